using System.Globalization;
using Readout.Coding;
using Readout.Record;
using Readout.Store.Events;
using Readout.Store.Reports;
using Readout.Store.Words;
using Readout.Text;

namespace Readout.Store.Stories;

/// <summary>Finds what a report tells: first what it is about (its title, its first lines, the encounter told there), then the calls and meetings that it tells besides.</summary>
internal sealed class TellingFinder
{
    private const int LeadLength = 600;
    private const int FirstLines = 250;
    private const int LongestDays = 3;

    private readonly ReportRecord _record;
    private readonly string _text;
    private readonly Span _title;
    private readonly string _titleText;
    private readonly List<Span> _body;
    private readonly HashSet<string> _stated;
    private readonly bool _general;
    private readonly SortedDictionary<string, string> _persons = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _countries = new(StringComparer.Ordinal);

    private TellingFinder(ReportRecord record)
    {
        (_record, _text) = (record, record.Text);
        var regions = record.Coded.Analysis.Regions;
        _title = regions.Where(r => r.Kind == RegionKind.Title).Select(r => r.Span).FirstOrDefault();
        _titleText = _title.IsEmpty ? record.Title ?? "" : _title.Of(_text);
        _body = [.. regions.Where(r => r.Kind == RegionKind.Body).Select(r => r.Span)];
        var words = WordFinder.FindBare(_titleText);
        _stated = OfTitle(words);
        _general = TitleWords.General(words, _persons.Count);
    }

    /// <summary>The tellings of a report, number 0 first.</summary>
    public static List<Telling> Find(long report, ReportRecord record, ItemNames names)
    {
        var finder = new TellingFinder(record);
        var main = finder._general ? null : finder.MainEvent();
        var tellings = new List<Telling> { new(report, 0, record.Id, main is null ? null : names.Lasting(main.Id), finder.Main(main)) };
        foreach (var item in record.Coded.Events.Where(e => e != main && IsEncounter(e)))
        {
            if (Days(item.Time) is { } days && names.Lasting(item.Id) is { } name && finder.Besides(item, days) is { } features)
            {
                tellings.Add(new Telling(report, tellings.Count, name, name, features));
            }
        }

        return tellings;
    }

    private static bool IsEncounter(Event item) => item.Plover.Event == "CONSULT" && (item.Modality is Modality.Occurred or Modality.Ongoing);

    private static (DateOnly First, DateOnly Last)? Days(EventTime? time) =>
        time is { Earliest: { } first, Latest: { } last } && last.DayNumber - first.DayNumber <= LongestDays ? (first, last) : null;

    private static string KeyOf(Actor actor)
    {
        var words = WordFinder.Find(actor.Name);
        return words.LastOrDefault(w => w != "jr") ?? "";
    }

    private static string Place(Actor actor) => Parties.IsState(actor.Country) ? actor.Country! : "";

    private TellingFeatures Main(Event? main)
    {
        var words = WordFinder.FindBare(_titleText);
        if (main is not null && _persons.Count < 2)
        {
            AddParties(main, _persons, _countries);
        }

        var encounter = !_general && (main is not null || TitleWords.Encounter(words));
        if (encounter && _persons.Count < 2)
        {
            AddFirstLines();
        }

        var published = _record.Coded.Published;
        var (first, last) = DaysOf(main, published);
        return new TellingFeatures
        {
            Kind = !encounter ? "matter" : TitleWords.Call(words) || main?.Plover.Mode == "phone" ? "call" : "meeting",
            Main = true,
            Ahead = TitleWords.Ahead(words, main is not null),
            Remarks = words.Any(w => TitleWords.Is("remarks", w)),
            First = first,
            Last = last,
            Published = published is null || published.Earliest != published.Latest ? null : EventDay.Write(published.Latest),
            Publisher = _record.Coded.Report.Publisher,
            Persons = _persons,
            Countries = _countries,
            Title = TitleWords.Telling(_titleText),
            Lead = TitleWords.Telling(_titleText + " " + Lead()),
            Names = [.. Capitalised(_titleText).Where(w => !TitleWords.Is("frame", w) && !_stated.Contains(w))],
            Numbers = TitleWords.Numbers(words),
            Sketch = TextSketch.Of(_text.AsSpan(Math.Min(_title.End, _text.Length))),
        };
    }

    private TellingFeatures? Besides(Event item, (DateOnly First, DateOnly Last) days)
    {
        var persons = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var countries = new SortedSet<string>(StringComparer.Ordinal);
        AddParties(item, persons, countries);
        return persons.Count + countries.Count < 2 || item.Target.Count == 0 ? null : new TellingFeatures
        {
            Kind = item.Plover.Mode == "phone" ? "call" : "meeting",
            First = EventDay.Write(days.First),
            Last = EventDay.Write(days.Last),
            Publisher = _record.Coded.Report.Publisher,
            Persons = persons,
            Countries = countries,
        };
    }

