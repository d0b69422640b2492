using Readout.Language;

namespace Readout.Coding;

/// <summary>How real a predicate's event is, and why.</summary>
/// <param name="Modality">The modality; null if the words speak of no event at all ("if", "should", "hopes for").</param>
/// <param name="Why">What decided, for explanations.</param>
/// <param name="Under">The attitude that decided, empty if none did: what is merely wished for is not on the calendar, what is tried is no promise.</param>
internal readonly record struct ModalityReading(Modality? Modality, string Why, string Under = "");

/// <summary>Reads tense, auxiliaries, negation and the words that govern a predicate.</summary>
internal sealed partial class ModalityReader(EventLexicon lexicon, SpeechLexicon speech)
{
    private static readonly string[] Conditional = ["if-clause", "unless-clause", "in case-clause", "provided-clause", "whether-clause", "until-clause", "lest-clause", "without-clause"];

    // Roots of CAMEO whose acts are done by saying so or by a stroke of the pen.
    private static readonly string[] Acts = ["02", "03", "05", "10", "11", "12", "13", "16"];

    /// <summary>Reads the modality of <paramref name="predicate"/> in <paramref name="frames"/>.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="frames">All frames of its sentence.</param>
    /// <param name="rule">The rule that holds for it.</param>
    public ModalityReading Read(Predicate predicate, FrameSet frames, EventRule rule)
    {
        // Whoever condemns the attack did not do it: of what is known to be there the noun alone tells, whether or not it is condemned.
        var known = predicate.Support is { Keeps: true } && predicate.Frame.Kind == PredicateKind.Noun && IsKnown(predicate.Frame);
        var (verbal, usual) = (known ? predicate.Frame : predicate.Verbal, rule.Usually);
        if (rule.Form.Contains("negated") && verbal.Auxiliaries.Any(a => a is "must" or "should" or "ought" or "may" or "might"))
        {
            return new(null, "what must not be is not refused to anybody");
        }

        if (IsAsked(verbal))
        {
            return new(null, "asked and not told");
        }

        if (verbal is { Kind: PredicateKind.Verb, Past: false, Perfect: false } && ByLaw(verbal) is { } law)
        {
            return new(null, $"what is done by {law} is no deed");
        }

        var own = rule.Form.Count > 0 ? new ModalityReading(usual ?? Modality.Occurred, $"the form is the act ({string.Join(", ", rule.Form)})")
            : known ? new ModalityReading(usual ?? Modality.Occurred, $"known to be there, whatever '{predicate.Verbal.Lemma}' says of it")
            : verbal.Kind == PredicateKind.Noun ? OfNoun(predicate, usual, rule.Cameo == "042") : OfVerb(verbal, frames, usual);
        if (verbal.Kind == PredicateKind.Noun && own.Modality == Modality.Occurred && verbal.Sentence.Children(verbal.Head).Any(c => verbal.Sentence.Tokens[c].Relation == "amod" && lexicon.List("lasting").Contains(verbal.Sentence.Tokens[c].Form.ToLowerInvariant())))
        {
            own = new ModalityReading(Modality.Ongoing, "it is called one that goes on ('ongoing')");
        }

        if (own.Modality == Modality.Ongoing && usual is null && Array.IndexOf(Acts, rule.Cameo[..2]) >= 0)
        {
            own = new ModalityReading(Modality.Occurred, "to be doing what is done by a word is to have done it ('is urging', 'is designating')");
        }

        if (own.Modality == Modality.Ongoing && usual == Modality.Ongoing && verbal.Past && !verbal.Perfect && rule.Cameo.StartsWith("06", StringComparison.Ordinal))
        {
            own = new ModalityReading(Modality.Occurred, "they worked together then");
        }

        if (rule.Form.Count == 0 && !known && predicate.Carrier is not null && predicate.Frame.Negated && own.Modality is not null)
        {
            own = new ModalityReading(Modality.Denied, $"'{predicate.Sentence.Tokens[predicate.Frame.Negation].Form}' before the noun");
        }

        if (own.Modality is Modality.Occurred or Modality.Ongoing && Alleged(predicate) is { } alleged)
        {
            own = new ModalityReading(Modality.Possible, $"it is only said to be one ('{alleged}')");
        }

        if (rule.Said && IsSaidSo(verbal, frames))
        {
            return new(Modality.Occurred, $"to say that one wants to is to do it ('{frames.GovernorOf(verbal)!.Value.Frame.Lemma}')");
        }

        if (own.Modality is Modality.Occurred or Modality.Ongoing && predicate.Support?.Modality is { } lent)
        {
            own = new ModalityReading(lent, $"carried by '{verbal.Lemma}' ({predicate.Support.Name})");
        }

        return own.Modality is null ? own : Govern(verbal, frames, own, predicate.Carrier is null && usual == Modality.Ongoing && !rule.Cameo.StartsWith("06", StringComparison.Ordinal));
    }

