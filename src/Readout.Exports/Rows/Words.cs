using System.Globalization;
using System.Text;
using Readout.Coding;

namespace Readout.Exports.Rows;

/// <summary>Values as tables write them; what isn't known is empty.</summary>
internal static class Words
{
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Digits(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The one day of formats that have room for one: the first day of the event's interval, or else the last.</summary>
    public static DateOnly? FirstDay(EventTime? time) => time?.Earliest ?? time?.Latest;

    public static string Number(double? number) => number is { } n && double.IsFinite(n) ? n.ToString("R", CultureInfo.InvariantCulture) : "";

    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A list in one cell. The separator in a name becomes a comma.</summary>
    public static string List(IEnumerable<string?> words, char separator = ';') =>
        string.Join(separator, words.Where(w => !string.IsNullOrEmpty(w)).Select(w => w!.Replace(separator, ',')));

    /// <summary>A cell of a format that has no quotation: a tab, a line's end or another sign that can't be seen becomes a space,
    /// a straight double quotation mark, which many readers take for the start of a quoted cell, an apostrophe.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var clean = true;
        foreach (var c in value)
        {
            if (c == '"' || IsBreak(c))
            {
                clean = false;
                break;
            }
        }

        if (clean)
        {
            return value;
        }

        var builder = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            builder.Append(c == '"' ? '\'' : IsBreak(c) ? ' ' : c);
        }

        return builder.ToString();
    }

    // Controls, C1 included, and the line and paragraph separators: some reader or other ends a line at each of them.
    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
