namespace Readout.Time;

// Days, months and years whose missing parts the context gives.
internal sealed partial class TimeResolver
{
    private CalendarPoint Point(Meaning m, Tense tense)
    {
        var point = new CalendarPoint(m.Grain, FullYear(m))
        {
            Month = m.Month,
            Day = m.Day,
            Season = m.Season,
            Quarter = m.Quarter,
            DayPart = m.DayPart,
            Hour = m.Hour,
            Minute = m.Minute,
            Second = m.Second,
            Zone = m.Zone,
            Midnight = m.Value == "24",
        };
        if (point.Year is not null)
        {
            return point;
        }

        if (m.Relation != Relation.None && m.Value == "year")
        {
            return point with { Year = YearsOn(BaseYear(m.Relation), Step(m.Relation)) };
        }

        if (m.Weekday is { } weekday && m.Month is null)
        {
            return OnDay(point, m.Value == "week" ? InWeek(weekday, m.Relation) : Weekday(weekday, m.Relation, tense)) ?? point with { Weekday = weekday };
        }

        if (m.Month is not null || (m.Day is not null && m.Relation == Relation.None))
        {
            return MonthDay(point, m, tense);
        }

        if (m.Day is { } inMonth)
        {
            var month = Relative(Grain.Month, m.Relation, tense);
            return point with { Year = month.Year, Month = month.Month, Day = inMonth };
        }

        if (m.Season is not null || m.Quarter is not null)
        {
            return InYear(point, m, tense);
        }

        if (m.Grain == Grain.Time)
        {
            return TimeOfDay(point, m);
        }

        return Relative(m.Grain, m.Relation, tense) with { DayPart = m.DayPart };
    }

    private static CalendarPoint? OnDay(CalendarPoint point, DateOnly? day) =>
        day is { } d ? point with { Year = d.Year, Month = d.Month, Day = d.Day } : null;

    private int? FullYear(Meaning m)
    {
        if (!m.ShortYear || m.Year is not { } two)
        {
            return m.Year;
        }

        // '99, the nineties: the last such year seen from where the text stands.
        var near = _told?.Year ?? writing?.Year;
        if (near is not { } year)
        {
            return 1900 + two;
        }

        var century = year / 100 * 100;
        var best = century + two;
        foreach (var candidate in new[] { best - 100, best + 100 })
        {
            if (Math.Abs(candidate - year) < Math.Abs(best - year) && (narrative || candidate <= year + 10))
            {
                best = candidate;
            }
        }

        return best;
    }

    private int? BaseYear(Relation relation) =>
        (narrative || relation is Relation.Same or Relation.Following or Relation.Previous ? _told?.Year : null) ?? (narrative ? null : writing?.Year);

    private static int Step(Relation relation) => relation switch
    {
        Relation.Next or Relation.Following => 1,
        Relation.Last or Relation.Previous => -1,
        _ => 0,
    };

    private DateOnly? BaseDay(Relation relation) =>
        narrative || relation is Relation.Same or Relation.Following or Relation.Previous ? ToldDay ?? (narrative ? null : writing) : writing;

    private DateOnly? Weekday(int weekday, Relation relation, Tense tense)
    {
        if (BaseDay(relation) is not { } day)
        {
            return null;
        }

        var back = (Calendar.Weekday(day) - weekday + 7) % 7;
        var ahead = (weekday - Calendar.Weekday(day) + 7) % 7;
        switch (relation)
        {
            case Relation.Last or Relation.Previous:
                return Calendar.Add(day, -(back == 0 ? 7 : back));
            case Relation.Next or Relation.Following:
                return Calendar.Add(day, ahead == 0 ? 7 : ahead);
            case Relation.This:
                return tense == Tense.Past ? Calendar.Add(day, -back) : Calendar.Add(day, ahead);
            case Relation.Same:
                return Calendar.Add(day, ahead);
            default:
                if (narrative)
                {
                    return back <= 3 ? Calendar.Add(day, -back) : Calendar.Add(day, ahead);
                }

                // News names the weekday of the day itself, the days just past and the days to come.
                return tense == Tense.Future ? Calendar.Add(day, ahead) : Calendar.Add(day, -back);
        }
    }

    private DateOnly? InWeek(int weekday, Relation relation) =>
        Relative(Grain.Week, relation, Tense.Unknown).Monday is { } monday ? Calendar.Add(monday, weekday - 1) : null;

