using Readout.Time;

namespace Readout.Tests.Time;

/// <summary>Cases as "[words]=value" marks within the sentence; the text is the sentence without them.</summary>
public class TimeFinderTests
{
    // Thursday 13 January 2022.
    private static readonly TimeAnchor Written = new(new DateOnly(2022, 1, 13));

    [Theory]
    [InlineData("The envoys met on [10 January 2022]=2022-01-10 in Edoras.")]
    [InlineData("The envoys met on [January 10, 2022]=2022-01-10, and left.")]
    [InlineData("The envoys met on [Jan. 10]=2022-01-10 in Edoras.")]
    [InlineData("The envoys met on [the 10th of January]=2022-01-10.")]
    [InlineData("The envoys met on [2022-01-10]=2022-01-10.")]
    [InlineData("The envoys met on [10.01.2022]=2022-01-10.")]
    [InlineData("The envoys met on [25/12/2021]=2021-12-25.")]
    [InlineData("The envoys met on [25-Dec-2021]=2021-12-25.")]
    [InlineData("The envoys met on [Monday, January 10]=2022-01-10.")]
    [InlineData("The envoys met in [January 2022]=2022-01.")]
    [InlineData("The law of [1991]=1991 still stands.")]
    [InlineData("Prices rose in [the early 1990s]=199 and fell in [the nineteenth century]=18.")]
    [InlineData("It began in [490 BC]=BC0490 near the coast.")]
    [InlineData("The harvest of [the summer of 2019]=2019-SU was poor.")]
    [InlineData("Exports fell in [the third quarter of 2021]=2021-Q3.")]
    [InlineData("They grew in [the second half of 2020]=2020-H2.")]
    [InlineData("The budget for [fiscal year 2023]=2023 was sent to the council.")]
    public void Dates_of_the_calendar(string marked) => Check(marked);

    [Theory]
    [InlineData("The steward left on [Monday]=2022-01-10.")]
    [InlineData("The steward left on [Thursday]=2022-01-13.")]
    [InlineData("The steward will leave on [Monday]=2022-01-17.")]
    [InlineData("The steward is to hold talks on [Monday]=2022-01-17.")]
    [InlineData("The steward left [last Monday]=2022-01-10.")]
    [InlineData("The steward left [Friday]=2022-01-07.")]
    [InlineData("On [December 7]=2021-12-07 the two spoke.")]
    [InlineData("They will meet on [February 4]=2022-02-04.")]
    [InlineData("They met in [November]=2021-11 and will meet in [March]=2022-03.")]
    [InlineData("They spoke [last week]=2022-W01 and [yesterday]=2022-01-12.")]
    [InlineData("They will speak [tomorrow]=2022-01-14 and [next month]=2022-02.")]
    [InlineData("He came [earlier this year]=2022.")]
    [InlineData("He came [a year ago]=2021 and left [two days ago]=2022-01-11.")]
    [InlineData("He spoke [this morning]=2022-01-13TMO and [last night]=2022-01-12TNI.")]
    [InlineData("He comes [early next week]=2022-W03.")]
    [InlineData("It ended on [Christmas Eve]=2021-12-24.")]
    [InlineData("The steward will leave in [two weeks]=2022-01-27.")]
    [InlineData("The steward leaves in [three days]=2022-01-16' time.")]
    [InlineData("They will meet [the week after next]=2022-W04.")]
    [InlineData("Talks will be held on [Thursday the 20th]=2022-01-20.")]
    [InlineData("The summit will be held on [February 4]=2022-02-04.")]
    public void News_counts_from_the_day_of_writing(string marked) => Check(marked);

    [Theory]
    [InlineData("The [50-minute]=PT50M call was followed by a [two-day]=P2D visit.")]
    [InlineData("He waited for [three and a half years]=P3.5Y.")]
    [InlineData("He waited [an hour and a half]=PT1H30M.")]
    [InlineData("He waited [two years and three months]=P2Y3M.")]
    [InlineData("They fought for [weeks]=PXW.")]
    [InlineData("They took the ford in [two weeks]=P2W.")]
    [InlineData("It takes [more than 48 hours]=PT48H.")]
    [InlineData("A [35-year-old]=P35Y rider came.")]
    [InlineData("It rained during [the first ten months of 2021]=P10M.")]
    [InlineData("He comes [every Friday]=XXXX-WXX-5 and reports [annually]=XXXX.")]
    [InlineData("He comes [every two weeks]=P2W.")]
    [InlineData("They patrol on [Mondays]=XXXX-WXX-1.")]
    public void Lengths_and_sets(string marked) => Check(marked);

    [Theory]
    [InlineData("They begin at [12:52 P.M. EDT]=2022-01-13T12:52-04.")]
    [InlineData("It ends on [Sunday at 7 p.m.]=2022-01-16T19:00, they will say.")]
    [InlineData("It ended at [midnight]=2022-01-13T24:00.")]
    [InlineData("They will meet at [noon Friday]=2022-01-14T12:00.")]
    [InlineData("They marched at [11 a.m.]=2021-11-08T11:00 on [8 November 2021]=2021-11-08.")]
    public void Times_of_day(string marked) => Check(marked);

    [Theory]
    [InlineData("The [former]=PAST_REF steward [now]=PRESENT_REF lives in the north.")]
    [InlineData("It will be so in [the future]=FUTURE_REF.")]
    [InlineData("He has [recently]=PAST_REF returned.")]
    public void Vague_references(string marked) => Check(marked);

