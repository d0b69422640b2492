using Readout.Language;

namespace Readout.Tests.Language;

public class TreeRepairTests
{
    [Theory]
    // "that" as a subordinator: the clause is what the verb says.
    [InlineData("Arnor|Arnor|NNP|2|nsubj warned|warn|VBD|0|root Gondor|Gondor|NNP|2|iobj that|that|IN|6|mark talks|talk|NNS|6|nsubj fail|fail|VBP|3|acl:relcl", 2, "ccomp")]
    // "that" as a pronoun: a relative clause, as it is.
    [InlineData("Arnor|Arnor|NNP|2|nsubj warned|warn|VBD|0|root rebels|rebel|NNS|2|obj that|that|WDT|5|nsubj attack|attack|VBP|3|acl:relcl", 3, "acl:relcl")]
    // A noun that has content itself.
    [InlineData("Arnor|Arnor|NNP|2|nsubj had|have|VBD|0|root proof|proof|NN|2|obj that|that|IN|6|mark talks|talk|NNS|6|nsubj fail|fail|VBP|3|acl", 3, "acl")]
    public void A_clause_with_a_subordinator_is_no_relative_clause(string words, int head, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Complements(tokens);
        Assert.Equal((head - 1, relation), (tokens[^1].Head, tokens[^1].Deprel));
    }

    [Theory]
    [InlineData("Arnor|Arnor|NNP|2|nsubj called|call|VBD|0|root Gondor|Gondor|NNP|2|xcomp", "obj")]
    // An object stands beside it, or the verb is passive, or it takes such a noun alone.
    [InlineData("Arnor|Arnor|NNP|2|nsubj called|call|VBD|0|root Gondor|Gondor|NNP|2|obj friend|friend|NN|2|xcomp", "xcomp")]
    [InlineData("Arnor|Arnor|NNP|3|nsubj:pass was|be|VBD|3|aux:pass called|call|VBN|0|root friend|friend|NN|3|xcomp", "xcomp")]
    [InlineData("Arnor|Arnor|NNP|2|nsubj became|become|VBD|0|root friend|friend|NN|2|xcomp", "xcomp")]
    public void What_somebody_is_called_stands_beside_an_object(string words, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Objects(tokens);
        Assert.Equal(relation, tokens[^1].Deprel);
    }

    [Theory]
    [InlineData("Arnor|Arnor|NNP|2|nsubj handed|hand|VBD|0|root over|over|RP|2|compound:prt rebels|rebel|NNS|2|obl", "obj")]
    // Something has the place of the object, or stands between, or the verb has no particle.
    [InlineData("Arnor|Arnor|NNP|2|nsubj handed|hand|VBD|0|root over|over|RP|2|compound:prt rebels|rebel|NNS|2|obj days|day|NNS|2|obl", "obl")]
    [InlineData("Arnor|Arnor|NNP|2|nsubj pulled|pull|VBD|0|root out|out|RP|2|compound:prt quickly|quickly|RB|2|advmod days|day|NNS|2|obl", "obl")]
    [InlineData("Arnor|Arnor|NNP|2|nsubj waited|wait|VBD|0|root days|day|NNS|2|obl", "obl")]
    public void A_noun_right_behind_a_particle_is_an_object(string words, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.ParticleObjects(tokens);
        Assert.Equal(relation, tokens[^1].Deprel);
    }

    [Theory]
    [InlineData("Troops|troops|NNS|2|nsubj left|leave|VBD|5|ccomp ,|,|,|5|punct officials|official|NNS|2|nsubj said|say|VBD|0|root", 5)]
    // The verb of speech has its subject, or what is said has but one.
    [InlineData("Troops|troops|NNS|2|nsubj left|leave|VBD|5|ccomp Arnor|Arnor|NNP|5|nsubj officials|official|NNS|2|nsubj said|say|VBD|0|root", 2)]
    [InlineData("Then|then|RB|2|advmod left|leave|VBD|5|ccomp ,|,|,|5|punct officials|official|NNS|2|nsubj said|say|VBD|0|root", 2)]
    public void Who_stands_before_a_verb_of_speech_speaks(string words, int head)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Speakers(tokens);
        Assert.Equal(head - 1, tokens[^2].Head);
    }
}
