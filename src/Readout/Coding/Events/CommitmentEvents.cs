using System.Collections.Frozen;
using Readout.Language;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>The events that commitments and appointments are: a threat is THREATEN, a demand is REQUEST, an offer is AGREE, a meeting ahead is AGREE (CAMEO 036).</summary>
/// <remarks>Only where no rule has coded the words already; then the rule's event takes from the commitment what it lacks.</remarks>
internal sealed class CommitmentEvents(EventLexicon lexicon, Ontology ontology)
{
    private const double Threatened = 0.7;
    private const double Demanded = 0.6;
    private const double Offered = 0.6;
    private const double Arranged = 0.7;

    /// <summary>The events with those of the commitments and appointments, in the order of their triggers.</summary>
    public IReadOnlyList<Event> Add(IReadOnlyList<Event> events, SpeechContext context, SpeechItems items)
    {
        var all = events.ToList();
        foreach (var commitment in items.Commitments)
        {
            Add(all, context, items, commitment);
        }

        foreach (var appointment in items.Appointments)
        {
            all.AddRange(Of(appointment).Where(e => !all.Exists(a => Tells(a, e))).ToList());
        }

        return [.. all.OrderBy(e => e.Trigger.Start)];
    }

    private void Add(List<Event> all, SpeechContext context, SpeechItems items, Commitment commitment)
    {
        if (TypeOf(commitment) is not { } type || commitment.Issuer.TrueForAll(i => i.IsCompany))
        {
            return;
        }

        var own = all.FindIndex(e => e.Plover.Event == type && commitment.Evidence.Exists(v => v.Overlaps(e.Trigger)) && Shares(e.Source, commitment.Issuer));
        var conditional = type == "THREATEN" && commitment.Condition is not null;
        if (own >= 0)
        {
            if (conditional && all[own].Modality == Modality.Occurred)
            {
                all[own].Modality = Modality.Conditional;
                all[own].Undertaking = commitment;
                all[own].Notes.Add("the commitment names its condition");
            }

            if (all[own].Target.Count == 0)
            {
                all[own].Target.AddRange(commitment.Target);
                all[own].Undertaking = commitment;
            }

            return;
        }

        // The word is coded already, by the rule that knows it ("ordered the daily to close"); only of a mere intent a condition makes a threat.
        var coded = all.FindIndex(e => e.Trigger.Overlaps(commitment.Cue) && Shares(e.Source, commitment.Issuer));
        if (coded >= 0 && !(conditional && all[coded].Plover.Event == "AGREE"))
        {
            return;
        }

        // A demand may be told without whom it is made of ("stepped up its demands for guarantees").
        if (commitment.Target.Count == 0 && !(type == "REQUEST" && commitment.Issuer.Exists(i => i.Country is not null && EventParties.HasOffice(i))))
        {
            return;
        }

        if (coded >= 0)
        {
            all.RemoveAt(coded);
        }

        var general = type switch { "THREATEN" => "130", "AGREE" => "030", _ => "100" };
        var content = ContentOf(context, items, commitment);
        var code = content is null ? general : lexicon.CodeFor(general, content.Cameo) ?? general;
        var cameo = ontology.Cameo(code)!;
        var added = new Event
        {
            Plover = new Plover(type, cameo.Mode, cameo.Contexts),
            Cameo = new Cameo(code, cameo.Goldstein, cameo.Quad),
            Source = [.. commitment.Issuer.Where(i => !i.IsCompany)],
            Target = [.. TargetOf(commitment, content)],
            Trigger = commitment.Cue,
            Evidence = [.. commitment.Evidence],
            Modality = conditional ? Modality.Conditional : IsAhead(context, commitment) ? Modality.Intended : Modality.Occurred,
            Time = commitment.Statement?.Time,
            Confidence = type switch { "THREATEN" => Threatened, "AGREE" => Offered, _ => Demanded },
            Rule = commitment.Rule,
            Undertaking = commitment,
        };
        if (content is not null && code != general)
        {
            added.Notes.Add($"it is about {content.Cameo} ({content.Rule.Name}), so that CAMEO is {code}");
        }

        if (!all.Exists(e => Tells(e, added)))
        {
            all.Add(added);
        }
    }

    /// <summary>Whether it is still to be said: "would reiterate that they must …".</summary>
    private static bool IsAhead(SpeechContext context, Commitment commitment)
    {
        if (commitment.Statement is not { } statement || context.Analysis.Sentences.FirstOrDefault(s => s.Span.Contains(statement.Cue)) is not { } sentence)
        {
            return false;
        }

        return context.Frames[sentence.Index].All.Any(f => f.Kind == PredicateKind.Verb && statement.Cue.Contains(f.Token.Span) && (f.Future || f.Auxiliaries.Contains("would")));
    }

