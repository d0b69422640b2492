using Readout.Coding;
using Readout.Text;

namespace Readout.Tests.Coding;

public class StatementTests
{
    [Theory]
    [InlineData("Russia said the talks were useful.", "RUS", "the talks were useful")]
    [InlineData("\"The talks were useful,\" Vladimir Putin said.", "RUS", "The talks were useful,")]
    [InlineData("According to the White House, the talks were useful.", "USA", "the talks were useful")]
    [InlineData("The talks were useful, the White House said in a statement.", "USA", "The talks were useful")]
    public void Finds_the_speaker_and_what_is_said(string text, string country, string content)
    {
        var statement = Assert.Single(Speech.Read(text).Statements.All);
        Assert.Equal(country, statement.Speaker.Country);
        Assert.Equal(content, string.Join(" … ", statement.Content.Select(c => c.Of(text))));
    }

    [Fact]
    public void A_name_before_a_colon_says_the_headline()
    {
        var context = Speech.Report("Biden:  sanctions will follow", "It rained.");
        var said = Assert.Single(Speech.Read(context).Statements.All);
        Assert.Equal(("Joe Biden", "sanctions will follow"), (said.Speaker.Name, Assert.Single(said.Content).Of(context.Text)));
    }

    [Fact]
    public void A_closing_aside_reports_the_statement_before_it()
    {
        const string Text = "Joe Biden told Ukraine that the United States will help, the White House said in a statement.";
        var all = Speech.Read(Text).Statements;
        var told = all.All.Single(s => s.Cue.Of(Text) == "told");
        Assert.Equal("said", told.ReportedBy?.Cue.Of(Text));
        Assert.Equal(Medium.WrittenStatement, told.ReportedBy?.Medium);
        Assert.DoesNotContain("White House", told.Content[0].Of(Text), StringComparison.Ordinal);
        var help = Text.IndexOf("help", StringComparison.Ordinal);
        Assert.Equal(["said", "told"], all.ChainFor(new Span(help, help + 4)).Select(s => s.Cue.Of(Text)));
    }

    [Fact]
    public void Speech_within_speech_has_two_links()
    {
        const string Text = "Russia said that Ukraine said that the talks were useful.";
        var all = Speech.Read(Text).Statements.All;
        Assert.Equal(2, all.Count);
        Assert.Same(all[0], all[1].ReportedBy);
    }

    [Fact]
    public void A_quotation_of_several_sentences_belongs_to_one_cue()
    {
        const string Text = "\"We met in Geneva. We were glad. The talks will go on,\" Vladimir Putin said.";
        var statement = Assert.Single(Speech.Read(Text).Statements.All);
        Assert.Equal(SpeechForm.Direct, statement.Form);
        Assert.StartsWith("We met", statement.Content[0].Of(Text), StringComparison.Ordinal);
        Assert.EndsWith("go on,", statement.Content[^1].Of(Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Volodymyr Zelenskyy wrote on Twitter that the talks were useful.", Medium.Social)]
    [InlineData("Vladimir Putin told reporters that the talks were useful.", Medium.PressConference)]
    [InlineData("Joe Biden said in a speech that the talks were useful.", Medium.Speech)]
    [InlineData("Antony Blinken told Reuters that the talks were useful.", Medium.NewsAgency)]
    [InlineData("Russia said that the talks were useful.", Medium.Unknown)]
    public void Finds_the_medium(string text, Medium medium) => Assert.Equal(medium, Speech.Read(text).Statements.All[0].Medium);

    [Theory]
    [InlineData("\"The talks were useful,\" Volodymyr Zelenskyy wrote on Twitter. \"We thank our partners,\" he added.", Medium.Social)]
    [InlineData("\"The talks were useful,\" Volodymyr Zelenskyy wrote on Twitter.\n\n\"We thank our partners,\" he added.", Medium.Unknown)]
    [InlineData("\"The talks were useful,\" Volodymyr Zelenskyy wrote on Twitter. \"We thank our partners,\" Vladimir Putin said.", Medium.Unknown)]
    public void Who_is_quoted_further_in_a_paragraph_goes_on_by_the_same_medium(string text, Medium medium) => Assert.Equal(medium, Speech.Read(text).Statements.All[^1].Medium);

    [Theory]
    [InlineData("Russia did not say that the talks were useful.")]
    [InlineData("The two presidents met in Geneva on Monday.")]
    [InlineData("The so-called \"soft power\" of the country has grown.")]
    public void What_nobody_says_is_no_statement(string text) => Assert.Empty(Speech.Read(text).Statements.All);

    [Fact]
    public void A_turn_of_a_transcript_is_a_statement()
    {
        const string Text = "President of Russia Vladimir Putin: Good afternoon. The talks were useful.\nPresident of France Emmanuel Macron: They were.";
        var all = Speech.Read(Text).Statements.All;
        Assert.Equal(["RUS", "FRA"], all.Select(s => s.Speaker.Country));
        Assert.Equal("They were.", all[1].Content[0].Of(Text));
    }
}
