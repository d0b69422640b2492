using Readout.Language;
using Readout.Text;
using Readout.Time;

namespace Readout.Coding;

/// <summary>Gathers what an undated report tells of its own day: offices held, days told and days ahead, and words that lean on the day of writing.</summary>
/// <remarks>
/// Offices and dates with their year bound the days; weekdays, dates without a year and "the first … of the year" choose among them.
/// Pictures' texts may be older than the report and page furniture younger, so only dates with their year are read from a caption.
/// </remarks>
internal sealed partial class PublicationClues
{
    // An office that is still held bounds nothing; nobody holds one for longer than this.
    private const int YearsAhead = 30;

    // Words further apart than this don't explain each other: "next month's elections on April 10".
    private const int Beside = 25;

    // Characters before a name in which its office stands: "former Minister of Foreign Affairs and Trade".
    private const int LongestTitle = 45;

    private readonly Analysis _analysis;
    private readonly ActorMap _map;
    private readonly TimeReading _reading;
    private readonly List<PublicationClue> _clues = [];
    private readonly List<Told> _told = [];
    private readonly bool _weekdays;
    private readonly int _opening;
    private bool _offices;
    private bool _recent;

    public PublicationClues(Analysis analysis, ActorMap map, TimeReading reading)
    {
        (_analysis, _map, _reading) = (analysis, map, reading);
        _opening = EndOfOpening();
        for (var i = 0; i < reading.Matches.Count; i++)
        {
            var span = reading.SpanOf(i);
            var kind = analysis.RegionAt(span.Start)?.Kind ?? RegionKind.Body;
            var meaning = reading.Matches[i].Meaning;
            if (kind is RegionKind.Title or RegionKind.Deck or RegionKind.Body || (kind == RegionKind.Caption && meaning is { Kind: MeaningKind.Point, Year: not null }))
            {
                _told.Add(new Told(meaning, reading.TenseOf(i), span, kind != RegionKind.Caption && span.End <= _opening));
            }
        }

        _weekdays = _told.Any(t => IsBareWeekday(t.Meaning));
    }

    /// <summary>The clues found.</summary>
    public IReadOnlyList<PublicationClue> All => _clues;

    /// <summary>First day worth a thought.</summary>
    public DateOnly From { get; private set; } = DateOnly.MaxValue;

    /// <summary>Last day worth a thought.</summary>
    public DateOnly To { get; private set; } = DateOnly.MinValue;

    /// <summary>
    /// Whether the years are bounded: by an office, by a date with its year in the opening, or by one further down in a report that
    /// also speaks of near days. A report that only mentions 1945 may be of any later day.
    /// </summary>
    public bool Bounded { get; private set; }

    /// <summary>Reads all clues.</summary>
    public void Read()
    {
        ReadOffices();
        ReadDated();
        ReadWeekdays();
        ReadDays();
        ReadMonths();
        ReadNeighbours();
        ReadFirstOfYear();
        Bounded = From <= To && (_offices || _recent);
    }

    // The end of the first paragraph of the body: what is told up to there is what is new.
    private int EndOfOpening()
    {
        foreach (var region in _analysis.Regions)
        {
            if (region.Kind == RegionKind.Body)
            {
                return region.Span.End;
            }
        }

        return 0;
    }

    private void Add(Func<DateOnly, double> weight, params Span[] spans) => _clues.Add(new PublicationClue(weight, spans));

    private void Widen(DateOnly from, DateOnly to)
    {
        From = from < From ? from : From;
        To = to > To ? to : To;
    }

    /// <summary>Who is named with an office holds it, unless the text says "former"; a person counts once.</summary>
    private void ReadOffices()
    {
        var seen = new HashSet<string>();
        foreach (var person in _map.Offices.GroupBy(o => o.Span))
        {
            var terms = person.OrderBy(o => o.From).ToList();
            var former = IsFormer(person.Key);
            if (_analysis.RegionAt(person.Key.Start)?.Kind is RegionKind.Boilerplate or RegionKind.Duplicate or RegionKind.Caption
                || former is null || !seen.Add($"{former} {string.Join(' ', terms.Select(t => $"{t.From} {t.To}"))}"))
            {
                continue;
            }

            if (former.Value)
            {
                var left = terms[0].To;
                Add(day => left is { } last && day > last ? 1 : 0.1, person.Key);
                continue;
            }

            _offices = true;
            Widen(terms[0].From, terms[^1].To ?? terms[^1].From.AddYears(YearsAhead));
            Add(day => terms.Any(t => t.From <= day && (t.To is not { } to || day <= to)) ? 1 : 0.02, person.Key);
        }
    }

