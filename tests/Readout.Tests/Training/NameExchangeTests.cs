using Readout.Language.Neural;
using Readout.Training.Neural;

namespace Readout.Tests.Training;

public sealed class NameExchangeTests
{
    private static readonly NeuralLabels Labels = new(["NOUN", "PROPN", "VERB"], ["NN", "NNP", "VBD"], ["_"], ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"], ["dep"]);
    private static readonly string Lexicon = Path.Combine(AppContext.BaseDirectory, "lexicon");

    [Fact]
    public void Other_names_come_in_and_all_else_stays()
    {
        var exchange = new NameExchange(Labels, [], Lexicon, (e, forms) => e with { Forms = [.. forms] });
        var example = Sentence(["Anna", "Weber", "left", "Graz", "yesterday"], [1, 2, 0, 3, 0], [1, 1, 2, 1, 0], [1, 1, 2, 1, 0]);
        var read = Many(exchange, example, seed: 1);
        Assert.All(read, r => Assert.Equal(example.Names, r.Names));
        Assert.All(read, r => Assert.Equal(5, r.Count));
        Assert.All(read, r => Assert.Equal(("left", "yesterday"), (r.Forms[2].ToLowerInvariant(), r.Forms[4])));
        Assert.True(read.Select(r => r.Forms[3]).Distinct().Count() > 20);
        Assert.True(read.Select(r => r.Forms[1]).Distinct().Count() > 20);
        Assert.Contains(read, r => r.Forms[0] == "anna" && r.Forms[3] == "graz");
        Assert.Equal(read.Select(r => string.Join(' ', r.Forms)), Many(exchange, example, seed: 1).Select(r => string.Join(' ', r.Forms)));
    }

    [Fact]
    public void Names_with_an_article_or_of_other_words_stay()
    {
        var exchange = new NameExchange(Labels, [], Lexicon, (e, forms) => e with { Forms = [.. forms] });
        var article = Sentence(["the", "Danube", "rose"], [0, 3, 0], [0, 1, 2], [0, 1, 2]);
        var noun = Sentence(["Parliament", "rose"], [5, 0], [0, 2], [0, 2]);
        Assert.All(Many(exchange, article, 1), r => Assert.Equal("danube", r.Forms[1].ToLowerInvariant()));
        Assert.All(Many(exchange, noun, 1), r => Assert.Equal("parliament", r.Forms[0].ToLowerInvariant()));
    }

    private static List<Example> Many(NameExchange exchange, Example example, ulong seed)
    {
        var random = new SplitRandom(seed);
        var read = new List<Example>();
        for (var i = 0; i < 300; i++)
        {
            read.Add(exchange.Of(example, ref random));
        }

        return read;
    }

    private static Example Sentence(string[] forms, int[] names, int[] upos, int[] xpos) => new()
    {
        Forms = forms,
        Words = new int[forms.Length],
        Vectors = [.. Enumerable.Range(0, forms.Length).Select(_ => Array.Empty<int>())],
        Grams = [.. forms.Select(_ => Array.Empty<int>())],
        Lexicon = new uint[forms.Length],
        Names = names,
        Upos = upos,
        Xpos = xpos,
    };
}
