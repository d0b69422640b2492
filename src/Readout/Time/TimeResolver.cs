namespace Readout.Time;

/// <summary>Whether the words around an expression tell of what was or of what is to come.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>What an expression came to.</summary>
internal readonly record struct Resolved(string Value, TimeType Type, DateOnly? Earliest, DateOnly? Latest);

/// <summary>Puts expressions on the calendar, one after another: from the day of writing, and from the time last told of.</summary>
/// <remarks>
/// News counts from the day of writing: a bare month or day is the nearest one that agrees with the tense. A story of the past
/// (<paramref name="narrative"/>) counts from the time last mentioned, as HeidelTime does (Strötgen and Gertz 2010).
/// </remarks>
internal sealed partial class TimeResolver(DateOnly? writing, bool narrative)
{
    // News leaps from matter to matter: what a sentence counts from stands not far before it.
    private const int Near = 3;

    private int _sentence;
    private int _toldSentence = int.MinValue / 2;

    // The time last told of; null at the beginning of a story.
    private CalendarPoint? _told = narrative || writing is null ? null : CalendarPoint.Of(writing.Value);

    /// <summary>Resolves the next expression of the text.</summary>
    public Resolved Next(Meaning meaning, Tense tense, int sentence)
    {
        _sentence = sentence;
        switch (meaning.Kind)
        {
            case MeaningKind.Fixed:
                return new Resolved(meaning.Value!, meaning.Type, null, null);
            case MeaningKind.Length:
                return Length(meaning);
            case MeaningKind.Shift:
                return Shift(meaning);
            default:
                var point = meaning.Kind == MeaningKind.Holiday ? Holiday(meaning, tense) : Point(meaning, tense);
                if (point is { Year: not null } && !meaning.Closing && !meaning.Aside && meaning.DayPart is null | point.Day is not null)
                {
                    _told = point;
                    _toldSentence = sentence;
                }

                return Done(meaning, point);
        }
    }

    private DateOnly? ToldDay => _told?.ToDay();

    private Resolved Done(Meaning meaning, CalendarPoint point)
    {
        point = point with { Part = meaning.Part };
        var (earliest, latest) = point.Days();
        if (writing is { } day && !narrative && earliest <= day && day <= latest)
        {
            // "earlier this year" ends now; so does "this week" told in the past.
            (earliest, latest) = meaning.Part switch { Part.Before => (earliest, day), Part.After => (day, latest), _ => (earliest, latest) };
        }

        if (writing is { } today && meaning.Relation == Relation.Last && meaning.Grain is Grain.Week && latest >= today)
        {
            latest = Calendar.Add(today, -1);
        }

        return new Resolved(point.Value(), meaning.Type, earliest, latest);
    }

    private Resolved Length(Meaning meaning)
    {
        if (writing is not { } day || narrative || meaning.Relation is not (Relation.Last or Relation.Next))
        {
            return new Resolved(meaning.Value!, TimeType.Duration, null, null);
        }

        // "in the coming days" is seven days; of other lengths that are not told only the near end is known.
        var amount = meaning.Amount ?? (meaning.Unit == Unit.Day ? 7 : null);
        var sign = meaning.Relation == Relation.Last ? -1 : 1;
        var far = amount is { } n ? Moved(day, meaning.Unit, sign * n) : (DateOnly?)null;
        return sign < 0
            ? new Resolved(meaning.Value!, TimeType.Duration, far, day)
            : new Resolved(meaning.Value!, TimeType.Duration, day, far);
    }

    private static DateOnly Moved(DateOnly day, Unit unit, double amount) => unit switch
    {
        Unit.Day => Calendar.Add(day, (int)amount),
        Unit.Week or Unit.Weekend => Calendar.Add(day, (int)Math.Round(amount * 7)),
        Unit.Fortnight => Calendar.Add(day, (int)Math.Round(amount * 14)),
        Unit.Month => Calendar.AddMonths(day, (int)Math.Round(amount)),
        Unit.Quarter => Calendar.AddMonths(day, (int)Math.Round(amount * 3)),
        Unit.Year => Calendar.AddMonths(day, (int)Math.Round(amount * 12)),
        Unit.Decade => Calendar.AddMonths(day, (int)Math.Round(amount * 120)),
        Unit.Century => Calendar.AddMonths(day, (int)Math.Round(amount * 1200)),
        _ => day,
    };

