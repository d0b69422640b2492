
namespace Readout.Tests.Coding;

/// <summary>Undated reports of crises that never were; who held which office when is true.</summary>
public class PublicationTests
{
    [Fact]
    public void A_given_day_stands()
    {
        var published = Speech.Publication("The envoys met on Sunday, January 2, 2022.", new DateOnly(2022, 1, 3))!;
        Assert.Equal(("given", new DateOnly(2022, 1, 3), new DateOnly(2022, 1, 3)), (published.Basis, published.Earliest, published.Latest));
        Assert.Empty(published.Evidence);
    }

    [Theory]
    [InlineData("Envoys meet over the ferry dispute\n\nPublished March 4, 2014\n\nThe envoys met on Monday to discuss the ferries, the ministry said.", "2014-03-04")]
    [InlineData("Envoys meet over the ferry dispute\n\nUpdated 6 March 2014\n\nFirst published 4 March 2014\n\nThe envoys met on Monday to discuss the ferries.", "2014-03-04")]
    [InlineData("Envoys meet over the ferry dispute\n\nTuesday, March 4, 2014\n\nThe envoys met on Monday to discuss the ferries, the ministry said.", "2014-03-04")]
    [InlineData("Envoys meet over the ferry dispute\n\nSEOUL, September 20, 2017 (Harbour News) - The envoys met on Tuesday to discuss the ferries, which collided on September 2, 2017.", "2017-09-20")]
    [InlineData("Envoys meet over the ferry dispute\n\nLima, 20 September 2017 – The envoys met on Tuesday to discuss the ferries.", "2017-09-20")]
    public void A_stated_day_is_read(string text, string day) => Check(text, "stated", day, day);

    [Theory]
    // A weekday, what is ahead, the new year that is still young, a weekday of last week: 2 January, not the 9th.
    [InlineData("""
        U.S. President Joe Biden on Sunday told Ukrainian President Volodymyr Zelenskiy that the lighthouse accord would hold, White House spokesperson Jen Psaki said.

        It was the first call of the year between the two. Last week Biden spoke with the keepers. The call on Thursday lasted for an hour.

        Keepers and engineers are to hold talks on January 10 in Geneva.
        """, "2022-01-02")]
    // A dateline without its year; the year comes from a day told with it.
    [InlineData("""
        ANKARA, Nov. 25 (Harbour News) - Turkish President Recep Tayyip Erdoğan spoke by phone with U.S. President Barack Obama about the balloon that crossed the border.

        The balloon was shot down on November 24, 2015, the army said.
        """, "2015-11-25")]
    public void Clues_that_agree_name_the_day(string text, string day) => Check(text, "inferred", day, day);

    [Theory]
    // No year that holds both offices has another Thursday the 19th of March.
    [InlineData("""
        British Prime Minister David Cameron on Tuesday told French President François Hollande that the fishing boats would be released.

        The two leaders will meet in Brussels on Thursday, March 19, officials said.
        """, "2015-03-17", 2 * 366)]
    // A weekday, a day ahead, and the new year.
    [InlineData("""
        British Foreign Secretary Liz Truss said on Thursday that the seizure of the icebreaker was unacceptable.

        It was the first statement of the new year on the dispute. The icebreaker was boarded on New Year's Eve. Russian Foreign Minister Sergey Lavrov will visit London on February 10.
        """, "2022-01-06", 400)]
    // "next month" and "two years ago" beside what they mean.
    [InlineData("""
        U.S. Secretary of State John Kerry said the grain conference could still fail.

        Ministers will gather in Vienna for next month's conference on April 10. The embargo was imposed two years ago, in 2014.
        """, "2016-03-15", 800)]
    // Who is former has left before.
    [InlineData("""
        Former U.S. President Donald Trump criticised the deal that British Prime Minister Boris Johnson struck over the islands.

        Johnson will host U.S. President Joe Biden in Cornwall on Friday, June 11. He told parliament on Thursday that the deal was sound.
        """, "2021-06-10", 250)]
    // Who is elect has yet to come in.
    [InlineData("U.S. President-elect Joe Biden praised the lighthouse accord, the keepers said.", "2020-12-15", 250)]
    // A day with its weekday is near.
    [InlineData("On Friday, July 30, 2021, the mayor signed the lighthouse accord.", "2021-07-30", 70)]
    public void Clues_bound_the_day(string text, string day, int mostDays)
    {
        var published = Speech.Publication(text);
        Assert.NotNull(published);
        Assert.Equal("inferred", published.Basis);
        Assert.InRange(DateOnly.Parse(day), published.Earliest, published.Latest);
        Assert.InRange(published.Latest.DayNumber - published.Earliest.DayNumber, 0, mostDays);
        Assert.NotEmpty(published.Evidence);
    }

