using Readout.Coding;
using Readout.Record;
using Readout.Store.Events;
using Readout.Store.Reports;
using Readout.Store.Stories;
using Readout.Store.Words;
using Readout.Text;

namespace Readout.Store.Ledger;

/// <summary>Finds what a report brings into the ledger: its commitments, its appointments, and the deeds that may be a step of one told elsewhere.</summary>
internal sealed class LedgerFinder
{
    // An appointment or deed of which more days are possible than this is told of no day.
    private const int LongestDays = 10;

    // A day of publication that is an estimate wider than this is none.
    private const int LongestPublished = 10;

    private readonly ReportRecord _record;
    private readonly string _text;
    private readonly string _published;
    private readonly SortedSet<string> _context;

    private LedgerFinder(ReportRecord record)
    {
        (_record, _text) = (record, record.Text);
        _published = record.Coded.Published is { } p && p.Latest.DayNumber - p.Earliest.DayNumber <= LongestPublished ? EventDay.Write(p.Latest) : "";
        var title = record.Coded.Analysis.Regions.Where(r => r.Kind == RegionKind.Title).Select(r => r.Span).FirstOrDefault();
        _context = States(record.Coded.Actors.Where(a => a.Mentions.Any(m => title.Contains(m.Span.Start))));
    }

    /// <summary>The items of a report, in the order of its record: commitments, appointments, deeds.</summary>
    /// <param name="report">Key of the report.</param>
    /// <param name="record">Its record.</param>
    /// <param name="names">Lasting names of the record's items.</param>
    /// <param name="tellings">What the report tells.</param>
    public static List<LedgerItem> Find(long report, ReportRecord record, ItemNames names, IReadOnlyList<Telling> tellings)
    {
        var finder = new LedgerFinder(record);
        var items = new List<LedgerItem>();
        void Add(string? name, string sort, LedgerFeatures? features)
        {
            if (name is not null && features is not null && items.TrueForAll(i => i.Name != name))
            {
                items.Add(new LedgerItem(report, items.Count, name, sort, features));
            }
        }

        // "Moscow withdrew its threat" makes no threat.
        var withdrawn = new Withdrawals(record, finder._published).Find().ToList();
        foreach (var commitment in record.Coded.Commitments)
        {
            var features = finder.Of(commitment);
            Add(names.Lasting(commitment.Id), LedgerItem.Commitment, withdrawn.Exists(w => w.Features.Start == features.Start && w.Features.Kind == CommitmentScore.Family(features.Kind)) ? null : features);
        }

        foreach (var appointment in record.Coded.Appointments)
        {
            Add(names.Lasting(appointment.Id), LedgerItem.Appointment, finder.Of(appointment));
        }

        foreach (var telling in tellings)
        {
            Add(telling.Name, LedgerItem.Deed, finder.Of(telling, record.Coded.Events.FirstOrDefault(e => telling.Item is not null && names.Lasting(e.Id) == telling.Item)));
        }

        foreach (var item in record.Coded.Events)
        {
            Add(names.Lasting(item.Id), LedgerItem.Deed, finder.Of(item));
        }

        foreach (var (features, at) in withdrawn)
        {
            Add($"{record.Id}.w{at}", LedgerItem.Deed, features);
        }

        return items;
    }

    /// <summary>The states of some actors.</summary>
    internal static SortedSet<string> States(IEnumerable<Actor> actors) => new(actors.Select(a => a.Country).OfType<string>().Where(Parties.IsState), StringComparer.Ordinal);

    // Those of whom nothing but a description is known are no party: "all sides" and "individuals" of one report are not those of another.
    private static SortedSet<string> Named(IEnumerable<Actor> actors) => new(
        actors.Where(a => Parties.IsState(a.Country) || (a.Kind is not (ActorKind.Unnamed or ActorKind.Document) && a.Name.Any(char.IsUpper))).Select(Parties.Of), StringComparer.Ordinal);

