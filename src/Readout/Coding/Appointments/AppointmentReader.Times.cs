using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Which of a sentence's dates belongs to an appointment.</summary>
internal sealed partial class AppointmentReader
{
    /// <summary>The date that belongs to the predicate: the nearest one after it in its clause, else before it.</summary>
    private EventTime? Time(Frame frame, int noun)
    {
        TimeItem? best = null;
        var bestDistance = int.MaxValue;
        var at = noun >= 0 ? sentence.Tokens[noun].Span : frame.Token.Span;
        foreach (var time in context.Times)
        {
            if (time.Type is not ("date" or "time") || time.Earliest is null && time.Latest is null || !sentence.Span.Contains(time.Span))
            {
                continue;
            }

            if (IsRangeEnd(time) || frame.Kind == PredicateKind.Noun && !BelongsToNoun(noun, time.Span))
            {
                continue;
            }

            // Another predicate's date stands behind that predicate.
            var distance = time.Span.Start >= at.End ? time.Span.Start - at.End : at.Start - time.Span.End + 60;
            if (distance < bestDistance && !IsOthers(frame, noun, time.Span))
            {
                (best, bestDistance) = (time, distance);
            }
        }

        return best is null ? null : Ahead(Ranged(best));
    }

    /// <summary>"the talks on January 10", "Monday's talks": under the noun, or right behind it.</summary>
    private bool BelongsToNoun(int noun, Span time)
    {
        var word = CueFinder.WordAt(sentence, time.Start);
        var gap = time.Start - sentence.Tokens[noun].Span.End;
        return word >= 0 && sentence.IsUnder(word, noun) || gap is >= 0 and < 30
            || _frames.At(noun)?.Governor is { } up && _frames.At(up.Predicate) is { Kind: PredicateKind.Verb } verb && standing.Of(verb, _frames) is not null;
    }

    /// <summary>Whether it is the second half of a range: "May 14-16".</summary>
    private bool IsRangeEnd(TimeItem time)
    {
        var at = time.Span.Start;
        while (at > 0 && context.Text[at - 1] == ' ')
        {
            at--;
        }

        at -= at > 2 && context.Text[(at - 2)..at] == "to" ? 2 : at > 0 && context.Text[at - 1] is '-' or '–' or '—' ? 1 : at + 1;
        while (at > 0 && context.Text[at - 1] == ' ')
        {
            at--;
        }

        return at > 0 && context.Times.Any(t => t.Span.End == at);
    }

    private bool IsOthers(Frame frame, int noun, Span time)
    {
        var word = CueFinder.WordAt(sentence, time.Start);
        for (var i = word; i >= 0 && i != frame.Head && i != noun; i = sentence.Tokens[i].Head)
        {
            if (i != word && _frames.At(i) is { Kind: PredicateKind.Verb } other && other.Head != frame.Head && !sentence.IsUnder(frame.Head, i) && other.Governor?.Role is not ("to-clause" or "purpose-clause" or "conjunct"))
            {
                return true;
            }
        }

        return false;
    }

    private EventTime? TimeBetween(int from, int to)
    {
        foreach (var time in context.Times)
        {
            if (time.Type is "date" or "time" && (time.Earliest ?? time.Latest) is not null && time.Span.Start >= from && time.Span.End <= Math.Min(to, sentence.Span.End))
            {
                return Ahead(Ranged(time));
            }
        }

        return null;
    }

    /// <summary>A day without a year that was read as past, in words about what is ahead, is next year's.</summary>
    private EventTime Ahead(EventTime time)
    {
        if (context.Published is not { } published || time is not { Earliest: { } first, Latest: { } last, Expression: { Timex.Length: 10 } expression } || last >= published
            || published.DayNumber - last.DayNumber < 60 || expression.Span.Of(context.Text) is var words && (words.Count(char.IsAsciiDigit) > 2 || !words.Any(char.IsAsciiDigit)))
        {
            return time;
        }

        return time with { Earliest = first.AddYears(1), Latest = last.AddYears(1) };
    }

    /// <summary>"May 25 to June 4", "July 20-21": the end of the range, where the expression found is only its beginning.</summary>
    private EventTime Ranged(TimeItem time)
    {
        var text = context.Text;
        var at = time.Span.End;
        while (at < text.Length && text[at] is ' ' or '\u00A0')
        {
            at++;
        }

        foreach (var join in (string[])["to ", "through ", "until ", "-", "–", "—"])
        {
            if (string.CompareOrdinal(text, at, join, 0, join.Length) != 0)
            {
                continue;
            }

            var next = at + join.Length;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

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
}
