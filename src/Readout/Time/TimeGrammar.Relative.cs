namespace Readout.Time;

// Expressions that lean on another time: "last week", "the same day", "two days later".
internal sealed partial class TimeGrammar
{
    /// <summary>relative = [determiner] relation (unit | weekday | month | season | part of the day) | "today" …</summary>
    private int RelativeAt(int i, out Meaning? meaning)
    {
        meaning = null;
        if (_t[i].Word is not { } first)
        {
            return i;
        }

        if ((first.Glue & Glue.Deictic) != 0)
        {
            return DeicticAt(i, out meaning);
        }

        var at = i;
        var (the, relation) = (false, Relation.None);
        if (_t.Is(at, "the"))
        {
            the = true;
            at++;
        }
        else if (_t.IsAny(at, "this", "that"))
        {
            relation = _t.Is(at, "this") ? Relation.This : Relation.Same;
            at++;
        }

        if (_t.IsAny(at, "very", "exact"))
        {
            at++;
        }

        var found = RelationAt(at, the);
        if (found != Relation.None)
        {
            relation = found;
            at++;
        }

        if (relation == Relation.None && !the)
        {
            return i;
        }

        return NamedAt(i, at, relation, the, found != Relation.None, out meaning);
    }

    // What comes after the relation.
    private int NamedAt(int i, int at, Relation relation, bool the, bool explicitRelation, out Meaning? meaning)
    {
        meaning = null;
        var word = _t[at].Word;
        if (word is null)
        {
            return i;
        }

        var end = at + 1;
        if (PartOfDayAt(at, out var part) > at && (explicitRelation || !the || _t.IsAny(i - 1, "in", "of", "during", "by", "until")))
        {
            if (_t[at].Word!.SetValue is not null || _t.Text[_t[at].End - 1] == 's')
            {
                return i;
            }

            meaning = Meaning.Point(Grain.Time) with { DayPart = part, Relation = relation == Relation.None ? Relation.Same : relation, Type = TimeType.Time };
            return end;
        }

        // Without relation only some units point back: "the year", "the month", "the weekend".
        if (relation == Relation.None)
        {
            if (word.Unit is not (Unit.Year or Unit.Month or Unit.Week or Unit.Weekend or Unit.Decade or Unit.Century) || word.Plural || _t.Is(end, "of") && !_t.IsAny(end + 1, "the") || _t[end].Number > 0 || _t.IsAny(end, "that", "when", "in", "after", "before", "following", "by", "-"))
            {
                return i;
            }

            if (_t.IsCapital(at) && !_t.Opens(at))
            {
                // Teacher of the Year.
                return i;
            }

            // "talk of the year", "the end of the month"; "the month" alone says too little otherwise.
            if (_t.Is(end, "of") || (word.Unit is Unit.Week or Unit.Decade or Unit.Century && !_t.IsAny(i - 1, "of", "in", "during", "throughout", "for")))
            {
                return i;
            }

            meaning = Meaning.Point(GrainOf(word.Unit)) with { Relation = Relation.None };
            return end;
        }

        if (word.Weekday > 0 && !word.Short && !word.Plural && _t.IsCapital(at))
        {
            meaning = Meaning.Point(Grain.Day) with { Weekday = word.Weekday, Relation = relation };
            var after = PartOfDayAt(end, out part);
            if (after > end)
            {
                meaning = meaning with { DayPart = part, Type = TimeType.Time, Grain = Grain.Time };
            }

            return after;
        }

        if (word.Month > 0 && !word.Short && _t.IsCapital(at))
        {
            var inner = MonthDateAt(at, out var date);
            if (inner > at && date is { Year: null })
            {
                meaning = date with { Relation = relation };
                return inner;
            }

            meaning = Meaning.Point(Grain.Month) with { Month = word.Month, Relation = relation };
            return end;
        }

        if (word.Season is not null && _t.Text[_t[at].End - 1] != 's' && !(_t.Is(at, "fall") && the))
        {
            meaning = Meaning.Point(Grain.Season) with { Season = word.Season, Relation = relation };
            return end;
        }

        var unit = UnitAt(at, counted: false);
        if (unit is Unit.None or Unit.Second or Unit.Minute or Unit.Hour or Unit.Fortnight || word.Plural)
        {
            return i;
        }

        // "last year's", "next year"; "the past year", "the last decade": lengths that end now.
        if (the && relation is Relation.Last && explicitRelation)
        {
            return i;
        }

        meaning = Meaning.Point(GrainOf(unit)) with { Relation = relation };
        // "the following day's", "early the next morning"
        var dayPart = unit == Unit.Day ? PartOfDayAt(end, out part) : end;
        if (dayPart > end)
        {
            meaning = meaning with { DayPart = part, Type = TimeType.Time, Grain = Grain.Time };
            return dayPart;
        }

        return end;
    }

