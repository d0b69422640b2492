using Readout.Language;

namespace Readout.Tests.Language;

public class FramesTests
{
    [Theory]
    [InlineData(
        "Arnor|Arnor|NNP|2|nsubj attacked|attack|VBD|0|root Gondor|Gondor|NNP|2|obj",
        "attack(subject=Arnor, object=Gondor)")]
    [InlineData(
        "Gondor|Gondor|NNP|3|nsubj:pass was|be|VBD|3|aux:pass attacked|attack|VBN|0|root by|by|IN|5|case Arnor|Arnor|NNP|3|obl",
        "attack(object=Gondor, subject=Arnor)")]
    [InlineData(
        "Arnor|Arnor|NNP|2|nsubj agreed|agree|VBD|0|root to|to|TO|4|mark send|send|VB|2|xcomp troops|troops|NNS|4|obj",
        "agree(subject=Arnor, to-clause=send)", "send(object=troops, subject=Arnor)")]
    [InlineData(
        "Arnor|Arnor|NNP|3|nsubj:pass was|be|VBD|3|aux:pass forced|force|VBN|0|root to|to|TO|5|mark withdraw|withdraw|VB|3|xcomp",
        "force(object=Arnor, to-clause=withdraw)", "withdraw(subject=Arnor)")]
    [InlineData(
        "Arnor|Arnor|NNP|2|nsubj urged|urge|VBD|0|root Gondor|Gondor|NNP|2|obj to|to|TO|5|mark withdraw|withdraw|VB|2|xcomp",
        "urge(subject=Arnor, object=Gondor, to-clause=withdraw)", "withdraw(subject=Gondor)")]
    [InlineData(
        "Troops|troops|NNS|4|nsubj massed|mass|VBN|1|acl nearby|nearby|RB|2|advmod fled|flee|VBD|0|root",
        "mass(object=Troops)", "flee(subject=Troops)")]
    [InlineData(
        "Arnor|Arnor|NNP|2|nsubj condemned|condemn|VBD|0|root and|and|CC|4|cc sanctioned|sanction|VBD|2|conj Gondor|Gondor|NNP|2|obj",
        "condemn(subject=Arnor, object=Gondor)", "sanction(subject=Arnor, object=Gondor)")]
    [InlineData(
        "the|the|DT|2|det troops|troops|NNS|0|root which|which|WDT|5|obj Arnor|Arnor|NNP|5|nsubj sent|send|VBD|2|acl:relcl",
        "send(object=troops, subject=Arnor)")]
    [InlineData(
        "Arnor|Arnor|NNP|3|nsubj will|will|MD|3|aux retaliate|retaliate|VB|0|root if|if|IN|6|mark Gondor|Gondor|NNP|6|nsubj attacks|attack|VBZ|3|advcl",
        "retaliate(subject=Arnor, if-clause=attacks)", "attack(subject=Gondor)")]
    [InlineData(
        "Arnor|Arnor|NNP|3|nsubj and|and|CC|3|cc retaliated|retaliate|VBD|0|root in|in|IN|5|case case|case|NN|3|obl of|of|IN|7|case war|war|NN|5|nmod",
        "retaliate(subject=Arnor, in=case, in case of=war)")]
    [InlineData(
        "Gondor|Gondor|NNP|2|nsubj thanked|thank|VBD|0|root Rohan|Rohan|NNP|2|iobj for|for|IN|5|case help|help|NN|2|obl",
        "thank(subject=Gondor, object=Rohan, for=help)")]
    [InlineData(
        "Gondor|Gondor|NNP|2|nsubj told|tell|VBD|0|root Rohan|Rohan|NNP|2|iobj that|that|IN|6|mark Arnor|Arnor|NNP|6|nsubj attacks|attack|VBZ|2|ccomp",
        "tell(subject=Gondor, indirect=Rohan, that-clause=attacks)")]
    [InlineData(
        "Rebels|rebel|NNS|2|nsubj fired|fire|VBD|0|root the|the|DT|4|det shells|shell|NNS|2|obl",
        "fire(subject=Rebels, object=shells)")]
    [InlineData(
        "Rebels|rebel|NNS|2|nsubj fired|fire|VBD|0|root the|the|DT|4|det day|day|NN|2|obl",
        "fire(subject=Rebels, time=day)")]
    [InlineData(
        "deportation|deportation|NN|0|root of|of|IN|3|case refugees|refugee|NNS|1|nmod by|by|IN|5|case Arnor|Arnor|NNP|3|nmod",
        "deportation(of=refugees, by=Arnor)")]
    [InlineData(
        "They|they|PRP|2|nsubj discussed|discuss|VBD|0|root how|how|WRB|2|obj to|to|TO|5|mark deter|deter|VB|2|advcl Arnor|Arnor|NNP|5|obj",
        "discuss(subject=They, object=how, to-clause=deter)")]
    public void Undoes_passives_control_relatives_and_coordination(string words, params string[] expected)
    {
        var frames = Frames.Of(TreeText.Parse(words)).All.Select(f => f.ToString()).ToList();
        foreach (var frame in expected)
        {
            Assert.Contains(frame, frames);
        }
    }

    [Fact]
    public void Finds_the_future_under_be_to_and_going_to()
    {
        var frames = Frames.Of(TreeText.Parse(
            "officials|official|NNS|2|nsubj are|be|VBP|0|root to|to|TO|4|mark meet|meet|VB|2|xcomp"));
        Assert.True(frames.All.Single(f => f.Lemma == "meet").Future);
    }

    [Fact]
    public void Passes_over_coordination_when_asked_for_the_governor()
    {
        var frames = Frames.Of(TreeText.Parse(
            "Arnor|Arnor|NNP|2|nsubj plans|plan|VBZ|0|root to|to|TO|4|mark arm|arm|VB|2|xcomp and|and|CC|6|cc train|train|VB|4|conj rebels|rebel|NNS|4|obj"));
        var train = frames.All.Single(f => f.Lemma == "train");
        Assert.Equal("plan", frames.GovernorOf(train)?.Frame.Lemma);
    }

    [Fact]
    public void Notes_negation_at_the_predicate()
    {
        var frames = Frames.Of(TreeText.Parse(
            "Arnor|Arnor|NNP|4|nsubj did|do|VBD|4|aux not|not|RB|4|advmod attack|attack|VB|0|root Gondor|Gondor|NNP|4|obj"));
        var attack = frames.All.Single(f => f.Lemma == "attack");
        Assert.True(attack.Negated);
        Assert.True(attack.Past);
    }
}
