using Readout.Coding;
using Readout.Text;

namespace Readout.Record;

/// <summary>Puts the items of a report in order of first mention and numbers them: a1, a2 … e1 … s1 …</summary>
internal static class RecordOrder
{
    /// <summary>The same report with its lists in order and every item's identifier set. Actors, places and times that an item
    /// refers to are listed, too, if they were not; what is listed nowhere else keeps an empty identifier and isn't written.</summary>
    public static CodedReport Number(CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        Forget(coded);
        return new CodedReport
        {
            Analysis = coded.Analysis,
            Published = coded.Published,
            Actors = Ordered(With(coded.Actors, ActorsOf(coded)), "a", a => First(a.Mentions), (a, id) => a.Id = id),
            Places = Ordered(With(coded.Places, PlacesOf(coded)), "p", p => First(p.Mentions), (p, id) => p.Id = id),
            Times = Ordered(With(coded.Times, TimesOf(coded)), "t", t => t.Span, (t, id) => t.Id = id),
            Events = Ordered(coded.Events, "e", e => First([e.Trigger], e.Evidence), (e, id) => e.Id = id),
            Statements = Ordered(coded.Statements, "s", s => First([s.Cue], s.Content), (s, id) => s.Id = id),
            Commitments = Ordered(coded.Commitments, "c", c => First(Parts(c), c.Evidence), (c, id) => c.Id = id),
            Appointments = Ordered(coded.Appointments, "m", m => First([], m.Evidence), (m, id) => m.Id = id),
            Figures = Ordered(coded.Figures, "f", f => f.Span, (f, id) => f.Id = id),
        };
    }

    // A stable sort: items that start together stay as coding gave them, longer spans first.
    private static List<T> Ordered<T>(IEnumerable<T> items, string prefix, Func<T, Span> first, Action<T, string> name)
    {
        var ordered = items.OrderBy(first).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            name(ordered[i], prefix + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return ordered;
    }

    /// <summary>Clears identifiers of an earlier numbering, so that what is not listed can't be written by an old one.</summary>
    private static void Forget(CodedReport coded)
    {
        foreach (var e in coded.Events)
        {
            e.Id = "";
            e.Figures.ForEach(f => f.Id = "");
            e.Attribution.ForEach(s => s.Id = "");
        }

        foreach (var c in coded.Commitments.Where(c => c.Statement is not null))
        {
            c.Statement!.Id = "";
        }
    }

    private static IEnumerable<T> With<T>(IReadOnlyList<T> listed, IEnumerable<T?> used)
        where T : class
    {
        var seen = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var item in listed.Concat(used))
        {
            if (item is not null && seen.Add(item))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<Actor?> ActorsOf(CodedReport coded) =>
        coded.Events.SelectMany(e => e.Source.Concat(e.Target))
            .Concat(coded.Statements.SelectMany(s => s.Addressees.Prepend(s.Speaker)))
            .Concat(coded.Commitments.SelectMany(c => c.Issuer.Concat(c.Target).Concat(c.Protege)))
            .Concat(coded.Appointments.SelectMany(m => m.Participants))
            .Concat(coded.Figures.Select(f => f.OfActor)!);

    private static IEnumerable<Place?> PlacesOf(CodedReport coded) =>
        coded.Events.Select(e => e.Place).Concat(coded.Appointments.Select(m => m.Place));

    private static IEnumerable<TimeItem?> TimesOf(CodedReport coded) =>
        coded.Events.Select(e => e.Time?.Expression)
            .Concat(coded.Statements.Select(s => s.Time?.Expression))
            .Concat(coded.Appointments.Select(m => m.Time?.Expression));

    private static IEnumerable<Span> Parts(Commitment commitment)
    {
        if (commitment.Condition is { } condition)
        {
            yield return condition.Span;
        }

        if (commitment.Action is { } action)
        {
            yield return action.Span;
        }
    }

    private static Span First(List<Mention> mentions) => First(mentions.Select(m => m.Span), []);

    private static Span First(IEnumerable<Span> some, IEnumerable<Span> others) =>
        some.Concat(others).DefaultIfEmpty(new Span(int.MaxValue, int.MaxValue)).Min();
}
