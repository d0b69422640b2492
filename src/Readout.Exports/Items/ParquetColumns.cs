using Parquet;
using Parquet.Schema;

namespace Readout.Exports.Items;

/// <summary>Columns of a table of items as columns of a Parquet file.</summary>
internal static class ParquetColumns
{
    public static Field FieldOf(ItemColumn column) => column.Kind switch
    {
        CellKind.Text => new DataField<string>(column.Name, nullable: true),
        CellKind.Texts => new ListField(column.Name, new DataField<string>(ListField.ElementName, nullable: true)),
        CellKind.Number => new DataField<double>(column.Name, nullable: true),
        CellKind.Whole => new DataField<int>(column.Name, nullable: true),
        CellKind.Day => new DataField<DateOnly>(column.Name, nullable: true),
        CellKind.Flag => new DataField<bool>(column.Name, nullable: true),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "no such kind of cell"),
    };

    public static Task WriteAsync(ParquetRowGroupWriter group, DataField field, CellKind kind, List<object?[]> rows, int column) => kind switch
    {
        CellKind.Text => group.WriteAsync(field, rows.ConvertAll(r => (string?)r[column])!),
        CellKind.Texts => WriteListsAsync(group, field, rows, column),
        CellKind.Number => group.WriteAsync<double>(field, Values<double>(rows, column)),
        CellKind.Whole => group.WriteAsync<int>(field, Values<int>(rows, column)),
        CellKind.Day => group.WriteAsync<DateOnly>(field, Values<DateOnly>(rows, column)),
        CellKind.Flag => group.WriteAsync<bool>(field, Values<bool>(rows, column)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind of cell"),
    };

    private static ReadOnlyMemory<T?> Values<T>(List<object?[]> rows, int column)
        where T : struct => rows.ConvertAll(r => (T?)r[column]).ToArray();

    // Repetition: 0 begins a row, 1 goes on with its list. A row with an empty list has one entry, null.
    private static Task WriteListsAsync(ParquetRowGroupWriter group, DataField field, List<object?[]> rows, int column)
    {
        var values = new List<string?>();
        var repetitions = new List<int>();
        foreach (var row in rows)
        {
            var list = (IReadOnlyList<string>?)row[column] ?? [];
            for (var i = 0; i < Math.Max(1, list.Count); i++)
            {
                values.Add(i < list.Count ? list[i] : null);
                repetitions.Add(i == 0 ? 0 : 1);
            }
        }

        return group.WriteAsync(field, values!, repetitions.ToArray());
    }
}
