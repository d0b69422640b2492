using System.Globalization;
using System.Text.RegularExpressions;

namespace Readout.Time;

/// <summary>A phrase of the list of time words.</summary>
internal readonly record struct TimeWordEntry(string Kind, string Value, string Phrase);

/// <summary>A fault of the list: <c>line:column code message</c>.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Code">Its number.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
internal readonly record struct TimeWordFault(int Line, int Column, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column} {Code} {Message}";
}

/// <summary>Reads <c>lexicon/time/words.txt</c>: lines <c>KIND VALUE: words; words</c>.</summary>
internal static partial class TimeWordList
{
    // What the value of a kind looks like, and how to say so.
    private static readonly Dictionary<string, (Regex Form, string Wanted)> Kinds = new()
    {
        ["vague"] = (Vague(), "PRESENT_REF, PAST_REF or FUTURE_REF"),
        ["holiday"] = (Holiday(), "MM-DD, MM-N-D or easter+N"),
        ["day"] = (Day(), "a date such as 2001-09-11"),
        ["set"] = (Set(), "a TIMEX3 value such as XXXX-WXX or P2W"),
        ["zone"] = (Zone(), "an offset such as +03:00, or local"),
        ["part"] = (Part(), "MO, MI, AF, EV, NI or DT"),
        ["past"] = (None(), "-"),
        ["future"] = (None(), "-"),
    };

    /// <summary>All faults of a list (RD030–RD033).</summary>
    public static IReadOnlyList<TimeWordFault> Check(string text)
    {
        var faults = new List<TimeWordFault>();
        var seen = new HashSet<(string, string)>();
        foreach (var entry in Read(text, faults.Add, seen))
        {
            _ = entry;
        }

        return faults;
    }

    internal static IEnumerable<TimeWordEntry> Read(string text, Action<TimeWordFault> fault, HashSet<(string Kind, string Phrase)>? once = null)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            // "KIND VALUE: words; words"; a value may hold a colon, but none followed by a space.
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (space < 0 || colon < space)
            {
                fault(new TimeWordFault(number, 1, "RD030", $"a line reads 'KIND VALUE: words; words', not '{line}'"));
                continue;
            }

            var (kind, value) = (line[..space], line[(space + 1)..colon].Trim());
            if (!Kinds.TryGetValue(kind, out var form))
            {
                fault(new TimeWordFault(number, 1, "RD031", $"unknown kind '{kind}'; kinds are {string.Join(", ", Kinds.Keys)}"));
                continue;
            }

            if (!form.Form.IsMatch(value) || (kind == "day" && !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
            {
                fault(new TimeWordFault(number, space + 2, "RD032", $"'{value}' is no value of '{kind}'; write {form.Wanted}"));
                continue;
            }

            var at = colon + 3;
            foreach (var part in line[(colon + 2)..].Split(';'))
            {
                var phrase = part.Trim();
                if (phrase.Length > 0)
                {
                    if (once?.Add((kind, phrase)) == false)
                    {
                        fault(new TimeWordFault(number, at + part.Length - part.TrimStart().Length, "RD033", $"'{phrase}' stands here or above already"));
                    }

                    yield return new TimeWordEntry(kind, value, phrase);
                }

                at += part.Length + 1;
            }
        }
    }

    [GeneratedRegex("^(PRESENT|PAST|FUTURE)_REF$")]
    private static partial Regex Vague();

    [GeneratedRegex("^((0[1-9]|1[0-2])-([0-2][0-9]|3[01]|[1-5]-[1-7])|easter[+-][0-9]{1,2})$")]
    private static partial Regex Holiday();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    private static partial Regex Day();

    [GeneratedRegex("^(XXXX(-[0-9XWDTHNIMOAFEV-]+)?|PT?[0-9]+[YMQWDHS])$")]
    private static partial Regex Set();

    [GeneratedRegex("^([+-][0-9]{2}:[0-9]{2}|local)$")]
    private static partial Regex Zone();

    [GeneratedRegex("^(MO|MI|AF|EV|NI|DT)$")]
    private static partial Regex Part();

    [GeneratedRegex("^-$")]
    private static partial Regex None();
}
