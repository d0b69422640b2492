using Readout.Language.Neural;
using Readout.Numerics;
using Readout.Tests.Numerics;
using Readout.Training.Neural;

namespace Readout.Tests.Training;

public class MaskedPassTests
{
    private const int Words = 6;
    private static readonly NeuralShape Shape = new() { Vector = 16, Learned = 16, GramRows = 64, Hidden = 16, Layers = 2 };
    private static readonly string[] Forms = ["ministers", "met", "in", "Geneva", "on", "Monday"];

    [Fact]
    public void Gradients_agree_with_numerical_ones()
    {
        var (parameters, pass, sentences) = Make();
        int[] candidates = [0, 2, 3, 5];
        float[] draws = [-0.1f, -2, -1, -0.5f, -3, -0.2f];
        GradientCheck.Holds(parameters, pass.Gradients, () => pass.Run(sentences, candidates, draws, 1, 7).Loss, 2);
    }

    [Fact]
    public void Learns_which_words_were_hidden()
    {
        var (parameters, pass, sentences) = Make();
        var adam = new Adam();
        int[] candidates = [0, 1, 2, 3, 4, 5];
        var (first, last) = (0.0, 0.0);
        for (var step = 0; step < 200; step++)
        {
            pass.Gradients.Clear();
            var (loss, asked, _) = pass.Run(sentences, candidates, new float[Words], 0.1f, (ulong)step % 5);
            adam.Update(parameters, pass.Gradients, 0.01f, 1);
            first = step == 0 ? loss / asked : first;
            last = loss / asked;
        }

        Assert.True(last < first / 2, $"from {first} to {last}");
    }

    private static (Parameters Parameters, MaskedPass Pass, int[][] Sentences) Make()
    {
        var hashes = Forms.Select(f => WordInput.KeyHash(f)).Order().ToArray();
        var vectors = new WordVectors((hashes, new QuantisedTable(GemmTests.Numbers(Words * 16, 1), 16), 1));
        var forms = new FormTable(hashes[..4], vectors, Shape.GramRows);
        var dense = Shape.Encoder().Append(("mask.in", 1, Shape.Width)).Append(("mask.w", Shape.Width, MaskedPass.Output)).Append(("mask.b", 1, MaskedPass.Output));
        var parameters = new Parameters(Shape, dense, 4, 3);
        var random = new SplitRandom(4);
        parameters.Add(new Parameter("out", Words, MaskedPass.Output, true), 0.3f, ref random);
        parameters.Add(new Parameter("out.b", Words, 1, true), 0.3f, ref random);
        var numbers = Forms.Select(forms.Number).ToArray();
        int[][] sentences = [numbers, [.. numbers.Reverse()], [numbers[0], numbers[1], numbers[3]]];
        return (parameters, new MaskedPass(Shape, parameters, forms, vectors), sentences);
    }
}