    /// <summary>A month or day without its year, or a day without its month.</summary>
    private CalendarPoint MonthDay(CalendarPoint point, Meaning m, Tense tense)
    {
        if (m.Relation is not (Relation.None or Relation.This or Relation.Same) && m.Month is { } named)
        {
            // "last March", "next January", "the previous April"
            var (year, month) = narrative || m.Relation is Relation.Following or Relation.Previous ? (_told?.Year, _told?.Month ?? (Step(m.Relation) < 0 ? 1 : 12)) : (writing?.Year, writing?.Month ?? 1);
            if (year is null)
            {
                return point;
            }

            var within = Step(m.Relation) < 0 ? named < month : named > month;
            return point with { Year = within ? year : YearsOn(year, Step(m.Relation)) };
        }

        if (narrative)
        {
            return InStory(point);
        }

        if (writing is not { } day)
        {
            return point;
        }

        return Nearest(point, m, day, tense);
    }

    /// <summary>The month in the year last told of, or the next year where the months run over its end.</summary>
    private CalendarPoint InStory(CalendarPoint point)
    {
        if (_told?.Year is not { } year)
        {
            return point;
        }

        if (point.Month is null)
        {
            return point with { Year = year, Month = _told.Month };
        }

        var origin = _told.Month ?? (_told.Season is null ? null : _told.Season switch { "SP" => 4, "SU" => 7, "FA" => 10, _ => null as int? });
        if (origin is { } month && month - point.Month.Value >= 8)
        {
            return point with { Year = YearsOn(year, 1) };
        }

        return point with { Year = year };
    }

    /// <summary>The nearest day or month that agrees with the tense; against the tense only when it is very much nearer.</summary>
    private static CalendarPoint Nearest(CalendarPoint point, Meaning m, DateOnly day, Tense tense)
    {
        const int against = 8;
        CalendarPoint best = point;
        var bestCost = double.MaxValue;
        for (var step = -13; step <= 13; step++)
        {
            // Candidates: the month in three years, or, for a bare day of the month, the months around.
            CalendarPoint candidate;
            if (point.Month is not null)
            {
                if (step % 12 != 0 && step is not (12 or -12 or 0))
                {
                    continue;
                }

                candidate = point with { Year = day.Year + (step / 12) };
            }
            else
            {
                if (Math.Abs(step) > 2)
                {
                    continue;
                }

                var month = Calendar.AddMonths(new DateOnly(day.Year, day.Month, 1), step);
                candidate = point with { Year = month.Year, Month = month.Month };
            }

            var (earliest, latest) = candidate.Grain == Grain.Time ? (candidate with { Grain = Grain.Day }).Days() : candidate.Days();
            if (earliest is not { } first || latest is not { } last)
            {
                continue;
            }

            // Distance in days, 0 inside.
            double cost = day < first ? first.DayNumber - day.DayNumber : day > last ? day.DayNumber - last.DayNumber : 0;
            if ((day < first && tense != Tense.Future) || (day > last && tense == Tense.Future))
            {
                cost *= tense == Tense.Unknown ? 1.5 : against;
            }

            if (m.Weekday is { } weekday && candidate.ToDay() is { } exact && Calendar.Weekday(exact) != weekday)
            {
                cost += 3000;
            }

            if (cost < bestCost)
            {
                (best, bestCost) = (candidate, cost);
            }
        }

        return best;
    }

    private CalendarPoint InYear(CalendarPoint point, Meaning m, Tense tense)
    {
        if (m.Relation is Relation.None or Relation.This or Relation.Same)
        {
            var year = narrative || m.Relation == Relation.Same ? _told?.Year : writing?.Year;
            point = point with { Year = year };
            if (!narrative && writing is { } day && m.Relation == Relation.None && point.Days() is ({ } first, { } last))
            {
                // A season ahead told in the past was last year's; one behind told as future is next year's.
                return first > day && tense == Tense.Past ? point with { Year = year - 1 } : last < day && tense == Tense.Future ? point with { Year = year + 1 } : point;
            }

            return point;
        }

        var origin = narrative || m.Relation is Relation.Following or Relation.Previous ? _told : writing is { } w ? CalendarPoint.Of(w) : null;
        if (origin?.Year is not { } baseYear)
        {
            return point;
        }

        // "last summer", "the next spring": the nearest before or after that does not hold the base itself.
        var month = origin.Month ?? (m.Relation is Relation.Next or Relation.Following ? 12 : 1);
        var (begins, ends) = m.Season switch { "SP" => (3, 5), "SU" => (6, 8), "FA" => (9, 11), "WI" => (12, 12), _ => ((3 * (m.Quarter ?? 1)) - 2, 3 * (m.Quarter ?? 1)) };
        return Step(m.Relation) < 0 ? point with { Year = ends < month ? baseYear : YearsOn(baseYear, -1) } : point with { Year = begins > month ? baseYear : YearsOn(baseYear, 1) };
    }

