using Readout.Numerics;

namespace Readout.Tests.Numerics;

public class SruTests
{
    [Fact]
    public void Agrees_with_double_precision_in_both_directions()
    {
        const int H = 32;
        int[] starts = [0, 1, 6, 9];
        var words = starts[^1];
        var u = GemmTests.Numbers(words * 6 * H, 1);
        var x = GemmTests.Numbers(words * 2 * H, 2);
        var gates = GemmTests.Numbers(8 * H, 3);
        var (c, h, worked) = (new float[words * 2 * H], new float[words * 2 * H], (float[])u.Clone());
        Sru.Forward(worked, x, gates, starts, c, h, H);
        for (var s = 0; s < 3; s++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                for (var k = 0; k < H; k++)
                {
                    double state = 0;
                    for (var i = 0; i < starts[s + 1] - starts[s]; i++)
                    {
                        var t = direction == 0 ? starts[s] + i : starts[s + 1] - 1 - i;
                        double U(int gate) => u[(((t * 2) + direction) * 3 + gate) * H + k];
                        double G(int which) => gates[((direction * 4) + which) * H + k];
                        var f = 1 / (1 + Math.Exp(-(U(1) + (G(0) * state) + G(2))));
                        var r = 1 / (1 + Math.Exp(-(U(2) + (G(1) * state) + G(3))));
                        state = (f * state) + ((1 - f) * U(0));
                        var at = ((t * 2) + direction) * H + k;
                        Assert.Equal(state, c[at], 1e-5);
                        Assert.Equal((r * state) + ((1 - r) * Math.Sqrt(3) * x[at]), h[at], 1e-5);
                    }
                }
            }
        }
    }
}
