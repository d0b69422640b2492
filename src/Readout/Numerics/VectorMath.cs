using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Readout.Numerics;

/// <summary>Elementwise functions over spans of 32-bit numbers; without 512-bit registers the runtime splits each step, with the same results.</summary>
internal static class VectorMath
{
    /// <summary>e^x within 2 units of the last place for -87 &lt; x &lt; 88; clamped outside (polynomial of the Cephes library).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87.3f)), Vector512.Create(88f));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        x = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        x = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), x);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, x * x, x + Vector512<float>.One);
        return p * Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23).AsSingle();
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>Each row [columns] of a matrix [rows][stride] becomes a distribution.</summary>
    public static void Softmax(Span<float> matrix, int rows, int columns, int stride)
    {
        for (var r = 0; r < rows; r++)
        {
            Softmax(matrix.Slice(r * stride, columns));
        }
    }

    /// <summary>Scores become a distribution.</summary>
    public static void Softmax(Span<float> scores)
    {
        var largest = float.NegativeInfinity;
        foreach (var s in scores)
        {
            largest = MathF.Max(largest, s);
        }

        var top = Vector512.Create(largest);
        var i = 0;
        for (; i + 16 <= scores.Length; i += 16)
        {
            Exp(Vector512.Create<float>(scores[i..]) - top).CopyTo(scores[i..]);
        }

        if (i < scores.Length)
        {
            Span<float> rest = stackalloc float[16];
            scores[i..].CopyTo(rest);
            Exp(Vector512.Create<float>(rest) - top).CopyTo(rest);
            rest[..(scores.Length - i)].CopyTo(scores[i..]);
        }

        var sum = 0f;
        foreach (var s in scores)
        {
            sum += s;
        }

        Scale(scores, 1 / sum);
    }

    /// <summary>x *= factor.</summary>
    public static void Scale(Span<float> x, float factor)
    {
        var f = Vector512.Create(factor);
        var i = 0;
        for (; i + 16 <= x.Length; i += 16)
        {
            (Vector512.Create<float>(x[i..]) * f).CopyTo(x[i..]);
        }

        for (; i < x.Length; i++)
        {
            x[i] *= factor;
        }
    }

    /// <summary>y += factor · x.</summary>
    public static void AddScaled(Span<float> y, ReadOnlySpan<float> x, float factor)
    {
        var f = Vector512.Create(factor);
        var i = 0;
        for (; i + 16 <= y.Length; i += 16)
        {
            Vector512.FusedMultiplyAdd(f, Vector512.Create(x[i..]), Vector512.Create<float>(y[i..])).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] = MathF.FusedMultiplyAdd(factor, x[i], y[i]);
        }
    }

    /// <summary>y += x.</summary>
    public static void Add(Span<float> y, ReadOnlySpan<float> x)
    {
        var i = 0;
        for (; i + 16 <= y.Length; i += 16)
        {
            (Vector512.Create(x[i..]) + Vector512.Create<float>(y[i..])).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] += x[i];
        }
    }

    /// <summary>y += scale · x for x of 8 bits.</summary>
    public static void AddScaled(Span<float> y, ReadOnlySpan<sbyte> x, float scale)
    {
        var s = Vector512.Create(scale);
        var i = 0;
        for (; i + 16 <= y.Length; i += 16)
        {
            var wide = Vector512.ConvertToSingle(Vector512.WidenLower(Vector512.WidenLower(Vector128.Create(x[i..]).ToVector256Unsafe().ToVector512Unsafe())));
            Vector512.FusedMultiplyAdd(s, wide, Vector512.Create<float>(y[i..])).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] = MathF.FusedMultiplyAdd(scale, x[i], y[i]);
        }
    }

    /// <summary>Negative numbers become 0.</summary>
    public static void Relu(Span<float> x)
    {
        var i = 0;
        for (; i + 16 <= x.Length; i += 16)
        {
            Vector512.Max(Vector512.Create<float>(x[i..]), Vector512<float>.Zero).CopyTo(x[i..]);
        }

        for (; i < x.Length; i++)
        {
            x[i] = MathF.Max(x[i], 0);
        }
    }

    /// <summary>Adds <paramref name="bias"/> to each row of a matrix [rows][bias.Length].</summary>
    public static void AddBias(Span<float> matrix, ReadOnlySpan<float> bias, int rows)
    {
        for (var r = 0; r < rows; r++)
        {
            Add(matrix.Slice(r * bias.Length, bias.Length), bias);
        }
    }

    /// <summary>Index of the largest number, the first of equals.</summary>
    public static int Largest(ReadOnlySpan<float> x)
    {
        var best = 0;
        for (var i = 1; i < x.Length; i++)
        {
            best = x[i] > x[best] ? i : best;
        }

        return best;
    }

    /// <summary>Inner product.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = Vector512<float>.Zero;
        var i = 0;
        for (; i + 16 <= x.Length; i += 16)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(x[i..]), Vector512.Create(y[i..]), sum);
        }

        var result = Vector512.Sum(sum);
        for (; i < x.Length; i++)
        {
            result = MathF.FusedMultiplyAdd(x[i], y[i], result);
        }

        return result;
    }
}
