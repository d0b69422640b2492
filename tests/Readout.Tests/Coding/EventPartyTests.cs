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
    public void A_state_of_several_words_may_open_a_report()
    {
        Assert.Contains("ASSAULT ARE>YEM", Events("United Arab Emirates troops attacked Yemen."));
    }

    [Fact]
    public void What_a_coded_act_is_for_is_no_event_of_its_own()
    {
        var events = Events("Chilean miners blocked a road near Calama on Monday to demand the resignation of the Chilean mining minister.");
        Assert.Contains(events, e => e.StartsWith("PROTEST CHL>CHL", StringComparison.Ordinal));
        Assert.DoesNotContain(events, e => e.StartsWith("REQUEST", StringComparison.Ordinal));
    }

    [Fact]
    public void A_demand_of_a_state_may_name_nobody()
    {
        Assert.Contains("REQUEST IRN>", Events("Iran repeated its demand for the lifting of all sanctions."));
        Assert.DoesNotContain(Events("Chilean miners repeated their demand for the lifting of all price controls."), e => e.StartsWith("REQUEST", StringComparison.Ordinal));
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

    [Theory]
    [InlineData("Two Israeli soldiers were killed on Monday by a rocket fired by Palestinian militants.", "ASSAULT PSE>ISR")]
    [InlineData("A Greek freighter was hit by a missile launched by Yemeni rebels.", "ASSAULT YEM>GRC")]
    [InlineData("A report released by the Rwandan government accused France of complicity.", "ACCUSE RWA>FRA")]
    [InlineData("A report published on Tuesday in the Rwandan capital alleged that France took part in the killing.", "ACCUSE RWA>FRA")]
    public void What_a_thing_does_they_do_who_fired_or_issued_it(string text, string wanted)
    {
        Assert.Equal([wanted], Events(text));
    }

    [Theory]
    [InlineData("Kurdish rebels attacked a convoy carrying Turkish soldiers on Monday.", "TUR")]
    [InlineData("Somali gunmen attacked a building housing Kenyan diplomats on Monday.", "KEN")]
    public void What_befalls_a_thing_befalls_who_is_in_it(string text, string wanted)
    {
        Assert.Contains(Program.Value.Read(Report(text)).Coded.Events, e => e.Plover.Event == "ASSAULT" && e.Target.Any(t => t.Country == wanted));
    }

    [Fact]
    public void Those_joined_by_and_share_the_country_before_them()
    {
        Assert.Equal(["ASSAULT ISR>LBN"], Events("Israeli helicopters and tanks shelled a Lebanese village on Monday."));
    }

    [Fact]
    public void Two_attacks_on_two_states_stay_two()
    {
        var events = Events("Somali gunmen killed a Kenyan soldier, and a bomb planted by Somali gunmen killed an Ethiopian nurse.");
        Assert.Contains("ASSAULT SOM>KEN", events);
        Assert.Contains("ASSAULT SOM>ETH", events);
    }

    [Fact]
    public void Who_is_only_believed_to_have_fired_a_rocket_possibly_did()
    {
        var hit = Program.Value.Read(Report("A Greek freighter was hit by a missile believed to be fired by Yemeni rebels.")).Coded.Events.Single();
        Assert.Equal("YEM", hit.Source.Single().Country);
        Assert.Equal(Modality.Possible, hit.Modality);
    }

    [Fact]
    public void Whom_forces_are_loyal_to_tells_where_they_are_from()
    {
        Assert.Contains("ASSAULT YEM>SAU", Events("Forces loyal to President Saleh of Yemen shelled a Saudi village."));
    }

    [Fact]
    public void Whom_a_state_frees_need_not_be_its_own()
    {
        Assert.Equal(["RETREAT RUS>prisoners"], Events("Russia released fifty prisoners on Monday."));
    }

    [Theory]
    [InlineData("Russia postponed the meeting of Putin and Erdogan.")]
    [InlineData("The talks between Biden and Xi were postponed.")]
    public void A_meeting_that_is_put_off_was_not_held_but_stays_an_appointment(string text)
    {
        var coded = Program.Value.Read(Report(text)).Coded;
        Assert.DoesNotContain(coded.Events, e => e.Plover.Event == "CONSULT");
        Assert.Equal(AppointmentStatus.Postponed, Assert.Single(coded.Appointments).Status);
    }

    [Theory]
    [InlineData("The government of Sindh province condemned India on Monday.", "ACCUSE PAK>IND")]
    [InlineData("Kandahar police arrested two Iranian students on Monday.", "COERCE AFG>IRN")]
    public void Offices_and_bodies_of_a_province_are_of_its_state(string text, string wanted)
    {
        Assert.Contains(wanted, Events(text));
    }

    [Fact]
    public void People_are_not_whose_captors_they_have()
    {
        Assert.DoesNotContain(Events("Passengers held by Libyan police demanded help from Italy."), e => e.StartsWith("REQUEST LBY", StringComparison.Ordinal));
    }

    [Fact]
    public void An_armed_group_of_many_countries_is_of_the_one_it_fights_in()
    {
        var raid = Program.Value.Read(Report("The United States bombed Islamic State positions in northern Iraq.")).Coded.Events.Single();
        Assert.Equal("USA", raid.Source.Single().Code);
        Assert.Equal("IRQREB", raid.Target.Single().Code);
    }

    [Theory]
    [InlineData("Syrian forces clashed with tunisian rioters on Monday.", "TUN")]
    [InlineData("Syrian forces clashed with polish workers on Monday.", "")]
    public void A_people_may_lack_its_capital(string text, string wanted)
    {
        var clash = Program.Value.Read(Report(text)).Coded.Events;
        Assert.Equal(wanted, clash is [{ Target: [{ Country: { } country }] }, ..] ? country : "");
    }

    [Theory]
    [InlineData("A Canadian missionary was arrested in Lebanon for collaborating with Israel.", "COOPERATE")]
    [InlineData("Greece must act to stop Albania from attacking Cyprus.", "ASSAULT")]
    [InlineData("Algerian workers continued their hunger strike to demand the resignation of the Algerian president.", "REQUEST")]
    public void Charges_duties_and_aims_are_no_deeds(string text, string never)
    {
        Assert.DoesNotContain(Events(text), e => e.StartsWith(never, StringComparison.Ordinal));
    }

    [Fact]
    public void What_followed_a_purpose_is_told_as_done()
    {
        var events = Program.Value.Read(Report("Egyptian police opened fire to disperse demonstrators, killing three students.")).Coded.Events;
        Assert.All(events, e => Assert.Equal(Modality.Occurred, e.Modality));
    }

    [Fact]
    public void Who_tells_of_an_attack_does_not_attack()
    {
        Assert.Contains("ASSAULT CHN>PHL", Events("Chinese warships fired on a Philippine boat, Philippine officials and US diplomats said."));
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
