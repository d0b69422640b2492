using System.Globalization;
using Readout.Language;
using Readout.Text;

namespace Readout.Training;

/// <summary>The measure of GAP (Webster et al. 2018): does the ambiguous pronoun stand for name A, for name B?</summary>
public static class GapScore
{
    /// <summary>F1 over all decisions, and by the gender of the pronoun: keys GAP, GAP he, GAP she.</summary>
    public static IReadOnlyDictionary<string, Score> Of(string path, LanguageEngine engine, PronounResolver resolver)
    {
        var total = new SortedDictionary<string, Score>(StringComparer.Ordinal) { ["GAP"] = default, ["GAP he"] = default, ["GAP she"] = default };
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var c = line.Split('\t');
            var text = c[1];
            var pronoun = int.Parse(c[3], CultureInfo.InvariantCulture);
            var points = new CodePoints(text);
            var at = points.ToUtf16(pronoun);
            var meant = Meant(text, at, engine, resolver);
            var score = Decide(meant, Place(points, c[5], c[4]), c[6]) + Decide(meant, Place(points, c[8], c[7]), c[9]);
            total["GAP"] += score;
            total[c[2].ToLowerInvariant() is "he" or "him" or "his" ? "GAP he" : "GAP she"] += score;
        }

        return total;
    }

    private static Span Place(CodePoints points, string offset, string name)
    {
        var start = points.ToUtf16(int.Parse(offset, CultureInfo.InvariantCulture));
        return new Span(start, start + name.Length);
    }

    /// <summary>All mentions by name of whom the pronoun stands for.</summary>
    private static List<Span> Meant(string text, int pronoun, LanguageEngine engine, PronounResolver resolver)
    {
        var sentences = engine.Read(text, RegionFinder.Plain(text));
        foreach (var link in resolver.Resolve(sentences))
        {
            if (sentences[link.Pronoun.Sentence].Tokens[link.Pronoun.Token].Span.Contains(pronoun))
            {
                return [.. link.Names.Select(n => sentences[n.Sentence].SpanOf([n.First, n.Last]))];
            }
        }

        return [];
    }

    private static Score Decide(List<Span> meant, Span name, string truth)
    {
        var system = meant.Exists(m => m.Overlaps(name));
        var gold = truth.Equals("TRUE", StringComparison.OrdinalIgnoreCase);
        return new Score(system && gold ? 1 : 0, system ? 1 : 0, gold ? 1 : 0);
    }
}
