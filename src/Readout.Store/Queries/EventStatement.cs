using System.Globalization;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Words;

namespace Readout.Store.Queries;

/// <summary>Makes the statement that finds what a filter asks for. It is led by the rarest of the filter's parts, as counted in the
/// store when it is asked; the others are looked up for each event that this finds.</summary>
internal sealed class EventStatement
{
    // Rows counted to find the rarest part. More are "many": then rows are walked in the order that is wanted, and a page ends the walk. Where
    // parts don't depend on each other, both ways cost the same at this number in a store of a million events.
    public const int Many = 8000;

    // So few are looked up and sorted sooner than a walk finds a page of them among others.
    private const int Few = 2000;

    private const int MostKeys = 500;

    // A report that is found brings so many events with it.
    private const int EventsOfReport = 8;

    // Longer than any name; databases refuse patterns that are very long.
    private const int LongestName = 1000;

    private readonly SqlDatabase _database;
    private readonly EventFilter _filter;
    private readonly int _many;
    private readonly Conditions _conditions = new();
    private readonly List<EventPart> _parts = [];
    private readonly List<string> _ofPage = [];

    public EventStatement(SqlDatabase database, EventFilter filter, int many = Many)
    {
        (_database, _filter, _many) = (database, filter, many);
        _conditions.Add(Now("e"));
        // Of parts that are all frequent the first leads that can.
        AddPair();
        AddParties(filter.Parties, role: null);
        AddParties(filter.Sources, "source");
        AddParties(filter.Targets, "target");
        AddSpeakers();
        AddMedia();
        AddSectors();
        AddText();
        AddOrigins();
        AddOfReport();
        AddOfEvent();
    }

    public IReadOnlyList<(string Name, object? Value)> Arguments => _conditions.Arguments;

    /// <summary>Where the events come from, led by the rarest part.</summary>
    /// <param name="sort">In which order they are wanted; null if in any.</param>
    public EventSource Leading(EventSort? sort = null)
    {
        var (leader, rows) = Leader(sort);
        var others = Parts(paged: sort is not null).Where(p => p != leader).ToList();
        string Where(string key) => string.Join(" AND ", others.Select(p => Lookup(p, key, sort is not null)).Prepend(_conditions.Where).Concat(sort is null ? [] : _ofPage).Concat(leader?.Check is { } check ? [check] : []));
        var order = (sort ?? EventSort.Day).ToString().ToLowerInvariant();
        if (leader is null)
        {
            return new EventSource($"FROM events e{(sort is null ? "" : _database.WalkedBy("events_" + order))} WHERE {Where("e.key")}", "e." + order, "e.key", Led: false, Walked: sort is not null);
        }

        var key = $"d.{leader.Key}";
        if (sort is { } wanted && leader.Orders.TryGetValue(wanted, out var index) && !(leader.Scattered && rows < Few))
        {
            // Rows of the leading table stand in the order that is wanted: nothing has to be sorted, and a page ends the search.
            return leader.OfEvents
                ? new EventSource($"FROM events e{_database.WalkedBy(index)} WHERE {leader.Condition.Replace("d.", "e.", StringComparison.Ordinal)} AND {Where("e.key")}", "e." + order, "e.key", Led: true, Walked: true)
                : new EventSource(
                    $"FROM {leader.Table} d{_database.WalkedBy(index)} {_database.OrderedJoin} events e ON e.key = {key} WHERE {leader.Condition}{leader.Now} AND {Where(key)}", "d." + order, key, Led: true, Walked: true);
        }

        return new EventSource(
            $"FROM (SELECT DISTINCT {key} AS lead FROM {leader.Table} d WHERE {leader.Condition}{leader.Now}) led {_database.OrderedJoin} events e ON e.{leader.Names} = led.lead WHERE {Where(leader.Names == "key" ? "led.lead" : "e.key")}",
            "e." + order,
            "e.key",
            Led: true,
            Walked: false);
    }

    private IEnumerable<EventPart> Parts(bool paged) => _parts.Where(p => p.Paged is null || p.Paged == paged);

