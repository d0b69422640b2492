using Readout.Text;
using Readout.Time;

namespace Readout.Coding;

// Words that lean on the day of writing: weekdays, days without a year, "last week", "of the year".
internal sealed partial class PublicationClues
{
    /// <summary>Bare weekdays: those told lie within the past week, those ahead within the next; the first one of the opening is nearly always the day itself.</summary>
    private void ReadWeekdays()
    {
        var seen = new HashSet<(int, bool)>();
        var opening = true;
        var news = -1;
        foreach (var told in _told.Where(t => IsBareWeekday(t.Meaning)))
        {
            var weekday = told.Meaning.Weekday!.Value;
            var ahead = told.Tense == Tense.Future;
            if ((told.Tense == Tense.Unknown && !told.Opening) || !seen.Add((weekday, ahead)))
            {
                continue;
            }

            var first = opening && told.Opening && !ahead;
            if (ahead)
            {
                Add(day => PublicationWeights.Ahead(Back(weekday, Calendar.Weekday(day))), told.Span);
            }
            else
            {
                Add(day => PublicationWeights.Weekday(Back(Calendar.Weekday(day), weekday), first), told.Span);
                ReadLastWeek(told, news);
                (opening, news) = (opening && !first, first ? weekday : news);
            }
        }
    }

    /// <summary>
    /// "Last week they spoke … on Thursday": beside the news of the day another weekday is of last week, which began on a Monday, or on a
    /// Sunday for half the world.
    /// </summary>
    private void ReadLastWeek(Told told, int news)
    {
        var weekday = told.Meaning.Weekday!.Value;
        if (news < 0 || news == weekday || _told.FirstOrDefault(t => t.Meaning is { Grain: Grain.Week, Relation: Relation.Last }) is not { Meaning: not null } week)
        {
            return;
        }

        Add(day => Calendar.Weekday(day) < weekday || Calendar.Weekday(day) % 7 < weekday % 7 ? 1 : 0.4, week.Span, told.Span);
    }

    // Days from the weekday `to` up to the weekday `from`, 0 to 6.
    private static int Back(int from, int to) => (from - to + 7) % 7;

    /// <summary>Days by month and number, and holidays.</summary>
    private void ReadDays()
    {
        var days = new List<(Told Told, Func<int, DateOnly?> InYear)>();
        var seen = new HashSet<(int?, int?, string?, bool)>();
        var dated = _told.Where(t => t.Meaning is { Kind: MeaningKind.Point, Year: not null, Day: not null }).Select(t => (t.Meaning.Month, t.Meaning.Day)).ToHashSet();
        foreach (var told in _told)
        {
            var m = told.Meaning;
            if (m.Year is null && !dated.Contains((m.Month, m.Day)) && DayOfYear(m) is { } inYear && seen.Add((m.Month, m.Day, m.Kind == MeaningKind.Holiday ? m.Value : null, told.Tense == Tense.Future)))
            {
                days.Add((told, inYear));
            }
        }

        // Each says less the more there are: they lean on one another.
        var power = 1 / Math.Sqrt(Math.Max(1, days.Count));
        var dateline = StatedDay.Dateline(_analysis, _reading);
        var line = dateline is { } number ? _reading.SpanOf(number) : default;
        foreach (var (told, inYear) in days)
        {
            if (dateline is not null && told.Span == line)
            {
                Add(day => inYear(day.Year) is { } stated ? day == stated ? 1 : day == stated.AddDays(1) ? 0.1 : 0.001 : 0.001, told.Span);
            }
            else
            {
                Add(day => WeightOfDay(told, inYear, day, power), told.Span);
            }
        }
    }

    // The day of each year that may be meant.
    private double WeightOfDay(Told told, Func<int, DateOnly?> inYear, DateOnly day, double power)
    {
        var weight = 0.0;
        var tense = told.Tense switch { Tense.Past => -1, Tense.Future => 1, _ => 0 };
        for (var step = -1; step <= 1; step++)
        {
            if (inYear(day.Year + step) is { } meant)
            {
                var fits = told.Meaning.Weekday is not { } weekday || Calendar.Weekday(meant) == weekday ? 1 : 0.004;
                weight += fits * Math.Pow(PublicationWeights.Day(day.DayNumber - meant.DayNumber, tense, told.Opening, _weekdays && told.Meaning.Weekday is null), power);
            }
        }

        return weight + 1e-6;
    }

    private static Func<int, DateOnly?>? DayOfYear(Meaning m)
    {
        if (m is { Kind: MeaningKind.Holiday, Value: { } rule })
        {
            return year => TimeWords.Holiday(rule, year);
        }

        return m is { Kind: MeaningKind.Point, Month: { } month, Day: { } number, Relation: Relation.None or Relation.This }
            ? year => Calendar.IsDay(year, month, number) ? new DateOnly(year, month, number) : null
            : null;
    }

