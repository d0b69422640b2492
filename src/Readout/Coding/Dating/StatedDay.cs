using System.Text.RegularExpressions;
using Readout.Language;
using Readout.Text;
using Readout.Time;

namespace Readout.Coding;

/// <summary>Finds the day of publication where the text states it: "Published January 2, 2022", a line with a date, a dateline.</summary>
internal static partial class StatedDay
{
    // A line with nothing but the date stands near the head of a report, or closes it.
    private const int Head = 6;
    private const int Tail = 2;

    // Characters before and after a date in which the words of signing stand.
    private const int Lead = 60;
    private const int Ahead = 90;

    /// <summary>The stated day with the words of it; null if none is stated with its year.</summary>
    public static (DateOnly Day, Span Span)? Find(Analysis analysis, TimeReading reading)
    {
        (int Rank, DateOnly Day, Span Span)? best = null;
        for (var i = 0; i < analysis.Regions.Count; i++)
        {
            var region = analysis.Regions[i];
            if (FullDate(reading, region.Span) is { } date
                && Rank(analysis, region, date.Span, i < Head || i >= analysis.Regions.Count - Tail) is var rank and < int.MaxValue
                && (best is null || rank < best.Value.Rank))
            {
                best = (rank, date.Day, date.Span);
            }
        }

        if (best is { } found)
        {
            return (found.Day, found.Span);
        }

        return Dateline(analysis, reading) is { } line && Day(reading.Matches[line].Meaning) is { } day ? (day, reading.SpanOf(line)) : Signed(analysis, reading);
    }

    /// <summary>The formal end of a document: "I have hereunto set my hand this first day of June, in the year of our Lord two thousand twenty-one".</summary>
    private static (DateOnly Day, Span Span)? Signed(Analysis analysis, TimeReading reading)
    {
        for (var i = reading.Matches.Count - 1; i >= 0; i--)
        {
            var (span, meaning) = (reading.SpanOf(i), reading.Matches[i].Meaning);
            if (meaning is not { Kind: MeaningKind.Point, Month: { } month, Day: { } number } || !Signing().IsMatch(analysis.Text[Math.Max(0, span.Start - Lead)..span.Start]))
            {
                continue;
            }

            if (Day(meaning) is { } whole)
            {
                return (whole, span);
            }

            if (meaning.Year is null && YearInWords().Match(analysis.Text, span.End, Math.Min(Ahead, analysis.Text.Length - span.End)) is { Success: true } words
                && NumberWords.Year(words.Groups["year"].Value) is { } year && Calendar.IsDay(year, month, number))
            {
                return (new DateOnly(year, month, number), new Span(span.Start, words.Groups["year"].Index + words.Groups["year"].Length));
            }
        }

        return null;
    }

    /// <summary>The number of the time expression in the dateline that opens the body: "KYIV, Jan. 2 (Reuters) - "; null if there is none.</summary>
    public static int? Dateline(Analysis analysis, TimeReading reading)
    {
        foreach (var region in analysis.Regions)
        {
            var line = region.Kind == RegionKind.Byline && analysis.Text[region.Span.End - 1] is '-' or '–' or '—';
            if (region.Kind != RegionKind.Body && !line)
            {
                continue;
            }

            for (var i = 0; i < reading.Matches.Count; i++)
            {
                var span = reading.SpanOf(i);
                if (region.Span.Contains(span))
                {
                    var isDay = reading.Matches[i].Meaning is { Kind: MeaningKind.Point, Month: not null, Day: not null };
                    return isDay && line ? i : isDay && Opening().IsMatch(analysis.Text[region.Span.Start..span.Start]) && Closing().IsMatch(analysis.Text[span.End..region.Span.End]) ? i : null;
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>How plainly the paragraph states its date as that of the report, 0 most; <see cref="int.MaxValue"/> if it doesn't.</summary>
    private static int Rank(Analysis analysis, Region region, Span date, bool outer)
    {
        var words = region.Span.Of(analysis.Text);
        if (Published().IsMatch(words))
        {
            return 0;
        }

        if (Changed().IsMatch(words))
        {
            return 2;
        }

        if (IsSource(analysis.Text, region.Span.Start))
        {
            return int.MaxValue;
        }

        var rest = words.Length - date.Length;
        return region.Kind == RegionKind.Byline || (outer && region.Kind != RegionKind.Duplicate && rest <= 40 && Around(words, region, date)) ? 1 : int.MaxValue;
    }

    // "– President Biden, June 11, 2021" under a motto is the day of the motto.
    private static bool IsSource(string text, int line)
    {
        var before = text.AsSpan(0, line).TrimEnd();
        return text[line] is '–' or '—' or '-' || (before.Length > 0 && before[^1] is '”' or '"' or '»');
    }

    // Nothing around the date but a place, a weekday, the hour.
    private static bool Around(string words, Region region, Span date) =>
        Place().IsMatch(words[..(date.Start - region.Span.Start)]) && Hour().IsMatch(words[(date.End - region.Span.Start)..]);

    private static (DateOnly Day, Span Span)? FullDate(TimeReading reading, Span within)
    {
        for (var i = 0; i < reading.Matches.Count; i++)
        {
            if (within.Contains(reading.SpanOf(i)) && Day(reading.Matches[i].Meaning) is { } day)
            {
                return (day, reading.SpanOf(i));
            }
        }

        return null;
    }

    private static DateOnly? Day(Meaning meaning) =>
        meaning is { Kind: MeaningKind.Point, ShortYear: false, Year: { } year, Month: { } month, Day: { } day } && Calendar.IsDay(year, month, day) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"^\W{0,3}(?:(?:this (?:story|article|report) (?:has been|was) )?(?:first |originally )?(?:published|posted|issued|released|created)|date|publication date|time of publication|for (?:immediate )?release)\b.{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"^\W{0,3}(?:this (?:story|article|report) (?:has been|was) )?(?:last )?(?:updated?|modified|corrected)\b.{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    // What may stand before the date of a dateline: nothing, or a place in capitals or with a comma.
    [GeneratedRegex(@"^\W{0,2}(?:[\p{Lu}][\p{Lu}.'’ -]+(?:,\s[\p{L}. ]{2,30})?[,:]?\s*[(/–—-]?\s?|(?:\p{Lu}[\p{L}.'’-]+\s?){1,3}(?:,\s(?:\p{Lu}[\p{L}.'’-]+\s?){1,3})?,\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // What must stand after it: an agency in brackets, a dash, a colon.
    [GeneratedRegex(@"^\s?[),.]?\s?(?:\([^)]{2,40}\)\s?[-–—:.]?|/[^/]{2,30}/\s?[-–—:.]?|[-–—]{1,2}|:)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\W*(?:(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}[,|–—-]\s?){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\W*(?:(?:at\s)?\d{1,2}[:.]\d\d.{0,20})?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\b(?:set (?:my|our) hands?(?: and seals?)?|done (?:at|in) [\p{L}., ]{2,40}|signed (?:at|in) [\p{L}., ]{2,40}|given under my hand)(?:,? on)?(?:,? this)?(?: the)?[ ,\n]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signing();

    [GeneratedRegex(@"\G,? ?(?:in the year (?:of our lord )?)?(?<year>(?:two thousand|nineteen hundred)(?:[ \n‑-](?:and|\p{Ll}+)){0,3}?)(?=[,.;]| and of)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearInWords();
}
