using Readout.Record;
using Readout.Text;

namespace Readout.Views;

/// <summary>Finds the sentence that a span stands in, to be shown around it.</summary>
internal static class Passages
{
    // Where no sentences are known, this much text on either side will do.
    private const int Around = 120;

    /// <summary>The sentence or sentences that hold the span; else its paragraph; else the text nearby.</summary>
    public static Span Of(ReportRecord record, Span span)
    {
        var sentences = record.Coded.Analysis.Sentences.Where(s => s.Span.Overlaps(span)).Select(s => s.Span).ToList();
        if (sentences.Count > 0)
        {
            return sentences.Aggregate(span, (all, next) => all.Union(next));
        }

        foreach (var region in record.Coded.Analysis.Regions)
        {
            if (region.Span.Contains(span))
            {
                return region.Span;
            }
        }

        return new Span(Math.Max(0, span.Start - Around), Math.Min(record.Text.Length, span.End + Around));
    }
}
