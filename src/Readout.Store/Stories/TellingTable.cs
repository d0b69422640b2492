using System.Data.Common;
using System.Globalization;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Queries;

namespace Readout.Store.Stories;

/// <summary>Reads and writes the rows of tellings, with a memory of those last read.</summary>
internal sealed class TellingTable(SqlDatabase database)
{
    private const int MostRemembered = 12_000;

    // Tellings whose days are farther apart than this are no candidates, but for texts that are printed again.
    private const int DaysBefore = 4;
    private const int DaysOfReprint = 20;
    private const int LongestWordless = 5;
    private const int MostWords = 12;
    private const int StoriesAtOnce = 200;
    private const int ReportsAtOnce = 100;
    private const int ComparedAtOnce = 100;

    private const string Select = "SELECT report, number, name, item, features FROM tellings ";

    private static readonly string[] Columns = ["report", "number", "name", "item", "kind", "day", "day_end", "features", "story", "origin"];
    private static readonly string[] BlockColumns = ["block", "day", "report", "number"];

    private readonly Dictionary<(long, int), Telling> _known = [];

    public void Insert(IReadOnlyCollection<Telling> tellings)
    {
        database.Insert("tellings", Columns, [.. tellings.Select(t => new object?[]
        {
            t.Report, (long)t.Number, t.Name, t.Item, t.Features.Kind, t.Features.First, t.Features.Last, t.Features.ToJson(), StoryId([t]), Origin(t),
        })]);
        // In the order of the table: neighbours go into one page.
        database.Insert("telling_blocks", BlockColumns, [.. tellings.SelectMany(BlockRows).OrderBy(r => (string)r[0]!, StringComparer.Ordinal)]);
        foreach (var telling in tellings)
        {
            Remember(telling);
        }
    }

    public void Delete(long report)
    {
        foreach (var row in Of([report]).SelectMany(t => t).SelectMany(BlockRows))
        {
            database.Execute(
                "DELETE FROM telling_blocks WHERE block = @block AND day = @day AND report = @report AND number = @number",
                BlockColumns.Zip(row).ToList());
        }

        database.Execute("DELETE FROM tellings WHERE report = @report", ("report", report));
        Spread("UPDATE events SET origins = 1 WHERE report = @report AND origins > 1", ("report", report));
        foreach (var key in _known.Keys.Where(k => k.Item1 == report).ToList())
        {
            _known.Remove(key);
        }
    }

    public void Forget() => _known.Clear();

    /// <summary>The tellings of reports, those of each in their order.</summary>
    public ILookup<long, Telling> Of(IEnumerable<long> reports) =>
        OfReports(reports, Select + "WHERE report IN ({0}) ORDER BY report, number", Read).ToLookup(t => t.Report);

    /// <summary>The tellings of these keys, in the same order.</summary>
    public IReadOnlyList<Telling> Get(IReadOnlyCollection<(long Report, int Number)> keys)
    {
        var read = Of(keys.Where(k => !_known.ContainsKey(k)).Select(k => k.Report).Distinct()).SelectMany(t => t).ToDictionary(t => t.Key);
        var all = keys.Select(k => read.GetValueOrDefault(k) ?? _known[k]).ToList();
        foreach (var telling in read.Values)
        {
            Remember(telling);
        }

        return all;
    }

    /// <summary>What links join to tellings.</summary>
    public ILookup<(long Report, int Number), (long Report, int Number)> Links(IReadOnlyCollection<(long Report, int Number)> keys) =>
        OfReports(keys.Select(k => k.Report).Distinct(), "SELECT report, number, other_report, other_number FROM story_links WHERE report IN ({0})",
            r => (From: (r.GetInt64(0), (int)r.GetInt64(1)), To: (r.GetInt64(2), (int)r.GetInt64(3)))).ToLookup(l => l.From, l => l.To);

