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
    private readonly ActorTable _actors = new(database);
    private readonly List<IFollower> _followers = [];
    private readonly IndexRows _rows = new(intensity);

    /// <summary>The tables that hold rows about events, with their column of the event's key.</summary>
    public static IReadOnlyList<(string Table, string Key)> Tables { get; } =
        [("events", "key"), ("event_parties", "event_key"), ("event_pairs", "event_key"), ("event_voices", "event_key")];

    /// <summary>Has a follower told of every record that comes, changes and goes.</summary>
    public void Follow(IFollower follower) => _followers.Add(follower);

    /// <summary>Has a record followed anew; the index itself stays as it is.</summary>
    public void Refollow(long report, ReportRecord record, ItemNames names)
    {
        // What is found may be the same, and be compared otherwise.
        _followers.ForEach(f => f.Delete(report));
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
            _rows.Add(key++, uid, digest, report, item, record, seq, _actors.KeyOf);
        }
    }

    /// <summary>Writes what was noted, in the current transaction, and has the followers do the same.</summary>
    public void Flush()
    {
        Write();
        _followers.ForEach(f => f.Flush());
    }

    /// <summary>Writes what was noted, in the current transaction; the followers go on noting.</summary>
    public void Write()
    {
        foreach (var (table, columns, rows) in _rows.Tables)
        {
            database.Insert(table, columns, rows);
        }

        _rows.Clear();
    }

    /// <summary>Forgets what was noted in a transaction that failed.</summary>
    public void Forget()
    {
        _rows.Clear();
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

    private void End(long key, long seq)
    {
        foreach (var (table, column) in Tables)
        {
            database.Execute($"UPDATE {table} SET until = @seq WHERE {column} = @key AND until IS NULL", ("seq", seq), ("key", key));
        }
    }
}
