using Readout.Language;

namespace Readout.Tests.Language;

public class QuotationTests
{
    [Theory]
    [InlineData("\"We will stay,\" said the mayor of Bree.", "We will stay,")]
    [InlineData("The mayor said: “We will stay.” He left.", "We will stay.")]
    [InlineData("Arnor will 'respond decisively' if Gondor's ships land", "respond decisively")]
    [InlineData("Arnor will ‘respond decisively’ if Gondor’s ships land", "respond decisively")]
    [InlineData("The ministers' talks on the islands' future ended")]
    [InlineData("Back in the '90s nobody asked; rock 'n' roll was new")]
    [InlineData("He stood 5'10\" tall and said no")]
    [InlineData("Il a dit « oui » hier", " oui ")]
    [InlineData("„Nein“, sagte er", "Nein")]
    [InlineData("She called it \"the policy of \"soft power\" abroad\" and left", "the policy of \"soft power\" abroad", "soft power")]
    [InlineData("“He told me ‘never again’ twice,” she said", "He told me ‘never again’ twice,", "never again")]
    [InlineData("Mount the 12\" gun there")]
    [InlineData("The ‘workers’ union’ split", "workers’ union")]
    public void Finds_what_stands_in_marks(string text, params string[] inner)
    {
        Assert.Equal(inner, QuotationFinder.Find(text).Select(q => q.Inner.Of(text)));
    }

    [Fact]
    public void Reopened_marks_go_on_from_the_paragraph_before()
    {
        const string Text = "“The bridge is closed.\n\n“It will stay closed,” the mayor said.";
        var found = QuotationFinder.Find(Text);
        Assert.Equal(2, found.Count);
        Assert.False(found[0].Closed);
        Assert.Equal(0, found[1].Continues);
        Assert.Equal("The bridge is closed.", found[0].Inner.Of(Text));
    }

    [Fact]
    public void A_quotation_may_cross_a_wrapped_line()
    {
        const string Text = "He said \"we shall not\nyield to anybody\" and sat down.";
        Assert.Equal("we shall not\nyield to anybody", Assert.Single(QuotationFinder.Find(Text)).Inner.Of(Text));
    }

    [Fact]
    public void Nested_quotations_know_their_depth()
    {
        const string Text = "“He told me ‘never again’ twice,” she said";
        Assert.Equal([0, 1], QuotationFinder.Find(Text).Select(q => q.Depth));
    }

    [Fact]
    public void Any_prefix_of_a_text_can_be_read()
    {
        const string Text = "“A ‘b’ c\n\n“d \"e\" 'f' „g“ «h» 5'10\"";
        for (var i = 0; i <= Text.Length; i++)
        {
            foreach (var q in QuotationFinder.Find(Text[..i]))
            {
                Assert.InRange(q.Outer.End, q.Outer.Start, i);
                Assert.True(q.Outer.Contains(q.Inner));
            }
        }
    }

    private static readonly HashSet<string> Offices = ["president", "minister"];

    [Fact]
    public void Turns_of_a_briefing()
    {
        const string Text = "Briefing\n1:02 P.M. EST\nMS. TOOK: Good afternoon.\nI have one thing.\nQ  Thank you. Will he go?\nMS. TOOK: He will.\nEND 1:10 P.M. EST";
        var turns = TurnFinder.Find(Text, Offices);
        Assert.Equal(["MS. TOOK", "Q", "MS. TOOK"], turns.Select(t => t.Label.Of(Text)));
        Assert.Equal("Good afternoon.\nI have one thing.", turns[0].Content.Of(Text));
        Assert.True(turns[1].Question);
        Assert.Equal("He will.", turns[2].Content.Of(Text));
    }

    [Fact]
    public void Turns_with_names_in_ordinary_letters_need_an_office_or_a_second_turn()
    {
        const string Text = "President of Arnor Frodo Baggins: Welcome.\nSam Gamgee: Thank you.\nNext: the agenda.\nSam Gamgee: Shall we?";
        Assert.Equal(
            ["President of Arnor Frodo Baggins", "Sam Gamgee", "Sam Gamgee"],
            TurnFinder.Find(Text, Offices).Select(t => t.Label.Of(Text)));
    }

    [Theory]
    [InlineData("Climate Change: the plan is new.\nSecurity: so is this.")]
    [InlineData("But here is the point: nobody asked.\nBut here is the point: nobody asked.")]
    [InlineData("Q fever is a disease.\nIt is rare.")]
    [InlineData("SUBJECT: Extension of the order")]
    public void Headings_are_no_turns(string text) => Assert.Empty(TurnFinder.Find(text, Offices));
}
