using Readout.Coding;
using Readout.Lexicon;

namespace Readout.Exports;

/// <summary>Which items of the records go out. A list that is empty asks for nothing; what is asked for must all hold.</summary>
public sealed record ExportFilter
{
    /// <summary>Parties that all take part: country (RUS), code (RUSGOV), or a part of the name.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Parties that all act.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Parties that all are acted upon.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>PLOVER sectors of which some party is.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>PLOVER events.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>PLOVER modes.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>CAMEO codes, those below them included: 04 holds 041.</summary>
    public IReadOnlyList<string> Cameo { get; init; } = [];

    /// <summary>Modalities.</summary>
    public IReadOnlyList<Modality> Modalities { get; init; } = [];

    /// <summary>Lowest and highest Goldstein score.</summary>
    public (double? Low, double? High) Goldstein { get; init; }

    /// <summary>Lowest and highest PLOVER intensity.</summary>
    public (double? Low, double? High) Intensity { get; init; }

    /// <summary>Lowest confidence of an event.</summary>
    public double? Confidence { get; init; }

    /// <summary>First day that an event may fall on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day that an event may fall on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Countries or names of places.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Media by which it was told.</summary>
    public IReadOnlyList<Medium> Media { get; init; } = [];

    /// <summary>Who tells it: country, code, or a part of the name.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Whether only events can be asked for so: statements, commitments and appointments then stay behind.</summary>
    private bool AsksOfEvents =>
        Events.Count + Modes.Count + Cameo.Count + Modalities.Count + Media.Count + Speakers.Count + Sources.Count + Targets.Count > 0
        || Goldstein != default || Intensity != default || Confidence is not null;

    /// <summary>Whether the event is wanted.</summary>
    internal bool Wants(Event item, Ontology ontology) =>
        item.Confidence >= (Confidence ?? 0)
        && OneOf(Events, item.Plover.Event)
        && OneOf(Modes, item.Plover.Mode)
        && (Cameo.Count == 0 || Cameo.Any(c => item.Cameo.Code.StartsWith(c, StringComparison.Ordinal)))
        && (Modalities.Count == 0 || Modalities.Contains(item.Modality))
        && Between(Goldstein, item.Cameo.Goldstein)
        && Between(Intensity, ontology.Plover(item.Plover.Event)?.ScoreOf(item.Plover.Mode))
        && Takes(Parties, item.Source.Concat(item.Target))
        && Takes(Sources, item.Source)
        && Takes(Targets, item.Target)
        && (Sectors.Count == 0 || item.Source.Concat(item.Target).Any(a => a.Sectors.Any(s => OneOf(Sectors, s))))
        && (Places.Count == 0 || Places.Any(p => item.Place is { } place && (Equal(p, place.Country) || Equal(p, place.Name))))
        && (Media.Count == 0 || item.Attribution.Any(s => Media.Contains(s.Medium)))
        && (Speakers.Count == 0 || Speakers.Any(w => item.Attribution.Any(s => Is(s.Speaker, w))))
        && Falls(item.Time);

    /// <summary>Whether a statement, commitment or appointment with these parties, at that time and place, is wanted.</summary>
    public bool Wants(IEnumerable<Actor> parties, EventTime? time, Place? place = null)
    {
        var all = parties.ToList();
        return !AsksOfEvents
            && Takes(Parties, all)
            && (Sectors.Count == 0 || all.Any(a => a.Sectors.Any(s => OneOf(Sectors, s))))
            && (Places.Count == 0 || Places.Any(p => Equal(p, place?.Country) || Equal(p, place?.Name)))
            && Falls(time);
    }

    private static bool Takes(IReadOnlyList<string> wanted, IEnumerable<Actor> parties) => wanted.Count == 0 || wanted.All(w => parties.Any(a => Is(a, w)));

    private static bool Is(Actor actor, string party) =>
        Equal(party, actor.Country)
        || (actor.Code?.StartsWith(party, StringComparison.OrdinalIgnoreCase) ?? false)
        || actor.Name.Contains(party, StringComparison.OrdinalIgnoreCase);

    private static bool OneOf(IReadOnlyList<string> wanted, string? value) => wanted.Count == 0 || wanted.Any(w => Equal(w, value));

    private static bool Equal(string wanted, string? value) => wanted.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static bool Between((double? Low, double? High) bounds, double? value) =>
        bounds == default || (value is { } v && v >= (bounds.Low ?? double.MinValue) && v <= (bounds.High ?? double.MaxValue));

    // An interval is wanted if it shares a day with what was asked for; what has no day isn't, once days are asked for.
    private bool Falls(EventTime? time)
    {
        if (From is null && To is null)
        {
            return true;
        }

        var (first, last) = (time?.Earliest ?? time?.Latest, time?.Latest ?? time?.Earliest);
        return first is { } f && last is { } l && (To is null || f <= To) && (From is null || l >= From);
    }
}
