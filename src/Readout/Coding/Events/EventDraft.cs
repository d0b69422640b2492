using Readout.Text;

namespace Readout.Coding;

/// <summary>One mention of an event, before mentions are merged.</summary>
internal sealed class EventDraft
{
    public required EventMatch Match { get; init; }

    public required Plover Plover { get; init; }

    public required Cameo Cameo { get; init; }

    public required Modality Modality { get; init; }

    public required Span Trigger { get; init; }

    public required Span Evidence { get; init; }

    /// <summary>Whether a noun of the title tells of it, which leaves open whether it is past or ahead: "Secretary Kim's Trip to Chile".</summary>
    public bool IsHeading { get; init; }

    /// <summary>The same mention, coded otherwise.</summary>
    public EventDraft As(Plover plover, Cameo cameo, Modality modality) => new()
    {
        Match = Match,
        Plover = plover,
        Cameo = cameo,
        Modality = modality,
        Trigger = Trigger,
        Evidence = Evidence,
        IsHeading = IsHeading,
        Time = Time,
        Place = Place,
    };

    public EventTime? Time { get; set; }

    public Place? Place { get; set; }

    public IReadOnlyList<Actor> Source => Match.Source;

    public IReadOnlyList<Actor> Target => Match.Target;
}
