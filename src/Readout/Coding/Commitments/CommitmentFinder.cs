using Readout.Text;

namespace Readout.Coding;

/// <summary>Finds threats, promises, warnings, demands, offers and assurances, each once, with its tellings.</summary>
internal sealed class CommitmentFinder(CommitmentLexicon lexicon, SpeechLexicon speech)
{
    private readonly ActReader _acts = new(lexicon);
    private readonly ForeseenReader _foreseen = new(lexicon);
    private readonly WordingReader _wordings = new(lexicon);

    /// <summary>The commitments of the report, in the order of their first telling.</summary>
    public IReadOnlyList<Commitment> Find(SpeechContext context, StatementLayer statements)
    {
        var drafts = new List<CommitmentDraft>();
        foreach (var sentence in context.Analysis.Sentences)
        {
            if (!context.Counts(sentence))
            {
                continue;
            }

            var scene = new CommitmentScene(context, statements, sentence, [.. CueAsideFinder.Find(sentence, speech), .. CueAsideFinder.According(sentence)]);
            var found = _acts.Read(scene).ToList();
            // What a verb of commitment introduces is not read a second time from its clause.
            found.AddRange(_foreseen.Read(scene).Where(d => !found.Any(f => Covers(f, d))).ToList());
            found.AddRange(_wordings.Read(scene).Where(d => !found.Any(f => Covers(f, d) || f.Kind == d.Kind && f.Action is { } a && d.Action is { } b && a.Overlaps(b))).ToList());
            found.Sort((a, b) => a.Evidence.CompareTo(b.Evidence));
            var heading = context.Analysis.RegionAt(sentence.Span.Start)?.Kind is RegionKind.Title or RegionKind.Deck;
            foreach (var draft in found)
            {
                draft.Heading = heading;
                PointBack(draft, drafts);
            }

            // "This will be a long war" warns only where it goes on from a warning.
            found.RemoveAll(d => d.PointsBack && d.Rule is "will-bring" or "will-be-met" && d.Condition is { Span.Length: <= 4 } && !drafts.Concat(found).Any(b => b != d && GoesBefore(b, d)));

            drafts.AddRange(found);
        }

        var evidence = new Dictionary<CommitmentDraft, List<Span>>();
        return [.. CommitmentMerger.Merge(drafts, evidence).Select(d => ToCommitment(context, d, evidence[d]))];
    }

    private static bool GoesBefore(CommitmentDraft before, CommitmentDraft draft) =>
        before.Kind is CommitmentKind.Threat or CommitmentKind.Warning && draft.Sentence.Index - before.Sentence.Index is >= 0 and <= 2
        && before.Issuer.Any(i => draft.Issuer.Any(d => CommitmentScene.SameSide(i, d)));

    private static bool Covers(CommitmentDraft outer, CommitmentDraft inner) => outer.Action is { } action && action.Contains(inner.Cue);

    /// <summary>"Such a move": what the other side has just been said to threaten; then that side is who is warned.</summary>
    private static void PointBack(CommitmentDraft draft, List<CommitmentDraft> before)
    {
        if (!draft.PointsBack || draft.Target.Count > 0)
        {
            return;
        }

        var last = before.LastOrDefault(b => draft.Sentence.Index - b.Sentence.Index <= 2 && !b.Issuer.Any(i => draft.Issuer.Any(d => CommitmentScene.SameSide(i, d))));
        if (last is not null)
        {
            draft.Target = [.. last.Issuer];
        }
    }

    private static Commitment ToCommitment(SpeechContext context, CommitmentDraft draft, List<Span> evidence) => new()
    {
        Kind = draft.Kind,
        Cue = draft.Cue,
        Issuer = draft.Issuer,
        Target = draft.Target,
        Protege = draft.Protege,
        Purpose = PurposeOf(draft),
        Condition = draft.Condition,
        Action = draft.Action is { } action ? new CommittedAction(action) : null,
        Deadline = DeadlineOf(context, draft),
        Statement = draft.Statement,
        Evidence = [.. evidence.Distinct().Order()],
        Rule = draft.Rule,
    };

    /// <summary>A demand makes the other act. "If you do" keeps it from acting; "unless you do", "if you don't" makes it act.</summary>
    private static Purpose PurposeOf(CommitmentDraft draft) => draft.Kind switch
    {
        CommitmentKind.Demand => Purpose.Compellent,
        CommitmentKind.Threat or CommitmentKind.Warning => draft.Condition is not { } condition ? Purpose.Unclear
            : condition.Connective is Connective.Unless or Connective.Until or Connective.OnlyIf or Connective.Without || draft.Found is { Negated: true } ? Purpose.Compellent
            : Purpose.Deterrent,
        CommitmentKind.Offer or CommitmentKind.Promise => draft.Condition is { Connective: Connective.If or Connective.OnlyIf } && draft.Found is not null && draft.Target.Count > 0 ? Purpose.Compellent : Purpose.Unclear,
        _ => Purpose.Unclear,
    };

    /// <summary>The day after "by", "before" or "until" in the action or the condition.</summary>
    private static DateOnly? DeadlineOf(SpeechContext context, CommitmentDraft draft)
    {
        foreach (var time in context.Times)
        {
            var inside = draft.Action is { } action && action.Contains(time.Span) || draft.Condition is { } condition && condition.Span.Contains(time.Span);
            if (!inside || time.Type != "date")
            {
                continue;
            }

            var before = context.Text[Math.Max(0, time.Span.Start - 14)..time.Span.Start].TrimEnd();
            if (before.EndsWith(" by", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" until", StringComparison.OrdinalIgnoreCase) || before.EndsWith("later than", StringComparison.OrdinalIgnoreCase))
            {
                return time.Latest;
            }

            if (before.EndsWith(" before", StringComparison.OrdinalIgnoreCase) && time.Earliest is { } day)
            {
                return time.Span.Of(context.Text).StartsWith("the end", StringComparison.OrdinalIgnoreCase) ? time.Latest : day.AddDays(-1);
            }
        }

        return null;
    }
}
