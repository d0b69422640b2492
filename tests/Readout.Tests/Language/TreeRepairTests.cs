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
    [InlineData("told|tell|VBD|0|root Gondor|Gondor|NNP|4|nsubj Arnor|Arnor|NNP|4|nsubj left|leave|VBD|1|ccomp", 0, "iobj")]
    // One subject, or a listener already: as it is.
    [InlineData("told|tell|VBD|0|root Gondor|Gondor|NNP|3|nsubj left|leave|VBD|1|ccomp", 2, "nsubj")]
    [InlineData("said|say|VBD|0|root Gondor|Gondor|NNP|4|nsubj Arnor|Arnor|NNP|4|nsubj left|leave|VBD|1|ccomp", 3, "nsubj")]
    public void Who_is_told_is_no_subject_of_what_is_told(string words, int head, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Listeners(tokens);
        Assert.Equal((head, relation), (tokens[1].Head, tokens[1].Deprel));
    }

    [Theory]
    [InlineData("demands|demand|NNS|0|root for|for|IN|5|case aid|aid|NN|1|nmod in|in|IN|5|case Arnor|Arnor|NNP|3|nmod", 2)]
    // "for the Arnor aid": one preposition, and it is the head noun's.
    [InlineData("demands|demand|NNS|0|root for|for|IN|4|case Arnor|Arnor|NNP|4|compound aid|aid|NN|1|nmod", 3)]
    public void A_preposition_belongs_to_the_noun_next_to_it(string words, int head)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Prepositions(tokens);
        Assert.Equal(head, tokens[1].Head);
    }
}
