using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>
/// Reads commitments from set wordings inside somebody's words: "Russia must withdraw", "or else", "for there to be progress they must …",
/// "there can be no talks until …", "a diplomatic path remains open".
/// </summary>
internal sealed class WordingReader(CommitmentLexicon lexicon)
{
    /// <summary>The commitments of the scene that stand in such words.</summary>
    public IEnumerable<CommitmentDraft> Read(CommitmentScene scene)
    {
        foreach (var frame in scene.Frames.All)
        {
            if (scene.InCondition(frame.Head) || scene.InAside(frame.Head))
            {
                continue;
            }

            var statement = scene.StatementAt(frame.Head);
            // What a government publishes in its own voice it says itself.
            var demand = (statement?.Speaker ?? scene.Context.Map.Publisher) is { } voice ? Deontic(scene, frame, statement, voice) : null;
            if (demand is not null)
            {
                yield return demand;
                if (OrElse(scene, frame, demand) is { } threat)
                {
                    yield return threat;
                }
            }

            if (statement is null)
            {
                continue;
            }

            if (Open(scene, frame, statement) is { } offer)
            {
                yield return offer;
            }

            if ((NoneUntil(scene, frame, statement) ?? OnlyIf(scene, frame, statement)) is { } requirement)
            {
                yield return requirement;
            }
        }

        if (ForThereToBe(scene) is { } needed)
        {
            yield return needed;
        }
    }

    /// <summary>Somebody else must do something.</summary>
    private CommitmentDraft? Deontic(CommitmentScene scene, Frame frame, Statement? statement, Actor voice)
    {
        var must = frame.Auxiliaries.Any(a => a is "must" or "should" or "shall")
            || scene.Frames.GovernorOf(frame) is { Role: "to-clause" } up && up.Frame.Lemma is "have" or "need" && scene.Sentence.Tokens[up.Frame.Head].Xpos is "VBZ" or "VBP" or "VB"
                && scene.Sentence.Tokens[up.Frame.Head + 1].Form != "yet"; // "has yet to" has not
        var alternative = scene.Sentence.Children(frame.Head).Any(c => scene.Sentence.Tokens[c].Form.Equals("or", StringComparison.OrdinalIgnoreCase));
        if (!must || alternative || frame.Kind != PredicateKind.Verb || !lexicon.HasVerb("deontic", "must") || frame.Perfect || lexicon.HasVerb("empty", frame.Lemma))
        {
            return null;
        }

        var pronouns = frame.Heads("subject").Select(h => scene.Sentence.Tokens[h].Form.ToLowerInvariant()).ToList();
        if (pronouns.Any(p => p is "we" or "i" or "it" or "one" or "us"))
        {
            return null;
        }

        var target = pronouns.Contains("you") ? [.. statement?.Addressees ?? []] : scene.Subjects(frame, null);
        if (target.Count == 0 || !target.TrueForAll(t => (t.Country is not null || pronouns.Contains("you")) && t.Kind is not ActorKind.Document && !CommitmentScene.SameSide(t, voice)) || voice.Country is null)
        {
            return null;
        }

        var condition = scene.ConditionOf(frame.Head, i => scene.Frames.At(i) is { Kind: not PredicateKind.Noun } f && f != frame && ForeseenReader.Tense(scene, f) is not null);
        return ForeseenReader.Make(scene, frame, CommitmentKind.Demand, "must", [voice], target, statement, condition);
    }

