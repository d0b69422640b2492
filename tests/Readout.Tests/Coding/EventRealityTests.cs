using Readout.Coding;
using Readout.Text;

namespace Readout.Tests.Coding;

/// <summary>What is told as a deed and what isn't, and who stands behind a number or a title, in short reports read the whole way.</summary>
public sealed class EventRealityTests
{
    private static readonly Lazy<Reader> Program = new(() => Reader.Load());

    [Theory]
    [InlineData("The law allows the government of Chile to arrest journalists.", "COERCE")]
    [InlineData("The constitution permits the president of Kenya to expel foreign diplomats.", "COERCE")]
    [InlineData("Norway postponed the meeting of the leaders of Kenya and Sudan.", "SANCTION")]
    public void What_a_law_allows_or_a_host_puts_off_is_no_deed(string text, string never) =>
        Assert.DoesNotContain(Events(text), e => e.StartsWith(never, StringComparison.Ordinal));

    [Theory]
    [InlineData("The government of Chile arrested journalists.", "COERCE CHL>")]
    [InlineData("Norway postponed its talks with Kenya.", "SANCTION NOR>KEN")]
    [InlineData("Thousands marched in Nairobi on Sunday.", "PROTEST KEN>")]
    [InlineData("Some 5,000 protested in Minsk.", "PROTEST BLR>")]
    [InlineData("The IMF approved a loan of $3 billion for Kenya.", "AGREE IGO>KEN")]
    [InlineData("Emmanuel Macron told Vladimir Putin on Monday that the door remains open.", "AGREE FRA>RUS")]
    public void Deeds_are(string text, string wanted) => Assert.Contains(Events(text), e => e.StartsWith(wanted, StringComparison.Ordinal));

    [Theory]
    [InlineData("Hundreds of tanks entered Minsk.")]
    [InlineData("2021 brought peace to Kenya.")]
    public void Not_every_number_is_of_people(string text) =>
        Assert.DoesNotContain(Program.Value.Read(new Report { Text = text }).Coded.Actors, a => a is { Code: "CVL" or "KENCVL" or "BLRCVL" });

    [Theory]
    [InlineData("Belarus 2021 Human Rights Report", "BLR")]
    [InlineData("Belarus and Poland", null)]
    [InlineData("Belarus counts its storks", null)]
    public void A_title_that_names_one_state_tells_whose_police_they_are(string title, string? country)
    {
        var read = Program.Value.Read(new Report { Title = title, Text = $"{title}\n\nThe police detained 20 students in May." });
        Assert.Equal(country, Assert.Single(read.Coded.Events).Source[0].Country);
    }

    [Theory]
    [InlineData("The minister said that talks would continue even as Russia moved troops towards Ukraine.", "talks would continue")]
    [InlineData("The minister said \"talks will continue even as Russia moves troops towards Ukraine\".", "talks will continue even as Russia moves troops towards Ukraine")]
    public void What_the_narrator_adds_is_not_said(string text, string content) =>
        Assert.Equal(content, Assert.Single(Program.Value.Read(new Report { Text = text }).Coded.Statements).Content[0].Of(text));

    private static List<string> Events(string text) =>
        [.. Program.Value.Read(new Report { Text = text, Published = new DateOnly(2022, 6, 9) }).Coded.Events.Select(e => $"{e.Plover.Event} {Countries(e.Source)}>{Countries(e.Target)}")];

    private static string Countries(IReadOnlyList<Actor> actors) => string.Join('/', actors.Select(a => a.Country ?? a.Name).Distinct().Order(StringComparer.Ordinal));
}
