using System.Globalization;
using Readout.Store.Changes;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Queries;
using Readout.Store.Reports;
using Readout.Store.Words;

namespace Readout.Store.Stories;

/// <summary>The stories of a store: what is told by several reports, and what a human says about it.</summary>
public sealed class StoryShelf
{
    private readonly SqlDatabase _database;
    private readonly ChangeLog _log;
    private readonly ReportShelf _reports;
    private readonly StoryIndex _index;

    internal StoryShelf(SqlDatabase database, ChangeLog log, ReportShelf reports, StoryIndex index) => (_database, _log, _reports, _index) = (database, log, reports, index);

    /// <summary>The stories that a filter asks for, by day.</summary>
    public IReadOnlyList<StorySummary> List(StoryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = new Conditions();
        foreach (var party in filter.Parties)
        {
            var block = Parties.IsState(party) ? "c:" + party : "p:" + Key(party);
            conditions.Add($"t.story IN (SELECT s.story FROM tellings s JOIN telling_blocks b ON b.report = s.report AND b.number = s.number WHERE b.block = {conditions.Parameter(block)})");
        }

        if (filter.Kind is not null)
        {
            conditions.Add($"t.story IN (SELECT story FROM tellings WHERE kind = {conditions.Parameter(filter.Kind)})");
        }

        if (filter.From is { } from)
        {
            conditions.Add($"t.day_end >= {conditions.Parameter(EventDay.Write(from))}");
        }

        if (filter.To is { } to)
        {
            conditions.Add($"t.day <= {conditions.Parameter(EventDay.Write(to))}");
        }

        var page = string.Create(CultureInfo.InvariantCulture, $"LIMIT {(filter.Limit <= 0 ? int.MaxValue : filter.Limit)} OFFSET {Math.Max(0, filter.Offset)}");
        var least = $"count(DISTINCT t.report) >= {conditions.Parameter((long)filter.Reports)} AND count(DISTINCT t.origin) >= {conditions.Parameter((long)filter.Origins)}";
        var ids = _database.Query(
            $"SELECT t.story, min(t.day) FROM tellings t WHERE {conditions.Where} GROUP BY t.story HAVING {least} ORDER BY 2, 1 {page}", r => r.GetString(0), conditions.Arguments);
        return [.. ids.Select(Summary)];
    }

    /// <summary>A story with all that is known of it; null if there is none.</summary>
    /// <param name="id">Identifier of the story, of a report that is about it, that of its source, or an event's lasting name.</param>
    public Story? Show(string id) => Find(id) is { } story ? Reader.Read(Summary(story), story) : null;

    /// <summary>What each telling of a call or meeting says, and what only one mentions; null if there is no such story.</summary>
    public Comparison? Compare(string id) => Find(id) is { } story
        ? Comparer.Of(Reader.Read(Summary(story), story), Reader.Tellings(story))
        : null;

    /// <summary>Whether two reports are about one happening; null if the store lacks one of them.</summary>
    public bool? Together(string a, string b) => MainStory(a) is { } first && MainStory(b) is { } second ? first == second : null;

    /// <summary>Says that two tellings tell of one happening. The stories change at once; the ruling stays when they are found anew.</summary>
    public StoryRuling Join(string a, string b, string who, string? note) => Rule("join", a, b, who, note);

    /// <summary>Says that two tellings tell of different happenings.</summary>
    public StoryRuling Split(string a, string b, string who, string? note) => Rule("split", a, b, who, note);

    /// <summary>Takes a ruling back.</summary>
    public StoryRuling Undo(long number, string who, string? note) => _reports.Write(() =>
    {
        var ruling = RulingTable.Get(_database, number) ?? throw new StoreException($"RD823 no ruling {number} holds; 'readout stories show' lists the rulings on a story");
        RulingTable.Undo(_database, number, _log.Add("ruling-undone", Report(ruling.A), ruling.A, who, note, null));
        Touch(ruling);
        return ruling;
    });

    internal IReadOnlyList<StoryRuling> RulingsAt(long change) => RulingTable.At(_database, change);