    // What names reports is found once for all events; a plus sign keeps SQLite from leading with it after all.
    private string Lookup(EventPart part, string key, bool each) => part.Lookup?.Replace("{key}", key, StringComparison.Ordinal) ?? (part.Names == "report"
        ? $"{(_database.Dialect == "sqlite" ? "+" : "")}e.report IN (SELECT d.{part.Key} FROM {part.Table} d WHERE {part.Condition}{part.Now})"
        : $"EXISTS (SELECT 1 FROM {part.Table} o{(part.Table == "event_voices" ? "" : _database.WalkedBy(part.Table + "_event"))} WHERE o.{part.Key} = {key} AND {(part.Condition + part.Now).Replace("d.", "o.", StringComparison.Ordinal)}{(each ? _database.AskedOfEach : "")})");

    private (EventPart? Part, long Rows) Leader(EventSort? sort)
    {
        // Without an order the database finds its own way through the indexes of events.
        var parts = Parts(paged: sort is not null).Where(p => sort is not null || !p.OfEvents).ToList();
        // Rows that no longer hold are counted, too: whether they do doesn't stand in the indexes.
        var counts = parts.ConvertAll(p => Count(p, p.Names == "report" ? EventsOfReport : 1, _many));
        var least = counts.DefaultIfEmpty(_many).Min();
        var candidates = parts.Where((_, i) => counts[i] == least).ToList();
        return (candidates.Find(p => p.Orders.ContainsKey(sort ?? EventSort.Day)) ?? (least < _many ? candidates[0] : null), least);
    }