    /// <summary>"… must withdraw or else / otherwise / or face …": the threat behind the demand.</summary>
    private static CommitmentDraft? OrElse(CommitmentScene scene, Frame frame, CommitmentDraft demand)
    {
        var tokens = scene.Sentence.Tokens;
        for (var i = frame.Head + 1; i + 1 < tokens.Count; i++)
        {
            var form = tokens[i].Form.ToLowerInvariant();
            var next = tokens[i + 1].Form.ToLowerInvariant();
            var will = form == "or" && Enumerable.Range(i + 1, Math.Min(3, tokens.Count - i - 1)).Any(k => tokens[k].Form is "will" or "’ll" or "'ll" or "shall");
            if (!(form == "otherwise" || will || form == "or" && next is "else" or "face" or "risk" or "suffer"))
            {
                continue;
            }

            var start = form == "or" && next != "else" ? i + 1 : i + (form == "or" ? 2 : 1);
            var last = tokens.Count - 1;
            while (last > start && (scene.InAside(last) || tokens[last].Upos == "PUNCT"))
            {
                last--;
            }

            while (start < last && tokens[start].Upos == "PUNCT")
            {
                start++;
            }

            if (start >= tokens.Count || tokens[start].Upos == "PUNCT")
            {
                return null;
            }

            var threat = new CommitmentDraft
            {
                Kind = CommitmentKind.Threat,
                Rule = "or-else",
                Sentence = scene.Sentence,
                Issuer = demand.Issuer,
                Target = demand.Target,
                Statement = demand.Statement,
                Cue = tokens[i].Span,
                Action = scene.Trim(start, last),
                Condition = new Condition(demand.Action!.Value, Connective.Unless),
            };
            if (demand.Action!.Value.Overlaps(threat.Action!.Value))
            {
                demand.Action = new Span(demand.Action.Value.Start, Math.Max(demand.Action.Value.Start + 1, tokens[i - 1].Upos == "PUNCT" && i > 1 ? tokens[i - 2].Span.End : tokens[i - 1].Span.End));
                threat.Condition = new Condition(demand.Action.Value, Connective.Unless);
            }

            return threat;
        }

        return null;
    }

    /// <summary>"A diplomatic path remains open."</summary>
    private CommitmentDraft? Open(CommitmentScene scene, Frame frame, Statement statement)
    {
        var tokens = scene.Sentence.Tokens;
        var isOpen = frame.Kind == PredicateKind.Verb && lexicon.HasVerb("open", frame.Lemma)
            ? frame.Heads("complement").Concat(frame.Heads("object")).Concat(frame.Heads("on")).FirstOrDefault(h => lexicon.HasVerb("open", tokens[h].Form.ToLowerInvariant()), -1)
            : frame.Kind == PredicateKind.Adjective && lexicon.HasVerb("open", frame.Lemma) ? frame.Head : -1;
        var subject = frame.First("subject");
        if (isOpen < 0 || subject < 0 || frame.Negated || !lexicon.HasObject("open", tokens[subject].Lemma.ToLowerInvariant()))
        {
            return null;
        }

        var draft = ForeseenReader.Make(scene, frame, CommitmentKind.Offer, "remains-open", [statement.Speaker], [.. statement.Addressees], statement,
            scene.ConditionOf(frame.Head, i => scene.Frames.At(i) is { Kind: PredicateKind.Verb } f && f != frame && ForeseenReader.Tense(scene, f) is not null));
        draft.Action = scene.Trim(scene.Sentence.Subtree(subject)[0], Math.Max(isOpen, frame.Head));
        draft.Words.Add(tokens[subject].Lemma.ToLowerInvariant());
        return draft;
    }

    /// <summary>"There can be no talks until Russia withdraws."</summary>
    private static CommitmentDraft? NoneUntil(CommitmentScene scene, Frame frame, Statement statement)
    {
        var none = frame.Lemma == "be" && frame.Heads("subject").Any(h => scene.Sentence.Children(h).Any(c => scene.Sentence.Tokens[c].Form.Equals("no", StringComparison.OrdinalIgnoreCase)));
        if (!none || scene.ConditionOf(frame.Head, _ => false) is not { Connective: Connective.Until or Connective.Unless or Connective.OnlyIf } condition)
        {
            return null;
        }

        var draft = ForeseenReader.Make(scene, frame, CommitmentKind.Demand, "none-until", [statement.Speaker], [], statement, condition);
        draft.Action = scene.Trim(Math.Min(condition.Marker + 1, condition.Last), condition.Last);
        return draft;
    }

