using System.Globalization;

namespace Readout.Sources;

/// <summary>Reads dates of publication.</summary>
public static class Dates
{
    /// <summary>The calendar day of a date or ISO 8601 date-time, in its own time zone: <c>2022-01-02T23:30:00-05:00</c> is the 2nd.
    /// Null if it is none.</summary>
    public static DateOnly? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (DateOnly.TryParseExact(trimmed, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        // The day stands first; the rest only has to be a time.
        return trimmed.Length > 10 && trimmed[10] is 'T' or ' '
            && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            && DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? day
            : null;
    }
}
