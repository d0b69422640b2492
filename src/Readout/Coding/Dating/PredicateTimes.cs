using Readout.Language;
using Readout.Text;
using Readout.Time;

namespace Readout.Coding;

/// <summary>Finds the time expression that belongs to a predicate.</summary>
internal sealed class PredicateTimes(SpeechContext context)
{
    // Words between "a day after" and what it is counted from.
    private const int Reach = 6;

    // How much farther a vague time stands than it does.
    private const int Vague = 10;

    // Words by which one event is spoken of in turn.
    private static readonly string[][] Families =
    [
        ["call", "conversation", "talk", "videoconference", "discussion", "speak", "phone"],
        ["meeting", "meet", "summit", "talk", "negotiation"],
        ["attack", "strike", "raid", "bombing", "shelling", "shell", "bomb", "assault"],
        ["visit", "trip", "travel", "arrive"],
        ["vote", "election", "referendum"],
        ["invasion", "invade", "war"],
        ["annexation", "annex"],
        ["launch", "test", "fire"],
        ["signing", "sign"],
        ["death", "die", "killing", "kill", "assassination", "assassinate"],
    ];

    /// <summary>The days told of the predicate of <paramref name="frame"/>; null if no expression belongs to it.</summary>
    public EventTime? Of(Frame frame) => Of(EventPredicate.Of(context.Frames[frame.Sentence.Index], frame));

    /// <summary>The days told of <paramref name="predicate"/>; null if no expression belongs to it.</summary>
    public EventTime? Of(EventPredicate predicate) => Of(predicate, true);

    private EventTime? Of(EventPredicate predicate, bool follow)
    {
        var sentence = predicate.Tellers[0].Sentence;
        var head = predicate.Tellers[0].Token.Span;
        (int Distance, int Gap, EventTime Time)? best = null;
        foreach (var time in context.Times)
        {
            if (time.Type == "set" || !sentence.Span.Contains(time.Span) || TimeRanges.IsRangeEnd(context, time) || TopWord(sentence, time.Span) is not (>= 0 and var word)
                || Distance(predicate, sentence, word) is not { } distance || Days(predicate, time, follow) is not { } days)
            {
                continue;
            }

            // "in recent weeks" says when only where nothing else does.
            distance += time.Timex.StartsWith("PX", StringComparison.Ordinal) ? Vague : 0;
            var gap = Math.Min(Math.Abs(time.Span.Start - head.End), Math.Abs(head.Start - time.Span.End));
            if (best is not { } other || distance < other.Distance || (distance == other.Distance && gap < other.Gap))
            {
                best = (distance, gap, best is { } first && first.Distance == distance ? Both(days, first.Time) : days);
            }
            else if (distance == other.Distance)
            {
                best = (distance, other.Gap, Both(other.Time, days));
            }
        }

        return best?.Time;
    }

    // "last week, on Thursday": both say when; if they don't meet, the nearer one.
    private static EventTime Both(EventTime nearer, EventTime other) =>
        other.Earliest <= nearer.Latest && nearer.Earliest <= other.Latest ? EventDater.Merge(nearer, other)! : nearer;

    private static int? Distance(EventPredicate predicate, Sentence sentence, int word)
    {
        // "The summit is on January 10": the date is the predicate, and the noun its subject.
        if (sentence.Child(word, "cop") >= 0)
        {
            var subject = sentence.Child(word, "nsubj");
            return subject >= 0 && predicate.Distance(subject) is 0 ? 0 : null;
        }

        return predicate.Distance(word);
    }

