using Readout.Text;

namespace Readout.Tests.Text;

public class RegionFinderTests
{
    private static string Dump(string text, string? title = null) =>
        string.Join('\n', RegionFinder.Find(text, title).Select(r => $"{r.Kind}: {r.Span.Of(text)}"));

    [Fact]
    public void News_report_with_title_deck_stamp_and_caption_read_twice()
    {
        var text = """
            Arnor tells Gondor that it will answer any raid

            The letter came a week after envoys of both realms met at the ford

            Published

            The steward of Gondor on Monday received a letter from Arnor. It was short.

            The envoy of Arnor rides towards the ford with his guard.
            The envoy of Arnor rides towards the ford with his guard.

            Nobody else has seen the letter.
            """;
        Assert.Equal(
            """
            Title: Arnor tells Gondor that it will answer any raid
            Deck: The letter came a week after envoys of both realms met at the ford
            Boilerplate: Published
            Body: The steward of Gondor on Monday received a letter from Arnor. It was short.
            Caption: The envoy of Arnor rides towards the ford with his guard.
            Duplicate: The envoy of Arnor rides towards the ford with his guard.
            Body: Nobody else has seen the letter.
            """,
            Dump(text));
    }

    [Fact]
    public void Given_title_and_official_furniture()
    {
        var text = "Talks with Rohan\n\nOffice of the Spokesperson\nJane Q. Doe, Secretary of State\nOn April 21, officials of both sides met in Edoras.\nThey agreed.\n###";
        Assert.Equal(
            """
            Title: Talks with Rohan
            Boilerplate: Office of the Spokesperson
            Byline: Jane Q. Doe, Secretary of State
            Body: On April 21, officials of both sides met in Edoras.
            Body: They agreed.
            Boilerplate: ###
            """,
            Dump(text, "Talks with Rohan"));
    }

    [Fact]
    public void Hard_wrapped_lines_make_one_paragraph()
    {
        var text = """
            The council of the five realms met on Thursday and spoke for six hours
            about the bridge, about the tolls that are taken there and about those
            who guard it. It did not agree.

            A second meeting is planned for the spring, when the roads are open and
            the envoys of the north can come.
            """;
        var regions = RegionFinder.Find(text);
        Assert.Equal(2, regions.Count);
        Assert.All(regions, r => Assert.Equal(RegionKind.Body, r.Kind));
        Assert.EndsWith("It did not agree.", regions[0].Span.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Single_line_breaks_divide_paragraphs_that_are_not_wrapped()
    {
        var text = "One realm sent a letter to the other, and it was long.\r\nThe other did not answer it.\r\nSo it ended.";
        Assert.Equal(["One realm sent a letter to the other, and it was long.", "The other did not answer it.", "So it ended."],
            RegionFinder.Find(text).Select(r => r.Span.Of(text)));
    }

    [Theory]
    [InlineData("File photo: the bridge in winter", RegionKind.Caption)]
    [InlineData("The steward speaks to his guard in Minas Tirith. (AP Photo/Jane Roe)", RegionKind.Caption)]
    [InlineData("The bridge at noon. Jane Roe/Getty Images", RegionKind.Caption)]
    [InlineData("Published: 3 January 2022, 10:15", RegionKind.Boilerplate)]
    [InlineData("Published December 8, 2021", RegionKind.Boilerplate)]
    [InlineData("Last updated on Mon 3rd Jan 2022 at 10:15 p.m. GMT", RegionKind.Boilerplate)]
    [InlineData("Read more: who guards the bridge?", RegionKind.Boilerplate)]
    [InlineData("Share this on", RegionKind.Boilerplate)]
    [InlineData("© 2022 The Daily Ford. All rights reserved.", RegionKind.Boilerplate)]
    [InlineData("https://example.org/ford", RegionKind.Boilerplate)]
    [InlineData("FOR IMMEDIATE RELEASE", RegionKind.Boilerplate)]
    [InlineData("By Jane Roe and John Doe", RegionKind.Byline)]
    [InlineData("Reporting by Jane Roe; editing by John Doe", RegionKind.Byline)]
    [InlineData("He published the letter on Monday, officials said.", RegionKind.Body)]
    [InlineData("By Monday the envoys had left the city.", RegionKind.Body)]
    [InlineData("Released 20 hostages after 3 weeks", RegionKind.Body)]
    [InlineData("Share prices fell after the letter became known.", RegionKind.Body)]
    [InlineData("The photo showed nothing of the bridge.", RegionKind.Body)]
    public void Paragraphs_by_their_words(string paragraph, RegionKind kind)
    {
        var text = "The envoys met at the ford. They did not speak.\n\n" + paragraph + "\n\nThen they rode home, each to his own realm.";
        Assert.Equal(kind, RegionFinder.Find(text)[1].Kind);
    }

    [Fact]
    public void Repeated_paragraph_is_a_duplicate_but_a_repeated_answer_is_not()
    {
        var text = "The envoys met at the ford and talked of the tolls.\n\nThank you.\n\nNothing came of it.\n\nThank you.\n\nThe envoys met at the ford and talked of the tolls.";
        Assert.Equal([RegionKind.Body, RegionKind.Body, RegionKind.Body, RegionKind.Body, RegionKind.Duplicate], RegionFinder.Find(text).Select(r => r.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void Nothing_gives_no_region(string text) => Assert.Empty(RegionFinder.Find(text));

    [Fact]
    public void Regions_hold_no_outer_space_and_do_not_overlap()
    {
        var text = "\uFEFF  Title of it \r\n\r\n \tFirst one ends here. \r\n\r\n\r\nSecond one ends here.\t\n";
        var regions = RegionFinder.Find(text);
        Assert.Equal(["Title of it", "First one ends here.", "Second one ends here."], regions.Select(r => r.Span.Of(text)));
        Assert.Equal(RegionKind.Title, regions[0].Kind);
        for (var i = 1; i < regions.Count; i++)
        {
            Assert.True(regions[i - 1].Span.End <= regions[i].Span.Start);
        }
    }

    [Theory]
    [InlineData("WASHINGTON, Dec 8 (Northern Wire) - Joe Biden spoke.", "WASHINGTON, Dec 8 (Northern Wire) -")]
    [InlineData("KYIV, Ukraine — The president spoke.", "KYIV, Ukraine —")]
    [InlineData("Moscow (AFP) – “Good,” he said.", "Moscow (AFP) –")]
    [InlineData("Geneva, January 10, 2022 -- Talks began.", "Geneva, January 10, 2022 --")]
    [InlineData("Biden – The president of the United States – spoke.", null)]
    [InlineData("The U.S. - Russian talks began.", null)]
    [InlineData("Moscow said - Again and again - that it would not.", null)]
    public void A_dateline_is_a_byline_of_its_own(string paragraph, string? line)
    {
        var text = "A title of the report\n\n" + paragraph;
        var found = RegionFinder.Find(text).Where(r => r.Kind == RegionKind.Byline).Select(r => r.Span.Of(text));
        Assert.Equal(line is null ? [] : [line], found);
        Assert.Equal(paragraph[(line?.Length ?? 0)..].TrimStart(), RegionFinder.Find(text)[^1].Span.Of(text));
    }
}
