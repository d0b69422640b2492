using Readout.Language;

namespace Readout.Coding;

/// <summary>Reads the mentions of appointments in one sentence.</summary>
internal sealed partial class AppointmentReader(AppointmentLexicon lexicon, SpeechContext context, AppointmentStanding standing, Sentence sentence)
{
    private static readonly string[] Sides = ["with", "between", "possessive", "compound", "modifier", "of", "among", "by"];

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
    }

    private IEnumerable<AppointmentDraft> FromVerb(Frame frame, HashSet<int> seen)
    {
        var noun = Thing(frame);
        var receives = lexicon.HasVerb("receive", frame.Lemma) && noun < 0;
        var kind = noun >= 0 ? KindOf(noun)!.Value : receives ? AppointmentKind.Visit : lexicon.Verbs.TryGetValue(frame.Lemma, out var own) ? own : (AppointmentKind?)null;
        if (kind is not { } known || standing.Of(frame, _frames) is not { } status)
        {
            if (noun >= 0 && frame.Past && kind != AppointmentKind.Deadline)
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
        var time = Time(frame, frame.Head);
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

            if (token.Relation == "amod" && lexicon.HasWord("scheduled", form) && !(form is "next" && context.Published is null && false))
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

                if (lemma is "schedule" or "plan" or "set" or "slate" or "expect")
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
            || frame.Lemma is "schedule" or "plan" or "set" or "slate" or "expect" or "be";
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

    private List<Actor> Participants(Frame frame, int noun, bool receives)
    {
        var heads = new List<int>();
        if (frame.Kind != PredicateKind.Noun)
        {
            heads.AddRange(frame.Heads("subject").Where(h => h != noun));
            if (heads.Count == 0 && !frame.Passive)
            {
                // "as senior officials are to hold talks": the noun before the auxiliaries, where the tree shows no subject.
                var before = frame.Head - 1;
                while (before >= 0 && sentence.Tokens[before].Upos is "AUX" or "PART" or "ADV")
                {
                    before--;
                }

                if (before >= 0 && before < frame.Head - 1 && sentence.Tokens[before].Upos is "NOUN" or "PROPN")
                {
                    heads.Add(before);
                }
            }

            heads.AddRange(frame.Heads("with"));
            if (noun < 0 && (receives || lexicon.Verbs.GetValueOrDefault(frame.Lemma) is AppointmentKind.Meeting or AppointmentKind.Call))
            {
                heads.AddRange(frame.Heads("object"));
            }

            // "invited President Fernandez to visit": who invites takes part.
            if (_frames.GovernorOf(frame) is { } up && up.Frame.Lemma is "invite" or "host" or "welcome")
            {
                heads.AddRange(up.Frame.Heads("subject"));
                heads.AddRange(up.Frame.Heads("object"));
            }
        }

        if (noun >= 0 && _frames.At(noun) is { } thing)
        {
            foreach (var side in Sides)
            {
                heads.AddRange(thing.Heads(side));
            }
        }

        // "will travel to Ankara to meet with Turkish officials".
        foreach (var other in _frames.All)
        {
            if (other.Kind == PredicateKind.Verb && lexicon.Verbs.GetValueOrDefault(other.Lemma) == AppointmentKind.Meeting && other != frame && _frames.GovernorOf(other) is { } g && g.Frame == frame)
            {
                heads.AddRange(other.Heads("with"));
                heads.AddRange(other.Heads("object"));
            }
        }

        var actors = context.Actors(sentence, heads);
        actors.RemoveAll(a => a.Kind == ActorKind.Document || a.Country is null && a.Kind is not ActorKind.Person);
        return actors;
    }

    private List<(int Word, Place Place)> Places(Frame frame, int noun, AppointmentKind kind, bool receives)
    {
        var found = new List<(int, Place)>();
        var roles = kind == AppointmentKind.Visit ? (string[])["to", "object", "in", "at"] : ["in", "at"];
        foreach (var source in noun >= 0 && _frames.At(noun) is { } thing && thing != frame ? new[] { frame, thing } : [frame])
        {
            foreach (var role in roles)
            {
                if (role == "object" && (receives || frame.Lemma != "visit"))
                {
                    continue;
                }

                foreach (var head in source.Heads(role))
                {
                    if (context.PlaceAt(sentence.Index, head) is { } place && !found.Any(f => f.Item2 == place))
                    {
                        found.Add((head, place));
                    }
                }
            }
        }

        if (kind == AppointmentKind.Visit && found.Count > 0)
        {
            AddStops(found);
        }

        // "London, United Kingdom" is one stop.
        found.RemoveAll(f => f.Item2.Precision == PlacePrecision.Country && found.Any(o => o.Item2 != f.Item2 && o.Item2.Country == f.Item2.Country && o.Item2.Precision != PlacePrecision.Country));
        if (found.Count == 0)
        {
            // The tree may hang "in Paris" on a name in between.
            for (var i = frame.Head + 1; i < sentence.Tokens.Count && i < frame.Head + 14 && sentence.Tokens[i].Upos is not ("VERB" or "AUX" or "SCONJ"); i++)
            {
                if (context.PlaceAt(sentence.Index, i) is { } place && sentence.Children(i).Any(c => sentence.Tokens[c].Form is "in" or "at" && c < i))
                {
                    found.Add((i, place));
                    break;
                }
            }
        }

        found.Sort((a, b) => a.Item1.CompareTo(b.Item1));
        if (kind == AppointmentKind.Visit && found.Count > 1 && context.Actors(sentence, frame.Heads("subject")).Select(a => a.Country).FirstOrDefault(c => c is not null) is { } home)
        {
            // The stop at home of a journey abroad is no visit.
            found.RemoveAll(f => f.Item2.Country == home && found.Exists(o => o.Item2.Country != home));
        }

        return found;
    }

    /// <summary>The further stops of a journey, however the tree hangs them: "to Kyiv on July 20 | and Warsaw | on July 21".</summary>
    private void AddStops(List<(int Word, Place Place)> found)
    {
        for (var i = found.Max(f => f.Word) + 1; i < sentence.Tokens.Count && sentence.Tokens[i].Upos is not ("VERB" or "AUX" or "SCONJ"); i++)
        {
            if (context.PlaceAt(sentence.Index, i) is { } place && place.Precision == PlacePrecision.City && sentence.Tokens[i - 1].Form.ToLowerInvariant() is "and" or "then" && found.TrueForAll(f => f.Place != place))
            {
                found.Add((i, place));
            }
        }
    }

    private AppointmentDraft Make(AppointmentKind kind, AppointmentStatus status, Frame frame, int noun, List<Actor> company, (int Word, Place Place)? place, EventTime? time)
    {
        var evidence = frame.Token.Span;
        foreach (var child in sentence.Children(frame.Head))
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
            Rule = frame.Kind == PredicateKind.Noun ? "arranged-noun" : noun >= 0 ? "hold" : frame.Lemma,
        };
    }
}
