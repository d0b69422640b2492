using Readout.Training.Neural;

namespace Readout.Tests.Training;

public class ChainLossTests
{
    /// <summary>Against the sum over all sequences of labels, written out.</summary>
    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(1, -1, 0)]
    [InlineData(-1, 2, -1)]
    public void Loss_is_minus_the_log_of_the_true_sequences_share(params int[] truth)
    {
        // O, B, I: I may not begin a sentence nor follow O.
        var allowed = new[,] { { true, true, false }, { true, true, true }, { true, true, true }, { true, true, false } };
        float[] scores = [0.3f, 1.2f, -0.5f, 0.1f, -0.7f, 0.9f, 1.5f, 0.2f, 0.4f];
        float[] transitions = [0.1f, 0.2f, 9, -0.3f, 0.4f, 0.8f, 0.5f, -0.6f, 0.7f, 0.25f, -0.15f, 9];
        int[][] all = [.. from a in Enumerable.Range(0, 3)
                          from b in Enumerable.Range(0, 3)
                          from c in Enumerable.Range(0, 3)
                          where allowed[3, a] && allowed[a, b] && allowed[b, c]
                          select new[] { a, b, c }];
        var right = all.Where(labels => labels.Zip(truth).All(p => p.Second < 0 || p.First == p.Second));
        var expected = Math.Log(all.Sum(l => Math.Exp(Score(l)))) - Math.Log(right.Sum(l => Math.Exp(Score(l))));
        double Score(int[] labels) => labels.Select((l, i) => (double)scores[(i * 3) + l] + transitions[((i == 0 ? 3 : labels[i - 1]) * 3) + l]).Sum();

        var (gradient, dtransitions) = ((float[])scores.Clone(), new float[12]);
        var loss = new ChainLoss(3, allowed).Run(gradient, truth, transitions, dtransitions, 1);
        Assert.Equal(expected, loss, 5);

        // The gradient of a score is the label's share less what is true, so that a word's gradients cancel out.
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(0, gradient[i * 3] + gradient[(i * 3) + 1] + gradient[(i * 3) + 2], 5);
        }

        // No sequence goes through what isn't allowed.
        Assert.Equal(0, gradient[2]);
        Assert.Equal((0, 0), (dtransitions[2], dtransitions[11]));
    }
}