    /// <summary>Story and origin of each telling of these reports, as they are written.</summary>
    public ILookup<long, (int Number, string Story, string Origin)> Standing(IEnumerable<long> reports) =>
        OfReports(reports, "SELECT report, number, story, origin FROM tellings WHERE report IN ({0})",
            r => (Report: r.GetInt64(0), Row: ((int)r.GetInt64(1), r.GetString(2), r.GetString(3)))).ToLookup(r => r.Report, r => r.Row);

    private IEnumerable<T> OfReports<T>(IEnumerable<long> reports, string select, Func<DbDataReader, T> map) => reports.Chunk(ReportsAtOnce).SelectMany(some =>
    {
        var arguments = some.Select((r, i) => ($"r{i}", (object?)r)).ToList();
        return database.Query(string.Format(CultureInfo.InvariantCulture, select, string.Join(", ", arguments.Select(a => "@" + a.Item1))), map, arguments);
    });

    /// <summary>The telling of a name; that of the event with this name, if it is what a report is about; null if there is none.</summary>
    public Telling? Named(string name) => database.Query(
        Select + "WHERE name = @name OR item = @name ORDER BY number LIMIT 1", Read, ("name", name)).FirstOrDefault();

    /// <summary>For each telling those of other reports that share a block with it, around its days.</summary>
    public IEnumerable<(Telling Telling, IReadOnlyList<Telling> Others)> Candidates(IEnumerable<Telling> tellings)
    {
        foreach (var some in tellings.Chunk(ComparedAtOnce))
        {
            var searches = some.Select(t => (Telling: t, Search: Search(t))).Where(s => s.Search.Sql.Length > 0).ToList();
            var found = database.QueryEach([.. searches.Select(s => s.Search)], r => (r.GetInt64(0), (int)r.GetInt64(1)));
            var read = Get([.. found.SelectMany(f => f).Distinct().Order()]).ToDictionary(t => t.Key);
            foreach (var (search, keys) in searches.Zip(found))
            {
                yield return (search.Telling, [.. keys.Order().Select(k => read[k])]);
            }
        }
    }

    private static (string Sql, IReadOnlyList<(string Name, object? Value)> Arguments) Search(Telling telling)
    {
        var dated = telling.Features.First.Length > 0;
        var near = dated ? Keys(telling.Features).ToList() : [];
        var bands = TextSketch.BandsOf(telling.Features.Sketch).ToList();
        var conditions = new Conditions();
        var some = new List<string>();
        void Sharing(List<string> blocks, string days)
        {
            if (blocks.Count > 0)
            {
                some.Add($"SELECT report, number FROM telling_blocks WHERE {conditions.In("block", SqlDatabase.Padded<object>([.. blocks]))} AND {days} AND report <> {conditions.Parameter(telling.Report)}");
            }
        }

        string Within(string from, string to) => $"day >= {conditions.Parameter(from)} AND day <= {conditions.Parameter(to)}";
        if (dated)
        {
            Sharing(near, Within(EventDay.Shift(telling.Features.First, -DaysBefore), EventDay.Shift(telling.Features.Last, 1)));
        }

        if (dated)
        {
            // Each by itself, so that both are ranges of the table: a text that is printed all the time has thousands of rows under a band.
            Sharing(bands, "day = ''");
            Sharing(bands, Within(EventDay.Shift(telling.Features.First, -DaysOfReprint), EventDay.Shift(telling.Features.Last, DaysOfReprint)));
        }
        else
        {
            Sharing(bands, "1 = 1");
        }

        return (string.Join(" UNION ", some), conditions.Arguments);
    }

    /// <summary>Notes at the events of a report how many origins their tellings have, which stand as they stood: an event may have been written anew.</summary>
    public void NoteOrigins(long report) => Spread(
        "UPDATE events SET origins = told.origins FROM (SELECT item, max(origins) AS origins FROM tellings WHERE report = @report AND origins > 1 AND item IS NOT NULL GROUP BY item) told "
            + "WHERE events.uid = told.item AND events.origins <> told.origins",
        ("report", report));

