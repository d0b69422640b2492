using Readout.Numerics;

namespace Readout.Training.Neural.Compared;

/// <summary>Rows brought to mean 0 and deviation 1 (Ba, Kiros and Hinton 2016), without factors of their own: those are in the product that follows.</summary>
internal static class LayerNorm
{
    /// <summary>Returns the rows, and one over each one's deviation.</summary>
    public static (float[] Y, float[] Scales) Forward(float[] x, int width)
    {
        var (y, scales) = (new float[x.Length], new float[x.Length / width]);
        for (var i = 0; i < scales.Length; i++)
        {
            var row = x.AsSpan(i * width, width);
            var to = y.AsSpan(i * width, width);
            var mean = Sum(row) / width;
            for (var k = 0; k < width; k++)
            {
                to[k] = row[k] - mean;
            }

            scales[i] = 1 / MathF.Sqrt((VectorMath.Dot(to, to) / width) + 1e-5f);
            VectorMath.Scale(to, scales[i]);
        }

        return (y, scales);
    }

    /// <summary>The same, and the rows under a mask (empty: as they are).</summary>
    public static (float[] Y, float[] Scales, float[] Masked) Forward(float[] x, int width, float[] mask)
    {
        var (y, scales) = Forward(x, width);
        if (mask.Length == 0)
        {
            return (y, scales, y);
        }

        var masked = (float[])y.Clone();
        DensePass.Times(masked, mask);
        return (y, scales, masked);
    }

    /// <summary>The way back through rows under a mask: adds the gradient of the input to <paramref name="dx"/>; <paramref name="dmasked"/> is written over.</summary>
    public static void Back(float[] y, float[] scales, float[] dmasked, float[] mask, float[] dx, int width)
    {
        DensePass.Times(dmasked, mask);
        Back(y, scales, dmasked, dx, width);
    }

    /// <summary>Adds the gradient of the input to <paramref name="dx"/>.</summary>
    public static void Back(float[] y, float[] scales, float[] dy, float[] dx, int width)
    {
        for (var i = 0; i < scales.Length; i++)
        {
            var row = y.AsSpan(i * width, width);
            var d = dy.AsSpan(i * width, width);
            var to = dx.AsSpan(i * width, width);
            var (mean, along) = (Sum(d) / width, VectorMath.Dot(row, d) / width);
            for (var k = 0; k < width; k++)
            {
                to[k] += scales[i] * (d[k] - mean - (row[k] * along));
            }
        }
    }

    private static float Sum(ReadOnlySpan<float> x)
    {
        var sum = 0f;
        foreach (var v in x)
        {
            sum += v;
        }

        return sum;
    }
}
