using System.Data.Common;
using Readout.Store.Database;
using Readout.Store.Events;

namespace Readout.Store.Ledger;

/// <summary>A link between two items: <c>same</c> between tellings, or the step that the other, a deed, is of the first.</summary>
internal sealed record LedgerLink((long Report, int Number) From, (long Report, int Number) To, string Step, double Score, string Reason)
{
    public const string Same = "same";
}

/// <summary>Reads and writes the rows of items and links, with a memory of those last read.</summary>
internal sealed class LedgerTable(SqlDatabase database)
{
    private const int MostRemembered = 20_000;
    private const int ReportsAtOnce = 100;
    private const int ComparedAtOnce = 100;

    // An appointment is looked for from so many days before a deed.
    private const int LongestDays = 10;
    private const int MostWords = 12;
    private const int MostParties = 6;

    private static readonly string[] Columns = ["report", "number", "name", "sort", "features", "own", "entry"];
    private static readonly string[] BlockColumns = ["block", "day", "report", "number"];
    private static readonly string[] LinkColumns = ["report", "number", "other_report", "other_number", "step", "score", "reason"];
    private const string Select = "SELECT i.report, i.number, i.name, i.sort, i.features FROM ledger_items i";

    private readonly Dictionary<(long, int), LedgerItem> _known = [];

    public void Insert(IReadOnlyCollection<LedgerItem> items)
    {
        database.Insert("ledger_items", Columns, [.. items.Select(i => new object?[]
        {
            i.Report, (long)i.Number, i.Name, i.Sort, i.Features.ToJson(), i.Own, i.Sort == LedgerItem.Deed ? null : i.Own,
        })]);
        database.Insert("ledger_blocks", BlockColumns, [.. items.SelectMany(BlockRows).OrderBy(r => (string)r[0]!, StringComparer.Ordinal)]);
        foreach (var item in items)
        {
            Remember(item);
        }
    }

    public void Delete(long report)
    {
        foreach (var row in Of(report).SelectMany(BlockRows))
        {
            database.Execute(
                "DELETE FROM ledger_blocks WHERE block = @block AND day = @day AND report = @report AND number = @number",
                BlockColumns.Zip(row).ToList());
        }

        database.Execute("DELETE FROM ledger_items WHERE report = @report", ("report", report));
        foreach (var key in _known.Keys.Where(k => k.Item1 == report).ToList())
        {
            _known.Remove(key);
        }
    }

    public void Link(IReadOnlyCollection<LedgerLink> links) => database.Insert("ledger_links", LinkColumns, [.. links.Select(l => new object?[]
    {
        l.From.Report, (long)l.From.Number, l.To.Report, (long)l.To.Number, l.Step, l.Score, l.Reason,
    })]);

    /// <summary>Takes the links of a report's items out; the items of others to which they led.</summary>
    public List<(long Report, int Number)> Unlink(long report)
    {
        var others = database.Query(
            "SELECT other_report, other_number FROM ledger_links WHERE report = @report UNION SELECT report, number FROM ledger_links WHERE other_report = @report",
            r => (r.GetInt64(0), (int)r.GetInt64(1)),
            ("report", report));
        database.Execute("DELETE FROM ledger_links WHERE report = @report", ("report", report));
        database.Execute("DELETE FROM ledger_links WHERE other_report = @report", ("report", report));
        return [.. others.Where(o => o.Item1 != report)];
    }

    public void Forget() => _known.Clear();

    /// <summary>The items of a report, by number.</summary>
    public List<LedgerItem> Of(long report) => database.Query($"{Select} WHERE i.report = @report ORDER BY i.number", Read, ("report", report));

    /// <summary>The items of reports, those of each by number.</summary>
    public ILookup<long, LedgerItem> Of(IEnumerable<long> reports) => reports.Chunk(ReportsAtOnce).SelectMany(some =>
    {
        var arguments = some.Select((r, i) => ($"r{i}", (object?)r)).ToList();
        return database.Query($"{Select} WHERE i.report IN ({string.Join(", ", arguments.Select(a => "@" + a.Item1))}) ORDER BY i.report, i.number", Read, arguments);
    }).ToLookup(i => i.Report);

    /// <summary>The items of the report of that identifier.</summary>
    public List<LedgerItem> OfReport(string id) =>
        database.Query($"{Select} JOIN reports r ON r.key = i.report WHERE r.id = @id ORDER BY i.number", Read, ("id", id));

    public LedgerItem Get((long Report, int Number) key) => _known.TryGetValue(key, out var known) ? known : Remember(database.Query(
        $"{Select} WHERE i.report = @report AND i.number = @number", Read, ("report", key.Report), ("number", (long)key.Number)).Single());

