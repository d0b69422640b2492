using Readout.Language;
using Readout.Text;

namespace Readout.Training;

/// <summary>A precision, recall and F1 in percent, from counts.</summary>
/// <param name="Right">Items in both.</param>
/// <param name="System">Items of the system.</param>
/// <param name="Gold">Items of the gold.</param>
internal readonly record struct Score(int Right, int System, int Gold)
{
    /// <summary>Precision in percent.</summary>
    public double Precision => System == 0 ? 0 : 100.0 * Right / System;

    /// <summary>Recall in percent.</summary>
    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    /// <summary>Harmonic mean of the two, in percent.</summary>
    public double F1 => System + Gold == 0 ? 0 : 200.0 * Right / (System + Gold);

    /// <summary>Adds counts.</summary>
    public static Score operator +(Score a, Score b) => new(a.Right + b.Right, a.System + b.System, a.Gold + b.Gold);
}

/// <summary>The figures of the CoNLL 2018 shared task (Zeman et al. 2018): words are aligned by their characters, multiword tokens by longest common subsequence.</summary>
internal static class TreebankScore
{
    /// <summary>Scores a system's sentences against the gold ones of the same text. Keys: Tokens, Sentences, Words, UPOS, XPOS, UFeats, Lemmas, UAS, LAS.</summary>
    public static IReadOnlyDictionary<string, Score> Of(IReadOnlyList<Sentence> gold, IReadOnlyList<Sentence> system, string text)
    {
        var goldWords = Flatten(gold, text);
        var systemWords = Flatten(system, text);
        var pairs = Align(goldWords, systemWords);
        var partner = new Dictionary<Word, Word>();
        foreach (var (g, s) in pairs)
        {
            partner[s] = g;
        }

        Score Words(Func<Word, Word, bool> same) => new(pairs.Count(p => same(p.Gold, p.System)), systemWords.Count, goldWords.Count);

        bool HeadsMatch(Word g, Word s) =>
            g.Head is null ? s.Head is null : s.Head is not null && partner.TryGetValue(s.Head, out var h) && h == g.Head;

        return new Dictionary<string, Score>
        {
            ["Tokens"] = Spans(gold.SelectMany(s => s.Tokens).Select(t => t.Multiword ?? t.Span), system.SelectMany(s => s.Tokens).Select(t => t.Multiword ?? t.Span), text),
            ["Sentences"] = Spans(gold.Select(s => s.Span), system.Select(s => s.Span), text),
            ["Words"] = Words((_, _) => true),
            ["UPOS"] = Words((g, s) => g.Token.Upos == s.Token.Upos),
            ["XPOS"] = Words((g, s) => g.Token.Xpos == s.Token.Xpos),
            ["UFeats"] = Words((g, s) => UniversalFeatures(g.Token.Feats) == UniversalFeatures(s.Token.Feats)),
            ["Lemmas"] = Words((g, s) => g.Token.Lemma == "_" || g.Token.Lemma == s.Token.Lemma),
            ["UAS"] = Words(HeadsMatch),
            ["LAS"] = Words((g, s) => HeadsMatch(g, s) && g.Token.Relation == s.Token.Relation),
        };
    }

    private sealed class Word
    {
        public required Token Token { get; init; }

        public required Span Span { get; init; } // characters without white space

        public required bool Multi { get; init; }

        public Word? Head { get; set; }
    }

    // The shared task's script compares only these features.
    private static readonly HashSet<string> Universal = ["PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"];

    private static string UniversalFeatures(string feats) =>
        string.Join('|', feats.Split('|').Where(f => Universal.Contains(f.Split('=', 2)[0])).Order(StringComparer.Ordinal));

    private static Score Spans(IEnumerable<Span> gold, IEnumerable<Span> system, string text)
    {
        var visible = VisibleOffsets(text);
        Span Map(Span s) => new(visible[s.Start], visible[s.End]);
        var g = gold.Select(Map).ToHashSet();
        var s = system.Select(Map).ToHashSet();
        return new Score(s.Count(g.Contains), s.Count, g.Count);
    }

    private static int[] VisibleOffsets(string text)
    {
        var offsets = new int[text.Length + 1];
        var n = 0;
        for (var i = 0; i < text.Length; i++)
        {
            offsets[i] = n;
            n += char.IsWhiteSpace(text[i]) ? 0 : 1;
        }

        offsets[^1] = n;
        return offsets;
    }

    private static List<Word> Flatten(IReadOnlyList<Sentence> sentences, string text)
    {
        var visible = VisibleOffsets(text);
        var words = new List<Word>();
        foreach (var sentence in sentences)
        {
            var from = words.Count;
            foreach (var token in sentence.Tokens)
            {
                var range = token.Multiword ?? token.Span;
                words.Add(new Word { Token = token, Span = new Span(visible[range.Start], visible[range.End]), Multi = token.Multiword is not null });
            }

            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                words[from + i].Head = sentence.Tokens[i].Head < 0 ? null : words[from + sentence.Tokens[i].Head];
            }
        }

        return words;
    }

    private static List<(Word Gold, Word System)> Align(List<Word> gold, List<Word> system)
    {
        var pairs = new List<(Word, Word)>();
        var (g, s) = (0, 0);
        while (g < gold.Count && s < system.Count)
        {
            if (gold[g].Multi || system[s].Multi)
            {
                var end = gold[g].Multi && system[s].Multi ? Math.Max(gold[g].Span.End, system[s].Span.End)
                    : gold[g].Multi ? gold[g].Span.End : system[s].Span.End;
                if (!gold[g].Multi && gold[g].Span.Start < system[s].Span.Start)
                {
                    g++;
                    continue;
                }

                if (!system[s].Multi && system[s].Span.Start < gold[g].Span.Start)
                {
                    s++;
                    continue;
                }

                var (g0, s0) = (g, s);
                bool grown;
                do
                {
                    grown = false;
                    while (g < gold.Count && gold[g].Span.Start < end)
                    {
                        grown |= gold[g].Multi && gold[g].Span.End > end;
                        end = gold[g].Multi ? Math.Max(end, gold[g].Span.End) : end;
                        g++;
                    }

                    while (s < system.Count && system[s].Span.Start < end)
                    {
                        grown |= system[s].Multi && system[s].Span.End > end;
                        end = system[s].Multi ? Math.Max(end, system[s].Span.End) : end;
                        s++;
                    }
                }
                while (grown);
                CommonSubsequence(gold, g0, g, system, s0, s, pairs);
            }
            else if (gold[g].Span == system[s].Span)
            {
                pairs.Add((gold[g++], system[s++]));
            }
            else if (gold[g].Span.Start <= system[s].Span.Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }

        return pairs;
    }

    private static void CommonSubsequence(List<Word> gold, int g0, int g1, List<Word> system, int s0, int s1, List<(Word, Word)> pairs)
    {
        var (n, m) = (g1 - g0, s1 - s0);
        var lengths = new int[n + 1, m + 1];
        bool Same(int i, int j) => string.Equals(gold[g0 + i].Token.Form, system[s0 + j].Token.Form, StringComparison.OrdinalIgnoreCase);
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                lengths[i, j] = Same(i, j) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (Same(i, j))
            {
                pairs.Add((gold[g0 + i++], system[s0 + j++]));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
