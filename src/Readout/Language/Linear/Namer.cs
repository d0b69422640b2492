namespace Readout.Language;

/// <summary>Finds names (PER, LOC, ORG) by labelling words B-, I- and O, left to right.</summary>
internal sealed class Namer(LinearModel model)
{
    public const int FeatureCount = 33;

    public string[] Find(WordHashes words, uint[] tags)
    {
        var result = new string[words.Count];
        Span<int> scores = stackalloc int[model.Labels.Length];
        Span<uint> features = stackalloc uint[FeatureCount];
        var (before, before2) = ("O", "O");
        var seen = new Dictionary<uint, uint>();
        for (var i = 0; i < words.Count; i++)
        {
            Fill(words, tags, i, before, before2, seen, features);
            model.Score(features, scores);
            for (var c = 0; c < scores.Length; c++)
            {
                if (!Allowed(before, model.Labels[c]))
                {
                    scores[c] = int.MinValue;
                }
            }

            (before2, before) = (before, model.Labels[LinearModel.Best(scores)]);
            result[i] = before;
            Remember(seen, words, i, before);
        }

        return result;
    }

    /// <summary>Inside labels only follow a label of the same type.</summary>
    public static bool Allowed(string before, string label) =>
        !label.StartsWith("I-", StringComparison.Ordinal) || (before.Length > 1 && before.AsSpan(1).SequenceEqual(label.AsSpan(1)));

    public static void Remember(Dictionary<uint, uint> seen, WordHashes words, int i, string label) =>
        seen[words.Form(i)] = FeatureHash.Of(label);

    public static void Fill(WordHashes words, uint[] tags, int i, string before, string before2, Dictionary<uint, uint> seen, Span<uint> f)
    {
        var b = FeatureHash.Of(before);
        var b2 = FeatureHash.Of(before2);
        var w = words.Form(i);
        var l = words.Lower(i);
        var n = 0;
        f[n++] = 6;
        f[n++] = FeatureHash.Join(201, w);
        f[n++] = FeatureHash.Join(202, l);
        f[n++] = FeatureHash.Join(203, words.Shape(i));
        f[n++] = FeatureHash.Join(204, words.Suffix(i, 2));
        f[n++] = FeatureHash.Join(205, words.Suffix(i, 3));
        f[n++] = FeatureHash.Join(206, words.Suffix(i, 4));
        f[n++] = FeatureHash.Join(207, words.Prefix(i, 2));
        f[n++] = FeatureHash.Join(208, words.Prefix(i, 3));
        f[n++] = FeatureHash.Join(209, tags[i]);
        f[n++] = FeatureHash.Join(210, b);
        f[n++] = FeatureHash.Join(211, b, b2);
        f[n++] = FeatureHash.Join(212, b, w);
        f[n++] = FeatureHash.Join(213, b, tags[i]);
        f[n++] = FeatureHash.Join(214, b, words.Shape(i));
        f[n++] = FeatureHash.Join(215, words.Lower(i - 1));
        f[n++] = FeatureHash.Join(216, words.Lower(i + 1));
        f[n++] = FeatureHash.Join(217, words.Lower(i - 2));
        f[n++] = FeatureHash.Join(218, words.Lower(i + 2));
        f[n++] = FeatureHash.Join(219, words.Lower(i - 1), w);
        f[n++] = FeatureHash.Join(220, w, words.Form(i + 1));
        f[n++] = FeatureHash.Join(221, words.Shape(i - 1), words.Shape(i));
        f[n++] = FeatureHash.Join(222, words.Shape(i), words.Shape(i + 1));
        f[n++] = FeatureHash.Join(223, words.Shape(i - 1), words.Shape(i), words.Shape(i + 1));
        f[n++] = FeatureHash.Join(224, Tag(i - 1), tags[i]);
        f[n++] = FeatureHash.Join(225, tags[i], Tag(i + 1));
        f[n++] = FeatureHash.Join(226, words.Suffix(i + 1, 3), words.Shape(i + 1));
        f[n++] = FeatureHash.Join(227, words.Lower(i - 1), words.Shape(i));
        f[n++] = FeatureHash.Join(228, words.Lower(i + 1), words.Shape(i));
        f[n++] = FeatureHash.Join(229, b, words.Lower(i + 1));
        f[n++] = FeatureHash.Join(230, b, words.Lower(i - 1));
        f[n++] = FeatureHash.Join(231, words.Form(i + 1), words.Form(i + 2), words.Shape(i));
        f[n++] = seen.TryGetValue(w, out var label) ? FeatureHash.Join(232, label) : 0;

        uint Tag(int k) => k < 0 ? 15 : k >= tags.Length ? 16 : tags[k];
    }
}
