namespace Readout.Language;

/// <summary>Features of the transition parser, after Zhang and Nivre (2011), for the arc-hybrid system.</summary>
internal static class ParserFeatures
{
    public const int Count = 66;

    /// <param name="s">State.</param>
    /// <param name="words">Word hashes.</param>
    /// <param name="tags">A hash of the full tag of each word (UPOS and XPOS).</param>
    /// <param name="f">Filled with <see cref="Count"/> features; 0 is none.</param>
    public static void Fill(TransitionState s, WordHashes words, uint[] tags, Span<uint> f)
    {
        var (s0, s1, s2) = (s.Stack(0), s.Stack(1), s.Stack(2));
        var (b0, b1, b2) = (s.Buffer(0), s.Buffer(1), s.Buffer(2));
        var (s0w, s1w, b0w, b1w) = (Word(s0), Word(s1), Word(b0), Word(b1));
        var (s0p, s1p, s2p, b0p, b1p, b2p) = (Tag(s0), Tag(s1), Tag(s2), Tag(b0), Tag(b1), Tag(b2));
        var n = 0;

        f[n++] = 5;
        f[n++] = FeatureHash.Join(101, s0w);
        f[n++] = FeatureHash.Join(102, s0p);
        f[n++] = FeatureHash.Join(103, s0w, s0p);
        f[n++] = FeatureHash.Join(104, s1w);
        f[n++] = FeatureHash.Join(105, s1p);
        f[n++] = FeatureHash.Join(106, s1w, s1p);
        f[n++] = FeatureHash.Join(107, b0w);
        f[n++] = FeatureHash.Join(108, b0p);
        f[n++] = FeatureHash.Join(109, b0w, b0p);
        f[n++] = FeatureHash.Join(110, b1w);
        f[n++] = FeatureHash.Join(111, b1p);
        f[n++] = FeatureHash.Join(112, b1w, b1p);
        f[n++] = FeatureHash.Join(113, b2p);
        f[n++] = FeatureHash.Join(114, Word(b2));
        f[n++] = FeatureHash.Join(115, s2p);
        f[n++] = FeatureHash.Join(116, Word(s2));

        // Pairs and triples of the words that a transition may join.
        f[n++] = FeatureHash.Join(120, s0w, b0w);
        f[n++] = FeatureHash.Join(121, s0w, b0p);
        f[n++] = FeatureHash.Join(122, s0p, b0w);
        f[n++] = FeatureHash.Join(123, s0p, b0p);
        f[n++] = FeatureHash.Join(124, s0p, b0p, b0w);
        f[n++] = FeatureHash.Join(125, s0w, s0p, b0p);
        f[n++] = FeatureHash.Join(126, s1w, s0w);
        f[n++] = FeatureHash.Join(127, s1w, s0p);
        f[n++] = FeatureHash.Join(128, s1p, s0w);
        f[n++] = FeatureHash.Join(129, s1p, s0p);
        f[n++] = FeatureHash.Join(130, b0p, b1p);
        f[n++] = FeatureHash.Join(131, s0p, b0p, b1p);
        f[n++] = FeatureHash.Join(132, s1p, s0p, b0p);
        f[n++] = FeatureHash.Join(133, s2p, s1p, s0p);
        f[n++] = FeatureHash.Join(134, b0p, b1p, b2p);
        f[n++] = FeatureHash.Join(135, s1w, s0p, b0p);
        f[n++] = FeatureHash.Join(136, s1p, s0w, b0p);
        f[n++] = FeatureHash.Join(137, s1p, s0p, b0w);
        f[n++] = FeatureHash.Join(138, s0w, b0p, b1p);
        f[n++] = FeatureHash.Join(139, s0p, b0w, b1p);

        // Children already found.
        var (s0l, s0r, s1l, s1r, b0l) = (Left(s0), Right(s0), Left(s1), Right(s1), Left(b0));
        f[n++] = FeatureHash.Join(140, s0p, Tag(s0l), Label(s0l));
        f[n++] = FeatureHash.Join(141, s0p, Tag(s0r), Label(s0r));
        f[n++] = FeatureHash.Join(142, s1p, Tag(s1l), Label(s1l));
        f[n++] = FeatureHash.Join(143, s1p, Tag(s1r), Label(s1r));
        f[n++] = FeatureHash.Join(144, b0p, Tag(b0l), Label(b0l));
        f[n++] = FeatureHash.Join(145, s0p, Label(s0l), Label(Left2(s0)));
        f[n++] = FeatureHash.Join(146, s0p, Label(s0r), Label(Right2(s0)));
        f[n++] = FeatureHash.Join(147, s1p, Label(s1r), Label(Right2(s1)));
        f[n++] = FeatureHash.Join(148, b0p, Label(b0l), Label(Left2(b0)));
        f[n++] = FeatureHash.Join(149, s0p, Tag(s0l), b0p);
        f[n++] = FeatureHash.Join(150, s0p, Tag(s0r), b0p);
        f[n++] = FeatureHash.Join(151, s0p, Tag(b0l), b0p);
        f[n++] = FeatureHash.Join(152, s1p, Tag(s1r), s0p);
        f[n++] = FeatureHash.Join(153, s1p, Tag(s1l), s0p);
        f[n++] = FeatureHash.Join(154, s1p, Tag(s0l), s0p);
        f[n++] = FeatureHash.Join(155, s1p, Tag(s0r), s0p);
        f[n++] = FeatureHash.Join(156, Word(s0l), s0p);
        f[n++] = FeatureHash.Join(157, Word(s0r), s0p);
        f[n++] = FeatureHash.Join(158, Word(s1r), s1p, s0p);
        f[n++] = FeatureHash.Join(159, Word(b0l), b0p);

        // Valency and distance.
        var distance = Distance(s0, b0);
        var between = Distance(s1, s0);
        f[n++] = FeatureHash.Join(160, s0w, distance);
        f[n++] = FeatureHash.Join(161, s0p, b0p, distance);
        f[n++] = FeatureHash.Join(162, s1p, s0p, between);
        f[n++] = FeatureHash.Join(163, s0p, Count2(s.LeftCount, s0), Count2(s.RightCount, s0));
        f[n++] = FeatureHash.Join(164, s1p, Count2(s.LeftCount, s1), Count2(s.RightCount, s1));
        f[n++] = FeatureHash.Join(165, b0p, Count2(s.LeftCount, b0));
        f[n++] = FeatureHash.Join(166, s1w, s0w, b0w);
        f[n++] = FeatureHash.Join(167, s0w, Label(s0l), Label(s0r));
        f[n++] = FeatureHash.Join(168, s1w, Label(s1l), Label(s1r));

        uint Word(int i) => i < 0 ? 11 : i == s.Words ? 12 : words.Lower(i);
        uint Tag(int i) => i < 0 ? 13 : i == s.Words ? 14 : tags[i];
        int Left(int i) => i < 0 ? -1 : s.LeftChild[i];
        int Right(int i) => i < 0 ? -1 : s.RightChild[i];
        int Left2(int i) => i < 0 ? -1 : s.LeftChild2[i];
        int Right2(int i) => i < 0 ? -1 : s.RightChild2[i];
        uint Label(int i) => i < 0 || i >= s.Words ? 0 : (uint)s.Labels[i] + 1;
        static uint Count2(int[] counts, int i) => i < 0 ? 9 : (uint)Math.Min(counts[i], 4);
        static uint Distance(int a, int b) => a < 0 || b < 0 ? 0 : (b - a) switch { < 5 and var d => (uint)d, < 9 => 6, _ => 7 };
    }
}
