using Readout.Language;

namespace Readout.Coding;

/// <summary>Says what a clause foresees: harm, good, suffering, or that something brings harm.</summary>
internal sealed class Foreseeing(CommitmentLexicon lexicon)
{
    // Where harm and good stand, and where consequences may stand as well ("lead to", "result in", "be met with").
    private static readonly HashSet<string> Bearing = ["object", "with", "complement", "of"];
    private static readonly HashSet<string> Following = ["object", "with", "in", "to", "from", "complement", "by", "up"];

    /// <summary>What the predicate of <paramref name="frame"/> foresees, its negation left aside; <paramref name="conditioned"/>: whether it depends on a condition.</summary>
    public Foresight Of(Frame frame, bool conditioned)
    {
        if (frame.Kind == PredicateKind.Noun)
        {
            return OfNoun(frame.Lemma);
        }

        var lemma = frame.Lemma;
        if (lexicon.HasVerb("suffer", lemma) && !frame.Passive && Object(frame, "suffer"))
        {
            return Foresight.Suffer;
        }

        if (lexicon.HasVerb("bring", lemma) && (Object(frame, "bring") || frame.Kind == PredicateKind.Adjective && lexicon.HasObject("bring", lemma)))
        {
            return Object(frame, "own-hand") ? Foresight.BringOwn : Foresight.Bring;
        }

        if (frame.Kind == PredicateKind.Adjective && lexicon.HasObject("bring", lemma))
        {
            return Foresight.Bring;
        }

        if (lexicon.HasVerb("good-with", lemma) && Object(frame, "good-with") && !(lexicon.HasVerb("harm-with", lemma) && Harmful(frame)))
        {
            return Foresight.Good;
        }

        if (lexicon.HasVerb("harm", lemma) || lexicon.HasVerb("harm-with", lemma) && Object(frame, "harm-with")
            || lexicon.HasVerb("harm-end", lemma) && (Object(frame, "harm-end") || frame.Heads("from").Any(h => lexicon.HasObject("harm-end", frame.Sentence.Tokens[h].Lemma.ToLowerInvariant()))))
        {
            return Foresight.Harm;
        }

        if (lexicon.HasVerb("harm-if", lemma) && (conditioned || frame.Sentence.Children(frame.Head).Any(c => lexicon.HasVerb("harm-if", frame.Sentence.Tokens[c].Form.ToLowerInvariant()))))
        {
            return Foresight.Harm;
        }

        return lexicon.HasVerb("good", lemma) ? Foresight.Good : Foresight.None;
    }

    /// <summary>Whether the clause is about talking: "hold talks", "negotiate".</summary>
    public bool IsParley(Frame frame) => lexicon.HasVerb("parley", frame.Lemma) || Object(frame, "parley");

    /// <summary>What a noun foresees: "sanctions", "retaliation", "support".</summary>
    public Foresight OfNoun(string noun) =>
        lexicon.HasObject("own-hand", noun) || lexicon.HasObject("harm-with", noun) ? Foresight.Harm
        : lexicon.HasObject("bring", noun) || lexicon.HasObject("suffer", noun) ? Foresight.Bring
        : lexicon.HasObject("good-with", noun) ? Foresight.Good
        : Foresight.None;

    // "lift sanctions" does good and "impose sanctions" harm: the verb tells, where it is in one list only.
    private bool Harmful(Frame frame) => Object(frame, "harm-with") && !lexicon.HasVerb("good", frame.Lemma) && frame.Lemma is not ("lift" or "ease" or "remove");

    /// <summary>"military action", "measures against Moscow", but not "action to help schools".</summary>
    private bool IsHarsh(Frame frame, int noun)
    {
        var tokens = frame.Sentence.Tokens;
        return !lexicon.HasObject("harsh", tokens[noun].Lemma.ToLowerInvariant()) || frame.First("against") >= 0
            || frame.Sentence.Children(noun).Any(c => lexicon.HasVerb("harsh", tokens[c].Form.ToLowerInvariant())
                || frame.Sentence.Children(c).Any(d => tokens[d].Form.Equals("against", StringComparison.OrdinalIgnoreCase)));
    }

    private bool Object(Frame frame, string list)
    {
        foreach (var argument in frame.Arguments)
        {
            // "There will be consequences": what there will be is the subject.
            var bears = (list is "bring" or "suffer" or "own-hand" ? Following : Bearing).Contains(argument.Role) || argument.Role == "subject" && frame.Lemma == "be";
            if (bears && lexicon.HasObject(list, frame.Sentence.Tokens[argument.Head].Lemma.ToLowerInvariant()) && (list != "harm-with" || IsHarsh(frame, argument.Head)))
            {
                return true;
            }
        }

        return false;
    }
}
