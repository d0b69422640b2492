using Readout.Coding;

namespace Readout.Exports;

/// <summary>Which items of the records go out. A list that is empty asks for nothing; what is asked for must all hold.</summary>
public sealed record ExportFilter
{
    /// <summary>PLOVER events (THREATEN) or CAMEO codes and their first digits (13, 138).</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Country or code of a party (RUS, RUSGOV), or a part of its name; each must take part, on either side.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>First day that an event may fall on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day that an event may fall on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Lowest confidence of an event.</summary>
    public double Confidence { get; init; }

    /// <summary>Whether the event is wanted.</summary>
    public bool Wants(Event item) =>
        item.Confidence >= Confidence
        && (Events.Count == 0 || Events.Any(e => item.Plover.Event.Equals(e, StringComparison.OrdinalIgnoreCase) || IsCode(e, item.Cameo.Code)))
        && Takes(item.Source.Concat(item.Target))
        && Falls(item.Time);

    /// <summary>Whether a statement, commitment or appointment with these parties at that time is wanted.</summary>
    public bool Wants(IEnumerable<Actor> parties, EventTime? time) => Events.Count == 0 && Takes(parties) && Falls(time);

    private static bool IsCode(string wanted, string code) => wanted.Length >= 2 && char.IsAsciiDigit(wanted[0]) && code.StartsWith(wanted, StringComparison.Ordinal);

    private bool Takes(IEnumerable<Actor> parties) => Parties.All(p => parties.Any(a => Is(a, p)));

    private static bool Is(Actor actor, string party) =>
        party.Equals(actor.Country, StringComparison.OrdinalIgnoreCase)
        || (actor.Code?.StartsWith(party, StringComparison.OrdinalIgnoreCase) ?? false)
        || actor.Name.Contains(party, StringComparison.OrdinalIgnoreCase);

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
