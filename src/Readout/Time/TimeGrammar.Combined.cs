namespace Readout.Time;

// Points with their modifiers: "early last week", "the end of May", "the night of 10 August", "10 p.m. on Thursday".
internal sealed partial class TimeGrammar
{
    /// <summary>when = [part] (point | relative) [part of the day] ["at" clock] | clock [["on"] point]</summary>
    private int WhenAt(int i, out Meaning? meaning)
    {
        var end = PartPrefixAt(i, out meaning);
        if (end > i)
        {
            return end;
        }

        end = DayPartOfAt(i, out meaning);
        if (end > i)
        {
            return end;
        }

        end = ClockAt(i, out meaning);
        if (end > i)
        {
            // "9:34 p.m., March 19" is one expression; "11 a.m. on 11 November" are two, the first on the day of the second.
            var on = _t.Is(end, ",") ? end + 1 : end;
            var apart = _t.Is(on, "on");
            on = apart ? on + 1 : on;
            var date = BareWhenAt(on, out var point);
            if (date > on && point is { Grain: Grain.Day, DayPart: null, Type: TimeType.Date })
            {
                meaning = Join(point, meaning!);
                if (apart)
                {
                    return end;
                }

                var zone = ZoneAt(date, out var offset);
                if (zone > date)
                {
                    meaning = meaning with { Zone = offset };
                }

                return zone;
            }

            return end;
        }

        end = BareWhenAt(i, out meaning);
        if (end == i && ApproximationAt(i) is var about && about > i && _t.IsAny(i, "about", "around", "circa", "ca", "roughly", "approximately", "nearly", "almost"))
        {
            end = BareWhenAt(about, out meaning);
            if (end == about || meaning is not { Kind: MeaningKind.Point, Grain: Grain.Year or Grain.Month or Grain.Day or Grain.Decade })
            {
                meaning = null;
                return i;
            }
        }

        if (end == i || meaning is not { Grain: Grain.Day, DayPart: null, Type: TimeType.Date })
        {
            return end;
        }

        // "Sunday morning", "May 8 1:00AM", "Thursday at 7 p.m."
        if (PartOfDayAt(end, out var part) is var after && after > end)
        {
            meaning = meaning with { DayPart = part, Type = TimeType.Time };
            return after;
        }

        if (_t.IsAny(end, "noon", "midnight") || _t.Is(end, "at") || _t.Is(end, ",") || _t[end].Number >= 0)
        {
            var at = _t.Is(end, ",") ? end + 1 : end;
            at = _t.Is(at, "at") ? at + 1 : at;
            after = ClockAt(at, out var clock);
            if (after > at && (clock!.Minute is not null || _t.IsAny(at, "noon", "midnight") || after > at + 1))
            {
                meaning = Join(meaning, clock);
                return after;
            }
        }

        return end;
    }

    // A shift, as "tomorrow", keeps its kind; a point takes the clock.
    private static Meaning Join(Meaning date, Meaning clock) => date with
    {
        Hour = clock.Hour,
        Minute = clock.Minute,
        Second = clock.Second,
        Zone = clock.Zone,
        DayPart = clock.Hour is null ? clock.DayPart : null,
        Type = TimeType.Time,
        Grain = date.Kind == MeaningKind.Point ? Grain.Time : date.Grain,
    };

    private int BareWhenAt(int i, out Meaning? meaning)
    {
        var end = RelativeAt(i, out meaning);
        var point = PointAt(i, out var other);
        if (point > end)
        {
            meaning = other;
            return point;
        }

        if (end == i)
        {
            meaning = null;
        }

        return end;
    }

    /// <summary>part = ("early" | "late" | "mid" …) ["in"] ["the"] | ["the"] ("beginning" | "end" …) "of" | ("later" | "earlier") ["in"]</summary>
    private int PartPrefixAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var at = _t.Is(i, "the") ? i + 1 : i;
        if (_t[at].Word is not { } word || (word.Glue & Glue.Part) == 0)
        {
            return UnitEndAt(at, out meaning) is var unit && unit > at ? unit : i;
        }

        var very = _t.Is(at, "very") ? at + 1 : at;
        if (_t.IsAny(very, "early", "late", "mid", "middle"))
        {
            var part = _t.Is(very, "early") ? Part.Start : _t.Is(very, "late") ? Part.End : Part.Middle;
            var next = very + 1;
            if (_t.IsAny(next, "part", "parts", "days", "years", "months", "weeks", "stages") && _t.Is(next + 1, "of"))
            {
                next += 2;
            }
            else if (_t.Is(very, "middle") || (very == at && at > i && _t.Is(next, "of")))
            {
                next = _t.Is(next, "of") ? next + 1 : next;
            }
            else if (_t.IsDash(next) && !_t[next].Space)
            {
                next++;
                if (_t[next].Space)
                {
                    return i;
                }
            }
            else if (_t.IsAny(next, "in", "on"))
            {
                next++;
            }

            // "early to mid-March", "mid-to-late"
            if (_t.IsAny(next, "to", "or", "and") && _t.IsAny(next + 1, "mid", "late", "early"))
            {
                next += 2;
                next = _t.IsDash(next) ? next + 1 : next;
            }

            return WithPart(i, next, part, out meaning);
        }

