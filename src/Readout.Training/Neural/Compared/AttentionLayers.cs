using Readout.Numerics;

namespace Readout.Training.Neural.Compared;

/// <summary>
/// A small transformer (Vaswani et al. 2017), normalised before each part; how far apart two words are counts by a learned number for each head and distance (Raffel et al. 2020).
/// </summary>
internal sealed class AttentionLayers(AttentionLayers.Sizes sizes, Parameters parameters, Gradients gradients) : ILayers
{
    private readonly DensePass _dense = new(parameters, gradients);
    private readonly Kept[] _kept = new Kept[sizes.Layers];
    private float[] _top = [];
    private float[] _topScales = [];
    private float[][] _masks = [];
    private int[] _starts = [];

    /// <summary>Sizes: <paramref name="Inner"/> is that of all heads' queries together, <paramref name="Far"/> the distance from which on all distances count as one.</summary>
    public sealed record Sizes(int Width, int Layers, int Inner, int Heads, int Hidden, int Far)
    {
        /// <summary>Adds the parameters.</summary>
        public void AddTo(Parameters parameters, ref SplitRandom random)
        {
            for (var l = 0; l < Layers; l++)
            {
                foreach (var (name, rows, columns) in new[] { ("qkv", Width, 3 * Inner), ("out", Inner, Width), ("up", Width, Hidden), ("down", Hidden, Width) })
                {
                    parameters.Add(new Parameter($"att{l}.{name}.w", rows, columns, false), 1 / MathF.Sqrt(rows), ref random);
                    parameters.Add(new Parameter($"att{l}.{name}.b", 1, columns, false), 0, ref random);
                }

                parameters.Add(new Parameter($"att{l}.far", Heads, (2 * Far) + 1, false), 0, ref random);
            }
        }
    }

    /// <summary>What the way back needs of a layer. Shares are those of all heads and sentences, one after the other, [head][word][word] each.</summary>
    private readonly record struct Kept(float[] Norm, float[] Scales, float[] Masked, float[] Qkv, float[] Shares, float[] Mixed, float[] Norm2, float[] Scales2, float[] Up);

    /// <inheritdoc/>
    public int Count => sizes.Layers;

    /// <inheritdoc/>
    public float[] Forward(float[] x, int[] starts, float[][] masks)
    {
        (_starts, _masks) = (starts, masks);
        var (n, width) = (starts[^1], sizes.Width);
        for (var l = 0; l < sizes.Layers; l++)
        {
            var (norm, scales, masked) = LayerNorm.Forward(x, width, masks[l]);
            var qkv = _dense.Run(masked, width, $"att{l}.qkv", n);
            var (shares, mixed) = Attend(qkv, parameters[$"att{l}.far"].Value);
            x = Sum(x, _dense.Run(mixed, sizes.Inner, $"att{l}.out", n));
            var (norm2, scales2) = LayerNorm.Forward(x, width);
            var up = _dense.Run(norm2, width, $"att{l}.up", n);
            VectorMath.Relu(up);
            x = Sum(x, _dense.Run(up, sizes.Hidden, $"att{l}.down", n));
            _kept[l] = new Kept(norm, scales, masked, qkv, shares, mixed, norm2, scales2, up);
        }

        (_top, _topScales, var top) = LayerNorm.Forward(x, width, masks[^1]);
        return top;
    }

    /// <inheritdoc/>
    public float[] Back(float[] dtop)
    {
        var (n, width) = (_starts[^1], sizes.Width);
        var dx = new float[n * width];
        LayerNorm.Back(_top, _topScales, dtop, _masks[^1], dx, width);
        for (var l = sizes.Layers - 1; l >= 0; l--)
        {
            var kept = _kept[l];
            var dup = new float[n * sizes.Hidden];
            _dense.Back(kept.Up, sizes.Hidden, $"att{l}.down", dx, n, dup);
            for (var i = 0; i < dup.Length; i++)
            {
                dup[i] = kept.Up[i] > 0 ? dup[i] : 0;
            }

            var dnorm2 = new float[n * width];
            _dense.Back(kept.Norm2, width, $"att{l}.up", dup, n, dnorm2);
            LayerNorm.Back(kept.Norm2, kept.Scales2, dnorm2, dx, width);
            var dmixed = new float[n * sizes.Inner];
            _dense.Back(kept.Mixed, sizes.Inner, $"att{l}.out", dx, n, dmixed);
            var dqkv = AttendBack(kept, dmixed, gradients.Dense($"att{l}.far"));
            var dmasked = new float[n * width];
            _dense.Back(kept.Masked, width, $"att{l}.qkv", dqkv, n, dmasked);
            LayerNorm.Back(kept.Norm, kept.Scales, dmasked, _masks[l], dx, width);
        }

        return dx;
    }

