using Readout.Coding;
using Readout.Text;

namespace Readout.Tests.Coding;

/// <summary>Who acts in official statements: joint issuers, listed members, the victims of aggression, people under long titles.</summary>
public sealed class OfficialPartyTests
{
    private static readonly Lazy<Reader> Program = new(() => Reader.Load());

    [Fact]
    public void We_of_a_joint_statement_are_all_who_issue_it()
    {
        var events = Events("The following statement was released by the Governments of Norway, Chile and Japan.\n\nWe condemn the missile launches of North Korea.");
        Assert.Contains("ACCUSE CHL/JPN/NOR>PRK", events);
    }

    [Fact]
    public void We_of_one_publisher_are_that_publisher()
    {
        Assert.Contains("ACCUSE USA>PRK", Events("We condemn the missile launches of North Korea.", "state.gov"));
    }

    [Fact]
    public void Partners_are_those_whom_the_text_lists_as_partners()
    {
        var events = Events("Norway and partner countries announced the establishment of a partnership for minerals.\n\nThe partners, including Norway, Chile, Japan, and Canada, will meet again.");
        Assert.Contains(events, e => e.StartsWith("AGREE", StringComparison.Ordinal) && e.Contains("CHL", StringComparison.Ordinal) && e.Contains("JPN", StringComparison.Ordinal) && e.Contains("CAN", StringComparison.Ordinal));
    }

    [Fact]
    public void Partners_whom_the_text_does_not_list_are_nobody()
    {
        Assert.DoesNotContain(Events("Norway and partner countries announced the establishment of a partnership for minerals."), e => e.Contains("CHL", StringComparison.Ordinal));
    }

    [Fact]
    public void Aggression_hits_the_state_that_the_sentence_defends()
    {
        Assert.Contains("ASSAULT RUS>UKR", Events("They discussed support for Ukraine in the face of Russia's aggression.", "state.gov"));
    }

    [Fact]
    public void Aggression_does_not_hit_a_state_that_is_merely_named()
    {
        Assert.DoesNotContain(Events("Japan condemned Russia's aggression.", "state.gov"), e => e == "ASSAULT RUS>JPN");
    }

    [Fact]
    public void What_the_enemy_destroys_is_of_the_state_that_calls_him_so()
    {
        var events = Events("Russian troops occupied two villages near the border.\n\nThe enemy destroyed 200 houses.", "president.gov.ua");
        Assert.Contains(events, e => e.StartsWith("ASSAULT RUS>", StringComparison.Ordinal) && e.EndsWith("UKR", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_before_a_name_gives_the_country_that_it_names()
    {
        Assert.Contains("CONSULT FRA>UKR", Swapped(Events("President Volodymyr Zelenskyy met with Minister for Europe and Foreign Affairs of France Anne Colbert on Monday.", "president.gov.ua")));
    }

    [Fact]
    public void Another_president_is_not_the_publishers_own()
    {
        Assert.DoesNotContain(Events("I want to thank President Reuven Adler for his years of service.", "whitehouse.gov"), e => e == "SUPPORT USA>USA");
    }

    [Fact]
    public void Cooperation_with_several_is_the_speakers()
    {
        Assert.DoesNotContain(Events("There is a need for cooperation with Norway, Chile and Japan.", "president.gov.ua"), e => e.StartsWith("COOPERATE", StringComparison.Ordinal) && !e.Contains("UKR", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_of_titled_persons_is_read_whole()
    {
        var events = Events("Volodymyr Zelenskyy spoke with Prime Minister of Israel Naftali Bennett, Prime Minister of Sweden Stefan Löfven and Prime Minister of Georgia Irakli Garibashvili.", "president.gov.ua");
        Assert.Contains(events, e => e.StartsWith("CONSULT", StringComparison.Ordinal) && e.Contains("GEO", StringComparison.Ordinal) && e.Contains("ISR", StringComparison.Ordinal) && e.Contains("SWE", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_ends_where_another_clause_begins()
    {
        Assert.DoesNotContain(Events("Volodymyr Zelenskyy met with Andrzej Duda, and Vladimir Putin met with Alexander Lukashenko."),
            e => e.StartsWith("CONSULT", StringComparison.Ordinal) && e.Contains("UKR", StringComparison.Ordinal) && e.Contains("RUS", StringComparison.Ordinal));
    }

    [Fact]
    public void The_president_of_a_forum_is_not_the_president()
    {
        Assert.DoesNotContain(Events("Andriy Yermak had a phone conversation with President of the Alpine Economic Forum Ada Brandt.", "president.gov.ua"), e => e == "CONSULT UKR>UKR");
    }

    [Theory]
    [InlineData("The United States provided billions of dollars to rural workers.", false)]
    [InlineData("The United States provided billions of dollars to Kenya.", true)]
    public void What_a_publisher_does_for_its_own_people_is_no_aid(string text, bool aid)
    {
        Assert.Equal(aid, Events(text, "whitehouse.gov").Exists(e => e.StartsWith("AID", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_must_never_be_allowed_is_refused_to_nobody()
    {
        Assert.DoesNotContain(Events("This is a history that we must never allow to repeat itself."), e => e.StartsWith("REJECT", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stop_of_a_journey_takes_in_whom_the_traveller_meets_there()
    {
        var record = Program.Value.Read(new Report
        {
            Text = "Counselor Chollet will travel to Kyiv on July 20 and Warsaw on July 22. In Warsaw, Counselor Chollet will meet with his counterparts.",
            Published = new DateOnly(2021, 7, 19),
            Publisher = "state.gov",
        });
        Assert.Equal(2, record.Coded.Appointments.Count);
        Assert.All(record.Coded.Appointments, a => Assert.Equal(AppointmentKind.Visit, a.Kind));
    }

    [Fact]
    public void A_figure_told_twice_of_one_event_stands_once()
    {
        var record = Program.Value.Read(new Report { Text = "Russia has massed some 100,000 troops near Ukraine.\n\nThe Russians have massed some 100,000 troops near Ukraine, officials said.", Published = new DateOnly(2022, 1, 3) });
        Assert.Single(record.Coded.Figures, f => f.Value == 100000);
    }

    private static List<string> Events(string text, string? publisher = null) =>
        [.. Program.Value.Read(new Report { Text = text, Published = new DateOnly(2022, 6, 9), Publisher = publisher }).Coded.Events.Select(e => $"{e.Plover.Event} {Countries(e.Source)}>{Countries(e.Target)}")];

    /// <summary>Mutual events with their parties in the order of the alphabet.</summary>
    private static List<string> Swapped(List<string> events) =>
        [.. events.Select(e => e.Split(' ', '>')).Select(p => $"{p[0]} {string.Join('>', p.Skip(1).Order(StringComparer.Ordinal))}")];

    private static string Countries(IReadOnlyList<Actor> actors) => string.Join('/', actors.Select(a => a.Country ?? a.Name).Distinct().Order(StringComparer.Ordinal));
}
