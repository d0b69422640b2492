using System.Globalization;

namespace Readout.Store.Matching;

/// <summary>A sum of weights, with what it is made of.</summary>
internal sealed class WeightedSum
{
    // What is less is not worth telling.
    private const double Least = 0.005;

    private readonly List<(double Weight, string Reason)> _parts = [];
    private readonly string? _only;
    private double _value;

    public WeightedSum()
    {
    }

    /// <summary>Nothing to sum up: one reason decides.</summary>
    public WeightedSum(string reason) => _only = reason;

    /// <summary>The sum, to four places.</summary>
    public double Value => Math.Round(_value, 4);

    /// <summary>What counted, each with its weight. Put into words when it is asked for: most sums join nothing, and nobody asks.</summary>
    public string Reason => _only ?? string.Join("; ", _parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Reason} {p.Weight:+0.00;-0.00}")));

    public void Add(double weight, string reason)
    {
        if (Math.Abs(weight) >= Least)
        {
            _value += weight;
            _parts.Add((weight, reason));
        }
    }
}