    /// <summary>"in November": of the past twelve months, rather of the last few.</summary>
    private void ReadMonths()
    {
        var seen = new HashSet<(int, bool)>();
        foreach (var told in _told)
        {
            if (told.Meaning is not { Kind: MeaningKind.Point, Grain: Grain.Month, Year: null, Month: { } month, Relation: Relation.None } || told.Tense == Tense.Unknown)
            {
                continue;
            }

            var ahead = told.Tense == Tense.Future;
            if (seen.Add((month, ahead)))
            {
                Add(day => PublicationWeights.Month(ahead ? (month - day.Month + 12) % 12 : (day.Month - month + 12) % 12), told.Span);
            }
        }
    }

    /// <summary>Two expressions side by side that explain each other: "today, January 3", "next month's vote on April 10", "five years ago, in 2014".</summary>
    private void ReadNeighbours()
    {
        for (var i = 0; i + 1 < _told.Count; i++)
        {
            var (one, two) = (_told[i], _told[i + 1]);
            if (two.Span.Start - one.Span.End is < 0 or > Beside || _analysis.Text.AsSpan(one.Span.End, two.Span.Start - one.Span.End).ContainsAny('.', '\n', ';'))
            {
                continue;
            }

            if ((Pair(one.Meaning, two.Meaning) ?? Pair(two.Meaning, one.Meaning)) is { } weight)
            {
                Add(weight, one.Span, two.Span);
            }
        }
    }

    private static Func<DateOnly, double>? Pair(Meaning leaning, Meaning named)
    {
        if (named is not { Kind: MeaningKind.Point, Relation: Relation.None, ShortYear: false })
        {
            return null;
        }

        if (leaning is { Kind: MeaningKind.Shift, FromWriting: true, Unit: Unit.Day, Amount: { } days } && named is { Month: { } m, Day: { } d } && days == Math.Floor(days))
        {
            var step = leaning.Sign * (int)days;
            return day => Calendar.Add(day, step) is var then && then.Month == m && then.Day == d && (named.Year ?? then.Year) == then.Year ? 1 : 0.005;
        }

        if (leaning is { Kind: MeaningKind.Shift, FromWriting: true, Unit: Unit.Year, Sign: < 0, Amount: { } years } && named.Year is { } ago)
        {
            // "some twenty years ago" is a round number.
            return day => (Math.Abs(day.Year - years - ago), years < 10) switch { ( < 0.6, _) => 1, ( < 1.6, true) => 0.03, (_, true) => 0.005, ( < 3.6, _) => 0.4, _ => 0.02 };
        }

        var moved = leaning.Relation switch { Relation.This => 0, Relation.Last => -1, Relation.Next => 1, _ => (int?)null };
        if (leaning is not { Kind: MeaningKind.Point, Month: null, Year: null } || moved is not { } by)
        {
            return null;
        }

        return leaning.Grain switch
        {
            Grain.Month when named.Month is { } month && (named.Day is not null || by == 0) => day => Calendar.AddMonths(day, by).Month == month && (named.Year ?? Calendar.AddMonths(day, by).Year) == Calendar.AddMonths(day, by).Year ? 1 : 0.02,
            Grain.Year when named.Year is { } year => day => day.Year + by == year ? 1 : 0.02,
            _ => null,
        };
    }

    /// <summary>"the first … of the year", "for the first time this year": told while the year is young. "the first half of the year" is a part of it.</summary>
    private void ReadFirstOfYear()
    {
        var tokens = _reading.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens.Is(i, "first") || _analysis.RegionAt(tokens[i].Start)?.Kind is not (RegionKind.Title or RegionKind.Deck or RegionKind.Body)
                || tokens[i + 1].Word is { Unit: not Unit.None } || tokens.IsAny(i + 1, "half", "part", "third", "lady"))
            {
                continue;
            }

            for (var at = i + 1; at < i + 8 && tokens[at].Sentence == tokens[i].Sentence; at++)
            {
                if (EndOfYear(at) is { } end)
                {
                    var slowly = tokens.Is(i + 1, "time");
                    Add(day => PublicationWeights.FirstOfYear(day.DayOfYear - 1, slowly), new Span(tokens.Is(i - 1, "the") ? tokens[i - 1].Start : tokens[i].Start, tokens[end].End));
                    break;
                }
            }
        }
    }

    // "of the year", "of the new year", "of this year", "this year": the number of its last word.
    private int? EndOfYear(int at)
    {
        var tokens = _reading.Tokens;
        var of = tokens.Is(at, "of");
        at = of ? at + 1 : at;
        if (!tokens.Is(at, "this") && !(of && tokens.Is(at, "the")))
        {
            return null;
        }

        at = tokens.Is(at + 1, "new") ? at + 2 : at + 1;
        return tokens.Is(at, "year") ? at : null;
    }
}
