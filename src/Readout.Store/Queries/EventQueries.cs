using System.Data.Common;
using System.Globalization;
using Readout.Store.Database;

namespace Readout.Store.Queries;

/// <summary>Answers questions about events.</summary>
public sealed class EventQueries
{
    private const int KeysAtOnce = 500;

    private const string Columns =
        "e.key, e.uid, r.id, e.item, e.event, e.mode, e.cameo, e.quad, e.goldstein, e.intensity, e.modality, e.day, e.dated, e.earliest, e.latest, e.place, e.place_country, "
        + "e.confidence, e.rule, e.quote, r.title, r.publisher, r.url, r.published_from, e.origins";

    private readonly SqlDatabase _database;

    /// <summary>From how many rows on a part of a question is frequent; a test lowers it.</summary>
    internal int Many { get; set; } = EventStatement.Many;

    internal EventQueries(SqlDatabase database) => _database = database;

    /// <summary>One page of the events that the filter asks for.</summary>
    public IReadOnlyList<EventRow> Page(EventFilter filter, PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        try
        {
            _database.Prefer(lookups: true, order: false);
            return Found(new EventStatement(_database, filter, Many), page);
        }
        finally
        {
            _database.Prefer(lookups: false, order: false);
        }
    }

    private IReadOnlyList<EventRow> Found(EventStatement statement, PageRequest page)
    {
        var source = statement.Leading(page.Sort);
        _database.Prefer(lookups: true, source.Walked);
        var direction = page.Descending ? "DESC" : "ASC";
        // Among those without a score, too: so the index that is walked has them in order.
        var order = $"{source.Order} {direction}, {source.Key} {direction}";
        var (limit, offset) = (Math.Max(page.Limit, 0), Math.Max(page.Offset, 0));
        List<long> Keys(string conditions, int most, int after) => _database.Query(
            string.Create(CultureInfo.InvariantCulture, $"SELECT e.key {source.From}{conditions} ORDER BY {order} LIMIT {most} OFFSET {after}"), r => r.GetInt64(0), statement.Arguments);
        if (page.Sort == EventSort.Day)
        {
            return Rows(Keys("", limit, offset));
        }

        // What has no score comes last, whichever way round: databases differ in where they put it, so that it is asked for by itself.
        var keys = Keys($" AND {source.Order} IS NOT NULL", limit, offset);
        if (keys.Count < limit)
        {
            var scored = keys.Count > 0 || offset == 0 ? offset + keys.Count : (int)_database.Number($"SELECT count(*) {source.From} AND {source.Order} IS NOT NULL", statement.Arguments);
            keys.AddRange(Keys($" AND {source.Order} IS NULL", limit - keys.Count, Math.Max(0, offset - scored)));
        }

        return Rows(keys);
    }

    /// <summary>All events that the filter asks for, in the order in which their reports came in, some in memory at a time. Those of a report stand together.</summary>
    public IEnumerable<EventRow> All(EventFilter filter)
    {
        using var keys = new EventKeys(_database, filter);
        while (keys.Next(KeysAtOnce) is { Count: > 0 } some)
        {
            foreach (var row in Rows(some))
            {
                yield return row;
            }
        }
    }

    /// <summary>How many events the filter asks for.</summary>
    public long Count(EventFilter filter)
    {
        var statement = new EventStatement(_database, filter);
        return _database.Number($"SELECT count(*) {statement.Leading().From}", statement.Arguments);
    }

    /// <summary>Counts by a field of the event: how many of each value, most frequent first.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="field">event, mode, modality, cameo, quad, place_country or year.</param>
    public IReadOnlyList<(string Value, long Count)> CountsBy(EventFilter filter, string field)
    {
        var column = field switch
        {
            "event" or "mode" or "modality" or "cameo" or "place_country" => "coalesce(e." + field + ", '')",
            "quad" => "CAST(e.quad AS TEXT)",
            "year" => "substr(e.day, 1, 4)",
            _ => throw new StoreException($"RD811 nothing is counted by '{field}'; event, mode, modality, cameo, quad, place_country or year"),
        };
        var statement = new EventStatement(_database, filter);
        return _database.Query($"SELECT {column} AS value, count(*) AS number {statement.Leading().From} GROUP BY 1 ORDER BY 2 DESC, 1", r => (r.GetString(0), r.GetInt64(1)), statement.Arguments);
    }

