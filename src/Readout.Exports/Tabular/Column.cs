namespace Readout.Exports.Tabular;

/// <summary>A column of a table.</summary>
/// <param name="Name">Name as the format gives it.</param>
/// <param name="Value">The cell of a row; null or empty if it isn't known.</param>
internal sealed record Column<T>(string Name, Func<T, string?> Value);