    private Relation RelationAt(int i, bool the)
    {
        if (_t[i].Word is not { } word || (word.Glue & Glue.Relative) == 0)
        {
            return Relation.None;
        }

        return _t.Chars(i) switch
        {
            "last" or "Last" or "past" or "Past" => Relation.Last,
            "next" or "Next" => the ? Relation.Following : Relation.Next,
            "coming" or "upcoming" or "Coming" => Relation.Next,
            "following" or "Following" or "ensuing" or "subsequent" or "succeeding" => Relation.Following,
            "previous" or "Previous" or "preceding" or "prior" => Relation.Previous,
            "same" or "latter" => Relation.Same,
            "current" or "Current" => Relation.This,
            _ => Relation.None,
        };
    }

    private static Grain GrainOf(Unit unit) => unit switch
    {
        Unit.Day => Grain.Day,
        Unit.Week or Unit.Fortnight => Grain.Week,
        Unit.Weekend => Grain.Weekend,
        Unit.Month => Grain.Month,
        Unit.Quarter => Grain.Quarter,
        Unit.Year => Grain.Year,
        Unit.Decade => Grain.Decade,
        Unit.Century => Grain.Century,
        _ => Grain.Time,
    };

    /// <summary>"today", "tomorrow night", "yesterday afternoon", "tonight", "overnight".</summary>
    private int DeicticAt(int i, out Meaning? meaning)
    {
        meaning = null;
        if (_t.IsAny(i, "noon", "midnight"))
        {
            return i;
        }

        if (_t.IsAny(i, "tonight", "overnight"))
        {
            meaning = Meaning.Point(Grain.Time) with { DayPart = "NI", Relation = Relation.This, Type = TimeType.Time };
            return i + 1;
        }

        var amount = _t.Is(i, "today") ? 0 : 1;
        meaning = new Meaning(MeaningKind.Shift) { Unit = Unit.Day, Amount = amount, Sign = _t.Is(i, "yesterday") ? -1 : 1, FromWriting = true, Grain = Grain.Day, Type = TimeType.Date };
        var end = PartOfDayAt(i + 1, out var part);
        if (end > i + 1)
        {
            meaning = meaning with { DayPart = part, Type = TimeType.Time };
        }

        return end;
    }

