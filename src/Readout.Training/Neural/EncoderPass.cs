using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>Forward and back through the recurrent layers, keeping what the way back needs; and the dense layers, which all passes share. One a thread.</summary>
internal sealed class EncoderPass(NeuralShape shape, Parameters parameters, Gradients gradients)
{
    private readonly PackedMatrix _packed = new();
    private readonly float[][] _x = new float[shape.Layers + 1][];
    private readonly float[][] _masked = new float[shape.Layers][];
    private readonly float[][] _u = new float[shape.Layers][];
    private readonly float[][] _c = new float[shape.Layers][];
    private float[][] _masks = [];
    private int[] _starts = [];

    /// <summary>Runs all layers over <paramref name="x"/> [words][width]. <paramref name="masks"/> are those before each layer and the one on the output; empty: none.</summary>
    public float[] Forward(float[] x, int[] starts, float[][] masks)
    {
        (_starts, _masks, _x[0]) = (starts, masks, x);
        var (n, width, hidden) = (starts[^1], shape.Width, shape.Hidden);
        for (var l = 0; l < shape.Layers; l++)
        {
            _masked[l] = masks[l].Length == 0 ? _x[l] : (float[])_x[l].Clone();
            Times(_masked[l], masks[l]);
            (_u[l], _c[l], _x[l + 1]) = (new float[n * 6 * hidden], new float[n * width], new float[n * width]);
            Product(_masked[l], width, $"sru{l}.w", _u[l], n);
            Sru.Forward(_u[l], _x[l], parameters[$"sru{l}.g"].Value, starts, _c[l], _x[l + 1], hidden);
        }

        Times(_x[^1], masks[^1]);
        return _x[^1];
    }

    /// <summary>From the gradient of the output to that of the input; adds the gradients of the weights.</summary>
    public float[] Back(float[] dtop)
    {
        var (n, width, hidden) = (_starts[^1], shape.Width, shape.Hidden);
        Times(dtop, _masks[^1]);
        for (var l = shape.Layers - 1; l >= 0; l--)
        {
            var dx = new float[n * width];
            SruBackward.Run(_u[l], _x[l], _c[l], dtop, parameters[$"sru{l}.g"].Value, gradients.Dense($"sru{l}.g"), dx, _starts, hidden);
            var dmasked = new float[n * width];
            ProductBack(_masked[l], width, $"sru{l}.w", _u[l], n, dmasked);
            Times(dmasked, _masks[l]);
            VectorMath.Add(dx, dmasked);
            dtop = dx;
        }

        return dtop;
    }

    /// <summary>x · name.w + name.b.</summary>
    public float[] Dense(float[] x, int inner, string name, int n)
    {
        var bias = parameters[name + ".b"].Value;
        var y = new float[n * bias.Length];
        Product(x, inner, name + ".w", y, n);
        VectorMath.AddBias(y, bias, n);
        return y;
    }

    /// <summary>The way back through <see cref="Dense"/>: adds to the weights' gradients and to <paramref name="dx"/>.</summary>
    public void DenseBack(float[] x, int inner, string name, float[] dy, int n, float[] dx)
    {
        var db = gradients.Dense(name + ".b");
        for (var i = 0; i < n; i++)
        {
            VectorMath.Add(db, dy.AsSpan(i * db.Length, db.Length));
        }

        ProductBack(x, inner, name + ".w", dy, n, dx);
    }

    internal static void Times(float[] x, float[] mask)
    {
        for (var i = 0; i < mask.Length; i++)
        {
            x[i] *= mask[i];
        }
    }

    private void Product(float[] x, int inner, string name, float[] y, int n)
    {
        var w = parameters[name];
        _packed.Pack(w.Value, w.Rows, w.Columns, w.Columns, 1);
        Gemm.Multiply(x, inner, _packed, y, w.Columns, n);
    }

    private void ProductBack(float[] x, int inner, string name, float[] dy, int n, float[] dx)
    {
        var w = parameters[name];
        _packed.Pack(dy, n, w.Columns, w.Columns, 1);
        Gemm.MultiplyTransposed(x, inner, _packed, gradients.Dense(name), w.Columns, inner, add: true);
        _packed.Pack(w.Value, w.Columns, w.Rows, 1, w.Columns);
        Gemm.Multiply(dy, w.Columns, _packed, dx, inner, n, add: true);
    }
}
