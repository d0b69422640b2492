using System.Globalization;

namespace Readout.Time;

/// <summary>A point on the calendar as far as it is known; years before Christ are negative.</summary>
internal sealed record CalendarPoint(Grain Grain, int? Year)
{
    public int? Month { get; init; }

    public int? Day { get; init; }

    public string? Season { get; init; }

    /// <summary>Quarter or half.</summary>
    public int? Quarter { get; init; }

    /// <summary>Monday of the week, for weeks and weekends.</summary>
    public DateOnly? Monday { get; init; }

    /// <summary>1 to 7 where only the weekday is known.</summary>
    public int? Weekday { get; init; }

    public Part Part { get; init; }

    public string? DayPart { get; init; }

    public int? Hour { get; init; }

    public int? Minute { get; init; }

    public int? Second { get; init; }

    public string? Zone { get; init; }

    /// <summary>The end of the day rather than its beginning.</summary>
    public bool Midnight { get; init; }

    /// <summary>A known day.</summary>
    public static CalendarPoint Of(DateOnly day, Grain grain = Grain.Day) => new(grain, day.Year) { Month = day.Month, Day = day.Day };

    /// <summary>The day, if known and on the calendar of years after Christ.</summary>
    public DateOnly? ToDay() => Year is > 0 && Month is { } m && Day is { } d && Calendar.IsDay(Year.Value, m, d) ? new DateOnly(Year.Value, m, d) : null;

    /// <summary>TIMEX3 value.</summary>
    public string Value()
    {
        var year = YearText();
        switch (Grain)
        {
            case Grain.Century:
                return Year is { } c ? (c < 0 ? "BC" : "") + (Math.Abs(c) / 100).ToString("00", CultureInfo.InvariantCulture) : "XX";
            case Grain.Decade:
                return Year is { } d ? (d < 0 ? "BC" : "") + (Math.Abs(d) / 10).ToString("000", CultureInfo.InvariantCulture) : "XXX";
            case Grain.Year:
                return year;
            case Grain.Half:
                return $"{year}-H{Quarter}";
            case Grain.Quarter:
                return Quarter is null ? $"{year}-QX" : $"{year}-Q{Quarter}";
            case Grain.Season:
                return $"{year}-{Season}";
            case Grain.Month:
                return $"{year}-{Two(Month)}";
            case Grain.Week:
                return Monday is { } monday ? Calendar.Week(monday) : $"{year}-WXX";
            case Grain.Weekend:
                return (Monday is { } start ? Calendar.Week(start) : $"{year}-WXX") + "-WE";
            default:
                var day = Weekday is { } weekday && Day is null ? $"{year}-WXX-{weekday}" : $"{year}-{Two(Month)}-{Two(Day)}";
                return day + Clock();
        }
    }

    /// <summary>First and last day that it can mean; null where not known.</summary>
    public (DateOnly? Earliest, DateOnly? Latest) Days()
    {
        if (Monday is { } monday && Grain is Grain.Week or Grain.Weekend)
        {
            var (from, to) = Grain == Grain.Week ? (0, 6) : (5, 6);
            (from, to) = Grain != Grain.Week ? (from, to) : Part switch { Part.Start => (0, 2), Part.Middle => (2, 4), Part.End => (3, 6), _ => (0, 6) };
            return (Calendar.Add(Monday.Value, from), Calendar.Add(Monday.Value, to));
        }

        if (Year is not { } year || year is < 1 or > 9990)
        {
            return (null, null);
        }

        switch (Grain)
        {
            case Grain.Century:
                return (new DateOnly(year + 1 > 9999 ? 9999 : Math.Max(year, 1), 1, 1), new DateOnly(Math.Min(year + 99, 9999), 12, 31));
            case Grain.Decade:
                return Third(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31));
            case Grain.Year:
                return Third(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            case Grain.Half:
                return Months(year, Quarter == 1 ? 1 : 7, 6);
            case Grain.Quarter when Quarter is { } quarter:
                return Months(year, (3 * (quarter - 1)) + 1, 3);
            case Grain.Quarter:
                return Months(year, 1, 12);
            case Grain.Season when Season == "WI":
                // "the winter of 1914" may begin or end that year.
                return (new DateOnly(year, 1, 1), new DateOnly(year + 1, 3, 1).AddDays(-1));
            case Grain.Season:
                return Months(year, Season == "SP" ? 3 : Season == "SU" ? 6 : 9, 3);
            case Grain.Month when Month is { } month:
                return Months(year, month, 1);
            case Grain.Day or Grain.Time when ToDay() is { } day:
                return (day, day);
            case Grain.Day or Grain.Time when Month is { } month && Day is null && Weekday is null:
                return Months(year, month, 1);
            default:
                return (null, null);
        }
    }

    private (DateOnly?, DateOnly?) Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return Third(first, first.AddMonths(count).AddDays(-1));
    }

    // "early", "mid", "late": a third each.
    private (DateOnly?, DateOnly?) Third(DateOnly first, DateOnly last)
    {
        var third = (last.DayNumber - first.DayNumber + 1) / 3;
        return Part switch
        {
            Part.Start => (first, first.AddDays(third)),
            Part.Middle => (first.AddDays(third), last.AddDays(-third)),
            Part.End => (last.AddDays(-third), last),
            _ => (first, last),
        };
    }

    private string Clock()
    {
        if (Hour is { } hour)
        {
            var zone = Zone is null ? "" : Zone.EndsWith(":00", StringComparison.Ordinal) ? (Zone.StartsWith("+00", StringComparison.Ordinal) ? "Z" : Zone[..3]) : Zone;
            return $"T{(Midnight ? 24 : hour):00}:{Minute ?? 0:00}" + (Second is { } s ? $":{s:00}" : "") + zone;
        }

        return DayPart is null ? "" : "T" + DayPart;
    }

    private string YearText() => Year is not { } year ? "XXXX" : year < 0 ? string.Create(CultureInfo.InvariantCulture, $"BC{-year:0000}") : year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Two(int? number) => number is { } n ? n.ToString("00", CultureInfo.InvariantCulture) : "XX";
}
