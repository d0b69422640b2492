using System.Globalization;

namespace Readout.Time;

/// <summary>Arithmetic on days.</summary>
internal static class Calendar
{
    /// <summary>1 Monday to 7 Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>Whether the day exists.</summary>
    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>ISO week as a TIMEX3 value, <c>2021-W52</c>.</summary>
    public static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    /// <summary>Monday of the day's ISO week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Weekday(day));

    /// <summary>The day plus a number of days, held within the calendar's own bounds.</summary>
    public static DateOnly Add(DateOnly day, int days)
    {
        var number = Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
        return DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The day plus a number of months; the last of the month where it has no such day.</summary>
    public static DateOnly AddMonths(DateOnly day, int months)
    {
        var number = Math.Clamp(((day.Year - 1) * 12L) + day.Month - 1 + months, 0, (9999 * 12) - 1);
        var (year, month) = ((int)(number / 12) + 1, (int)(number % 12) + 1);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
