using System.Numerics;

namespace Readout.Training.Neural.Compared;

/// <summary>
/// Gated convolutions past which the input is carried (Dauphin et al. 2017), each one a sum over neighbours by column and then a product (Chollet 2017):
/// y = x + a σ(b), where [a | b] = W conv(norm(x)) + bias.
/// </summary>
internal sealed class ConvolutionLayers(ConvolutionLayers.Sizes sizes, Parameters parameters, Gradients gradients) : ILayers
{
    private readonly DensePass _dense = new(parameters, gradients);
    private readonly Kept[] _kept = new Kept[sizes.Layers];
    private float[] _top = [];
    private float[] _topScales = [];
    private float[][] _masks = [];
    private int[] _starts = [];

    /// <summary>Sizes; <paramref name="Reach"/> is how many words to either side a layer sees, times its place among two (1, 2, 1, 2 …).</summary>
    public sealed record Sizes(int Width, int Layers, int Reach)
    {
        /// <summary>Adds the parameters.</summary>
        public void AddTo(Parameters parameters, ref SplitRandom random)
        {
            for (var l = 0; l < Layers; l++)
            {
                var taps = (2 * Reach) + 1;
                parameters.Add(new Parameter($"conv{l}.d", taps, Width, false), 1 / MathF.Sqrt(taps), ref random);
                parameters.Add(new Parameter($"conv{l}.w", Width, 2 * Width, false), 1 / MathF.Sqrt(Width), ref random);
                parameters.Add(new Parameter($"conv{l}.b", 1, 2 * Width, false), 0, ref random);
            }
        }
    }

    private readonly record struct Kept(float[] Norm, float[] Scales, float[] Masked, float[] Sums, float[] U);

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
            var sums = new float[n * width];
            var taps = parameters[$"conv{l}.d"].Value;
            Neighbours(l, (i, j, tap) => MultiplyAdd(sums.AsSpan(i * width, width), masked.AsSpan(j * width, width), taps.AsSpan(tap * width, width)));
            var u = _dense.Run(sums, width, $"conv{l}", n);
            var y = (float[])x.Clone();
            for (var i = 0; i < n; i++)
            {
                for (var k = 0; k < width; k++)
                {
                    var gate = 1 / (1 + MathF.Exp(-u[(((2 * i) + 1) * width) + k]));
                    u[(((2 * i) + 1) * width) + k] = gate;
                    y[(i * width) + k] += u[(2 * i * width) + k] * gate;
                }
            }

            _kept[l] = new Kept(norm, scales, masked, sums, u);
            x = y;
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
            var du = new float[kept.U.Length];
            for (var i = 0; i < n; i++)
            {
                for (var k = 0; k < width; k++)
                {
                    var (a, b) = ((2 * i * width) + k, (((2 * i) + 1) * width) + k);
                    var (d, gate) = (dx[(i * width) + k], kept.U[b]);
                    du[a] = d * gate;
                    du[b] = d * kept.U[a] * gate * (1 - gate);
                }
            }

            var dsums = new float[n * width];
            _dense.Back(kept.Sums, width, $"conv{l}", du, n, dsums);
            var (taps, dtaps, dmasked) = (parameters[$"conv{l}.d"].Value, gradients.Dense($"conv{l}.d"), new float[n * width]);
            Neighbours(l, (i, j, tap) =>
            {
                var d = dsums.AsSpan(i * width, width);
                MultiplyAdd(dmasked.AsSpan(j * width, width), d, taps.AsSpan(tap * width, width));
                MultiplyAdd(dtaps.AsSpan(tap * width, width), d, kept.Masked.AsSpan(j * width, width));
            });
            LayerNorm.Back(kept.Norm, kept.Scales, dmasked, _masks[l], dx, width);
        }

        return dx;
    }

    /// <summary>Calls with each word, each neighbour in its sentence that the layer sees, and the tap between them.</summary>
    private void Neighbours(int layer, Action<int, int, int> action)
    {
        var step = 1 + (layer % 2);
        for (var s = 0; s + 1 < _starts.Length; s++)
        {
            for (var i = _starts[s]; i < _starts[s + 1]; i++)
            {
                for (var tap = 0; tap <= 2 * sizes.Reach; tap++)
                {
                    var j = i + ((tap - sizes.Reach) * step);
                    if (j >= _starts[s] && j < _starts[s + 1])
                    {
                        action(i, j, tap);
                    }
                }
            }
        }
    }

    private static void MultiplyAdd(Span<float> y, ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        for (var k = 0; k < y.Length; k += Vector<float>.Count)
        {
            var sum = new Vector<float>(y[k..]) + (new Vector<float>(a[k..]) * new Vector<float>(b[k..]));
            sum.CopyTo(y[k..]);
        }
    }
}
