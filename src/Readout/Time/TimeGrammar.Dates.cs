namespace Readout.Time;

// Days and months of the calendar, seasons, quarters.
internal sealed partial class TimeGrammar
{
    /// <summary>The point forms without a modifier, the longest that begins at <paramref name="i"/>.</summary>
    private int PointAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var end = NumericDateAt(i, out meaning);
        if (end > i)
        {
            return end;
        }

        end = WeekdayAt(i, out meaning);
        if (end > i)
        {
            return end;
        }

        end = MonthDateAt(i, out meaning);
        if (end > i)
        {
            return end;
        }

        end = SeasonAt(i, out meaning);
        if (end > i)
        {
            return end;
        }

        end = QuarterAt(i, out meaning);
        if (end > i)
        {
            return end;
        }

        end = LongSpanAt(i, out meaning);
        if (end > i)
        {
            return end;
        }

        if (YearAt(i, out end, out var year) && YearFits(i, end, year))
        {
            var season = _t[end].Word?.Season;
            meaning = Meaning.Point(season is null ? Grain.Year : Grain.Season) with { Year = year, Season = season };
            return season is null || _t.IsCapital(end) ? KeepYear(end, ref meaning, year) : end + 1;
        }

        if (_beforeChrist && AncientYear(i))
        {
            meaning = Meaning.Point(Grain.Year) with { Year = -_t[i].Number };
            return i + 1;
        }

