using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>The recurrent layers.</summary>
internal sealed class RecurrentLayers(NeuralShape shape, Parameters parameters, Gradients gradients) : ILayers
{
    private readonly DensePass _dense = new(parameters, gradients);
    private readonly float[][] _x = new float[shape.Layers + 1][];
    private readonly float[][] _masked = new float[shape.Layers][];
    private readonly float[][] _u = new float[shape.Layers][];
    private readonly float[][] _c = new float[shape.Layers][];
    private float[][] _masks = [];
    private int[] _starts = [];

    /// <inheritdoc/>
    public int Count => shape.Layers;

    /// <inheritdoc/>
    public float[] Forward(float[] x, int[] starts, float[][] masks)
    {
        (_starts, _masks, _x[0]) = (starts, masks, x);
        var (n, width, hidden) = (starts[^1], shape.Width, shape.Hidden);
        for (var l = 0; l < shape.Layers; l++)
        {
            _masked[l] = masks[l].Length == 0 ? _x[l] : (float[])_x[l].Clone();
            DensePass.Times(_masked[l], masks[l]);
            (_u[l], _c[l], _x[l + 1]) = (new float[n * 6 * hidden], new float[n * width], new float[n * width]);
            _dense.Product(_masked[l], width, $"sru{l}.w", _u[l], n);
            Sru.Forward(_u[l], _x[l], parameters[$"sru{l}.g"].Value, starts, _c[l], _x[l + 1], hidden);
        }

        DensePass.Times(_x[^1], masks[^1]);
        return _x[^1];
    }

    /// <inheritdoc/>
    public float[] Back(float[] dtop)
    {
        var (n, width, hidden) = (_starts[^1], shape.Width, shape.Hidden);
        DensePass.Times(dtop, _masks[^1]);
        for (var l = shape.Layers - 1; l >= 0; l--)
        {
            var dx = new float[n * width];
            SruBackward.Run(_u[l], _x[l], _c[l], dtop, parameters[$"sru{l}.g"].Value, gradients.Dense($"sru{l}.g"), dx, _starts, hidden);
            var dmasked = new float[n * width];
            _dense.ProductBack(_masked[l], width, $"sru{l}.w", _u[l], n, dmasked);
            DensePass.Times(dmasked, _masks[l]);
            VectorMath.Add(dx, dmasked);
            dtop = dx;
        }

        return dtop;
    }
}
