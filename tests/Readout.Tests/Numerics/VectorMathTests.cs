using System.Runtime.Intrinsics;
using Readout.Numerics;

namespace Readout.Tests.Numerics;

public class VectorMathTests
{
    [Fact]
    public void Exp_agrees_with_double_precision()
    {
        for (var x = -85f; x < 86; x += 0.37f)
        {
            var got = VectorMath.Exp(Vector512.Create(x))[5];
            var exact = Math.Exp(x);
            Assert.InRange(got / exact, 1 - 3e-7, 1 + 3e-7);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(37)]
    public void Softmax_sums_to_one_and_keeps_ratios(int n)
    {
        var scores = GemmTests.Numbers(n, n);
        var p = (float[])scores.Clone();
        VectorMath.Softmax(p);
        Assert.Equal(1, p.Sum(x => (double)x), 1e-5);
        Assert.All(Enumerable.Range(0, n), i => Assert.Equal(Math.Exp(scores[i] - scores[0]), p[i] / p[0], 1e-5));
    }

    [Fact]
    public void Eight_bit_rows_are_added_with_their_scale()
    {
        var row = Enumerable.Range(0, 37).Select(i => (sbyte)((i * 7) - 120)).ToArray();
        var sum = new float[37];
        sum[3] = 1;
        VectorMath.AddScaled(sum, row, 0.5f);
        for (var i = 0; i < 37; i++)
        {
            Assert.Equal((i == 3 ? 1 : 0) + (0.5f * row[i]), sum[i]);
        }
    }

    [Fact]
    public void Relu_and_largest()
    {
        var x = GemmTests.Numbers(35, 3);
        var before = (float[])x.Clone();
        VectorMath.Relu(x);
        Assert.Equal(before.Select(v => Math.Max(v, 0)), x);
        Assert.Equal(Array.IndexOf(before, before.Max()), VectorMath.Largest(before));
    }
}