    /// <summary>Counts the origins of stories again, for their tellings and the events that these tell.</summary>
    public void CountOrigins(IEnumerable<string> stories)
    {
        foreach (var some in stories.Order(StringComparer.Ordinal).Chunk(StoriesAtOnce))
        {
            var arguments = some.Select((s, i) => ($"s{i}", (object?)s)).ToList();
            var list = string.Join(", ", arguments.Select(a => "@" + a.Item1));
            database.Execute(
                "UPDATE tellings SET origins = counted.origins FROM (SELECT story, count(DISTINCT origin) AS origins FROM tellings "
                + $"WHERE story IN ({list}) GROUP BY story) counted WHERE tellings.story = counted.story AND tellings.origins <> counted.origins",
                arguments);
            Spread(
                "UPDATE events SET origins = told.origins FROM (SELECT item, max(origins) AS origins FROM tellings "
                + $"WHERE story IN ({list}) AND item IS NOT NULL GROUP BY item) told WHERE events.uid = told.item AND events.origins <> told.origins",
                arguments);
        }
    }

    // The pairs of an event are asked for by its number of origins, too.
    private void Spread(string update, params IReadOnlyList<(string Name, object? Value)> arguments)
    {
        foreach (var (key, origins) in database.Query(update + " RETURNING events.key, events.origins", r => (r.GetInt64(0), r.GetInt64(1)), arguments))
        {
            database.Execute("UPDATE event_pairs SET origins = @origins WHERE event_key = @key", ("origins", origins), ("key", key));
        }
    }

    /// <summary>Empties what tellings stand under, before all of them are written anew: it may have been made in another way.</summary>
    public static void ClearBlocks(SqlDatabase database) => database.Execute("DELETE FROM telling_blocks");

    /// <summary>A story's identifier, from the first of its tellings by name.</summary>
    public static string StoryId(IEnumerable<Telling> tellings) => "y" + Reports.RecordText.ShortHash(tellings.Select(t => t.Name).Min(StringComparer.Ordinal))[..12];

    /// <summary>The report that a telling's text is taken for first hand: its own, until a copy is known.</summary>
    public static string Origin(Telling telling) => telling.Name.Split('.')[0];

    private static Telling Read(DbDataReader r) => new(r.GetInt64(0), (int)r.GetInt64(1), r.GetString(2), r.TextAt(3), TellingFeatures.Of(r.GetString(4)));

    private void Remember(Telling telling)
    {
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[telling.Key] = telling;
    }

    private static IEnumerable<string> Keys(TellingFeatures f)
    {
        foreach (var person in f.Persons.Keys)
        {
            yield return "p:" + (person.Length > 4 ? person[..4] : person);
        }

        foreach (var country in f.Countries)
        {
            yield return "c:" + country;
        }

        foreach (var word in f.Kind == "matter" || f.Persons.Count + f.Countries.Count == 0 ? f.Title.Where(w => w.Length >= LongestWordless).Order(StringComparer.Ordinal).Take(MostWords) : [])
        {
            yield return "w:" + word;
        }
    }

    private static IEnumerable<object?[]> BlockRows(Telling t)
    {
        foreach (var band in TextSketch.BandsOf(t.Features.Sketch))
        {
            yield return [band, t.Features.First, t.Report, (long)t.Number];
        }

        if (t.Features.First.Length == 0)
        {
            yield break;
        }

        // A telling is looked for from a few days before: one of a longer time stands under several days.
        for (var day = t.Features.First; string.CompareOrdinal(day, t.Features.Last) <= 0; day = EventDay.Shift(day, DaysBefore))
        {
            foreach (var key in Keys(t.Features).Distinct())
            {
                yield return [key, day, t.Report, (long)t.Number];
            }
        }
    }
}
