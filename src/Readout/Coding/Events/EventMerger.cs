using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>One event once: mentions with like code, modality, parties and day become one event with several pieces of evidence.</summary>
internal static class EventMerger
{
    public static IReadOnlyList<Event> Merge(IReadOnlyList<EventDraft> drafts, SpeechContext context, Ontology ontology, PartyReader parties, EventLexicon lexicon)
    {
        var dater = new EventDater();
        var placer = new EventPlacer();
        var locator = new PartyLocator(context, parties);
        foreach (var draft in drafts)
        {
            draft.Time = draft.Match.Recalled?.Time ?? dater.Date(context, draft.Match.Predicate.Verbal, draft.Modality);
            draft.Place = placer.Place(context, draft.Match.Predicate.Frame);
            locator.Locate(draft);
        }

        FillVictims(drafts);
        drafts = [.. drafts.Where(d => !IsHousekeeping(d, parties.Publisher, lexicon) && (!d.Match.Rule.Abroad || !d.Match.IsOfOneCountry) && EventParties.IsOfInterest(d.Match))];
        drafts = [.. drafts.Select(d => Announced(d, drafts, ontology))];
        var groups = new List<List<EventDraft>>();
        foreach (var draft in drafts.OrderBy(d => d.Trigger.Start))
        {
            var home = groups.Find(g => Same(g, draft));
            if (home is null)
            {
                groups.Add([draft]);
            }
            else
            {
                home.Add(draft);
            }
        }

        return [.. groups.Select(g => Event(g, ontology)).OrderBy(e => e.Trigger.Start)];
    }

    /// <summary>Whether it is what a government that publishes the report does for or with its own people, or a refusal to nobody: programmes, grants, vows that are no business between parties.</summary>
    private static bool IsHousekeeping(EventDraft draft, Actor? publisher, EventLexicon lexicon)
    {
        if (publisher?.Country is not { Length: 3 } own || own is "IGO" or "NGO" or "MNC" || !draft.Source.Any(s => s.Country == own))
        {
            return false;
        }

        var alone = draft.Source.Concat(draft.Target).All(p => p.Country is null || p.Country == own);
        return draft.Plover.Event == "REJECT" ? draft.Target.Count == 0
            : alone && lexicon.Counts("others", draft.Cameo.Code);
    }

    /// <summary>Whom a state's war or aggression hits, where another sentence of the report tells it and no third is told of.</summary>
    private static void FillVictims(IReadOnlyList<EventDraft> drafts)
    {
        foreach (var open in drafts.Where(d => d is { Plover.Event: "ASSAULT", Match.Target.Count: 0, Match.Source.Count: > 0 } && d.Match.Rule.Target.Contains("victim")))
        {
            var states = drafts.Where(d => d.Plover.Event == "ASSAULT" && d.Cameo.Code.StartsWith("19", StringComparison.Ordinal) && d.Match.Source.Exists(s => s.Country is not null && s.Country == open.Match.Source[0].Country))
                .SelectMany(d => d.Match.Target).Where(t => t.Kind == ActorKind.State && t.Country != open.Match.Source[0].Country).DistinctBy(t => t.Country).ToList();
            if (states is [{ } only])
            {
                open.Match.Target.Add(only);
                open.Match.Notes.Add("whom it hits is told elsewhere in the report");
            }
        }
    }

    /// <summary>A journey or meeting of the title as one that is still ahead, where the text has its traveller on the way: "Secretary Kim's Trip to Chile and Peru".</summary>
    private static EventDraft Announced(EventDraft heading, IReadOnlyList<EventDraft> drafts, Ontology ontology) =>
        heading is { IsHeading: true, Cameo.Code: "042" or "043", Source.Count: > 0 } && ontology.Cameo("036") is { } ahead
        && drafts.Any(d => d.Cameo.Code == "036" && d.Source.Any(s => s.Country is not null && s.Country == heading.Source[0].Country))
        && !drafts.Any(d => !d.IsHeading && d.Plover.Event == "CONSULT" && SameParties(heading, d))
            ? heading.As(new Plover(ahead.Event!, ahead.Mode, ahead.Contexts), new Cameo("036", ahead.Goldstein, ahead.Quad), Modality.Scheduled)
            : heading;

    private static bool Same(List<EventDraft> group, EventDraft draft)
    {
        var first = group[0];
        if (IsAnnounced(group, draft))
        {
            return true;
        }

        return first.Plover.Event == draft.Plover.Event
            && Real(first.Modality) == Real(draft.Modality)
            && (first.Cameo.Code == draft.Cameo.Code || Compatible(first, draft) || SameViolence(first, draft))
            && group.All(g => SameDay(g.Time, draft.Time) || Retold(g, draft))
            && (first.Plover.Event == "ASSAULT" ? group.TrueForAll(g => SameParties(g, draft)) : SameParties(first, draft));
    }

    /// <summary>Whether the title names a meeting that the text says is still ahead.</summary>
    private static bool IsAnnounced(List<EventDraft> group, EventDraft draft) =>
        group.TrueForAll(g => (g.IsHeading && g.Plover.Event == "CONSULT") || g.Cameo.Code == "036") && group[0].IsHeading
        && draft.Cameo.Code == "036" && Known(group[0]) is { Count: > 0 } named && named.IsSubsetOf(Known(draft));