    // Of words that are many by the database's own figures; those that are few by them may be more, and are counted.
    private long Count(EventPart part, int events, int most) => part.Table == "words" && events * Estimate(part) >= most ? most : Math.Min(most, events
        * _database.Number(string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM {part.Table} d WHERE {part.Condition} LIMIT {(most + events - 1) / events}) few"), Arguments));

    private long? Estimate(EventPart part) => _database.Estimate($"SELECT 1 FROM {part.Table} d WHERE {part.Condition}", Arguments);

    private string Now(string table) =>
        _filter.AsOf is { } change
            ? $"{table}.since <= {_conditions.Parameter(change)} AND ({table}.until IS NULL OR {table}.until > {_conditions.Parameter(change)})"
            : $"{table}.until IS NULL";

    private string HoldsNow => " AND " + Now("d");

    // A table may hold the first day only; how long before it an event may have begun has a bound (see EventDay).
    private string Between(string day) =>
        (_filter.From is { } from ? $" AND {day} >= {_conditions.Parameter(EventDay.Reach(from))}" : "")
        + (_filter.To is { } to ? $" AND {day} <= {_conditions.Parameter(EventDay.Write(to))}" : "");

    private void AddPair()
    {
        if (_filter.Pair is not var (a, b))
        {
            return;
        }

        var way = _filter.Directed ? " AND d.way >= 0" : "";
        var origins = _filter.Origins.Low is > 1 and var low ? $" AND d.origins >= {_conditions.Parameter((long)low)}" : "";
        _parts.Add(new EventPart("event_pairs", $"d.a = {_conditions.Parameter(a)} AND d.b = {_conditions.Parameter(b)}{Between("d.day")}{origins}", "event_key")
        {
            Now = way + HoldsNow,
            Orders = Scored("event_pairs"),
            Scattered = origins.Length > 0,
        });
    }

    private void AddParties(IReadOnlyList<string> parties, string? role)
    {
        foreach (var party in parties)
        {
            var inRole = role is null ? "" : $" AND d.role = {_conditions.Parameter(role)}";
            if (Parties.IsState(party))
            {
                var lead = role is null ? " AND d.lead > 0 AND d.lead = 1" : " AND d.lead > 0";
                _parts.Add(new EventPart("event_parties", $"d.party = {_conditions.Parameter(party)}{Between("d.day")}{inRole}{lead}", "event_key") { Now = HoldsNow, Orders = Scored("event_parties") });
            }
            else
            {
                _parts.Add(new EventPart("event_parties", $"d.actor IN ({ActorsOf(party)}){Between("d.day")}", "event_key") { Now = inRole + HoldsNow });
            }
        }
    }

    // Their keys, where they are few: the database then knows how frequent each is.
    private string Actors(string conditions)
    {
        var keys = _database.Query(string.Create(CultureInfo.InvariantCulture, $"SELECT key FROM actors WHERE {conditions} LIMIT {MostKeys + 1}"), r => r.GetInt64(0), Arguments);
        return keys.Count == 0 ? "NULL" : keys.Count > MostKeys ? $"SELECT key FROM actors WHERE {conditions}" : string.Join(", ", keys.Select(k => k.ToString(CultureInfo.InvariantCulture)));
    }

    // Codes are capital letters; anything else is looked for in names, word by word.
    private string ActorsOf(string party)
    {
        if (party.Length is >= 3 and <= 9 && party.All(char.IsAsciiLetterUpper))
        {
            return Actors($"(code >= {_conditions.Parameter(party)} AND code < {_conditions.Parameter(party + "[")}) OR folded = {_conditions.Parameter(WordFinder.Fold(party))}");
        }

        // Letters, digits and single spaces only: no sign of LIKE is among them.
        var folded = WordFinder.Fold(party);
        return folded.Length <= LongestName ? Actors($"(' ' || folded || ' ') LIKE {_conditions.Parameter($"% {folded} %")}") : "NULL";
    }

    private void AddSpeakers()
    {
        if (_filter.Speakers.Count == 0)
        {
            return;
        }

        var any = _filter.Speakers.Select(s => Parties.IsState(s) ? $"d.party = {_conditions.Parameter(s)}" : $"d.actor IN ({ActorsOf(s)})");
        _parts.Add(new EventPart("event_voices", $"({string.Join(" OR ", any)}){Between("d.day")}", "event_key") { Now = HoldsNow });
    }

    private void AddMedia()
    {
        if (_filter.Media.Count > 0)
        {
            _parts.Add(new EventPart("event_voices", _conditions.In("d.medium", [.. _filter.Media]) + Between("d.day"), "event_key") { Now = HoldsNow });
        }
    }

    private void AddSectors()
    {
        if (_filter.Sectors.Count > 0)
        {
            // strpos and instr differ in name; LIKE is in both, and its signs can't stand in a sector's code: what has others is none.
            var any = string.Join(" OR ", _filter.Sectors.Select(s => s.Length is > 0 and <= LongestName && s.All(char.IsAsciiLetterOrDigit) ? $"sectors LIKE {_conditions.Parameter($"% {s} %")}" : "1 = 0"));
            _parts.Add(new EventPart("event_parties", $"d.actor IN ({Actors(any)}){Between("d.day")}", "event_key")
            {
                Now = HoldsNow,
                Lookup = $"({any.Replace("sectors LIKE", "e.sectors LIKE", StringComparison.Ordinal)})",
            });
        }
    }

    private void AddText()
    {
        if (!string.IsNullOrWhiteSpace(_filter.Text))
        {
            var search = WordSearch.Parse(_filter.Text);
            var exact = _conditions.Parameter(_database.SearchArgument(search));
            if (_database.LooseArgument(search) is not { } loose)
            {
                _parts.Add(new EventPart("words", _database.SearchCondition(exact), "rowid", "report"));
                return;
            }

            // Where all are wanted, every text with the words is asked whether they stand in a row. For a page only those are that all else lets through;
            // and where very many have the words, nothing else is asked of the table of words: one in a list costs a few microseconds, one asked by itself some tens of them.
            _parts.Add(new EventPart("words", _database.SearchCondition(exact), "rowid", "report") { Paged = false });
            var inRow = $"EXISTS (SELECT 1 FROM words w WHERE w.rowid = e.report AND {_database.SearchCondition(exact)}{_database.AskedOfEach})";
            var words = _database.SearchCondition(_conditions.Parameter(loose));
            var part = new EventPart("words", words, "rowid", "report")
            {
                Paged = true,
                Check = inRow,
                // In this order, which no planner changes.
                Lookup = $"CASE WHEN e.report IN (SELECT d.rowid FROM words d WHERE {words}) THEN {inRow} ELSE FALSE END",
            };
            if (Estimate(part) is not { } reports || reports < _many)
            {
                _parts.Add(part);
            }
            else
            {
                _ofPage.Add(inRow);
            }
        }
    }

    private void AddOrigins()
    {
        // Those of a pair stand with it.
        if (_filter.Origins.Low is > 1 and var low && _filter.Pair is null)
        {
            var least = _conditions.Parameter((long)low);
            // The index holds none that one origin tells: the condition names it.
            _parts.Add(new EventPart("events", $"d.origins > 1 AND d.origins >= {least}{Between("d.day")}", "key")
            {
                Orders = ByDay("events_origins"),
                Lookup = $"{{key}} IN (SELECT d.key FROM events d{_database.WalkedBy("events_origins")} WHERE d.origins > 1 AND d.origins >= {least})",
            });
        }

        if (_filter.Origins.High is { } high)
        {
            _conditions.Add($"e.origins <= {_conditions.Parameter((long)high)}");
        }
    }

    private void AddOfReport()
    {
        if (_filter.Publishers.Count > 0)
        {
            var any = _conditions.In("d.publisher", [.. _filter.Publishers]);
            _parts.Add(new EventPart("appearances", any, "report", "report") { Lookup = $"EXISTS (SELECT 1 FROM appearances d WHERE d.report = e.report AND {any})" });
        }

        if (_filter.Reports.Count > 0)
        {
            _parts.Add(new EventPart("reports", _conditions.In("d.id", [.. _filter.Reports]), "key", "report"));
        }
    }

    private void AddOfEvent()
    {
        AddEqual("mode", _filter.Modes, ByDay("events_mode"));
        AddEqual("event", _filter.Events, new Dictionary<EventSort, string>
        {
            [EventSort.Day] = "events_event",
            [EventSort.Goldstein] = "events_event_goldstein",
            [EventSort.Intensity] = "events_event_intensity",
            [EventSort.Confidence] = "events_event_confidence",
        });
        AddEqual("modality", _filter.Modalities, ByDay("events_modality"));
        AddCodes();
        AddPlaces();
        AddScores("goldstein", _filter.Goldstein);
        AddScores("intensity", _filter.Intensity);
        AddScores("confidence", (_filter.Confidence, null));
        AddDays();
    }

    private void AddEqual(string column, IReadOnlyList<string> values, IReadOnlyDictionary<EventSort, string> orders)
    {
        if (values.Count > 0)
        {
            AddOfEvents(_conditions.In($"d.{column}", [.. values]) + Between("d.day"), values.Count > 1 ? null : orders);
        }
    }

    private void AddCodes()
    {
        if (_filter.Cameo.Count > 0)
        {
            // Codes are digits: what begins with 04 lies between 04 and 04: (the sign after 9).
            AddOfEvents($"({string.Join(" OR ", _filter.Cameo.Select(c => $"(d.cameo >= {_conditions.Parameter(c)} AND d.cameo < {_conditions.Parameter(c + ":")})"))})");
        }
    }

    private void AddPlaces()
    {
        if (_filter.Places is [var country] && Parties.IsState(country))
        {
            AddEqual("place_country", _filter.Places, ByDay("events_place"));
        }
        else if (_filter.Places.Count > 0)
        {
            AddOfEvents($"({string.Join(" OR ", _filter.Places.Select(p => Parties.IsState(p) ? $"d.place_country = {_conditions.Parameter(p)}" : $"d.place IS NOT NULL AND lower(d.place) = lower({_conditions.Parameter(p)})"))})");
        }
    }

    private void AddScores(string column, (double? Low, double? High) bounds)
    {
        var condition = new Conditions(_conditions);
        condition.Between($"d.{column}", bounds);
        if (condition.Any)
        {
            AddOfEvents(condition.Where);
        }
    }

    private void AddDays()
    {
        if (_filter.From is { } from)
        {
            _conditions.Add($"e.day_end >= {_conditions.Parameter(EventDay.Write(from))}");
        }

        if (_filter.From is not null || _filter.To is not null)
        {
            AddOfEvents("d.day <> ''" + Between("d.day"), ByDay("events_day"));
        }
    }

    private void AddOfEvents(string condition, IReadOnlyDictionary<EventSort, string>? orders = null) => _parts.Add(new EventPart("events", condition, "key")
    {
        Orders = orders ?? new Dictionary<EventSort, string>(),
        Lookup = condition.Replace("d.", "e.", StringComparison.Ordinal),
    });

    private static Dictionary<EventSort, string> ByDay(string index) => new() { [EventSort.Day] = index };

    // The first is the name that SQLite gives to the key of a table that is kept in its order.
    private static Dictionary<EventSort, string> Scored(string table) => new()
    {
        [EventSort.Day] = $"sqlite_autoindex_{table}_1",
        [EventSort.Goldstein] = table + "_goldstein",
        [EventSort.Intensity] = table + "_intensity",
    };
}