        meaning = null;
        return i;
    }

    private static int KeepYear(int end, ref Meaning? meaning, int year)
    {
        meaning = Meaning.Point(Grain.Year) with { Year = year };
        return end;
    }

    // "in 490," where the text counts its years before Christ.
    private bool AncientYear(int i)
    {
        var token = _t[i];
        return token is { Length: 3, Number: > 99 } && PlainNumber(i) && _t.IsAny(i - 1, "in", "since", "until", "by", "from", "after", "before", "of", "to", "early", "late", "mid", "during", "-", "–")
            && !(_t[i + 1].Word is null && _t.IsSmall(i + 1)) && _t[i + 1].Word?.Number is null or -1;
    }

    /// <summary>numeric = yyyy-mm-dd ["T" clock] | dd/mm/yyyy | mm/dd/yyyy | dd.mm.yyyy</summary>
    private int NumericDateAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var first = _t[i];
        if (first.Number < 0 || _t[i + 1].Space || _t[i + 1].Length != 1 || (i > 0 && !first.Space && (_t[i - 1].Number >= 0 || char.IsLetter(_t.Text[_t[i - 1].End - 1]) || _t.IsGlued(i - 1, '-') || _t.IsGlued(i - 1, '/'))))
        {
            return i;
        }

        var mark = _t.Text[_t[i + 1].Start];
        var (second, third) = (_t[i + 2], _t[i + 4]);
        if (mark is not ('-' or '/' or '.') || second.Space || second.Number < 0 || !_t.IsGlued(i + 3, mark) || third.Space || third.Number < 0)
        {
            // 2022-01, a month where 2021-23 would be two years.
            if (mark == '-' && first is { Length: 4, Number: > 1000 and < 2100 } && second is { Space: false, Length: 2, Number: >= 1 and <= 12 } && second.Number <= first.Number % 100
                && !_t.IsGlued(i + 3, '-') && (_t[i + 3].Space || !char.IsLetterOrDigit(_t.Text, Math.Min(_t[i + 3].Start, _t.Text.Length - 1))))
            {
                meaning = Meaning.Point(Grain.Month) with { Year = first.Number, Month = second.Number };
                return i + 3;
            }

            return i;
        }

        int year, month, day;
        if (first.Length == 4 && second.Length <= 2 && third.Length <= 2)
        {
            (year, month, day) = (first.Number, second.Number, third.Number);
        }
        else if (first.Length <= 2 && second.Length <= 2 && third.Length is 4 or 2 && mark != '-' || (mark == '-' && third.Length == 4))
        {
            year = third.Length == 2 ? third.Number + (third.Number < 50 ? 2000 : 1900) : third.Number;
            // Stops mark the European order; with slashes the American one, unless only the other makes a date.
            (month, day) = mark == '.' || first.Number > 12 ? (second.Number, first.Number) : (first.Number, second.Number);
        }
        else
        {
            return i;
        }

        if (year < 1000 || !Calendar.IsDay(year, month, day) || (third.Length == 2 && mark == '.' && second.Length != 2) || _t.IsGlued(i + 5, mark) && _t[i + 6].Number >= 0)
        {
            return i;
        }

        meaning = Meaning.Point(Grain.Day) with { Year = year, Month = month, Day = day };
        // 2022-01-02T07:00:00Z: the tokeniser leaves "T07" whole.
        var end = i + 5;
        if (!_t[end].Space && _t[end].Length >= 1 && _t.Text[_t[end].Start] == 'T' && _t[end].Length == 3
            && int.TryParse(_t.Chars(end)[1..], System.Globalization.CultureInfo.InvariantCulture, out var hour) && hour < 25 && _t.IsGlued(end + 1, ':') && _t[end + 2].Number is >= 0 and < 60)
        {
            meaning = meaning with { Hour = hour, Minute = _t[end + 2].Number, Type = TimeType.Time, Grain = Grain.Time };
            end += 3;
            if (_t.IsGlued(end, ':') && _t[end + 1].Number is >= 0 and < 60)
            {
                meaning = meaning with { Second = _t[end + 1].Number };
                end += 2;
            }

            if (_t.Is(end, "Z") && !_t[end].Space)
            {
                meaning = meaning with { Zone = "+00:00" };
                end++;
            }
        }

        return end;
    }

    /// <summary>month-date = month [day] [year] | day ["of"] month [year] | "the" ordinal ["of" "that month"]</summary>
    private int MonthDateAt(int i, out Meaning? meaning)
    {
        meaning = null;
        // "the 10th of May", "this 10th day of May"
        var at = _t.Is(i, "the") || (_t.Is(i, "this") && OrdinalAt(i + 1, out var formal) > 0 && _t.Is(formal, "day")) ? i + 1 : i;
        var day = DayNumberAt(at, out var end);
        if (at > i && day > 0 && _t.Is(end, "day") && _t.Is(end + 1, "of") && MonthNameAt(end + 2, dated: true, out _) > 0)
        {
            end++;
        }

        if (day > 0)
        {
            var month = _t.Is(end, "of") ? end + 1 : end;
            if (_t.IsDash(month) && !_t[month].Space && !_t[month + 1].Space)
            {
                month++;
            }

            var number = MonthNameAt(month, dated: true, out var after);
            if (number > 0 && (month > end || _t[month].Space || _t.IsDash(month - 1)))
            {
                meaning = Meaning.Point(Grain.Day) with { Day = day, Month = number };
                return YearAfter(after, ref meaning);
            }

            // "the 10th", "the 10th of that month"
            if (at > i && end > at + 1)
            {
                if (_t.Is(end, "of") && _t.IsAny(end + 1, "this", "that", "the", "next", "last"))
                {
                    var unit = RelativeAt(end + 1, out var outer);
                    if (unit > end + 1 && outer is { Grain: Grain.Month, Kind: MeaningKind.Point })
                    {
                        meaning = outer with { Grain = Grain.Day, Day = day };
                        return unit;
                    }
                }

                if (_t.IsAny(i - 1, "on", "by", "until", "since", "from", "to", "and", "before", "after", "through", "till")
                    && (_t[end].Length == 0 || _t[end].Sentence != _t[i].Sentence || !char.IsLetterOrDigit(_t.Text[_t[end].Start]) && !_t.IsDash(end) || _t.IsAny(end, "and", "he", "she", "they", "it", "to", "until", "at", "in", "when", "after", "that", "who", "was", "were", "is", "but", "as")))
                {
                    meaning = Meaning.Point(Grain.Day) with { Day = day };
                    return end;
                }
            }

            return i;
        }

        if (at > i)
        {
            // "the March elections", "the December 7 call": the article is no part of the date.
            return i;
        }

        var name = MonthNameAt(i, dated: false, out end);
        if (name == 0)
        {
            return i;
        }

        meaning = Meaning.Point(Grain.Month) with { Month = name };
        var first = end;
        if (_t.Is(end, "the") && !_t.IsCapital(end + 1) && OrdinalAt(end + 1, out _) is > 0 and <= 31)
        {
            first++;
        }

        day = DayNumberAt(first, out var afterDay);
        if (day > 0 && !_t.IsGlued(afterDay, ':') && !(_t.IsGlued(afterDay, ',') && _t[afterDay + 1] is { Space: false, Length: 3, Number: >= 0 }) && !_t.Is(afterDay, "%") && !EraAt(afterDay, out _, out _))
        {
            meaning = meaning with { Grain = Grain.Day, Day = day };
            end = afterDay;
        }

        return YearAfter(end, ref meaning);
    }

    /// <summary>year after a day or month = [","] year | "of" (year | "that year" | "next year") | "'99"</summary>
    private int YearAfter(int end, ref Meaning meaning)
    {
        var comma = _t.Is(end, ",") || _t.Is(end, "of") || _t.Is(end, "in") && _t[end + 1].Number > 0 && meaning.Grain == Grain.Month ? end + 1 : end;
        if (YearAt(comma, out var after, out var year) && (comma == end || after > comma + 1 || YearAfterComma(comma, after)))
        {
            meaning = meaning with { Year = year };
            return after;
        }

        // 5-Aug-2016
        if (meaning.Day is not null && _t.IsDash(end) && !_t[end].Space && _t[end + 1] is { Space: false, Length: 4 } && YearAt(end + 1, out after, out year))
        {
            meaning = meaning with { Year = year };
            return after;
        }

        if (_beforeChrist && meaning.Grain is Grain.Month or Grain.Season && comma == end && _t[end] is { Length: 3, Number: > 0 })
        {
            meaning = meaning with { Year = -_t[end].Number };
            return end + 1;
        }

        if (_t.Is(end, "of") || (_t.IsAny(end, "this", "last", "next") && _t.Is(end + 1, "year")))
        {
            var from = _t.Is(end, "of") ? end + 1 : end;
            var unit = RelativeAt(from, out var outer);
            if (unit > from && outer is { Kind: MeaningKind.Point, Grain: Grain.Year })
            {
                meaning = meaning with { Relation = outer.Relation == Relation.None ? Relation.Same : outer.Relation, Value = "year" };
                return unit;
            }
        }

        if (_t.Chars(end) is "'" or "’" && _t[end].Space && _t[end + 1] is { Space: false, Length: 2, Number: >= 0 } && _t[end + 2].Space)
        {
            meaning = meaning with { Year = _t[end + 1].Number, ShortYear = true };
            return end + 2;
        }

        return end;
    }

    // "June 6, 2000 soldiers": a number after the comma that counts something is no year.
    private bool YearAfterComma(int i, int end) =>
        !(_t.IsSmall(end) && _t[end].Space && CountedThings.Contains(_t.Chars(end).ToString())) && PlainNumber(i);

    /// <summary>day = 1 to 31, with or without ordinal ending, or an ordinal in words; 0 if none.</summary>
    private int DayNumberAt(int i, out int end)
    {
        end = i;
        var token = _t[i];
        if (token.Number is >= 1 and <= 31 && token.Length <= 2)
        {
            if (!_t[i + 1].Space && _t.IsAny(i + 1, "st", "nd", "rd", "th"))
            {
                end = i + 2;
                return token.Number;
            }

            // The second half of "5-6" is looked at by the range; a day glued to letters is none.
            if (i > 0 && !token.Space && _t[i - 1].Length > 0 && !_t.IsDash(i - 1) && _t.Text[_t[i - 1].Start] is not ('(' or '[' or '"' or '“' or ',' or '.' or '/'))
            {
                return 0;
            }

            if (!_t[i + 1].Space && _t[i + 1].Length > 0 && (char.IsLetterOrDigit(_t.Text[_t[i + 1].Start]) || ((_t.IsGlued(i + 1, '.') || _t.IsGlued(i + 1, ':')) && _t[i + 2] is { Space: false, Number: >= 0 })))
            {
                return 0;
            }

            end = i + 1;
            return token.Number;
        }

        var ordinal = token.Number < 0 ? OrdinalAt(i, out end) : 0;
        if (ordinal is > 0 and <= 31)
        {
            return ordinal;
        }

        end = i;
        return 0;
    }

    /// <summary>A month's name. "may", "march" and short forms count only where nothing else makes sense; <paramref name="dated"/>: a day stands before it.</summary>
    private int MonthNameAt(int i, bool dated, out int end)
    {
        end = i;
        var word = _t[i].Word;
        if (word is null || word.Month == 0 || !_t.IsCapital(i))
        {
            return 0;
        }

        end = i + 1;
        var numbered = dated || (DayNumberAt(end, out _) is > 0 && !_t[end].Space == false) || YearAt(end, out _, out _) || (_t.Is(end, ",") && YearAt(end + 1, out _, out _)) || (_t.Is(end, "of") && YearAt(end + 1, out _, out _));
        if (word.Short && !_t.Is(i, "may"))
        {
            var stop = _t.IsGlued(end, '.');
            var after = stop ? end + 1 : end;
            numbered = dated || DayNumberAt(after, out _) > 0 || YearAt(after, out _, out _);
            if (stop && !_t.Opens(after))
            {
                end = after;
            }
            else if (stop && dated && YearAt(after, out _, out _))
            {
                end = after;
            }

            return numbered ? word.Month : 0;
        }

        if (numbered || !_t.IsAny(i, "march", "may", "april", "june", "august"))
        {
            return word.Month;
        }

        // Names and verbs: "Theresa May", "April Jones", "March to the Sea", "May I ask".
        if (_t.IsDash(i - 1) && _t.IsAny(i - 2, "mid", "early", "late"))
        {
            return word.Month;
        }

        if (_t.IsAny(i - 1, "in", "since", "until", "till", "by", "last", "next", "early", "late", "mid", "of", "from", "through", "during", "between", "before", "after", "this", "every", "each", "previous", "following", "throughout", "and", "to", "or"))
        {
            var weak = _t.IsAny(i - 1, "by", "of", "from", "and", "to", "or", "before", "after", "between") && _t.IsAny(i, "may", "march", "april", "june");
            return !weak || !_t.IsCapital(i + 1) && !_t.IsAny(i + 1, "to", "said", "have", "be", "not") && !IsPossessiveS(i + 2) ? word.Month : 0;
        }

        if (_t.IsAny(i, "march", "may"))
        {
            return (_t.IsAny(i - 1, "the", "a") && !_t.Opens(i - 1) | _t.Is(i - 1, "the")) && _t.IsSmall(i + 1) && _t[i + 1].Word is null ? word.Month : 0;
        }

        return _t.IsCapital(i + 1) && !_t.Opens(i + 1) || (_t.IsCapital(i - 1) && !_t.Opens(i - 1)) ? 0 : word.Month;
    }

    /// <summary>weekday = name [","] [month-date | "the" ordinal] [part of the day] | names in the plural (a set)</summary>
    private int WeekdayAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var word = _t[i].Word;
        if (word is null || word.Weekday == 0 || !_t.IsCapital(i))
        {
            return i;
        }

        var end = i + 1;
        if (word.Short)
        {
            end = _t.IsGlued(end, '.') ? end + 1 : end;
            var next = _t.Is(end, ",") ? end + 1 : end;
            if (MonthDateAt(next, out var dated) == next || dated?.Day is null)
            {
                return i;
            }
        }

        if (_t.IsAny(i - 1, "Bloody", "Black", "Super", "Cyber", "Sheffield", "Ash", "Easter", "Palm", "Good", "Holy", "Maundy", "Ruby", "Man") && _t.IsCapital(i - 1))
        {
            return i;
        }

        if (word.Plural)
        {
            meaning = Meaning.Ready("XXXX-WXX-" + word.Weekday, TimeType.Set);
            return end;
        }

        meaning = Meaning.Point(Grain.Day) with { Weekday = word.Weekday };
        var comma = _t.Is(end, ",") || _t.Is(end, "(") ? end + 1 : end;
        var after = MonthDateAt(comma, out var date);
        if (after > comma && date is { Day: not null, Grain: Grain.Day })
        {
            meaning = date with { Weekday = word.Weekday };
            return after;
        }

        if (NumericDateAt(comma, out date) is var numeric && numeric > comma)
        {
            meaning = date! with { Weekday = word.Weekday };
            return numeric;
        }

        if (_t.Is(end, "the") && OrdinalAt(end + 1, out var number) is > 0 and <= 31 and var day && char.IsAsciiDigit(_t.Text[_t[end + 1].Start]) && !(_t.IsSmall(number) && !_t.IsAny(number, "in", "at", "to", "and", "for", "with", "after", "before")))
        {
            meaning = Meaning.Point(Grain.Day) with { Day = day };
            return number;
        }

        // "Thursday last week", "Monday of next week"
        var week = _t.IsAny(end, "of") ? end + 1 : end;
        if (_t.IsAny(week, "last", "next", "this", "the"))
        {
            var unit = RelativeAt(week, out var outer);
            if (unit > week && outer is { Kind: MeaningKind.Point, Grain: Grain.Week } && outer.Relation != Relation.None)
            {
                meaning = meaning with { Relation = outer.Relation, Value = "week" };
                return unit;
            }
        }

        return end;
    }

    /// <summary>season = name ["of"] [","] [year | "that year"]</summary>
    private int SeasonAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var at = _t.IsAny(i, "the") ? i + 1 : i;
        if (_t[at].Word?.Season is not { } season || (at > i && _t.Opens(at)))
        {
            return i;
        }

        var end = at + 1;
        meaning = Meaning.Point(Grain.Season) with { Season = season };
        var after = YearAfter(end, ref meaning);
        if (after > end)
        {
            return after;
        }

        if (_t.Is(i - 1, "Arab") || _t.Is(i - 1, "Prague") || (_t.IsDash(i - 1) && !_t.IsAny(i - 2, "mid")))
        {
            meaning = null;
            return i;
        }

        var bound = _t.IsAny(i - 1, "in", "of", "this", "last", "next", "early", "late", "mid", "until", "since", "during", "by", "through", "following", "previous", "coming", "before", "after", "for", "each", "every", "throughout", "and", "or", "-", "over", "a", "one", "to");
        if (_t.Is(at, "fall"))
        {
            // "the fall of Atlanta", "to fall": the season stands after "in", "last" and their like, and has no "of".
            bound = _t.IsAny(i - 1, "in", "this", "last", "next", "early", "late", "by", "since", "until", "during", "following", "coming", "throughout") && !_t.Is(end, "of") && (at > i || !_t.IsAny(i - 1, "by", "the"));
        }
        else if (_t.Is(at, "spring"))
        {
            bound = (bound && !_t.Is(i - 1, "to") && !_t.Is(i - 1, "and") && !_t.Is(i - 1, "a") && !_t.Is(end, "from")) || (at > i && !_t.IsCapital(end)) || _t.IsCapital(at) && at == i && _t.IsSmall(end);
        }
        else
        {
            bound = bound || at > i || _t[at].Word!.Season is "SU" or "FA" or "WI";
        }

        // The names of wars keep their season: "the Spring Offensive".
        var campaign = _t.IsCapital(at) && _t.IsAny(end, "Offensive", "Campaign", "Uprising", "Rising", "Fighting", "War", "Counteroffensive", "Harvest");
        if (campaign)
        {
            return end;
        }

        if (!bound || (_t.IsCapital(end) && _t.IsCapital(at) && !_t.Opens(at)) || _t.IsAny(end, "camp", "school", "palace", "games", "olympics", "house"))
        {
            meaning = null;
            return i;
        }

        return end;
    }

    /// <summary>quarter = "Q3" [year] | ordinal ["-"] "quarter" ["of" year]; half = "first half" ["of" year]</summary>
    private int QuarterAt(int i, out Meaning? meaning)
    {
        meaning = null;
        int number;
        int end;
        var grain = Grain.Quarter;
        if (_t[i].Length == 2 && _t.IsAny(i, "Q1", "Q2", "Q3", "Q4", "H1", "H2") && _t.IsCapital(i))
        {
            number = _t.Text[_t[i].Start + 1] - '0';
            grain = _t.Text[_t[i].Start] == 'Q' ? Grain.Quarter : Grain.Half;
            end = i + 1;
        }
        else
        {
            var at = _t.Is(i, "the") ? i + 1 : i;
            number = _t.IsAny(at, "latter") ? 2 : _t.IsAny(at, "last", "final") ? -1 : OrdinalAt(at, out end);
            end = _t.IsAny(at, "latter", "last", "final") ? at + 1 : at + 1;
            if (number == 0 || number > 4)
            {
                return i;
            }

            var unit = _t.IsDash(end) ? end + 1 : end;
            unit = _t.Is(unit, "fiscal") ? unit + 1 : unit;
            if (_t.Is(unit, "quarter"))
            {
                number = number < 0 ? 4 : number;
                if (_t.IsAny(at, "last", "final") && !_t.Is(unit + 1, "of"))
                {
                    return i;
                }
            }
            else if (_t.Is(unit, "half") && number <= 2)
            {
                grain = Grain.Half;
                number = number < 0 ? 2 : number;
            }
            else
            {
                return i;
            }

            end = unit + 1;
        }

        meaning = Meaning.Point(grain) with { Quarter = number };
        var after = YearAfter(end, ref meaning);
        if (after == end)
        {
            // "the first half of the war" is no time of the calendar.
            if (grain == Grain.Half)
            {
                meaning = null;
                return i;
            }

            if (_t.Is(end, "of") && LongSpanAt(end + 1, out var span) is var stop && stop > end + 1 && span is { Grain: Grain.Year })
            {
                meaning = meaning with { Year = span.Year };
                return stop;
            }
        }

        return after;
    }
}