    private CalendarPoint TimeOfDay(CalendarPoint point, Meaning m)
    {
        // "at night" leans on no day; "this morning", "that night", "at 7 p.m." do.
        if (m.DayPart is not null && m.Hour is null && m.Relation == Relation.None)
        {
            return point;
        }

        var relation = m.Relation == Relation.None ? Relation.Same : m.Relation;
        if (BaseDay(relation) is { } day)
        {
            return OnDay(point, Calendar.Add(day, Step(relation)))!;
        }

        return narrative && _told is { Year: not null } told ? point with { Year = told.Year, Month = told.Month } : point;
    }

    /// <summary>"this week", "the following day", "last year": the unit around the base, moved by one.</summary>
    private CalendarPoint Relative(Grain grain, Relation relation, Tense tense)
    {
        var told = narrative || relation is Relation.Same or Relation.Following or Relation.Previous;
        var origin = told ? _told ?? (narrative ? null : writing is { } w ? CalendarPoint.Of(w) : null) : writing is { } v ? CalendarPoint.Of(v) : null;
        if (origin is null)
        {
            return new CalendarPoint(grain, null);
        }

        var step = Step(relation);
        switch (grain)
        {
            case Grain.Century:
                return new CalendarPoint(grain, origin.Year is { } c ? Floor(c + (100 * step), 100) : null);
            case Grain.Decade:
                return new CalendarPoint(grain, origin.Year is { } d ? Floor(d + (10 * step), 10) : null);
            case Grain.Year:
                return new CalendarPoint(grain, YearsOn(origin.Year, step));
            case Grain.Month:
                return ByMonths(origin, step);
            case Grain.Quarter:
                return origin.Month is { } month && ByMonths(origin, 3 * step) is { } moved && month > 0
                    ? new CalendarPoint(grain, moved.Year) { Quarter = (moved.Month!.Value + 2) / 3 }
                    : new CalendarPoint(grain, origin.Year);
            case Grain.Week or Grain.Weekend:
                return Week(grain, origin, relation, step, tense);
            default:
                return ByDays(origin, Unit.Day, step, null);
        }
    }

    private CalendarPoint Week(Grain grain, CalendarPoint origin, Relation relation, int step, Tense tense)
    {
        var day = origin.ToDay() ?? origin.Monday;
        if (day is not { } known)
        {
            return new CalendarPoint(grain, origin.Year);
        }

        // Half the world begins its week on Sunday: what a Sunday paper calls last week ended the day before.
        var sunday = Calendar.Weekday(known) == 7 && relation is Relation.Last or Relation.Next or Relation.This && !(relation == Relation.This && tense == Tense.Past);
        var monday = Calendar.Monday(sunday && Calendar.Weekday(known) == 7 && grain == Grain.Week ? known.AddDays(1) : known);
        if (grain == Grain.Weekend && relation == Relation.None && tense == Tense.Past && Calendar.Weekday(known) < 5)
        {
            step = -1;
        }

        monday = Calendar.Add(monday, 7 * step);
        return new CalendarPoint(grain, monday.Year) { Monday = monday };
    }

    private CalendarPoint Holiday(Meaning m, Tense tense)
    {
        var grain = m.DayPart is null ? Grain.Day : Grain.Time;
        if (m.Year is null && narrative)
        {
            return _told?.Year is { } told ? Feast(m, told, grain) : new CalendarPoint(grain, null) { DayPart = m.DayPart };
        }

        if (m.Year is { } year)
        {
            return Feast(m, year, grain);
        }

        if (writing is not { } day)
        {
            return new CalendarPoint(grain, null) { DayPart = m.DayPart };
        }

        var best = Feast(m, day.Year, grain);
        foreach (var other in new[] { day.Year - 1, day.Year + 1 })
        {
            var candidate = Feast(m, other, grain);
            if (Distance(candidate, day, tense) < Distance(best, day, tense))
            {
                best = candidate;
            }
        }

        return best;
    }

    private static CalendarPoint Feast(Meaning m, int year, Grain grain) =>
        year is >= 1 and <= 9999 ? CalendarPoint.Of(TimeWords.Holiday(m.Value!, year), grain) with { DayPart = m.DayPart } : new CalendarPoint(grain, year);

    private static int Distance(CalendarPoint point, DateOnly day, Tense tense)
    {
        var days = point.ToDay() is { } at ? at.DayNumber - day.DayNumber : 100000;
        return Math.Abs(days) * ((days > 0 && tense == Tense.Past) || (days < 0 && tense == Tense.Future) ? 8 : 1);
    }
}
