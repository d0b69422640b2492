using Readout.Record;
using Readout.Store.Changes;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Matching;
using Readout.Store.Reports;
using Readout.Store.Stories;

namespace Readout.Store.Ledger;

/// <summary>Keeps the ledger in step with the records. What is noted is worked on once a transaction, by <see cref="Flush"/>.</summary>
internal sealed class LedgerIndex(SqlDatabase database, ChangeLog log, StoryIndex stories) : IFollower
{
    private readonly LedgerTable _table = new(database);
    private readonly Dictionary<long, Task<List<LedgerItem>>> _noted = [];
    private readonly HashSet<(long Report, int Number)> _touched = [];
    private readonly HashSet<string> _stale = new(StringComparer.Ordinal);

    public LedgerTable Items => _table;

    /// <summary>Whether the feed of changes is told nothing.</summary>
    public bool Quiet { get; set; }

    /// <summary>Notes the record of a report as it now holds.</summary>
    /// <remarks>Its items are found while its caller goes on: <see cref="Flush"/> waits for them. Stories are told of it first, and find its tellings once for both.</remarks>
    public void Put(long report, ReportRecord record, ItemNames names)
    {
        var tellings = stories.Noted(report);
        _noted[report] = Task.Run(async () => LedgerFinder.Find(report, record, names, await tellings.ConfigureAwait(false)));
    }

    /// <summary>Takes a report's items out.</summary>
    public void Delete(long report)
    {
        Refresh();
        _noted.Remove(report);
        Clear(report);
    }

    /// <summary>Has the entry of a telling found anew, after a ruling.</summary>
    public void Touch(LedgerItem item)
    {
        if (item.Sort != LedgerItem.Deed)
        {
            _touched.Add(item.Key);
        }
    }

    /// <inheritdoc/>
    public void Forget()
    {
        _noted.Clear();
        _touched.Clear();
        _stale.Clear();
        _table.Forget();
    }

    /// <inheritdoc/>
    public void Flush()
    {
        Refresh();
        var fresh = new List<LedgerItem>();
        var standing = _table.Of(_noted.Keys);
        foreach (var (report, found) in _noted.OrderBy(n => n.Key))
        {
            var items = found.GetAwaiter().GetResult();
            var held = standing[report].ToList();
            if (held.Count == items.Count && held.Zip(items).All(p => Same(p.First, p.Second)))
            {
                continue;
            }

            // Of a report without items nothing is there to be taken out.
            if (held.Count > 0)
            {
                Clear(report);
            }

            fresh.AddRange(items);
        }

        _noted.Clear();
        _table.Insert(fresh);
        Link(fresh);
        fresh.ForEach(Touch);
        Reckon();
        _touched.Clear();
        _stale.Clear();
    }

    /// <summary>Whether two items are the same to the last word.</summary>
    public static bool Same(LedgerItem a, LedgerItem b) => a.Name == b.Name && a.Sort == b.Sort && a.Features.ToJson() == b.Features.ToJson();

    // What was remembered of another program's writing may be past.
    private void Refresh()
    {
        if (!database.Alone)
        {
            _table.Forget();
        }
    }

    private void Clear(long report)
    {
        // What its tellings stood with is put together anew, and so is what its deeds were steps of.
        var entries = database.Query("SELECT DISTINCT entry FROM ledger_items WHERE report = @report AND entry IS NOT NULL", r => r.GetString(0), ("report", report));
        _stale.UnionWith(entries);
        _touched.UnionWith(entries.SelectMany(_table.OfEntry).Select(t => t.Key));
        _touched.UnionWith(_table.Unlink(report).Where(o => _table.Get(o).Sort != LedgerItem.Deed));
        _touched.RemoveWhere(t => t.Report == report);
        _table.Delete(report);
    }

