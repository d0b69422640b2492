using System.Numerics;
using System.Runtime.InteropServices;
using Readout.Language;

namespace Readout.Training;

/// <summary>Averaged multiclass perceptron over hashed features (Freund and Schapire 1999; Collins 2002).</summary>
internal sealed class Perceptron(int classes)
{
    private readonly int _stride = (classes + 7) / 8 * 8;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<float[]> _weights = [];  // [rows][stride]
    private readonly List<float[]> _totals = [];   // [rows][stride], weighted by time for averaging
    private readonly List<int> _counts = [];
    private float _time = 1;

    public int Classes => classes;

    /// <summary>Counts one more decision, so that the average weighs by time.</summary>
    public void Tick() => _time++;

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (feature != 0 && _rows.TryGetValue(feature, out var row))
            {
                Add(_weights[row], scores);
            }
        }
    }

    public void Update(ReadOnlySpan<uint> features, int truth, int guess)
    {
        foreach (var feature in features)
        {
            if (feature == 0)
            {
                continue;
            }

            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, feature, out var exists);
            if (!exists)
            {
                row = _weights.Count;
                _weights.Add(new float[_stride]);
                _totals.Add(new float[_stride]);
                _counts.Add(0);
            }

            _weights[row][truth] += 1;
            _totals[row][truth] += _time;
            _weights[row][guess] -= 1;
            _totals[row][guess] -= _time;
            _counts[row]++;
        }
    }

    /// <summary>The averaged model; weights that round to nothing and features updated fewer than <paramref name="least"/> times are dropped.</summary>
    /// <remarks>Averages are scaled so that the largest fills 16 bits at most, and the smallest kept is <paramref name="floor"/> of one update.</remarks>
    public LinearModel Average(string[] labels, int least = 2, float floor = 0.02f)
    {
        var largest = 1e-6f;
        foreach (var (_, row) in _rows)
        {
            for (var c = 0; c < classes; c++)
            {
                largest = MathF.Max(largest, MathF.Abs(_weights[row][c] - (_totals[row][c] / _time)));
            }
        }

        var scale = MathF.Min(256, short.MaxValue / largest);
        var rows = new List<(uint, (ushort, short)[])>();
        foreach (var (feature, row) in _rows.OrderBy(p => p.Key))
        {
            if (_counts[row] < least)
            {
                continue;
            }

            var pairs = new List<(ushort, short)>();
            for (var c = 0; c < classes; c++)
            {
                var average = _weights[row][c] - (_totals[row][c] / _time);
                if (MathF.Abs(average) >= floor)
                {
                    pairs.Add(((ushort)c, (short)Math.Clamp(MathF.Round(average * scale), short.MinValue, short.MaxValue)));
                }
            }

            if (pairs.Count > 0)
            {
                rows.Add((feature, [.. pairs]));
            }
        }

        return LinearModel.Create(labels, rows);
    }

    private static void Add(float[] row, Span<float> scores)
    {
        var width = Vector<float>.Count;
        var i = 0;
        for (; i + width <= scores.Length; i += width)
        {
            (new Vector<float>(scores[i..]) + new Vector<float>(row, i)).CopyTo(scores[i..]);
        }

        for (; i < scores.Length; i++)
        {
            scores[i] += row[i];
        }
    }
}
