using System.Globalization;
using Readout.Coding;

namespace Readout.Store.Events;

/// <summary>The days under which an event is found: its own, or else the day of publication, which is said.</summary>
/// <param name="First">First possible day, YYYY-MM-DD; empty if nothing dates it.</param>
/// <param name="Last">Last possible day; at most a year after the first, so that what goes on for years doesn't slow every search.</param>
/// <param name="By">event, report or none: what dates it.</param>
internal readonly record struct EventDay(string First, string Last, string By)
{
    private const int LongestSpan = 366;

    public static EventDay Of(Event item, Publication? published)
    {
        if ((item.Time?.Earliest ?? item.Time?.Latest) is { } first)
        {
            var last = item.Time!.Latest ?? first;
            return new(Write(first), Write(last.DayNumber - first.DayNumber > LongestSpan ? first.AddDays(LongestSpan) : last), "event");
        }

        return published is null ? new("", "", "none") : new(Write(published.Earliest), Write(published.Latest), "report");
    }

    /// <summary>A day as the store writes it.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day that the store wrote.</summary>
    public static DateOnly Read(string day)
    {
        // Stories compare days by the million.
        int Number(int start, int length)
        {
            var number = 0;
            for (var i = start; i < start + length; i++)
            {
                number = (10 * number) + day[i] - '0';
            }

            return number;
        }

        return new DateOnly(Number(0, 4), Number(5, 2), Number(8, 2));
    }

    /// <summary>Days from one day to another.</summary>
    public static int Between(string from, string to) => Read(to).DayNumber - Read(from).DayNumber;

    /// <summary>Days between two intervals; 0 if they overlap.</summary>
    public static int Gap((string First, string Last) a, (string First, string Last) b) => Math.Max(0, Math.Max(Between(b.Last, a.First), Between(a.Last, b.First)));

    /// <summary>The day so many days later; the first or last there is, if that is beyond.</summary>
    public static string Shift(string day, int days) => Write(DateOnly.FromDayNumber(Math.Clamp(Read(day).DayNumber + days, 0, DateOnly.MaxValue.DayNumber)));

    /// <summary>The first day under which events may be found that still lasted on <paramref name="day"/>.</summary>
    public static string Reach(DateOnly day) => Write(day.DayNumber > LongestSpan ? day.AddDays(-LongestSpan) : DateOnly.MinValue);
}
