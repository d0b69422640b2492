using System.Globalization;

namespace Readout.Store.Queries;

/// <summary>Conditions of a statement with their parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> _all = [];

    public Conditions() => Arguments = [];

    /// <summary>Conditions of the same statement: they share its parameters.</summary>
    public Conditions(Conditions statement) => Arguments = statement.Arguments;

    /// <summary>Values, by the names that the conditions use.</summary>
    public List<(string Name, object? Value)> Arguments { get; }

    /// <summary>Whether there are any.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>All of them, for WHERE; true if there are none.</summary>
    public string Where => _all.Count == 0 ? "1 = 1" : string.Join(" AND ", _all);

    /// <summary>A new parameter with a value; how a statement names it.</summary>
    public string Parameter(object? value)
    {
        var name = "p" + Arguments.Count.ToString(CultureInfo.InvariantCulture);
        Arguments.Add((name, value));
        return "@" + name;
    }

    public void Add(string condition) => _all.Add(condition);

    /// <summary>The column has one of the values; nothing if none is given.</summary>
    public void AnyOf(string column, IEnumerable<string> values)
    {
        var list = values.Select(v => (object)v).ToList();
        if (list.Count > 0)
        {
            _all.Add(In(column, list));
        }
    }

    /// <summary><c>column IN (…)</c>, or equality with a single value.</summary>
    public string In(string column, IReadOnlyList<object> values) =>
        values.Count == 1 ? $"{column} = {Parameter(values[0])}" : $"{column} IN ({string.Join(", ", values.Select(v => Parameter(v)))})";

    /// <summary>The column lies between the bounds that are given.</summary>
    public void Between(string column, (double? Low, double? High) bounds)
    {
        if (bounds.Low is { } low)
        {
            _all.Add($"{column} >= {Parameter(low)}");
        }

        if (bounds.High is { } high)
        {
            _all.Add($"{column} <= {Parameter(high)}");
        }
    }
}
