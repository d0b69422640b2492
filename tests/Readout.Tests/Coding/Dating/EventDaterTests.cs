using Readout.Coding;

namespace Readout.Tests.Coding;

/// <summary>Days of events, told on Monday 3 January 2022.</summary>
public class EventDaterTests
{
    private static readonly DateOnly Published = new(2022, 1, 3);

    [Theory]
    [InlineData("Joe Biden met Vladimir Putin in Geneva on December 16.", "met", "2021-12-16..2021-12-16")]
    [InlineData("On Sunday, Joe Biden met Emmanuel Macron in Rome.", "met", "2022-01-02..2022-01-02")]
    [InlineData("Joe Biden on Sunday told Emmanuel Macron that the talks would go ahead.", "told", "2022-01-02..2022-01-02")]
    [InlineData("The two presidents held talks in Geneva on Thursday.", "talks", "2021-12-30..2021-12-30")]
    [InlineData("Last week the two presidents spoke about the border.", "spoke", "2021-12-27..2022-01-02")]
    [InlineData("Ahead of the 50-minute conversation on Thursday, the White House published a statement.", "conversation", "2021-12-30..2021-12-30")]
    [InlineData("The December 7 videoconference changed little.", "videoconference", "2021-12-07..2021-12-07")]
    [InlineData("Sanctions were imposed after the 2014 annexation of Crimea.", "annexation", "2014-01-01..2014-12-31")]
    [InlineData("The army has shelled the town since December 20.", "shelled", "2021-12-20..2022-01-03")]
    [InlineData("On Sunday the ministers met in Vienna and signed an agreement.", "signed", "2022-01-02..2022-01-02")]
    public void A_told_day_belongs_to_its_predicate(string text, string predicate, string days) => Check(text, predicate, Modality.Occurred, days);

    [Theory]
    [InlineData("Joe Biden spoke with Emmanuel Macron, who had visited Moscow on Thursday.", "spoke", "2022-01-02..2022-01-03")]
    [InlineData("Joe Biden spoke with Emmanuel Macron.", "spoke", "2022-01-02..2022-01-03")]
    [InlineData("The ministry said on Thursday that the two ministers spoke by phone.", "spoke", "2021-12-29..2021-12-30")]
    [InlineData("The call lasted for 50 minutes.", "lasted", "2022-01-02..2022-01-03")]
    [InlineData("During a meeting with Emmanuel Macron in Paris, the minister called for new sanctions.", "meeting", "2022-01-02..2022-01-03")]
    [InlineData("We condemn the attack on the lighthouse.", "condemn", "2022-01-02..2022-01-03")]
    [InlineData("The minister reiterated his appreciation of the keepers.", "appreciation", "2022-01-02..2022-01-03")]
    [InlineData("The minister has just met the keepers.", "met", "2022-01-02..2022-01-03")]
    public void What_is_told_without_a_day_is_the_news_of_the_day(string text, string predicate, string days) => Check(text, predicate, Modality.Occurred, days);

    [Theory]
    [InlineData("Russia has annexed the peninsula.", "annexed")]
    [InlineData("Joe Biden spoke with Emmanuel Macron, who visited Moscow.", "visited")]
    [InlineData("The minister condemned the annexation of the peninsula.", "annexation")]
    [InlineData("One in three companies requires its workers to sign an agreement.", "requires")]
    [InlineData("On his first day in office, the president signed an order.", "signed")]
    [InlineData("The ministers previously met in Vienna.", "met")]
    [InlineData("\"Then the rebels attacked the village,\" the keeper said.", "attacked")]
    [InlineData("MS. SMITH: Good afternoon.\n\nMR. JONES: The rebels attacked the village and we left.\n\nMS. SMITH: Thank you.", "attacked")]
    public void What_is_known_already_has_no_day_of_its_own(string text, string predicate) => Check(text, predicate, Modality.Occurred, "");

    [Theory]
    [InlineData("Russia and the United States are to hold talks in Geneva on January 10.", "talks", "2022-01-10..2022-01-10")]
    [InlineData("The leaders will meet on Thursday.", "meet", "2022-01-06..2022-01-06")]
    [InlineData("They will attend the summit that will take place on January 20 in Vienna.", "summit", "2022-01-20..2022-01-20")]
    [InlineData("The leaders will meet in two weeks.", "meet", "2022-01-17..2022-01-17")]
    [InlineData("The leaders will speak by phone in the coming days.", "speak", "2022-01-03..2022-01-10")]
    [InlineData("The minister will visit Kyiv.", "visit", "")]
    [InlineData("The delegation will visit Kyiv from January 17 to January 19.", "visit", "2022-01-17..2022-01-19")]
    [InlineData("Joe Biden said on Sunday that he will visit Kyiv.", "visit", "")]
    public void What_is_arranged_has_only_the_days_that_are_told(string text, string predicate, string days) => Check(text, predicate, Modality.Scheduled, days);

