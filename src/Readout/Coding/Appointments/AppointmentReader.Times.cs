using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Which of a sentence's dates belongs to an appointment.</summary>
internal sealed partial class AppointmentReader
{
    /// <summary>The date that belongs to the predicate: the nearest one after it in its clause, else before it.</summary>
    private EventTime? Time(Frame frame, int noun, bool ahead = true)
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

            if (TimeRanges.IsRangeEnd(context, time) || frame.Kind == PredicateKind.Noun && !BelongsToNoun(noun, time.Span))
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

        return best is null ? null : ahead ? TimeRanges.Ahead(context, TimeRanges.Ranged(context, best), months: frame.Kind != PredicateKind.Noun) : TimeRanges.Ranged(context, best);
    }

    /// <summary>"the talks on January 10", "Monday's talks": under the noun, or right behind it.</summary>
    private bool BelongsToNoun(int noun, Span time)
    {
        var word = CueFinder.WordAt(sentence, time.Start);
        var gap = time.Start - sentence.Tokens[noun].Span.End;
        return word >= 0 && (sentence.IsUnder(word, noun) || IsBehind(noun, word)) || gap is >= 0 and < 30
            || _frames.At(noun)?.Governor is { } up && _frames.At(up.Predicate) is { Kind: PredicateKind.Verb } verb && standing.Of(verb, _frames) is not null;
    }

    private bool IsOthers(Frame frame, int noun, Span time)
    {
        var word = CueFinder.WordAt(sentence, time.Start);
        for (var i = word; i >= 0 && i != frame.Head && i != noun; i = sentence.Tokens[i].Head)
        {
            // Of "elections scheduled for May" the participle tells the noun's date.
            if (i != word && !(sentence.Tokens[i].Head == noun && IsOfNoun(sentence.Tokens[i])) && _frames.At(i) is { Kind: PredicateKind.Verb } other && other.Head != frame.Head && !sentence.IsUnder(frame.Head, i) && other.Governor?.Role is not ("to-clause" or "purpose-clause" or "conjunct"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Elections [scheduled] for May", "a summit that is [held] in June".</summary>
    private static bool IsOfNoun(Token verb) => verb is { Deprel: "acl", Xpos: "VBN" } or { Deprel: "acl:relcl", Lemma: "hold" or "host" or "schedule" or "convene" };

    private EventTime? TimeBetween(int from, int to)
    {
        foreach (var time in context.Times)
        {
            if (time.Type is "date" or "time" && (time.Earliest ?? time.Latest) is not null && time.Span.Start >= from && time.Span.End <= Math.Min(to, sentence.Span.End))
            {
                return TimeRanges.Ahead(context, TimeRanges.Ranged(context, time));
            }
        }

        return null;
    }
}
