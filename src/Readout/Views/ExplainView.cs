using Readout.Coding;
using Readout.Record;
using Readout.Text;

namespace Readout.Views;

/// <summary>Explanations for people, in the terminal: the rule, the words, the path in the tree, what was ruled out.</summary>
internal static class ExplainView
{
    private const int Indent = 6;
    private const int RoleWidth = 12;

    /// <summary>The explanations as text.</summary>
    /// <param name="record">The record that they explain.</param>
    /// <param name="explanations">What to show.</param>
    /// <param name="ruledOut">Words of the lexicon that made no item.</param>
    /// <param name="width">Columns to wrap at.</param>
    /// <param name="colour">Whether to write ANSI sequences; without, marked words stand in « ».</param>
    public static string Of(ReportRecord record, IReadOnlyList<Explanation> explanations, IReadOnlyList<NearMiss> ruledOut, int width = 100, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(explanations);
        ArgumentNullException.ThrowIfNull(ruledOut);
        var page = new Page(width, colour);
        foreach (var explanation in explanations)
        {
            Show(page, record, explanation);
        }

        if (ruledOut.Count > 0)
        {
            page.Heading("RULED OUT", "1;33");
            foreach (var word in ruledOut.GroupBy(r => r.Span))
            {
                page.Item("", word.Key.Of(record.Text), []);
                foreach (var (_, rule, where, why) in word)
                {
                    page.Text($"{rule}, {where}: {why}", Indent);
                }

                page.Passage(record.Text, Passages.Of(record, word.Key), [word.Key], Indent);
            }
        }

        return page.ToString();
    }

    private static void Show(Page page, ReportRecord record, Explanation item)
    {
        page.Item(item.Id, item.Rule, [item.Where]);
        if (item.Means is { } means)
        {
            page.Text(means, Indent);
        }

        page.Text(Line("trigger", Quoted(record, item.Trigger), ""), Indent);
        foreach (var part in item.Parts)
        {
            page.Text(Line(part.Role, string.Join(" ", new[] { part.What, part.Span is { } span ? Quoted(record, span) : "" }.Where(w => w.Length > 0)), part.Path), Indent);
        }

        foreach (var note in item.Notes)
        {
            page.Text(Line("note", note, ""), Indent);
        }

        var marked = item.Parts.Select(p => p.Span).OfType<Span>().Append(item.Trigger);
        page.Passage(record.Text, Passages.Of(record, item.Trigger), marked, Indent);
    }

    private static string Line(string role, string what, string path) => $"{role,-RoleWidth}{what}{(path.Length > 0 ? "  by " + path : "")}";

    // Offsets as records write them, so that the two can be compared.
    private static string Quoted(ReportRecord record, Span span)
    {
        const int Longest = 60;
        var words = string.Join(' ', span.Of(record.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"“{(words.Length > Longest ? string.Concat(words.AsSpan(0, Longest), "…") : words)}” {new CodePoints(record.Text).FromUtf16(span)}";
    }
}
