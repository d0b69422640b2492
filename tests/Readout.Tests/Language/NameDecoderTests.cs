using Readout.Language.Neural;

namespace Readout.Tests.Language;

public class NameDecoderTests
{
    private static readonly string[] Labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"];

    private static readonly IReadOnlyList<IReadOnlyList<string>> Text = [["Varo", "spoke"], ["Varo", "left"], ["Varo", "came"]];

    [Fact]
    public void A_word_leans_to_what_it_is_elsewhere_in_the_text()
    {
        // Twice surely a person, once a little more like an organisation.
        float[] scores = [0, 4, -9, 0, -9, 9, 0, 0, 0, 0, 0, 4, -9, 0, -9, 9, 0, 0, 0, 0, 0, 1, -9, 1.5f, -9, 9, 0, 0, 0, 0];
        Assert.Equal([1, 1, 1], Names(scores, oneText: true));
        Assert.Equal([1, 1, 3], Names(scores, oneText: false));
    }

    [Fact]
    public void No_name_goes_on_that_has_not_begun()
    {
        float[] scores = [0, 0, 9, 0, 0, 9, 0, 0, 0, 0];
        var decoder = new NameDecoder(Labels, new float[30]);
        decoder.Begin([["Varo", "spoke"]]);
        decoder.Keep(0, scores);
        WordReading[][] readings = [new WordReading[2]];
        decoder.Decode([["Varo", "spoke"]], false, readings);
        Assert.NotEqual(2, readings[0][0].Name);
    }

    private static int[] Names(float[] scores, bool oneText)
    {
        var decoder = new NameDecoder(Labels, new float[30]);
        decoder.Begin(Text);
        decoder.Keep(0, scores);
        WordReading[][] readings = [new WordReading[2], new WordReading[2], new WordReading[2]];
        decoder.Decode(Text, oneText, readings);
        return [.. readings.Select(r => r[0].Name)];
    }
}
