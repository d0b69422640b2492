using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Words;

namespace Readout.Store.Queries;

/// <summary>Makes the statement that finds what a filter asks for. It is led by the rarest of the filter's parts, as counted in the
/// store when it is asked; the others are looked up for each event that this finds.</summary>
internal sealed class EventStatement
{
    // Rows counted to find the rarest part: more are "many", and then the index of days leads, for what is frequent is found soon.
    private const int Many = 4000;

    // Longer than any name; databases refuse patterns that are very long.
    private const int LongestName = 1000;

    private readonly SqlDatabase _database;
    private readonly EventFilter _filter;
    private readonly Conditions _conditions = new();
    private readonly List<Part> _parts = [];

    public EventStatement(SqlDatabase database, EventFilter filter)
    {
        (_database, _filter) = (database, filter);
        AddPair();
        AddParties(filter.Parties, role: null);
        AddParties(filter.Sources, "source");
        AddParties(filter.Targets, "target");
        AddSpeakers();
        AddMedia();
        AddSectors();
        AddText();
        AddOrigins();
        AddOfEvent();
    }

    /// <summary>A part of the filter that another table answers.</summary>
    /// <param name="Table">The table.</param>
    /// <param name="Condition">What its rows must meet; its columns stand under <c>d</c>.</param>
    /// <param name="Key">The column that names events.</param>
    /// <param name="Names">The column of events that this names: key, uid or report.</param>
    /// <param name="Ordered">Whether its rows are one an event, with the event's day, so that they can lead in the order of days.</param>
    private sealed record Part(string Table, string Condition, string Key, string Names = "key", bool Ordered = false);

    public IReadOnlyList<(string Name, object? Value)> Arguments => _conditions.Arguments;

    /// <summary>Where the events come from, led by the rarest part.</summary>
    /// <param name="byDay">Whether they are wanted in the order of days; without it in any.</param>
    public EventSource Leading(bool byDay = false)
    {
        var leader = Rarest();
        var where = string.Join(" AND ", _parts.Where(p => p != leader).Select(Lookup).Prepend(_conditions.Where));
        if (leader is null)
        {
            return new EventSource($"FROM events e WHERE {where}", "e.day", "e.key", Led: false);
        }

        if (leader.Ordered && byDay)
        {
            // Rows of the leading table stand in the order of days: nothing has to be sorted, and a page ends the search.
            return new EventSource(
                $"FROM {leader.Table} d {_database.OrderedJoin} events e ON e.{leader.Names} = d.{leader.Key} WHERE {leader.Condition} AND {where}", "d.day", $"d.{leader.Key}", Led: true);
        }

        return new EventSource(
            $"FROM (SELECT DISTINCT d.{leader.Key} AS lead FROM {leader.Table} d WHERE {leader.Condition}) led {_database.OrderedJoin} events e ON e.{leader.Names} = led.lead WHERE {where}",
            "e.day",
            "e.key",
            Led: true);
    }

    // What names reports is found once for all events; a plus sign keeps SQLite from leading with it after all.
    private string Lookup(Part part) => part.Names == "report"
        ? $"{(_database.Dialect == "sqlite" ? "+" : "")}e.report IN (SELECT d.{part.Key} FROM {part.Table} d WHERE {part.Condition})"
        : $"EXISTS (SELECT 1 FROM {part.Table} d WHERE d.{part.Key} = e.{part.Names} AND {part.Condition})";

    private Part? Rarest()
    {
        if (_parts.Count == 0)
        {
            return null;
        }

        var counted = _parts
            .Select(p => (Part: p, Count: _database.Number($"SELECT count(*) FROM (SELECT 1 FROM {p.Table} d WHERE {p.Condition} LIMIT {Many}) few", Arguments)))
            .OrderBy(p => p.Count)
            .ThenByDescending(p => p.Part.Ordered)
            .First();
        return counted.Count < Many || counted.Part.Ordered ? counted.Part : null;
    }

    private string Now(string table) =>
        _filter.AsOf is { } change
            ? $"{table}.since <= {_conditions.Parameter(change)} AND ({table}.until IS NULL OR {table}.until > {_conditions.Parameter(change)})"
            : $"{table}.until IS NULL";

    private string Days(string table)
    {
        var condition = Now(table);
        // A table may hold the first day only; how long before it an event may have begun has a bound (see EventDay).
        condition += _filter.From is { } from ? $" AND {table}.day >= {_conditions.Parameter(EventDay.Reach(from))}" : "";
        return condition + (_filter.To is { } to ? $" AND {table}.day <= {_conditions.Parameter(EventDay.Write(to))}" : "");
    }

    private void AddPair()
    {
        if (_filter.Pair is not var (a, b))
        {
            return;
        }

        var way = _filter.Directed ? " AND d.way >= 0" : "";
        _parts.Add(new Part("event_pairs", $"d.a = {_conditions.Parameter(a)} AND d.b = {_conditions.Parameter(b)}{way} AND {Days("d")}", "event_key", Ordered: true));
    }

    private void AddParties(IReadOnlyList<string> parties, string? role)
    {
        foreach (var party in parties)
        {
            var inRole = role is null ? "" : $" AND d.role = {_conditions.Parameter(role)}";
            if (Parties.IsState(party))
            {
                var lead = role is null ? " AND d.lead = 1" : " AND d.lead > 0";
                _parts.Add(new Part("event_parties", $"d.party = {_conditions.Parameter(party)}{inRole}{lead} AND {Days("d")}", "event_key", Ordered: true));
            }
            else
            {
                _parts.Add(new Part("event_parties", $"d.actor IN ({ActorsOf(party)}){inRole} AND {Days("d")}", "event_key"));
            }
        }
    }