    /// <summary>Whom it is held against: the target, or, where that is nobody of another country ("will withdraw its troops from Chad"), whom the act would hit.</summary>
    private static List<Actor> TargetOf(Commitment commitment, EventMatch? content)
    {
        var home = commitment.Issuer.Select(i => i.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var hit = content?.Target.Where(t => t.Country is { } c && !home.Contains(c)).ToList() ?? [];
        return home.Count > 0 && hit.Count > 0 && commitment.Target.TrueForAll(t => t.Country is null || home.Contains(t.Country)) ? hit : commitment.Target;
    }

    private static string? TypeOf(Commitment commitment) => commitment.Kind switch
    {
        CommitmentKind.Threat => "THREATEN",
        CommitmentKind.Warning when commitment.Target.Exists(t => t.Country is not null) => "THREATEN",
        CommitmentKind.Demand => "REQUEST",
        // An offer to nobody else is a plan.
        CommitmentKind.Offer when commitment.Target.Exists(t => t.Country is not null && commitment.Issuer.TrueForAll(i => i.Country != t.Country)) => "AGREE",
        _ => null,
    };

    /// <summary>What is threatened or asked for, if it would be an event: it decides on the code, as with a rule for the word itself.</summary>
    private EventMatch? ContentOf(SpeechContext context, SpeechItems items, Commitment commitment)
    {
        if (commitment.Action is not { } action || context.Analysis.Sentences.FirstOrDefault(s => s.Span.Contains(action.Span)) is not { } sentence)
        {
            return null;
        }

        var frames = context.Frames[sentence.Index];
        var matcher = new EventMatcher(lexicon, new PartyReader(context, items.Statements, lexicon, FrozenSet<string>.Empty), null, null);
        return frames.All.Where(f => action.Span.Contains(f.Token.Span)).Select(f => matcher.Content(frames, f.Head)).FirstOrDefault(m => m is not null);
    }

    private IEnumerable<Event> Of(Appointment appointment)
    {
        if (appointment.Status is not AppointmentStatus.Scheduled || appointment.Kind is AppointmentKind.Deadline or AppointmentKind.Vote or AppointmentKind.Other
            || appointment.Participants.Count == 0 || appointment.Evidence.Count == 0)
        {
            yield break;
        }

        var (first, others) = (appointment.Participants[0], appointment.Participants.Skip(1).Where(p => p.Country != appointment.Participants[0].Country).ToList());
        if (others.Count == 0)
        {
            yield break;
        }

        var cameo = ontology.Cameo("036")!;
        yield return new Event
        {
            Plover = new Plover(cameo.Event!, cameo.Mode, cameo.Contexts),
            Cameo = new Cameo("036", cameo.Goldstein, cameo.Quad),
            Source = [first],
            Target = others,
            Trigger = appointment.Evidence[0],
            Evidence = [.. appointment.Evidence],
            Modality = Modality.Scheduled,
            Time = appointment.Time,
            Place = appointment.Place,
            Confidence = Arranged,
            Rule = appointment.Rule,
            Arrangement = appointment,
        };
    }

    /// <summary>Whether one event is the other: same type and parties, and the words agree, or the days of what is arranged.</summary>
    private static bool Tells(Event a, Event b)
    {
        if (a.Plover.Event != b.Plover.Event)
        {
            return false;
        }

        var same = a.Evidence.Exists(x => b.Evidence.Exists(x.Overlaps));
        return a.Plover.Event != "AGREE"
            ? same && Meet(a.Source, b.Source) && Meet(a.Target, b.Target)
            : a.Cameo.Code == b.Cameo.Code && Meet([.. a.Source, .. a.Target], [.. b.Source, .. b.Target])
                && (same || (a.Time is { } s && b.Time is { } t && !(s.Latest < t.Earliest || t.Latest < s.Earliest)));
    }

    private static bool Meet(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b)
    {
        var (x, y) = (a.Select(Side).ToHashSet(), b.Select(Side).ToHashSet());
        return x.IsSubsetOf(y) || y.IsSubsetOf(x);
    }

    private static bool Shares(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b) => a.Count == 0 || a.Any(x => b.Any(y => Side(x) == Side(y)));

    private static string Side(Actor actor) => actor.Country is { Length: 3 } c && c is not ("IGO" or "NGO" or "MNC") ? c : actor.Name;
}
