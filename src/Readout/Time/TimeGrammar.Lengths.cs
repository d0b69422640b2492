using System.Globalization;

namespace Readout.Time;

// Lengths of time and times that come again.
internal sealed partial class TimeGrammar
{
    /// <summary>length = [approximation] [determiner] [relation] [number] {filler} unit {"and" number unit} ["old" | "of age" | "long"]</summary>
    private int LengthAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var at = ApproximationAt(i);
        if (at > i && _t[at].Word is { } article && (article.Glue & Glue.Determiner) != 0 && !_t.IsAny(at, "a", "an"))
        {
            return i;
        }

        var determined = _t.IsAny(at, "the", "this", "these", "those", "his", "her", "its", "their", "our", "my", "any", "all", "both");
        var from = determined ? at + 1 : at;
        var relation = Relation.None;
        if (_t[from].Word is { } word && (word.Glue & Glue.Relative) != 0)
        {
            relation = LengthRelation(from, out var explicitWord);
            if (explicitWord)
            {
                from++;
            }
        }

        var ordinal = relation == Relation.None ? OrdinalAt(from, out var ordinalEnd) : 0;
        if (ordinal > 0)
        {
            return OrdinalUnitAt(i, from, ordinal, determined, out meaning);
        }

        var end = CountedUnitAt(from, out var amount, out var unit, out var bare);
        if (end == from && relation == Relation.None && determined && (at > i || _t.IsAny(at, "the")))
        {
            return i;
        }

        if (end == from)
        {
            // "the past year", "the last decade"
            unit = UnitAt(from, counted: false);
            var whole = unit != Unit.None && !_t[from].Word!.Plural && (relation is Relation.Last || (relation is Relation.Next && _t.IsAny(from - 1, "next", "coming", "following") && unit is Unit.Decade))
                && determined && unit != Unit.Day && unit != Unit.Weekend;
            if (!whole)
            {
                return LongAt(i, out meaning);
            }

            (amount, end) = (1, from + 1);
        }
        else if (_t[from].Length > 0 && _t.IsAny(from, "a", "an") && relation == Relation.None && determined)
        {
            return i;
        }

        // "the 50-minute call": the article belongs to the noun.
        if (determined && relation == Relation.None && from == at + 1 && _t.IsDash(end - 2))
        {
            return i;
        }

        if (!LengthFits(i, from, end, amount, unit, bare, relation, determined))
        {
            return i;
        }

        var value = Value(amount, unit);
        meaning = new Meaning(MeaningKind.Length) { Amount = amount, Unit = unit, Relation = relation, Type = TimeType.Duration, Value = value };

        // "two years and three months", "an hour and 20 minutes"
        var more = _t.Is(end, ",") || _t.Is(end, "and") ? end + 1 : end;
        if (amount is not null && !bare && _t[more].Word?.Number >= 0 | _t[more].Number >= 0)
        {
            var second = CountedUnitAt(more, out var rest, out var smaller, out var restBare);
            if (second > more && !restBare && rest is not null && smaller != Unit.None && smaller < unit && (more > end || _t[more].Space))
            {
                meaning = meaning with { Value = Joined(value, Value(rest, smaller)) };
                end = second;
            }
        }

        // "the first ten months of 1915", "the last week of August"
        if (_t.Is(end, "of") && determined && from > at + 1)
        {
            var whole = BareWhenAt(end + 1, out var point);
            if (whole > end + 1 && point is { Kind: MeaningKind.Point, Grain: Grain.Year or Grain.Month })
            {
                meaning = meaning with { Relation = Relation.None };
                return whole;
            }
        }

