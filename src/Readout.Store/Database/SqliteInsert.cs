using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Readout.Store.Database;

/// <summary>One INSERT for many rows, its values bound by their place. The driver's commands look every name up in every row, which took longer than the rows themselves.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteInsert(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    /// <summary>Inserts the rows, within the transaction of the connection.</summary>
    public void Run(IEnumerable<object?[]> rows)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 12);
        try
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    Check(Bind(i + 1, row[i], ref buffer));
                }

                var result = raw.sqlite3_step(_statement);
                raw.sqlite3_reset(_statement);
                Check(result);
            }
        }
        finally
        {
            raw.sqlite3_reset(_statement);
            raw.sqlite3_clear_bindings(_statement);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value, ref byte[] buffer)
    {
        switch (value)
        {
            case null: return raw.sqlite3_bind_null(_statement, place);
            case long number: return raw.sqlite3_bind_int64(_statement, place, number);
            case int number: return raw.sqlite3_bind_int64(_statement, place, number);
            case double number: return raw.sqlite3_bind_double(_statement, place, number);
            // Of no bytes the library would make a null.
            case string { Length: 0 }: return raw.sqlite3_bind_text(_statement, place, "");
            case string text:
                var most = Encoding.UTF8.GetMaxByteCount(text.Length);
                if (buffer.Length < most)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = ArrayPool<byte>.Shared.Rent(most);
                }

                return raw.sqlite3_bind_text(_statement, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
            default: throw new ArgumentException($"no column holds a {value.GetType().Name}");
        }
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
