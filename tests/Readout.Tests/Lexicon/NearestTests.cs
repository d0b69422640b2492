using Readout.Lexicon;

namespace Readout.Tests.Lexicon;

public class NearestTests
{
    private static readonly string[] Names = ["threat-verbs", "harm-verbs", "verbs", "nouns", "UKR", "RUS"];

    [Theory]
    [InlineData("threat-verb", "threat-verbs")]
    [InlineData("vebrs", "verbs")]
    [InlineData("Nouns", "nouns")]
    [InlineData("UKN", "UKR")]
    [InlineData("adjectives", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested_if_one_is_near(string word, string? near) => Assert.Equal(near, Nearest.To(word, Names));

    [Fact]
    public void Where_none_is_near_all_are_named() => Assert.Equal("; here stand a, b or c", Nearest.Hint("zebra", ["a", "b", "c"], "here stand "));
}
