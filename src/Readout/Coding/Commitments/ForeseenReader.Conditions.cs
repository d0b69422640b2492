using Readout.Language;

namespace Readout.Coding;

/// <content>What a foreseen act depends on, and the parties that the condition shows.</content>
internal sealed partial class ForeseenReader
{
    private static int Supposed(CommitmentScene scene, Frame frame)
    {
        foreach (var child in scene.Sentence.Subtree(frame.Head))
        {
            if (child > frame.Head && scene.Sentence.Tokens[child].Upos == "NOUN" && scene.Supposes(child) is { Implicit: true, PointsBack: false }
                && scene.Sentence.Children(child).Any(c => scene.Sentence.Tokens[c].Form.ToLowerInvariant() is "any" or "every" && c < child)
                && scene.Sentence.Children(child).Any(c => scene.Sentence.Tokens[c].Form.ToLowerInvariant() is "to" or "against"))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whoever does a thing is threatened in case of it: "will crack down on | companies that persist in it |", "punish | anyone who takes part |"; -1 if those hit are known already.</summary>
    private static int Whoever(CommitmentScene scene, Frame frame)
    {
        var tokens = scene.Sentence.Tokens;
        foreach (var head in frame.Heads(frame.Passive ? "against" : "object").Concat(frame.Heads("on")).Concat(frame.Heads("against")))
        {
            var some = tokens[head].Xpos is "NNS" or "NN" or "DT" or "PRP" && !scene.Sentence.Children(head).Any(c =>
                (tokens[c].Relation == "det" && tokens[c].Form.ToLowerInvariant() is not ("any" or "every" or "all")) || tokens[c].Deprel is "nmod:poss" or "nummod");
            if (some && scene.Sentence.Children(head).Any(c => c > head && tokens[c].Deprel == "acl:relcl" && scene.Frames.At(c) is { Kind: PredicateKind.Verb, Past: false, Perfect: false, Progressive: false, Future: false } clause
                && clause.Token.Xpos is "VBP" or "VBZ" or "VB" && !Enumerable.Range(head + 1, c - head - 1).Any(i => tokens[i].Form == ",")))
            {
                return head;
            }
        }

        return -1;
    }

    /// <summary>Who would fulfil the condition.</summary>
    internal static Actor? Doer(CommitmentScene scene, FoundCondition condition)
    {
        if (condition.Verb < 0)
        {
            // No verb was recognised: the first party named does it, the next one suffers it.
            return scene.Within(condition.Marker + 1, condition.Last).FirstOrDefault();
        }

        if (scene.Frames.At(condition.Verb) is { } frame)
        {
            if (frame.Kind == PredicateKind.Noun)
            {
                return scene.Actors(frame.Heads("by").Concat(frame.Heads("possessive")).Concat(frame.Heads("modifier")).Concat(frame.Heads("compound"))).FirstOrDefault();
            }

            if (scene.Actors(frame.Heads("subject").Where(condition.Has)).FirstOrDefault() is { } subject)
            {
                return subject;
            }

            if (frame.Passive)
            {
                return null;
            }
        }

        return scene.Within(condition.Marker + 1, condition.Verb - 1).FirstOrDefault();
    }

    /// <summary>Whom the condition's act would hit.</summary>
    internal static List<Actor> Victims(CommitmentScene scene, FoundCondition condition)
    {
        if (condition.Verb < 0)
        {
            return [.. scene.Within(condition.Marker + 1, condition.Last).Skip(1).Take(1)];
        }

        if (scene.Frames.At(condition.Verb) is { } frame)
        {
            var hit = scene.Actors(frame.Heads("object").Concat(frame.Heads("against")).Concat(frame.Heads("on")).Concat(frame.Heads("of")).Where(condition.Has));
            if (hit.Count > 0)
            {
                return hit;
            }
        }

        return condition.Verb < condition.Last ? [.. scene.Within(condition.Verb + 1, condition.Last).Take(1)] : [];
    }

    /// <summary>Puts the condition in, and the parties that it shows.</summary>
    internal static void SetCondition(CommitmentScene scene, CommitmentDraft draft, FoundCondition? condition)
    {
        if (condition is null)
        {
            return;
        }

        draft.Found = condition;
        draft.Condition = new Condition(condition.Span, condition.Connective);
        if (condition.Verb >= 0)
        {
            draft.Words.Add(scene.Sentence.Tokens[condition.Verb].Lemma.ToLowerInvariant());
        }

        if (Doer(scene, condition) is { } doer && !draft.Issuer.Any(i => CommitmentScene.SameSide(i, doer)))
        {
            if (draft.Target.Count == 0)
            {
                draft.Target = [doer];
            }
        }

        if (draft.Kind is CommitmentKind.Threat or CommitmentKind.Warning)
        {
            draft.Protege = [.. Victims(scene, condition).Where(v => v.Kind is not ActorKind.Document
                && !draft.Issuer.Any(i => CommitmentScene.SameSide(i, v)) && !draft.Target.Any(t => CommitmentScene.SameSide(t, v)))];
        }
    }
}
