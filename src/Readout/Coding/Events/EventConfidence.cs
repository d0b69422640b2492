namespace Readout.Coding;

/// <summary>How often a careful coder agrees with an event of this kind, in its type and in the countries of both sides.</summary>
/// <remarks>The shares were counted over the sets that <c>readout eval events</c> measures; it tells them anew ("given 0.8").</remarks>
internal static class EventConfidence
{
    private const double Known = 0.85;
    private const double KnownOfHarm = 0.65;
    private const double KnownOfRequest = 0.75;
    private const double OneSided = 0.3;
    private const double Unknown = 0.2;
    private const double Inferred = 0.1;
    private const double Retold = 0.1;
    private const double Most = 0.95;

    /// <summary>Two digits, from what is known of the parties, the kind of event and how often it is told.</summary>
    public static double Of(IReadOnlyList<EventDraft> mentions) =>
        Math.Round(Math.Min(Most, mentions.Max(One) + (mentions.Count > 1 ? Retold : 0)), 2);

    private static double One(EventDraft draft)
    {
        if (draft.Source.Count == 0 || draft.Target.Count == 0)
        {
            return OneSided;
        }

        var parties = draft.Source.Concat(draft.Target).ToList();
        if (parties.Exists(p => p.Country is null))
        {
            return Unknown;
        }

        var share = draft.Plover.Event switch
        {
            "ASSAULT" or "COERCE" or "RETREAT" => KnownOfHarm,
            "REQUEST" => KnownOfRequest,
            _ => Known,
        };
        return share - (parties.Exists(p => p.Inferred) ? Inferred : 0);
    }
}
