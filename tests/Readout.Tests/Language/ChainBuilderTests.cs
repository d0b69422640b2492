using Readout.Language;
using Readout.Text;

namespace Readout.Tests.Language;

public class ChainBuilderTests
{
    private static readonly ChainBuilder Builder = new(new PronounResolver(FirstNames.Read(Path.Combine(AppContext.BaseDirectory, "lexicon", "names", "first-names.txt"))));

    [Theory]
    [InlineData("Jens Stoltenberg spoke in Brussels. Stoltenberg warned that he would act.", "Jens Stoltenberg/Stoltenberg/he")]
    [InlineData("Officials began long talks. The talks lasted two days.", "long talks/The talks")]
    [InlineData("Russia moved its troops.", "Russia/its")]
    [InlineData("The ministers met and they agreed.", "The ministers/they")]
    public void Mentions_of_one_referent_form_a_chain(string text, string chain) =>
        Assert.Contains(chain, Chains(text));

    [Fact]
    public void A_description_with_a_new_attribute_is_somebody_else() =>
        Assert.DoesNotContain(Chains("The French minister arrived. The German minister stayed away."), c => c.Contains('/', StringComparison.Ordinal));

    [Fact]
    public void Every_mention_is_in_one_chain_and_within_its_sentence()
    {
        const string Text = "Joe Biden, the U.S. president, told Mr Putin that his country would respond. It was their second call. They will talk again.";
        var sentences = Engine.Value.Read(Text, RegionFinder.Plain(Text));
        var mentions = Builder.Build(sentences).Chains.SelectMany(c => c).ToList();
        Assert.NotEmpty(mentions);
        Assert.Equal(mentions.Count, mentions.Select(m => (m.Sentence, m.Head)).Distinct().Count());
        Assert.All(mentions, m => Assert.InRange(m.Head, m.First, m.Last));
        Assert.All(mentions, m => Assert.InRange(m.Last, 0, sentences[m.Sentence].Tokens.Count - 1));
    }

    private static List<string> Chains(string text)
    {
        var sentences = Engine.Value.Read(text, RegionFinder.Plain(text));
        return [.. Builder.Build(sentences).Chains.Select(c => string.Join('/', c.Select(m => sentences[m.Sentence].SpanOf([m.First, m.Last]).Of(text))))];
    }
}
