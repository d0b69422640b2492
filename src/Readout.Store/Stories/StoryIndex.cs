using Readout.Record;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Reports;

namespace Readout.Store.Stories;

/// <summary>Keeps stories in step with the records. What is noted is worked on once a transaction, by <see cref="Flush"/>.</summary>
internal sealed class StoryIndex(SqlDatabase database) : IFollower
{
    private static readonly string[] LinkColumns = ["report", "number", "other_report", "other_number", "score", "reason"];

    private readonly TellingTable _table = new(database);
    private readonly Dictionary<long, Task<List<Telling>>> _noted = [];
    private readonly HashSet<(long Report, int Number)> _touched = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    public TellingTable Tellings => _table;

    /// <summary>Notes the record of a report as it now holds.</summary>
    /// <remarks>What it tells is found while its caller goes on: <see cref="Flush"/> waits for it.</remarks>
    public void Put(long report, ReportRecord record, ItemNames names) => _noted[report] = Task.Run(() => TellingFinder.Find(report, record, names));

    /// <summary>The tellings of a report that was noted and not yet worked on.</summary>
    public Task<List<Telling>> Noted(long report) => _noted[report];

    /// <summary>Takes a report's tellings out.</summary>
    public void Delete(long report)
    {
        Refresh();
        _noted.Remove(report);
        Clear(report);
    }

    /// <summary>Has the stories of tellings found anew, after a ruling.</summary>
    public void Touch(Telling telling) => _touched.Add(telling.Key);

    /// <inheritdoc/>
    public void Forget()
    {
        _noted.Clear();
        _touched.Clear();
        _changed.Clear();
        _table.Forget();
    }

    /// <inheritdoc/>
    public void Flush()
    {
        Refresh();
        var fresh = new List<Telling>();
        var standing = _table.Of(_noted.Keys);
        foreach (var (report, found) in _noted.OrderBy(n => n.Key))
        {
            var tellings = found.GetAwaiter().GetResult();
            var held = standing[report].ToList();
            if (held.Count == tellings.Count && held.Zip(tellings).All(p => Same(p.First, p.Second)))
            {
                _table.NoteOrigins(report);
                continue;
            }

            // Every report has a telling: one that has none is new, and nothing of it is there to be taken out.
            if (held.Count > 0)
            {
                Clear(report);
            }

            fresh.AddRange(tellings);
        }

        _noted.Clear();
        _table.Insert(fresh);
        var linked = Link(fresh);
        // One that nothing links and nobody ruled on is a story by itself, and was written as that.
        _touched.UnionWith(RulingTable.Any(database) ? fresh.Select(t => t.Key) : linked);
        Recluster();
        _touched.Clear();
        _table.CountOrigins(_changed);
        _changed.Clear();
    }

    private static bool Same(Telling a, Telling b) => a.Name == b.Name && a.Item == b.Item && a.Features.ToJson() == b.Features.ToJson();

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
        var neighbours = database.Query("SELECT other_report, other_number FROM story_links WHERE report = @report", r => (r.GetInt64(0), (int)r.GetInt64(1)), ("report", report));
        _touched.UnionWith(neighbours);
        _touched.RemoveWhere(t => t.Report == report);
        database.Execute("DELETE FROM story_links WHERE report = @report", ("report", report));
        database.Execute("DELETE FROM story_links WHERE other_report = @report", ("report", report));
        _table.Delete(report);
    }

    // The keys of tellings that have links now. Candidates are read for some after others; other threads compare them meanwhile.
    private IEnumerable<(long Report, int Number)> Link(List<Telling> fresh)
    {
        var rows = new Dictionary<(long, int, long, int), object?[]>();
        var compared = _table.Candidates(fresh).Select(c => (c.Telling, Joined: Task.Run(() => Joined(c.Telling, c.Others)))).ToList();
        foreach (var (telling, joined) in compared)
        {
            foreach (var (other, score) in joined.GetAwaiter().GetResult())
            {
                rows[(telling.Report, telling.Number, other.Report, other.Number)] = [telling.Report, (long)telling.Number, other.Report, (long)other.Number, score.Value, score.Reason];
                rows[(other.Report, other.Number, telling.Report, telling.Number)] = [other.Report, (long)other.Number, telling.Report, (long)telling.Number, score.Value, score.Reason];
            }
        }

        database.Insert("story_links", LinkColumns, rows.Values);
        return rows.Keys.Select(k => (k.Item1, k.Item2));
    }

    // Of two that are compared, the one with the lesser name comes first.
    private static List<(Telling Other, StoryScore Score)> Joined(Telling telling, IReadOnlyList<Telling> candidates) =>
    [
        .. candidates
            .Where(o => string.CompareOrdinal(telling.Name, o.Name) <= 0 ? StoryScore.MayJoin(telling.Features, o.Features) : StoryScore.MayJoin(o.Features, telling.Features))
            .Select(o => (o, StoryScore.Of(telling, o)))
            .Where(p => p.Item2.Value >= StoryScore.Joins),
    ];

    private void Recluster()
    {
        var reach = Reach();
        var done = new HashSet<(long, int)>();
        var stories = new List<List<Telling>>();
        foreach (var start in _touched.Order())
        {
            if (!done.Contains(start))
            {
                var (component, rulings) = reach.Component(start);
                done.UnionWith(component.Select(t => t.Key));
                stories.AddRange(StoryClusters.Of(component, rulings));
            }
        }

        Store(stories);
    }

    /// <summary>Everything that links and joining rulings reach from what was touched, asked for many tellings at once.</summary>
    private StoryReach Reach()
    {
        var reach = new StoryReach();
        var ruled = RulingTable.Any(database);
        for (var open = _touched.Order().ToList(); open.Count > 0; open = [.. reach.Open.Order()])
        {
            var links = _table.Links(open);
            foreach (var telling in _table.Get(open))
            {
                var rulings = ruled ? RulingTable.On(database, telling.Name) : [];
                var joined = rulings.Where(r => r.Verdict == "join").Select(r => _table.Named(r.A == telling.Name ? r.B : r.A)).OfType<Telling>();
                reach.Add(telling, [.. links[telling.Key], .. joined.Select(t => t.Key)], rulings);
            }
        }

        return reach;
    }

    private void Store(List<List<Telling>> stories)
    {
        var standing = _table.Standing(stories.SelectMany(s => s).Select(t => t.Report).Distinct());
        foreach (var story in stories)
        {
            var id = TellingTable.StoryId(story);
            _changed.Add(id);
            foreach (var telling in story)
            {
                var rows = standing[telling.Report];
                if (rows.Any(r => r.Number == telling.Number && r.Story != id))
                {
                    database.Execute(
                        "UPDATE tellings SET story = @story WHERE report = @report AND number = @number",
                        ("story", id), ("report", telling.Report), ("number", (long)telling.Number));
                }

                if (!telling.Features.Main)
                {
                    continue;
                }

                // Stories are in the order of names: the first of those with the same text is where it is from.
                var origin = TellingTable.Origin(story.First(t => t.Features.Main && (t == telling || TextSketch.Likeness(t.Features.Sketch, telling.Features.Sketch) >= StoryScore.Copy)));
                if (rows.Any(r => r.Origin != origin))
                {
                    // What the report tells besides is of the same origin, and so other stories may have more or fewer.
                    _changed.UnionWith(database.Query(
                        "UPDATE tellings SET origin = @origin WHERE report = @report AND origin <> @origin RETURNING story",
                        r => r.GetString(0),
                        ("origin", origin), ("report", telling.Report)));
                }
            }
        }
    }
}