    /// <summary>"Talks can only resume if Russia pulls back."</summary>
    private static CommitmentDraft? OnlyIf(CommitmentScene scene, Frame frame, Statement statement)
    {
        var only = frame.Auxiliaries.Any(a => a is "can" or "will" or "could" or "would" or "may")
            && scene.Sentence.Children(frame.Head).Any(c => c < frame.Head && scene.Sentence.Tokens[c].Form.Equals("only", StringComparison.OrdinalIgnoreCase));
        var condition = scene.ConditionOf(frame.Head, _ => false);
        if (condition is null || !(only && condition.Connective is Connective.If || condition.Connective is Connective.OnlyIf && frame.Auxiliaries.Contains("can"))
            || ForeseenReader.Doer(scene, condition) is not { } doer || CommitmentScene.SameSide(doer, statement.Speaker))
        {
            return null;
        }

        var draft = ForeseenReader.Make(scene, frame, CommitmentKind.Demand, "only-if", [statement.Speaker], [doer], statement, condition);
        draft.Condition = new Condition(condition.Span, Connective.OnlyIf);
        draft.Action = scene.Trim(Math.Min(condition.Marker + 1, condition.Last), condition.Last);
        return draft;
    }

    // "for" "there" "to" "be" wish (subject) must demand
    private static CommitmentDraft? ForThereToBe(CommitmentScene scene)
    {
        var tokens = scene.Sentence.Tokens;
        for (var i = 0; i + 5 < tokens.Count; i++)
        {
            if (!tokens[i].Form.Equals("for", StringComparison.OrdinalIgnoreCase) || tokens[i + 1].Form != "there" || tokens[i + 2].Form != "to" || tokens[i + 3].Form != "be")
            {
                continue;
            }

            var must = Enumerable.Range(i + 4, tokens.Count - i - 4).FirstOrDefault(k => tokens[k].Form is "must" or "need" or "needs" or "should" or "has" or "have", -1);
            // The tree may hang "for there to be" outside of what is said.
            if (must < 0 || (scene.StatementAt(must) ?? scene.StatementAt(i)) is not { } statement)
            {
                continue;
            }

            var subject = must;
            while (subject - 1 > i + 4 && tokens[subject - 1].Upos is "PRON" or "DET" or "PROPN" or "ADJ" && tokens[subject - 1].Form != ",")
            {
                subject--;
            }

            if (subject == must)
            {
                subject = Math.Max(i + 5, must - 1);
            }

            var last = must;
            while (last + 1 < tokens.Count && !scene.InAside(last + 1) && !(tokens[last + 1].Upos == "PUNCT" && IsEnd(tokens, last + 1)))
            {
                last++;
            }

            var draft = new CommitmentDraft
            {
                Kind = CommitmentKind.Demand,
                Rule = "for-there-to-be",
                Sentence = scene.Sentence,
                Issuer = [statement.Speaker],
                Target = [.. statement.Addressees],
                Statement = statement,
                Cue = tokens[must].Span,
                Action = scene.Trim(i + 4, subject - 1),
                Condition = new Condition(scene.Trim(subject, last), Connective.OnlyIf),
            };
            return draft;
        }

        return null;
    }

    // A closing mark, or the comma before "according to".
    private static bool IsEnd(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Form is "." or ";" or "—" || at + 1 >= tokens.Count || tokens[at].Form == "," && tokens[at + 1].Form.Equals("according", StringComparison.OrdinalIgnoreCase)
        || tokens[at].Form is "”" or "\"" && at + 2 < tokens.Count && tokens[at + 1].Form == "," && tokens[at + 2].Form.Equals("according", StringComparison.OrdinalIgnoreCase);
}