    /// <summary>"I want to thank", "let me congratulate": present and affirmed.</summary>
    private bool IsSaidSo(Frame verb, FrameSet frames) =>
        !verb.Negated && frames.GovernorOf(verb) is { Role: "to-clause" or "complement" or "that-clause" or "ing-clause" } up
        && !up.Frame.Past && !up.Frame.Negated && lexicon.List("performing").Contains(up.Frame.Lemma);

    private static ModalityReading OfNoun(Predicate predicate, Modality? usual, bool isJourney) =>
        predicate is { Frame.Negated: false, Occasion: { Future: true, Negated: false } occasion } && usual is null && isJourney
            ? new(Modality.Scheduled, $"on the occasion of what is still ahead ('{occasion.Lemma}')")
            : OfNoun(predicate.Verbal, usual);

    private static ModalityReading OfNoun(Frame noun, Modality? usual) =>
        noun.Negated ? new(Modality.Denied, $"'{noun.Sentence.Tokens[noun.Negation].Form}' before the noun") : new(usual ?? Modality.Occurred, "a noun that takes the event for granted");

    private ModalityReading OfVerb(Frame verb, FrameSet frames, Modality? usual)
    {
        if (verb.Negated)
        {
            return new(Modality.Denied, $"negated by '{verb.Sentence.Tokens[verb.Negation].Form}'");
        }

        foreach (var auxiliary in verb.Auxiliaries)
        {
            switch (auxiliary)
            {
                case "would" or "'d":
                    return ToldInThePast(verb, frames)
                        ? new(Modality.Intended, "'would' in what was said: the future seen from then")
                        : new(Modality.Hypothetical, "'would'");
                case "can":
                    return new(null, "'can' tells of ability");
                case "may" or "might" or "could":
                    return new(Modality.Possible, $"'{auxiliary}'");
                case "should" or "must" or "ought":
                    return new(null, $"'{auxiliary}' tells what ought to be, not what is");
            }
        }

        if (verb.Future)
        {
            return new(Modality.Intended, "future");
        }

        return verb.Progressive ? new(Modality.Ongoing, "progressive") : new(usual ?? Modality.Occurred, verb.Past || verb.Perfect ? "past or perfect" : "told as a fact");
    }

    private bool ToldInThePast(Frame verb, FrameSet frames) =>
        IsAttributed(verb.Sentence) || frames.GovernorOf(verb) is { } up && up.Role is "that-clause" or "quote" or "parataxis"
        && up.Frame is var g && (g.Past || g.Perfect) && speech.Verbs.ContainsKey(g.Lemma);

