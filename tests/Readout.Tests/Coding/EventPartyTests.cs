using Readout.Coding;
using Readout.Text;

namespace Readout.Tests.Coding;

/// <summary>Who takes part in events, and which words tell of none, in short reports read the whole way.</summary>
public sealed class EventPartyTests
{
    private static readonly Lazy<Reader> Program = new(() => Reader.Load());

    [Fact]
    public void Those_who_spoke_are_they()
    {
        Assert.Contains("ACCUSE FRA/USA>BLR", Events("President Biden spoke by phone today with President Macron of France. They condemned the missile launches of Belarus."));
    }

    [Fact]
    public void A_namesake_of_a_leader_is_who_the_report_named()
    {
        var events = Events("Jake Sullivan met South Korean adviser Kim Sung-han on Monday. Mr. Sullivan congratulated Mr. Kim on his appointment.");
        Assert.DoesNotContain(events, e => e.Contains("PRK", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_coded_act_is_for_is_no_event_of_its_own()
    {
        var events = Events("Chilean miners blocked a road near Calama on Monday to demand the resignation of the Chilean mining minister.");
        Assert.Contains(events, e => e.StartsWith("PROTEST CHL>CHL", StringComparison.Ordinal));
        Assert.DoesNotContain(events, e => e.StartsWith("REQUEST", StringComparison.Ordinal));
    }

    [Fact]
    public void A_party_of_no_country_is_not_taken_for_the_state_that_it_deals_with()
    {
        Assert.DoesNotContain(Events("The government threatened further measures against Norway."), e => e.Contains("NOR>NOR", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pledge_of_something_good_is_no_threat()
    {
        Assert.DoesNotContain(Events("The Kenyan government pledged to defend human rights."), e => e.StartsWith("THREATEN", StringComparison.Ordinal));
    }

    [Fact]
    public void Confidence_falls_where_a_party_is_unknown()
    {
        var known = Program.Value.Read(Report("Peru condemned Bolivia on Monday.")).Coded.Events.Single();
        var unknown = Program.Value.Read(Report("Gunmen killed three soldiers on Monday.")).Coded.Events.Single();
        Assert.True(known.Confidence > 2 * unknown.Confidence, $"{known.Confidence} and {unknown.Confidence}");
    }

    [Fact]
    public void A_call_that_a_heading_recalls_was_on_the_day_that_the_text_gives()
    {
        const string Text = "President Macron on Tuesday told President Zelenskyy that France would send tractors, his office said in a statement.\n\nThe call came weeks after the two met in Paris.";
        var read = Program.Value.Read(new Report { Title = "Macron tells Ukraine that France will send tractors", Text = Text, Published = new DateOnly(2022, 6, 9) });
        var call = Assert.Single(read.Coded.Events, e => e.Plover is { Event: "CONSULT", Mode: "phone" });
        Assert.Equal((new DateOnly(2022, 6, 7), new DateOnly(2022, 6, 7)), (call.Time?.Earliest, call.Time?.Latest));
    }

    private static Report Report(string text) => new() { Text = text, Published = new DateOnly(2022, 6, 9) };

    private static List<string> Events(string text) =>
        [.. Program.Value.Read(Report(text)).Coded.Events.Select(e => $"{e.Plover.Event} {Countries(e.Source)}>{Countries(e.Target)}")];

    private static string Countries(IReadOnlyList<Actor> actors) => string.Join('/', actors.Select(a => a.Country ?? a.Name).Distinct().Order(StringComparer.Ordinal));
}
