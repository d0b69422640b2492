using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Readout.Bench;

/// <summary>A store of very many records, made in minutes from a smaller one: its reports and events are copied as rows, under other identifiers. What exports of
/// all records read is there; stories, the ledger and words are those of the smaller one, and indexes that no such export uses are gone.</summary>
internal static class StoreCopies
{
    // No digit of an identifier is one of these, so that no copy has that of another report.
    private const string Letters = "ghijklmnopqrstuvwxyz";

    /// <summary>Makes the store.</summary>
    /// <param name="from">A store of SQLite.</param>
    /// <param name="times">How many times as many records the new one has, 2 to 21.</param>
    /// <param name="to">The new one.</param>
    public static void Make(string from, int times, string to)
    {
        File.Copy(from, to);
        using var connection = new SqliteConnection($"Data Source={to};Pooling=False");
        connection.Open();
        // Nobody needs it after a crash.
        Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000");
        foreach (var index in Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('reports', 'events') AND sql IS NOT NULL AND name <> 'events_report'"))
        {
            Execute(connection, $"DROP INDEX {index}");
        }

        for (var copy = 1; copy < times; copy++)
        {
            var letter = Letters[copy - 1];
            Copy(connection, "reports", new()
            {
                ["key"] = $"key + {copy} * (SELECT value FROM counters WHERE name = 'report')",
                ["id"] = $"'r{letter}' || substr(id, 3)",
                ["sha256"] = $"'{letter}' || substr(sha256, 2)",
                ["coded"] = $"replace(replace(coded, sha256, '{letter}' || substr(sha256, 2)), id, 'r{letter}' || substr(id, 3))",
                ["corrected"] = "NULL",
            }, $"key <= (SELECT value FROM counters WHERE name = 'report')");
            Copy(connection, "events", new()
            {
                ["key"] = $"key + {copy} * (SELECT value FROM counters WHERE name = 'event')",
                ["uid"] = $"'r{letter}' || substr(uid, 3)",
                ["report"] = $"report + {copy} * (SELECT value FROM counters WHERE name = 'report')",
            }, "key <= (SELECT value FROM counters WHERE name = 'event')");
            Console.WriteLine($"{copy + 1} times");
        }

        foreach (var counter in (string[])["report", "event"])
        {
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE counters SET value = value * {times} WHERE name = '{counter}'"));
        }
    }

    private static void Copy(SqliteConnection connection, string table, Dictionary<string, string> other, string which)
    {
        var columns = Texts(connection, $"SELECT name FROM pragma_table_info('{table}')");
        Execute(connection, $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(c => other.GetValueOrDefault(c, c)))} FROM {table} WHERE {which} ORDER BY key");
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All of it is this program's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return command;
    }
}