    /// <summary>What the words above make of the event.</summary>
    /// <param name="start">The predicate.</param>
    /// <param name="frames">All frames of its sentence.</param>
    /// <param name="own">What its own form says.</param>
    /// <param name="lasting">Whether it is a noun of something that goes on: a war.</param>
    private ModalityReading Govern(Frame start, FrameSet frames, ModalityReading own, bool lasting)
    {
        var (current, reading) = (start, own);
        for (var steps = 0; steps < 6; steps++)
        {
            if (frames.GovernorOf(current) is not { } up)
            {
                break;
            }

            if (Array.IndexOf(Conditional, up.Role) >= 0)
            {
                return new(null, $"supposed in a clause of condition ({up.Role})");
            }

            var above = up.Frame;
            if (start.Kind == PredicateKind.Noun && current == start && lexicon.AttitudeOf(above.Lemma) is { } real && !IsOpen(start)
                && (real.Keeps.Contains(up.Role) || (real.Name == "topic" && lasting)))
            {
                break;
            }

            if (lasting && current != start && current.Kind == PredicateKind.Noun && IsKnown(start) && lexicon.AttitudeOf(Over(above)) is { Modality: null })
            {
                // "the importance of a response to Russia's invasion": the response may be lacking, the invasion is not.
                break;
            }

            if (up.Role == "subject" && current == start && start is { Kind: PredicateKind.Verb, Past: false } && start.Token.Xpos is "VB" or "VBG" && !above.Past)
            {
                return new(null, "what it would be to do it tells of no deed");
            }

            if (up.Role is "before-clause" && lexicon.AttitudeOf(Over(above)) is { Modality: null } && current.Token.Xpos == "VBG")
            {
                return new(null, $"what is to come after what is only asked for ('{above.Lemma}' … before)");
            }

            if (up.Role is "before-clause" && !current.Past && !current.Perfect && current.Token.Xpos != "VBG" && current.Kind == PredicateKind.Verb)
            {
                return new(null, "still ahead, if ever ('before' with the present)");
            }

            if (up.Role is "after-clause" or "since-clause" or "because-clause" && current is { Kind: PredicateKind.Verb, Past: true } && current.Token.Xpos == "VBD")
            {
                // "Vowed to strike back after they shelled its troops": whatever is vowed, that was.
                break;
            }

            if (current == start && start.Kind == PredicateKind.Noun && reading.Modality is Modality.Occurred && up.Role is "ahead of" or "before" or "prior to")
            {
                reading = new(Modality.Scheduled, $"still ahead ('{up.Role}')");
            }

            if (above.Kind == PredicateKind.Verb && IsOfLaw(above) && up.Role is not ("relative" or "participle" or "subject" or "conjunct"))
            {
                return new(null, $"what a law says may be or is to be ('{above.Lemma}')");
            }

            var attitude = lexicon.AttitudeOf(Over(above));
            if (attitude is not null && !above.Passive && attitude.Others.Contains(up.Role))
            {
                return new(null, $"what one looks for in others is no plan of one's own ('{above.Lemma}')");
            }

            if (up.Role == "participle-clause" && current.Token.Xpos == "VBG" && IsApart(current) && frames.GovernorOf(above) is { Role: "purpose-clause" })
            {
                // "Opened fire to disperse the crowd, killing two": the outcome, which hangs on the wrong verb.
                break;
            }

            if (attitude is not null && Reaches(attitude, up.Role))
            {
                reading = Under(attitude, above, reading);
            }
            else if (up.Role is "to-clause" && above.Kind != PredicateKind.Noun && current == start)
            {
                return new(null, $"an infinitive under '{above.Lemma}', of which nothing is known");
            }
            else if (up.Role == "for-clause" && current == start && current.Sentence.Children(current.Head).Any(c => current.Sentence.Tokens[c].Xpos == "TO"))
            {
                return new(null, $"what somebody is to do, or would do ('for' … 'to' under '{above.Lemma}')");
            }
            else if (up.Role is "purpose-clause" or "to-clause" && reading.Modality is Modality.Denied && current == start)
            {
                return new(null, $"not to do it is only asked or meant ({up.Role} of '{above.Lemma}')");
            }
            else if (up.Role is "purpose-clause" or "to-clause" && reading.Modality is Modality.Occurred or Modality.Ongoing)
            {
                reading = new(Modality.Intended, $"a purpose ({up.Role} of '{above.Lemma}')");
            }

            if (reading.Modality is null || up.Role is "that-clause" or "quote" or "relative" or "participle" or "parataxis" || up.Role == "subject")
            {
                break;
            }

            if (above.Kind == PredicateKind.Verb && up.Role is "purpose-clause" && OfVerb(above, frames, null) is { Modality: null or Modality.Denied } none)
            {
                return new(null, $"the purpose of what is not told as done ({none.Why})");
            }

            if (above.Kind == PredicateKind.Verb && up.Role is "to-clause" or "ing-clause" && OfVerb(above, frames, null) is { Modality: not (Modality.Occurred or Modality.Ongoing) } higher)
            {
                reading = higher;
                if (reading.Modality is null)
                {
                    break;
                }
            }

            current = above;
        }

        return reading;
    }

    /// <summary>Whether an attitude holds for what stands in the role: its complements, not its subject or circumstances, unless the lexicon names the roles.</summary>
    private static bool Reaches(Attitude attitude, string role) => attitude.Reaches.Count > 0
        ? attitude.Reaches.Contains(role)
        : role is "object" or "to-clause" or "ing-clause" or "that-clause" or "complement" or "of" or "for" or "about" or "on" or "against" or "from" or "to" or "with" or "into" or "quote" or "compound"
        or "for-clause" or "of-clause" or "in-clause" or "about-clause" or "on-clause" or "at-clause" or "from-clause" or "in";

    private static ModalityReading Under(Attitude attitude, Frame above, ModalityReading inner)
    {
        if (attitude.Modality is null)
        {
            return new(null, $"'{above.Lemma}' ({attitude.Name}) makes no event of it");
        }

        if (attitude.Modality == Modality.Occurred)
        {
            return above.Negated ? new(Modality.Denied, $"'{above.Lemma}' is negated") : inner;
        }

        return above.Negated && attitude.Modality == Modality.Denied
            ? inner
            : new(above.Negated ? Modality.Denied : attitude.Modality, $"under '{above.Lemma}' ({attitude.Name})", attitude.Name);
    }
}
