using Readout.Tests.Numerics;
using Readout.Training.Neural;
using Readout.Training.Neural.Compared;

namespace Readout.Tests.Training;

/// <summary>The encoders that the recurrent one is compared with.</summary>
public class ComparedLayersTests
{
    private static readonly int[] Starts = [0, 5, 6, 12];

    [Theory]
    [InlineData("convolution")]
    [InlineData("attention")]
    public void Gradients_agree_with_numerical_ones(string kind)
    {
        var parameters = Parameters(kind, out var make);
        var gradients = new Gradients(parameters.All);
        var layers = make(gradients);
        var (x, weights) = (GemmTests.Numbers(12 * 16, 1), GemmTests.Numbers(12 * 16, 2));
        GradientCheck.Holds(parameters, gradients, () => Loss(layers, x, weights), 5);

        // And those of the input.
        Loss(layers, x, weights);
        var dx = layers.Back((float[])weights.Clone());
        for (var at = 0; at < x.Length; at += 7)
        {
            var (up, down) = ((float[])x.Clone(), (float[])x.Clone());
            (up[at], down[at]) = (up[at] + 1e-3f, down[at] - 1e-3f);
            var slope = (Loss(layers, up, weights) - Loss(layers, down, weights)) / 2e-3;
            Assert.True(Math.Abs(slope - dx[at]) < 0.02 + (0.03 * Math.Abs(slope)), $"x[{at}]: {dx[at]} where the slope is {slope}");
        }
    }

    [Theory]
    [InlineData("convolution")]
    [InlineData("attention")]
    public void What_is_said_of_a_sentence_depends_on_no_other(string kind)
    {
        var parameters = Parameters(kind, out var make);
        var layers = make(new Gradients(parameters.All));
        float[][] none = [[], [], []];
        var x = GemmTests.Numbers(12 * 16, 1);
        var together = layers.Forward(x, Starts, none);
        var alone = layers.Forward(x[(6 * 16)..], [0, 6], none);
        Assert.Equal(together[(6 * 16)..], alone);
    }

    private static double Loss(ILayers layers, float[] x, float[] weights)
    {
        var y = layers.Forward((float[])x.Clone(), Starts, [[], [], []]);
        var loss = y.Zip(weights, (a, b) => (double)a * b).Sum();
        layers.Back((float[])weights.Clone());
        return loss;
    }

    private static Parameters Parameters(string kind, out Func<Gradients, ILayers> make)
    {
        var parameters = new Parameters();
        var random = new SplitRandom(3);
        if (kind == "convolution")
        {
            var sizes = new ConvolutionLayers.Sizes(Width: 16, Layers: 2, Reach: 1);
            sizes.AddTo(parameters, ref random);
            make = g => new ConvolutionLayers(sizes, parameters, g);
        }
        else
        {
            var sizes = new AttentionLayers.Sizes(Width: 16, Layers: 2, Inner: 32, Heads: 2, Hidden: 24, Far: 3);
            sizes.AddTo(parameters, ref random);
            make = g => new AttentionLayers(sizes, parameters, g);
        }

        return parameters;
    }
}
