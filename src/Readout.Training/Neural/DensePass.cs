using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>Matrix products with parameters, forward and back. One a thread: it keeps its buffers.</summary>
internal sealed class DensePass(Parameters parameters, Gradients gradients)
{
    private readonly PackedMatrix _packed = new();

    /// <summary>x · name.w + name.b, for <paramref name="n"/> rows of x.</summary>
    public float[] Run(float[] x, int inner, string name, int n)
    {
        var bias = parameters[name + ".b"].Value;
        var y = new float[n * bias.Length];
        Product(x, inner, name + ".w", y, n);
        VectorMath.AddBias(y, bias, n);
        return y;
    }

    /// <summary>The way back through <see cref="Run"/>: adds to the weights' gradients and to <paramref name="dx"/>.</summary>
    public void Back(float[] x, int inner, string name, float[] dy, int n, float[] dx)
    {
        var db = gradients.Dense(name + ".b");
        for (var i = 0; i < n; i++)
        {
            VectorMath.Add(db, dy.AsSpan(i * db.Length, db.Length));
        }

        ProductBack(x, inner, name + ".w", dy, n, dx);
    }

    /// <summary>x · mask, number by number; an empty mask leaves all as it is.</summary>
    public static void Times(float[] x, float[] mask)
    {
        for (var i = 0; i < mask.Length; i++)
        {
            x[i] *= mask[i];
        }
    }

    /// <summary>y = x · name.</summary>
    public void Product(float[] x, int inner, string name, float[] y, int n)
    {
        var w = parameters[name];
        _packed.Pack(w.Value, w.Rows, w.Columns, w.Columns, 1);
        Gemm.Multiply(x, inner, _packed, y, w.Columns, n);
    }

    /// <summary>The way back through <see cref="Product"/>.</summary>
    public void ProductBack(float[] x, int inner, string name, float[] dy, int n, float[] dx)
    {
        var w = parameters[name];
        _packed.Pack(dy, n, w.Columns, w.Columns, 1);
        Gemm.MultiplyTransposed(x, inner, _packed, gradients.Dense(name), w.Columns, inner, add: true);
        _packed.Pack(w.Value, w.Columns, w.Rows, 1, w.Columns);
        Gemm.Multiply(dy, w.Columns, _packed, dx, inner, n, add: true);
    }
}
