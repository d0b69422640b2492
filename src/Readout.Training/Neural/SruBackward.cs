using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>The way back through <see cref="Sru"/>.</summary>
internal static class SruBackward
{
    /// <summary>Turns the gradient of the output into those of the unit's inputs.</summary>
    /// <param name="u">[words][2][3][h], as the way forward left it (u_x, f, r); becomes the gradient of the product.</param>
    /// <param name="x">[words][2][h]: the highway's input.</param>
    /// <param name="c">[words][2][h]: the states.</param>
    /// <param name="dh">[words][2][h]: gradient of the output.</param>
    /// <param name="gates">[2][4][h].</param>
    /// <param name="dgates">[2][4][h]: gradients are added.</param>
    /// <param name="dx">[words][2][h]: gradient of the highway's input, written.</param>
    /// <param name="starts">First word of each sentence, and at the end the number of words.</param>
    /// <param name="size">h.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Run(Span<float> u, ReadOnlySpan<float> x, ReadOnlySpan<float> c, ReadOnlySpan<float> dh, ReadOnlySpan<float> gates, Span<float> dgates, Span<float> dx, ReadOnlySpan<int> starts, int size)
    {
        fixed (float* pu = u, px = x, pc = c, pdh = dh, pg = gates, pdg = dgates, pdx = dx)
        {
            var one = Vector512<float>.One;
            for (var s = 0; s + 1 < starts.Length; s++)
            {
                for (var direction = 0; direction < 2; direction++)
                {
                    var (step, t) = direction == 0 ? (-1, starts[s + 1] - 1) : (1, starts[s]);
                    var count = starts[s + 1] - starts[s];
                    for (var k = 0; k < size; k += 16)
                    {
                        var g = pg + (direction * 4 * size) + k;
                        var dg = pdg + (direction * 4 * size) + k;
                        var (vf, vr) = (Vector512.Load(g), Vector512.Load(g + size));
                        var (dvf, dvr) = (Vector512.Load(dg), Vector512.Load(dg + size));
                        var (dbf, dbr) = (Vector512.Load(dg + (2 * size)), Vector512.Load(dg + (3 * size)));
                        var carry = Vector512<float>.Zero;
                        var uu = pu + ((((long)t * 6) + (direction * 3)) * size) + k;
                        var at = ((((long)t * 2) + direction) * size) + k;
                        for (var i = 0; i < count; i++)
                        {
                            var (ux, f, r) = (Vector512.Load(uu), Vector512.Load(uu + size), Vector512.Load(uu + (2 * size)));
                            var state = Vector512.Load(pc + at);
                            var before = i == count - 1 ? Vector512<float>.Zero : Vector512.Load(pc + at + (step * 2 * size));
                            var input = Vector512.Load(px + at) * Sru.Highway;
                            var d = Vector512.Load(pdh + at);
                            var dr = d * (state - input) * r * (one - r);
                            var dc = (d * r) + carry;
                            var df = dc * (before - ux) * f * (one - f);
                            (d * (one - r) * Sru.Highway).Store(pdx + at);
                            (dc * (one - f)).Store(uu);
                            df.Store(uu + size);
                            dr.Store(uu + (2 * size));
                            carry = (dc * f) + (df * vf) + (dr * vr);
                            dvf += df * before;
                            dvr += dr * before;
                            dbf += df;
                            dbr += dr;
                            uu += step * 6 * size;
                            at += step * 2 * size;
                        }

                        dvf.Store(dg);
                        dvr.Store(dg + size);
                        dbf.Store(dg + (2 * size));
                        dbr.Store(dg + (3 * size));
                    }
                }
            }
        }
    }
}
