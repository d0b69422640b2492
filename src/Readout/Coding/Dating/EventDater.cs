using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Finds the days of events: from the time expression that belongs to their predicate, else from the day of publication.</summary>
internal sealed class EventDater
{
    // A paragraph that speaks of days further back than this tells a story, and not the news.
    private const int Story = 14;

    // Done by being said, and so in the present tense, too.
    private static readonly HashSet<string> Performed =
    [
        "support", "thank", "urge", "call", "condemn", "welcome", "reject", "deny", "accuse", "demand", "ask", "request", "appeal", "apologize", "apologise", "praise", "congratulate",
        "commend", "denounce", "reaffirm", "express", "offer", "pledge", "promise", "vow", "warn", "threaten", "announce", "declare", "deplore", "regret", "mourn", "applaud", "honor",
        "honour", "stand", "join", "appreciate", "recognize", "recognise", "agree", "refuse", "impose", "designate", "hold", "host", "mark", "invite", "insist", "encourage", "hail",
        "extend", "convey", "send", "voice", "renew", "grateful", "thankful", "sorry", "unacceptable",
    ];

    // "on his first day in office": a time that no calendar tells.
    private static readonly HashSet<string> Occasions =
        ["day", "week", "month", "year", "time", "night", "morning", "afternoon", "evening", "moment", "era", "decade", "century", "term", "tenure", "presidency", "childhood", "youth", "career", "past", "history"];

    private static readonly HashSet<string> Once =
        ["previously", "earlier", "once", "originally", "initially", "historically", "formerly", "recently", "long", "later", "then", "afterwards", "subsequently", "repeatedly", "always", "often", "never", "sometimes"];

    // A statement made within so few days tells of what has just happened.
    private const int Narrow = 3;

