using Readout.Language;

namespace Readout.Coding;

/// <summary>
/// Reads commitments from what somebody says will happen: "will respond decisively if …", "any aggression will be met with force",
/// "Russia will face severe costs unless …", "will not lift sanctions until …".
/// </summary>
internal sealed partial class ForeseenReader(CommitmentLexicon lexicon)
{
    private static readonly HashSet<string> Carriers = ["have", "force", "compel", "continue", "ready", "prepare", "prepared", "be", "go", "oblige", "able", "stand", "move", "act", "keep"];

    private readonly Foreseeing _foreseeing = new(lexicon);

    /// <summary>The commitments of the scene that no verb or noun of commitment introduces.</summary>
    public IEnumerable<CommitmentDraft> Read(CommitmentScene scene)
    {
        if (scene.Sentence.Tokens.Count > 0 && scene.Sentence.Tokens[^1].Form.Contains('?', StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var frame in scene.Frames.All)
        {
            if (frame.Kind == PredicateKind.Noun || scene.InCondition(frame.Head) || scene.InAside(frame.Head) || Tense(scene, frame) is not { } firm)
            {
                continue;
            }

            if (Draft(scene, frame, firm) is { } draft)
            {
                yield return draft;
            }
        }
    }

    /// <summary>true for will and the like, false for would and could, null if the clause is not about the future.</summary>
    internal static bool? Tense(CommitmentScene scene, Frame frame)
    {
        if (frame.Perfect && frame.Auxiliaries.Any(a => a is "would" or "could" or "should" or "may" or "might"))
        {
            return null;
        }

        if (frame.Future || frame.Auxiliaries.Any(a => a is "will" or "shall" or "'ll" or "’ll"))
        {
            return true;
        }

        if (frame.Auxiliaries.Any(a => a is "would" or "could" or "can" or "may" or "might" or "'d"))
        {
            return false;
        }

        return scene.Frames.GovernorOf(frame) is { Role: "to-clause" or "complement" or "ing-clause" } up && Carriers.Contains(up.Frame.Lemma) ? Tense(scene, up.Frame) : null;
    }

    /// <summary>"not going to", "will not be able to": the negation may stand with the verb that carries the future.</summary>
    private static bool IsNegated(CommitmentScene scene, Frame frame) =>
        frame.Negated || scene.Frames.GovernorOf(frame) is { Role: "to-clause" or "complement" } up && Carriers.Contains(up.Frame.Lemma) && up.Frame.Negated;

    private CommitmentDraft? Draft(CommitmentScene scene, Frame frame, bool firm)
    {
        var foresight = _foreseeing.Of(frame, scene.Conditions.Count > 0 || Supposed(scene, frame) >= 0);
        if (foresight == Foresight.None)
        {
            return null;
        }

        var statement = scene.StatementAt(frame.Head);
        var condition = scene.ConditionOf(frame.Head, i => scene.Frames.At(i) is { } f && f != frame && f.Kind != PredicateKind.Noun && Tense(scene, f) is not null);
        if (!firm && condition is null && statement is null)
        {
            return null;
        }

        return foresight switch
        {
            Foresight.Harm => Harm(scene, frame, statement, condition, firm),
            Foresight.Suffer => Suffer(scene, frame, statement, condition),
            Foresight.Bring or Foresight.BringOwn => Bring(scene, frame, statement, condition, foresight == Foresight.BringOwn),
            _ => Good(scene, frame, statement, condition, firm),
        };
    }

    private static CommitmentDraft? Harm(CommitmentScene scene, Frame frame, Statement? statement, FoundCondition? condition, bool firm)
    {
        var issuer = Issuers(scene, frame, statement);
        var could = !firm && frame.Auxiliaries.Any(a => a is "could" or "can" or "may" or "might");
        if (issuer.Count == 0 || could || statement is { Speaker.Country: not null } && !issuer.Any(a => CommitmentScene.SameSide(a, statement.Speaker)))
        {
            return null;
        }

        // "Impose costs on Russia": the tree may hang the target on what is imposed.
        var things = frame.Passive ? [] : frame.Heads("object").Select(scene.Frames.At).OfType<Frame>().SelectMany(t => t.Heads("on").Concat(t.Heads("against")));
        var target = Others(scene.Actors(frame.Heads(frame.Passive ? "against" : "object").Concat(frame.Heads("against")).Concat(frame.Heads("on")).Concat(things)), issuer);
        target.RemoveAll(t => issuer.Any(i => CommitmentScene.SameSide(i, t)));
        // "would respond to any attack on its troops".
        var supposed = condition is null ? Supposed(scene, frame) : -1;
        // "Will continue to hold those to account who …" is a principle.
        var whoever = condition is null && supposed < 0 && (target.Count > 0 || frame.Future) ? Whoever(scene, frame) : -1;
        if (condition is null && target.Count == 0 && supposed < 0 && whoever < 0)
        {
            return null;
        }

        if (supposed >= 0)
        {
            var threat = Make(scene, frame, CommitmentKind.Threat, "will-harm-any", issuer, target, statement, null);
            threat.Condition = new Condition(scene.NounPhrase(supposed), Connective.Implicit);
            return threat;
        }

        if (whoever >= 0 && !IsNegated(scene, frame))
        {
            var threat = Make(scene, frame, CommitmentKind.Threat, "will-harm-whoever", issuer, target, statement, null);
            threat.Condition = new Condition(scene.NounPhrase(whoever), Connective.Implicit);
            threat.Action = scene.Trim(frame.Head, frame.Particle == frame.Head + 1 ? frame.Particle : frame.Head);
            return threat;
        }

        return Make(scene, frame, IsNegated(scene, frame) ? CommitmentKind.Assurance : CommitmentKind.Threat, "will-harm", issuer, target, statement, condition);
    }

    private static CommitmentDraft? Suffer(CommitmentScene scene, Frame frame, Statement? statement, FoundCondition? condition)
    {
        var target = scene.Subjects(frame, null);
        if (statement is not { Speaker.Country: not null } || target.Count == 0 || frame.Negated || target.Any(t => CommitmentScene.SameSide(t, statement.Speaker)))
        {
            return null;
        }

        return Make(scene, frame, CommitmentKind.Threat, "will-suffer", [statement.Speaker], target, statement, condition);
    }

    private static CommitmentDraft? Bring(CommitmentScene scene, Frame frame, Statement? statement, FoundCondition? condition, bool own)
    {
        if (statement is null || frame.Negated)
        {
            return null;
        }

        // "There will be consequences": nobody brings them; the condition tells.
        var subject = frame.Passive ? frame.First("object") : frame.First("subject");
        var (suppose, back) = subject >= 0 ? scene.Supposes(subject) : (false, false);
        if (condition is null && !suppose)
        {
            return null;
        }

        var draft = Make(scene, frame, own ? CommitmentKind.Threat : CommitmentKind.Warning, own ? "will-be-met" : "will-bring", [statement.Speaker], [], statement, condition);
        if (condition is null)
        {
            draft.Condition = new Condition(scene.NounPhrase(subject), Connective.Implicit);
            draft.PointsBack = back;
            draft.Target = Others(scene.Actors(scene.Frames.At(subject) is { } noun ? noun.Heads("by").Concat(noun.Heads("possessive")).Concat(noun.Heads("modifier")).Concat(noun.Heads("compound")) : []), draft.Issuer);
            draft.Protege = Others(scene.Actors(scene.Frames.At(subject) is { } event_ ? event_.Heads("against").Concat(event_.Heads("on")) : []), [.. draft.Issuer, .. draft.Target]);
        }

        return draft;
    }

    private static CommitmentDraft? Good(CommitmentScene scene, Frame frame, Statement? statement, FoundCondition? condition, bool firm)
    {
        var issuer = Issuers(scene, frame, statement);
        if (issuer.Count == 0 && frame.Passive && statement is not null)
        {
            issuer.Add(statement.Speaker);
        }

        if (issuer.Count == 0 || statement is { Speaker.Country: not null } && !issuer.Any(a => CommitmentScene.SameSide(a, statement.Speaker)) || !firm && condition is null && statement?.Form != SpeechForm.Indirect
            || frame.Auxiliaries.Any(a => a is "could" or "can" or "may" or "might"))
        {
            return null;
        }

        if (IsNegated(scene, frame))
        {
            return condition is null ? null
                : condition.Connective is Connective.Unless or Connective.Until or Connective.OnlyIf ? Required(scene, frame, statement, condition, issuer)
                : Make(scene, frame, CommitmentKind.Threat, "will-not-do-good", issuer, [], statement, condition);
        }

        var target = Others(scene.Recipients(frame).Where(a => a.Country is not null && a.Kind is not ActorKind.Document), issuer);
        target.RemoveAll(t => issuer.Any(i => CommitmentScene.SameSide(i, t)));
        var exchange = condition is { Connective: Connective.OnlyIf } && scene.Sentence.Tokens[condition.Marker].Form.Equals("in", StringComparison.OrdinalIgnoreCase);
        var trade = exchange || condition is { Connective: Connective.If or Connective.OnlyIf or Connective.InCase } && Doer(scene, condition) is { } doer && !issuer.Any(i => CommitmentScene.SameSide(i, doer));
        if (target.Count == 0 && !trade)
        {
            return null;
        }

        return Make(scene, frame, trade ? CommitmentKind.Offer : CommitmentKind.Promise, "will-do-good", issuer, [.. target.Take(1)], statement, condition);
    }

    /// <summary>"will not lift sanctions until Russia withdraws": what is asked for stands in the condition.</summary>
    internal static CommitmentDraft Required(CommitmentScene scene, Frame frame, Statement? statement, FoundCondition condition, List<Actor> issuer)
    {
        var draft = Make(scene, frame, CommitmentKind.Demand, "not-until", issuer, [], statement, condition);
        var first = condition.Marker + 1;
        draft.Action = scene.Trim(Math.Min(first, condition.Last), condition.Last);
        return draft;
    }

    private static List<Actor> Issuers(CommitmentScene scene, Frame frame, Statement? statement)
    {
        var issuer = scene.Subjects(frame, statement);
        if (issuer.Count == 0 && scene.Frames.GovernorOf(frame) is { } up)
        {
            issuer = scene.Subjects(up.Frame, statement);
        }

        issuer.RemoveAll(a => a.Kind == ActorKind.Document);
        return issuer;
    }

    internal static List<Actor> Others(IEnumerable<Actor> actors, IReadOnlyList<Actor> than) => [.. actors.Where(a => !than.Contains(a)).Distinct()];

    internal static CommitmentDraft Make(
        CommitmentScene scene, Frame frame, CommitmentKind kind, string rule, List<Actor> issuer, List<Actor> target, Statement? statement, FoundCondition? condition)
    {
        var draft = new CommitmentDraft
        {
            Kind = kind,
            Rule = rule,
            Sentence = scene.Sentence,
            Issuer = issuer,
            Target = target,
            Statement = statement,
            Cue = frame.Token.Span,
            Action = scene.Phrase(frame, frame.Passive),
        };
        SetCondition(scene, draft, condition);
        draft.Words.Add(frame.Lemma);
        foreach (var argument in frame.Arguments)
        {
            if (!argument.Role.EndsWith("-clause", StringComparison.Ordinal) && argument.Role is not "subject" && scene.Sentence.Tokens[argument.Head].Upos == "NOUN")
            {
                draft.Words.Add(scene.Sentence.Tokens[argument.Head].Lemma.ToLowerInvariant());
            }
        }

        return draft;
    }
}
