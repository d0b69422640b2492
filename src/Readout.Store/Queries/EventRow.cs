namespace Readout.Store.Queries;

/// <summary>A party of an event, as its report names it.</summary>
/// <param name="Role">source or target.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">Country and sector.</param>
/// <param name="Country">Its country.</param>
public sealed record EventParty(string Role, string Name, string? Code, string? Country)
{
    /// <summary>The code, or else the name.</summary>
    public string Short => Code ?? Country ?? Name;
}

/// <summary>A statement through which an event is known.</summary>
/// <param name="Speaker">Who says it.</param>
/// <param name="Code">The speaker's code.</param>
/// <param name="Medium">By what medium.</param>
public sealed record EventVoice(string Speaker, string? Code, string Medium);

/// <summary>One event as a question finds it.</summary>
public sealed record EventRow
{
    /// <summary>Its lasting name.</summary>
    public required string Id { get; init; }

    /// <summary>The report that tells it.</summary>
    public required string Report { get; init; }

    /// <summary>Its number within the record.</summary>
    public required string Item { get; init; }

    /// <summary>PLOVER event.</summary>
    public required string Event { get; init; }

    /// <summary>PLOVER mode.</summary>
    public string? Mode { get; init; }

    /// <summary>CAMEO code.</summary>
    public required string Cameo { get; init; }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int Quad { get; init; }

    /// <summary>Goldstein score.</summary>
    public double? Goldstein { get; init; }

    /// <summary>PLOVER intensity.</summary>
    public double? Intensity { get; init; }

    /// <summary>Whether and how it is real.</summary>
    public required string Modality { get; init; }

    /// <summary>The day under which it is found; empty if nothing dates it.</summary>
    public required string Day { get; init; }

    /// <summary>event, report or none: what dates it.</summary>
    public required string Dated { get; init; }

    /// <summary>First possible day, if the text gives one.</summary>
    public string? Earliest { get; init; }

    /// <summary>Last possible day, if the text gives one.</summary>
    public string? Latest { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>The country of the place.</summary>
    public string? PlaceCountry { get; init; }

    /// <summary>Probability that a careful coder would write the same.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rule that decided.</summary>
    public required string Rule { get; init; }

    /// <summary>The words that show it, shortened if long.</summary>
    public required string Quote { get; init; }

    /// <summary>Title of the report.</summary>
    public string? Title { get; init; }

    /// <summary>Publisher of the report.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address of the report.</summary>
    public string? Url { get; init; }

    /// <summary>First possible day of the report's publication.</summary>
    public string? Published { get; init; }

    /// <summary>Independent origins of the story that tells it; copies of a text are one.</summary>
    public int Origins { get; init; } = 1;

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<EventParty> Parties { get; init; } = [];

    /// <summary>Through whom it is known, outermost first.</summary>
    public IReadOnlyList<EventVoice> Voices { get; init; } = [];
}
