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
    // The officials say, whichever verb the tree gives them to.
    [InlineData("troops|troop|NNS|2|nsubj shelled|shell|VBD|7|ccomp Kars|Kars|NNP|2|obj ,|,|,|6|punct Turkish|Turkish|JJ|6|amod officials|official|NNS|2|nsubj said|say|VBD|0|root", 6, 7)]
    [InlineData("troops|troop|NNS|2|nsubj fired|fire|VBD|7|ccomp on|on|IN|4|case Kars|Kars|NNP|2|obl ,|,|,|6|punct officials|official|NNS|2|nsubj said|say|VBD|0|root", 6, 7)]
    // The troops shell.
    [InlineData("troops|troop|NNS|7|nsubj shelled|shell|VBD|7|ccomp Kars|Kars|NNP|2|obj ,|,|,|6|punct Turkish|Turkish|JJ|6|amod officials|official|NNS|7|nsubj said|say|VBD|0|root", 1, 2)]
    // The ministry says that forces must leave.
    [InlineData("ministry|ministry|NN|5|nsubj said|say|VBD|0|root forces|force|NNS|5|nsubj must|must|MD|5|aux leave|leave|VB|2|ccomp", 1, 2)]
    // A verb in the past has no compound.
    [InlineData("gunmen|gunman|NNS|2|compound shot|shoot|VBD|0|root nurses|nurse|NNS|2|obj", 1, 2)]
    // A tree in order is left alone.
    [InlineData("ministry|ministry|NN|2|nsubj said|say|VBD|0|root forces|force|NNS|5|nsubj must|must|MD|5|aux leave|leave|VB|2|ccomp", 1, 2)]
    [InlineData("troops|troop|NNS|2|nsubj shelled|shell|VBD|5|ccomp Kars|Kars|NNP|2|obj officials|official|NNS|5|nsubj said|say|VBD|0|root", 1, 2)]
    public void A_subject_stands_on_the_side_of_its_verb(string words, int subject, int verb)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Subjects(tokens);
        Assert.Equal((verb - 1, "nsubj"), (tokens[subject - 1].Head, tokens[subject - 1].Deprel));
    }

    [Theory]
    [InlineData("Arnor|Arnor|NNP|2|nsubj shortened|shorten|VBD|0|root by|by|IN|4|case hours|hour|NNS|2|obl curfews|curfew|NNS|2|nsubj", "obj")]
    [InlineData("There|there|EX|2|expl came|come|VBD|0|root by|by|IN|4|case hours|hour|NNS|2|obl curfews|curfew|NNS|2|nsubj", "nsubj")]
    [InlineData("Arnor|Arnor|NNP|2|nsubj imposed|impose|VBD|0|root rules|rule|NNS|2|obj hours|hour|NNS|2|obl curfews|curfew|NNS|2|nsubj", "nsubj")]
    public void A_second_subject_behind_an_active_verb_is_its_object(string words, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Subjects(tokens);
        Assert.Equal(relation, tokens[^1].Deprel);
    }

    [Theory]
    // "… hit a boat, officials and diplomats said."
    [InlineData("hit|hit|VBD|6|ccomp boat|boat|NN|1|obj officials|official|NNS|6|nsubj and|and|CC|5|cc diplomats|diplomat|NNS|2|conj said|say|VBD|0|root", 3)]
    // "… hit boats and ships": nothing stands between.
    [InlineData("They|they|PRP|2|nsubj hit|hit|VBD|0|root boats|boat|NNS|2|obj and|and|CC|5|cc ships|ship|NNS|3|conj", 3)]
    // "a boat, officials and diplomats [who] said …": the subject's verb stands under the word itself.
    [InlineData("hit|hit|VBD|0|root boat|boat|NN|1|obj officials|official|NNS|6|nsubj and|and|CC|5|cc diplomats|diplomat|NNS|2|conj said|say|VBD|5|acl:relcl", 2)]
    public void What_is_joined_across_a_subject_belongs_to_the_subject(string words, int head)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Conjuncts(tokens);
        Assert.Equal(head - 1, tokens[4].Head);
    }

    [Theory]
    [InlineData("Arnor|Arnor|NNP|3|nsubj postponed|postpone|VBD|3|amod talks|talk|NNS|0|root", "nsubj root obj")]
    [InlineData("tanks|tank|NNS|0|root and|and|CC|3|cc guns|gun|NNS|1|conj shelled|shell|VBD|5|amod positions|position|NNS|1|conj", "nsubj cc conj root obj")]
    // "two soldiers and wounded men", "it is finished work": participles that do describe a noun.
    [InlineData("soldiers|soldier|NNS|0|root and|and|CC|4|cc wounded|wounded|VBN|4|amod men|man|NNS|1|conj", "root cc amod conj")]
    [InlineData("It|it|PRP|4|nsubj is|be|VBZ|4|cop finished|finish|VBN|4|amod work|work|NN|0|root", "nsubj cop amod root")]
    public void A_past_tense_between_two_nouns_is_the_verb_of_both(string words, string relations)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Predicates(tokens);
        Assert.Equal(relations, string.Join(' ', tokens.Select(t => t.Deprel)));
        Assert.Single(tokens, t => t.Head < 0);
    }

    [Theory]
    [InlineData("Arnor|Arnor|NNP|2|nsubj held|hold|VBD|0|root talks|talk|NNS|2|obj on|on|IN|5|case Monday|Monday|NNP|3|nmod with|with|IN|7|case Gondor|Gondor|NNP|5|nmod", 3, "nmod")]
    [InlineData("Arnor|Arnor|NNP|2|nsubj spoke|speak|VBD|0|root today|today|NN|2|obl with|with|IN|5|case Gondor|Gondor|NNP|3|nmod", 2, "obl")]
    // What "of" joins to a day tells which day.
    [InlineData("Arnor|Arnor|NNP|2|nsubj spoke|speak|VBD|0|root Monday|Monday|NNP|2|obl of|of|IN|5|case week|week|NN|3|nmod", 3, "nmod")]
    public void A_phrase_behind_a_day_belongs_to_what_the_day_stands_with(string words, int head, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Days(tokens);
        Assert.Equal((head - 1, relation), (tokens[^1].Head, tokens[^1].Deprel));
    }

    [Theory]
    [InlineData("The|the|DT|2|det watchdog|watchdog|VB|4|nsubj Amnesty|Amnesty|NNP|2|obj accused|accuse|VBD|0|root", "NOUN", "appos")]
    // A clause keeps its verb.
    [InlineData("They|they|PRP|2|nsubj armed|arm|VBD|4|nsubj Amnesty|Amnesty|NNP|2|obj accused|accuse|VBD|0|root", "VERB", "obj")]
    public void What_stands_as_a_noun_is_one(string words, string tag, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Nouns(tokens);
        Assert.Equal((tag, relation), (tokens[1].Upos, tokens[2].Deprel));
    }

    [Fact]
    public void A_gerund_behind_its_preposition_has_an_object()
    {
        Token[] tokens = [.. TreeText.Parse("Arnor|Arnor|NNP|2|nsubj charged|charge|VBD|0|root Gondor|Gondor|NNP|2|obj with|with|IN|5|mark arming|arm|VBG|6|amod rebels|rebel|NNS|2|obj").Tokens];
        TreeRepair.Gerunds(tokens);
        Assert.Equal(("advcl", 1, "obj", 4), (tokens[4].Deprel, tokens[4].Head, tokens[5].Deprel, tokens[5].Head));
    }

    [Theory]
    [InlineData("Arnor|Arnor|NNP|2|nsubj looks|look|VBZ|0|root forward|forward|RB|2|advmod to|to|IN|6|case hosting|hosting|NN|2|advcl Gondor|Gondor|NNP|2|obl", "VBG", 5, "mark")]
    // "forward to smoking, Gondor …", "to a meeting": nothing that it does to anybody.
    [InlineData("Arnor|Arnor|NNP|2|nsubj looks|look|VBZ|0|root forward|forward|RB|2|advmod to|to|IN|5|case hosting|hosting|NN|2|advcl of|of|IN|7|case Gondor|Gondor|NNP|5|nmod", "NN", 5, "case")]
    public void What_stands_as_a_clause_behind_a_preposition_is_a_gerund(string words, string tag, int head, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Gerunds(tokens);
        Assert.Equal((tag, head - 1, relation), (tokens[4].Xpos, tokens[3].Head, tokens[3].Deprel));
        Assert.Equal(tag == "VBG", tokens[^1] is { Deprel: "obj", Head: 4 });
    }

    [Theory]
    [InlineData("troops|troop|NNS|2|nsubj left|leave|VBD|0|root from|from|IN|4|mark neighboring|neighbor|VBG|2|advcl Gondor|Gondor|NNP|4|obj", "obl", 1, "case")]
    // What one does to somebody is a clause.
    [InlineData("troops|troop|NNS|2|nsubj left|leave|VBD|0|root after|after|IN|4|mark shelling|shell|VBG|2|advcl Gondor|Gondor|NNP|4|obj", "obj", 3, "mark")]
    public void What_only_describes_is_no_clause(string words, string relation, int head, string marker)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Gerunds(tokens);
        Assert.Equal((relation, head, marker), (tokens[4].Deprel, tokens[4].Head, tokens[2].Deprel));
    }

    [Theory]
    [InlineData("it|it|PRP|3|expl is|be|VBZ|3|cop willing|willing|JJ|0|root to|to|TO|5|mark talk|talk|VB|3|csubj", "nsubj", "xcomp")]
    [InlineData("it|it|PRP|3|expl is|be|VBZ|3|cop wrong|wrong|JJ|0|root to|to|TO|5|mark talk|talk|VB|3|csubj", "expl", "csubj")]
    public void It_that_is_willing_is_somebody(string words, string it, string clause)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Willing(tokens);
        Assert.Equal((it, clause), (tokens[0].Deprel, tokens[^1].Deprel));
    }

    [Theory]
    // "Arnor freed the mayor, a member of the party, officials said."
    [InlineData("Arnor|Arnor|NNP|2|nsubj freed|free|VBD|10|ccomp the|the|DT|4|det mayor|mayor|NN|2|obj ,|,|,|7|punct a|a|DT|7|det member|member|NN|10|nsubj ,|,|,|9|punct officials|official|NNS|10|nsubj said|say|VBD|0|root", 4, "appos")]
    // Nothing was told before it.
    [InlineData("Arnor|Arnor|NNP|7|nsubj ,|,|,|4|punct a|a|DT|4|det member|member|NN|7|nsubj ,|,|,|6|punct officials|official|NNS|7|nsubj said|say|VBD|0|root", 7, "nsubj")]
    public void Of_two_subjects_the_farther_one_is_an_apposition(string words, int head, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Appositions(tokens);
        var member = Array.Find(tokens, t => t.Form == "member")!;
        Assert.Equal((head - 1, relation), (member.Head, member.Deprel));
    }

    [Theory]
    // "Arnor reject proposed changes": one verb.
    [InlineData("Arnor|Arnor|NNP|2|nsubj reject|reject|VBP|0|root proposed|propose|VBD|2|ccomp changes|change|NNS|3|obj", 3, 4, "amod")]
    // "the mayor, a member jailed in May"
    [InlineData("mayor|mayor|NN|0|root ,|,|,|4|punct a|a|DT|4|det member|member|NN|5|nsubj jailed|jail|VBD|1|acl", 5, 4, "acl")]
    // "Arnor freed sailors held since May"
    [InlineData("Arnor|Arnor|NNP|2|nsubj freed|free|VBD|0|root sailors|sailor|NNS|2|obj held|hold|VBD|2|xcomp", 4, 3, "acl")]
    // "Arnor wants sailors freed"
    [InlineData("Arnor|Arnor|NNP|2|nsubj wants|want|VBZ|0|root sailors|sailor|NNS|2|obj freed|free|VBN|2|xcomp", 4, 2, "xcomp")]
    // "said Arnor left", where the second has a subject of its own.
    [InlineData("Arnor|Arnor|NNP|2|nsubj said|say|VBD|0|root Gondor|Gondor|NNP|4|nsubj left|leave|VBD|2|ccomp Kars|Kars|NNP|4|obj", 4, 2, "ccomp")]
    public void A_participle_describes_the_noun_beside_it(string words, int participle, int head, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Participles(tokens);
        Assert.Equal((head - 1, relation), (tokens[participle - 1].Head, tokens[participle - 1].Deprel));
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
        TreeRepair.Subjects(tokens);
        Assert.Equal(head - 1, tokens[^2].Head);
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

    [Theory]
    [InlineData("Arnor|Arnor|NNP|2|nsubj probes|probe|VBZ|0|root killings|killing|NNS|2|obj in|in|IN|5|case raids|raid|NNS|3|nmod by|by|IN|7|case troops|troop|NNS|2|obl", 5, "nmod")]
    // A passive's agent, a means, a measure, and what stands right behind the verb stay.
    [InlineData("Arnor|Arnor|NNP|3|nsubj:pass was|be|VBD|3|aux:pass hit|hit|VBN|0|root in|in|IN|5|case raids|raid|NNS|3|obl by|by|IN|7|case troops|troop|NNS|3|obl:agent", 3, "obl:agent")]
    [InlineData("Arnor|Arnor|NNP|2|nsubj sends|send|VBZ|0|root aid|aid|NN|2|obj to|to|IN|5|case camps|camp|NNS|3|nmod by|by|IN|7|case bus|bus|NN|2|obl", 2, "obl")]
    [InlineData("Arnor|Arnor|NNP|2|nsubj cuts|cut|VBZ|0|root funds|fund|NNS|2|obj for|for|IN|5|case camps|camp|NNS|3|nmod by|by|IN|8|case two|two|CD|8|nummod points|point|NNS|2|obl", 2, "obl")]
    [InlineData("Arnor|Arnor|NNP|2|nsubj gained|gain|VBD|0|root by|by|IN|4|case talks|talk|NNS|2|obl", 2, "obl")]
    public void Who_did_it_stands_beside_the_deed_where_the_verb_has_its_subject(string words, int head, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Doers(tokens);
        Assert.Equal((head - 1, relation), (tokens[^1].Head, tokens[^1].Deprel));
    }

    [Theory]
    // "called on Gondor to stop, withdraw troops": nobody withdrew.
    [InlineData("Arnor|Arnor|NNP|2|nsubj called|call|VBD|0|root on|on|IN|4|case Gondor|Gondor|NNP|2|obl to|to|TO|6|mark stop|stop|VB|2|xcomp ,|,|,|8|punct withdraw|withdraw|VB|2|conj", 6)]
    // Two things done, or two asked of one's own will: as it is.
    [InlineData("Arnor|Arnor|NNP|2|nsubj called|call|VBD|0|root on|on|IN|4|case Gondor|Gondor|NNP|2|obl to|to|TO|6|mark stop|stop|VB|2|xcomp and|and|CC|8|cc withdrew|withdraw|VBD|2|conj", 2)]
    [InlineData("Arnor|Arnor|NNP|3|nsubj will|will|MD|3|aux call|call|VB|0|root Gondor|Gondor|NNP|3|obj to|to|TO|6|mark help|help|VB|3|advcl and|and|CC|8|cc withdraw|withdraw|VB|3|conj", 3)]
    public void A_bare_infinitive_is_joined_to_an_infinitive(string words, int head)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Infinitives(tokens);
        Assert.Equal((head - 1, "conj"), (tokens[^1].Head, tokens[^1].Deprel));
    }

    [Fact]
    public void Who_is_to_do_what_is_called_for_is_its_subject()
    {
        Token[] tokens = [.. TreeText.Parse("Arnor|Arnor|NNP|2|nsubj renewed|renew|VBD|0|root calls|call|NNS|2|obj for|for|IN|7|mark Gondor|Gondor|NNP|3|nmod to|to|TO|7|mark leave|leave|VB|2|advcl").Tokens];
        TreeRepair.Askings(tokens);
        Assert.Equal((6, "nsubj"), (tokens[4].Head, tokens[4].Deprel));
        Assert.Equal((2, "acl"), (tokens[6].Head, tokens[6].Deprel));
    }

    [Theory]
    [InlineData("We|we|PRP|2|nsubj call|call|VBP|0|root on|on|IN|4|case Gondor|Gondor|NNP|2|obj", "obl")]
    // An adverb is none.
    [InlineData("We|we|PRP|2|nsubj saw|see|VBD|0|root about|about|RB|4|advmod Gondor|Gondor|NNP|2|obj", "obj")]
    public void An_object_has_no_preposition(string words, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Cases(tokens);
        Assert.Equal(relation, tokens[3].Deprel);
    }

    [Theory]
    [InlineData("They|they|PRP|2|nsubj look|look|VBP|0|root forward|forward|RB|2|advmod to|to|IN|6|case welcoming|welcoming|JJ|6|amod Arvedui|Arvedui|NNP|2|obl", 5, "obj")]
    [InlineData("They|they|PRP|2|nsubj spoke|speak|VBD|0|root yesterday|yesterday|RB|2|advmod to|to|IN|6|case visiting|visiting|JJ|6|amod Arvedui|Arvedui|NNP|2|obl", 2, "obl")]
    public void What_is_looked_forward_to_is_a_deed(string words, int head, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Gerunds(tokens);
        Assert.Equal((head - 1, relation), (tokens[^1].Head, tokens[^1].Deprel));
    }

    [Theory]
    // "Is due to visit" plans; "closed due to rain" gives a reason.
    [InlineData("Arnor|Arnor|NNP|5|nsubj is|be|VBZ|5|cop due|due|JJ|5|mark to|to|IN|3|fixed visit|visit|VB|0|root", 3, "xcomp")]
    [InlineData("Roads|road|NNS|3|nsubj:pass are|be|VBP|3|aux:pass closed|close|VBN|0|root due|due|JJ|6|case to|to|IN|4|fixed rain|rain|NN|3|obl", 3, "obl")]
    public void Due_to_an_infinitive_is_a_plan(string words, int head, string relation)
    {
        Token[] tokens = [.. TreeText.Parse(words).Tokens];
        TreeRepair.Due(tokens);
        Assert.Equal((head - 1, relation), (tokens[^1].Head, tokens[^1].Deprel));
    }

    [Fact]
    public void Whatever_tree_is_repaired_stays_a_tree()
    {
        string[] words = ["for|for|IN", "to|to|TO", "to|to|IN", "on|on|IN", "by|by|IN", "and|and|CC", ",|,|,", "due|due|JJ", "be|be|VB", "will|will|MD", "leave|leave|VB", "calls|call|NNS", "called|call|VBD", "said|say|VBD", "held|hold|VBN", "welcoming|welcome|VBG", "visiting|visiting|JJ", "forward|forward|RB", "Gondor|Gondor|NNP", "Monday|Monday|NNP", "troops|troop|NNS", "it|it|PRP", "that|that|IN", "ready|ready|JJ"];
        string[] relations = ["nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss", "conj", "parataxis", "advcl", "acl", "acl:relcl", "ccomp", "xcomp", "csubj", "mark", "case", "fixed", "amod", "compound", "appos", "aux", "cop", "cc", "punct", "det", "expl"];
        var random = new Random(7);
        for (var run = 0; run < 100_000; run++)
        {
            // Each word hangs on one that was hung before it: a tree, whatever else it is.
            var order = Enumerable.Range(0, random.Next(4, 14)).ToArray();
            random.Shuffle(order);
            var heads = new int[order.Length];
            for (var i = 1; i < order.Length; i++)
            {
                heads[order[i]] = order[random.Next(i)] + 1;
            }

            var text = string.Join(' ', heads.Select(h => $"{words[random.Next(words.Length)]}|{h}|{(h == 0 ? "root" : relations[random.Next(relations.Length)])}"));
            Token[] tokens = [.. TreeText.Parse(text).Tokens];
            TreeRepair.All(tokens);
            Assert.Single(tokens, t => t.Head < 0);
            for (var i = 0; i < tokens.Length; i++)
            {
                var (at, steps) = (i, 0);
                while (at >= 0 && steps <= tokens.Length)
                {
                    (at, steps) = (tokens[at].Head, steps + 1);
                }

                Assert.True(at < 0, $"word {i + 1} hangs on itself in: {text}");
            }
        }
    }
}