    /// <summary>A time series of the events that the filter asks for; undated ones are left out. Steps without events stand in it
    /// where the filter bounds the days.</summary>
    public IReadOnlyList<SeriesPoint> Series(EventFilter filter, SeriesStep step) => SeriesRoll.Of(Daily(filter), step, filter.From, filter.To);

    private List<SeriesPoint> Daily(EventFilter filter)
    {
        var (from, arguments) = SeriesSource.Of(_database, filter);
        return _database.Query(
            "SELECT d.day, count(*), coalesce(sum(d.goldstein), 0.0), count(d.goldstein), coalesce(sum(d.intensity), 0.0), count(d.intensity) "
            + $"{from} AND d.day <> '' GROUP BY d.day ORDER BY d.day",
            r => new SeriesPoint(
                DateOnly.ParseExact(r.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture), r.GetInt64(1), r.GetDouble(2), r.GetInt64(3), r.GetDouble(4), r.GetInt64(5)),
            arguments);
    }

    /// <summary>Events by key, in the order of the keys.</summary>
    internal IReadOnlyList<EventRow> Rows(IReadOnlyList<long> keys) => [.. keys.Chunk(KeysAtOnce).SelectMany(Chunk)];

    private IEnumerable<EventRow> Chunk(long[] keys)
    {
        var conditions = new Conditions();
        var list = conditions.In("{0}", [.. keys.Cast<object>()]);
        string Of(string column) => list.Replace("{0}", column, StringComparison.Ordinal);
        var parties = _database.Query(
            $"SELECT p.event_key, p.role, a.name, a.code, a.country FROM event_parties p JOIN actors a ON a.key = p.actor WHERE {Of("p.event_key")} ORDER BY p.event_key, p.number",
            r => (Key: r.GetInt64(0), Party: new EventParty(r.GetString(1), r.GetString(2), r.TextAt(3), r.TextAt(4))),
            conditions.Arguments).ToLookup(p => p.Key, p => p.Party);
        var voices = _database.Query(
            $"SELECT v.event_key, a.name, a.code, v.medium FROM event_voices v JOIN actors a ON a.key = v.actor WHERE {Of("v.event_key")} ORDER BY v.event_key, v.number",
            r => (Key: r.GetInt64(0), Voice: new EventVoice(r.GetString(1), r.TextAt(2), r.GetString(3))),
            conditions.Arguments).ToLookup(v => v.Key, v => v.Voice);
        var rows = _database.Query(
            $"SELECT {Columns} FROM events e JOIN reports r ON r.key = e.report WHERE {Of("e.key")}",
            r => (Key: r.GetInt64(0), Row: Read(r)),
            conditions.Arguments).ToDictionary(r => r.Key, r => r.Row);
        return keys.Where(rows.ContainsKey).Select(k => rows[k] with { Parties = [.. parties[k]], Voices = [.. voices[k]] });
    }

    private static EventRow Read(DbDataReader r) => new()
    {
        Id = r.GetString(1),
        Report = r.GetString(2),
        Item = r.GetString(3),
        Event = r.GetString(4),
        Mode = r.TextAt(5),
        Cameo = r.GetString(6),
        Quad = r.GetInt32(7),
        Goldstein = r.NumberAt(8),
        Intensity = r.NumberAt(9),
        Modality = r.GetString(10),
        Day = r.GetString(11),
        Dated = r.GetString(12),
        Earliest = r.TextAt(13),
        Latest = r.TextAt(14),
        Place = r.TextAt(15),
        PlaceCountry = r.TextAt(16),
        Confidence = r.GetDouble(17),
        Rule = r.GetString(18),
        Quote = r.GetString(19),
        Title = r.TextAt(20),
        Publisher = r.TextAt(21),
        Url = r.TextAt(22),
        Published = r.TextAt(23),
        Origins = r.GetInt32(24),
    };
}
