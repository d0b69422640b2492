using Readout.Text;

namespace Readout.Language;

/// <summary>Cuts text into surface tokens and sentences by deciding, at each place where a token may end, whether it does and whether the sentence does.</summary>
internal sealed class Segmenter(LinearModel model, MultiwordTable multiwords)
{
    public const int FeatureCount = 31;

    /// <summary>Class numbers of the model.</summary>
    public const int Inside = 0, TokenEnd = 1, SentenceEnd = 2;

    /// <summary>One sentence: its words, each with its own range and, in a multiword token, that token's range.</summary>
    public readonly record struct Piece(Span Span, Span? Multiword);

    /// <summary>Sentences of the stretch <paramref name="range"/> of <paramref name="text"/>; its end always ends a sentence.</summary>
    public List<List<Piece>> Segment(string text, Span range)
    {
        var sentences = new List<List<Piece>>();
        var current = new List<Piece>();
        Span<int> scores = stackalloc int[3];
        Span<uint> features = stackalloc uint[FeatureCount];
        var start = -1;
        for (var i = range.Start; i < range.End; i++)
        {
            if (IsSpace(text[i]))
            {
                continue;
            }

            start = start < 0 ? i : start;
            var last = NextVisible(text, i + 1, range.End) < 0;
            if (!last && Undecided(text, i, range.End))
            {
                continue;
            }

            var decision = SentenceEnd;
            if (!last)
            {
                Fill(text, range, start, i, features);
                model.Score(features, scores);
                decision = LinearModel.Best(scores);
                if (decision == Inside && IsSpace(text[i + 1]))
                {
                    // No token of ours holds white space.
                    decision = scores[TokenEnd] >= scores[SentenceEnd] ? TokenEnd : SentenceEnd;
                }
            }

            if (decision == Inside)
            {
                continue;
            }

            multiwords.Split(text, new Span(start, i + 1), current);
            start = -1;
            if (decision == SentenceEnd)
            {
                sentences.Add(current);
                current = [];
            }
        }

        if (current.Count > 0)
        {
            sentences.Add(current);
        }

        return sentences;
    }

    /// <summary>White space, control characters and byte order marks: no word holds them.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\uFEFF' || (char.IsControl(c) && c < ' ');

    /// <summary>Whether position <paramref name="i"/> surely lies inside a token: letter before letter, digit before digit, parts of one character.</summary>
    public static bool Undecided(string text, int i, int end)
    {
        if (i + 1 >= end)
        {
            return false;
        }

        var (c, d) = (text[i], text[i + 1]);
        return (char.IsLetter(c) && char.IsLetter(d))
            || (char.IsDigit(c) && char.IsDigit(d))
            || char.IsLowSurrogate(d)
            || d is '\u200D' or '\uFE0F' or '\u00AD'
            || c is '\u200D' or '\u00AD'
            || char.GetUnicodeCategory(d) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark;
    }

