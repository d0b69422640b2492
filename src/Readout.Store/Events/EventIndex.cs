using System.Globalization;
using Readout.Coding;
using Readout.Record;
using Readout.Store.Database;
using Readout.Store.Reports;

namespace Readout.Store.Events;

/// <summary>Keeps the tables by which events are found in step with the records. Rows that no longer hold stay, with the change
/// that ended them, so that a question can be asked as of an earlier day.</summary>
internal sealed class EventIndex(SqlDatabase database, Func<string, string?, double?> intensity)
{
    private const int QuoteLength = 400;

    private static readonly string[] EventColumns =
    [
        "key", "uid", "report", "item", "event", "mode", "cameo", "quad", "goldstein", "intensity", "modality", "day", "day_end", "dated", "earliest", "latest",
        "place", "place_country", "confidence", "rule", "quote", "digest", "since", "until",
    ];

    private static readonly string[] PartyColumns = ["party", "day", "event_key", "number", "role", "lead", "actor", "event", "modality", "since", "until"];
    private static readonly string[] PairColumns = ["a", "b", "day", "event_key", "way", "event", "mode", "quad", "modality", "goldstein", "intensity", "since", "until"];
    private static readonly string[] VoiceColumns = ["event_key", "number", "party", "actor", "medium", "day", "since", "until"];

    private readonly ActorTable _actors = new(database);
    private readonly List<IFollower> _followers = [];
    private readonly List<object?[]> _events = [];
    private readonly List<object?[]> _parties = [];
    private readonly List<object?[]> _pairs = [];
    private readonly List<object?[]> _voices = [];

    /// <summary>The tables that hold rows about events, with their column of the event's key.</summary>
    public static IReadOnlyList<(string Table, string Key)> Tables { get; } =
        [("events", "key"), ("event_parties", "event_key"), ("event_pairs", "event_key"), ("event_voices", "event_key")];

    /// <summary>Has a follower told of every record that comes, changes and goes.</summary>
    public void Follow(IFollower follower) => _followers.Add(follower);

    /// <summary>Has a record followed anew; the index itself stays as it is.</summary>
    public void Refollow(long report, ReportRecord record, ItemNames names)
    {
        _followers.ForEach(f => f.Put(report, record, names));
        _followers.ForEach(f => f.Flush());
    }

    /// <summary>Notes the events of a report; those that stand unchanged in the index already are left alone.</summary>
    /// <param name="report">Key of the report.</param>
    /// <param name="record">The record as it now holds, corrections included.</param>
    /// <param name="names">Lasting names of its items.</param>
    /// <param name="seq">The change that brings it.</param>
    /// <param name="isNew">Whether the index can't hold anything of the report yet.</param>
    public void Put(long report, ReportRecord record, ItemNames names, long seq, bool isNew)
    {
        _followers.ForEach(f => f.Put(report, record, names));
        var standing = isNew ? [] : database.Query(
            "SELECT uid, digest, key FROM events WHERE report = @report AND until IS NULL", r => (Uid: r.GetString(0), Digest: r.GetString(1), Key: r.GetInt64(2)), ("report", report));
        var wanted = record.Coded.Events
            .Select(e => (Event: e, Uid: names.Lasting(e.Id) ?? $"{record.Id}.{e.Id}", Digest: Digest(e, record.Coded.Published)))
            .ToList();
        var keep = wanted.Select(w => (w.Uid, w.Digest)).ToHashSet();
        foreach (var row in standing.Where(s => !keep.Contains((s.Uid, s.Digest))))
        {
            End(row.Key, seq);
        }

        var held = standing.Select(s => (s.Uid, s.Digest)).ToHashSet();
        var fresh = wanted.Where(w => !held.Contains((w.Uid, w.Digest))).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        var key = database.Reserve("event", fresh.Count);
        foreach (var (item, uid, digest) in fresh)
        {
            Add(key++, uid, digest, report, item, record, seq);
        }
    }

    /// <summary>Writes what was noted, in the current transaction.</summary>
    public void Flush()
    {
        database.Insert("events", EventColumns, _events);
        database.Insert("event_parties", PartyColumns, _parties);
        database.Insert("event_pairs", PairColumns, _pairs);
        database.Insert("event_voices", VoiceColumns, _voices);
        Clear();
        _followers.ForEach(f => f.Flush());
    }

    /// <summary>Forgets what was noted in a transaction that failed.</summary>
    public void Forget()
    {
        Clear();
        _actors.Forget();
        _followers.ForEach(f => f.Forget());
    }

