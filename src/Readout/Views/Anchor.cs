using Readout.Record;
using Readout.Text;

namespace Readout.Views;

/// <summary>A stretch of the text that an item points at.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Item">The item's identifier; its first letter tells the kind.</param>
/// <param name="Main">Whether it carries the item (a trigger, a cue, a condition) or only tells of it (the rest of the evidence).</param>
internal readonly record struct Anchor(Span Span, string Item, bool Main)
{
    /// <summary>All anchors of a record, in no particular order.</summary>
    public static IEnumerable<Anchor> Of(ReportRecord record)
    {
        var coded = record.Coded;
        foreach (var item in coded.Events)
        {
            yield return new Anchor(item.Trigger, item.Id, true);
            foreach (var span in item.Evidence)
            {
                yield return new Anchor(span, item.Id, false);
            }
        }

        foreach (var item in coded.Commitments)
        {
            foreach (var span in new[] { item.Condition?.Span, item.Action?.Span }.OfType<Span>())
            {
                yield return new Anchor(span, item.Id, true);
            }

            foreach (var span in item.Evidence)
            {
                yield return new Anchor(span, item.Id, item.Condition is null && item.Action is null);
            }
        }

        foreach (var item in coded.Statements)
        {
            yield return new Anchor(item.Cue, item.Id, true);
            foreach (var span in item.Content)
            {
                yield return new Anchor(span, item.Id, false);
            }
        }

        foreach (var (span, id) in coded.Appointments.SelectMany(m => m.Evidence.Select(e => (e, m.Id)))
            .Concat(coded.Figures.Select(f => (f.Span, f.Id)))
            .Concat(coded.Times.Select(t => (t.Span, t.Id)))
            .Concat(coded.Places.SelectMany(p => p.Mentions.Select(m => (m.Span, p.Id))))
            .Concat(coded.Actors.SelectMany(a => a.Mentions.Select(m => (m.Span, a.Id)))))
        {
            yield return new Anchor(span, id, true);
        }
    }
}
