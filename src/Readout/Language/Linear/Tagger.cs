namespace Readout.Language;

/// <summary>Tags words with universal and Penn parts of speech together, left to right, then with features.</summary>
/// <remarks>Averaged perceptron (Collins 2002) with the usual word, affix, shape and tag-history features.</remarks>
internal sealed class Tagger(LinearModel tags, LinearModel feats)
{
    private readonly (string Upos, string Xpos)[] _pairs = Array.ConvertAll(tags.Labels, Split);

    /// <summary>One word's tags.</summary>
    public readonly record struct Tags(string Upos, string Xpos, string Feats);

    /// <summary>Class label of a pair of tags.</summary>
    public static string Label(string upos, string xpos) => upos + " " + xpos;

    private static (string Upos, string Xpos) Split(string label)
    {
        var space = label.IndexOf(' ', StringComparison.Ordinal);
        return (label[..space], label[(space + 1)..]);
    }

    public Tags[] Tag(WordHashes words)
    {
        var result = new Tags[words.Count];
        var classes = new int[words.Count];
        Span<int> scores = stackalloc int[tags.Labels.Length];
        Span<int> featScores = stackalloc int[feats.Labels.Length];
        var features = new uint[TaggerFeatures.Count];
        var featFeatures = new uint[TaggerFeatures.FeatsCount];
        for (var i = 0; i < words.Count; i++)
        {
            TaggerFeatures.Fill(words, i, i > 0 ? (uint)classes[i - 1] + 1 : 0, i > 1 ? (uint)classes[i - 2] + 1 : 0, features);
            tags.Score(features, scores);
            classes[i] = LinearModel.Best(scores);
        }

        for (var i = 0; i < words.Count; i++)
        {
            TaggerFeatures.FillFeats(words, i, i > 0 ? (uint)classes[i - 1] + 1 : 0, (uint)classes[i] + 1, i + 1 < words.Count ? (uint)classes[i + 1] + 1 : 0, featFeatures);
            feats.Score(featFeatures, featScores);
            var (upos, xpos) = _pairs[classes[i]];
            result[i] = new Tags(upos, xpos, feats.Labels[LinearModel.Best(featScores)]);
        }

        return result;
    }
}
