using DuckDB.NET.Data;

namespace Readout.Tests.Exports;

/// <summary>DuckDB, as a reader that isn't ours.</summary>
internal static class Duck
{
    /// <summary>The rows of a query; <c>FILE</c> in it is the file.</summary>
    public static List<object?[]> Rows(string query, TemporaryFile file)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query.Replace("FILE", $"'{file.Path}'", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return rows;
    }

    /// <summary>Names and types of the columns of a file.</summary>
    public static List<(string Name, string Type)> Columns(string reading, TemporaryFile file) =>
        [.. Rows($"DESCRIBE SELECT * FROM {reading}", file).Select(r => ((string)r[0]!, (string)r[1]!))];
}