    /// <summary>The item of a name; null if there is none.</summary>
    public LedgerItem? Named(string name) => database.Query($"{Select} WHERE i.name = @name", Read, ("name", name)).FirstOrDefault();

    /// <summary>The tellings of an entry as they were published.</summary>
    public List<LedgerItem> OfEntry(string entry)
    {
        var items = database.Query($"{Select} WHERE i.entry = @entry", Read, ("entry", entry));
        items.Sort(LedgerItem.InTime);
        return items;
    }

    /// <summary>The entry that a telling stands in.</summary>
    public string? EntryOf(LedgerItem item) => database.Scalar(
        "SELECT entry FROM ledger_items WHERE report = @report AND number = @number", ("report", item.Report), ("number", (long)item.Number)) as string;

    /// <summary>What a telling is linked to, but for other tellings.</summary>
    public List<LedgerLink> Steps(LedgerItem item) => Links(item, "step <> 'same'");

    /// <summary>The tellings that a telling is linked to.</summary>
    public List<LedgerLink> Repeats(LedgerItem item) => Links(item, "step = 'same'");

    /// <summary>For each item tellings that may be of the same commitment or appointment, and deeds that may be a step of it, or tellings that it, a deed, may be a step of.</summary>
    public IEnumerable<(LedgerItem Item, IReadOnlyList<LedgerItem> Same, IReadOnlyList<LedgerItem> Across)> Candidates(IEnumerable<LedgerItem> items)
    {
        foreach (var some in items.Chunk(ComparedAtOnce))
        {
            List<Search?> searches = [.. some.SelectMany(i => (Search?[])[Same(i), Across(i)])];
            var found = new Queue<List<(long, int)>>(database.QueryEach([.. searches.OfType<Search>().Select(s => (s.Sql, s.Arguments))], r => (r.GetInt64(0), (int)r.GetInt64(1))));
            var sharing = searches.ConvertAll(s => s is null ? [] : found.Dequeue());
            var read = Get([.. sharing.SelectMany(s => s).Distinct().Order()]);
            IReadOnlyList<LedgerItem> Of(LedgerItem item, int place) => [.. sharing[place].Where(k => k != item.Key).Order().Select(k => read[k])];
            for (var i = 0; i < some.Length; i++)
            {
                yield return (some[i], Of(some[i], 2 * i), Of(some[i], (2 * i) + 1));
            }
        }
    }

    private static Search? Same(LedgerItem item)
    {
        if (item.Features.Published.Length == 0 || item.Sort == LedgerItem.Deed)
        {
            return null;
        }

        var reach = item.Sort == LedgerItem.Commitment ? CommitmentScore.LongestSilence : AppointmentScore.LongestSilence;
        return Search.Of(TellingKeys(item).Select(k => "t:" + k), EventDay.Shift(item.Features.Published, -reach), EventDay.Shift(item.Features.Published, reach));
    }

    private static Search? Across(LedgerItem item)
    {
        var f = item.Features;
        var keys = StepKeys(item).Select(k => (item.Sort == LedgerItem.Deed ? "s:" : "d:") + k);
        return item.Sort switch
        {
            LedgerItem.Commitment when f.Published.Length > 0 => Search.Of(keys, f.Published, EventDay.Shift(f.Published, CommitmentScore.LongestWait)),
            LedgerItem.Appointment when f.First.Length > 0 => Search.Of(keys, EventDay.Shift(f.First, -LongestDays), EventDay.Shift(f.Last, 1)),
            // Appointments stand under their first day, commitments under that of their report.
            LedgerItem.Deed when f.Kind is "call" or "meeting" => Search.Of(keys, EventDay.Shift(f.First, -LongestDays - 1), f.Last),
            LedgerItem.Deed => Search.Of(keys, EventDay.Shift(f.First, -CommitmentScore.LongestWait), f.First),
            _ => null,
        };
    }

    // Items that stand under one of some blocks, within some days.
    private sealed record Search(string Sql, IReadOnlyList<(string Name, object? Value)> Arguments)
    {
        public static Search? Of(IEnumerable<string> keys, string from, string to)
        {
            var arguments = SqlDatabase.Padded([.. keys.Distinct()]).Select((k, i) => ($"k{i}", (object?)k)).ToList();
            return arguments.Count == 0 ? null : new Search(
                $"SELECT DISTINCT report, number FROM ledger_blocks WHERE block IN ({string.Join(", ", arguments.Select(a => "@" + a.Item1))}) AND day >= @from AND day <= @to",
                [.. arguments, ("from", from), ("to", to)]);
        }
    }

