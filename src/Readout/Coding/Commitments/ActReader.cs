using Readout.Language;

namespace Readout.Coding;

/// <summary>Reads commitments from the words that say so: "threatened to", "his demands for", "called on … to", "is ready to".</summary>
internal sealed class ActReader(CommitmentLexicon lexicon)
{
    private readonly Foreseeing _foreseeing = new(lexicon);

    /// <summary>The commitments of the scene that a verb, noun or adjective of commitment introduces.</summary>
    public IEnumerable<CommitmentDraft> Read(CommitmentScene scene)
    {
        foreach (var frame in scene.Frames.All)
        {
            if (frame.Negated || scene.InCondition(frame.Head) || Acts(frame) is not { } acts)
            {
                continue;
            }

            foreach (var act in acts)
            {
                if (Draft(scene, frame, act) is { } draft)
                {
                    yield return draft;
                    break;
                }
            }
        }
    }

    private IReadOnlyList<CommitmentAct>? Acts(Frame frame) => frame.Kind switch
    {
        PredicateKind.Noun => lexicon.Nouns.GetValueOrDefault(frame.Lemma),
        PredicateKind.Verb => lexicon.Verbs.GetValueOrDefault(frame.Lemma),
        _ => lexicon.Adjectives.GetValueOrDefault(frame.Lemma),
    };

    private CommitmentDraft? Draft(CommitmentScene scene, Frame frame, CommitmentAct act)
    {
        var statement = scene.StatementAt(frame.Head);
        var governor = scene.Frames.GovernorOf(frame);
        if (governor is { } up && (act.Not.Contains(up.Frame.Lemma) || up.Role is "if-clause" or "unless-clause" || up.Frame.Negated && up.Role is not "that-clause"))
        {
            return null;
        }

        var issuer = frame.Kind == PredicateKind.Noun ? Holder(scene, frame, governor) : scene.Subjects(frame, statement);
        if (frame.Kind == PredicateKind.Adjective && issuer.Count == 0 && governor is { } over && over.Frame.Lemma is "stand" or "remain" or "be")
        {
            issuer = scene.Subjects(over.Frame, statement);
        }

        issuer.RemoveAll(a => a.Kind == ActorKind.Document);
        if (issuer.Count == 0 || (Action(frame, act) ?? ActionBeside(scene, frame, act, governor)) is not { } action)
        {
            return null;
        }

        var inner = scene.Frames.At(action.Head);
        var clause = action.Role is "to-clause" or "that-clause" or "for-clause" or "ing-clause" or "quote" or "purpose-clause";
        var foresight = inner is null ? _foreseeing.OfNoun(scene.Sentence.Tokens[action.Head].Lemma.ToLowerInvariant()) : _foreseeing.Of(inner, scene.Conditions.Count > 0);
        var target = ForeseenReader.Others(scene.Actors(act.Target.SelectMany(frame.Heads)), issuer);
        if (target.Count == 0 && frame.Kind == PredicateKind.Noun && governor is { } carrier)
        {
            // "reaffirmed the threat of sanctions against Russia": the tree may hang "against" on the verb.
            target = ForeseenReader.Others(scene.Actors(carrier.Frame.Heads("against").Concat(carrier.Frame.Heads("to"))), issuer);
        }

        if (act.Name == "call-on" && frame.Kind == PredicateKind.Verb && frame.First("on") < 0 && frame.First("upon") < 0 && action.Role is not ("for" or "for-clause"))
        {
            return null;
        }

        if (Kind(scene, frame, act, action, inner, foresight, issuer, ref target) is not { } kind)
        {
            return null;
        }

        // "called for the Senate to vote": who is called on stands before the act.
        if (act.Kind == CommitmentKind.Demand && !clause && scene.ActorAt(action.Head) is not null || frame.Lemma == "demand" && !clause && issuer.TrueForAll(i => i.Country is null))
        {
            return null;
        }

        if (kind is CommitmentKind.Demand or CommitmentKind.Warning && inner is not null && clause && target.Count == 0)
        {
            // What is demanded of somebody is his to do: "demanded that Russia withdraw".
            target = ForeseenReader.Others(scene.Subjects(inner, null).Where(a => !issuer.Any(i => CommitmentScene.SameSide(i, a))), issuer);
        }

        if (kind == CommitmentKind.Offer && target.Count == 0 && inner is not null && clause)
        {
            target = [.. ForeseenReader.Others(scene.Recipients(inner), issuer).Where(a => (a.Country is not null || a.Kind == ActorKind.Group) && !issuer.Any(i => CommitmentScene.SameSide(i, a))).Take(1)];
        }

        // An offer is made to somebody, on a condition, or to talk; "proposed to cut a tax" is none.
        if (kind == CommitmentKind.Offer && target.TrueForAll(t => t.Country is null && t.Kind != ActorKind.Group) && scene.Conditions.Count == 0 && !(inner is not null && _foreseeing.IsParley(inner)))
        {
            return null;
        }

        if (kind == CommitmentKind.Demand && target.Count > 0 && target.TrueForAll(t => issuer.Contains(t)))
        {
            return null;
        }

        var own = act.Name is "urge" or "ask" && frame.Lemma is not ("urge" or "implore" or "exhort");
        if (own && (target.Count == 0 || target.Any(t => issuer.Any(i => CommitmentScene.SameSide(i, t)))))
        {
            // Orders to one's own people are no demands.
            return null;
        }

        return Build(scene, frame, act, action, inner, clause, kind, issuer, target, statement);
    }

