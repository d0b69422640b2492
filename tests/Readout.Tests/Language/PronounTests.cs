using Readout.Language;
using Readout.Text;

namespace Readout.Tests.Language;

public class PronounTests
{
    private static readonly PronounResolver Resolver = new(FirstNames.Read(Path.Combine(AppContext.BaseDirectory, "lexicon", "names", "first-names.txt")));

    [Theory]
    [InlineData("Angela Merkel met Emmanuel Macron in Berlin. She said that the talks were useful.", "Angela Merkel")]
    [InlineData("Angela Merkel met Emmanuel Macron in Berlin. He said that the talks were useful.", "Emmanuel Macron")]
    [InlineData("Vladimir Putin said on Friday that he would meet the press.", "Vladimir Putin")]
    [InlineData("Sergei Lavrov spoke in Geneva. On Monday he will travel to Tehran.", "Sergei Lavrov")]
    public void A_pronoun_stands_for_the_person_it_fits(string text, string name)
    {
        var link = Assert.Single(Links(text, out var sentences));
        Assert.Equal(name, sentences[link.Antecedent.Sentence].SpanOf([link.Antecedent.First, link.Antecedent.Last]).Of(text));
    }

    [Fact]
    public void A_title_is_no_part_of_the_name_and_names_nobody_alone()
    {
        const string Text = "President Joe Biden spoke to reporters. The President was calm, and he smiled.";
        var link = Assert.Single(Links(Text, out var sentences));
        Assert.Equal(["Joe Biden"], link.Names.Select(n => sentences[n.Sentence].SpanOf([n.First, n.Last]).Of(Text)));
    }

    [Fact]
    public void All_names_of_the_person_are_given()
    {
        const string Text = "Jens Stoltenberg spoke in Brussels. Stoltenberg warned Moscow, and he praised Kyiv.";
        var link = Assert.Single(Links(Text, out var sentences));
        Assert.Equal(["Jens Stoltenberg", "Stoltenberg"], link.Names.Select(n => sentences[n.Sentence].SpanOf([n.First, n.Last]).Of(Text)));
    }

    [Theory]
    [InlineData("He said no.")]
    [InlineData("Angela Merkel spoke. He said no.")]
    [InlineData("")]
    public void Without_a_fitting_name_there_is_no_link(string text) => Assert.Empty(Links(text, out _));

    private static IReadOnlyList<PronounLink> Links(string text, out IReadOnlyList<Sentence> sentences)
    {
        sentences = Engine.Value.Read(text, RegionFinder.Plain(text));
        return Resolver.Resolve(sentences);
    }
}
