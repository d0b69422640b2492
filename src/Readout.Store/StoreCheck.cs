using Readout.Record;
using Readout.Store.Corrections;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Reports;

namespace Readout.Store;

/// <summary>Checks a store against itself: files, texts, records, the index of events.</summary>
public sealed class StoreCheck
{
    private readonly SqlDatabase _database;
    private readonly ReportShelf _reports;
    private readonly CorrectionTable _corrections;

    internal StoreCheck(SqlDatabase database, ReportShelf reports)
    {
        (_database, _reports) = (database, reports);
        _corrections = new CorrectionTable(database);
    }

    /// <summary>Every fault, one a line; empty if there is none.</summary>
    /// <param name="checkedReport">Called after each report.</param>
    public IEnumerable<string> Faults(Action? checkedReport = null)
    {
        foreach (var fault in _database.IntegrityFaults())
        {
            yield return $"RD890 the database: {fault}";
        }

        foreach (var fault in _reports.Rows().SelectMany(row => Report(row, checkedReport)))
        {
            yield return fault;
        }

        foreach (var (what, sql) in Whole())
        {
            if (_database.Number($"SELECT count(*) FROM ({sql}) wrong") is > 0 and var count)
            {
                yield return $"RD895 {count} {what}";
            }
        }
    }

    private static IEnumerable<(string What, string Sql)> Whole()
    {
        yield return ("events without their report", "SELECT 1 FROM events WHERE report NOT IN (SELECT key FROM reports)");
        foreach (var (table, key) in EventIndex.Tables.Skip(1))
        {
            yield return ($"rows of {table} without their event", $"SELECT 1 FROM {table} WHERE {key} NOT IN (SELECT key FROM events)");
            yield return ($"rows of {table} that end at another change than their event", $"SELECT 1 FROM {table} t JOIN events e ON e.key = t.{key} WHERE coalesce(t.until, 0) <> coalesce(e.until, 0)");
        }

        yield return ("parties without their actor", "SELECT 1 FROM event_parties WHERE actor NOT IN (SELECT key FROM actors)");
        yield return ("events that stand twice", "SELECT uid FROM events WHERE until IS NULL GROUP BY uid HAVING count(*) > 1");
        yield return ("reports without words", "SELECT 1 FROM reports WHERE key NOT IN (SELECT rowid FROM words)");
        yield return ("words without their report", "SELECT 1 FROM words WHERE rowid NOT IN (SELECT key FROM reports)");
        yield return ("reports without an appearance", "SELECT 1 FROM reports WHERE key NOT IN (SELECT report FROM appearances)");
        yield return ("reports that came in without a change", "SELECT 1 FROM reports WHERE id NOT IN (SELECT report FROM changes WHERE kind = 'report-added')");
        yield return ("reports that were taken down and are there", "SELECT 1 FROM reports WHERE sha256 IN (SELECT sha256 FROM taken_down)");
        yield return ("keys beyond their counter", "SELECT 1 FROM counters WHERE (name = 'event' AND value < (SELECT coalesce(max(key), 0) FROM events)) OR (name = 'report' AND value < (SELECT coalesce(max(key), 0) FROM reports))");
    }

    private IEnumerable<string> Report(ReportRow row, Action? done)
    {
        ReportRecord? coded = null, current = null;
        string? fault = null;
        try
        {
            coded = RecordText.Read(row.Coded, row.Text);
            current = row.ToRecord();
        }
        catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException)
        {
            fault = $"RD891 {row.Id}: its record can't be read: {e.Message}";
        }

        if (fault is not null)
        {
            yield return fault;
            yield break;
        }

        if (RecordText.Hash(row.Text) != coded!.TextSha256 || row.Id != "r" + coded.TextSha256[..16])
        {
            yield return $"RD892 {row.Id}: its text is not the one that its record was read from";
        }

        var names = ItemNames.Of(coded);
        var corrections = _corrections.Holding(row.Key);
        if (CorrectionApplier.Apply(row.Coded, row.Text, names, corrections) != row.Corrected)
        {
            yield return $"RD893 {row.Id}: its record is not the program's with the corrections that hold";
        }

        var wanted = current!.Coded.Events.Select(e => (names.Lasting(e.Id) ?? $"{row.Id}.{e.Id}", EventIndex.Digest(e, current.Coded.Published))).ToHashSet();
        var held = _database.Query("SELECT uid, digest FROM events WHERE report = @key AND until IS NULL", r => (r.GetString(0), r.GetString(1)), ("key", row.Key));
        if (!wanted.SetEquals(held))
        {
            yield return $"RD894 {row.Id}: the index of events holds {held.Count} that are not those of its record ({wanted.Count})";
        }

        done?.Invoke();
    }
}
