namespace Readout.Training.Neural;

/// <summary>Rows of a gradient of which few have a value: each row met gets a place in one growing array.</summary>
internal sealed class SparseRows(int rows, int columns)
{
    private readonly int[] _places = NoPlaces(rows);
    private readonly List<int> _met = [];
    private float[] _values = new float[256 * columns];

    /// <summary>The rows met, ascending.</summary>
    public IEnumerable<int> Met
    {
        get
        {
            _met.Sort();
            return _met;
        }
    }

    public int Columns => columns;

    /// <summary>A row's values; zeros when it wasn't met before.</summary>
    public Span<float> Row(int row)
    {
        if (_places[row] < 0)
        {
            _places[row] = _met.Count;
            _met.Add(row);
            if (_met.Count * columns > _values.Length)
            {
                Array.Resize(ref _values, 2 * _values.Length);
            }

            Array.Clear(_values, _places[row] * columns, columns);
        }

        return _values.AsSpan(_places[row] * columns, columns);
    }

    public void Clear()
    {
        foreach (var row in _met)
        {
            _places[row] = -1;
        }

        _met.Clear();
    }

    private static int[] NoPlaces(int rows)
    {
        var places = new int[rows];
        Array.Fill(places, -1);
        return places;
    }
}
