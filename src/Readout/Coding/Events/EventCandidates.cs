using Readout.Language;

namespace Readout.Coding;

/// <summary>Finds the rules whose words a frame has, each with the predicate that it would hold for.</summary>
internal sealed class EventCandidates(EventLexicon lexicon)
{
    private static readonly string[] Occasions = ["in", "during", "at", "on", "after", "before", "following", "over", "ahead of", "prior to", "throughout", "upon", "since"];

    /// <summary>Rules whose words the frame has, the most special first; the order of the files decides between equals.</summary>
    public IEnumerable<(EventRule Rule, Predicate Predicate)> Of(FrameSet frames, Frame frame)
    {
        var found = new List<(EventRule Rule, Predicate Predicate, int Weight)>();
        switch (frame.Kind)
        {
            case PredicateKind.Verb when frame.Head > 0 && char.IsUpper(frame.Token.Form[0]) && frame.Sentence.Tokens[frame.Head - 1].Form == "-":
                // "The Prime Minister-Designate" designates nobody.
                break;
            case PredicateKind.Verb:
                var verb = new Predicate(frame);
                var lemma = Known(frame);
                foreach (var (rule, phrase) in lexicon.PhrasesOf(lemma).Concat(frame.Particle >= 0 ? lexicon.PhrasesOf(frame.Token.Lemma.ToLowerInvariant()) : []))
                {
                    if (frame.Heads(phrase.Role).Any(h => IsWord(frame.Sentence, h, phrase.Noun)))
                    {
                        found.Add((rule, verb, rule.Weight + 3));
                    }
                }

                found.AddRange(lexicon.OfVerb(lemma).Select(r => (r, verb, r.Weight)));
                // "called on", "asked for": parsers hang the preposition on its noun.
                found.AddRange(frame.Arguments.Select(a => a.Role).Distinct().SelectMany(role => lexicon.OfVerb($"{lemma} {role}").Select(r => (r, verb, r.Weight + 1))));
                if (LooseParticle(frame) is { } particle)
                {
                    found.AddRange(lexicon.OfVerb($"{lemma} {particle}").Select(r => (r, verb, r.Weight + 1)));
                }

                break;
            case PredicateKind.Noun:
                var noun = Carried(frames, frame);
                found.AddRange(OfCompound(frame).Select(r => (r, noun, r.Weight + 3)));
                found.AddRange(lexicon.OfNoun(frame.Lemma).Select(r => (r, noun, r.Weight)));
                break;
            default:
                var state = new Predicate(frame);
                found.AddRange(OfCompound(frame).Select(r => (r, state, r.Weight + 3)));
                found.AddRange(lexicon.OfAdjective(frame.Lemma).Select(r => (r, state, r.Weight)));
                found.AddRange(lexicon.OfNoun(frame.Lemma).Select(r => (r, state, r.Weight)));
                break;
        }

        return found.OrderByDescending(f => f.Weight).Select(f => (f.Rule, f.Predicate));
    }

    /// <summary>Rules of two words, of which the frame is the second: "hunger strike".</summary>
    private IReadOnlyList<EventRule> OfCompound(Frame noun) =>
        noun.Head > 0 ? lexicon.OfNoun($"{noun.Sentence.Tokens[noun.Head - 1].Form.ToLowerInvariant()} {noun.Lemma}") : [];

    private string Known(Frame verb) => VerbForms.Known(verb, lexicon.HasVerb);

    /// <summary>A word right behind the verb that is its particle, whatever the tree makes of it: "pulled back from", "pulled out of"; null if there is none.</summary>
    private static string? LooseParticle(Frame verb)
    {
        var next = verb.Head + 1;
        return verb.Particle < 0 && next < verb.Sentence.Tokens.Count && verb.Sentence.Tokens[next].Upos is "ADV" or "ADP"
            && verb.Sentence.Tokens[next].Form.ToLowerInvariant() is var word and ("out" or "back" or "off" or "away" or "down" or "up" or "aside") ? word : null;
    }

    /// <summary>The noun with the verb that carries it, if one does: "held talks", "talks took place", "on a visit".</summary>
    private Predicate Carried(FrameSet frames, Frame noun)
    {
        var governor = frames.GovernorOf(noun);
        while (governor is { Role: "of", Frame.Kind: PredicateKind.Noun } measure && lexicon.List("measures").Contains(measure.Frame.Lemma))
        {
            // "held a series of meetings": the verb carries what it counts.
            governor = frames.GovernorOf(measure.Frame);
        }

        if (governor is { } up && up.Frame.Kind != PredicateKind.Noun && SupportOf(up.Frame, up.Role) is { } support)
        {
            return new Predicate(noun, up.Frame, support);
        }

        // "the decision to hold talks", "talks held in Geneva": the participle stands under the noun.
        foreach (var child in noun.Sentence.Children(noun.Head))
        {
            if (noun.Sentence.Tokens[child].Relation == "acl" && frames.At(child) is { } clause && clause.Kind == PredicateKind.Verb
                && clause.Heads("object").Contains(noun.Head) && lexicon.Support(clause.Lemma, "object") is { } below)
            {
                return new Predicate(noun, clause, below);
            }
        }

        if (Thanks(frames, noun) is { } thanks)
        {
            return new Predicate(noun) { Thanks = thanks };
        }

        return Occasion(frames, noun) is { } occasion
            ? new Predicate(noun) { Occasion = occasion, IsAddressed = lexicon.List("addressing").Contains(occasion.Lemma) }
            : new Predicate(noun);
    }

    /// <summary>What the verb lends to a noun in a role, alone or with the bare noun behind it: "take place".</summary>
    private SupportVerb? SupportOf(Frame verb, string role)
    {
        var next = verb.Head + 1;
        return lexicon.Support(Known(verb), role)
            ?? (next < verb.Sentence.Tokens.Count && verb.Sentence.Tokens[next] is { Upos: "NOUN", Deprel: "obj" } thing && thing.Head == verb.Head ? lexicon.Support($"{verb.Lemma} {thing.Lemma.ToLowerInvariant()}", role) : null);
    }

    /// <summary>The verb of thanks that the noun stands behind ("thanked them for the support and the help"); null if there is none.</summary>
    private Frame? Thanks(FrameSet frames, Frame noun)
    {
        var up = frames.GovernorOf(noun);
        while (up is { Role: "conjunct" } beside)
        {
            up = frames.GovernorOf(beside.Frame);
        }

        return up is { Role: "for", Frame: { Negated: false } verb } && lexicon.List("thanking").Contains(verb.Lemma) ? verb : null;
    }

    /// <summary>The verb in whose circumstances the noun stands ("said in a call"), were there other nouns on the way ("spoke of grain in a call"); null if there is none.</summary>
    private static Frame? Occasion(FrameSet frames, Frame noun)
    {
        var up = frames.GovernorOf(noun);
        if (up is null || Array.IndexOf(Occasions, up.Value.Role) < 0)
        {
            return null;
        }

        while (up is { Frame.Kind: PredicateKind.Noun, Role: not "on" } above)
        {
            up = frames.GovernorOf(above.Frame);
        }

        return up is { Frame.Kind: PredicateKind.Verb } verb ? verb.Frame : null;
    }

    private static bool IsWord(Sentence sentence, int token, string word) =>
        sentence.Tokens[token].Lemma.Equals(word, StringComparison.OrdinalIgnoreCase) || sentence.Tokens[token].Form.Equals(word, StringComparison.OrdinalIgnoreCase);
}