    private (float[] Shares, float[] Mixed) Attend(float[] qkv, float[] far)
    {
        var (shares, mixed) = (new float[SharesOf(_starts.Length - 1)], new float[_starts[^1] * sizes.Inner]);
        ForRows((s, head, i, at) =>
        {
            var row = shares.AsSpan(at, _starts[s + 1] - _starts[s]);
            var query = Part(qkv, i, 0, head);
            for (var j = 0; j < row.Length; j++)
            {
                row[j] = (VectorMath.Dot(query, Part(qkv, _starts[s] + j, 1, head)) * Scale) + far[Distance(head, i, _starts[s] + j)];
            }

            VectorMath.Softmax(row);
            var to = mixed.AsSpan((i * sizes.Inner) + (head * Size), Size);
            for (var j = 0; j < row.Length; j++)
            {
                VectorMath.AddScaled(to, Part(qkv, _starts[s] + j, 2, head), row[j]);
            }
        });
        return (shares, mixed);
    }

    private float[] AttendBack(Kept kept, float[] dmixed, float[] dfar)
    {
        var dqkv = new float[kept.Qkv.Length];
        var drow = new float[_starts.Zip(_starts.Skip(1), (a, b) => b - a).Max()];
        ForRows((s, head, i, at) =>
        {
            var row = kept.Shares.AsSpan(at, _starts[s + 1] - _starts[s]);
            var d = dmixed.AsSpan((i * sizes.Inner) + (head * Size), Size);
            var along = 0f;
            for (var j = 0; j < row.Length; j++)
            {
                drow[j] = VectorMath.Dot(d, Part(kept.Qkv, _starts[s] + j, 2, head));
                along += drow[j] * row[j];
                VectorMath.AddScaled(Part(dqkv, _starts[s] + j, 2, head), d, row[j]);
            }

            for (var j = 0; j < row.Length; j++)
            {
                var slope = row[j] * (drow[j] - along);
                dfar[Distance(head, i, _starts[s] + j)] += slope;
                VectorMath.AddScaled(Part(dqkv, i, 0, head), Part(kept.Qkv, _starts[s] + j, 1, head), slope * Scale);
                VectorMath.AddScaled(Part(dqkv, _starts[s] + j, 1, head), Part(kept.Qkv, i, 0, head), slope * Scale);
            }
        });
        return dqkv;
    }

    private int Size => sizes.Inner / sizes.Heads;

    private float Scale => 1 / MathF.Sqrt(Size);

    /// <summary>A word's query (0), key (1) or value (2) of a head.</summary>
    private Span<float> Part(float[] qkv, int word, int which, int head) => qkv.AsSpan((((word * 3) + which) * sizes.Inner) + (head * Size), Size);

    private int Distance(int head, int i, int j) => (head * ((2 * sizes.Far) + 1)) + sizes.Far + Math.Clamp(j - i, -sizes.Far, sizes.Far);

    private int SharesOf(int sentences) => Enumerable.Range(0, sentences).Sum(s => sizes.Heads * (_starts[s + 1] - _starts[s]) * (_starts[s + 1] - _starts[s]));

    /// <summary>Calls with each sentence, head and word, and where its shares begin.</summary>
    private void ForRows(Action<int, int, int, int> action)
    {
        var at = 0;
        for (var s = 0; s + 1 < _starts.Length; s++)
        {
            for (var head = 0; head < sizes.Heads; head++)
            {
                for (var i = _starts[s]; i < _starts[s + 1]; i++, at += _starts[s + 1] - _starts[s])
                {
                    action(s, head, i, at);
                }
            }
        }
    }

    private static float[] Sum(float[] x, float[] y)
    {
        var sum = (float[])x.Clone();
        VectorMath.Add(sum, y);
        return sum;
    }
}
