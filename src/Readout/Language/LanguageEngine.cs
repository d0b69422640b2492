using Readout.Text;

namespace Readout.Language;

/// <summary>Reads sentences: words, tags, lemmas, trees and names. Immutable once loaded; may be used from many threads.</summary>
public sealed class LanguageEngine
{
    private readonly Segmenter _segmenter;
    private readonly Tagger _tagger;
    private readonly Lemmatizer _lemmatizer;
    private readonly Parser _parser;
    private readonly Namer _namer;

    private LanguageEngine(string folder)
    {
        using (var reader = Open(folder, "tokens.bin"))
        {
            var table = MultiwordTable.Read(reader);
            _segmenter = new Segmenter(LinearModel.Read(reader), table);
        }

        using (var reader = Open(folder, "tags.bin"))
        {
            var tags = LinearModel.Read(reader);
            _tagger = new Tagger(tags, LinearModel.Read(reader));
        }

        using (var reader = Open(folder, "lemmas.bin"))
        {
            _lemmatizer = Lemmatizer.Read(reader);
        }

        using (var reader = Open(folder, "tree.bin"))
        {
            _parser = new Parser(LinearModel.Read(reader));
        }

        using (var reader = Open(folder, "names.bin"))
        {
            _namer = new Namer(LinearModel.Read(reader));
        }
    }

    /// <summary>Names of the model files that <see cref="Load"/> reads.</summary>
    public static IReadOnlyList<string> ModelFiles { get; } = ["tokens.bin", "tags.bin", "lemmas.bin", "tree.bin", "names.bin"];

    /// <summary>Loads the models of a folder.</summary>
    /// <exception cref="FileNotFoundException">A model is missing.</exception>
    /// <exception cref="InvalidDataException">A model is of another version.</exception>
    public static LanguageEngine Load(string modelsFolder) => new(modelsFolder);

    /// <summary>Reads the sentences of a text. None crosses the border of a region; text outside regions is not read.</summary>
    public IReadOnlyList<Sentence> Read(string text, IReadOnlyList<Region> regions)
    {
        var sentences = new List<Sentence>();
        foreach (var region in regions)
        {
            foreach (var pieces in _segmenter.Segment(text, region.Span))
            {
                var forms = pieces.ConvertAll(p => Visible(p.Span.Of(text)));
                sentences.Add(Annotate(sentences.Count, forms, pieces));
            }
        }

        return sentences;
    }

    /// <summary>Where the sentences of a text are, without reading them.</summary>
    public IReadOnlyList<Span> Sentences(string text, IReadOnlyList<Region> regions) =>
        [.. regions.SelectMany(r => _segmenter.Segment(text, r.Span)).Where(p => p.Count > 0).Select(p => new Span(p[0].Span.Start, p[^1].Span.End))];

    /// <summary>Predicts tags, lemmas, trees and names for sentences whose words are given.</summary>
    public Sentence Annotate(int index, IReadOnlyList<string> forms, IReadOnlyList<(Span Span, Span? Multiword)> spans) =>
        Annotate(index, forms, [.. spans.Select(s => new Segmenter.Piece(s.Span, s.Multiword))]);

    private Sentence Annotate(int index, List<string> forms, List<Segmenter.Piece> pieces) => Annotate(index, (IReadOnlyList<string>)forms, pieces);

    private Sentence Annotate(int index, IReadOnlyList<string> forms, List<Segmenter.Piece> pieces)
    {
        var words = new WordHashes(forms);
        var tags = _tagger.Tag(words);
        var hashes = Array.ConvertAll(tags, t => Parser.TagHash(t.Upos, t.Xpos));
        var tree = _parser.Parse(words, hashes);
        var names = _namer.Find(words, hashes);
        var tokens = new Token[forms.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new Token
            {
                Span = pieces[i].Span,
                Form = forms[i],
                Lemma = _lemmatizer.Lemma(forms[i], tags[i].Upos, tags[i].Xpos),
                Upos = tags[i].Upos,
                Xpos = tags[i].Xpos,
                Feats = tags[i].Feats,
                Head = tree[i].Head,
                Deprel = tree[i].Relation,
                Multiword = pieces[i].Multiword,
                Name = names[i],
            };
        }

        var span = tokens.Length == 0 ? new Span(0, 0) : new Span(tokens[0].Span.Start, tokens[^1].Span.End);
        return new Sentence(index, span, tokens);
    }

    /// <summary>A word's characters without white space.</summary>
    private static string Visible(string form) =>
        form.Any(Segmenter.IsSpace) ? string.Concat(form.Where(c => !Segmenter.IsSpace(c))) : form;

    private static BinaryReader Open(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? LinearModel.Open(path)
            : throw new FileNotFoundException($"RD900 no model {file} in {folder}; build the project or train it with `readout train`.", path);
    }
}
