namespace Readout.Store.Queries;

/// <summary>Which events are asked for. Values of one list are alternatives; lists and other fields must all hold.</summary>
public sealed record EventFilter
{
    /// <summary>Parties that all take part: a country (USA), a code (USAGOV), or words of a name.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Parties that all act.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Parties that all are acted upon.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Two countries or names between whom it happens, in either direction.</summary>
    public (string A, string B)? Pair { get; init; }

    /// <summary>Only what the first of the pair does to the second (and calls and meetings, which have no direction).</summary>
    public bool Directed { get; init; }

    /// <summary>PLOVER sectors of which some party is.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>PLOVER events.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>PLOVER modes.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>CAMEO codes, those below them included: 04 holds 041.</summary>
    public IReadOnlyList<string> Cameo { get; init; } = [];

    /// <summary>Modalities.</summary>
    public IReadOnlyList<string> Modalities { get; init; } = [];

    /// <summary>Lowest and highest Goldstein score.</summary>
    public (double? Low, double? High) Goldstein { get; init; }

    /// <summary>Lowest and highest PLOVER intensity.</summary>
    public (double? Low, double? High) Intensity { get; init; }

    /// <summary>Lowest confidence.</summary>
    public double? Confidence { get; init; }

    /// <summary>First day: what ended before it is left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day: what began after it is left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Countries or names of places where it happened.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Media by which it was told.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];

    /// <summary>Who tells it: a country, a code, or words of a name.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Publishers of the reports.</summary>
    public IReadOnlyList<string> Publishers { get; init; } = [];

    /// <summary>Identifiers of reports.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>Words of the reports: all of them, "phrases", beginnings*, -none.</summary>
    public string? Text { get; init; }

    /// <summary>Least and greatest number of independent origins of the story that tells it: near-identical texts are one origin, and an event
    /// that no story tells has its report's alone. Counted over the reports that the store holds now, whatever <see cref="AsOf"/> says.</summary>
    public (int? Low, int? High) Origins { get; init; }

    /// <summary>As the store stood after the change of this number; null for now.</summary>
    public long? AsOf { get; init; }
}
