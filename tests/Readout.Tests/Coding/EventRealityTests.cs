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
    [InlineData("Has the president of Kenya met the president of Sudan?", "CONSULT")]
    [InlineData("Under the law, the police of Chile arrest journalists.", "COERCE")]
    [InlineData("To attack Kenya is wrong, the president of Sudan said.", "ASSAULT")]
    [InlineData("Norway called on Sudan to end the war, withdraw its troops from Kenya and open the border.", "RETREAT")]
    [InlineData("Norway renewed its calls for Sudan to withdraw its troops from Kenya.", "RETREAT")]
    [InlineData("The talks between Kenya and Sudan will take place on Friday.", "CONSULT")]
    [InlineData("Kenya's prime minister is due to visit Sudan next week.", "CONSULT")]
    [InlineData("The president paid his last respects to the leader of the Liberal Party of Canada.", "CONSULT")]
    public void What_a_law_allows_or_a_host_puts_off_is_no_deed(string text, string never) =>
        Assert.DoesNotContain(Events(text), e => e.StartsWith(never, StringComparison.Ordinal));

    [Theory]
    [InlineData("The government of Chile arrested journalists.", "COERCE CHL>")]
    [InlineData("Under the law, the police of Chile arrested journalists.", "COERCE CHL>")]
    [InlineData("Sudan not only attacked Kenya on Monday.", "ASSAULT SDN>KEN")]
    [InlineData("Why did the president of Kenya meet the president of Sudan?", "CONSULT KEN>SDN")]
    [InlineData("Norway postponed its talks with Kenya.", "SANCTION NOR>KEN")]
    [InlineData("Thousands marched in Nairobi on Sunday.", "PROTEST KEN>")]
    [InlineData("Some 5,000 protested in Minsk.", "PROTEST BLR>")]
    [InlineData("The IMF approved a loan of $3 billion for Kenya.", "AGREE IGO>KEN")]
    [InlineData("Emmanuel Macron told Vladimir Putin on Monday that the door remains open.", "AGREE FRA>RUS")]
    [InlineData("President Zelenskyy met with the Secretary of State for Defence of the United Kingdom.", "CONSULT UKR>GBR")]
    [InlineData("Ukraine's fight against the Russian aggressor goes on.", "ASSAULT RUS>UKR")]
    [InlineData("Norway condemned Iran for its attack on Iraq.", "ASSAULT IRN>IRQ")]
    [InlineData("Norway imposed sanctions on Iran over its attack on Iraq.", "ASSAULT IRN>IRQ")]
    [InlineData("The talks between Kenya and Sudan took place on Friday.", "CONSULT KEN>SDN")]
    public void Deeds_are(string text, string wanted) => Assert.Contains(Events(text), e => e.StartsWith(wanted, StringComparison.Ordinal));

    [Theory]
    [InlineData("Kenyan prosecutors investigated crimes committed by Sudanese troops against Kenyan civilians.", Modality.Occurred)]
    [InlineData("Kenyan prosecutors investigated alleged crimes committed by Sudanese troops against Kenyan civilians.", Modality.Possible)]
    public void What_is_alleged_is_possible(string text, Modality wanted) =>
        Assert.Equal(wanted, Assert.Single(Program.Value.Read(new Report { Text = text }).Coded.Events, e => e.Plover.Event == "ASSAULT").Modality);

    [Theory]
    [InlineData("Norway has yet to condemn Sudan's attack on Kenya.", "ACCUSE", Modality.Denied)]
    [InlineData("Norway has yet to condemn Sudan's attack on Kenya.", "ASSAULT", Modality.Occurred)]
    [InlineData("Pakistan stopped short of condemning Russia.", "ACCUSE", Modality.Denied)]
    [InlineData("Kenya vowed to strike back after Sudan shelled the port of Kenya.", "ASSAULT", Modality.Occurred)]
    [InlineData("The attack on Kenya by Sudan did not take place.", "ASSAULT", Modality.Denied)]
    public void A_deed_is_as_real_as_its_own_words_say(string text, string type, Modality wanted) =>
        Assert.Equal(wanted, Assert.Single(Program.Value.Read(new Report { Text = text }).Coded.Events, e => e.Plover.Event == type).Modality);

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
