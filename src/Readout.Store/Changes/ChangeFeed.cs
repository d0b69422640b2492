using System.Data.Common;
using Readout.Store.Database;

namespace Readout.Store.Changes;

/// <summary>Reads the feed of changes.</summary>
public sealed class ChangeFeed
{
    // Rows read at a time: a feed may be long, and other statements run between two of its pages.
    private const int Page = 1000;

    private readonly SqlDatabase _database;

    internal ChangeFeed(SqlDatabase database) => _database = database;

    /// <summary>The number of the last change; 0 if there is none.</summary>
    public long Last => _database.Number("SELECT value FROM counters WHERE name = 'change'");

    /// <summary>All changes after a number, oldest first.</summary>
    public IEnumerable<Change> After(long number)
    {
        while (true)
        {
            var page = _database.Query(
                $"SELECT seq, at, kind, report, item, who, note, detail FROM changes WHERE seq > @number ORDER BY seq LIMIT {Page}", Read, ("number", number));
            foreach (var change in page)
            {
                yield return change;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            number = page[^1].Number;
        }
    }

    /// <summary>The number of the last change at or before a moment; 0 if there is none.</summary>
    public long At(DateTimeOffset moment) => _database.Number("SELECT max(seq) FROM changes WHERE at <= @at", ("at", ChangeLog.Moment(moment)));

    private static Change Read(DbDataReader r) => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.TextAt(3), r.TextAt(4), r.TextAt(5), r.TextAt(6), r.TextAt(7));
}