    /// <summary>Whether two codes may be tellings of one event: one the more general of the other, or the same mode.</summary>
    private static bool Compatible(EventDraft a, EventDraft b) =>
        a.Cameo.Code[..2] == b.Cameo.Code[..2]
        && (a.Cameo.Code.StartsWith(b.Cameo.Code.TrimEnd('0'), StringComparison.Ordinal) || b.Cameo.Code.StartsWith(a.Cameo.Code.TrimEnd('0'), StringComparison.Ordinal)
            || a.Plover.Event is "CONSULT" || a.Plover.Mode == b.Plover.Mode);

    /// <summary>Whether one names the weapon or way of violence and the other does not, or both name the same.</summary>
    private static bool SameViolence(EventDraft a, EventDraft b) =>
        a.Plover.Event == "ASSAULT" && (a.Plover.Mode is null || b.Plover.Mode is null || a.Plover.Mode == b.Plover.Mode);

    private static int Real(Modality modality) => modality switch
    {
        Modality.Occurred or Modality.Ongoing => 0,
        Modality.Denied => 1,
        _ => 2,
    };

    private static bool SameDay(EventTime? a, EventTime? b) =>
        a is null || b is null || !(a.Latest < b.Earliest || b.Latest < a.Earliest);

    /// <summary>Whether one mention is dated and the other, in a caption or an aside, only guessed to be of today: "last week's call" and "holds virtual talks".</summary>
    private static bool Retold(EventDraft a, EventDraft b) =>
        a.Plover.Event == "CONSULT" && (a.Time?.Expression is null) != (b.Time?.Expression is null)
        && a.Match.Recalled?.Time is null && b.Match.Recalled?.Time is null
        && a.Time is { Earliest: { } x } && b.Time is { Earliest: { } y } && Math.Abs(x.DayNumber - y.DayNumber) <= 7;

    private static bool SameParties(EventDraft a, EventDraft b)
    {
        if ((a.Match.Rule.Mutual || a.Match.Rule.Each) && (b.Match.Rule.Mutual || b.Match.Rule.Each))
        {
            return Meet(Countries(a.Source.Concat(a.Target)), Countries(b.Source.Concat(b.Target)), both: true);
        }

        return Meet(Countries(a.Source), Countries(b.Source), both: false) && Meet(Countries(a.Target), Countries(b.Target), both: false);
    }

    /// <summary>The states among the parties: who travels is often named in the text only.</summary>
    private static HashSet<string> Known(EventDraft draft) => Countries(draft.Source.Concat(draft.Target).Where(a => a.Country is not null));

    /// <summary>Countries and names to compare by; people of no known country ("gunmen", "12 people") may be anybody.</summary>
    private static HashSet<string> Countries(IEnumerable<Actor> actors) =>
        actors.Where(a => a.Country is not null || a.Kind is not (ActorKind.Group or ActorKind.Unnamed)).Select(a => a.Country is { Length: 3 } c && c is not ("IGO" or "NGO" or "MNC") ? c : a.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether one set of parties is that of the other, or lacks some of it; an unnamed side fits any.</summary>
    private static bool Meet(HashSet<string> a, HashSet<string> b, bool both) =>
        (!both && (a.Count == 0 || b.Count == 0)) || (a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a)));

    private static Event Event(List<EventDraft> group, Ontology ontology)
    {
        var first = group[0];
        // The most telling mention gives code and parties, the first one the trigger.
        var best = group.OrderBy(g => g.IsHeading).ThenByDescending(Telling).ThenBy(d => d.Trigger.Start).First();
        // Without a direction, the order of the names is that of the first mention that has them all, by office rather than by state.
        var named = best.Match.Rule.Mutual
            ? group.Where(d => d.Source.Count > 0 && d.Target.Count >= best.Target.Count).OrderByDescending(d => d.Source.Concat(d.Target).Count(a => a.Code is { Length: > 3 })).ThenBy(d => d.Trigger.Start).FirstOrDefault() ?? best
            : best;
        // The day of the news is not that of what is still ahead, though a heading sounds as if it were over.
        var time = group.Select(g => best.Modality is Modality.Scheduled or Modality.Intended && g.Time?.Expression is null ? null : g.Time).Aggregate(EventDater.Merge);
        var place = group.Select(g => g.Place).FirstOrDefault(p => p is not null);
        var (plover, cameo) = MeetingMode.Of(best, place, ontology);
        place = plover.Mode == "phone" ? null : place;
        return new Event
        {
            Plover = plover,
            Cameo = cameo,
            Source = [.. named.Source],
            Target = [.. named.Target],
            Trigger = first.Trigger,
            Evidence = [.. group.Select(g => g.Evidence).Distinct().Order()],
            Modality = best.Modality,
            Time = time,
            Place = place,
            Confidence = EventConfidence.Of(group),
            Rule = best.Match.Rule.Name,
            Matches = [.. group.Select(g => g.Match)],
        };
    }

    private static int Telling(EventDraft draft) =>
        (draft.Source.Count > 0 ? 4 : 0) + (draft.Target.Count > 0 ? 4 : 0)
        + draft.Source.Concat(draft.Target).Count(a => a.Code is { Length: > 3 })
        + draft.Cameo.Code.TrimEnd('0').Length;
}
