using System.Globalization;
using Readout.Store.Database;

namespace Readout.Store.Changes;

/// <summary>Writes the feed of changes: every number is given once, in the order of the commits.</summary>
internal sealed class ChangeLog(SqlDatabase database, TimeProvider clock)
{
    private static readonly string[] Columns = ["seq", "at", "kind", "report", "item", "who", "note", "detail"];

    private readonly List<object?[]> _rows = [];

    /// <summary>Now, as the store writes it.</summary>
    public string Now => Moment(clock.GetUtcNow());

    /// <summary>A moment as the store writes it.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>Notes a change; its number. It is written by <see cref="Flush"/>, in the same transaction.</summary>
    public long Add(string kind, string? report, string? item = null, string? who = null, string? note = null, string? detail = null)
    {
        var seq = database.Reserve("change", 1);
        _rows.Add([seq, Now, kind, report, item, who, note, detail]);
        return seq;
    }

    public void Flush()
    {
        database.Insert("changes", Columns, _rows);
        _rows.Clear();
    }

    /// <summary>Forgets what was noted in a transaction that failed.</summary>
    public void Forget() => _rows.Clear();
}