    /// <summary>
    /// shift = length ("ago" | "later" | "earlier" | "from now" | "before" | "after" | "previously")
    ///       | "the day" ("before" | "after") ["yesterday" | "tomorrow" | date] | "the week after next"
    /// </summary>
    private int ShiftAt(int i, out Meaning? meaning)
    {
        meaning = null;
        // "the day after tomorrow", "the day before"
        if (_t.IsAny(i, "the") && _t[i + 1].Word is { Unit: Unit.Day or Unit.Week or Unit.Month or Unit.Year, Plural: false } named && _t.IsAny(i + 2, "after", "before", "following", "later"))
        {
            var sign = _t.Is(i + 2, "before") ? -1 : 1;
            var unit = named.Unit;
            if (_t.IsAny(i + 3, "tomorrow", "yesterday") && unit == Unit.Day)
            {
                meaning = new Meaning(MeaningKind.Shift) { Unit = unit, Amount = 2, Sign = sign, FromWriting = true, Grain = Grain.Day, Type = TimeType.Date };
                return i + 4;
            }

            if (_t.Is(i + 2, "after") && _t.Is(i + 3, "next") && unit != Unit.Day)
            {
                meaning = Shifted(unit, 2, 1) with { FromWriting = true, Value = "whole" };
                return i + 4;
            }

            meaning = new Meaning(MeaningKind.Shift) { Unit = unit, Amount = 1, Sign = sign, Grain = GrainOf(unit), Type = TimeType.Date };
            return i + 3;
        }

        var end = CountedUnitAt(i, out var amount, out var what, out var bare);
        if (end == i || what == Unit.None)
        {
            return i;
        }

        var joint = _t.IsDash(end) && _t.IsAny(end + 1, "ago", "earlier") ? end + 1 : end;
        if (_t.IsAny(joint, "ago"))
        {
            meaning = Shifted(what, amount, -1) with { FromWriting = true };
            return joint + 1;
        }

        if (_t.Is(joint, "from") && _t.Is(joint + 1, "now") || (_t.Is(joint, "hence")))
        {
            meaning = Shifted(what, amount, 1) with { FromWriting = true };
            return _t.Is(joint, "hence") ? joint + 1 : joint + 2;
        }

        if (_t.IsAny(joint, "later", "afterward", "afterwards", "after", "earlier", "before", "previously", "beforehand", "prior"))
        {
            // "years after": bare units only with "later" and "earlier"; "for months before the war" is a length.
            if (bare && !_t.IsAny(joint, "later", "earlier", "before") || _t.IsAny(i - 1, "for", "in") && _t.IsAny(joint, "before", "after"))
            {
                return i;
            }

            var sign = _t.IsAny(joint, "later", "afterward", "afterwards", "after") ? 1 : -1;
            meaning = Shifted(what, amount, sign) with { FromNamed = _t.IsAny(joint, "after", "before") && char.IsLetter(_t.Text, _t[joint + 1].Start) && !_t.IsAny(joint + 1, "that", "this") };
            return joint + 1;
        }

        return i;
    }

    internal static Meaning Shifted(Unit unit, double? amount, int sign) =>
        new(MeaningKind.Shift) { Unit = unit, Amount = amount, Sign = sign, Grain = GrainOf(unit), Type = unit is Unit.Hour or Unit.Minute or Unit.Second ? TimeType.Time : TimeType.Date };

    /// <summary>[approximation] (number | "a" | nothing) {filler} unit</summary>
    private int CountedUnitAt(int i, out double? amount, out Unit unit, out bool bare)
    {
        (amount, unit, bare) = (null, Unit.None, false);
        var at = ApproximationAt(i);
        var end = NumberAt(at, out amount);
        if (end == at)
        {
            if (_t.IsAny(at, "a", "an"))
            {
                amount = 1;
                end = at + 1;
            }
            else if (at > i && !_t.IsAny(i, "just", "only") && !_t.IsAny(i, "another"))
            {
                return i;
            }
            else
            {
                bare = !_t.Is(i, "another");
                amount = bare ? null : 1;
            }
        }

        // "ten to twelve days": the first number stands for the length.
        if (!bare && (_t.IsAny(end, "to", "or") || _t.IsDash(end)))
        {
            var second = NumberAt(end + 1, out _);
            if (second > end + 1 && UnitAt(second, true) != Unit.None)
            {
                end = second;
            }
        }

        var counted = amount is not null && !bare && !(_t.IsAny(at, "a", "an") && end == at + 1);
        if (_t.IsDash(end) && !_t[end].Space && !_t[end + 1].Space && UnitAt(end + 1, counted) != Unit.None)
        {
            end++;
        }

        for (var fillers = 0; fillers < 2 && UnitAt(end, counted) == Unit.None && _t[end].Word is { } word && (word.Glue & Glue.Filler) != 0; fillers++)
        {
            end++;
        }

        unit = UnitAt(end, counted);
        if (unit == Unit.None || (bare && !_t[end].Word!.Plural) || (_t.IsAny(at, "a", "an") && amount == 1 && _t[end].Word!.Plural))
        {
            unit = Unit.None;
            return i;
        }

        end++;
        // "a year and a half", "a month-and-a-half"
        var half = _t.IsDash(end) ? end + 1 : end;
        if (_t.Is(half, "and"))
        {
            var a = _t.IsDash(half + 1) ? half + 2 : half + 1;
            var h = _t.IsDash(a + 1) ? a + 2 : a + 1;
            if (_t.Is(a, "a") && _t.Is(h, "half"))
            {
                amount += 0.5;
                end = h + 1;
            }
        }

        return end;
    }
}