    private Resolved Shift(Meaning meaning)
    {
        if (meaning.Amount is not { } amount)
        {
            return new Resolved(meaning.Sign < 0 ? "PAST_REF" : "FUTURE_REF", TimeType.Date, null, null);
        }

        if (meaning.FromWriting && meaning.Unit == Unit.Day && amount == 0 && (narrative || writing is null))
        {
            return new Resolved("PRESENT_REF", TimeType.Date, null, null);
        }

        var origin = meaning.FromWriting && !(narrative && _told is not null && amount > 1) ? (writing is { } day && !narrative ? CalendarPoint.Of(day) : null) : _told;
        if (meaning.FromNamed && !narrative && _sentence - _toldSentence > Near)
        {
            origin = null;
        }

        var signed = meaning.Sign * amount;
        var point = meaning.Unit switch
        {
            Unit.Second or Unit.Minute or Unit.Hour => origin is null ? new CalendarPoint(Grain.Day, null) { DayPart = "XX" } : origin with { Grain = Grain.Time, DayPart = "XX", Hour = null },
            Unit.Week when meaning.Value == "whole" && origin?.ToDay() is { } within => new CalendarPoint(Grain.Week, within.Year) { Monday = Calendar.Monday(Moved(within, Unit.Week, signed)) },
            Unit.Day or Unit.Week or Unit.Fortnight or Unit.Weekend => ByDays(origin, meaning.Unit, signed, meaning.DayPart),
            Unit.Month or Unit.Quarter => ByMonths(origin, signed * (meaning.Unit == Unit.Quarter ? 3 : 1)),
            Unit.Decade => new CalendarPoint(Grain.Decade, origin?.Year is { } decade ? Floor(decade + (int)(signed * 10), 10) : null),
            Unit.Century => new CalendarPoint(Grain.Century, origin?.Year is { } century ? Floor(century + (int)(signed * 100), 100) : null),
            _ => new CalendarPoint(Grain.Year, YearsOn(origin?.Year, (int)Math.Round(signed, MidpointRounding.AwayFromZero))),
        };

        if (point.Year is not null && !(meaning.FromWriting && narrative))
        {
            _told = point.Grain == Grain.Time ? origin : point;
        }

        if (meaning.Hour is not null || meaning.DayPart is not null)
        {
            point = point with { Hour = meaning.Hour, Minute = meaning.Minute, Second = meaning.Second, Zone = meaning.Zone, DayPart = meaning.DayPart };
        }

        var (earliest, latest) = point.Days();
        return new Resolved(point.Value(), meaning.Type, earliest, latest);
    }

    private static CalendarPoint ByDays(CalendarPoint? origin, Unit unit, double amount, string? dayPart)
    {
        if (origin?.ToDay() is { } day)
        {
            var moved = Moved(day, unit, amount);
            // "two weeks ago" is a week; told with a day before it, the day counts through.
            return CalendarPoint.Of(moved) with { DayPart = dayPart };
        }

        if (origin?.Monday is { } monday && unit != Unit.Day)
        {
            var moved = Moved(monday, unit, amount);
            return new CalendarPoint(Grain.Week, moved.Year) { Monday = moved };
        }

        return unit == Unit.Day ? new CalendarPoint(Grain.Day, origin?.Year) { Month = origin?.Month } : new CalendarPoint(Grain.Week, origin?.Year);
    }

    private static CalendarPoint ByMonths(CalendarPoint? origin, double amount)
    {
        if (origin?.Year is not { } year || origin.Month is not { } month)
        {
            return new CalendarPoint(Grain.Month, origin?.Year);
        }

        var number = ((year > 0 ? year - 1 : year) * 12L) + month - 1 + (long)Math.Round(amount);
        var newYear = (int)Math.Floor(number / 12.0);
        return new CalendarPoint(Grain.Month, newYear >= 0 ? newYear + 1 : newYear) { Month = (int)(number - (Math.Floor(number / 12.0) * 12)) + 1 };
    }

    // There is no year 0.
    private static int? YearsOn(int? year, int amount)
    {
        if (year is not { } origin)
        {
            return null;
        }

        var to = origin + amount;
        return origin < 0 && to >= 0 ? to + 1 : origin > 0 && to <= 0 ? to - 1 : to;
    }

    private static int Floor(int year, int step) => year >= 0 ? year / step * step : -(-year / step * step);
}