    [Fact]
    public void Offices_alone_bound_the_days_and_no_more_is_claimed() =>
        Check("French President Emmanuel Macron and German Chancellor Olaf Scholz warned that the canal must stay open.", "inferred", "2021-12-08", "2025-05-06");

    [Theory]
    [InlineData("Antony J. Blinken, Secretary of State\n\nThe United States welcomes the accord on the lighthouses, and its keepers.", "2021-01-26", "2025-01-20")]
    [InlineData("The Secretary of State, Antony Blinken, welcomed the accord.", "", "")]
    [InlineData("The lighthouse is older than Antony Blinken and his family, the keepers said.", "", "")]
    [InlineData("Deputy Secretary Antony Blinken welcomed the accord on the lighthouses.", "", "")]
    public void An_office_counts_where_the_text_gives_it(string text, string earliest, string latest)
    {
        var published = Speech.Publication(text);
        Assert.Equal((earliest, latest), ($"{published?.Earliest:yyyy-MM-dd}", $"{published?.Latest:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("The keepers agree on the lamps. In witness whereof, I have hereunto set my hand this twenty-first day of June, in the year of our Lord two thousand twenty-one.", "2021-06-21")]
    [InlineData("The parties agree on the lamps. Done at Vienna this 14th day of July, 2015, in two copies.", "2015-07-14")]
    public void A_signed_document_states_its_day(string text, string day) => Check(text, "stated", day, day);

    [Fact]
    public void Where_several_years_remain_the_interval_holds_them()
    {
        var published = Speech.Publication("""
            U.S. President Donald Trump and German Chancellor Angela Merkel spoke on Friday about the cheese tariffs.

            British Prime Minister Theresa May will join them at a summit on June 8.
            """)!;
        Assert.Equal("inferred", published.Basis);
        Assert.InRange(published.Earliest, new DateOnly(2017, 1, 20), new DateOnly(2017, 6, 8));
        Assert.InRange(published.Latest, new DateOnly(2019, 5, 1), new DateOnly(2019, 7, 24));
    }

    [Fact]
    public void A_day_ahead_with_its_year_bounds_the_days()
    {
        var published = Speech.Publication("""
            U.S. President Donald Trump said on Monday that the drone talks would go ahead.

            South Korean President Moon Jae-in will host the talks in Seoul on September 23, 2019.
            """)!;
        Assert.InRange(new DateOnly(2019, 9, 16), published.Earliest, published.Latest);
        Assert.InRange(published.Latest.DayNumber - published.Earliest.DayNumber, 0, 2 * 366);
    }

    [Fact]
    public void The_day_of_a_motto_is_not_that_of_the_report()
    {
        var published = Speech.Publication("The lamps of the coast\n\n“Let there be light.”\n\n– Keeper Jane Smith, June 11, 2014\n\nThe keepers will meet in the tower to speak about the lamps and about oil.");
        Assert.NotEqual("stated", published?.Basis);
    }

    [Theory]
    // Nobody whose office is known, and no year.
    [InlineData("President Aldo Maren of Gondor on Sunday told his people that talks would be held on January 10.")]
    // One office since long ago.
    [InlineData("Russian President Vladimir Putin said that the bridge would be rebuilt.")]
    // A year in the background.
    [InlineData("The two towns have disputed the well since the war ended in 1945, the mayor said.")]
    // Nothing at all.
    [InlineData("The well is deep.")]
    public void Too_little_is_no_date(string text) => Assert.Null(Speech.Publication(text));

    [Fact]
    public void The_evidence_is_the_words_that_decide()
    {
        const string text = """
            British Prime Minister David Cameron on Tuesday told French President François Hollande that the fishing boats, built in 1999, would be released.

            The two leaders will meet in Brussels on Thursday, March 19, officials said.
            """;
        var words = Speech.Publication(text)!.Evidence.Select(e => e.Of(text)).ToList();
        Assert.Contains("Tuesday", words);
        Assert.Contains("Thursday, March 19", words);
        Assert.DoesNotContain("1999", words);
    }

    private static void Check(string text, string basis, string earliest, string latest)
    {
        var published = Speech.Publication(text);
        Assert.NotNull(published);
        Assert.Equal((basis, earliest, latest), (published.Basis, published.Earliest.ToString("yyyy-MM-dd"), published.Latest.ToString("yyyy-MM-dd")));
        Assert.NotEmpty(published.Evidence);
    }
}