    /// <summary>Whether the person is said to have left the office; null for "then-President", which tells nothing of today.</summary>
    private bool? IsFormer(Span name)
    {
        var sentence = _analysis.Sentences.LastOrDefault(s => s.Span.Start <= name.Start);
        var before = _analysis.Text[Math.Max(sentence?.Span.Start ?? 0, name.Start - LongestTitle)..name.Start];
        var clause = before.LastIndexOfAny([',', ';', '\n', '(', '"', '“']);
        var words = before[(clause + 1)..].ToLowerInvariant().Split([' ', '-', '‑', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Contains("then") || words.Contains("predecessor") ? null
            : words.Any(w => w is "former" or "ex" or "late" or "ousted" or "deposed");
    }

    /// <summary>Days, months and years told with their year: the report is no older than the last of them, and not much younger.</summary>
    private void ReadDated()
    {
        var dated = _told.Where(t => t.Meaning is { Kind: MeaningKind.Point, ShortYear: false, Year: >= 1900 and < 2200, Grain: >= Grain.Year }).ToList();
        Told? latest = null;
        foreach (var told in dated)
        {
            if (told.Tense != Tense.Future && Days(told.Meaning) is var (_, last) && (latest is not { } other || last > Days(other.Meaning).Last) && (told.Tense == Tense.Past || told.Opening))
            {
                latest = told;
            }
        }

        foreach (var told in dated)
        {
            var (first, last) = Days(told.Meaning);
            var isYear = told.Meaning.Month is null;
            Widen(first.AddYears(-1), last.AddYears(told == latest && !isYear ? 3 : 6));
            _recent |= told.Opening && told.Tense != Tense.Future;
            if (told.Tense == Tense.Future)
            {
                Add(day => day > last ? 0.1 : isYear ? Math.Max(0.3, 1 - (0.1 * (last.Year - day.Year))) : PublicationWeights.DatedAhead(Math.Max(0, first.DayNumber - day.DayNumber)), told.Span);
            }
            else if (told == latest)
            {
                Add(day => day < first ? (isYear ? 0.15 : 0.05) : isYear ? PublicationWeights.Year(day.Year - last.Year) : PublicationWeights.DatedDay(Math.Max(0, day.DayNumber - last.DayNumber), told.Opening), told.Span);
            }
            else
            {
                // A year without a verb beside it may be of a plan or a law's name.
                Add(day => day >= first ? 1 : told.Tense == Tense.Past && !isYear ? 0.05 : 0.3, told.Span);
            }
        }

        _recent |= dated.Any(t => t.Meaning.Month is not null) && _told.Any(t => LeansOnToday(t.Meaning));
    }

    private static (DateOnly First, DateOnly Last) Days(Meaning meaning)
    {
        var point = new CalendarPoint(meaning.Month is null ? Grain.Year : meaning.Day is null ? Grain.Month : Grain.Day, meaning.Year) { Month = meaning.Month, Day = meaning.Day };
        var year = Math.Clamp(meaning.Year!.Value, 1, 9990);
        var (first, last) = point.Days();
        return (first ?? new DateOnly(year, 1, 1), last ?? new DateOnly(year, 12, 31));
    }

    private static bool LeansOnToday(Meaning meaning) =>
        meaning.FromWriting || meaning.Relation is Relation.Last or Relation.Next or Relation.This || IsBareWeekday(meaning);

    private static bool IsBareWeekday(Meaning meaning) => meaning is { Kind: MeaningKind.Point, Weekday: not null, Month: null, Day: null, Year: null, Relation: Relation.None };

    private readonly record struct Told(Meaning Meaning, Tense Tense, Span Span, bool Opening);
}
