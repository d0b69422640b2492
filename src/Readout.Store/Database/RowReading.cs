using System.Data.Common;

namespace Readout.Store.Database;

/// <summary>Reads values that may be missing.</summary>
internal static class RowReading
{
    public static string? TextAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static double? NumberAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    public static long? KeyAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
