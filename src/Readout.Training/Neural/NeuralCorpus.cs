using System.Globalization;
using Readout.Language;
using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>Treebanks and name corpora of a folder, as examples for the network.</summary>
internal sealed class NeuralCorpus
{
    private const int LeastLabel = 3;

    private NeuralCorpus(NeuralLabels labels, Gazetteer gazetteer, ulong[] words, WordVectors vectors, int gramRows)
    {
        (Labels, Gazetteer, WordHashes, Vectors, GramRows) = (labels, gazetteer, words, vectors, gramRows);
    }

    public NeuralLabels Labels { get; }

    public Gazetteer Gazetteer { get; }

    /// <summary>Hashes of the keys of learned words, ascending.</summary>
    public ulong[] WordHashes { get; }

    /// <summary>Pretrained vectors.</summary>
    public WordVectors Vectors { get; }

    public int GramRows { get; }

    public List<Example> Train { get; } = [];

    /// <summary>Development sentences, for choosing and reporting only.</summary>
    public List<(Sentence Sentence, List<string>? Names)> Development { get; } = [];

    /// <summary>Reads everything.</summary>
    /// <param name="paths">Corpora, lexicon, and the models' folder, where the segmenter is found for corpora without tokens.</param>
    /// <param name="vectors">Pretrained vectors of words.</param>
    /// <param name="gramRows">Rows of the table of hashed parts.</param>
    /// <param name="journal">Gets the files' hashes and how much was read.</param>
    public static NeuralCorpus Read(LanguageTrainingPaths paths, WordVectors vectors, int gramRows, RunJournal? journal = null)
    {
        var data = paths.Data;
        var uner = Path.Combine(data, "ner", "uner-ewt");
        var wikigold = Path.Combine(data, "ner", "wikigold", "data", "wikigold", "CONLL-format", "data", "wikigold.conll.txt");
        string[] banks = [.. new[] { "ewt", "gum" }.SelectMany(f => Directory.GetFiles(Path.Combine(data, "treebank", f), "*-train.conllu").Order(StringComparer.Ordinal))];
        foreach (var file in banks.Concat([Path.Combine(uner, "train.iob2"), wikigold]).Concat(GazetteerReader.Files(paths.Lexicon)))
        {
            journal?.SayData(file);
        }

        var sentences = banks.SelectMany(f => Conllu.Read(f).SelectMany(d => d.Sentences).Select(s => (s.Id, s.Sentence, Treebank: Path.GetFileName(Path.GetDirectoryName(f))))).ToList();
        var names = NameCorpora.ReadColumns(Path.Combine(uner, "train.iob2")).ToList();
        var byId = names.Where(n => n.Id is not null).GroupBy(n => n.Id!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var tokens = sentences.SelectMany(s => s.Sentence.Tokens).ToList();
        var labels = new NeuralLabels(
            Frequent(tokens.Select(t => t.Upos)),
            Frequent(tokens.Select(t => t.Xpos)),
            Frequent(tokens.Select(t => t.Feats)),
            ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"],
            Frequent(tokens.Select(t => t.Deprel)));
        var words = tokens.GroupBy(t => WordInput.KeyHash(t.Form)).Where(g => g.Count() >= 2).Select(g => g.Key).Order().ToArray();
        var corpus = new NeuralCorpus(labels, GazetteerReader.Read(paths.Lexicon), words, vectors, gramRows);
        var joined = 0;
        var fromEntities = banks.Where(b => b.Contains("gum", StringComparison.Ordinal)).SelectMany(GumNames.Read).ToDictionary(StringComparer.Ordinal);
        foreach (var s in sentences)
        {
            var known = s.Id is null ? null : fromEntities.GetValueOrDefault(s.Id);
            var other = known is not null;
            if (s.Id is not null && byId.TryGetValue(s.Id, out var named) && named.Forms.SequenceEqual(s.Sentence.Tokens.Select(t => t.Form), StringComparer.Ordinal))
            {
                (known, other) = (named.Labels, false);
                byId.Remove(s.Id);
                joined++;
            }

            corpus.Train.Add(corpus.Make([.. s.Sentence.Tokens.Select(t => t.Form)], s.Sentence.Tokens, known, other) with { Treebank = s.Treebank });
        }

        // Labels that only GUM's entities give are for learning, not for joining; those of re3d need words first.
        using var tokenReader = LinearModel.Open(Path.Combine(paths.Output, "tokens.bin"));
        var table = MultiwordTable.Read(tokenReader);
        var re3d = Re3dNames.Read(Path.Combine(data, "ner", "re3d"), new Segmenter(LinearModel.Read(tokenReader), table)).ToList();

        // Name sentences whose words are cut otherwise than the treebank's, and those without trees, teach names only.
        var alone = names.Where(n => n.Id is null || byId.ContainsKey(n.Id)).Select(n => (n.Forms, n.Labels, Other: false))
            .Concat(NameCorpora.ReadColumns(wikigold).Select(n => (n.Forms, n.Labels)).Concat(re3d).Select(n => (n.Forms, n.Labels, Other: true))).ToList();
        corpus.Train.AddRange(alone.Select(n => corpus.Make(n.Forms, null, n.Labels, n.Other)));
        journal?.Say(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count} trees, {joined} of them with names of UNER, {fromEntities.Count} with names of GUM; {alone.Count} sentences with names only; {words.Length} learned words; {labels.Relations.Length} relations, {labels.Feats.Length} feature sets"));
        var devNames = NameCorpora.ReadColumns(Path.Combine(uner, "dev.iob2")).Where(n => n.Id is not null).ToDictionary(n => n.Id!, n => n, StringComparer.Ordinal);
        foreach (var s in Conllu.Read(Directory.GetFiles(Path.Combine(data, "treebank", "ewt"), "*-dev.conllu").Single()).SelectMany(d => d.Sentences))
        {
            var has = s.Id is not null && devNames.TryGetValue(s.Id, out var n) && n.Forms.Count == s.Sentence.Tokens.Count;
            corpus.Development.Add((s.Sentence, has ? devNames[s.Id!].Labels : null));
        }

        return corpus;
    }

    /// <summary>An example of a sentence; trees and names where they are known.</summary>
    public Example Make(IReadOnlyList<string> forms, IReadOnlyList<Token>? tokens, IReadOnlyList<string>? names, bool otherNames = false) => Inputs(forms) with
    {
        Upos = Numbers(tokens, t => t.Upos, Labels.Upos),
        Xpos = Numbers(tokens, t => t.Xpos, Labels.Xpos),
        Feats = Numbers(tokens, t => t.Feats, Labels.Feats),
        Relations = Numbers(tokens, t => t.Deprel, Labels.Relations),
        Heads = tokens?.Select(t => t.Head + 1).ToArray(),
        OtherNames = otherNames,
        Names = names?.Select(n => Array.IndexOf(Labels.Names, n)).ToArray(),
    };

    /// <summary>The same example with other words.</summary>
    public Example With(Example example, IReadOnlyList<string> forms)
    {
        var inputs = Inputs(forms);
        return example with { Forms = inputs.Forms, Lexicon = inputs.Lexicon, Words = inputs.Words, Vectors = inputs.Vectors, Grams = inputs.Grams };
    }

    private Example Inputs(IReadOnlyList<string> forms)
    {
        Span<int> rows = stackalloc int[WordInput.MostRows];
        var grams = new int[forms.Count][];
        for (var i = 0; i < forms.Count; i++)
        {
            grams[i] = rows[..WordInput.Rows(forms[i], GramRows, rows)].ToArray();
        }

        var lexicon = new uint[forms.Count];
        Gazetteer.Mark(forms, lexicon);
        return new Example
        {
            Lexicon = lexicon,
            Forms = [.. forms],
            Words = [.. forms.Select(f => StableHash.Find(WordHashes, WordInput.KeyHash(f)))],
            Vectors = [.. forms.Select(f => Vectors.Find(WordInput.KeyHash(f)))],
            Grams = grams,
        };
    }

    private static int[]? Numbers(IReadOnlyList<Token>? tokens, Func<Token, string> label, string[] set) =>
        tokens?.Select(t => Array.BinarySearch(set, label(t), StringComparer.Ordinal)).Select(i => Math.Max(i, -1)).ToArray();

    private static string[] Frequent(IEnumerable<string> labels) =>
        [.. labels.GroupBy(l => l, StringComparer.Ordinal).Where(g => g.Count() >= LeastLabel).Select(g => g.Key).Order(StringComparer.Ordinal)];
}
