using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Readout.Numerics;

/// <summary>
/// Product of two matrices of 32-bit numbers, C (+)= A·B, with B packed. Blocks as in Goto and van de Geijn (2008): a 6×32 block of C stays in registers (6×16 with 256 bits).
/// </summary>
/// <remarks>Each number of C is one chain of fused multiply-adds in the order of the inner index, so that it depends neither on the other rows of A nor on the width of the registers.</remarks>
internal static unsafe class Gemm
{
    /// <summary>Rows of a register block.</summary>
    public const int BlockRows = 6;

    private const int InnerBlock = 192;  // a strip pair of B, 192×32 numbers, stays in the first-level cache
    private const int RowBlock = 120;    // 120×192 numbers of A stay in the second-level cache

    /// <summary>C [m][ldc] = A [m][lda] · B, or C += A · B with <paramref name="add"/>.</summary>
    public static void Multiply(ReadOnlySpan<float> a, int lda, PackedMatrix b, Span<float> c, int ldc, int m, bool add = false)
    {
        if (m == 0)
        {
            return;
        }

        if (a.Length < ((m - 1) * lda) + b.Rows || c.Length < ((m - 1) * ldc) + b.Columns)
        {
            throw new ArgumentException("The matrices are smaller than the product needs.", nameof(a));
        }

        fixed (float* pa = a, pb = b.Values, pc = c)
        {
            Multiply(pa, lda, 1, pb, b.Rows, b.Columns, pc, ldc, m, add);
        }
    }

    /// <summary>C [k][ldc] (+)= Aᵀ · B for A [m][lda], k columns wide, and B with m rows: the gradient of a matrix of weights.</summary>
    public static void MultiplyTransposed(ReadOnlySpan<float> a, int lda, PackedMatrix b, Span<float> c, int ldc, int k, bool add)
    {
        fixed (float* pa = a, pb = b.Values, pc = c)
        {
            Multiply(pa, 1, lda, pb, b.Rows, b.Columns, pc, ldc, k, add);
        }
    }

    // Element (i, p) of A stands at a[i * rowStride + p * innerStride].
    private static void Multiply(float* a, int rowStride, int innerStride, float* b, int inner, int n, float* c, int ldc, int m, bool add)
    {
        var packA = innerStride != 1;
        var scratch = packA ? stackalloc float[((RowBlock + BlockRows) * InnerBlock) + 16] : default;
        fixed (float* buffer = scratch)
        {
            for (var p0 = 0; p0 < inner; p0 += InnerBlock)
            {
                var depth = Math.Min(InnerBlock, inner - p0);
                var sum = add || p0 > 0;
                for (var i0 = 0; i0 < m; i0 += RowBlock)
                {
                    var rows = Math.Min(RowBlock, m - i0);
                    var block = a + ((long)i0 * rowStride) + ((long)p0 * innerStride);
                    var stride = rowStride;
                    if (packA)
                    {
                        // Rows become contiguous: [rows][depth].
                        for (var p = 0; p < depth; p++)
                        {
                            for (var i = 0; i < rows; i++)
                            {
                                buffer[(i * depth) + p] = block[((long)i * rowStride) + ((long)p * innerStride)];
                            }
                        }

                        block = buffer;
                        stride = depth;
                    }

                    for (var j = 0; j < n; j += 2 * PackedMatrix.Strip)
                    {
                        var columns = Math.Min(2 * PackedMatrix.Strip, n - j);
                        var b0 = b + (((long)(j / PackedMatrix.Strip) * inner) + p0) * PackedMatrix.Strip;
                        var b1 = columns > PackedMatrix.Strip ? b0 + ((long)inner * PackedMatrix.Strip) : b0;
                        Strip(block, stride, rows, depth, b0, b1, columns, c + ((long)i0 * ldc) + j, ldc, sum);
                    }
                }
            }
        }
    }

