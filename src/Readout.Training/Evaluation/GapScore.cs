using System.Globalization;
using Readout.Language;
using Readout.Text;

namespace Readout.Training;

/// <summary>A snippet of GAP, read: sentences, offset of the pronoun, spans of the two names, and whether the pronoun stands for them.</summary>
internal sealed record GapSnippet(IReadOnlyList<Sentence> Sentences, int Pronoun, bool Male, Span A, bool IsA, Span B, bool IsB)
{
    /// <summary>Reads a GAP file (tab-separated, with a header).</summary>
    /// <exception cref="InvalidDataException">A line is not GAP's; the message names file and line.</exception>
    public static IReadOnlyList<GapSnippet> Read(string path, LanguageEngine engine)
    {
        var snippets = new List<GapSnippet>();
        var number = 1;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            number++;
            var c = line.Split('\t');
            if (c.Length < 10 || !int.TryParse(c[3], CultureInfo.InvariantCulture, out var at) || !int.TryParse(c[5], CultureInfo.InvariantCulture, out var a) || !int.TryParse(c[8], CultureInfo.InvariantCulture, out var b))
            {
                throw new InvalidDataException($"{path}:{number}:1 RD913 a line of GAP has 11 columns: ID, text, pronoun and its offset, A, its offset and truth, B, its offset and truth, URL.");
            }

            var points = new CodePoints(c[1]);
            Span Place(int offset, string name) => new(points.ToUtf16(offset), points.ToUtf16(offset) + name.Length);
            snippets.Add(new GapSnippet(
                engine.Read(c[1], RegionFinder.Plain(c[1])),
                points.ToUtf16(at),
                c[2].ToLowerInvariant() is "he" or "him" or "his",
                Place(a, c[4]),
                c[6].Equals("TRUE", StringComparison.OrdinalIgnoreCase),
                Place(b, c[7]),
                c[9].Equals("TRUE", StringComparison.OrdinalIgnoreCase)));
        }

        return snippets;
    }
}

/// <summary>The measure of GAP (Webster et al. 2018): does the ambiguous pronoun stand for name A, for name B?</summary>
internal static class GapScore
{
    /// <summary>F1 over all decisions, and by the gender of the pronoun: keys GAP, GAP he, GAP she.</summary>
    public static IReadOnlyDictionary<string, Score> Of(IEnumerable<GapSnippet> snippets, PronounResolver resolver)
    {
        var total = new SortedDictionary<string, Score>(StringComparer.Ordinal) { ["GAP"] = default, ["GAP he"] = default, ["GAP she"] = default };
        foreach (var snippet in snippets)
        {
            var meant = Meant(snippet, resolver);
            var score = Decide(meant, snippet.A, snippet.IsA) + Decide(meant, snippet.B, snippet.IsB);
            total["GAP"] += score;
            total[snippet.Male ? "GAP he" : "GAP she"] += score;
        }

        return total;
    }

    /// <summary>All mentions by name of whom the pronoun stands for.</summary>
    private static List<Span> Meant(GapSnippet snippet, PronounResolver resolver)
    {
        foreach (var link in resolver.Resolve(snippet.Sentences))
        {
            if (snippet.Sentences[link.Pronoun.Sentence].Tokens[link.Pronoun.Token].Span.Contains(snippet.Pronoun))
            {
                return [.. link.Names.Select(n => snippet.Sentences[n.Sentence].SpanOf([n.First, n.Last]))];
            }
        }

        return [];
    }

    private static Score Decide(List<Span> meant, Span name, bool gold)
    {
        var system = meant.Exists(m => m.Overlaps(name));
        return new Score(system && gold ? 1 : 0, system ? 1 : 0, gold ? 1 : 0);
    }
}
