using System.Collections.Concurrent;
using Readout.Language.Neural;
using Readout.Text;

namespace Readout.Language;

/// <summary>Reads sentences: words, tags, lemmas, trees and names. Immutable once loaded; may be used from many threads.</summary>
internal sealed class LanguageEngine
{
    private readonly Segmenter _segmenter;
    private readonly Lemmatizer _lemmatizer;
    private readonly NeuralModel _network;
    private readonly VerbList _verbs;
    private readonly ConcurrentBag<NeuralReader> _readers = [];

    private LanguageEngine(string folder, VerbList verbs)
    {
        _verbs = verbs;
        using (var reader = Open(folder, "tokens.bin"))
        {
            var table = MultiwordTable.Read(reader);
            _segmenter = new Segmenter(LinearModel.Read(reader), table);
        }

        using (var reader = Open(folder, "lemmas.bin"))
        {
            _lemmatizer = Lemmatizer.Read(reader);
        }

        _network = NeuralModel.Load(Path.Combine(folder, "language.neural"), Path.Combine(folder, "vectors.neural"));
    }

    /// <summary>Words given from outside: their forms, and where they stand.</summary>
    /// <param name="Forms">The word forms.</param>
    /// <param name="Spans">Each word's own range and, in a multiword token, that token's.</param>
    public readonly record struct GivenWords(IReadOnlyList<string> Forms, IReadOnlyList<(Span Span, Span? Multiword)> Spans)
    {
        /// <summary>The words of a sentence, to be read anew.</summary>
        public static GivenWords Of(Sentence sentence) =>
            new([.. sentence.Tokens.Select(t => t.Form)], [.. sentence.Tokens.Select(t => (t.Span, t.Multiword))]);
    }

    /// <summary>Names of the model files that <see cref="Load"/> reads.</summary>
    public static IReadOnlyList<string> ModelFiles { get; } = ["tokens.bin", "lemmas.bin", "language.neural", "vectors.neural"];

    /// <summary>Loads the models of a folder.</summary>
    /// <param name="modelsFolder">The folder.</param>
    /// <param name="verbs">Forms of verbs that the lexicon lists; null for none.</param>
    /// <exception cref="FileNotFoundException">A model is missing.</exception>
    /// <exception cref="InvalidDataException">A model is of another version.</exception>
    public static LanguageEngine Load(string modelsFolder, VerbList? verbs = null) => new(modelsFolder, verbs ?? VerbList.None);

    /// <summary>Reads the sentences of a text. None crosses the border of a region; text outside regions is not read.</summary>
    public IReadOnlyList<Sentence> Read(string text, IReadOnlyList<Region> regions)
    {
        var sentences = new List<GivenWords>();
        foreach (var region in regions)
        {
            foreach (var pieces in _segmenter.Segment(text, region.Span))
            {
                sentences.Add(new GivenWords(pieces.ConvertAll(p => Visible(p.Span.Of(text))), pieces.ConvertAll(p => (p.Span, p.Multiword))));
            }
        }

        return Annotate(sentences);
    }

    /// <summary>Where the sentences of a text are, without reading them.</summary>
    public IReadOnlyList<Span> Sentences(string text, IReadOnlyList<Region> regions) =>
        [.. regions.SelectMany(r => _segmenter.Segment(text, r.Span)).Where(p => p.Count > 0).Select(p => new Span(p[0].Span.Start, p[^1].Span.End))];

    /// <summary>Predicts tags, lemmas, trees and names for a sentence whose words are given.</summary>
    public Sentence Annotate(int index, IReadOnlyList<string> forms, IReadOnlyList<(Span Span, Span? Multiword)> spans) =>
        Annotate([new GivenWords(forms, spans)], index)[0];

    /// <summary>The same for the sentences of a text; they are numbered from <paramref name="first"/>. What is said of one depends on no other, but for names, which lean on one another.</summary>
    public IReadOnlyList<Sentence> Annotate(IReadOnlyList<GivenWords> sentences, int first = 0)
    {
        // A reader keeps its buffers; there are as many as threads that read at once.
        var reader = _readers.TryTake(out var kept) ? kept : new NeuralReader(_network);
        var readings = reader.Read([.. sentences.Select(s => s.Forms)], oneText: true);
        _readers.Add(reader);
        var result = new Sentence[sentences.Count];
        for (var s = 0; s < result.Length; s++)
        {
            result[s] = MakeSentence(first + s, sentences[s], readings[s]);
        }

        return result;
    }

    private Sentence MakeSentence(int index, GivenWords words, WordReading[] readings)
    {
        var labels = _network.Labels;
        var tokens = new Token[readings.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var (form, reading) = (words.Forms[i], readings[i]);
            var (upos, xpos) = (labels.Upos[reading.Upos], labels.Xpos[reading.Xpos]);
            tokens[i] = new Token
            {
                Span = words.Spans[i].Span,
                Form = form,
                Lemma = _lemmatizer.Lemma(form, upos, xpos, _verbs),
                Upos = upos,
                Xpos = xpos,
                Feats = labels.Feats[reading.Feats],
                Head = reading.Head,
                Deprel = labels.Relations[reading.Relation],
                Multiword = words.Spans[i].Multiword,
                Name = labels.Names[reading.Name],
            };
        }

        TreeRepair.All(tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Upos != labels.Upos[readings[i].Upos])
            {
                // Taken for another kind of word, it has another lemma.
                tokens[i] = tokens[i] with { Lemma = _lemmatizer.Lemma(tokens[i].Form, tokens[i].Upos, tokens[i].Xpos, _verbs) };
            }
        }

        var span = tokens.Length == 0 ? new Span(0, 0) : new Span(tokens[0].Span.Start, tokens[^1].Span.End);
        return new Sentence(index, span, tokens);
    }

    /// <summary>A word's characters without white space.</summary>
    private static string Visible(string form)
    {
        foreach (var c in form)
        {
            if (Segmenter.IsSpace(c))
            {
                return string.Concat(form.Where(c => !Segmenter.IsSpace(c)));
            }
        }

        return form;
    }

    private static BinaryReader Open(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? LinearModel.Open(path)
            : throw new FileNotFoundException($"RD900 no model {file} in {folder}; build the project or train it with `readout train`.", path);
    }
}