    // Persons whom the title names, states and seats that it mentions; the words of the latter, which are no names.
    private HashSet<string> OfTitle(List<string> words)
    {
        var stated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in _record.Coded.Actors)
        {
            var mentions = actor.Mentions.Where(m => m.Span.Start < _title.End).ToList();
            if (mentions.Count == 0 || (actor.Kind == ActorKind.Person && (!words.Contains(KeyOf(actor)) || IsVoice(mentions[0].Span))))
            {
                continue;
            }

            Add(actor, _persons, _countries);
            if (actor.Kind != ActorKind.Person)
            {
                stated.UnionWith(mentions.SelectMany(m => WordFinder.Find(m.Span.Of(_text))));
            }
        }

        return stated;
    }

    // "Statement by Spokesperson …", "by Press Secretary …".
    private bool IsVoice(Span mention)
    {
        const int Before = 25;
        var words = WordFinder.Find(_text[Math.Max(0, mention.Start - Before)..mention.End]);
        return words.Any(w => TitleWords.Is("voice", w)) || words.Zip(words.Skip(1)).Any(p => p is ("press", "secretary"));
    }

    private void AddFirstLines()
    {
        var start = _body.Count > 0 ? _body[0].Start : _title.End;
        foreach (var actor in _record.Coded.Actors.Where(a => a.Kind == ActorKind.Person && Place(a).Length > 0))
        {
            if (actor.Mentions.Any(m => m.Span.Start >= start && m.Span.Start < start + FirstLines && !IsVoice(m.Span)))
            {
                Add(actor, _persons, _countries);
            }
        }
    }

    private static void AddParties(Event item, SortedDictionary<string, string> persons, SortedSet<string> countries)
    {
        foreach (var actor in item.Source.Concat(item.Target))
        {
            Add(actor, persons, countries);
        }
    }

    private static void Add(Actor actor, SortedDictionary<string, string> persons, SortedSet<string> countries)
    {
        if (actor.Kind == ActorKind.Person && KeyOf(actor) is { Length: > 0 } key)
        {
            persons.TryAdd(key, Place(actor));
        }

        if (actor.Kind is ActorKind.Person or ActorKind.State or ActorKind.Government && Place(actor) is { Length: > 0 } country)
        {
            countries.Add(country);
        }
    }

    // The encounter that title or first lines tell, the one that shares most with the title.
    private Event? MainEvent()
    {
        var words = WordFinder.FindBare(_titleText);
        var inTitle = _record.Coded.Actors.Where(a => a.Mentions.Any(m => m.Span.Start < _title.End)).ToHashSet();
        var countries = inTitle.Select(Place).Where(c => c.Length > 0).ToHashSet();
        var end = LeadEnd();
        return _record.Coded.Events
            .Where(e => IsEncounter(e) && e.Trigger.Start < end)
            .Select((e, i) => (Event: e, Order: i, Weight: e.Source.Concat(e.Target).Sum(a =>
                (a.Kind == ActorKind.Person && words.Contains(KeyOf(a)) ? 2 : 0) + (countries.Contains(Place(a)) ? 1 : 0)) + (e.Trigger.Start < _title.End ? 4 : 0)))
            .OrderByDescending(e => e.Weight).ThenBy(e => e.Order).Select(e => e.Event).FirstOrDefault();
    }

    private static (string First, string Last) DaysOf(Event? main, Publication? published)
    {
        if (Days(main?.Time) is { } days && (published is null || Math.Abs(days.Last.DayNumber - published.Latest.DayNumber) <= LongestDays || published.Earliest != published.Latest))
        {
            return (EventDay.Write(days.First), EventDay.Write(days.Last));
        }

        return published is null || published.Latest.DayNumber - published.Earliest.DayNumber > 10
            ? ("", "")
            : (EventDay.Write(published.Earliest.AddDays(-1)), EventDay.Write(published.Latest));
    }

    private int LeadEnd() => _body.Count == 0 ? _title.End : _body[0].Start + LeadLength;

    private string Lead()
    {
        var lead = new System.Text.StringBuilder();
        foreach (var span in _body.TakeWhile(_ => lead.Length < LeadLength - 100))
        {
            lead.Append(' ').Append(_text, span.Start, Math.Min(span.Length, LeadLength - lead.Length));
        }

        return lead.ToString();
    }

    private static IEnumerable<string> Capitalised(string title) => title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(w => w.Split('-', '/', '\u2013', '\u2014'))
        .Where(w => w.Length > 2 && char.GetUnicodeCategory(w[0]) == UnicodeCategory.UppercaseLetter)
        .Select(w => w.Replace("\u2019s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal))
        .SelectMany(w => WordFinder.Find(w));
}