    private CommitmentDraft Build(
        CommitmentScene scene, Frame frame, CommitmentAct act, Argument action, Frame? inner, bool clause, CommitmentKind kind,
        List<Actor> issuer, List<Actor> target, Statement? statement)
    {
        var draft = new CommitmentDraft
        {
            Kind = kind,
            Rule = act.Name,
            Sentence = scene.Sentence,
            Issuer = issuer,
            Target = target,
            Statement = scene.StatementOf(frame.Head) ?? statement,
            Cue = frame.Token.Span,
            Action = clause && inner is not null ? scene.Phrase(inner, action.Role == "that-clause" && (inner.Passive || kind is CommitmentKind.Warning)) : scene.NounPhrase(action.Head),
        };
        draft.Words.Add(scene.Sentence.Tokens[action.Head].Lemma.ToLowerInvariant());
        var condition = scene.ConditionOf(clause ? action.Head : frame.Head, i => scene.Frames.At(i) is { Kind: not PredicateKind.Noun } f && f != inner && f != frame && ForeseenReader.Tense(scene, f) is not null);
        if (condition is { Connective: Connective.Until or Connective.If } && kind == CommitmentKind.Demand && condition.Marker < frame.Head && !clause)
        {
            condition = null;
        }

        if (kind == CommitmentKind.Assurance && condition is { Connective: Connective.Unless or Connective.Until or Connective.OnlyIf })
        {
            // "vowed not to let Sweden in until it …": what is asked for stands in the condition.
            return ForeseenReader.Required(scene, inner ?? frame, statement, condition, issuer);
        }

        ForeseenReader.SetCondition(scene, draft, condition);
        if (draft.Condition is null && inner is { Kind: PredicateKind.Verb } && kind is CommitmentKind.Warning or CommitmentKind.Threat)
        {
            var subject = inner.First("subject");
            if (subject >= 0 && scene.Supposes(subject) is { Implicit: true } supposed)
            {
                draft.Condition = new Condition(scene.NounPhrase(subject), Connective.Implicit);
                draft.PointsBack = supposed.PointsBack;
                draft.Action = scene.Phrase(inner, false);
            }
        }

        if (draft.Target.Count == 0 && kind is CommitmentKind.Promise or CommitmentKind.Threat && (inner ?? scene.Frames.At(action.Head)) is { } what)
        {
            draft.Target = [.. ForeseenReader.Others(scene.Recipients(what), issuer).Where(a => !issuer.Any(i => CommitmentScene.SameSide(i, a))).OrderBy(a => a.Country is null).Take(1)];
        }

        foreach (var argument in inner?.Arguments ?? [])
        {
            if (argument.Role is "object" or "of" or "on" or "for" && scene.Sentence.Tokens[argument.Head].Upos == "NOUN")
            {
                draft.Words.Add(scene.Sentence.Tokens[argument.Head].Lemma.ToLowerInvariant());
            }
        }

        return draft;
    }

    private static Argument? Action(Frame frame, CommitmentAct act)
    {
        foreach (var role in act.Action)
        {
            foreach (var argument in frame.Arguments)
            {
                if (argument.Role == role && (!argument.Shared || role.EndsWith("-clause", StringComparison.Ordinal))
                    && (role != "object" || frame.Sentence.Tokens[argument.Head].Upos is "NOUN" or "SYM" or "NUM"))
                {
                    return argument;
                }
            }
        }

        return null;
    }

