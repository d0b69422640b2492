using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>One mention of an appointment, before mentions of the same one are merged.</summary>
internal sealed class AppointmentDraft
{
    public required AppointmentKind Kind { get; init; }

    public required AppointmentStatus Status { get; init; }

    public required Sentence Sentence { get; init; }

    public required Span Evidence { get; init; }

    public required string Rule { get; init; }

    public List<Actor> Participants { get; init; } = [];

    public Place? Place { get; init; }

    public EventTime? Time { get; init; }
}

/// <summary>Makes one appointment of its several mentions.</summary>
internal static class AppointmentMerger
{
    public static List<Appointment> Merge(IReadOnlyList<AppointmentDraft> drafts)
    {
        var merged = new List<Appointment>();
        foreach (var draft in drafts)
        {
            if (merged.FirstOrDefault(m => Same(m, draft)) is not { } earlier)
            {
                merged.Add(ToAppointment(draft, draft.Kind, draft.Status));
                continue;
            }

            // A kind of its own name says more than "meeting"; what is put off or called off is news over what was arranged.
            var kind = earlier.Kind is AppointmentKind.Meeting or AppointmentKind.Talks && draft.Kind is AppointmentKind.Summit or AppointmentKind.Call ? draft.Kind : earlier.Kind;
            var status = draft.Status is AppointmentStatus.Postponed or AppointmentStatus.Cancelled ? draft.Status
                : earlier.Status == AppointmentStatus.Tentative && draft.Status == AppointmentStatus.Scheduled ? draft.Status : earlier.Status;
            var joined = new Appointment
            {
                Kind = kind,
                Status = status,
                Rule = earlier.Rule,
                Place = earlier.Place ?? draft.Place,
                Time = Narrower(earlier.Time, draft.Time),
                Participants = earlier.Participants,
                Evidence = earlier.Evidence,
            };
            joined.Participants.AddRange(draft.Participants.Where(p => !joined.Participants.Any(q => q == p || SameParty(p, q))));
            joined.Evidence.Add(draft.Evidence);
            merged[merged.IndexOf(earlier)] = joined;
        }

        return merged;
    }

    private static Appointment ToAppointment(AppointmentDraft draft, AppointmentKind kind, AppointmentStatus status) => new()
    {
        Kind = kind,
        Status = status,
        Rule = draft.Rule,
        Place = draft.Place,
        Time = draft.Time,
        Participants = draft.Participants,
        Evidence = [draft.Evidence],
    };

    private static bool Same(Appointment a, AppointmentDraft b)
    {
        if (!Compatible(a.Kind, b.Kind) || !Meet(a.Time, b.Time))
        {
            return false;
        }

        if (a.Place is not null && b.Place is not null && a.Place != b.Place && !(a.Place.Country == b.Place.Country && (a.Place.Precision == PlacePrecision.Country || b.Place.Precision == PlacePrecision.Country)))
        {
            return false;
        }

        if (a.Kind == AppointmentKind.Visit && b.Kind is AppointmentKind.Meeting or AppointmentKind.Summit or AppointmentKind.Talks)
        {
            // Whom the traveller will meet at a stop takes part in that stop; a conference with an organisation there is its own.
            return a.Place is not null && b.Place is not null && SamePlace(a.Place, b.Place) && a.Participants.Any(p => b.Participants.Any(q => SameParty(p, q)))
                && !(b.Rule == "hold" && b.Participants.Exists(p => p.Country == "IGO")) && (b.Kind == AppointmentKind.Meeting || b.Participants.TrueForAll(p => a.Participants.Any(q => SameParty(p, q))));
        }

        if (a.Kind is not (AppointmentKind.Visit or AppointmentKind.Summit) && b.Kind != AppointmentKind.Summit && AreOthers(a.Participants, b.Participants))
        {
            return false;
        }

        var shared = a.Participants.Any(p => b.Participants.Any(q => p == q || SameParty(p, q)));
        if (a.Kind == AppointmentKind.Visit)
        {
            // A tour is one visit for each stop.
            return a.Place is not null && b.Place is not null ? shared || a.Participants.Count == 0 || b.Participants.Count == 0 : shared && (a.Place is null && b.Place is null || a.Time is not null && b.Time is not null);
        }

        var anchored = a.Time is not null && b.Time is not null && a.Time.Earliest == b.Time.Earliest && a.Time.Earliest is not null;
        return shared || (a.Participants.Count == 0 || b.Participants.Count == 0) && (anchored || a.Place is not null && a.Place == b.Place || a.Kind == b.Kind && a.Kind is AppointmentKind.Summit or AppointmentKind.Vote or AppointmentKind.Deadline);
    }

    /// <summary>Whether each of two meetings has a side that the other hasn't: one country in both makes them no less two.</summary>
    private static bool AreOthers(List<Actor> a, List<Actor> b)
    {
        var (one, two) = (Countries(a), Countries(b));
        return one.Count > 1 && two.Count > 1 && !one.IsSubsetOf(two) && !two.IsSubsetOf(one);
    }

    private static HashSet<string> Countries(List<Actor> actors) => [.. actors.Select(p => p.Country).OfType<string>()];

    private static bool SamePlace(Place a, Place b) => a == b || (a.Country == b.Country && a.Country is not null && (a.Precision == PlacePrecision.Country || b.Precision == PlacePrecision.Country));

    private static bool Compatible(AppointmentKind a, AppointmentKind b) =>
        a == b || a is AppointmentKind.Meeting or AppointmentKind.Talks or AppointmentKind.Summit or AppointmentKind.Call
            && b is AppointmentKind.Meeting or AppointmentKind.Talks or AppointmentKind.Summit && !(a == AppointmentKind.Summit && b == AppointmentKind.Call)
        || b == AppointmentKind.Call && a is AppointmentKind.Talks || a == AppointmentKind.Visit && b is AppointmentKind.Meeting or AppointmentKind.Summit or AppointmentKind.Talks;

    private static bool SameParty(Actor a, Actor b) => a == b || a.Country is not null && a.Country == b.Country && a.Country is not ("IGO" or "NGO");

    private static bool Meet(EventTime? a, EventTime? b)
    {
        if (a is null || b is null)
        {
            return true;
        }

        var (from, to) = (a.Earliest ?? DateOnly.MinValue, a.Latest ?? DateOnly.MaxValue);
        return (b.Earliest ?? DateOnly.MinValue) <= to && from <= (b.Latest ?? DateOnly.MaxValue);
    }

    private static EventTime? Narrower(EventTime? a, EventTime? b)
    {
        if (a is null || b is null)
        {
            return a ?? b;
        }

        return Days(b) < Days(a) ? b : a;
    }

    private static int Days(EventTime time) => time is { Earliest: { } from, Latest: { } to } ? to.DayNumber - from.DayNumber : int.MaxValue;
}
