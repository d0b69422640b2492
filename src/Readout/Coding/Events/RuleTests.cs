using Readout.Language;

namespace Readout.Coding;

/// <summary>Tests whether a rule holds for a predicate: its forms, what it needs and what it must not stand with.</summary>
internal sealed class RuleTests(PartyReader parties, Measures measures)
{
    /// <summary>What the rule lacks with the predicate; null if it holds.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="frames">All frames of its sentence.</param>
    /// <param name="alone">Whether it stands for itself, and is not what another event is about.</param>
    public string? Failing(EventRule rule, Predicate predicate, FrameSet frames, bool alone)
    {
        // What is pledged or asked for is carried by that: "pledged $5 million in aid".
        if (rule.NeedsCarrier && predicate.Carrier is null && !(predicate.Thanks is not null && rule.Source.Contains(Predicate.Thanked)) && alone)
        {
            return "no verb that carries the noun";
        }

        foreach (var form in rule.Form)
        {
            var verb = predicate.Verbal;
            if (form == "negated" ? !verb.Negated : !(verb.Future || verb.Auxiliaries.Contains("would")) || verb.Negated)
            {
                return $"the verb is not {form}";
            }
        }

        foreach (var test in rule.Needs)
        {
            if (!Holds(test, predicate, frames))
            {
                return $"needs {test.Told}";
            }
        }

        foreach (var test in rule.Not)
        {
            if (Holds(test, predicate, frames, strict: true))
            {
                return $"not with {test.Told}";
            }
        }

        return null;
    }

    private bool Holds(RoleTest test, Predicate predicate, FrameSet frames, bool strict = false)
    {
        foreach (var argument in predicate.Arguments.Concat(predicate.Floats))
        {
            if ((test.Roles.Contains(argument.Role) || test.Roles.Contains("any") || IsClauseOf(argument.Role, test.Roles)) && (Is(test, predicate.Sentence, argument.Head, strict) || IsUnder(frames.At(argument.Head), test.Words)))
            {
                return true;
            }
        }

        foreach (var role in test.Roles)
        {
            if (!strict && role == "to-clause" && predicate.Infinitives().Any(h => Is(test, predicate.Sentence, h, strict) || IsUnder(frames.At(h), test.Words)))
            {
                return true;
            }

            if (predicate.Heads(role, frames).Any(h => Is(test, predicate.Sentence, h, strict)))
            {
                return true;
            }
        }

        return test.Words.Contains("nobody") && test.Roles.Any(r => !predicate.Heads(r).Any());
    }

    /// <summary>Whether a clause may stand behind the preposition in the place of a noun: "of spying".</summary>
    public static bool TakesClause(string preposition) => preposition is "of" or "with" or "for" or "from" or "against" or "about";

    private static bool IsClauseOf(string role, IReadOnlyList<string> roles) =>
        role.EndsWith("-clause", StringComparison.Ordinal) && role[..^"-clause".Length] is var preposition && TakesClause(preposition) && roles.Contains(preposition);

    private bool Is(RoleTest test, Sentence sentence, int head, bool strict) =>
        test.Anything
        || (test.Words.Count > 0 && HasWord(sentence, head, test.Words, strict))
        || (test.Number && sentence.Tokens[head].Upos == "NUM")
        || (test.Actor && parties.At(sentence, head, places: true).Count > 0)
        || (test.Party && parties.Itself(sentence, head).Count > 0)
        || (test.Person && parties.Itself(sentence, head).Any(a => a.Kind == ActorKind.Person))
        || (test.Place && parties.IsPlace(sentence, head))
        || (test.Sectors.Count > 0 && parties.At(sentence, head, places: false).Any(a => a.Sectors.Any(test.Sectors.Contains) || test.Sectors.Contains(a.Country ?? "")))
        || (test.Sectors.Contains("CVL") && IsPeople(sentence, head));

    /// <summary>Whether the word is the plural name of a people ("Kenyans"), and not a state with a plural name ("the Netherlands").</summary>
    private bool IsPeople(Sentence sentence, int head) =>
        sentence.Tokens[head] is { Xpos: "NNPS" or "NNS" } word && parties.Itself(sentence, head) is [{ Kind: ActorKind.State } state] && !state.Name.Contains(word.Form, StringComparison.OrdinalIgnoreCase) && word.Form.EndsWith('s');

    /// <summary>Whether a clause stands under one of the words as an auxiliary: "must return".</summary>
    private static bool IsUnder(Frame? clause, IReadOnlySet<string> words) => clause is not null && clause.Auxiliaries.Any(words.Contains);

    /// <summary>Whether the phrase is headed by one of the words, or by a measure of it ("thousands of troops"), or has it as compound ("troop movements").</summary>
    private bool HasWord(Sentence sentence, int head, IReadOnlySet<string> words, bool strict)
    {
        return Is(head) || sentence.Children(head).Any(c => (sentence.Tokens[c].Deprel is "compound" or "amod" or "conj" or "nmod:desc" or "flat" or "appos" && Is(c)) || (Measures.IsMeasured(sentence, head, c) && (!strict || measures.IsMeasure(sentence.Tokens[head])) && HasWord(sentence, c, words, strict)));

        bool Is(int token)
        {
            if (sentence.Tokens[token].Name.EndsWith("-PER", StringComparison.Ordinal))
            {
                // Bill Clinton is no bill.
                return false;
            }

            var (lemma, form) = (sentence.Tokens[token].Lemma.ToLowerInvariant(), sentence.Tokens[token].Form.ToLowerInvariant());
            return words.Contains(lemma) || words.Contains(form)
                || (token > 0 && sentence.Tokens[token - 1].Form.ToLowerInvariant() is var before && (words.Contains($"{before} {lemma}") || words.Contains($"{before} {form}")));
        }
    }
}