    private static int NextVisible(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!IsSpace(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Features of the place after character <paramref name="i"/> of the token that began at <paramref name="start"/>.</summary>
    public static void Fill(string text, Span range, int start, int i, Span<uint> f)
    {
        var chunkStart = i;
        while (chunkStart > range.Start && !IsSpace(text[chunkStart - 1]))
        {
            chunkStart--;
        }

        var chunkEnd = i + 1;
        while (chunkEnd < range.End && !IsSpace(text[chunkEnd]))
        {
            chunkEnd++;
        }

        var (space, breaks) = (0u, 0);
        var next = chunkEnd;
        while (next < range.End && IsSpace(text[next]))
        {
            breaks += text[next] == '\n' ? 1 : 0;
            next++;
        }

        space = next >= range.End ? 3u : breaks > 1 ? 2u : 1u;
        var nextEnd = next;
        while (nextEnd < range.End && !IsSpace(text[nextEnd]))
        {
            nextEnd++;
        }

        var previousEnd = chunkStart;
        while (previousEnd > range.Start && IsSpace(text[previousEnd - 1]))
        {
            previousEnd--;
        }

        var previousStart = previousEnd;
        while (previousStart > range.Start && !IsSpace(text[previousStart - 1]))
        {
            previousStart--;
        }

        var atChunkEnd = i + 1 == chunkEnd;
        var (c0, c1, c2, c3) = (Char(i), Char(i + 1), Char(i + 2), Char(i + 3));
        var (p1, p2, p3) = (Char(i - 1), Char(i - 2), Char(i - 3));
        var (k0, k1, k2, k3) = (Class(i), Class(i + 1), Class(i + 2), Class(i + 3));
        var (m1, m2) = (Class(i - 1), Class(i - 2));
        var token = Lower(start, i + 1);
        var rest = Lower(i + 1, chunkEnd);
        var following = atChunkEnd ? Lower(next, nextEnd) : rest;
        var initial = next < range.End ? CharClass(text[next]) : 9u;
        var gap = atChunkEnd ? space : 0;
        var n = 0;
        f[n++] = FeatureHash.Join(300, gap);
        f[n++] = FeatureHash.Join(301, c0, c1);
        f[n++] = FeatureHash.Join(302, p1, c0, c1);
        f[n++] = FeatureHash.Join(303, c0, c1, c2);
        f[n++] = FeatureHash.Join(304, FeatureHash.Join(1, p2, p1), c0, c1);
        f[n++] = FeatureHash.Join(305, FeatureHash.Join(2, c0, c1), c2, c3);
        f[n++] = FeatureHash.Join(306, m1, k0, k1);
        f[n++] = FeatureHash.Join(307, FeatureHash.Join(3, m2, m1), k0, k1);
        f[n++] = FeatureHash.Join(308, FeatureHash.Join(4, k0, k1), k2, k3);
        f[n++] = FeatureHash.Join(309, token, k1);
        f[n++] = FeatureHash.Join(310, token, rest);
        f[n++] = FeatureHash.Join(311, rest);
        f[n++] = FeatureHash.Join(312, token, following);
        f[n++] = FeatureHash.Join(313, c0, gap, initial);
        f[n++] = FeatureHash.Join(314, token, gap, initial);
        f[n++] = FeatureHash.Join(315, c0, gap, following);
        f[n++] = FeatureHash.Join(316, c0, Lower(previousStart, previousEnd), gap);
        f[n++] = FeatureHash.Join(317, Shape(start, i + 1), gap, initial);
        f[n++] = FeatureHash.Join(318, Shape(chunkStart, chunkEnd), (uint)Math.Min(i - chunkStart, 12));
        f[n++] = FeatureHash.Join(319, Shape(i + 1, chunkEnd), c0);
        f[n++] = FeatureHash.Join(320, Lower(chunkStart, chunkEnd), (uint)Math.Min(i - chunkStart, 20));
        f[n++] = FeatureHash.Join(321, Shape(chunkStart, chunkEnd), Shape(next, nextEnd), gap);
        f[n++] = FeatureHash.Join(322, Shape(chunkStart, chunkEnd), gap, (uint)Math.Min(chunkEnd - chunkStart, 6));
        f[n++] = FeatureHash.Join(323, Lower(chunkStart, chunkEnd), gap, initial);
        f[n++] = FeatureHash.Join(324, gap, Lower(next, nextEnd), Shape(next, nextEnd));
        f[n++] = FeatureHash.Join(325, c0, p1, gap * 16 + initial);
        f[n++] = FeatureHash.Join(326, FeatureHash.Join(5, p3, p2), p1, c0);
        f[n++] = FeatureHash.Join(327, Lower(Math.Max(start, i - 2), i + 1), gap, initial);
        f[n++] = FeatureHash.Join(328, c0, Bucket(i - range.Start), gap);
        f[n++] = FeatureHash.Join(329, c0, Bucket(range.End - i), gap);
        f[n++] = FeatureHash.Join(330, gap, c0, FeatureHash.Join(6, Lower(next, nextEnd), Char(nextEnd + 1)));

        uint Char(int k) => k < range.Start || k >= range.End ? 1u : IsSpace(text[k]) ? 2u : Variant(text[k]);
        uint Class(int k) => k < range.Start || k >= range.End ? 8u : CharClass(text[k]);
        uint Lower(int a, int b) => a >= b ? 7u : LowerHash(text.AsSpan(a, b - a));
        uint Shape(int a, int b) => a >= b ? 7u : ShapeHash(text.AsSpan(a, b - a));
        static uint Bucket(int d) => d < 20 ? 1u : d < 60 ? 2u : 3u;
    }

    private static uint Variant(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2010' or '\u2011' => '-',
        _ => c,
    };

    private static uint CharClass(char c) =>
        IsSpace(c) ? 0u : char.IsUpper(c) ? 1u : char.IsLetter(c) ? 2u : char.IsDigit(c) ? 3u : c switch
        {
            '.' or '!' or '?' or '…' => 4u,
            '\'' or '\u2019' or '\u2018' => 5u,
            '"' or '\u201C' or '\u201D' or ')' or ']' or '(' or '[' => 6u,
            '-' or '\u2013' or '\u2014' => 10u,
            ',' or ';' or ':' => 11u,
            _ => 7u,
        };

    private static uint LowerHash(ReadOnlySpan<char> s)
    {
        Span<char> lower = stackalloc char[Math.Min(s.Length, 24)];
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = char.IsDigit(s[i]) ? '0' : (char)Variant(char.ToLowerInvariant(s[i]));
        }

        return FeatureHash.Of(lower);
    }

    private static uint ShapeHash(ReadOnlySpan<char> s)
    {
        Span<char> shape = stackalloc char[8];
        var n = 0;
        foreach (var c in s)
        {
            var k = char.IsLetterOrDigit(c) ? (char)('A' + CharClass(c)) : (char)Variant(c);
            if (n < 8 && (n < 2 || shape[n - 1] != k))
            {
                shape[n++] = k;
            }
        }

        return FeatureHash.Of(shape[..n]);
    }
}