    [Theory]
    [InlineData("The pact was signed on [3 May 1870]=1870-05-03. [Two days later]=1870-05-05 it was read aloud, and [the following day]=1870-05-06 it was burnt.")]
    [InlineData("The war began in [1871]=1871. In [April]=1871-04 the ford fell; by [early June]=1871-06 all was over.")]
    [InlineData("They met in [December 1871]=1871-12 and again in [January]=1872-01.")]
    [InlineData("They came on [5]=1870-05-05 and [6 May 1870]=1870-05-06 [that year]=1870.")]
    [InlineData("He ruled from [April]=1868-04 to [June 1868]=1868-06.")]
    public void Stories_count_from_the_time_last_told(string marked) => Check(marked, null);

    [Theory]
    [InlineData("The siege of 1914-16 was long.", "1914 1916")]
    [InlineData("The war of 1939–1945 was longer. In May it ended.", "1939 1945 1939-05")]
    [InlineData("They fought in 499-450 BC.", "BC0499 BC0450")]
    [InlineData("They met on 5–6 May 1870.", "1870-05-05 1870-05-06")]
    public void Ranges_are_two_expressions(string text, string values) =>
        Assert.Equal(values, string.Join(' ', TimeFinder.Find(text, (TimeAnchor?)null).Select(t => t.Timex)));

    [Theory]
    [InlineData("You may march to the ford.")]
    [InlineData("A second letter came from Theresa May.")]
    [InlineData("Some 2,000 soldiers and 1500 tents stood there.")]
    [InlineData("The fall of the city surprised nobody.")]
    [InlineData("The F-16 and the COVID-19 rule are in Resolution 1973.")]
    [InlineData("They came past the border at the call of the sun.")]
    [InlineData("Springs broke and the fire fell.")]
    public void Words_that_only_look_like_times(string text) => Assert.Empty(TimeFinder.Find(text, Written));

    [Theory]
    [InlineData("It will begin in the coming days.", "2022-01-13", "2022-01-20")]
    [InlineData("It grew over the past decade.", "2012-01-13", "2022-01-13")]
    [InlineData("It was written last week.", "2022-01-03", "2022-01-09")]
    [InlineData("It was written in early January.", "2022-01-01", "2022-01-11")]
    [InlineData("It was agreed earlier this month.", "2022-01-01", "2022-01-13")]
    [InlineData("It will be built in the coming years.", "2022-01-13", null)]
    [InlineData("It took three days.", null, null)]
    public void Bounds_are_days_and_absent_where_unknown(string text, string? earliest, string? latest)
    {
        var found = Assert.Single(TimeFinder.Find(text, Written));
        Assert.Equal(earliest, found.Earliest?.ToString("yyyy-MM-dd"));
        Assert.Equal(latest, found.Latest?.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void On_a_Sunday_last_week_is_the_week_that_ended_the_day_before()
    {
        var found = Assert.Single(TimeFinder.Find("They spoke last week.", new TimeAnchor(new DateOnly(2022, 1, 2))));
        Assert.Equal("2021-W52", found.Timex);
        Assert.Equal((new DateOnly(2021, 12, 27), new DateOnly(2022, 1, 1)), (found.Earliest, found.Latest));
    }

    [Fact]
    public void An_unknown_day_of_writing_leaves_open_what_leans_on_it()
    {
        Assert.Equal("XXXX-WXX-7", Assert.Single(TimeFinder.Find("He came on Sunday.", (TimeAnchor?)null)).Timex);
        var found = Assert.Single(TimeFinder.Find("He came on Sunday.", new TimeAnchor(new DateOnly(2022, 1, 2), new DateOnly(2022, 1, 9))));
        Assert.Equal("2022-01-XX", found.Timex);
        Assert.Equal((new DateOnly(2022, 1, 2), new DateOnly(2022, 1, 9)), (found.Earliest, found.Latest));
    }

    [Fact]
    public void Any_beginning_of_a_text_can_be_read()
    {
        const string text = "On Monday, 3 May 2021 at 7:30 p.m. EDT, two-and-a-half years after '99, the 1990s and 5–6 June 1870 BC, every other Friday in Q3 2021; 2022-01-02T10:00:00Z.";
        for (var end = 0; end <= text.Length; end++)
        {
            foreach (var found in TimeFinder.Find(text[..end], Written))
            {
                Assert.InRange(found.Span.End, 1, end);
            }
        }
    }

    private static void Check(string marked) => Check(marked, Written);

    private static void Check(string marked, TimeAnchor? written)
    {
        var text = new System.Text.StringBuilder();
        var wanted = new List<string>();
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] != '[')
            {
                text.Append(marked[at]);
                continue;
            }

            var close = marked.IndexOf(']', at);
            var end = close + 2;
            while (end < marked.Length && (char.IsLetterOrDigit(marked[end]) || marked[end] is '-' or '_' || (marked[end] is ':' or '.' && end + 1 < marked.Length && char.IsDigit(marked[end + 1]))))
            {
                end++;
            }

            wanted.Add($"{marked[(at + 1)..close]} = {marked[(close + 2)..end]}");
            text.Append(marked, at + 1, close - at - 1);
            at = end - 1;
        }

        var plain = text.ToString();
        Assert.Equal(wanted, TimeFinder.Find(plain, written).Select(t => $"{t.Span.Of(plain)} = {t.Timex}"));
    }
}
