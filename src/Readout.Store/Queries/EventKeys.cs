using Readout.Store.Database;

namespace Readout.Store.Queries;

/// <summary>Keys of all events that a filter asks for, by report, page by page. A filter that other tables answer is answered once,
/// into a temporary table of the database, so that no page has to look for what came before it.</summary>
internal sealed class EventKeys : IDisposable
{
    private static int _tables;

    private readonly SqlDatabase _database;
    private readonly string _from;
    private readonly IReadOnlyList<(string Name, object? Value)> _arguments;
    private readonly string? _table;
    private (long Report, long Key) _after;

    public EventKeys(SqlDatabase database, EventFilter filter)
    {
        _database = database;
        var statement = new EventStatement(database, filter);
        var source = statement.Leading();
        (_from, _arguments) = (source.From, statement.Arguments);
        if (source.Led)
        {
            _table = "found_" + Interlocked.Increment(ref _tables).ToString(System.Globalization.CultureInfo.InvariantCulture);
            database.Execute($"CREATE TEMPORARY TABLE {_table} (report BIGINT NOT NULL, key BIGINT NOT NULL, PRIMARY KEY (report, key))");
            database.Execute($"INSERT INTO {_table} (report, key) SELECT e.report, e.key {source.From}", _arguments);
            (_from, _arguments) = ($"FROM {_table} e WHERE 1 = 1", []);
        }
    }

    /// <summary>The next keys; none at the end.</summary>
    public IReadOnlyList<long> Next(int most)
    {
        var rows = _database.Query(
            $"SELECT e.report, e.key {_from} AND (e.report, e.key) > (@report, @key) ORDER BY e.report, e.key LIMIT @most",
            r => (Report: r.GetInt64(0), Key: r.GetInt64(1)),
            [.. _arguments, ("report", _after.Report), ("key", _after.Key), ("most", (long)most)]);
        if (rows.Count > 0)
        {
            _after = rows[^1];
        }

        return [.. rows.Select(r => r.Key)];
    }

    public void Dispose()
    {
        if (_table is not null)
        {
            _database.Execute($"DROP TABLE {_table}");
        }
    }
}
