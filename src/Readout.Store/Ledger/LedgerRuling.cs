using System.Data.Common;
using Readout.Store.Database;
using Readout.Store.Reports;

namespace Readout.Store.Ledger;

/// <summary>A human's word on the ledger.</summary>
/// <param name="Number">The change by which it came.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="Who">Who says so.</param>
/// <param name="Verdict">join, split or state.</param>
/// <param name="A">A telling, by its lasting name; of a state, any telling of the entry.</param>
/// <param name="B">The other telling or deed that is joined or split.</param>
/// <param name="State">The state that it sets.</param>
/// <param name="Note">Why.</param>
/// <param name="Undone">The change that took it back; null while it holds.</param>
public sealed record LedgerRuling(long Number, string At, string Who, string Verdict, string A, string? B, string? State, string? Note, long? Undone = null);

/// <summary>Reads and writes rulings on the ledger.</summary>
internal static class LedgerRulingTable
{
    private const string Columns = "seq, at, who, verdict, a, b, state, note, undone";

    /// <summary>Those on items of a report, oldest first; those that were undone, too.</summary>
    public static List<LedgerRuling> On(SqlDatabase database, string report) => database.Query(
        $"SELECT {Columns} FROM ledger_rulings WHERE (a_report = @report OR b_report = @report) ORDER BY seq", Read, ("report", report));

    /// <summary>Those that had been made with a change, as they stood then, oldest first.</summary>
    public static List<LedgerRuling> At(SqlDatabase database, long change) =>
        [.. database.Query($"SELECT {Columns} FROM ledger_rulings WHERE seq <= @change ORDER BY seq", Read, ("change", change)).Select(r => r.Undone > change ? r with { Undone = null } : r)];

    public static LedgerRuling? Get(SqlDatabase database, long number) => database.Query(
        $"SELECT {Columns} FROM ledger_rulings WHERE seq = @number AND undone IS NULL", Read, ("number", number)).FirstOrDefault();

    public static void Add(SqlDatabase database, LedgerRuling r) => database.Execute(
        "INSERT INTO ledger_rulings (seq, at, who, verdict, a, a_report, b, b_report, state, note) VALUES (@seq, @at, @who, @verdict, @a, @aReport, @b, @bReport, @state, @note)",
        ("seq", r.Number), ("at", r.At), ("who", r.Who), ("verdict", r.Verdict), ("a", r.A), ("aReport", ItemNames.Split(r.A).Report),
        ("b", r.B), ("bReport", r.B is null ? null : ItemNames.Split(r.B).Report), ("state", r.State), ("note", r.Note));

    public static void Undo(SqlDatabase database, long number, long seq) =>
        database.Execute("UPDATE ledger_rulings SET undone = @seq WHERE seq = @number", ("seq", seq), ("number", number));

    private static LedgerRuling Read(DbDataReader r) =>
        new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.TextAt(5), r.TextAt(6), r.TextAt(7), r.KeyAt(8));
}

/// <summary>Rulings by the items that now bear their names: a new reading may put an item on a word more or less.</summary>
internal sealed class RulingReader(SqlDatabase database, LedgerTable table)
{
    private readonly Dictionary<string, List<LedgerRuling>> _known = new(StringComparer.Ordinal);

    /// <summary>Those on an item, naming items as they are now called.</summary>
    public List<LedgerRuling> On(LedgerItem item)
    {
        var report = ItemNames.Split(item.Name).Report;
        if (!_known.TryGetValue(report, out var rulings))
        {
            _known[report] = rulings = [.. LedgerRulingTable.On(database, report).Select(r => r with { A = Now(r.A), B = r.B is null ? null : Now(r.B) })];
        }

        return [.. rulings.Where(r => r.A == item.Name || r.B == item.Name)];
    }

    /// <summary>The item that bears a name, or that stands where the one did that bore it.</summary>
    public LedgerItem? Find(string name)
    {
        if (table.Named(name) is { } item)
        {
            return item;
        }

        var others = table.OfReport(ItemNames.Split(name).Report);
        return ItemNames.Nearest(name, others.Select(i => i.Name)) is { } nearest ? others.First(i => i.Name == nearest) : null;
    }

    private string Now(string name) => Find(name)?.Name ?? name;
}
