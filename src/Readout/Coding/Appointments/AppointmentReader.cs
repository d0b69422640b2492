using Readout.Language;

namespace Readout.Coding;

/// <summary>Reads the mentions of appointments in one sentence.</summary>
internal sealed partial class AppointmentReader(AppointmentLexicon lexicon, SpeechContext context, AppointmentStanding standing, Sentence sentence)
{
    private readonly FrameSet _frames = context.Frames[sentence.Index];

    public IEnumerable<AppointmentDraft> Read()
    {
        var seen = new HashSet<int>();
        foreach (var frame in _frames.All)
        {
            if (frame.Kind == PredicateKind.Noun)
            {
                continue;
            }

            foreach (var draft in FromVerb(frame, seen))
            {
                yield return draft;
            }
        }

        foreach (var frame in _frames.All)
        {
            if (frame.Kind == PredicateKind.Noun && !seen.Contains(frame.Head) && FromNoun(frame) is { } draft)
            {
                yield return draft;
            }
        }

        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (_frames.At(i) is null && !seen.Contains(i) && FromName(i) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private IEnumerable<AppointmentDraft> FromVerb(Frame frame, HashSet<int> seen)
    {
        var noun = Thing(frame);
        var receives = lexicon.HasVerb("receive", frame.Lemma) && noun < 0;
        var kind = noun >= 0 ? KindOf(noun)!.Value : receives ? AppointmentKind.Visit : lexicon.Verbs.TryGetValue(frame.Lemma, out var own) ? own : (AppointmentKind?)null;
        if (kind is not { } known || standing.Of(frame, _frames) is not { } status || (noun >= 0 && sentence.Child(noun, "det") is >= 0 and var no && sentence.Tokens[no].Form.Equals("no", StringComparison.OrdinalIgnoreCase)))
        {
            // Of "elections scheduled for May" the noun tells.
            if (noun >= 0 && frame.Past && kind != AppointmentKind.Deadline && !IsAnnouncing(frame.Lemma))
            {
                // "held talks": told, not arranged.
                seen.Add(noun);
            }

            yield break;
        }

        if (noun >= 0)
        {
            seen.Add(noun);
        }

        if (noun < 0 && !receives && !frame.Heads("object").DefaultIfEmpty(-1).Any(o => lexicon.Takes(frame.Lemma, o < 0 ? "" : sentence.Tokens[o].Lemma.ToLowerInvariant())))
        {
            yield break;
        }

        if (status is AppointmentStatus.Postponed or AppointmentStatus.Cancelled && noun < 0)
        {
            yield break;
        }

        var company = Participants(frame, noun, receives);
        var places = Places(frame, noun, known, receives);
        if (known == AppointmentKind.Visit && places.Count > 1)
        {
            for (var i = 0; i < places.Count; i++)
            {
                // A stop's own date stands between it and the next stop.
                var until = i + 1 < places.Count ? sentence.Tokens[places[i + 1].Word].Span.Start : int.MaxValue;
                var time = TimeBetween(sentence.Tokens[places[i].Word].Span.End, until) ?? Time(frame, noun);
                yield return Make(known, status, frame, noun, company, places[i], time);
            }

            yield break;
        }

        var when = Time(frame, noun);
        if (status is AppointmentStatus.Postponed or AppointmentStatus.Cancelled && when?.Latest < context.Published)
        {
            // "Postponed on Monday": when that was done.
            when = null;
        }

        var place = places.Count > 0 ? places[0] : ((int, Place)?)null;
        // "ready to hold talks" is an offer; it takes a day or an invitation to make it an appointment.
        if (status == AppointmentStatus.Tentative && when is null && known != AppointmentKind.Visit)
        {
            yield break;
        }

        if (IsEnough(known, frame, noun, company, place is { } somewhere && (somewhere.Item2.Country is not null || when is not null), when, receives))
        {
            yield return Make(known, status, frame, noun, company, place, when);
        }
    }

    /// <summary>Whether it is an appointment and no mere prospect: with a time or place, or with two parties and a thing that is named.</summary>
    private bool IsEnough(AppointmentKind kind, Frame frame, int noun, List<Actor> company, bool place, EventTime? time, bool receives)
    {
        if (time is { Latest: { } last } && context.Published is { } published && last < published)
        {
            return false;
        }

        if (kind == AppointmentKind.Deadline)
        {
            return time is not null;
        }

        if (noun >= 0 && standing.Of(frame, _frames) is AppointmentStatus.Postponed or AppointmentStatus.Cancelled)
        {
            return company.Count > 0 || time is not null || kind is AppointmentKind.Summit or AppointmentKind.Vote or AppointmentKind.Talks;
        }

        if (kind == AppointmentKind.Visit && noun < 0 && !receives)
        {
            return place && company.Count > 0 || frame.Lemma == "visit" && company.Count > 0 && time is not null;
        }

        return kind == AppointmentKind.Other && place && time is not null || (company.Count > 0 || noun >= 0 && time is not null) && (time is not null || place) || Sided(company) && (noun >= 0 || frame.Lemma is "meet" || receives) || kind == AppointmentKind.Vote && time is not null
            || noun >= 0 && time is not null && kind is AppointmentKind.Summit or AppointmentKind.Talks;
    }

    private static bool Sided(List<Actor> company) => company.Select(c => c.Country ?? c.Name).Distinct().Count() > 1;

    private AppointmentDraft? FromNoun(Frame frame)
    {
        if (KindOf(frame.Head) is not { } kind)
        {
            return null;
        }

        var status = Announced(frame);
        // A day without a year behind "during" or "since" was: it is not the next one of that name.
        var time = Time(frame, frame.Head, ahead: !IsPast(frame.Head));
        if (kind == AppointmentKind.Deadline && time is not null && status is null && (context.Published is not { } today || time.Latest is not { } last || last >= today))
        {
            status = AppointmentStatus.Scheduled;
        }

        // "before Thursday's talks", "the summit on June 16": a date ahead of the report makes it an appointment.
        if (status is null && time is { Earliest: { } first } && (context.PublishedLast ?? context.Published) is { } published && first > published && kind is not AppointmentKind.Other)
        {
            status = AppointmentStatus.Scheduled;
        }

        var company = Participants(frame, frame.Head, false);
        // "The ministers set the stage for a follow-on meeting": whoever speaks of it.
        var above = _frames.GovernorOf(frame);
        for (var steps = 0; company.Count == 0 && above is { } up && steps < 3; steps++)
        {
            company.AddRange(context.Actors(sentence, up.Frame.Heads("subject")).Where(a => a.Code is not null));
            above = _frames.GovernorOf(up.Frame);
        }

        var places = Places(frame, frame.Head, kind, false);
        if (status is not { } known || time is null && places.Count == 0 && !Sided(company) || time is { Latest: { } end } && context.Published is { } day && end < day)
        {
            return null;
        }

        return company.Count == 0 && kind is not (AppointmentKind.Vote or AppointmentKind.Deadline or AppointmentKind.Summit) && places.Count == 0
            ? null : Make(kind, known, frame, frame.Head, company, places.Count > 0 ? places[0] : null, time);
    }

    /// <summary>"During her meeting on January 27", "since the talks": what was.</summary>
    private bool IsPast(int noun) => sentence.Child(noun, "case") is >= 0 and var marker && sentence.Tokens[marker].Form.ToLowerInvariant() is "during" or "since" or "following";

    private static bool IsAnnouncing(string lemma) => lemma is "schedule" or "plan" or "set" or "slate" or "expect";

    /// <summary>"upcoming", "scheduled for", "proposed": what stands with the noun.</summary>
    private AppointmentStatus? Announced(Frame frame)
    {
        foreach (var child in sentence.Children(frame.Head))
        {
            var token = sentence.Tokens[child];
            var form = token.Form.ToLowerInvariant();
            if (token.Relation == "amod" && lexicon.HasWord("tentative", form))
            {
                return AppointmentStatus.Tentative;
            }

            if (token.Relation == "amod" && lexicon.HasWord("scheduled", form))
            {
                return AppointmentStatus.Scheduled;
            }

            if (token.Deprel == "acl" && token.Xpos == "VBN")
            {
                var lemma = token.Lemma.ToLowerInvariant();
                if (lexicon.HasVerb("postponed", lemma))
                {
                    return AppointmentStatus.Postponed;
                }

                if (IsAnnouncing(lemma))
                {
                    return AppointmentStatus.Scheduled;
                }
            }
        }

        return null;
    }

    /// <summary>The noun of the thing that a verb holds, joins, puts off; -1 if there is none.</summary>
    private int Thing(Frame frame)
    {
        var takes = lexicon.HasVerb("hold", frame.Lemma) || lexicon.HasVerb("postponed", frame.Lemma) || lexicon.HasVerb("cancelled", frame.Lemma) || lexicon.HasVerb("receive", frame.Lemma)
            || IsAnnouncing(frame.Lemma) || frame.Lemma == "be";
        if (!takes)
        {
            return -1;
        }

        foreach (var role in (string[])["object", "in", "at", "subject"])
        {
            foreach (var head in frame.Heads(role))
            {
                // "a series of meetings", "two rounds of talks".
                if (KindOf(head) is null && role == "object" && _frames.At(head)?.First("of") is { } inner and >= 0 && KindOf(inner) is not null)
                {
                    return inner;
                }

                if (KindOf(head) is not null && !(role is "in" or "at" && frame.Lemma is not ("participate" or "take" or "speak" or "represent" or "deliver" or "call")))
                {
                    return head;
                }
            }
        }

        // Long names mislead the tree: "will participate in the Asia-Pacific Economic Cooperation Leaders' Retreat".
        if (frame.Lemma is "participate" or "attend" or "join" or "hold" or "host" or "convene" or "chair" or "lead" or "take")
        {
            for (var i = frame.Head + 1; i < sentence.Tokens.Count && i < frame.Head + 16 && sentence.Tokens[i].Upos is not ("VERB" or "SCONJ") && sentence.Tokens[i].Form is not ("," or ";"); i++)
            {
                if (KindOf(i) is not null)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private AppointmentKind? KindOf(int noun)
    {
        var token = sentence.Tokens[noun];
        var lemma = token.Lemma.ToLowerInvariant();
        if (token.Upos is not ("NOUN" or "PROPN"))
        {
            return null;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (sentence.Tokens[child].Relation is "compound" or "amod" && lexicon.Nouns.TryGetValue(sentence.Tokens[child].Form.ToLowerInvariant() + " " + lemma, out var compound))
            {
                return compound;
            }
        }

        return lexicon.Nouns.TryGetValue(lemma, out var kind) ? kind : null;
    }

    private AppointmentDraft Make(AppointmentKind kind, AppointmentStatus status, Frame frame, int noun, List<Actor> company, (int Word, Place Place)? place, EventTime? time) =>
        Make(kind, status, frame.Head, noun, frame.Kind == PredicateKind.Noun ? "arranged-noun" : noun >= 0 ? "hold" : frame.Lemma, company, place, time);

    private AppointmentDraft Make(AppointmentKind kind, AppointmentStatus status, int head, int noun, string rule, List<Actor> company, (int Word, Place Place)? place, EventTime? time)
    {
        var evidence = sentence.Tokens[head].Span;
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation is "aux")
            {
                evidence = evidence.Union(sentence.Tokens[child].Span);
            }
        }

        evidence = noun >= 0 ? evidence.Union(sentence.Tokens[noun].Span) : evidence;
        evidence = place is { } p ? evidence.Union(sentence.Tokens[p.Word].Span) : evidence;
        evidence = time?.Expression is { } expression ? evidence.Union(expression.Span) : evidence;
        return new AppointmentDraft
        {
            Kind = kind,
            Status = status,
            Sentence = sentence,
            Evidence = evidence,
            Participants = [.. company],
            Place = place?.Place,
            Time = time,
            Rule = rule,
        };
    }
}
