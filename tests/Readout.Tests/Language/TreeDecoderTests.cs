using Readout.Language.Neural;

namespace Readout.Tests.Language;

public class TreeDecoderTests
{
    /// <summary>Against every tree with one root, for small sentences with random scores.</summary>
    [Fact]
    public void Finds_the_best_tree_with_one_root()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 300; trial++)
        {
            var n = 1 + (trial % 5);
            var scores = new float[n * (n + 1)];
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = (float)random.NextDouble();
            }

            var heads = new int[n];
            TreeDecoder.Decode(scores, n, heads);
            Assert.True(IsTree(heads));
            Assert.InRange(BestOfAll(scores, n) - Total(scores, heads), -1e-5, 1e-5);
        }
    }

    [Fact]
    public void Breaks_a_cycle_at_its_weakest_arc()
    {
        // Words 0 and 1 each like the other best; the root would rather have word 1.
        float[] scores = [1, 0, 9, 3, 8, 0];
        var heads = new int[2];
        TreeDecoder.Decode(scores, 2, heads);
        Assert.Equal([1, -1], heads);
    }

    private static double BestOfAll(float[] scores, int n)
    {
        var best = double.NegativeInfinity;
        var heads = new int[n];
        void Try(int i)
        {
            if (i == n)
            {
                best = IsTree(heads) ? Math.Max(best, Total(scores, heads)) : best;
                return;
            }

            for (var h = -1; h < n; h++)
            {
                if (h != i)
                {
                    heads[i] = h;
                    Try(i + 1);
                }
            }
        }

        Try(0);
        return best;
    }

    private static double Total(float[] scores, int[] heads) => heads.Select((h, i) => (double)scores[(i * (heads.Length + 1)) + h + 1]).Sum();

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h < 0) != 1)
        {
            return false;
        }

        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            for (var steps = 0; at >= 0; steps++)
            {
                if (steps > heads.Length)
                {
                    return false;
                }

                at = heads[at];
            }
        }

        return true;
    }
}
