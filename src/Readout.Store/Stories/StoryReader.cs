using System.Globalization;
using Readout.Coding;
using Readout.Record;
using Readout.Store.Database;
using Readout.Store.Reports;
using Readout.Text;

namespace Readout.Store.Stories;

/// <summary>Reads a story with its tellings and lays side by side what they say.</summary>
internal sealed class StoryReader(SqlDatabase database, ReportShelf reports, TellingTable table)
{
    private const int QuoteLength = 200;

    /// <summary>A telling with the record that it stands in.</summary>
    internal sealed record Told(Telling Telling, StoryTelling Shown, ReportRecord Record, Event? Event);

    public Story Read(StorySummary summary, string id)
    {
        var told = Tellings(id);
        var names = told.Select(t => t.Telling.Name).ToHashSet();
        var links = told.SelectMany(t => Links(t.Telling)).Where(l => names.Contains(l.B) && string.CompareOrdinal(l.A, l.B) < 0)
            .OrderByDescending(l => l.Score).ThenBy(l => l.A, StringComparer.Ordinal).ThenBy(l => l.B, StringComparer.Ordinal);
        var rulings = names.SelectMany(n => RulingTable.On(database, n)).DistinctBy(r => r.Number).OrderBy(r => r.Number);
        return new Story(summary, [.. told.Select(t => t.Shown)], [.. links], [.. rulings], StoryAspects.Of(told));
    }

    /// <summary>The tellings of a story, those that are about it first, by day of publication.</summary>
    public List<Told> Tellings(string story)
    {
        var rows = database.Query(
            "SELECT t.report, t.number, t.origin, r.id, r.publisher, r.published_from, r.title FROM tellings t JOIN reports r ON r.key = t.report WHERE t.story = @story "
            + "ORDER BY CASE WHEN t.number = 0 THEN 0 ELSE 1 END, r.published_from, t.name",
            r => (Key: (r.GetInt64(0), (int)r.GetInt64(1)), Origin: r.GetString(2), Id: r.GetString(3), Publisher: r.TextAt(4), Published: r.TextAt(5), Title: r.TextAt(6)),
            ("story", story));
        return [.. rows.Select(row =>
        {
            var telling = table.Get([(row.Key.Item1, row.Key.Item2)]).Single();
            var record = reports.Record(row.Id)!;
            var local = telling.Item is null ? null : ItemNames.Of(record).Local(telling.Item);
            var item = record.Coded.Events.FirstOrDefault(e => e.Id == local);
            var shown = new StoryTelling(telling.Name, row.Id, item?.Id, telling.Features.Main, row.Origin, row.Publisher, row.Published, row.Title, Quote(record, item));
            return new Told(telling, shown, record, item);
        })];
    }

    /// <summary>The words of a span, on one line, shortened if long.</summary>
    internal static string Line(ReportRecord record, Span span)
    {
        var words = string.Join(' ', span.Of(record.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= QuoteLength ? words : words[..(char.IsHighSurrogate(words[QuoteLength - 1]) ? QuoteLength - 1 : QuoteLength)] + "…";
    }

    private static string? Quote(ReportRecord record, Event? item) =>
        item is null ? null : Line(record, item.Evidence.Count > 0 ? item.Evidence[0] : item.Trigger);

    private List<StoryLink> Links(Telling telling) => database.Query(
        "SELECT t.name, l.score, l.reason FROM story_links l JOIN tellings t ON t.report = l.other_report AND t.number = l.other_number WHERE l.report = @report AND l.number = @number",
        r => new StoryLink(telling.Name, r.GetString(0), r.GetDouble(1), r.GetString(2)),
        ("report", telling.Report), ("number", (long)telling.Number));
}

/// <summary>What tellings say of one happening, each as it does: nothing is decided between them.</summary>
internal static class StoryAspects
{
    public static List<StoryAspect> Of(IReadOnlyList<StoryReader.Told> told)
    {
        var said = told.SelectMany(t => Said(t).Distinct().Select(s => (s.Aspect, s.Value, t.Telling.Name))).ToList();
        return [.. said.GroupBy(s => s.Aspect).Select(g => new StoryAspect(
            g.Key,
            [.. g.GroupBy(s => s.Value).Select(v => (v.Key, (IReadOnlyList<string>)[.. v.Select(s => s.Name)]))]))];
    }

    private static IEnumerable<(string Aspect, string Value)> Said(StoryReader.Told told)
    {
        var item = told.Event;
        if (item?.Time is { Earliest: { } first, Latest: { } last })
        {
            yield return ("day", first == last ? Day(first) : $"{Day(first)} to {Day(last)}");
        }

        yield return ("form", item?.Plover.Mode == "phone" ? "call" : told.Telling.Features.Kind);
        if (item is not null)
        {
            yield return ("parties", string.Join(", ", item.Source.Concat(item.Target).Select(a => a.Name).Distinct()));
        }

        if (item?.Place is { } place)
        {
            yield return ("place", place.Name);
        }

        foreach (var request in told.Record.Coded.Events.Where(e => e.Plover is { Event: "REQUEST", Mode: "meet" } && e.Modality == Modality.Occurred && Among(e, told)))
        {
            yield return ("asked for by", string.Join(", ", request.Source.Select(Events.Parties.Of).Distinct()));
        }

        // A length stands for that of what the report is about, unless it is said of something else.
        foreach (var figure in told.Record.Coded.Figures.Where(f => (f.OfEvent == item && item is not null) || (f.OfEvent is null && told.Telling.Features.Main && (f.Unit is "minutes" or "hours"))))
        {
            yield return (figure.Unit, Number(figure));
        }
    }

    private static bool Among(Event request, StoryReader.Told told) => request.Source.Count > 0
        && request.Source.Concat(request.Target).All(a => told.Telling.Features.Countries.Contains(a.Country ?? ""));

    private static string Day(DateOnly day) => Events.EventDay.Write(day);

    internal static string Number(Figure figure) => (figure.Approximate ? "about " : "")
        + (figure.Value is { } value ? Text(value) : $"{Text(figure.Low)} to {Text(figure.High)}");

    private static string Text(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "?";
}
