using Readout.Coding;
using Readout.Record;
using Readout.Store.Events;

namespace Readout.Store.Stories;

/// <summary>Something that at least one telling says.</summary>
/// <param name="Kind">event, commitment, appointment, figure or subject.</param>
/// <param name="What">What it is, in codes and names.</param>
/// <param name="Told">The tellings that say it, each with its words.</param>
public sealed record ComparisonPoint(string Kind, string What, IReadOnlyList<(string Telling, string Quote)> Told);

/// <summary>Two or more readouts of one call or meeting, side by side.</summary>
/// <param name="Story">The story.</param>
/// <param name="Sides">The tellings that are compared: those that are about it, copies left out.</param>
/// <param name="Points">What they say; what more of them say comes first.</param>
public sealed record Comparison(Story Story, IReadOnlyList<StoryTelling> Sides, IReadOnlyList<ComparisonPoint> Points);

/// <summary>Finds what each side's readout says, and what only one mentions.</summary>
internal static class Comparer
{
    private static readonly string[] Order = ["event", "commitment", "appointment", "figure", "subject"];

    public static Comparison Of(Story story, IReadOnlyList<StoryReader.Told> told)
    {
        var about = told.Where(t => t.Shown.About).DistinctBy(t => t.Shown.Origin).ToList();
        var sides = about.Count > 1 ? about : [.. told.DistinctBy(t => t.Shown.Origin)];
        var parties = sides.SelectMany(s => s.Telling.Features.Countries).ToHashSet();
        var points = sides.SelectMany(s => Points(s, parties).DistinctBy(p => (p.Kind, p.What)).Select(p => (p.Kind, p.What, Told: (s.Telling.Name, p.Quote))))
            .GroupBy(p => (p.Kind, p.What))
            .Select(g => new ComparisonPoint(g.Key.Kind, g.Key.What, [.. g.Select(p => p.Told)]))
            .OrderByDescending(p => p.Told.Count).ThenBy(p => Array.IndexOf(Order, p.Kind)).ThenBy(p => p.What, StringComparer.Ordinal);
        return new Comparison(story, [.. sides.Select(s => s.Shown)], [.. points]);
    }

    private static IEnumerable<(string Kind, string What, string Quote)> Points(StoryReader.Told told, HashSet<string> parties)
    {
        var (record, coded) = (told.Record, told.Record.Coded);
        foreach (var e in coded.Events.Where(e => e != told.Event))
        {
            yield return ("event", $"{e.Plover.Event} {RecordNames.Of(e.Modality)}: {Names(e.Source)} → {Names(e.Target)}", StoryReader.Line(record, e.Evidence.Count > 0 ? e.Evidence[0] : e.Trigger));
        }

        foreach (var c in coded.Commitments)
        {
            yield return ("commitment", $"{RecordNames.Of(c.Kind)}: {Names(c.Issuer)} → {Names(c.Target)}", StoryReader.Line(record, c.Evidence.Count > 0 ? c.Evidence[0] : c.Cue));
        }

        foreach (var m in coded.Appointments)
        {
            var days = m.Time is { Earliest: { } first, Latest: { } last } ? first == last ? EventDay.Write(first) : $"{EventDay.Write(first)} to {EventDay.Write(last)}" : "day not told";
            yield return ("appointment", $"{RecordNames.Of(m.Kind)}, {days}, {RecordNames.Of(m.Status)}", m.Evidence.Count > 0 ? StoryReader.Line(record, m.Evidence[0]) : "");
        }

        foreach (var f in coded.Figures)
        {
            yield return ("figure", $"{StoryAspects.Number(f)} {f.Unit}", StoryReader.Line(record, f.Span));
        }

        foreach (var a in coded.Actors.Where(a => a.Kind is ActorKind.State or ActorKind.Organisation && !parties.Contains(a.Country ?? "")))
        {
            if (a.Mentions.FirstOrDefault(m => m.Form == MentionForm.Name) is { Span.IsEmpty: false } mention)
            {
                yield return ("subject", a.Name, StoryReader.Line(record, mention.Span));
            }
        }
    }

    private static string Names(IReadOnlyCollection<Actor> actors) =>
        actors.Count == 0 ? "nobody named" : string.Join(", ", actors.Select(a => Parties.Of(a)).Distinct().Order(StringComparer.Ordinal));
}