        if (_t.IsAny(very, "later", "earlier"))
        {
            var part = _t.Is(very, "later") ? Part.After : Part.Before;
            var next = _t.IsAny(very + 1, "in", "on") ? very + 2 : very + 1;
            if (!_t.IsAny(next, "this", "that", "the", "today", "last", "next") && !(next > very + 1 && _t[next].Number > 0))
            {
                return i;
            }

            return WithPart(i, next, part, out meaning);
        }

        if (_t.IsAny(at, "beginning", "start", "end", "middle", "close", "rest", "remainder", "outset", "onset", "eve", "latter", "first", "last") && !_t.Opens(at) | at == i)
        {
            var of = _t.IsAny(at, "latter", "first", "last") ? (_t.IsAny(at + 1, "part") ? at + 2 : i) : at + 1;
            if (of == i || !_t.Is(of, "of") || _t.Is(at, "eve"))
            {
                return i;
            }

            var part = _t.IsAny(at, "beginning", "start", "outset", "onset", "first") ? Part.Start : _t.Is(at, "middle") ? Part.Middle : _t.IsAny(at, "rest", "remainder") ? Part.After : Part.End;
            return WithPart(i, of + 1, part, out meaning);
        }

        return i;
    }

    private int WithPart(int i, int next, Part part, out Meaning? meaning)
    {
        var end = BareWhenAt(next, out meaning);
        if (DayPartOfAt(next, out var inDay) is var longer && longer > end)
        {
            // "early in the morning of 29 April", "late on the night of"
            (end, meaning) = (longer, inDay);
        }

        if (end == next && PartOfDayAt(next, out var dayPart) > next && meaning is null)
        {
            var after = DayPartOfAt(next, out meaning);
            if (after == next)
            {
                meaning = Meaning.Point(Grain.Time) with { DayPart = dayPart, Type = TimeType.Time };
                after = next + 1;
            }

            end = after;
        }

        if (end == next || meaning is null || meaning.Kind is not (MeaningKind.Point or MeaningKind.Shift))
        {
            meaning = null;
            return i;
        }

        meaning = meaning with { Part = part };
        var tail = PartOfDayAt(end, out var tailPart);
        if (tail > end && meaning is { Grain: Grain.Day, DayPart: null })
        {
            meaning = meaning with { DayPart = tailPart, Type = TimeType.Time };
            return tail;
        }

        return end;
    }

    /// <summary>"month's end", "year-end", "year's end".</summary>
    private int UnitEndAt(int i, out Meaning? meaning)
    {
        meaning = null;
        if (_t[i].Word is not { Plural: false, Unit: Unit.Year or Unit.Month or Unit.Week } word)
        {
            return i;
        }

        var end = _t.Chars(i + 1) is "'" or "’" && _t.Is(i + 2, "s") ? i + 3 : _t.IsDash(i + 1) && !_t[i + 1].Space ? i + 2 : i;
        if (end == i || !_t.Is(end, "end"))
        {
            return i;
        }

        meaning = Meaning.Point(GrainOf(word.Unit)) with { Part = Part.End };
        return end + 1;
    }

    /// <summary>["the"] ["early"] part of the day ["hours"] ("of" | "on") when</summary>
    private int DayPartOfAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var at = _t.Is(i, "the") ? i + 1 : i;
        var early = _t.IsAny(at, "early", "late") ? at + 1 : at;
        early = _t.Is(early, "hours") && _t.Is(early + 1, "of") && _t.Is(early + 2, "the") ? early + 3 : early;
        var end = PartOfDayAt(early, out var part);
        if (end == early)
        {
            return i;
        }

        var plural = _t.Text[_t[early].End - 1] == 's';
        if (_t.IsDash(end) && _t.Is(end + 1, "time"))
        {
            end += 2;
        }

        var of = _t.Is(end, "hours") ? end + 1 : end;
        var on = _t.IsAny(of, "of", "on") ? of + 1 : of;
        if (on > of && (_t.Is(of, "of") || at > i || _t[on].Word?.Weekday > 0))
        {
            var pair = new List<TimeMatch>();
            if (DayPair(on, pair))
            {
                meaning = pair[0].Meaning with { DayPart = part, Type = TimeType.Time, Grain = Grain.Time };
                return pair[0].End;
            }

            var date = BareWhenAt(on, out var point);
            if (date > on && point is { Grain: Grain.Day, DayPart: null, Type: TimeType.Date } and not { Weekday: > 0, Value: "set" })
            {
                meaning = point with { DayPart = part, Type = TimeType.Time, Grain = point.Kind == MeaningKind.Point ? Grain.Time : point.Grain };
                return date;
            }
        }

        // Alone: "in the morning" leans on a day, "at night" on none.
        if (at > i && !plural)
        {
            if (!_t.IsAny(i - 1, "in", "during", "by", "until", "through", "throughout", "of", "and", "into", "that") && _t.Is(of, "of"))
            {
                return i;
            }

            meaning = Meaning.Point(Grain.Time) with { DayPart = part, Relation = _t.IsAny(i - 1, "in", "by", "until") ? Relation.Same : Relation.None, Type = TimeType.Time };
            return end;
        }

        if (early > at && at == i && !_t.Opens(early))
        {
            meaning = Meaning.Point(Grain.Time) with { DayPart = part, Type = TimeType.Time };
            return of;
        }

        if (_t.IsCapital(early) && (!_t.Opens(early) || _t.IsCapital(end)) || _t.Is(early, "dawn") && !_t.IsAny(early - 1, "at", "before", "by", "until", "since") || IsPossessiveS(end + 1) || _t.Is(i - 1, "Good") || _t.Is(i - 1, "good"))
        {
            return i;
        }

        meaning = Meaning.Point(Grain.Time) with { DayPart = part, Type = TimeType.Time };
        return end;
    }

    /// <summary>Two days of one month: "5-6 May", "June 4 and 6", "from 3 to 5 May". Each is an expression of its own.</summary>
    private bool DayPair(int i, List<TimeMatch> found)
    {
        var the = _t.Is(i, "the") ? i + 1 : i;
        var first = DayNumberAt(the, out var end);
        if (first > 0 && DayJoint(end, out var second))
        {
            // 5-6 May [1865]; "5, 6 and 7 May" is left to its last two.
            var to = _t.Is(second, "the") ? second + 1 : second;
            if (DayNumberAt(to, out var afterSecond) > 0)
            {
                var after = MonthDateAt(to, out var date);
                if (after > afterSecond && date is { Day: not null, Month: not null })
                {
                    found.Add(new TimeMatch(i, end, date with { Day = first }));
                    found.Add(new TimeMatch(to, after, date));
                    return true;
                }
            }

            return false;
        }

        if (_t[i].Word is { Month: > 0 and var opening, Short: false } && _t.IsCapital(i) && (_t.IsDash(i + 1) || _t.IsAny(i + 1, "to", "and", "through", "until", "or")) && _t[i + 2].Word is { Month: > 0, Short: false } && _t.IsCapital(i + 2))
        {
            // "from April to June 1968"
            var last = MonthDateAt(i + 2, out var closing);
            if (last > i + 2 && closing is { Grain: Grain.Month })
            {
                var crosses = closing.Month < opening && closing.Year is not null;
                found.Add(new TimeMatch(i, i + 1, closing with { Month = opening, Year = crosses ? closing.Year - 1 : closing.Year }));
                found.Add(new TimeMatch(i + 2, last, closing));
                return true;
            }
        }

        var month = MonthNameAt(i, dated: false, out end);
        if (month == 0)
        {
            return false;
        }

        first = DayNumberAt(end, out var afterFirst);
        if (first == 0 || !DayJoint(afterFirst, out second))
        {
            return false;
        }

        var day = DayNumberAt(second, out var afterDay);
        if (day == 0 || (day <= first && _t.IsDash(afterFirst)) || MonthNameAt(afterDay, dated: true, out _) > 0 || _t[afterDay].Word is { Unit: not Unit.None } || _t[afterDay].Word is { Month: > 0 }
            || _t.IsGlued(afterDay, ',') && _t[afterDay + 1] is { Space: false, Number: >= 0 } || _t.IsGlued(afterDay, ':')
            || (_t.IsSmall(afterDay) && _t[afterDay].Word is null && !_t.IsDash(afterFirst) && !_t.IsAny(afterDay, "was", "were", "is", "are", "the", "as", "with", "will", "but", "when", "where", "he", "they")))
        {
            return false;
        }

        var whole = Meaning.Point(Grain.Day) with { Month = month, Day = day };
        var stop = YearAfter(afterDay, ref whole);
        found.Add(new TimeMatch(i, afterFirst, whole with { Day = first }));
        found.Add(new TimeMatch(second, stop, whole));
        return true;
    }

    private bool DayJoint(int i, out int next)
    {
        next = i + 1;
        return (_t.IsDash(i) || _t.Is(i, "/") && !_t[i].Space || _t.IsAny(i, "and", "to", "or", "until", "through", "till")) && _t[next].Number is >= 0 or -1;
    }
}
