using System.Globalization;

namespace Readout.Store.Matching;

/// <summary>A sum of weights, with what it is made of.</summary>
internal sealed class WeightedSum
{
    // What is less is not worth telling.
    private const double Least = 0.005;

    private readonly List<string> _reasons = [];
    private double _value;

    /// <summary>The sum, to four places.</summary>
    public double Value => Math.Round(_value, 4);

    /// <summary>What counted, each with its weight.</summary>
    public string Reason => string.Join("; ", _reasons);

    public void Add(double weight, string reason)
    {
        if (Math.Abs(weight) >= Least)
        {
            _value += weight;
            _reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{reason} {weight:+0.00;-0.00}"));
        }
    }
}
