using System.Text;
using Readout.Record;
using Readout.Text;

namespace Readout.Views;

/// <summary>The report's side of the page: its regions as paragraphs, cut at every border of a span, so that overlapping spans each
/// keep a line of their own under the words.</summary>
internal static class HtmlText
{
    /// <summary>Lines that can stand under each other; what overlaps more shares the last one.</summary>
    public const int Lanes = 6;

    // Actors, places and times are everywhere: they are set off without a line of their own.
    private const string Soft = "apt";

    public static string Of(ReportRecord record)
    {
        var built = new StringBuilder();
        var anchors = Anchor.Of(record).Where(a => a.Item.Length > 0 && !a.Span.IsEmpty).OrderBy(a => a.Span).ThenBy(a => a.Item, StringComparer.Ordinal).ToList();
        var first = 0;
        foreach (var region in record.Coded.Analysis.Regions)
        {
            // Anchors and regions both go from first to last; the few long anchors that reach back are looked at again.
            while (first < anchors.Count && anchors[first].Span.End <= region.Span.Start)
            {
                first++;
            }

            var inside = anchors.Skip(first).TakeWhile(a => a.Span.Start < region.Span.End).Where(a => a.Span.Overlaps(region.Span)).ToList();
            var lanes = LanesOf(inside);
            built.Append($"<p class=\"{RecordNames.Of(region.Kind)}\" data-lanes=\"{lanes.DefaultIfEmpty(-1).Max() + 1}\">");
            Paragraph(built, record.Text, region.Span, inside, lanes);
            built.Append("</p>\n");
        }

        return built.ToString();
    }

    private static void Paragraph(StringBuilder built, string text, Span region, List<Anchor> anchors, int[] lanes)
    {
        var borders = new SortedSet<int> { region.Start, region.End };
        foreach (var anchor in anchors)
        {
            borders.Add(Math.Max(anchor.Span.Start, region.Start));
            borders.Add(Math.Min(anchor.Span.End, region.End));
        }

        var reached = new HashSet<string>(StringComparer.Ordinal);
        var start = region.Start;
        foreach (var end in borders.Skip(1))
        {
            var here = new Span(start, end);
            Segment(built, Html.Escape(here.Of(text)), [.. Enumerable.Range(0, anchors.Count).Where(i => anchors[i].Span.Contains(here))], anchors, lanes, reached);
            start = end;
        }
    }

    private static void Segment(StringBuilder built, string words, List<int> covering, List<Anchor> anchors, int[] lanes, HashSet<string> reached)
    {
        if (covering.Count == 0)
        {
            built.Append(words);
            return;
        }

        var main = covering.Where(i => anchors[i].Main).Select(i => anchors[i].Item).Distinct().ToList();
        var near = covering.Where(i => !anchors[i].Main).Select(i => anchors[i].Item).Distinct().Except(main).ToList();
        var classes = covering.Where(i => lanes[i] >= 0).Select(i => $"l{lanes[i]}{anchors[i].Item[0]}")
            .Concat(main.Where(item => Soft.Contains(item[0], StringComparison.Ordinal)).Select(_ => "soft"))
            .Distinct();
        built.Append("<mark");
        Attribute(built, "class", classes);
        Attribute(built, "data-i", main);
        Attribute(built, "data-n", near);
        // One stop for the Tab key an item and paragraph, not one a segment.
        var stops = main.Where(item => !Soft.Contains(item[0], StringComparison.Ordinal)).ToList();
        if (!stops.TrueForAll(reached.Contains))
        {
            built.Append(" tabindex=\"0\" role=\"button\"");
            reached.UnionWith(stops);
        }

        built.Append('>').Append(words).Append("</mark>");
    }

    private static void Attribute(StringBuilder built, string name, IEnumerable<string> values)
    {
        var all = string.Join(' ', values);
        if (all.Length > 0)
        {
            built.Append($" {name}=\"{Html.Escape(all)}\"");
        }
    }

    /// <summary>A line number for every underlined anchor, -1 for the others: overlapping ones get different lines, first come first served.</summary>
    private static int[] LanesOf(List<Anchor> anchors)
    {
        var lanes = new int[anchors.Count];
        var ends = new int[Lanes];
        for (var i = 0; i < anchors.Count; i++)
        {
            if (!anchors[i].Main || Soft.Contains(anchors[i].Item[0], StringComparison.Ordinal))
            {
                lanes[i] = -1;
                continue;
            }

            var lane = Array.FindIndex(ends, end => end <= anchors[i].Span.Start);
            lanes[i] = lane < 0 ? Lanes - 1 : lane;
            ends[lanes[i]] = Math.Max(ends[lanes[i]], anchors[i].Span.End);
        }

        return lanes;
    }
}
