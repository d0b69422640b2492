using Readout.Numerics;

namespace Readout.Tests.Numerics;

public class GemmTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(6, 64, 32)]
    [InlineData(7, 193, 33)]
    [InlineData(13, 200, 50)]
    [InlineData(121, 385, 17)]
    [InlineData(250, 100, 96)]
    public void Agrees_with_double_precision(int m, int k, int n)
    {
        var a = Numbers(m * k, 1);
        var b = Numbers(k * n, 2);
        var c = Numbers(m * n, 3);
        var sum = (float[])c.Clone();
        var product = new float[m * n];
        Gemm.Multiply(a, k, PackedMatrix.Of(b, k, n), product, n, m);
        Gemm.Multiply(a, k, PackedMatrix.Of(b, k, n), sum, n, m, add: true);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                double exact = 0;
                for (var p = 0; p < k; p++)
                {
                    exact += (double)a[(i * k) + p] * b[(p * n) + j];
                }

                Assert.Equal(exact, product[(i * n) + j], 1e-4);
                Assert.Equal(exact + c[(i * n) + j], sum[(i * n) + j], 1e-4);
            }
        }
    }

    [Theory]
    [InlineData(5, 3, 2)]
    [InlineData(300, 130, 40)]
    public void Transposed_operands_agree(int m, int k, int n)
    {
        var a = Numbers(m * k, 4);        // [m][k]
        var d = Numbers(m * n, 5);        // [m][n]
        var packed = PackedMatrix.Of(d, m, n);
        var gradient = new float[k * n];  // aᵀ d
        Gemm.MultiplyTransposed(a, k, packed, gradient, n, k, add: false);
        var w = Numbers(k * n, 6);        // [k][n]
        var transposed = new PackedMatrix();
        transposed.Pack(w, n, k, 1, n);   // wᵀ: [n][k]
        var back = new float[m * k];      // d wᵀ
        Gemm.Multiply(d, n, transposed, back, k, m);
        for (var p = 0; p < k; p++)
        {
            for (var j = 0; j < n; j++)
            {
                double exact = 0;
                for (var i = 0; i < m; i++)
                {
                    exact += (double)a[(i * k) + p] * d[(i * n) + j];
                }

                Assert.Equal(exact, gradient[(p * n) + j], 1e-3);
            }
        }

        for (var i = 0; i < m; i++)
        {
            for (var p = 0; p < k; p++)
            {
                double exact = 0;
                for (var j = 0; j < n; j++)
                {
                    exact += (double)d[(i * n) + j] * w[(p * n) + j];
                }

                Assert.Equal(exact, back[(i * k) + p], 1e-4);
            }
        }
    }

    [Fact]
    public void A_row_does_not_depend_on_its_neighbours()
    {
        const int K = 384, N = 75, M = 50;
        var a = Numbers(M * K, 7);
        var b = PackedMatrix.Of(Numbers(K * N, 8), K, N);
        var all = new float[M * N];
        Gemm.Multiply(a, K, b, all, N, M);
        for (var i = 0; i < M; i++)
        {
            var one = new float[N];
            Gemm.Multiply(a.AsSpan(i * K, K), K, b, one, N, 1);
            Assert.Equal(all.AsSpan(i * N, N).ToArray(), one);
        }
    }

    [Fact]
    public unsafe void All_widths_of_registers_give_the_same_bits()
    {
        const int K = 100;
        var a = Numbers(6 * K, 9);
        var b = PackedMatrix.Of(Numbers(K * 32, 10), K, 32);
        var (wide, narrow, rows) = (new float[6 * 32], new float[6 * 32], new float[6 * 32]);
        fixed (float* pa = a, pb = b.Values, w = wide, s = narrow, r = rows)
        {
            var b1 = pb + (K * 16);
            Gemm.Block512(K, pa, K, pb, b1, w, 32, false);
            Gemm.Block256(K, pa, K, pb, s, 32, false);
            Gemm.Block256(K, pa, K, b1, s + 16, 32, false);
            for (var i = 0; i < 6; i++)
            {
                Gemm.Row(K, pa + (i * K), pb, b1, r + (i * 32), false);
            }
        }

        Assert.Equal(wide, narrow);
        Assert.Equal(wide, rows);
    }

    internal static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = (float)(random.NextDouble() - 0.5);
        }

        return numbers;
    }
}
