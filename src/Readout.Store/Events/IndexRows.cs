using Readout.Coding;
using Readout.Record;

namespace Readout.Store.Events;

/// <summary>Rows of the tables by which events are found, made from records.</summary>
internal sealed class IndexRows(Func<string, string?, double?> intensity)
{
    private const int QuoteLength = 400;

    private static readonly string[] EventColumns =
    [
        "key", "uid", "report", "item", "event", "mode", "cameo", "quad", "goldstein", "intensity", "modality", "day", "day_end", "dated", "earliest", "latest",
        "place", "place_country", "confidence", "rule", "quote", "digest", "sectors", "since", "until",
    ];

    private static readonly string[] PartyColumns = ["party", "day", "event_key", "number", "role", "lead", "actor", "event", "modality", "goldstein", "intensity", "since", "until"];
    private static readonly string[] PairColumns = ["a", "b", "day", "event_key", "way", "event", "mode", "quad", "modality", "goldstein", "intensity", "since", "until"];
    private static readonly string[] VoiceColumns = ["event_key", "number", "party", "actor", "medium", "day", "since", "until"];

    private readonly List<object?[]> _events = [];
    private readonly List<object?[]> _parties = [];
    private readonly List<object?[]> _pairs = [];
    private readonly List<object?[]> _voices = [];

    /// <summary>Tables with their columns and the rows made for them.</summary>
    public IReadOnlyList<(string Table, string[] Columns, List<object?[]> Rows)> Tables =>
        [("events", EventColumns, _events), ("event_parties", PartyColumns, _parties), ("event_pairs", PairColumns, _pairs), ("event_voices", VoiceColumns, _voices)];

    /// <summary>Makes the rows of an event.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="uid">Its lasting name.</param>
    /// <param name="digest">What the rows hold of it, in a few characters.</param>
    /// <param name="report">Key of its report.</param>
    /// <param name="item">The event.</param>
    /// <param name="record">The record that it stands in.</param>
    /// <param name="seq">The change that brings it.</param>
    /// <param name="actors">Keys of actors.</param>
    public void Add(long key, string uid, string digest, long report, Event item, ReportRecord record, long seq, Func<Actor, long> actors)
    {
        var day = EventDay.Of(item, record.Coded.Published);
        var (plover, modality, score) = (item.Plover, RecordNames.Of(item.Modality), intensity(item.Plover.Event, item.Plover.Mode));
        _events.Add(
        [
            key, uid, report, item.Id, plover.Event, plover.Mode, item.Cameo.Code, item.Cameo.Quad, item.Cameo.Goldstein, score, modality, day.First, day.Last, day.By,
            item.Time?.Earliest is { } earliest ? EventDay.Write(earliest) : null, item.Time?.Latest is { } latest ? EventDay.Write(latest) : null,
            item.Place?.Name, item.Place?.Country, Math.Round(item.Confidence, 4), item.Rule, Quote(item, record.Text), digest, Sectors(item), seq, null,
        ]);

        AddParties(key, item, day, modality, score, seq, actors);
        foreach (var (a, b, way) in Parties.Pairs(item))
        {
            _pairs.Add([a, b, day.First, key, way, plover.Event, plover.Mode, item.Cameo.Quad, modality, item.Cameo.Goldstein, score, seq, null]);
        }

        var number = 0;
        foreach (var statement in item.Attribution)
        {
            _voices.Add([key, number++, Parties.Of(statement.Speaker), actors(statement.Speaker), RecordNames.Of(statement.Medium), day.First, seq, null]);
        }
    }

    private void AddParties(long key, Event item, EventDay day, string modality, double? score, long seq, Func<Actor, long> actors)
    {
        var (seen, seenInRole) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<(string, string)>());
        var number = 0;
        foreach (var (role, actor) in item.Source.Select(a => ("source", a)).Concat(item.Target.Select(a => ("target", a))))
        {
            var party = Parties.Of(actor);
            var firstInRole = seenInRole.Add((party, role));
            var lead = seen.Add(party) ? 1 : firstInRole ? 2 : 0;
            _parties.Add([party, day.First, key, number++, role, lead, actors(actor), item.Plover.Event, modality, item.Cameo.Goldstein, score, seq, null]);
        }
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        _events.Clear();
        _parties.Clear();
        _pairs.Clear();
        _voices.Clear();
    }

    // As the table of actors has them, one after the other.
    private static string Sectors(Event item) => string.Concat(item.Source.Concat(item.Target).Select(ActorTable.Sectors).Where(s => s.Length > ActorTable.NoSectors));

    private static string Quote(Event item, string text)
    {
        var span = item.Evidence.Count > 0 ? item.Evidence[0] : item.Trigger;
        var quote = string.Join(' ', text[Math.Min(span.Start, text.Length)..Math.Min(span.End, text.Length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (quote.Length <= QuoteLength)
        {
            return quote;
        }

        var cut = quote.LastIndexOf(' ', QuoteLength - 2);
        return quote[..(cut > QuoteLength / 2 ? cut : QuoteLength - (char.IsHighSurrogate(quote[QuoteLength - 1]) ? 1 : 0))] + " …";
    }
}