    // What the states of these codes are called here.
    private IEnumerable<string> States(IReadOnlyCollection<string> codes) => _record.Coded.Actors.Where(a => a.Kind == ActorKind.State && codes.Contains(a.Country ?? "")).Select(a => a.Name);

    // Where some words name a state or what belongs to it.
    private IEnumerable<Span> Named(Span? words) => words is not { } within ? [] : _record.Coded.Actors.Where(a => Parties.IsState(a.Country))
        .SelectMany(a => a.Mentions).Where(m => m.Form == MentionForm.Name && within.Contains(m.Span)).Select(m => m.Span);

    private LedgerFeatures Of(Commitment item)
    {
        var first = item.Evidence.Count > 0 ? item.Evidence[0] : item.Action?.Span ?? item.Cue;
        var sentence = Sentences.Around(_text, first);
        var action = item.Action?.Span.Of(_text) ?? "";
        var condition = item.Condition?.Span.Of(_text) ?? "";
        var (issuer, target) = (Named(item.Issuer), Named(item.Target));
        return new LedgerFeatures
        {
            Kind = RecordNames.Of(item.Kind),
            First = item.Deadline is { } deadline ? EventDay.Write(deadline) : "",
            Last = item.Deadline is { } last ? EventDay.Write(last) : "",
            Published = _published,
            Issuer = issuer,
            Target = target,
            Protege = Named(item.Protege),
            Context = new(_context.Except(issuer), StringComparer.Ordinal),
            Words = Set(LedgerWords.Content(action.Length > 0 ? action : first.Of(_text))),
            Condition = Set(LedgerWords.Content(condition)),
            PartyWords = Set(Named(item.Action?.Span).Concat(Named(item.Condition?.Span)).Select(m => m.Of(_text)).Concat(States([.. issuer, .. target])).SelectMany(LedgerWords.Content)),
            ConditionParties = item.Condition is { Span: var supposed } ? States(_record.Coded.Actors.Where(a => a.Mentions.Any(m => supposed.Contains(m.Span.Start)))) : new(StringComparer.Ordinal),
            Numbers = Set(LedgerWords.Numbers(action)),
            Names = Set(Capitalised(action + " " + condition)),
            Deed = Deed(item.Action?.Event, action),
            ConditionDeed = Deed(item.Condition?.Event, condition),
            Start = sentence.Start,
            End = sentence.End,
            SaidStart = item.Action?.Span.Start ?? first.Start,
            SaidEnd = item.Action?.Span.End ?? first.End,
        };
    }

    private LedgerFeatures? Of(Appointment item)
    {
        if (item.Evidence.Count == 0)
        {
            return null;
        }

        var sentence = Sentences.Around(_text, item.Evidence[0]);
        var (first, last) = Days(item.Time);
        var said = string.Join(' ', item.Evidence.Select(e => e.Of(_text)));
        var (persons, countries) = Attending(item.Participants);
        return new LedgerFeatures
        {
            Kind = RecordNames.Of(item.Kind),
            Status = RecordNames.Of(item.Status),
            First = first,
            Last = last,
            Published = _published,
            Persons = persons,
            Countries = countries,
            Context = _context,
            Place = item.Place is { Precision: not PlacePrecision.Country } place ? WordFinder.Fold(place.Name) : null,
            PlaceCountry = item.Place?.Country,
            Words = Set(LedgerWords.Content(said)),
            Numbers = Set(LedgerWords.Numbers(said)),
            Names = Set(Capitalised(sentence.Of(_text)).Except(item.Participants.Where(a => a.Kind == ActorKind.Person).SelectMany(a => WordFinder.Find(a.Name)))),
            Start = sentence.Start,
            End = sentence.End,
            SaidStart = item.Evidence[0].Start,
            SaidEnd = item.Evidence[0].End,
        };
    }