    /// <summary>Deletes all of a report, past rows included, and actors that nothing else names.</summary>
    public void Delete(long report)
    {
        _followers.ForEach(f => f.Delete(report));
        var actors = database.Query(
            "SELECT actor FROM event_parties WHERE event_key IN (SELECT key FROM events WHERE report = @report) UNION "
            + "SELECT actor FROM event_voices WHERE event_key IN (SELECT key FROM events WHERE report = @report)",
            r => r.GetInt64(0),
            ("report", report));
        foreach (var (table, column) in Tables.Reverse())
        {
            database.Execute($"DELETE FROM {table} WHERE {column} IN (SELECT key FROM events WHERE report = @report)", ("report", report));
        }

        foreach (var actor in actors)
        {
            database.Execute(
                "DELETE FROM actors WHERE key = @actor AND NOT EXISTS (SELECT 1 FROM event_parties WHERE actor = @actor) AND NOT EXISTS (SELECT 1 FROM event_voices WHERE actor = @actor)",
                ("actor", actor));
        }

        _actors.Forget();
    }

    /// <summary>What the index holds of an event, in a few characters.</summary>
    public static string Digest(Event item, Publication? published)
    {
        static string One(Actor a) => $"{a.Name}/{a.Code}/{a.Country}/{string.Join(',', a.Sectors)}";
        var day = EventDay.Of(item, published);
        return RecordText.ShortHash(
        [
            item.Id, item.Plover.Event, item.Plover.Mode, string.Join(' ', item.Plover.Contexts), item.Cameo.Code, Text(item.Cameo.Goldstein), Text(item.Cameo.Quad), RecordNames.Of(item.Modality),
            day.First, day.Last, day.By, item.Place?.Name, item.Place?.Country, Text(Math.Round(item.Confidence, 4)), item.Rule,
            item.Trigger.ToString(), string.Join(' ', item.Evidence), "<", .. item.Source.Select(One), ">", .. item.Target.Select(One), "|",
            .. item.Attribution.Select(s => One(s.Speaker) + RecordNames.Of(s.Medium)),
        ]);
    }

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Quote(Event item, string text)
    {
        var span = item.Evidence.Count > 0 ? item.Evidence[0] : item.Trigger;
        var quote = string.Join(' ', text[Math.Min(span.Start, text.Length)..Math.Min(span.End, text.Length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (quote.Length <= QuoteLength)
        {
            return quote;
        }

        var cut = quote.LastIndexOf(' ', QuoteLength - 2);
        return quote[..(cut > QuoteLength / 2 ? cut : QuoteLength - (char.IsHighSurrogate(quote[QuoteLength - 1]) ? 1 : 0))] + " …";
    }

    private void End(long key, long seq)
    {
        foreach (var (table, column) in Tables)
        {
            database.Execute($"UPDATE {table} SET until = @seq WHERE {column} = @key AND until IS NULL", ("seq", seq), ("key", key));
        }
    }

    private void Add(long key, string uid, string digest, long report, Event item, ReportRecord record, long seq)
    {
        var day = EventDay.Of(item, record.Coded.Published);
        var (plover, modality, score) = (item.Plover, RecordNames.Of(item.Modality), intensity(item.Plover.Event, item.Plover.Mode));
        _events.Add(
        [
            key, uid, report, item.Id, plover.Event, plover.Mode, item.Cameo.Code, item.Cameo.Quad, item.Cameo.Goldstein, score, modality, day.First, day.Last, day.By,
            item.Time?.Earliest is { } earliest ? EventDay.Write(earliest) : null, item.Time?.Latest is { } latest ? EventDay.Write(latest) : null,
            item.Place?.Name, item.Place?.Country, Math.Round(item.Confidence, 4), item.Rule, Quote(item, record.Text), digest, seq, null,
        ]);

        AddParties(key, item, day, modality, seq);
        foreach (var (a, b, way) in Parties.Pairs(item))
        {
            _pairs.Add([a, b, day.First, key, way, plover.Event, plover.Mode, item.Cameo.Quad, modality, item.Cameo.Goldstein, score, seq, null]);
        }

        var number = 0;
        foreach (var statement in item.Attribution)
        {
            _voices.Add([key, number++, Parties.Of(statement.Speaker), _actors.KeyOf(statement.Speaker), RecordNames.Of(statement.Medium), day.First, seq, null]);
        }
    }

    private void AddParties(long key, Event item, EventDay day, string modality, long seq)
    {
        var (seen, seenInRole) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<(string, string)>());
        var number = 0;
        foreach (var (role, actor) in item.Source.Select(a => ("source", a)).Concat(item.Target.Select(a => ("target", a))))
        {
            var party = Parties.Of(actor);
            var firstInRole = seenInRole.Add((party, role));
            var lead = seen.Add(party) ? 1 : firstInRole ? 2 : 0;
            _parties.Add([party, day.First, key, number++, role, lead, _actors.KeyOf(actor), item.Plover.Event, modality, seq, null]);
        }
    }

    private void Clear()
    {
        _events.Clear();
        _parties.Clear();
        _pairs.Clear();
        _voices.Clear();
    }
}
