namespace Readout.Coding;

/// <summary>Time expressions of a report as days of something: both ends of a range, and the year that the telling asks for.</summary>
internal static class TimeRanges
{
    private static readonly string[] Joins = ["to ", "through ", "until ", "and ", "-", "–", "—"];

    // What is ahead is seldom further back than this for want of a year alone.
    private const int Stale = 60;

    /// <summary>Whether it is the second half of a range: "May 14-16", "from Monday to Wednesday".</summary>
    public static bool IsRangeEnd(SpeechContext context, TimeItem time)
    {
        var at = SkipBack(context.Text, time.Span.Start);
        at -= at > 2 && context.Text[(at - 2)..at] == "to" ? 2 : at > 0 && context.Text[at - 1] is '-' or '–' or '—' ? 1 : at + 1;
        at = SkipBack(context.Text, at);
        return at > 0 && context.Times.Any(t => t.Span.End == at);
    }

    /// <summary>"May 25 to June 4", "July 20-21", "between Monday and Friday": with the end of the range, where the expression found is only its beginning.</summary>
    public static EventTime Ranged(SpeechContext context, TimeItem time)
    {
        var text = context.Text;
        var at = Skip(text, time.Span.End);
        foreach (var join in Joins)
        {
            if (string.CompareOrdinal(text, at, join, 0, join.Length) != 0 || (join == "and " && !Follows(text, time.Span.Start, "between ")))
            {
                continue;
            }

            var next = Skip(text, at + join.Length);
            if (context.Times.FirstOrDefault(t => t.Span.Start == next) is { Latest: { } latest } && time.Earliest <= latest)
            {
                return new EventTime(time.Earliest, latest, time);
            }

            var end = next;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end - next is 1 or 2 && time.Latest is { } first && int.Parse(text[next..end]) is var day && day > first.Day && day <= DateTime.DaysInMonth(first.Year, first.Month))
            {
                return new EventTime(time.Earliest, new DateOnly(first.Year, first.Month, day), time);
            }
        }

        return new EventTime(time.Earliest, time.Latest, time);
    }

    /// <summary>A day without a year that was read as past, in words about what is ahead, is next year's.</summary>
    /// <param name="context">The report.</param>
    /// <param name="time">The days.</param>
    /// <param name="months">Whether a month without a year is, too: "postponed until November".</param>
    public static EventTime Ahead(SpeechContext context, EventTime time, bool months = false)
    {
        if (context.Published is not { } published || time is not { Earliest: { } first, Latest: { } last, Expression: { } expression } || last >= published
            || published.DayNumber - last.DayNumber < Stale || !(IsYearless(context, expression) || (months && IsBareMonth(context, expression))))
        {
            return time;
        }

        // The last day of a month stays that.
        var (next, end) = (first.AddYears(1), last.AddDays(1).AddYears(1).AddDays(-1));
        return time with { Earliest = next, Latest = end };
    }

    private static bool IsBareMonth(SpeechContext context, TimeItem time) => time.Timex.Length == 7 && !time.Span.Of(context.Text).Any(char.IsAsciiDigit);

    /// <summary>Whether the expression is a day by its number without a year: "January 10", "the 10th of January".</summary>
    public static bool IsYearless(SpeechContext context, TimeItem time) =>
        time.Timex.Length >= 10 && time.Span.Of(context.Text).Count(char.IsAsciiDigit) is 1 or 2;

    /// <summary>Whether the words before <paramref name="at"/> are these, in lower or upper case.</summary>
    public static bool Follows(string text, int at, string words) =>
        at >= words.Length && string.Compare(text, at - words.Length, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    private static int SkipBack(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at;
    }
}
