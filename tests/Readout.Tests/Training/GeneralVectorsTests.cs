using Readout.Language.Neural;
using Readout.Numerics;
using Readout.Training.Neural;

namespace Readout.Tests.Training;

public sealed class GeneralVectorsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readout-vectors").FullName;

    private string Source => Path.Combine(_folder, "vectors.txt");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void The_first_words_are_kept_and_found_by_their_forms()
    {
        File.WriteAllLines(Source, ["the 1 0 0.5", "1987 0 2 0", "2001 9 9 9", "embassy -1 -2 0.25", "seldom 3 3 3"]);
        var vectors = Made(3);
        Assert.Equal(3, vectors.Rows);
        AssertNear([1, 0, 0.5f], Vector(vectors, "The"));
        AssertNear([0, 2, 0], Vector(vectors, "2014")); // years share a key; the most frequent gives the vector
        AssertNear([-1, -2, 0.25f], Vector(vectors, "EMBASSY"));
        Assert.Equal([-1], vectors.Find(WordInput.KeyHash("seldom")));
    }

    [Theory]
    [InlineData("two 1", ":2: not a word and 2 numbers")]
    [InlineData("two 1 x", ":2: not a word and 2 numbers")]
    public void A_line_without_its_numbers_is_told(string line, string message)
    {
        File.WriteAllLines(Source, ["one 1 2", line]);
        var error = Assert.Throws<InvalidDataException>(() => Made(9));
        Assert.StartsWith("RD926", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_learned_without_them_takes_them_as_saying_nothing_yet()
    {
        var (small, large) = (new NeuralShape { Vector = 4, Learned = 16, GramRows = 8, Hidden = 16, Layers = 1 }, new NeuralShape { Vector = 7, Learned = 16, GramRows = 8, Hidden = 16, Layers = 1 });
        var before = new Parameters(small, small.Encoder(), words: 2, seed: 1);
        var arrays = before.All.Where(p => !p.Sparse).ToDictionary(p => p.Name, p => (Array)p.Average, StringComparer.Ordinal);
        (arrays["shape"], arrays["words.hash"]) = (small.ToArray(), new ulong[] { 3, 5 });
        foreach (var table in new[] { "words", "grams" })
        {
            new QuantisedTable(before[table].Average, small.Learned).Save(table, arrays);
        }

        var path = Path.Combine(_folder, "before.neural");
        TensorFile.Write(path, arrays);
        var after = new Parameters(large, large.Encoder(), words: 2, seed: 2);
        using var file = new TensorFile(path);
        after.TakeNetwork(file, path, large, [3, 5], [.. large.Encoder().Select(e => e.Name)]);

        var (w, columns) = (before["in.w"].Value, small.Width);
        Assert.Equal([.. w[..(4 * columns)], .. new float[3 * columns], .. w[(4 * columns)..]], after["in.w"].Value);
        Assert.Equal(before["sru0.w"].Value, after["sru0.w"].Value);
    }

    private WordVectors Made(int most)
    {
        var output = Path.Combine(_folder, WordVectors.Files[0]);
        new GeneralVectors(most, _ => { }).Make(Source, output);
        return WordVectors.Load(_folder, [1]);
    }

    // 8 bits a number.
    private static void AssertNear(float[] expected, float[] vector) => Assert.All(expected.Zip(vector), p => Assert.Equal(p.First, p.Second, 0.02f));

    private static float[] Vector(WordVectors vectors, string form)
    {
        var into = new float[vectors.Width];
        vectors.Add(0, vectors.Find(WordInput.KeyHash(form))[0], into);
        return into;
    }
}