    /// <summary>Takes over rulings of another store, within a transaction.</summary>
    internal int Take(IReadOnlyList<StoryRuling> rulings)
    {
        foreach (var ruling in rulings)
        {
            RulingTable.Add(_database, ruling);
            Touch(ruling);
        }

        return rulings.Count;
    }

    // One reader for one question: another program may have written since the last.
    private StoryReader Reader => new(_database, _reports, new TellingTable(_database));

    private StoryRuling Rule(string verdict, string a, string b, string who, string? note) => _reports.Write(() =>
    {
        var (first, second) = (Telling(a), Telling(b));
        if (first.Name == second.Name)
        {
            throw new StoreException($"RD822 '{a}' and '{b}' are one telling; name two");
        }

        if (string.CompareOrdinal(first.Name, second.Name) > 0)
        {
            (first, second) = (second, first);
        }

        var seq = _log.Add(verdict == "join" ? "story-joined" : "story-split", Report(first.Name), first.Name, who, note, null);
        var ruling = new StoryRuling(seq, _log.Now, who, verdict, first.Name, second.Name, note);
        RulingTable.Add(_database, ruling);
        Touch(ruling);
        return ruling;
    });

    private void Touch(StoryRuling ruling)
    {
        foreach (var telling in new[] { ruling.A, ruling.B }.Select(_index.Tellings.Named).OfType<Telling>())
        {
            _index.Touch(telling);
        }
    }

    private Telling Telling(string name) => _index.Tellings.Named(name) ?? Reported(name)
        ?? throw new StoreException($"RD821 the store has no telling '{name}'; give the identifier of a report, that of its source, or an event's lasting name");

    private Telling? Reported(string name) => _reports.Named(name) is [var id] ? _index.Tellings.Named(id) : null;

    private string? MainStory(string report) =>
        (_index.Tellings.Named(report) ?? Reported(report)) is { } telling ? StoryOf(telling) : null;

    private string? StoryOf(Telling telling) => _database.Scalar(
        "SELECT story FROM tellings WHERE report = @report AND number = @number", ("report", telling.Report), ("number", (long)telling.Number)) as string;

    private string? Find(string id) =>
        _database.Scalar("SELECT story FROM tellings WHERE story = @id LIMIT 1", ("id", id)) as string ?? MainStory(id);

    private StorySummary Summary(string id)
    {
        var (day, end, reports, origins) = _database.Query(
            "SELECT max(day), min(day_end), count(DISTINCT report), count(DISTINCT origin) FROM tellings WHERE story = @id",
            r => (r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt64(3)),
            ("id", id)).Single();
        var tellings = _database.Query(
            "SELECT t.kind, t.features, r.title, t.number FROM tellings t JOIN reports r ON r.key = t.report WHERE t.story = @id ORDER BY CASE WHEN t.number = 0 THEN 0 ELSE 1 END, t.name",
            r => (Kind: r.GetString(0), Features: TellingFeatures.Of(r.GetString(1)), Title: r.TextAt(2), Main: r.GetInt64(3) == 0),
            ("id", id));
        var countries = tellings.SelectMany(t => t.Features.Countries).Distinct().Order(StringComparer.Ordinal);
        var persons = tellings.SelectMany(t => t.Features.Persons.Keys).Distinct().Order(StringComparer.Ordinal).Select(p => char.ToUpperInvariant(p[0]) + p[1..]);

        // The days that all tellings leave open, if there are any; else all that are told.
        var common = string.CompareOrdinal(day, end) <= 0;
        var days = common ? (day, end) : (tellings.Select(t => t.Features.First).Min(StringComparer.Ordinal)!, tellings.Select(t => t.Features.Last).Max(StringComparer.Ordinal)!);
        return new StorySummary(id, days.Item1, days.Item2, tellings[0].Kind, reports, origins, [.. countries, .. persons], tellings[0].Title);
    }

    private static string? Report(string name) => name.Split('.')[0];

    private static string Key(string party) => WordFinder.Find(party).LastOrDefault() is { } word ? word[..Math.Min(4, word.Length)] : "";
}