    /// <summary>The word of the expression that the others hang on; -1 if the sentence has none there.</summary>
    private static int TopWord(Sentence sentence, Span span)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Span.Overlaps(span) && (token.Head < 0 || !sentence.Tokens[token.Head].Span.Overlaps(span)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What the expression says with the word before it: "since", "until", a range, "a day after the call".</summary>
    private EventTime? Days(EventPredicate predicate, TimeItem time, bool follow)
    {
        var sentence = predicate.Tellers[0].Sentence;
        var words = time.Span.Of(context.Text);
        if (words.EndsWith(" after", StringComparison.Ordinal) || words.EndsWith(" before", StringComparison.Ordinal))
        {
            // "50 years after his first visit" is no day of that visit.
            return follow && Named(sentence, time.Span.End) is { } named && !predicate.Tellers.Any(t => t.Head == named.Head) ? Counted(named, time, words) : null;
        }

        if (time is { Earliest: null, Latest: null })
        {
            return null;
        }

        var days = TimeRanges.Ranged(context, time);
        // "after the 2014 annexation": the preposition is the noun's.
        return IsModifier(sentence, time.Span) ? days : Before(time.Span.Start) switch
        {
            "since" => days with { Latest = null },
            "from" when days.Latest == time.Latest => days with { Latest = null },
            "until" or "till" or "by" or "through" => days with { Earliest = null },
            "before" => days.Earliest is { } first ? days with { Earliest = null, Latest = first.AddDays(-1) } : null,
            "after" or "following" => days with { Latest = null },
            _ => days,
        };
    }

    private static bool IsModifier(Sentence sentence, Span time) =>
        TopWord(sentence, time) is >= 0 and var word && sentence.Tokens[word].Head is var noun && noun > word && sentence.Tokens[noun].Upos is "NOUN" or "PROPN" && sentence.Child(word, "case") < 0;

    // The word before, articles and "early" aside.
    private string Before(int at)
    {
        var words = context.Text[Math.Max(0, at - 24)..at].ToLowerInvariant().Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        while (last >= 0 && words[last] is "the" or "early" or "late" or "mid" or "about" or "around" or "at" or "least")
        {
            last--;
        }

        return last >= 0 ? words[last] : "";
    }

    /// <summary>"a day after the call": counted from the days of what is named, wherever the report tells them.</summary>
    private EventTime? Counted(Frame named, TimeItem time, string words)
    {
        var reading = new TimeReading(words);
        if (reading.Matches is not [{ Meaning: { Kind: MeaningKind.Shift, Amount: { } amount, Unit: var unit and (Unit.Day or Unit.Week or Unit.Month or Unit.Year), Sign: var sign } }]
            || DaysOf(named) is not { Earliest: { } first, Latest: { } last })
        {
            return null;
        }

        var count = sign * (int)amount;
        return new EventTime(Moved(first, unit, count), Moved(last, unit, count), time);
    }

    private static DateOnly Moved(DateOnly day, Unit unit, int count) => unit switch
    {
        Unit.Day => Calendar.Add(day, count),
        Unit.Week => Calendar.Add(day, 7 * count),
        Unit.Month => Calendar.AddMonths(day, count),
        _ => Calendar.AddMonths(day, 12 * count),
    };

    // The first event word after the offset, past its own date.
    private Frame? Named(Sentence sentence, int offset)
    {
        for (var (i, seen) = (0, 0); i < sentence.Tokens.Count && seen < Reach; i++)
        {
            if (sentence.Tokens[i].Span.Start < offset)
            {
                continue;
            }

            seen++;
            if (sentence.Tokens[i].Relation != "compound" && !context.Times.Any(t => t.Span.Contains(sentence.Tokens[i].Span)) && context.Frames[sentence.Index].At(i) is { } frame)
            {
                return frame;
            }
        }

        return null;
    }

    /// <summary>
    /// The told days of the event, here or where the report speaks of it by the same word, the nearest before first; else by a word of its kind:
    /// they "spoke on Tuesday", and "a day after the call" …
    /// </summary>
    private EventTime? DaysOf(Frame named) =>
        DaysOf(named, lemma => lemma == named.Lemma) ?? DaysOf(named, lemma => Families.Any(f => f.Contains(lemma) && f.Contains(named.Lemma)));

    private EventTime? DaysOf(Frame named, Func<string, bool> fits)
    {
        var sentences = Enumerable.Range(0, named.Sentence.Index + 1).Reverse().Concat(Enumerable.Range(named.Sentence.Index + 1, context.Frames.Count - named.Sentence.Index - 1));
        foreach (var index in sentences)
        {
            foreach (var frame in context.Frames[index].All)
            {
                if (fits(frame.Lemma) && Of(EventPredicate.Of(context.Frames[index], frame), false) is { Earliest: not null, Latest: not null } days)
                {
                    return days;
                }
            }
        }

        return null;
    }
}
