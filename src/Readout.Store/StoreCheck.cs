using System.Data.Common;
using System.Globalization;
using Readout.Record;
using Readout.Store.Corrections;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Ledger;
using Readout.Store.Reports;

namespace Readout.Store;

/// <summary>Checks a store against itself: files, texts, records, the index of events, the ledger.</summary>
public sealed class StoreCheck
{
    private readonly SqlDatabase _database;
    private readonly ReportShelf _reports;
    private readonly CorrectionTable _corrections;
    private readonly ActorTable _actors;
    private readonly LedgerCheck _ledger;

    internal StoreCheck(SqlDatabase database, ReportShelf reports, LedgerIndex ledger)
    {
        (_database, _reports) = (database, reports);
        _ledger = new LedgerCheck(database, ledger);
        _corrections = new CorrectionTable(database);
        _actors = new ActorTable(database);
    }

    /// <summary>Every fault, one a line; empty if there is none.</summary>
    /// <param name="checkedReport">Called after each report.</param>
    public IEnumerable<string> Faults(Action? checkedReport = null) =>
        Guarded(_database.IntegrityFaults().Select(fault => $"RD890 the database: {fault}"))
            .Concat(Guarded(_reports.Rows().SelectMany(row => Report(row, checkedReport))))
            .Concat(Whole().Concat(LedgerCheck.Whole).SelectMany(part => Guarded(Wrong(part.What, part.Sql))))
            .Concat(Guarded(_ledger.Entries()));

    // A damaged file may fail wherever it is read: that is a fault, too, and the rest is checked all the same.
    private static IEnumerable<string> Guarded(IEnumerable<string> faults)
    {
        using var each = faults.GetEnumerator();
        while (true)
        {
            string? fault = null;
            var ended = false;
            try
            {
                ended = !each.MoveNext();
            }
            catch (DbException e)
            {
                fault = $"RD890 the database: {e.Message}";
            }

            if (ended)
            {
                yield break;
            }

            yield return fault ?? each.Current;
            if (fault is not null)
            {
                yield break;
            }
        }
    }

    private IEnumerable<string> Wrong(string what, string sql)
    {
        if (_database.Number($"SELECT count(*) FROM ({sql}) wrong") is > 0 and var count)
        {
            yield return $"RD895 {count} {what}";
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
        yield return ("reports of which past records are missing", "SELECT 1 FROM reports r WHERE revision - 1 <> (SELECT count(*) FROM revisions v WHERE v.report = r.key)");
        yield return ("corrections without their report", "SELECT 1 FROM corrections WHERE report NOT IN (SELECT key FROM reports)");
        yield return ("reports without what they tell", "SELECT 1 FROM reports WHERE key NOT IN (SELECT report FROM tellings WHERE number = 0)");
        yield return ("tellings without their report", "SELECT 1 FROM tellings WHERE report NOT IN (SELECT key FROM reports)");
        yield return ("what tellings are found by without them", "SELECT 1 FROM telling_blocks b WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.report = b.report AND t.number = b.number)");
        yield return ("rows of event_pairs with another number of origins than their event", "SELECT 1 FROM event_pairs p JOIN events e ON e.key = p.event_key WHERE p.origins <> e.origins");
        yield return ("links of stories without their tellings", "SELECT 1 FROM story_links l WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.report = l.other_report AND t.number = l.other_number)");
        yield return ("tellings whose story has another number of origins", "SELECT 1 FROM tellings t WHERE t.origins <> (SELECT count(DISTINCT o.origin) FROM tellings o WHERE o.story = t.story)");
        yield return ("events whose story has another number of origins", "SELECT 1 FROM events e WHERE e.origins <> coalesce((SELECT max(t.origins) FROM tellings t WHERE t.item = e.uid), 1)");
        yield return ("gaps in the numbers of changes", "SELECT 1 FROM counters WHERE name = 'change' AND value <> (SELECT count(*) FROM changes)");
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
        if (!Agrees(row, names, corrections))
        {
            yield return $"RD893 {row.Id}: its record is not the program's with the corrections that hold";
        }

        foreach (var wrong in Index(row, current!, names).Concat(_ledger.Items(row.Key, current!, names)))
        {
            yield return $"RD894 {row.Id}: {wrong}";
        }

        done?.Invoke();
    }

    private static bool Agrees(ReportRow row, ItemNames names, IReadOnlyList<Correction> corrections)
    {
        try
        {
            return CorrectionApplier.Apply(row.Coded, row.Text, names, corrections) == row.Corrected;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    // Whether the index holds of a report what its record says, neither more nor less.
    private IEnumerable<string> Index(ReportRow row, ReportRecord current, ItemNames names)
    {
        var wanted = current.Coded.Events.Select(e => (Uid: names.Lasting(e.Id) ?? $"{row.Id}.{e.Id}", Digest: EventIndex.Digest(e, current.Coded.Published), Event: e)).ToList();
        var held = _database.Query(
            "SELECT uid, digest, key, since FROM events WHERE report = @key AND until IS NULL", r => (Uid: r.GetString(0), Digest: r.GetString(1), Key: r.GetInt64(2), Since: r.GetInt64(3)), ("key", row.Key));
        if (!wanted.Select(w => (w.Uid, w.Digest)).Order().SequenceEqual(held.Select(h => (h.Uid, h.Digest)).Order()))
        {
            yield return $"the index of events holds {held.Count} that are not those of its record ({wanted.Count})";
            yield break;
        }

        var rows = new IndexRows((_, _) => null);
        foreach (var (uid, digest, item) in wanted)
        {
            var (_, _, key, since) = held.First(h => h.Uid == uid);
            rows.Add(key, uid, digest, row.Key, item, current, since, actor => _actors.Find(actor) ?? -1);
        }

        foreach (var (table, columns, expected) in rows.Tables)
        {
            var key = EventIndex.Tables.Single(t => t.Table == table).Key;
            // Intensities are those of the program that wrote them.
            string Line(Func<int, object?> value) => string.Join('\u001f', columns.Select((c, i) => c == "intensity" ? "" : Convert.ToString(value(i), CultureInfo.InvariantCulture)));
            var there = _database.Query(
                $"SELECT {string.Join(", ", columns)} FROM {table} WHERE {key} IN (SELECT key FROM events WHERE report = @key AND until IS NULL)", r => Line(i => r.IsDBNull(i) ? null : r.GetValue(i)), ("key", row.Key));
            if (!expected.Select(e => Line(i => e[i])).Order(StringComparer.Ordinal).SequenceEqual(there.Order(StringComparer.Ordinal)))
            {
                yield return $"rows of {table} are not those of its record";
            }
        }
    }
}