    /// <summary>All row blocks against one pair of strips.</summary>
    private static void Strip(float* a, int lda, int rows, int depth, float* b0, float* b1, int columns, float* c, int ldc, bool add)
    {
        var rest = stackalloc float[BlockRows * 32];
        for (var i = 0; i < rows; i += BlockRows)
        {
            var height = Math.Min(BlockRows, rows - i);
            var from = a + ((long)i * lda);
            var to = c + ((long)i * ldc);
            if (height == BlockRows && columns == 32)
            {
                Block(depth, from, lda, b0, b1, to, ldc, add);
                continue;
            }

            // At the borders the block goes through a buffer; missing rows repeat the last one.
            if (add)
            {
                for (var r = 0; r < height; r++)
                {
                    new ReadOnlySpan<float>(to + ((long)r * ldc), columns).CopyTo(new Span<float>(rest + (r * 32), 32));
                }
            }

            if (height == BlockRows)
            {
                Block(depth, from, lda, b0, b1, rest, 32, add);
            }
            else
            {
                for (var r = 0; r < height; r++)
                {
                    Row(depth, from + ((long)r * lda), b0, b1, rest + (r * 32), add);
                }
            }

            for (var r = 0; r < height; r++)
            {
                new ReadOnlySpan<float>(rest + (r * 32), columns).CopyTo(new Span<float>(to + ((long)r * ldc), columns));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(int depth, float* a, int lda, float* b0, float* b1, float* c, int ldc, bool add)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Block512(depth, a, lda, b0, b1, c, ldc, add);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Block256(depth, a, lda, b0, c, ldc, add);
            Block256(depth, a, lda, b1, c + 16, ldc, add);
        }
        else
        {
            for (var r = 0; r < BlockRows; r++)
            {
                Row(depth, a + ((long)r * lda), b0, b1, c + ((long)r * ldc), add);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Block512(int depth, float* a0, int lda, float* b0, float* b1, float* c, int ldc, bool add)
    {
        var a1 = a0 + lda;
        var a2 = a1 + lda;
        var a3 = a2 + lda;
        var a4 = a3 + lda;
        var a5 = a4 + lda;
        Vector512<float> c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51;
        if (add)
        {
            (c00, c01) = (Vector512.Load(c), Vector512.Load(c + 16));
            (c10, c11) = (Vector512.Load(c + ldc), Vector512.Load(c + ldc + 16));
            (c20, c21) = (Vector512.Load(c + (2 * ldc)), Vector512.Load(c + (2 * ldc) + 16));
            (c30, c31) = (Vector512.Load(c + (3 * ldc)), Vector512.Load(c + (3 * ldc) + 16));
            (c40, c41) = (Vector512.Load(c + (4 * ldc)), Vector512.Load(c + (4 * ldc) + 16));
            (c50, c51) = (Vector512.Load(c + (5 * ldc)), Vector512.Load(c + (5 * ldc) + 16));
        }
        else
        {
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = c40 = c41 = c50 = c51 = Vector512<float>.Zero;
        }

        for (nint p = 0; p < depth; p++)
        {
            var x = Vector512.Load(b0 + (p * 16));
            var y = Vector512.Load(b1 + (p * 16));
            var s = Vector512.Create(a0[p]);
            c00 = Vector512.FusedMultiplyAdd(s, x, c00);
            c01 = Vector512.FusedMultiplyAdd(s, y, c01);
            s = Vector512.Create(a1[p]);
            c10 = Vector512.FusedMultiplyAdd(s, x, c10);
            c11 = Vector512.FusedMultiplyAdd(s, y, c11);
            s = Vector512.Create(a2[p]);
            c20 = Vector512.FusedMultiplyAdd(s, x, c20);
            c21 = Vector512.FusedMultiplyAdd(s, y, c21);
            s = Vector512.Create(a3[p]);
            c30 = Vector512.FusedMultiplyAdd(s, x, c30);
            c31 = Vector512.FusedMultiplyAdd(s, y, c31);
            s = Vector512.Create(a4[p]);
            c40 = Vector512.FusedMultiplyAdd(s, x, c40);
            c41 = Vector512.FusedMultiplyAdd(s, y, c41);
            s = Vector512.Create(a5[p]);
            c50 = Vector512.FusedMultiplyAdd(s, x, c50);
            c51 = Vector512.FusedMultiplyAdd(s, y, c51);
        }

        c00.Store(c);
        c01.Store(c + 16);
        c10.Store(c + ldc);
        c11.Store(c + ldc + 16);
        c20.Store(c + (2 * ldc));
        c21.Store(c + (2 * ldc) + 16);
        c30.Store(c + (3 * ldc));
        c31.Store(c + (3 * ldc) + 16);
        c40.Store(c + (4 * ldc));
        c41.Store(c + (4 * ldc) + 16);
        c50.Store(c + (5 * ldc));
        c51.Store(c + (5 * ldc) + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Block256(int depth, float* a0, int lda, float* b, float* c, int ldc, bool add)
    {
        var a1 = a0 + lda;
        var a2 = a1 + lda;
        var a3 = a2 + lda;
        var a4 = a3 + lda;
        var a5 = a4 + lda;
        Vector256<float> c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51;
        if (add)
        {
            (c00, c01) = (Vector256.Load(c), Vector256.Load(c + 8));
            (c10, c11) = (Vector256.Load(c + ldc), Vector256.Load(c + ldc + 8));
            (c20, c21) = (Vector256.Load(c + (2 * ldc)), Vector256.Load(c + (2 * ldc) + 8));
            (c30, c31) = (Vector256.Load(c + (3 * ldc)), Vector256.Load(c + (3 * ldc) + 8));
            (c40, c41) = (Vector256.Load(c + (4 * ldc)), Vector256.Load(c + (4 * ldc) + 8));
            (c50, c51) = (Vector256.Load(c + (5 * ldc)), Vector256.Load(c + (5 * ldc) + 8));
        }
        else
        {
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = c40 = c41 = c50 = c51 = Vector256<float>.Zero;
        }

        for (nint p = 0; p < depth; p++)
        {
            var x = Vector256.Load(b + (p * 16));
            var y = Vector256.Load(b + (p * 16) + 8);
            var s = Vector256.Create(a0[p]);
            c00 = Vector256.FusedMultiplyAdd(s, x, c00);
            c01 = Vector256.FusedMultiplyAdd(s, y, c01);
            s = Vector256.Create(a1[p]);
            c10 = Vector256.FusedMultiplyAdd(s, x, c10);
            c11 = Vector256.FusedMultiplyAdd(s, y, c11);
            s = Vector256.Create(a2[p]);
            c20 = Vector256.FusedMultiplyAdd(s, x, c20);
            c21 = Vector256.FusedMultiplyAdd(s, y, c21);
            s = Vector256.Create(a3[p]);
            c30 = Vector256.FusedMultiplyAdd(s, x, c30);
            c31 = Vector256.FusedMultiplyAdd(s, y, c31);
            s = Vector256.Create(a4[p]);
            c40 = Vector256.FusedMultiplyAdd(s, x, c40);
            c41 = Vector256.FusedMultiplyAdd(s, y, c41);
            s = Vector256.Create(a5[p]);
            c50 = Vector256.FusedMultiplyAdd(s, x, c50);
            c51 = Vector256.FusedMultiplyAdd(s, y, c51);
        }

        c00.Store(c);
        c01.Store(c + 8);
        c10.Store(c + ldc);
        c11.Store(c + ldc + 8);
        c20.Store(c + (2 * ldc));
        c21.Store(c + (2 * ldc) + 8);
        c30.Store(c + (3 * ldc));
        c31.Store(c + (3 * ldc) + 8);
        c40.Store(c + (4 * ldc));
        c41.Store(c + (4 * ldc) + 8);
        c50.Store(c + (5 * ldc));
        c51.Store(c + (5 * ldc) + 8);
    }

    /// <summary>One row against a pair of strips: the last rows of a matrix, and everything where there are no wide registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Row(int depth, float* a, float* b0, float* b1, float* c, bool add)
    {
        var c0 = add ? Vector512.Load(c) : Vector512<float>.Zero;
        var c1 = add ? Vector512.Load(c + 16) : Vector512<float>.Zero;
        for (nint p = 0; p < depth; p++)
        {
            var s = Vector512.Create(a[p]);
            c0 = Vector512.FusedMultiplyAdd(s, Vector512.Load(b0 + (p * 16)), c0);
            c1 = Vector512.FusedMultiplyAdd(s, Vector512.Load(b1 + (p * 16)), c1);
        }

        c0.Store(c);
        c1.Store(c + 16);
    }
}