    // An encounter that the report is about, or tells of besides.
    private LedgerFeatures? Of(Telling telling, Event? item)
    {
        var f = telling.Features;
        if (f.Kind == "matter" || f.Ahead || f.First.Length == 0 || f.Persons.Count + f.Countries.Count < 2)
        {
            return null;
        }

        // "Talks called off" tells of talks, and they were not held; nor was yet what only the title of an announcement tells.
        if (_record.Coded.Appointments.Any(m => Attending(m.Participants) is var (persons, countries) && (m.Status is AppointmentStatus.Postponed or AppointmentStatus.Cancelled
            ? persons.Keys.Intersect(f.Persons.Keys).Any() || countries.Intersect(f.Countries).Count() > 1
            : item is null && persons.Keys.Intersect(f.Persons.Keys).Count() > 1)))
        {
            return null;
        }

        var sentence = item is null ? Sentences.Title(_text, _record.Coded.Analysis.Regions) : Sentences.Around(_text, item.Evidence.Count > 0 ? item.Evidence[0] : item.Trigger);
        return new LedgerFeatures
        {
            Kind = f.Kind,
            First = f.First,
            Last = f.Last,
            Published = _published,
            Persons = f.Persons,
            Countries = f.Countries,
            Place = item?.Place is { Precision: not PlacePrecision.Country } place ? WordFinder.Fold(place.Name) : null,
            PlaceCountry = item?.Place?.Country,
            Names = Set(f.Names.Where(w => !LedgerWords.Is("general", w))),
            Start = sentence.Start,
            End = sentence.End,
        };
    }

    // Something done to somebody.
    private LedgerFeatures? Of(Event item)
    {
        var (first, last) = item.Time is null ? (_published, _published) : Days(item.Time);
        if (item.Modality != Modality.Occurred || !LedgerWords.IsDeed(item.Plover.Event) || first.Length == 0)
        {
            return null;
        }

        var sentence = Sentences.Around(_text, item.Evidence.Count > 0 ? item.Evidence[0] : item.Trigger);
        var said = sentence.Of(_text);
        return new LedgerFeatures
        {
            Kind = item.Plover.Event,
            First = first,
            Last = last,
            Published = _published,
            Issuer = Named(item.Source),
            Target = Named(item.Target),
            Context = _context,
            Words = Set(LedgerWords.Content(said)),
            Numbers = Set(LedgerWords.Numbers(said)),
            Names = Set(Capitalised(said)),
            Start = sentence.Start,
            End = sentence.End,
        };
    }

    private static (SortedDictionary<string, string> Persons, SortedSet<string> Countries) Attending(IEnumerable<Actor> actors)
    {
        var persons = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var countries = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            var state = Parties.IsState(actor.Country) ? actor.Country! : "";
            if (actor.Kind == ActorKind.Person && WordFinder.Find(actor.Name).LastOrDefault(w => w != "jr") is { } key)
            {
                persons.TryAdd(key, state);
            }

            if (state.Length > 0 || actor.Kind is ActorKind.Organisation or ActorKind.Group)
            {
                countries.Add(Parties.Of(actor));
            }
        }

        return (persons, countries);
    }

    private static (string First, string Last) Days(EventTime? time) =>
        (time?.Earliest ?? time?.Latest) is { } first && (time!.Latest ?? first) is var last && last.DayNumber - first.DayNumber is >= 0 and <= LongestDays
            ? (EventDay.Write(first), EventDay.Write(last))
            : ("", "");

    private static string? Deed(Event? item, string words) => item is not null && LedgerWords.IsDeed(item.Plover.Event) ? item.Plover.Event : LedgerWords.DeedOf(words);

    private static SortedSet<string> Set(IEnumerable<string> words) => new(words, StringComparer.Ordinal);

    internal static IEnumerable<string> Capitalised(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Skip(1) // a sentence begins with a capital in any case
        .SelectMany(w => w.Split('-', '/', '\u2013', '\u2014'))
        .Where(w => w.Length > 2 && char.IsUpper(w.TrimStart('(', '"', '\u201c').FirstOrDefault()))
        .SelectMany(WordFinder.FindBare)
        .Where(w => w.Length > 2 && !LedgerWords.Is("frame", w) && !LedgerWords.Is("general", w));
}