    /// <summary>Where the tree hangs the noun's complement on the verb ("stepped up his demands | for guarantees"), or misses its clause ("a warning that …").</summary>
    private static Argument? ActionBeside(CommitmentScene scene, Frame noun, CommitmentAct act, (Frame Frame, string Role)? governor)
    {
        if (noun.Kind != PredicateKind.Noun)
        {
            // "calls on the government to release …": the clause may hang on who is called on.
            foreach (var party in act.Action.Contains("to-clause") ? act.Target.SelectMany(noun.Heads) : [])
            {
                if (scene.Frames.At(party)?.First("to-clause") is { } clause and >= 0)
                {
                    return new Argument("to-clause", clause, true);
                }
            }

            return act.Kind is CommitmentKind.Warning or CommitmentKind.Demand or CommitmentKind.Assurance ? VerbBeside(scene, noun, act) : null;
        }

        var tokens = scene.Sentence.Tokens;
        if (act.Action.Contains("that-clause") && noun.Head + 1 < tokens.Count && tokens[noun.Head + 1].Form == "that")
        {
            var verb = Enumerable.Range(noun.Head + 2, tokens.Count - noun.Head - 2).FirstOrDefault(i => tokens[i].Upos == "VERB" && scene.Frames.At(i) is not null, -1);
            return verb < 0 ? null : new Argument("that-clause", verb, true);
        }

        if (noun.Head + 1 < tokens.Count && act.Action.Contains(tokens[noun.Head + 1].Form) && governor is { } up)
        {
            foreach (var argument in up.Frame.Arguments)
            {
                if (argument.Role == tokens[noun.Head + 1].Form && argument.Head > noun.Head + 1)
                {
                    return argument;
                }
            }
        }

        return null;
    }

    /// <summary>"warned Moscow | of consequences", "assured Washington | that …": what hangs on who is addressed, or on nothing.</summary>
    private static Argument? VerbBeside(CommitmentScene scene, Frame verb, CommitmentAct act)
    {
        var tokens = scene.Sentence.Tokens;
        foreach (var party in act.Target.Append("object").Distinct().SelectMany(verb.Heads))
        {
            foreach (var role in act.Action)
            {
                if (scene.Frames.At(party)?.First(role) is { } head and >= 0 && role is not ("object" or "to") && head > verb.Head)
                {
                    return new Argument(role, head, true);
                }
            }
        }

        if (!act.Action.Contains("that-clause"))
        {
            return null;
        }

        for (var i = verb.Head + 1; i < tokens.Count && i < verb.Head + 10 && tokens[i].Upos is not ("VERB" or "AUX"); i++)
        {
            if (tokens[i].Form == "that")
            {
                var inner = Enumerable.Range(i + 1, tokens.Count - i - 1).FirstOrDefault(k => tokens[k].Upos == "VERB" && scene.Frames.At(k) is not null, -1);
                return inner < 0 ? null : new Argument("that-clause", inner, true);
            }
        }

        return null;
    }