    /// <summary>The days of the event that the predicate of <paramref name="frame"/> tells of; null if nothing bounds them.</summary>
    /// <remarks>
    /// A time that the text gives is the event's <see cref="EventTime.Expression"/>. What has occurred and is told without one took place on
    /// the day of publication, or of the statement that tells of it, or on the day before; that has no expression.
    /// </remarks>
    public EventTime? Date(SpeechContext context, Frame frame, Modality modality)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(frame);
        var teller = modality == Modality.Occurred ? Teller(context, frame) : null;
        var guess = teller is null ? null : Spoken(context, teller) ?? Published(context, teller);
        return new PredicateTimes(context).Of(frame) is { } told ? Fit(context, frame, told, modality, guess) : guess;
    }

    /// <summary>The days of one event that is told twice: what both allow, or the more precise where they disagree; a told time before a guessed one.</summary>
    public static EventTime? Merge(EventTime? first, EventTime? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        if (first.Expression is null != second.Expression is null)
        {
            return first.Expression is null ? second : first;
        }

        var narrower = Days(second) < Days(first) ? second : first;
        var from = Later(first.Earliest, second.Earliest);
        var to = Sooner(first.Latest, second.Latest);
        return from is { } a && to is { } b && a > b ? narrower : new EventTime(from, to, narrower.Expression);
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? two) => one is { } a && two is { } b ? (a > b ? a : b) : one ?? two;

    private static DateOnly? Sooner(DateOnly? one, DateOnly? two) => one is { } a && two is { } b ? (a < b ? a : b) : one ?? two;

    private static int Days(EventTime time) => time is { Earliest: { } from, Latest: { } to } ? to.DayNumber - from.DayNumber : int.MaxValue;

    /// <summary>The told days as the modality allows: what has occurred lies before publication, what is arranged after it.</summary>
    private static EventTime? Fit(SpeechContext context, Frame frame, EventTime time, Modality modality, EventTime? guess)
    {
        if (context.Published is not { } published)
        {
            return time;
        }

        var last = context.PublishedLast ?? published;
        switch (modality)
        {
            case Modality.Occurred when frame.Kind != PredicateKind.Noun && Back(context, time, last) is { } back:
                // "extended the pause through August", "met in June" before it: those are no days of what has been.
                return back.Earliest > last || (back.Earliest is null && back.Latest > last) ? guess : Until(back, last, guess);
            case Modality.Occurred:
                return Until(time, last, guess);
            case Modality.Scheduled or Modality.Intended:
                time = Forward(context, TimeRanges.Ahead(context, time), published);
                return time.Latest >= published && time.Earliest < published ? time with { Earliest = published } : time;
            default:
                return time;
        }
    }

    // Nothing has occurred after publication; of "the 2022 meeting" in this year's news the news knows more than its name.
    private static EventTime Until(EventTime time, DateOnly last, EventTime? guess)
    {
        if (time.Earliest > last || (time.Latest is { } end && end <= last))
        {
            return time;
        }

        return time.Expression?.Timex.Length == 4 && guess is { Earliest: { } from } && time.Earliest <= from ? guess with { Expression = time.Expression } : time with { Latest = last };
    }

    // "met on January 10" told on 2 January is of last year; "on Monday" of last week.
    private static EventTime Back(SpeechContext context, EventTime time, DateOnly published)
    {
        if (time is not { Earliest: { } first, Latest: { } last, Expression: { } expression } || first <= published)
        {
            return time;
        }

        return TimeRanges.IsYearless(context, expression) ? time with { Earliest = first.AddYears(-1), Latest = last.AddYears(-1) }
            : IsWeekday(context, expression, first, last) ? time with { Earliest = first.AddDays(-7), Latest = last.AddDays(-7) } : time;
    }

    private static EventTime Forward(SpeechContext context, EventTime time, DateOnly published) =>
        time is { Earliest: { } first, Latest: { } last, Expression: { } expression } && last < published && IsWeekday(context, expression, first, last)
            && !expression.Span.Of(context.Text).Contains("last", StringComparison.OrdinalIgnoreCase)
            ? time with { Earliest = first.AddDays(7), Latest = last.AddDays(7) } : time;

    private static bool IsWeekday(SpeechContext context, TimeItem expression, DateOnly first, DateOnly last)
    {
        var words = expression.Span.Of(context.Text);
        return first == last && !words.Any(char.IsAsciiDigit) && words.Contains(first.DayOfWeek.ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// The frame that tells the event as news: a finite verb in the main line of the report, the light verb over a noun, the verb of what took
    /// place in a meeting, or the noun of a title. Perfects ("has annexed"), relative and other side clauses, memories in somebody's own
    /// words, states ("one in three requires") and nouns in passing tell what is known already: null.
    /// </summary>
    private static Frame? Teller(SpeechContext context, Frame frame)
    {
        var frames = context.Frames[frame.Sentence.Index];
        var region = context.Analysis.RegionAt(frame.Token.Span.Start)?.Kind;
        if (region is RegionKind.Caption)
        {
            return null; // a picture may be of any day
        }

        var heading = region is RegionKind.Title or RegionKind.Deck;
        if (frame.Kind == PredicateKind.Noun)
        {
            return EventPredicate.Carrier(frames, frame) is { } verb && Teller(context, verb) is { } told ? told : heading ? frame : null;
        }

        var top = frame;
        for (var at = frame; ; at = top)
        {
            if (((at.Perfect || at.Auxiliaries.Contains("have")) && !IsJust(at)) || IsRelative(at) || IsDisplaced(context, at))
            {
                return null;
            }

            if (frames.GovernorOf(at) is not { } up)
            {
                break;
            }

            if (up.Role is not ("that-clause" or "quote" or "parataxis" or "whether-clause" or "purpose-clause" or "participle-clause" or "to-clause" or "ing-clause" or "complement"))
            {
                return null;
            }

            top = up.Frame;
        }

        return heading || IsNews(context, frame, top) ? frame : null;
    }

    private static bool IsNews(SpeechContext context, Frame frame, Frame top)
    {
        if (IsJust(top))
        {
            return true;
        }

        var present = !top.Past && !top.Progressive && top.Token.Xpos is "VBP" or "VBZ" or "VB" && !top.Auxiliaries.Any(a => a is "will" or "would");
        if (present)
        {
            return Performed.Contains(frame.Lemma);
        }

        var spoken = context.Verbatim.Any(v => v.Contains(frame.Token.Span));
        return !spoken && !(frame.First("subject") is >= 0 and var subject && frame.Sentence.Tokens[subject].Form is "I" or "we" or "We");
    }

    // "has just met"
    private static bool IsJust(Frame frame) => frame.Sentence.Children(frame.Head).Any(c => frame.Sentence.Tokens[c] is { Relation: "advmod", Form: "just" });

    /// <summary>Whether something beside the verb says that it was at another time than now, though no calendar tells when.</summary>
    private static bool IsDisplaced(SpeechContext context, Frame frame)
    {
        var sentence = frame.Sentence;
        foreach (var child in sentence.Children(frame.Head))
        {
            var token = sentence.Tokens[child];
            var lemma = token.Lemma.ToLowerInvariant();
            var displaces = token.Relation switch
            {
                "obl" => Occasions.Contains(lemma) && sentence.Child(child, "case") >= 0,
                "advmod" => Once.Contains(lemma),
                _ => false,
            };
            if (displaces && !context.Times.Any(t => t.Span.Overlaps(token.Span) && (t.Latest is not null || t.Type == "duration")))
            {
                return true;
            }
        }

        return false;
    }

    // By the tree, or by a relative pronoun after a name or noun, as parsers hang such clauses elsewhere, too.
    private static bool IsRelative(Frame frame)
    {
        var sentence = frame.Sentence;
        if (frame.Token.Deprel.StartsWith("acl", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var child in sentence.Children(frame.Head))
        {
            if (child > 0 && child < frame.Head && sentence.Tokens[child].Form is "who" or "which" or "whom" && sentence.Tokens[child - 1].Upos is "PROPN" or "NOUN" or "PUNCT" or "ADP")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The day of the statement that tells of it, or the day before: "said on Sunday that the two had a call".</summary>
    private static EventTime? Spoken(SpeechContext context, Frame teller)
    {
        var frames = context.Frames[teller.Sentence.Index];
        for (var above = Reporter(frames, teller); above is { } speech; above = Reporter(frames, speech))
        {
            if (new PredicateTimes(context).Of(EventPredicate.Alone(frames, speech)) is { Earliest: { } first, Latest: { } last } && last.DayNumber - first.DayNumber < Narrow
                && !(first > (context.PublishedLast ?? context.Published)))
            {
                return new EventTime(first.AddDays(-1), last);
            }
        }

        return null;
    }

    // The verb of speech over a clause, or beside it: "…, the ministry said on Sunday".
    private static Frame? Reporter(FrameSet frames, Frame frame)
    {
        if (frames.GovernorOf(frame) is { Role: "that-clause" or "quote" } up)
        {
            return up.Frame;
        }

        return frames.All.FirstOrDefault(f => f.Governor is { Role: "parataxis" } g && g.Predicate == frame.Head);
    }

    private static EventTime? Published(SpeechContext context, Frame teller)
    {
        if (context.Published is not { } published || InStory(context, teller, published))
        {
            return null;
        }

        return new EventTime(published.AddDays(-1), context.PublishedLast ?? published);
    }

    // Whether the last day spoken of in the paragraph, up to here, is long past: "In 2014 … . Later it backed …".
    private static bool InStory(SpeechContext context, Frame teller, DateOnly published)
    {
        if (context.Analysis.RegionAt(teller.Token.Span.Start) is not { } region)
        {
            return false;
        }

        var before = context.Times.LastOrDefault(t => t.Type == "date" && t.Latest is not null && t.Span.Start >= region.Span.Start && t.Span.End <= teller.Token.Span.Start);
        return before?.Latest is { } last && published.DayNumber - last.DayNumber > Story;
    }
}