    [Theory]
    [InlineData("Russia is massing troops near the border.", "massing", "")]
    [InlineData("Russia has been massing troops near the border since November.", "massing", "2021-11-01..")]
    public void What_goes_on_has_no_end(string text, string predicate, string days) => Check(text, predicate, Modality.Ongoing, days);

    [Theory]
    [InlineData("The two presidents held a call on December 7. A day after the call, the minister flew to Vilnius.")]
    [InlineData("The two presidents spoke by phone on December 7. A day after the call, the minister flew to Vilnius.")]
    [InlineData("A day after the December 7 videoconference, the minister flew to Vilnius.")]
    public void A_day_is_counted_from_what_the_text_names(string text) => Check(text, "flew", Modality.Occurred, "2021-12-08..2021-12-08");

    [Fact]
    public void Nothing_has_occurred_after_publication() =>
        Check("The president extended the pause through August 31, 2022.", "extended", Modality.Occurred, "2022-01-02..2022-01-03");

    [Theory]
    [InlineData("2022-01-03", "2022-01-05", "The two presidents met on Sunday.", "met", "2022-01-02..2022-01-02")]
    [InlineData("2022-01-03", "2022-01-10", "The two presidents met on Sunday.", "met", "2022-01-02..2022-01-09")]
    [InlineData("2022-01-03", "2022-01-10", "Joe Biden spoke with Emmanuel Macron.", "spoke", "2022-01-02..2022-01-10")]
    public void The_days_of_an_undated_report_are_those_of_its_events(string earliest, string latest, string text, string predicate, string days)
    {
        var known = Speech.Context(text, Published);
        var (first, last) = (DateOnly.Parse(earliest), DateOnly.Parse(latest));
        var context = new SpeechContext
        {
            Analysis = known.Analysis,
            Frames = known.Frames,
            Map = known.Map,
            Published = first,
            PublishedLast = last,
            Times = SpeechCoder.TimesOf(known.Analysis, new Readout.Time.TimeAnchor(first, last)),
        };
        var frame = context.Frames.SelectMany(f => f.All).First(f => f.Token.Form == predicate);
        Assert.Equal(days, Days(new EventDater().Date(context, frame, Modality.Occurred)));
    }

    [Fact]
    public void What_a_day_is_counted_from_is_not_on_that_day() =>
        Check("The two presidents held a call on December 7. The minister flew to Vilnius two days after the call.", "call", Modality.Occurred, "2021-12-07..2021-12-07");

    [Theory]
    [InlineData("2021-12-27..2022-01-02", "2021-12-30..2021-12-30", "2021-12-30..2021-12-30")]
    [InlineData("2021-12-30..", "2021-12-01..2021-12-31", "2021-12-30..2021-12-31")]
    [InlineData("..2021-12-30", "2021-12-01..2021-12-31", "2021-12-01..2021-12-30")]
    [InlineData("2021-12-01..2021-12-31", "2022-01-03..2022-01-03", "2022-01-03..2022-01-03")]
    public void Two_tellings_are_merged(string first, string second, string merged)
    {
        Assert.Equal(merged, Days(EventDater.Merge(Told(first), Told(second))));
        Assert.Equal(merged, Days(EventDater.Merge(Told(second), Told(first))));
    }

    [Fact]
    public void A_told_day_stands_before_a_guessed_one()
    {
        var guess = new EventTime(new DateOnly(2022, 1, 2), new DateOnly(2022, 1, 3));
        var told = Told("2021-12-27..2022-01-02");
        Assert.Equal(told, EventDater.Merge(guess, told));
        Assert.Equal(told, EventDater.Merge(told, guess));
        Assert.Equal(told, EventDater.Merge(null, told));
        Assert.Null(EventDater.Merge(null, null));
    }

    private static EventTime Told(string days)
    {
        var ends = days.Split("..");
        DateOnly? Day(string day) => day.Length == 0 ? null : DateOnly.Parse(day);
        return new EventTime(Day(ends[0]), Day(ends[1]), new TimeItem { Span = new(0, 1), Timex = "XXXX", Type = "date" });
    }

    private static void Check(string text, string predicate, Modality modality, string days)
    {
        var context = Speech.Context(text, Published);
        var frame = context.Frames.SelectMany(f => f.All).First(f => f.Token.Form == predicate);
        Assert.Equal(days, Days(new EventDater().Date(context, frame, modality)));
    }

    private static string Days(EventTime? time) => time is null ? "" : $"{time.Earliest:yyyy-MM-dd}..{time.Latest:yyyy-MM-dd}";
}
