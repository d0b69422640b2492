using Readout.Coding;

namespace Readout.Tests.Coding;

public class CommitmentTests
{
    [Theory]
    [InlineData("Russia threatened to close the crossing unless Ukraine withdrew.", CommitmentKind.Threat, "RUS", "close the crossing", Connective.Unless, Purpose.Compellent)]
    [InlineData("Russia vowed to retaliate if the United States imposed sanctions.", CommitmentKind.Threat, "RUS", "retaliate", Connective.If, Purpose.Deterrent)]
    [InlineData("\"Any further Russian aggression against Ukraine will be met with a decisive response,\" Antony Blinken said.", CommitmentKind.Threat, "USA", "met with a decisive response", Connective.Implicit, Purpose.Deterrent)]
    [InlineData("France will punish companies that sell arms to Belarus, Emmanuel Macron said.", CommitmentKind.Threat, "FRA", "punish", Connective.Implicit, Purpose.Deterrent)]
    [InlineData("\"Sanctions will not be lifted until Russia withdraws from Ukraine,\" Joe Biden said.", CommitmentKind.Demand, "USA", "Russia withdraws", Connective.Until, Purpose.Compellent)]
    [InlineData("Russia said Ukraine must withdraw its troops.", CommitmentKind.Demand, "RUS", "withdraw its troops", null, Purpose.Compellent)]
    [InlineData("The United States urged Russia to withdraw its troops.", CommitmentKind.Demand, "USA", "withdraw its troops", null, Purpose.Compellent)]
    [InlineData("Germany pledged to send tanks to Ukraine.", CommitmentKind.Promise, "DEU", "send tanks to Ukraine", null, Purpose.Unclear)]
    [InlineData("Russia assured Finland that it would not deploy missiles near the border.", CommitmentKind.Assurance, "RUS", "not deploy missiles", null, Purpose.Unclear)]
    [InlineData("Turkey offered to host talks between Russia and Ukraine.", CommitmentKind.Offer, "TUR", "host talks", null, Purpose.Unclear)]
    public void Finds_kind_issuer_action_condition_and_purpose(string text, CommitmentKind kind, string issuer, string action, Connective? connective, Purpose purpose)
    {
        var found = Speech.Read(text).Commitments.Where(c => c.Kind == kind).ToList();
        var commitment = Assert.Single(found);
        Assert.Contains(commitment.Issuer, a => a.Country == issuer);
        Assert.Contains(action, commitment.Action!.Span.Of(text), StringComparison.Ordinal);
        Assert.Equal(connective, commitment.Condition?.Connective);
        Assert.Equal(purpose, commitment.Purpose);
    }

    [Fact]
    public void Whom_the_condition_would_hit_is_the_protege_and_who_would_do_it_the_target()
    {
        const string Text = "Joe Biden said the United States will respond if Russia attacks Ukraine.";
        var threat = Assert.Single(Speech.Read(Text).Commitments);
        Assert.Equal("RUS", Assert.Single(threat.Target).Country);
        Assert.Equal("UKR", Assert.Single(threat.Protege).Country);
        Assert.True(threat.Extended);
        Assert.Equal("if Russia attacks Ukraine", threat.Condition!.Span.Of(Text));
    }

    [Fact]
    public void Who_tells_of_it_afterwards_is_no_part_of_the_condition()
    {
        const string Text = "Biden warned Putin that the United States would impose heavy economic sanctions if Russian forces attacked Ukraine, his national security adviser, Jake Sullivan, told reporters at the White House afterwards.";
        Assert.Contains("if Russian forces attacked Ukraine", Speech.Read(Text).Commitments.Select(c => c.Condition?.Span.Of(Text)));
    }

    [Fact]
    public void Tellings_of_one_threat_are_one_commitment()
    {
        const string Text = "Joe Biden said the United States will respond if Russia attacks Ukraine.\n\n\"The United States will respond if Russia attacks Ukraine,\" Jen Psaki said.";
        var threat = Assert.Single(Speech.Read(Text).Commitments);
        Assert.Equal(2, threat.Evidence.Count);
    }

    [Theory]
    [InlineData("The storm threatened to flood the port.")]
    [InlineData("The threat of climate change grows.")]
    [InlineData("Demand for gas rose in Germany.")]
    [InlineData("Russia has always stood for peace.")]
    [InlineData("Vladimir Putin offered his condolences.")]
    public void General_words_commit_nobody(string text) => Assert.Empty(Speech.Read(text).Commitments);
}