        return AgeAt(end);
    }

    private bool LengthFits(int i, int from, int end, double? amount, Unit unit, bool bare, Relation relation, bool determined)
    {
        var last = end - 1;
        if (unit == Unit.Quarter && (bare || amount is not > 1 || _t.Is(end, "of") || _t.IsDash(end - 2) || _t[from].Number < 0 && relation == Relation.None && end == from + 2))
        {
            // Three quarters of the troops, winter quarters, some quarters.
            return relation != Relation.None && _t.Is(last, "quarters");
        }

        if (bare && relation == Relation.None)
        {
            // "the minutes of the meeting", "the years 1955 to 1963"
            if (unit is Unit.Second or Unit.Weekend || (determined && unit is Unit.Minute or Unit.Hour) || _t.IsCapital(last) && !_t.Opens(last) || (_t[last].Length < 5 && unit != Unit.Day && unit != Unit.Hour && unit != Unit.Year && unit != Unit.Week))
            {
                return false;
            }

            return !(i > 0 && _t.IsDash(i - 1) && !_t[i - 1].Space);
        }

        if (amount == 1 && _t.IsAny(from, "a", "an") && unit is Unit.Second or Unit.Weekend)
        {
            return false;
        }

        // "one day" in a tale is no length, but it is one of the TIMEX3 expressions; "May 2 days" cannot be.
        if (_t[from].Number >= 0 && GluedBefore(from))
        {
            return false;
        }

        return !(_t[from].Number >= 1000 && unit is not Unit.Year and not Unit.Day && _t[from].Length == 4 && _t[from].Number < 1000);
    }

    private Relation LengthRelation(int i, out bool explicitWord)
    {
        explicitWord = true;
        switch (_t.Chars(i))
        {
            case "last" or "past" or "Last" or "Past" or "latest":
                return Relation.Last;
            case "recent" or "Recent":
                return Relation.Last;
            case "next" or "coming" or "upcoming" or "Coming" or "Next":
                return Relation.Next;
            case "following" or "ensuing" or "succeeding" or "subsequent" or "Following":
                return Relation.Following;
            case "previous" or "preceding" or "prior" or "Previous":
                return Relation.Previous;
            case "first" or "final" or "opening" or "closing" or "remaining" or "intervening" or "same" or "initial" or "First":
                explicitWord = !(i > 0 && _t[i + 1].Word is { Unit: not Unit.None, Plural: false });
                return Relation.None;
            default:
                explicitWord = false;
                return Relation.None;
        }
    }

    // "the first day", "the second week of the strike", "the third year"; not "a second conversation".
    private int OrdinalUnitAt(int i, int from, int ordinal, bool determined, out Meaning? meaning)
    {
        meaning = null;
        OrdinalAt(from, out var end);
        if (!determined || UnitAt(end, counted: false) is var unit && (unit is Unit.None or Unit.Quarter or Unit.Century or Unit.Second || _t[end].Word!.Plural))
        {
            return i;
        }

        meaning = unit == Unit.Day
            ? Meaning.Ready("XXXX-XX-XX", TimeType.Date)
            : new Meaning(MeaningKind.Length) { Amount = 1, Unit = unit, Type = TimeType.Duration, Value = Value(1, unit), Ordinal = ordinal };
        return end + 1;
    }

    // "month-long", "year-long", "weeklong"
    private int LongAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var unit = UnitAt(i, counted: false);
        if (unit != Unit.None && unit != Unit.Second && _t.IsDash(i + 1) && !_t[i + 1].Space && _t.Is(i + 2, "long"))
        {
            var amount = _t[i].Word!.Plural ? (double?)null : 1;
            meaning = new Meaning(MeaningKind.Length) { Amount = amount, Unit = unit, Type = TimeType.Duration, Value = Value(amount, unit) };
            return i + 3;
        }

        return i;
    }

    // "18 years old", "26 years of age", "two-year-old", "three years long", "two years' "
    private int AgeAt(int end)
    {
        var next = _t.IsDash(end) && !_t[end].Space ? end + 1 : end;
        if (_t.IsAny(next, "old", "long", "olds"))
        {
            return next + 1;
        }

        return _t.Is(end, "of") && _t.Is(end + 1, "age") ? end + 2 : end;
    }

    /// <summary>set = ("every" | "each") [number | "other"] (unit | weekday | month | season | part of the day) | "per" unit | "a" unit after a count</summary>
    private int SetAt(int i, out Meaning? meaning)
    {
        meaning = null;
        if (_t.IsAny(i, "every", "each"))
        {
            var at = i + 1;
            if (_t.Is(at, "single"))
            {
                at++;
            }

            double? amount = 1;
            if (_t.Is(at, "other"))
            {
                amount = 2;
                at++;
            }
            else
            {
                var number = NumberAt(at, out var count);
                if (number > at)
                {
                    (amount, at) = (count, number);
                }
                else if (OrdinalAt(at, out var afterOrdinal) is > 1 and var ordinal)
                {
                    (amount, at) = (ordinal, afterOrdinal);
                }
            }

            var word = _t[at].Word;
            if (word is null)
            {
                return i;
            }

            if (word.Unit != Unit.None)
            {
                meaning = Meaning.Ready(Value(amount, word.Unit), TimeType.Set);
                return at + 1;
            }

            if (word.Weekday > 0 && _t.IsCapital(at))
            {
                var end = PartOfDayAt(at + 1, out var part);
                meaning = Meaning.Ready("XXXX-WXX-" + word.Weekday + (part is null ? "" : "T" + part), TimeType.Set);
                return end;
            }

            if (word.Month > 0 && _t.IsCapital(at))
            {
                MonthDateAt(at, out var date);
                meaning = Meaning.Ready(date?.Day is { } day ? $"XXXX-{word.Month:00}-{day:00}" : $"XXXX-{word.Month:00}", TimeType.Set);
                return date?.Day is null ? at + 1 : at + 2;
            }

            if (word.Season is not null)
            {
                meaning = Meaning.Ready("XXXX-" + word.Season, TimeType.Set);
                return at + 1;
            }

            if (word.DayPart is not null)
            {
                meaning = Meaning.Ready("XXXX-XX-XXT" + word.DayPart, TimeType.Set);
                return at + 1;
            }

            return i;
        }

        if (_t.Is(i, "per") && UnitAt(i + 1, true) is var per && per != Unit.None && !_t[i + 1].Word!.Plural)
        {
            meaning = Meaning.Ready(Value(1, per), TimeType.Set);
            return i + 2;
        }

        // "three times a week", "$5 a day"
        if (_t.IsAny(i, "a", "an") && i > 0 && UnitAt(i + 1, false) is var each && each != Unit.None && !_t[i + 1].Word!.Plural
            && (_t.IsAny(i - 1, "times", "once", "twice", "hours", "days", "percent", "dollars", "euros", "million", "billion") || _t[i - 1].Number >= 0) && !_t.IsAny(i + 2, "ago", "later", "earlier", "before", "after"))
        {
            meaning = Meaning.Ready(Value(1, each), TimeType.Set);
            return i + 2;
        }

        return i;
    }

    /// <summary>TIMEX3 value of a length: P3D, PT50M, PXW, P2.5Y, PT1H30M.</summary>
    internal static string Value(double? amount, Unit unit)
    {
        if (unit == Unit.Fortnight)
        {
            (amount, unit) = (amount * 2, Unit.Week);
        }

        if (unit is Unit.Hour or Unit.Minute && amount is { } whole && whole != Math.Floor(whole))
        {
            var seconds = (int)Math.Round(whole * (unit == Unit.Hour ? 3600 : 60));
            var (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            return "PT" + (h > 0 ? h + "H" : "") + (m > 0 ? m + "M" : "") + (s > 0 ? s + "S" : "");
        }

        var number = amount is { } known ? known.ToString("0.##", CultureInfo.InvariantCulture) : "X";
        return unit switch
        {
            Unit.Second => $"PT{number}S",
            Unit.Minute => $"PT{number}M",
            Unit.Hour => $"PT{number}H",
            Unit.Day => $"P{number}D",
            Unit.Week => $"P{number}W",
            Unit.Weekend => $"P{number}WE",
            Unit.Month => $"P{number}M",
            Unit.Quarter => $"P{number}Q",
            Unit.Year => $"P{number}Y",
            Unit.Decade => $"P{number}DE",
            Unit.Century => $"P{number}CE",
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "a length needs a unit"),
        };
    }

    // P2Y and P3M are P2Y3M; P1D and PT6H are P1DT6H.
    private static string Joined(string first, string second) =>
        second.StartsWith("PT", StringComparison.Ordinal) && first.StartsWith("PT", StringComparison.Ordinal) ? first + second[2..] : first + second[1..];
}
