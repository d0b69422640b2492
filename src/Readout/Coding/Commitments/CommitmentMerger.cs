using Readout.Text;

namespace Readout.Coding;

/// <summary>Makes one commitment of its several tellings: title, lead, quotation.</summary>
internal static class CommitmentMerger
{
    /// <summary>Merges tellings, in the order of the text. The first complete telling gives condition and action; the others add parties and evidence.</summary>
    public static List<CommitmentDraft> Merge(IReadOnlyList<CommitmentDraft> drafts, Dictionary<CommitmentDraft, List<Span>> evidence)
    {
        var merged = new List<CommitmentDraft>();
        foreach (var draft in drafts)
        {
            if (merged.LastOrDefault(m => SameCommitment(m, draft)) is not { } earlier)
            {
                merged.Add(draft);
                evidence[draft] = [draft.Evidence];
                continue;
            }

            evidence[earlier].Add(draft.Evidence);
            Absorb(earlier, draft);
        }

        return merged;
    }

    private static bool SameCommitment(CommitmentDraft a, CommitmentDraft b)
    {
        var kinds = a.Kind == b.Kind || a.Kind is CommitmentKind.Threat or CommitmentKind.Warning && b.Kind is CommitmentKind.Threat or CommitmentKind.Warning;
        if (!kinds || !Agree(a.Issuer, b.Issuer) || a.Target.Count > 0 && b.Target.Count > 0 && !Agree(a.Target, b.Target))
        {
            return false;
        }

        if (a.Sentence == b.Sentence && a.Action is { } x && b.Action is { } y && x.Overlaps(y))
        {
            return true;
        }

        // "It would be a colossal mistake …" after "such a move could lead to …".
        if (a.PointsBack && b.PointsBack && b.Sentence.Index - a.Sentence.Index <= 2)
        {
            return true;
        }

        var common = a.Words.Count(b.Words.Contains);
        var smaller = Math.Min(a.Words.Count, b.Words.Count);
        return smaller > 0 && (smaller == 1 ? common == 1 && a.Sentence != b.Sentence : common * 2 > smaller);
    }

    private static bool Agree(List<Actor> a, List<Actor> b) => a.Any(x => b.Any(y => CommitmentScene.SameSide(x, y)));

    private static void Absorb(CommitmentDraft into, CommitmentDraft other)
    {
        if (into.Target.Count == 0)
        {
            into.Target = other.Target;
        }

        foreach (var protege in other.Protege)
        {
            if (!into.Protege.Any(p => CommitmentScene.SameSide(p, protege)) && !into.Target.Any(t => CommitmentScene.SameSide(t, protege)))
            {
                into.Protege.Add(protege);
            }
        }

        foreach (var issuer in other.Issuer)
        {
            if (!into.Issuer.Any(i => CommitmentScene.SameSide(i, issuer)))
            {
                into.Issuer.Add(issuer);
            }
        }

        if (into.Heading && !other.Heading && other is { Condition: not null, Action: not null, PointsBack: false })
        {
            // The text tells it in full.
            (into.Condition, into.Found, into.Action, into.Statement, into.Heading) = (other.Condition, other.Found, other.Action, other.Statement ?? into.Statement, false);
        }
        else if (into.Condition is null || into.PointsBack && !other.PointsBack && other.Condition is not null)
        {
            into.Condition = other.Condition ?? into.Condition;
            into.Found = other.Found;
        }

        into.Action ??= other.Action;
        into.Statement ??= other.Statement;
        into.Words.UnionWith(other.Words);
    }
}