    /// <summary>The kind, after a look at what is to be done; null if it is no commitment.</summary>
    private CommitmentKind? Kind(
        CommitmentScene scene, Frame frame, CommitmentAct act, Argument action, Frame? inner, Foresight foresight, List<Actor> issuer, ref List<Actor> target)
    {
        var clause = inner is not null && action.Role is "to-clause" or "that-clause" or "for-clause" or "purpose-clause";
        var own = inner is not null && scene.Subjects(inner, null) is var subjects && (subjects.Count == 0 || subjects.Any(s => issuer.Any(i => CommitmentScene.SameSide(i, s))));
        switch (act.Kind)
        {
            case CommitmentKind.Threat:
                // "a threat to peace", "the threat of climate change" threaten nobody with anything.
                return frame.Kind != PredicateKind.Noun || clause || foresight is Foresight.Harm or Foresight.Bring or Foresight.BringOwn ? CommitmentKind.Threat : null;
            case CommitmentKind.Promise:
                // "the promise of the future", "undertook changes" promise nothing; "$800 million" and "support" do.
                // "I promise you, we are all equal": nothing that is still to be done.
                return action.Role == "that-clause" && inner is not null && ForeseenReader.Tense(scene, inner) is null ? null
                    : !clause && action.Role != "ing-clause" && foresight is not (Foresight.Good or Foresight.Harm) && !IsAmount(scene.Sentence, action.Head) ? null
                    : inner is { Negated: true } ? action.Role == "to-clause" || ForeseenReader.Tense(scene, inner) is not null ? CommitmentKind.Assurance : null
                    : clause && !own && action.Role == "that-clause" ? foresight is Foresight.Suffer or Foresight.BringOwn ? CommitmentKind.Threat : null
                    : frame.Lemma == "commit" && action.Role is "object" or "of" ? null
                    : clause && foresight is Foresight.Harm or Foresight.BringOwn ? CommitmentKind.Threat : CommitmentKind.Promise;
            case CommitmentKind.Assurance:
                return inner is null ? null
                    : clause && inner.Negated && own && ForeseenReader.Tense(scene, inner) is not null ? CommitmentKind.Assurance
                    : clause && own && foresight == Foresight.Good && ForeseenReader.Tense(scene, inner) is not null ? CommitmentKind.Promise : null;
            case CommitmentKind.Warning:
                return Warned(scene, act, action, inner, foresight, own, issuer, ref target);
            case CommitmentKind.Demand:
                // "insisted that it was right" demands nothing: the thing demanded stands in the bare form or under should and must.
                return action.Role == "that-clause" && frame.Lemma == "insist" && inner is not null && !(inner.Token.Xpos is "VB" or "VBP" || inner.Auxiliaries.Contains("should") || inner.Auxiliaries.Contains("must") || inner.Auxiliaries is ["be"] && inner.Passive && !inner.Past)
                    || frame.Lemma == "insist" && action.Role is "object" or "for" or "to-clause" || inner is not null && lexicon.HasVerb("courtesy", inner.Lemma) ? null : CommitmentKind.Demand;
            default:
                return frame.Kind != PredicateKind.Adjective ? clause || foresight is Foresight.Good ? CommitmentKind.Offer : null
                    : inner is null || !clause ? null
                    : foresight is Foresight.Harm ? CommitmentKind.Threat
                    : foresight is Foresight.Good || _foreseeing.IsParley(inner) || scene.Conditions.Count > 0 ? CommitmentKind.Offer : null;
        }
    }

    private static bool IsAmount(Sentence sentence, int head) =>
        sentence.Tokens[head].Upos is "SYM" or "NUM" || sentence.Children(head).Any(c => sentence.Tokens[c].Upos is "NUM" or "SYM");

    private static CommitmentKind? Warned(
        CommitmentScene scene, CommitmentAct act, Argument action, Frame? inner, Foresight foresight, bool own, List<Actor> issuer, ref List<Actor> target)
    {
        if (action.Role == "to-clause" || action.Role == "against" && inner is { Kind: PredicateKind.Verb })
        {
            return CommitmentKind.Demand;
        }

        var warned = target;
        if (action.Role == "that-clause" && inner is not null)
        {
            var suffers = foresight == Foresight.Suffer && scene.Subjects(inner, null).Any(s => !issuer.Contains(s));
            if (suffers && warned.Count == 0)
            {
                target = ForeseenReader.Others(scene.Subjects(inner, null), issuer);
            }

            if (foresight == Foresight.BringOwn || suffers || foresight == Foresight.Harm && own && !inner.Negated && scene.Subjects(inner, null).Count > 0)
            {
                return CommitmentKind.Threat;
            }
        }

        var supposed = inner?.First("subject") is { } subject and >= 0 && scene.Supposes(subject).Implicit;
        return target.Count > 0 || scene.Conditions.Count > 0 || supposed || foresight is Foresight.Bring ? CommitmentKind.Warning : null;
    }

    /// <summary>Whose threat or demand it is: the possessor, "by" or "from" somebody, a name before it, or the subject of the verb over it.</summary>
    private List<Actor> Holder(CommitmentScene scene, Frame noun, (Frame Frame, string Role)? governor)
    {
        // "European demand for gas" is a market's; demands are plural or somebody's own.
        var market = noun.Lemma is "demand" or "promise" or "offer" && noun.Token.Xpos == "NN";
        foreach (var role in (string[])["possessive", "by", "from", "compound", "modifier"])
        {
            if (market && role is "compound" or "modifier")
            {
                continue;
            }

            var actors = scene.Actors(noun.Heads(role));
            if (actors.Count > 0)
            {
                return actors;
            }
        }

        // Only of verbs that put a demand or promise forward is the subject its maker: "reiterated the demand", not "met the demand".
        return governor is { Role: not "subject" and not "relative" } up && up.Frame.Kind == PredicateKind.Verb && lexicon.HasVerb("carry", up.Frame.Lemma) ? scene.Subjects(up.Frame, scene.StatementAt(up.Frame.Head)) : [];
    }
}