    private Dictionary<(long Report, int Number), LedgerItem> Get(IReadOnlyCollection<(long Report, int Number)> keys)
    {
        var items = Of(keys.Where(k => !_known.ContainsKey(k)).Select(k => k.Report).Distinct()).SelectMany(i => i).ToDictionary(i => i.Key);
        foreach (var key in keys)
        {
            items.TryAdd(key, _known.GetValueOrDefault(key)!);
        }

        foreach (var item in items.Values)
        {
            Remember(item);
        }

        return items;
    }

    private List<LedgerLink> Links(LedgerItem item, string condition) => database.Query(
        "SELECT l.other_report, l.other_number, l.step, l.score, l.reason FROM ledger_links l JOIN ledger_items i ON i.report = l.other_report AND i.number = l.other_number "
            + $"WHERE l.report = @report AND l.number = @number AND l.{condition}",
        r => new LedgerLink(item.Key, (r.GetInt64(0), (int)r.GetInt64(1)), r.GetString(2), r.GetDouble(3), r.GetString(4)),
        ("report", item.Report), ("number", (long)item.Number));

    /// <summary>Empties what items stand under, before all of them are written anew: it may have been made in another way.</summary>
    public static void ClearBlocks(SqlDatabase database) => database.Execute("DELETE FROM ledger_blocks");

    private static IEnumerable<object?[]> BlockRows(LedgerItem item) =>
        TellingKeys(item).Select(k => "t:" + k).Concat(StepKeys(item).Select(k => (item.Sort == LedgerItem.Deed ? "d:" : "s:") + k))
            .Distinct().Select(k => new object?[] { k, DayOf(item, k), item.Report, (long)item.Number });

    private static string DayOf(LedgerItem item, string block) =>
        item.Sort == LedgerItem.Commitment || block[0] == 't' ? item.Features.Published : item.Features.First;

    // Two tellings share who commits itself and a word of what; or two parties, a party and a name, or two names.
    private static IEnumerable<string> TellingKeys(LedgerItem item)
    {
        var f = item.Features;
        if (f.Published.Length == 0 || item.Sort == LedgerItem.Deed)
        {
            return [];
        }

        if (item.Sort == LedgerItem.Commitment)
        {
            var family = CommitmentScore.Family(f.Kind);
            var words = f.Words.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(MostWords).ToList();
            return f.Issuer.DefaultIfEmpty("").SelectMany(i => words.Select(w => $"{family}:{i}:{w}"));
        }

        var kind = AppointmentScore.Family(f.Kind);
        var parties = PartiesOf(f);
        var named = f.Names.Concat(f.Place is null ? [] : [f.Place]).Distinct().OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(MostParties).Order(StringComparer.Ordinal).ToList();
        return Pairs(parties).Concat(parties.SelectMany(p => named.Select(n => $"{p}:{n}"))).Concat(Pairs(named)).Concat(parties.Count == 1 ? [parties[0]] : []).Select(k => $"{kind}:{k}");
    }

    private static IEnumerable<string> StepKeys(LedgerItem item)
    {
        var f = item.Features;
        switch (item.Sort)
        {
            case LedgerItem.Commitment:
                var family = CommitmentScore.Family(f.Kind);
                var doers = f.Kind == "demand" ? f.Target : f.Issuer;
                return f.Published.Length == 0 ? [] : doers.Where(_ => f.Deed is not null).Select(p => $"{f.Deed}:{p}")
                    .Concat(f.Target.Union(f.ConditionParties).Where(_ => f.ConditionDeed is not null).Select(p => $"{f.ConditionDeed}:{p}"))
                    .Concat(f.Issuer.Select(p => $"{family}:{p}"));
            case LedgerItem.Deed when f.Kind is not ("call" or "meeting"):
                return f.Issuer.Select(p => $"{f.Kind}:{p}");
            default:
                var parties = PartiesOf(f);
                return f.First.Length == 0 ? [] : Pairs(parties).Concat(parties.Count == 1 ? [parties[0]] : []).Select(k => $"encounter:{k}");
        }
    }

    private static List<string> PartiesOf(LedgerFeatures f) =>
        [.. f.Persons.Keys.Select(p => "p:" + (p.Length > 4 ? p[..4] : p)).Concat(f.Countries.Select(c => "c:" + c)).Order(StringComparer.Ordinal).Take(MostParties)];

    private static IEnumerable<string> Pairs(List<string> parties) => parties.SelectMany((a, i) => parties.Skip(i + 1).Select(b => $"{a}|{b}"));

    private static LedgerItem Read(DbDataReader r) => new(r.GetInt64(0), (int)r.GetInt64(1), r.GetString(2), r.GetString(3), LedgerFeatures.Of(r.GetString(4)));

    private LedgerItem Remember(LedgerItem item)
    {
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        return _known[item.Key] = item;
    }
}
