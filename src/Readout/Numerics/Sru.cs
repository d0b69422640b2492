using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Readout.Numerics;

/// <summary>
/// A simple recurrent unit (Lei et al. 2018), both directions: all matrix work is done for all words at once before it, and only elementwise steps run along the sentence.
/// </summary>
/// <remarks>
/// With u the product of the layer's input x and its matrix: f = σ(u_f + v_f c' + b_f), c = f c' + (1 - f) u_x, r = σ(u_r + v_r c' + b_r), h = r c + (1 - r) √3 x,
/// where c' is c of the word before (after, in the other direction).
/// </remarks>
internal static class Sru
{
    /// <summary>Factor of the input on its way past the unit; keeps the variance as layers are stacked.</summary>
    public const float Highway = 1.7320508f;

    /// <summary>Runs the recurrence.</summary>
    /// <param name="u">[words][2][3][h]: for each direction u_x, u_f, u_r; the latter two become f and r.</param>
    /// <param name="x">[words][2][h]: the layer's input.</param>
    /// <param name="gates">[2][4][h]: for each direction v_f, v_r, b_f, b_r.</param>
    /// <param name="starts">First word of each sentence, and at the end the number of words.</param>
    /// <param name="c">[words][2][h]: the states.</param>
    /// <param name="h">[words][2][h]: the output.</param>
    /// <param name="size">h, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Forward(Span<float> u, ReadOnlySpan<float> x, ReadOnlySpan<float> gates, ReadOnlySpan<int> starts, Span<float> c, Span<float> h, int size)
    {
        var words = starts[^1];
        if (u.Length < words * 6 * size || x.Length < words * 2 * size || c.Length < words * 2 * size || h.Length < words * 2 * size || gates.Length < 8 * size || size % 16 != 0)
        {
            throw new ArgumentException("The buffers are smaller than the layer needs.", nameof(u));
        }

        fixed (float* pu = u, px = x, pg = gates, pc = c, ph = h)
        {
            var highway = Vector512.Create(Highway);
            for (var s = 0; s + 1 < starts.Length; s++)
            {
                for (var direction = 0; direction < 2; direction++)
                {
                    var (step, t) = direction == 0 ? (1, starts[s]) : (-1, starts[s + 1] - 1);
                    var count = starts[s + 1] - starts[s];
                    var g = pg + (direction * 4 * size);
                    for (var k = 0; k < size; k += 16)
                    {
                        var state = Vector512<float>.Zero;
                        var (vf, vr) = (Vector512.Load(g + k), Vector512.Load(g + size + k));
                        var (bf, br) = (Vector512.Load(g + (2 * size) + k), Vector512.Load(g + (3 * size) + k));
                        var uu = pu + (((long)t * 6) + (direction * 3)) * size + k;
                        var at = (((long)t * 2) + direction) * size + k;
                        for (var i = 0; i < count; i++)
                        {
                            var f = VectorMath.Sigmoid(Vector512.FusedMultiplyAdd(vf, state, Vector512.Load(uu + size) + bf));
                            var r = VectorMath.Sigmoid(Vector512.FusedMultiplyAdd(vr, state, Vector512.Load(uu + (2 * size)) + br));
                            var ux = Vector512.Load(uu);
                            state = Vector512.FusedMultiplyAdd(f, state - ux, ux);
                            var input = Vector512.Load(px + at) * highway;
                            f.Store(uu + size);
                            r.Store(uu + (2 * size));
                            state.Store(pc + at);
                            Vector512.FusedMultiplyAdd(r, state - input, input).Store(ph + at);
                            uu += step * 6 * size;
                            at += step * 2 * size;
                        }
                    }
                }
            }
        }
    }
}