    private void Link(List<LedgerItem> fresh)
    {
        var links = new Dictionary<((long, int), (long, int), string), LedgerLink>();
        void Add(LedgerItem from, LedgerItem to, string step, LedgerScore score) => links[(from.Key, to.Key, step)] = new LedgerLink(from.Key, to.Key, step, score.Value, score.Reason);

        foreach (var (item, same, across) in _table.Candidates(fresh))
        {
            foreach (var other in same.Where(o => o.Sort == item.Sort))
            {
                if (LedgerScore.Of(item, other) is var score && score.Value >= LedgerScore.Joins)
                {
                    Add(item, other, LedgerLink.Same, score);
                    Add(other, item, LedgerLink.Same, score);
                }
            }

            foreach (var other in across)
            {
                var (told, deed) = item.Sort == LedgerItem.Deed ? (item: other, other: item) : (item, other);
                if (told.Report != deed.Report && Step(told, deed) is var (step, score))
                {
                    Add(told, deed, step, score);
                    _touched.Add(told.Key);
                }
            }
        }

        _table.Link(links.Values);
    }

    private static (string Step, LedgerScore Score)? Step(LedgerItem told, LedgerItem deed)
    {
        if (told.Sort == LedgerItem.Commitment)
        {
            return CommitmentScore.Step(told.Features, deed.Features) is { } step && step.Score.Value >= LedgerScore.Joins ? step : null;
        }

        return deed.Features.Kind is "call" or "meeting" && AppointmentScore.OfDeed(told.Features, deed.Features) is var score && score.Value >= LedgerScore.Joins ? ("held", score) : null;
    }

    private void Reckon()
    {
        var done = new HashSet<(long, int)>();
        var reader = new RulingReader(database, _table);
        var entries = new List<LedgerEntryRow>();
        foreach (var start in _touched.Order().ToList())
        {
            if (done.Contains(start))
            {
                continue;
            }

            var (tellings, links, rulings) = Component(start, reader);
            done.UnionWith(tellings.Select(t => t.Key));
            var word = new Dictionary<(string, string), bool>();
            foreach (var ruling in rulings.Where(r => r.B is not null))
            {
                // The last word on a pair holds.
                word[Clustering.Pair(ruling.A, ruling.B!)] = ruling.Verdict == "join";
            }

            _stale.UnionWith(tellings.Select(_table.EntryOf).OfType<string>());
            foreach (var entry in LedgerClusters.Of(tellings, links, word))
            {
                entries.Add(LedgerEntryRow.Of(entry, Life(entry, reader)));
            }
        }

        if (!Quiet)
        {
            var old = LedgerEntryRow.Held(database, _stale.Concat(entries.Select(e => e.Id)).Distinct().Order(StringComparer.Ordinal));
            LedgerNews.Tell(log, old, [.. entries.Select(e => (e.Id, (string?)e.History))], name => _table.Named(name) is not null);
        }

        LedgerEntryRow.Delete(database, _stale);
        LedgerEntryRow.Delete(database, entries.Select(e => e.Id));
        LedgerEntryRow.Insert(database, entries);
    }

    /// <summary>The life of an entry, from its tellings.</summary>
    public LedgerLife Life(IReadOnlyList<LedgerItem> tellings, RulingReader reader)
    {
        var deeds = tellings.SelectMany(_table.Steps).Select(l => (l, _table.Get(l.To))).ToList();
        var rulings = tellings.SelectMany(reader.On).DistinctBy(r => r.Number).OrderBy(r => r.Number).ToList();
        return LedgerLife.Of(tellings, deeds, rulings);
    }

    // Everything that links and joining rulings reach from a telling, with the rulings on it.
    private (List<LedgerItem> Tellings, List<LedgerLink> Links, List<LedgerRuling> Rulings) Component((long Report, int Number) start, RulingReader reader)
    {
        var found = new Dictionary<(long, int), LedgerItem>();
        var links = new List<LedgerLink>();
        var rulings = new SortedDictionary<long, LedgerRuling>();
        var open = new Stack<(long Report, int Number)>([start]);
        while (open.TryPop(out var key))
        {
            if (found.ContainsKey(key))
            {
                continue;
            }

            var item = found[key] = _table.Get(key);
            foreach (var link in _table.Repeats(item))
            {
                links.Add(link);
                open.Push(link.To);
            }

            foreach (var ruling in reader.On(item).Where(r => r.Undone is null))
            {
                rulings[ruling.Number] = ruling;
                if (ruling.Verdict == "join" && _table.Named(ruling.A == item.Name ? ruling.B! : ruling.A) is { } other && other.Sort == item.Sort)
                {
                    open.Push(other.Key);
                }
            }
        }

        return ([.. found.Values], links, [.. rulings.Values]);
    }
}
