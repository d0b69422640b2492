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
    // Words further apart than this don't explain each other: "next month's elections on April 10".
    private const int Beside = 25;

    // Characters before an expression in which a word may say that it is an aim or a limit.
    private const int Lead = 24;

    // What goes before a year that something is planned for or runs until.
    private static readonly string[] Aims =
        ["by", "until", "till", "through", "fy", "fiscal year", "fiscal years", "budget year", "agenda", "vision", "expires", "expires on", "expire on", "expiring", "expiring on", "ending", "ending on", "than", "beginning", "starting", "effective", "deadline of", "model year", "horizon"];

    private readonly Analysis _analysis;
    private readonly ActorMap _map;
    private readonly TimeReading _reading;
    private readonly List<PublicationClue> _clues = [];
    private readonly List<Told> _told = [];
    private readonly bool _weekdays;
    private readonly int _opening;

    public PublicationClues(Analysis analysis, ActorMap map, TimeReading reading)
    {
        (_analysis, _map, _reading) = (analysis, map, reading);
        _opening = EndOfOpening();
        for (var i = 0; i < reading.Matches.Count; i++)
        {
            var span = reading.SpanOf(i);
            var kind = analysis.RegionAt(span.Start)?.Kind ?? RegionKind.Body;
            var meaning = reading.Matches[i].Meaning;
            if (kind is RegionKind.Title or RegionKind.Deck or RegionKind.Body or RegionKind.Byline || (kind == RegionKind.Caption && meaning is { Kind: MeaningKind.Point, Year: not null }))
            {
                _told.Add(new Told(meaning, IsAim(span) ? Tense.Future : reading.TenseOf(i), span, kind != RegionKind.Caption && span.End <= _opening));
            }
        }

        JoinRanges();
        _weekdays = _told.Any(t => IsBareWeekday(t.Meaning));
    }

    /// <summary>The clues found.</summary>
    public IReadOnlyList<PublicationClue> All => _clues;

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
    }

    /// <summary>"July 15-16, 2021" is told once: of what is over, the end counts; else the beginning.</summary>
    private void JoinRanges()
    {
        for (var i = _told.Count - 2; i >= 0; i--)
        {
            var (one, two) = (_told[i], _told[i + 1]);
            if (two.Span.Start - one.Span.End is < 0 or > 5 || one.Meaning is not { Kind: MeaningKind.Point, Day: not null } || two.Meaning is not { Kind: MeaningKind.Point, Day: not null }
                || _analysis.Text[one.Span.End..two.Span.Start].Trim() is not ("-" or "–" or "—" or "to" or "and" or "through"))
            {
                continue;
            }

            // The end often has the year for both.
            var first = one.Meaning.Year is null && two.Meaning.Year is not null ? one with { Meaning = one.Meaning with { Year = two.Meaning.Year } } : one;
            _told[i] = one.Tense == Tense.Past ? two with { Tense = one.Tense, Opening = one.Opening } : first;
            _told.RemoveAt(i + 1);
        }
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

    private bool IsAim(Span span)
    {
        var before = _analysis.Text[Math.Max(0, span.Start - Lead)..span.Start].TrimEnd();
        return before.Length > 0 && (before[^1] is '–' or '-' || Aims.Any(a => before.EndsWith(a, StringComparison.OrdinalIgnoreCase) && (before.Length == a.Length || !char.IsLetter(before[^(a.Length + 1)]))))
            || span.Of(_analysis.Text).StartsWith("F", StringComparison.OrdinalIgnoreCase) && span.Of(_analysis.Text).Contains('Y');
    }

    private void Add(Func<DateOnly, double> weight, params Span[] spans) => _clues.Add(new PublicationClue(weight, spans));

    private void AddYears(Func<DateOnly, double> weight, params Span[] spans) => _clues.Add(new PublicationClue(weight, spans) { Years = true });

    /// <summary>Who is named with an office holds it, unless the text says "former"; a person counts once.</summary>
    private void ReadOffices()
    {
        var claims = OfficeReader.Read(_analysis, _map);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var from = claim.Terms[0].From;
            var name = string.Join(' ', claim.Terms.Select(t => t.From.DayNumber));
            if (!seen.Add($"{claim.Standing} {name}"))
            {
                continue;
            }

            switch (claim.Standing)
            {
                case OfficeStanding.Held:
                    AddYears(day => claim.Terms[0].To is { } last && day > last ? 1 : 0.05, claim.Person);
                    break;
                case OfficeStanding.Awaits:
                    AddYears(day => PublicationWeights.Awaiting(from.DayNumber - day.DayNumber), claim.Person);
                    break;
                case OfficeStanding.Governs:
                    AddYears(day => claim.Terms.Any(t => Within(day, t)) ? 1 : PublicationWeights.OutOfGovernment(Away(day, claim.Terms), day > from), claim.Person);
                    break;
                case OfficeStanding.Holds when !claims.Any(c => c.Standing != OfficeStanding.Holds && c.Standing != OfficeStanding.Governs && c.Terms.SequenceEqual(claim.Terms)):
                    var forever = claim.IsHead && claim.Person.End > _opening;
                    AddYears(day => claim.Terms.Any(t => Within(day, t)) ? 1 : PublicationWeights.OutOfOffice(Away(day, claim.Terms), day > from, forever), claim.Person);
                    break;
            }
        }
    }

    private static bool Within(DateOnly day, (DateOnly From, DateOnly? To) term) => term.From <= day && (term.To is not { } to || day <= to);

    // Days to the nearest term.
    private static int Away(DateOnly day, IReadOnlyList<(DateOnly From, DateOnly? To)> terms) =>
        terms.Min(t => day < t.From ? t.From.DayNumber - day.DayNumber : day.DayNumber - (t.To ?? day).DayNumber);

    /// <summary>Days, months and years told with their year: the report is hardly older than the last of them, and seldom much younger.</summary>
    private void ReadDated()
    {
        var dated = _told.Where(t => t.Meaning is { Kind: MeaningKind.Point, ShortYear: false, Year: >= 1900 and < 2200, Grain: >= Grain.Year }).ToList();
        var seen = new HashSet<(DateOnly, DateOnly, bool)>();
        var latest = dated.Where(t => t.Tense != Tense.Future).OrderBy(t => Days(t.Meaning).Last).ThenBy(t => Days(t.Meaning).First).LastOrDefault();
        foreach (var told in dated)
        {
            var (first, last) = Days(told.Meaning);
            var ahead = told.Tense == Tense.Future;
            if (!seen.Add((first, last, ahead)))
            {
                continue;
            }

            var isDay = first == last;
            if (isDay && told.Meaning.Weekday is { } weekday && Calendar.Weekday(first) == weekday)
            {
                AddYears(day => PublicationWeights.DatedWeekday(day.DayNumber - first.DayNumber), told.Span);
            }
            else if (ahead)
            {
                AddYears(day => isDay ? PublicationWeights.DatedAhead(first.DayNumber - day.DayNumber) : day > last ? 0.3 : PublicationWeights.YearsAhead(last.Year - day.Year), told.Span);
            }
            else if (latest.Meaning is { } m && Days(m) == (first, last))
            {
                AddYears(day => isDay ? PublicationWeights.Dated(day.DayNumber - first.DayNumber, told.Opening, told.Tense == Tense.Past) : PublicationWeights.Year(day.Year - last.Year, day < first), told.Span);
            }
            else
            {
                // A day that isn't the latest only says that the report is no older.
                AddYears(day => day >= first ? 1 : told.Tense == Tense.Past && isDay ? 0.1 : 0.3, told.Span);
            }
        }
    }

    private static (DateOnly First, DateOnly Last) Days(Meaning meaning)
    {
        var point = new CalendarPoint(meaning.Month is null ? Grain.Year : meaning.Day is null ? Grain.Month : Grain.Day, meaning.Year) { Month = meaning.Month, Day = meaning.Day };
        var year = Math.Clamp(meaning.Year!.Value, 1, 9990);
        var (first, last) = point.Days();
        return (first ?? new DateOnly(year, 1, 1), last ?? new DateOnly(year, 12, 31));
    }

    private static bool IsBareWeekday(Meaning meaning) => meaning is { Kind: MeaningKind.Point, Weekday: not null, Month: null, Day: null, Year: null, Relation: Relation.None };

    private readonly record struct Told(Meaning Meaning, Tense Tense, Span Span, bool Opening);
}
