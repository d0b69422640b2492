using Readout.Exports.Rows;

namespace Readout.Exports.Items;

/// <summary>A column of a table of items.</summary>
/// <param name="Name">Name in the header.</param>
/// <param name="Kind">What its cells hold: <c>string</c>, <c>IReadOnlyList&lt;string&gt;</c>, <c>double</c>, <c>int</c>, <c>DateOnly</c> or <c>bool</c>, or null.</param>
internal sealed record ItemColumn(string Name, CellKind Kind);

/// <summary>A table with a row for each item of one kind.</summary>
internal abstract class ItemTable
{
    /// <summary>Its columns.</summary>
    public abstract IReadOnlyList<ItemColumn> Columns { get; }

    /// <summary>The rows of a record; a cell that isn't known is null.</summary>
    public abstract IEnumerable<object?[]> Rows(ReportScene scene);

    /// <summary>The table of a kind of items.</summary>
    public static ItemTable Of(ItemKind kind) => kind switch
    {
        ItemKind.Events => ItemTables.Events,
        ItemKind.Statements => ItemTables.Statements,
        ItemKind.Commitments => ItemTables.Commitments,
        ItemKind.Appointments => ItemTables.Appointments,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind of items"),
    };
}

/// <summary>A table whose rows are made from items of one type.</summary>
internal sealed class ItemTable<T>(Func<ReportScene, IEnumerable<T>> items, params IReadOnlyList<(string Name, CellKind Kind, Func<ReportScene, T, object?> Value)> columns) : ItemTable
{
    public override IReadOnlyList<ItemColumn> Columns { get; } = [.. columns.Select(c => new ItemColumn(c.Name, c.Kind))];

    public override IEnumerable<object?[]> Rows(ReportScene scene)
    {
        foreach (var item in items(scene))
        {
            var cells = new object?[columns.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = columns[i].Value(scene, item);
            }

            yield return cells;
        }
    }
}
