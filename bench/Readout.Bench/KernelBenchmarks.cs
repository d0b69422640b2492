using BenchmarkDotNet.Attributes;
using Readout.Numerics;

namespace Readout.Bench;

/// <summary>Products and recurrence at the sizes that the network uses, 512 words at once.</summary>
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class KernelBenchmarks
{
    private const int Words = 512;
    private const int Hidden = 192;

    private readonly float[] _x = Numbers(Words * 2 * Hidden);
    private readonly float[] _u = Numbers(Words * 6 * Hidden);
    private readonly float[] _c = new float[Words * 2 * Hidden];
    private readonly float[] _y = new float[Words * 2 * Hidden];
    private readonly float[] _gates = Numbers(8 * Hidden);
    private readonly PackedMatrix _w = PackedMatrix.Of(Numbers(2 * Hidden * 6 * Hidden), 2 * Hidden, 6 * Hidden);
    private readonly int[] _starts = [.. Enumerable.Range(0, 26).Select(i => Math.Min(Words, i * 21))];

    /// <summary>The product before a recurrent layer: 453 million floating-point operations.</summary>
    [Benchmark]
    public void LayerProduct() => Gemm.Multiply(_x, 2 * Hidden, _w, _u, 6 * Hidden, Words);

    /// <summary>The recurrence of a layer, both directions.</summary>
    [Benchmark]
    public void Recurrence() => Sru.Forward(_u, _x, _gates, _starts, _c, _y, Hidden);

    /// <summary>Numbers between -1 and 1.</summary>
    internal static float[] Numbers(int n)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, n).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }
}
