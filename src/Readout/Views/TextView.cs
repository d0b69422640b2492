using Readout.Coding;
using Readout.Record;
using Readout.Text;

namespace Readout.Views;

/// <summary>A record for people, in the terminal: each item with its sentence, the words that carry it marked.</summary>
public static class TextView
{
    private const int Indent = 6;

    /// <summary>The record as text.</summary>
    /// <param name="record">The record.</param>
    /// <param name="width">Columns to wrap at.</param>
    /// <param name="colour">Whether to write ANSI sequences; without, marked words stand in « ».</param>
    public static string Of(ReportRecord record, int width = 100, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(record);
        var page = new Page(width, colour);
        Head(page, record);
        Section(page, "Events", record.Coded.Events, e => Show(page, record, e));
        Section(page, "Commitments", record.Coded.Commitments, c => Show(page, record, c));
        Section(page, "Appointments", record.Coded.Appointments, m => Show(page, record, m));
        Section(page, "Statements", record.Coded.Statements, s => Show(page, record, s));
        Section(page, "Figures", record.Coded.Figures, f => Show(page, record, f));
        Section(page, "Actors", record.Coded.Actors, a => Show(page, a));
        return page.ToString();
    }

    private static void Head(Page page, ReportRecord record)
    {
        var coded = record.Coded;
        page.Text(record.Title ?? "(no title)", style: "1");
        var about = new[] { Wording.Published(coded.Published), coded.Report.Publisher, coded.Report.SourceId, record.Id };
        page.Text(string.Join(" · ", about.Where(a => !string.IsNullOrEmpty(a))), style: "2");
        if (coded.Published is { Evidence.Count: > 0 } published)
        {
            page.Text("date shown by: " + string.Join("; ", published.Evidence.Select(e => $"“{e.Of(record.Text)}”")), style: "2");
        }

        page.Text(Wording.Regions(coded.Analysis.Regions), style: "2");
    }

    private static void Section<T>(Page page, string name, IReadOnlyList<T> items, Action<T> show)
    {
        if (items.Count == 0)
        {
            return;
        }

        page.Heading(name.ToUpperInvariant(), "1;33");
        foreach (var item in items)
        {
            show(item);
        }
    }

    private static void Show(Page page, ReportRecord record, Event item)
    {
        page.Item(item.Id, Wording.Code(item), [item.Cameo.Code, Wording.Word(item.Modality), Wording.Days(item.Time), item.Place?.Name]);
        Line(page, Wording.Parties(item.Source, item.Target));
        Line(page, item.Attribution.Count == 0 ? "" : "said by " + Wording.Chain(item.Attribution));
        Line(page, item.Figures.Count == 0 ? "" : string.Join(", ", item.Figures.Select(Wording.Amount).Distinct()));
        Passage(page, record, [item.Trigger]);
    }

    private static void Show(Page page, ReportRecord record, Commitment item)
    {
        page.Item(item.Id, Wording.Word(item.Kind), [
            item.Purpose == Purpose.Unclear ? null : Wording.Word(item.Purpose),
            item.Extended ? "for " + Wording.Names(item.Protege) : null,
            item.Deadline is { } deadline ? "by " + Wording.Day(deadline) : null,
        ]);
        Line(page, Wording.Parties(item.Issuer, item.Target));
        Line(page, item.Action is { } action ? "what: " + action.Span.Of(record.Text) : "");
        Line(page, item.Condition is { } condition ? $"{Wording.Word(condition.Connective)}: {condition.Span.Of(record.Text)}" : "");
        Line(page, item.Statement is { Id.Length: > 0 } statement ? "said in " + Wording.Chain([statement]) : "");
        var parts = new[] { item.Action?.Span, item.Condition?.Span }.OfType<Span>().ToList();
        Passage(page, record, parts.Count > 0 ? parts : item.Evidence);
    }

    private static void Show(Page page, ReportRecord record, Appointment item)
    {
        page.Item(item.Id, Wording.Word(item.Kind), [Wording.Word(item.Status), Wording.Days(item.Time), item.Place?.Name]);
        Line(page, Wording.Names(item.Participants));
        Passage(page, record, item.Evidence);
    }

    private static void Show(Page page, ReportRecord record, Statement item)
    {
        var to = item.Addressees.Count == 0 ? null : "to " + Wording.Names(item.Addressees);
        page.Item(item.Id, Wording.Name(item.Speaker), [
            to,
            item.Medium == Medium.Unknown ? null : Wording.Word(item.Medium),
            Wording.Word(item.Form),
            Wording.Days(item.Time),
            item.ReportedBy is { Id.Length: > 0 } by ? $"reported in {by.Id}" : null,
        ]);
        Passage(page, record, [item.Cue]);
    }

    private static void Show(Page page, ReportRecord record, Figure item)
    {
        page.Item(item.Id, Wording.Amount(item), [item.OfActor is { } actor ? "of " + actor.Name : item.OfEvent is { Id.Length: > 0 } of ? "of " + of.Id : null]);
        Passage(page, record, [item.Span]);
    }

    private static void Show(Page page, Actor item) =>
        page.Item(item.Id, item.Name, [item.Code, Wording.Word(item.Kind), item.Role, item.Mentions.Count == 1 ? "1 mention" : $"{item.Mentions.Count} mentions"]);

    private static void Line(Page page, string text) => page.Text(text, Indent);

    private static void Passage(Page page, ReportRecord record, IReadOnlyList<Span> marked)
    {
        if (marked.Count == 0)
        {
            return;
        }

        // The first telling only: the others are in the record.
        var passage = Passages.Of(record, marked[0]);
        page.Passage(record.Text, passage, marked, Indent);
    }
}
