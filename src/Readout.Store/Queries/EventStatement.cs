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
        AddOfEvent();
    }

    /// <summary>A part of the filter that other tables answer.</summary>
    /// <param name="From">Table and conditions that give keys of events: FROM … WHERE …, its table named <c>d</c>.</param>
    /// <param name="Key">The column of the event's key, or of the report's.</param>
    /// <param name="Ordered">Whether its rows are one an event, with the event's day, so that they can lead in the order of days.</param>
    /// <param name="OfReport">Whether the key is that of a report.</param>
    private sealed record Part(string From, string Key, bool Ordered, bool OfReport = false);

    public IReadOnlyList<(string Name, object? Value)> Arguments => _conditions.Arguments;

    /// <summary><c>FROM … WHERE …</c> with the table events named e, and the columns that order it by day.</summary>
    public (string From, string Day, string Key) Leading(bool byDay)
    {
        var leader = Rarest();
        var where = string.Join(" AND ", _parts.Where(p => p != leader).Select(Lookup).Prepend(_conditions.Where));
        if (leader is null)
        {
            return ($"FROM events e WHERE {where}", "e.day", "e.key");
        }

        var (table, condition) = Split(leader.From);
        if (leader.Ordered && byDay)
        {
            // Rows of the leading table stand in the order of days: nothing has to be sorted, and a page ends the search.
            return ($"FROM {table} {_database.OrderedJoin} events e ON e.key = d.{leader.Key} WHERE {condition} AND {where}", "d.day", $"d.{leader.Key}");
        }

        var column = leader.OfReport ? "report" : "key";
        return ($"FROM (SELECT DISTINCT {leader.Key} AS lead FROM {table} WHERE {condition}) led {_database.OrderedJoin} events e ON e.{column} = led.lead WHERE {where}", "e.day", "e.key");
    }

    private static (string Table, string Condition) Split(string from)
    {
        var at = from.IndexOf(" WHERE ", StringComparison.Ordinal);
        return (from["FROM ".Length..at], from[(at + " WHERE ".Length)..]);
    }

    // A plus sign keeps SQLite from leading with it after all.
    private string Lookup(Part part)
    {
        var (table, condition) = Split(part.From);
        return part.OfReport
            ? $"{(_database.Dialect == "sqlite" ? "+" : "")}e.report IN (SELECT {part.Key} FROM {table} WHERE {condition})"
            : $"EXISTS (SELECT 1 FROM {table} WHERE d.{part.Key} = e.key AND {condition})";
    }

    private Part? Rarest()
    {
        if (_parts.Count == 0)
        {
            return null;
        }

        var counted = _parts
            .Select(p => (Part: p, Count: _database.Number($"SELECT count(*) FROM (SELECT 1 {p.From} LIMIT {Many}) few", Arguments)))
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
        _parts.Add(new Part($"FROM event_pairs d WHERE d.a = {_conditions.Parameter(a)} AND d.b = {_conditions.Parameter(b)}{way} AND {Days("d")}", "event_key", Ordered: true));
    }

    private void AddParties(IReadOnlyList<string> parties, string? role)
    {
        foreach (var party in parties)
        {
            var inRole = role is null ? "" : $" AND d.role = {_conditions.Parameter(role)}";
            if (Parties.IsState(party))
            {
                var lead = role is null ? " AND d.lead = 1" : " AND d.lead > 0";
                _parts.Add(new Part($"FROM event_parties d WHERE d.party = {_conditions.Parameter(party)}{inRole}{lead} AND {Days("d")}", "event_key", Ordered: true));
            }
            else
            {
                _parts.Add(new Part($"FROM event_parties d WHERE d.actor IN ({ActorsOf(party)}){inRole} AND {Days("d")}", "event_key", Ordered: false));
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
        _parts.Add(new Part($"FROM event_voices d WHERE ({string.Join(" OR ", any)}) AND {Days("d")}", "event_key", Ordered: false));
    }

    private void AddMedia()
    {
        if (_filter.Media.Count > 0)
        {
            _parts.Add(new Part($"FROM event_voices d WHERE {_conditions.In("d.medium", [.. _filter.Media])} AND {Days("d")}", "event_key", Ordered: false));
        }
    }

    private void AddSectors()
    {
        if (_filter.Sectors.Count > 0)
        {
            // strpos and instr differ in name; LIKE is in both, and its signs can't stand in a sector's code: what has others is none.
            var any = _filter.Sectors.Select(s => s.Length is > 0 and <= LongestName && s.All(char.IsAsciiLetterOrDigit) ? $"sectors LIKE {_conditions.Parameter($"% {s} %")}" : "1 = 0");
            _parts.Add(new Part($"FROM event_parties d WHERE d.actor IN (SELECT key FROM actors WHERE {string.Join(" OR ", any)}) AND {Days("d")}", "event_key", Ordered: false));
        }
    }

    private void AddText()
    {
        if (!string.IsNullOrWhiteSpace(_filter.Text))
        {
            var parameter = _conditions.Parameter(_database.SearchArgument(WordSearch.Parse(_filter.Text)));
            _parts.Add(new Part($"FROM words WHERE {_database.SearchCondition(parameter)}", "rowid", Ordered: false, OfReport: true));
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
