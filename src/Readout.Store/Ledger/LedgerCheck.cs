using Readout.Record;
using Readout.Store.Database;
using Readout.Store.Reports;
using Readout.Store.Stories;

namespace Readout.Store.Ledger;

/// <summary>Checks the tables of the ledger against the records and against each other.</summary>
internal sealed class LedgerCheck(SqlDatabase database, LedgerIndex index)
{
    /// <summary>What holds of the whole: what is wrong, and a question that finds it.</summary>
    public static IReadOnlyList<(string What, string Sql)> Whole { get; } =
    [
        ("items of the ledger without their report", "SELECT 1 FROM ledger_items WHERE report NOT IN (SELECT key FROM reports)"),
        ("items of the ledger that stand twice", "SELECT name FROM ledger_items GROUP BY name HAVING count(*) > 1"),
        ("tellings without their entry", "SELECT 1 FROM ledger_items WHERE sort <> 'deed' AND (entry IS NULL OR entry NOT IN (SELECT id FROM ledger_entries))"),
        ("deeds that stand in an entry", "SELECT 1 FROM ledger_items WHERE sort = 'deed' AND entry IS NOT NULL"),
        ("blocks of the ledger without their item", Without("ledger_blocks", "report", "number")),
        ("links of the ledger without their telling", Without("ledger_links", "report", "number")),
        ("links of the ledger without what they lead to", Without("ledger_links", "other_report", "other_number")),
        ("parties of the ledger without their entry", "SELECT 1 FROM ledger_parties WHERE entry NOT IN (SELECT id FROM ledger_entries)"),
        ("entries whose state is a ruling that doesn't hold", "SELECT 1 FROM ledger_entries WHERE ruled IS NOT NULL AND ruled NOT IN (SELECT seq FROM ledger_rulings WHERE undone IS NULL AND verdict = 'state')"),
        ("rulings on the ledger without their change", "SELECT 1 FROM ledger_rulings WHERE seq NOT IN (SELECT seq FROM changes) OR undone NOT IN (SELECT seq FROM changes)"),
    ];

    /// <summary>Whether the ledger holds of a report what its record says.</summary>
    public IEnumerable<string> Items(long report, ReportRecord record, ItemNames names)
    {
        var wanted = LedgerFinder.Find(report, record, names, TellingFinder.Find(report, record, names));
        var held = index.Items.Of(report);
        if (held.Count != wanted.Count || !held.Zip(wanted).All(p => LedgerIndex.Same(p.First, p.Second) && p.First.Number == p.Second.Number))
        {
            yield return $"the ledger holds {held.Count} items that are not those of its record ({wanted.Count})";
        }
    }

    /// <summary>Whether each entry stands as its tellings, deeds and rulings have it.</summary>
    public IEnumerable<string> Entries()
    {
        var rulings = new RulingReader(database, index.Items);
        foreach (var id in database.Query("SELECT id FROM ledger_entries ORDER BY id", r => r.GetString(0)))
        {
            var tellings = index.Items.OfEntry(id);
            var row = tellings.Count == 0 ? null : LedgerEntryRow.Of(tellings, index.Life(tellings, rulings));
            if (row is null || row.Id != id || !row.IsHeld(database))
            {
                yield return $"RD896 {id}: the entry of the ledger is not what its tellings, deeds and rulings make it";
            }
        }
    }

    private static string Without(string table, string report, string number) =>
        $"SELECT 1 FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM ledger_items i WHERE i.report = t.{report} AND i.number = t.{number})";
}
