using Readout.Language.Neural;
using Readout.Numerics;
using Readout.Tests.Numerics;
using Readout.Training.Neural;

namespace Readout.Tests.Training;

public class NetworkPassTests
{
    private static readonly NeuralShape Shape = new() { Vector = 16 + 8, Learned = 16, GramRows = 64, Hidden = 16, Layers = 2, TagHidden = 9, NameHidden = 7, Arc = 10, Relation = 6 };
    private static readonly WordVectors Vectors = new(([], new QuantisedTable(GemmTests.Numbers(5 * 16, 1), 16), 1), ([], new QuantisedTable(GemmTests.Numbers(5 * 8, 2), 8), 0.5f));
    private static readonly NeuralLabels Labels = new(["A", "B", "C"], ["a", "b"], ["_", "x"], ["O", "B-PER", "I-PER"], ["dep", "nsubj", "root"]);

    /// <summary>Every parameter's gradient against the slope of the loss between two near points.</summary>
    [Fact]
    public void Gradients_agree_with_numerical_ones()
    {
        var parameters = new Parameters(Shape, Labels, words: 6, seed: 3);
        var random = new Random(5);
        foreach (var p in parameters.All)
        {
            // Away from the kinks of rectifiers and with every path open.
            for (var i = 0; i < p.Value.Length; i++)
            {
                p.Value[i] += (float)(random.NextDouble() - 0.5) * 0.3f;
            }
        }

        Example[] examples = [Sentence(4, 1), Sentence(1, 2), NamesOnly(3)];
        var pass = new NetworkPass(Shape, Labels, parameters, Vectors);
        GradientCheck.Holds(parameters, pass.Gradients, () => pass.Run(examples, Dropout.None, 1, 1).Total, 5);
    }

    [Fact]
    public void Learns_a_sentence_by_heart_and_the_reader_reads_it_so()
    {
        var parameters = new Parameters(Shape, Labels, words: 6, seed: 3);
        string[] forms = ["Psaki", "warned", "him", "again"];
        var example = new Example
        {
            Forms = forms,
            Words = [-1, -1, -1, -1],
            Vectors = [[-1, -1], [-1, -1], [-1, -1], [-1, -1]],
            Lexicon = new uint[4],
            Grams = [.. forms.Select(Grams)],
            Upos = [0, 1, 2, 0],
            Xpos = [0, 1, 1, 0],
            Feats = [1, 0, 0, 1],
            Heads = [2, 0, 2, 3],
            Relations = [1, 2, 0, 0],
            Names = [1, 0, 0, 0],
        };
        var pass = new NetworkPass(Shape, Labels, parameters, Vectors);
        var adam = new Adam();
        for (var step = 0; step < 150; step++)
        {
            pass.Gradients.Clear();
            pass.Run([example], Dropout.None, 1, 1);
            adam.Update(parameters, pass.Gradients, 0.01f, 1);
        }

        var model = new NeuralModel(Shape, Labels, [], new QuantisedTable(parameters["words"].Value, 16), new QuantisedTable(parameters["grams"].Value, 16), Vectors, Gazetteer.None, name => parameters[name].Value);
        var reading = new NeuralReader(model).Read([forms])[0];
        Assert.Equal(example.Upos, reading.Select(r => r.Upos));
        Assert.Equal(example.Names, reading.Select(r => r.Name));
        Assert.Equal(example.Heads, reading.Select(r => r.Head + 1));
        Assert.Equal(example.Relations, reading.Select(r => r.Relation));
    }

    private static Example Sentence(int n, int seed)
    {
        var random = new Random(seed);
        int[] Draw(int below) => [.. Enumerable.Range(0, n).Select(_ => random.Next(below))];
        var forms = Enumerable.Range(0, n).Select(i => $"w{seed}{i}").ToArray();
        return new Example
        {
            Forms = forms,
            Words = Draw(6),
            Vectors = [.. Draw(5).Select(v => new[] { v, v - 1 })],
            Lexicon = [.. Draw(1 << Gazetteer.Features).Select(b => (uint)b)],
            Grams = [.. forms.Select(Grams)],
            Upos = Draw(3),
            Xpos = Draw(2),
            Feats = Draw(2),
            Heads = [.. Enumerable.Range(0, n).Select(i => i == 0 ? 0 : random.Next(i) + 1)],
            Relations = Draw(3),
            Names = seed == 1 ? [0, 1, 2, 0] : null,
        };
    }

    private static Example NamesOnly(int n)
    {
        var forms = Enumerable.Range(0, n).Select(i => $"v{i}").ToArray();
        return new Example { Forms = forms, Words = [-1, 2, 5], Vectors = [[4, -1], [-1, 2], [0, 3]], Lexicon = [1, 2, 0], Grams = [.. forms.Select(Grams)], Names = [1, 2, 0], OtherNames = true };
    }

    private static int[] Grams(string form)
    {
        Span<int> rows = stackalloc int[WordInput.MostRows];
        return rows[..WordInput.Rows(form, Shape.GramRows, rows)].ToArray();
    }
}
