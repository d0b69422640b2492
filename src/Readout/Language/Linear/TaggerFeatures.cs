namespace Readout.Language;

/// <summary>The features of the taggers: shared by training and reading, so that they can't drift apart.</summary>
internal static class TaggerFeatures
{
    public const int Count = 27;
    public const int FeatsCount = 13;

    /// <param name="words">The sentence.</param>
    /// <param name="i">The word.</param>
    /// <param name="tag1">Class number + 1 of the word before; 0 at the start.</param>
    /// <param name="tag2">The same of the word before that.</param>
    /// <param name="f">Filled with <see cref="Count"/> features.</param>
    public static void Fill(WordHashes words, int i, uint tag1, uint tag2, Span<uint> f)
    {
        var w = words.Form(i);
        var l = words.Lower(i);
        var next = words.Lower(i + 1);
        var before = words.Lower(i - 1);
        f[0] = 3;
        f[1] = FeatureHash.Join(1, w);
        f[2] = FeatureHash.Join(2, l);
        f[3] = FeatureHash.Join(3, words.Shape(i));
        f[4] = FeatureHash.Join(4, words.Suffix(i, 1));
        f[5] = FeatureHash.Join(5, words.Suffix(i, 2));
        f[6] = FeatureHash.Join(6, words.Suffix(i, 3));
        f[7] = FeatureHash.Join(7, words.Suffix(i, 4));
        f[8] = FeatureHash.Join(8, words.Prefix(i, 1));
        f[9] = FeatureHash.Join(9, words.Prefix(i, 2));
        f[10] = FeatureHash.Join(10, words.Prefix(i, 3));
        f[11] = FeatureHash.Join(11, tag1);
        f[12] = FeatureHash.Join(12, tag1, tag2);
        f[13] = FeatureHash.Join(13, tag1, l);
        f[14] = FeatureHash.Join(14, before);
        f[15] = FeatureHash.Join(15, next);
        f[16] = FeatureHash.Join(16, before, l);
        f[17] = FeatureHash.Join(17, l, next);
        f[18] = FeatureHash.Join(18, words.Lower(i - 2));
        f[19] = FeatureHash.Join(19, words.Lower(i + 2));
        f[20] = FeatureHash.Join(20, words.Suffix(i + 1, 3), words.Shape(i + 1));
        f[21] = FeatureHash.Join(21, words.Suffix(i - 1, 3));
        f[22] = FeatureHash.Join(22, words.Shape(i - 1), words.Shape(i), words.Shape(i + 1));
        f[23] = FeatureHash.Join(23, tag1, words.Suffix(i, 3));
        f[24] = FeatureHash.Join(24, tag1, next);
        f[25] = FeatureHash.Join(25, words.Suffix(i, 2), words.Shape(i), i == 0 ? 1u : 2u);
        f[26] = FeatureHash.Join(26, next, words.Lower(i + 2));
    }

    /// <param name="words">The sentence.</param>
    /// <param name="i">The word.</param>
    /// <param name="before">Tag class + 1 of the word before.</param>
    /// <param name="tag">Tag class + 1 of the word.</param>
    /// <param name="next">Tag class + 1 of the next word.</param>
    /// <param name="f">Filled with <see cref="FeatsCount"/> features.</param>
    public static void FillFeats(WordHashes words, int i, uint before, uint tag, uint next, Span<uint> f)
    {
        var l = words.Lower(i);
        f[0] = FeatureHash.Join(40, tag);
        f[1] = FeatureHash.Join(41, tag, l);
        f[2] = FeatureHash.Join(42, tag, words.Suffix(i, 2));
        f[3] = FeatureHash.Join(43, tag, words.Suffix(i, 3));
        f[4] = FeatureHash.Join(44, tag, before);
        f[5] = FeatureHash.Join(45, tag, words.Lower(i - 1));
        f[6] = FeatureHash.Join(46, tag, words.Lower(i + 1));
        f[7] = FeatureHash.Join(47, tag, words.Shape(i));
        f[8] = FeatureHash.Join(48, tag, words.Lower(i - 2));
        f[9] = FeatureHash.Join(49, tag, next);
        f[10] = FeatureHash.Join(50, tag, l, words.Lower(i - 1));
        f[11] = FeatureHash.Join(51, tag, l, words.Lower(i + 1));
        f[12] = FeatureHash.Join(52, tag, before, l);
    }
}
