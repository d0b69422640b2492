using System.Globalization;
using System.Xml.Linq;
using Readout.Text;
using Readout.Time;

namespace Readout.Training;

/// <summary>A text with its time expressions marked in TimeML.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Text">The text without its marks.</param>
/// <param name="Written">Day on which the document was made, if given.</param>
/// <param name="Gold">The marked expressions with their TIMEX3 values, in order.</param>
internal sealed record TimeDocument(string Name, string Text, DateOnly? Written, IReadOnlyList<(Span Span, string Value)> Gold)
{
    /// <summary>Reads a <c>.tml</c> file.</summary>
    public static TimeDocument Read(string path)
    {
        var root = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!;
        var text = new System.Text.StringBuilder();
        var gold = new List<(Span, string)>();
        void Walk(XElement element)
        {
            foreach (var node in element.Nodes())
            {
                if (node is XText plain)
                {
                    text.Append(plain.Value);
                }
                else if (node is XElement inner)
                {
                    var start = text.Length;
                    Walk(inner);
                    if (inner.Name.LocalName == "TIMEX3")
                    {
                        gold.Add((new Span(start, text.Length), (string?)inner.Attribute("value") ?? ""));
                    }
                }
            }
        }

        Walk(root.Element("TEXT") ?? throw new FormatException($"{path}: RD060 no TEXT element; a TimeML file is wanted"));
        gold.Sort((a, b) => a.Item1.CompareTo(b.Item1));
        var stamp = (string?)root.Descendants("TIMEX3").FirstOrDefault(t => (string?)t.Attribute("functionInDocument") == "CREATION_TIME")?.Attribute("value");
        DateOnly? written = stamp is { Length: >= 10 } && DateOnly.TryParseExact(stamp[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new TimeDocument(Path.GetFileNameWithoutExtension(path), text.ToString(), written, gold);
    }
}

/// <summary>What went wrong with one expression.</summary>
/// <param name="Kind">missed, extra, value or extent.</param>
/// <param name="Offset">Where it begins in the text.</param>
/// <param name="Gold">The words and value wanted, if any.</param>
/// <param name="System">The words and value found, if any.</param>
internal sealed record TimeError(string Kind, int Offset, string Gold, string System);

/// <summary>Scores of time expressions as in TempEval-3 (UzZaman et al. 2013): extent relaxed (any overlap) and strict, and value among the relaxed matches.</summary>
internal static class TimesScore
{
    /// <summary>Compares what was found with what was marked; each expression is matched once. Errors are added to <paramref name="errors"/>.</summary>
    public static IReadOnlyDictionary<string, Score> Of(TimeDocument document, IReadOnlyList<TimeExpression> found, ICollection<TimeError> errors)
    {
        var (relaxed, strict, value) = (0, 0, 0);
        var taken = new bool[found.Count];
        foreach (var (span, wanted) in document.Gold)
        {
            var best = -1;
            for (var i = 0; i < found.Count; i++)
            {
                if (!taken[i] && found[i].Span.Overlaps(span) && (best < 0 || Common(found[i].Span, span) > Common(found[best].Span, span)))
                {
                    best = i;
                }
            }

            var gold = $"{Flat(span.Of(document.Text))} = {wanted}";
            if (best < 0)
            {
                errors.Add(new TimeError("missed", span.Start, gold, ""));
                continue;
            }

            taken[best] = true;
            relaxed++;
            var system = $"{Flat(found[best].Span.Of(document.Text))} = {found[best].Timex}";
            strict += found[best].Span == span ? 1 : 0;
            value += found[best].Timex == wanted ? 1 : 0;
            if (found[best].Timex != wanted)
            {
                errors.Add(new TimeError("value", span.Start, gold, system));
            }
            else if (found[best].Span != span)
            {
                errors.Add(new TimeError("extent", span.Start, gold, system));
            }
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (!taken[i])
            {
                errors.Add(new TimeError("extra", found[i].Span.Start, "", $"{Flat(found[i].Span.Of(document.Text))} = {found[i].Timex}"));
            }
        }

        return new SortedDictionary<string, Score>(StringComparer.Ordinal)
        {
            ["Relaxed"] = new(relaxed, found.Count, document.Gold.Count),
            ["Strict"] = new(strict, found.Count, document.Gold.Count),
            ["Value"] = new(value, found.Count, document.Gold.Count),
        };
    }

    private static int Common(Span a, Span b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private static string Flat(string text) => text.ReplaceLineEndings(" ");
}
