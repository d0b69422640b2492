using System.Data.Common;
using System.Globalization;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Queries;
using Readout.Store.Reports;
using Readout.Store.Words;
using Readout.Text;

namespace Readout.Store.Ledger;

/// <summary>Reads entries: lists by what the table of entries holds, histories from the texts.</summary>
internal sealed class LedgerReader(SqlDatabase database, LedgerIndex index)
{
    private const int LongestWords = 160;

    private const string Columns = "e.id, e.sort, e.kind, e.ruled, e.told_from, e.told_to, e.day, e.day_end, e.due, e.tellings, e.changes";

    /// <summary>The entries that a filter asks for, as they were first told.</summary>
    public IReadOnlyList<LedgerSummary> List(LedgerFilter filter)
    {
        var conditions = new Conditions();
        var state = State(conditions, filter.Today);
        if (filter.Sort is not null)
        {
            conditions.Add($"e.sort = {conditions.Parameter(filter.Sort)}");
        }

        conditions.AnyOf("e.kind", filter.Kinds);
        conditions.AnyOf(state, filter.States);
        AddParties(conditions, filter.Parties, null);
        AddParties(conditions, filter.Issuers, "issuer");
        AddParties(conditions, filter.Targets, "target");
        AddParties(conditions, filter.Proteges, "protege");
        if (filter.From is { } from)
        {
            var day = conditions.Parameter(EventDay.Write(from));
            conditions.Add($"(e.told_to >= {day} OR e.due >= {day})");
        }

        if (filter.To is { } to)
        {
            var day = conditions.Parameter(EventDay.Write(to));
            conditions.Add($"((e.told_from <> '' AND e.told_from <= {day}) OR (e.day <> '' AND e.day <= {day}))");
        }

        conditions.Add($"e.tellings >= {conditions.Parameter((long)filter.Tellings)}");
        conditions.Add($"e.changes >= {conditions.Parameter((long)filter.Changes)}");
        var page = string.Create(CultureInfo.InvariantCulture, $"LIMIT {(filter.Limit <= 0 ? int.MaxValue : filter.Limit)} OFFSET {Math.Max(0, filter.Offset)}");
        return Read($"SELECT {Columns}, {state} FROM ledger_entries e WHERE {conditions.Where} ORDER BY e.told_from, e.id {page}", conditions);
    }

    public LedgerSummary? Summary(string id, DateOnly today)
    {
        var conditions = new Conditions();
        var state = State(conditions, today);
        conditions.Add($"e.id = {conditions.Parameter(id)}");
        return Read($"SELECT {Columns}, {state} FROM ledger_entries e WHERE {conditions.Where}", conditions).FirstOrDefault();
    }

    /// <summary>An entry with its history.</summary>
    public LedgerEntry Entry(LedgerSummary summary)
    {
        var tellings = index.Items.OfEntry(summary.Id);
        var rulings = new RulingReader(database, index.Items);
        var life = index.Life(tellings, rulings);
        var known = new Dictionary<long, Shown>();
        var steps = life.Steps.Select(s => Step(s, known)).ToList();
        if (summary is { State: "expired" or "passed", Ruled: null })
        {
            steps.Add(new LedgerStep(summary.State, summary.Due, null, null, null, null, null, null, null, null, null, null, "no report tells what became of it"));
        }

        return new LedgerEntry(summary, steps, [.. tellings.SelectMany(rulings.On).DistinctBy(r => r.Number).OrderBy(r => r.Number)]);
    }

    // How it stands on a day: what was due before is over. A human's word stands over the calendar, too.
    private static string State(Conditions conditions, DateOnly today) =>
        $"CASE WHEN e.ruled IS NOT NULL OR e.due = '' OR e.due >= {conditions.Parameter(EventDay.Write(today))} THEN e.state "
        + "WHEN e.sort = 'commitment' AND e.state IN ('open', 'condition_met') THEN 'expired' "
        + "WHEN e.state IN ('scheduled', 'tentative') THEN CASE WHEN e.kind = 'deadline' THEN 'expired' ELSE 'passed' END ELSE e.state END";

    private static void AddParties(Conditions conditions, IReadOnlyList<string> parties, string? role)
    {
        foreach (var party in parties)
        {
            // Persons stand by the last word of their name.
            var word = WordFinder.FindBare(party).LastOrDefault() is { Length: > 0 } last ? char.ToUpperInvariant(last[0]) + last[1..] : party;
            var names = conditions.In("party", [party, word]);
            conditions.Add($"e.id IN (SELECT entry FROM ledger_parties WHERE {names}{(role is null ? "" : $" AND role = {conditions.Parameter(role)}")})");
        }
    }

    private List<LedgerSummary> Read(string sql, Conditions conditions)
    {
        var rows = database.Query(sql, Row, conditions.Arguments);
        return [.. rows.Select(row =>
        {
            var parties = database.Query("SELECT role, party FROM ledger_parties WHERE entry = @id ORDER BY role, party", r => (Role: r.GetString(0), Party: r.GetString(1)), ("id", row.Id));
            IReadOnlyList<string> Of(params string[] roles) => [.. roles.SelectMany(role => parties.Where(p => p.Role == role)).Select(p => p.Party)];
            return row with { Issuer = row.Sort == LedgerItem.Commitment ? Of("issuer") : Of("participant", "person"), Target = Of("target"), Protege = Of("protege"), What = What(row.Id) };
        })];
    }

    private static LedgerSummary Row(DbDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(11), r.KeyAt(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7), r.GetString(8), r.GetInt64(9), r.GetInt64(10),
        [], [], [], "");

    private string What(string id)
    {
        var (features, text) = database.Query(
            "SELECT i.features, r.text FROM ledger_items i JOIN reports r ON r.key = i.report WHERE i.own = @id", r => (LedgerFeatures.Of(r.GetString(0)), r.GetString(1)), ("id", id)).FirstOrDefault();
        return features is null ? "" : Line(text[features.SaidStart..features.SaidEnd], LongestWords);
    }

    private LedgerStep Step(LifeStep step, Dictionary<long, Shown> known)
    {
        if (!known.TryGetValue(step.Item.Report, out var shown))
        {
            var row = database.Query($"SELECT {ReportRow.Columns} FROM reports WHERE key = @key", ReportRow.Read, ("key", step.Item.Report)).Single();
            var record = row.ToRecord();
            known[step.Item.Report] = shown = new Shown(row.Id, row.Text, new CodePoints(row.Text), row.Names(), record.Coded.Report.Publisher, record.Coded.Published?.Latest);
        }

        var span = new Span(step.Item.Features.Start, step.Item.Features.End);
        return new LedgerStep(
            step.Step, step.Day, shown.Id, step.Item.Name, shown.Names.Local(step.Item.Name), span, shown.Points.FromUtf16(span.Start), shown.Points.FromUtf16(span.End),
            Line(span.Of(shown.Text), int.MaxValue), shown.Publisher, shown.Published is { } day ? EventDay.Write(day) : null,
            step.Reason.Length == 0 ? null : step.Score, step.Reason.Length == 0 ? null : step.Reason);
    }

    private static string Line(string text, int longest)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= longest ? words : words[..(char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest)] + "…";
    }

    private sealed record Shown(string Id, string Text, CodePoints Points, ItemNames Names, string? Publisher, DateOnly? Published);
}
