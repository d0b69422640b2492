namespace Readout.Coding;

/// <summary>How often a careful coder agrees with an event of this kind.</summary>
internal static class EventConfidence
{
    /// <summary>Two digits, from what kind of word carries the event and what its parties stand on.</summary>
    public static double Of(IReadOnlyList<EventDraft> mentions)
    {
        var best = mentions.Max(One);
        return Math.Round(Math.Min(0.95, best + (0.05 * Math.Min(2, mentions.Count - 1))), 2);
    }

    private static double One(EventDraft draft)
    {
        var score = 0.55;
        score += draft.Match.Predicate.Frame.Kind == Language.PredicateKind.Verb || draft.Match.Predicate.Carrier is not null ? 0.1 : 0;
        score += draft.Source.Count > 0 && draft.Target.Count > 0 ? 0.1 : -0.1;
        score += draft.Modality is Modality.Occurred ? 0.05 : 0;
        return score;
    }
}