    // Codes are capital letters; anything else is looked for in names, word by word.
    private string ActorsOf(string party)
    {
        if (party.Length is >= 3 and <= 9 && party.All(char.IsAsciiLetterUpper))
        {
            return $"SELECT key FROM actors WHERE code >= {_conditions.Parameter(party)} AND code < {_conditions.Parameter(party + "[")}"
                + $" UNION SELECT key FROM actors WHERE folded = {_conditions.Parameter(WordFinder.Fold(party))}";
        }

        // Letters, digits and single spaces only: no sign of LIKE is among them.
        var folded = WordFinder.Fold(party);
        return $"SELECT key FROM actors WHERE {(folded.Length <= LongestName ? $"(' ' || folded || ' ') LIKE {_conditions.Parameter($"% {folded} %")}" : "1 = 0")}";
    }

    private void AddSpeakers()
    {
        if (_filter.Speakers.Count == 0)
        {
            return;
        }

        var any = _filter.Speakers.Select(s => Parties.IsState(s) ? $"d.party = {_conditions.Parameter(s)}" : $"d.actor IN ({ActorsOf(s)})");
        _parts.Add(new Part("event_voices", $"({string.Join(" OR ", any)}) AND {Days("d")}", "event_key"));
    }

    private void AddMedia()
    {
        if (_filter.Media.Count > 0)
        {
            _parts.Add(new Part("event_voices", $"{_conditions.In("d.medium", [.. _filter.Media])} AND {Days("d")}", "event_key"));
        }
    }

    private void AddSectors()
    {
        if (_filter.Sectors.Count > 0)
        {
            // strpos and instr differ in name; LIKE is in both, and its signs can't stand in a sector's code: what has others is none.
            var any = _filter.Sectors.Select(s => s.Length is > 0 and <= LongestName && s.All(char.IsAsciiLetterOrDigit) ? $"sectors LIKE {_conditions.Parameter($"% {s} %")}" : "1 = 0");
            _parts.Add(new Part("event_parties", $"d.actor IN (SELECT key FROM actors WHERE {string.Join(" OR ", any)}) AND {Days("d")}", "event_key"));
        }
    }

    private void AddText()
    {
        if (!string.IsNullOrWhiteSpace(_filter.Text))
        {
            var parameter = _conditions.Parameter(_database.SearchArgument(WordSearch.Parse(_filter.Text)));
            _parts.Add(new Part("words", _database.SearchCondition(parameter), "rowid", "report"));
        }
    }

    // Only events that a story tells stand among the tellings; all others have one origin.
    private void AddOrigins()
    {
        if (_filter.Origins.Low is > 1 and var low)
        {
            _parts.Add(new Part("tellings", $"d.origins >= {_conditions.Parameter((long)low)} AND d.item IS NOT NULL", "item", "uid"));
        }

        if (_filter.Origins.High is { } high)
        {
            _conditions.Add(high < 1 ? "1 = 0" : $"NOT EXISTS (SELECT 1 FROM tellings o WHERE o.item = e.uid AND o.origins > {_conditions.Parameter((long)high)})");
        }
    }

    private void AddOfEvent()
    {
        _conditions.Add(Now("e"));
        _conditions.AnyOf("e.event", _filter.Events);
        _conditions.AnyOf("e.mode", _filter.Modes);
        _conditions.AnyOf("e.modality", _filter.Modalities);
        _conditions.Between("e.goldstein", _filter.Goldstein);
        _conditions.Between("e.intensity", _filter.Intensity);
        _conditions.Between("e.confidence", (_filter.Confidence, null));
        if (_filter.Cameo.Count > 0)
        {
            // Codes are digits: what begins with 04 lies between 04 and 04: (the sign after 9).
            _conditions.Add($"({string.Join(" OR ", _filter.Cameo.Select(c => $"(e.cameo >= {_conditions.Parameter(c)} AND e.cameo < {_conditions.Parameter(c + ":")})"))})");
        }

        if (_filter.From is { } from)
        {
            _conditions.Add($"e.day >= {_conditions.Parameter(EventDay.Reach(from))} AND e.day_end >= {_conditions.Parameter(EventDay.Write(from))}");
        }

        if (_filter.To is { } to)
        {
            _conditions.Add($"e.day <= {_conditions.Parameter(EventDay.Write(to))} AND e.day <> ''");
        }

        if (_filter.Places.Count > 0)
        {
            _conditions.Add($"({string.Join(" OR ", _filter.Places.Select(p => Parties.IsState(p) ? $"e.place_country = {_conditions.Parameter(p)}" : $"lower(e.place) = lower({_conditions.Parameter(p)})"))})");
        }

        if (_filter.Publishers.Count > 0)
        {
            _conditions.Add($"e.report IN (SELECT report FROM appearances WHERE {_conditions.In("publisher", [.. _filter.Publishers])})");
        }

        if (_filter.Reports.Count > 0)
        {
            _conditions.Add($"e.report IN (SELECT key FROM reports WHERE {_conditions.In("id", [.. _filter.Reports])})");
        }
    }
}
