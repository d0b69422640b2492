using Readout.Language;

namespace Readout.Coding;

/// <summary>A predicate whose arguments name two actors, and what the rules made of it.</summary>
/// <param name="Frame">The predicate.</param>
/// <param name="Object">The noun between it and one of the actors ("sent a letter to"); null if both stand at the predicate itself.</param>
/// <param name="Roles">The roles in which the actors stand.</param>
/// <param name="Covered">Whether a rule holds for it, though its words may speak of no event.</param>
/// <param name="None">Whether the lexicon says of its word that it names no event.</param>
/// <param name="Lack">The first rule that lists its word, and what it lacks there; null if none lists it.</param>
internal sealed record LinkingPredicate(Frame Frame, Frame? Object, string Roles, bool Covered, bool None, string? Lack);

/// <summary>A predicate that links actors and for which no rule holds.</summary>
/// <param name="Lemma">The verb or noun, with its particle, and with its object if that links ("send letter").</param>
/// <param name="Kind">Verb, noun or adjective.</param>
/// <param name="Roles">The roles in which the actors stand.</param>
/// <param name="Count">How often it was found.</param>
/// <param name="Lack">At the first sentence that has it: the first rule that lists the word, and what it lacks; null if none lists it.</param>
/// <param name="Example">That sentence.</param>
internal sealed record UncoveredPredicate(string Lemma, PredicateKind Kind, string Roles, int Count, string? Lack, string Example);

/// <summary>Counts the predicates that link two actors in the texts and for which no rule holds, and those of which the lexicon says that they are no events. Not safe for several threads at once.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<(string Lemma, PredicateKind Kind, string Roles), (int Count, string? Lack, string Example)> _found = [];

    /// <summary>Predicates that link two actors, covered or not.</summary>
    public int Linking { get; private set; }

    /// <summary>Those of them for which a rule holds.</summary>
    public int Covered { get; private set; }

    /// <summary>Those for which none holds and whose words the lexicon says to name no event.</summary>
    public int None { get; private set; }

    /// <summary>What is neither, most frequent first.</summary>
    public IReadOnlyList<UncoveredPredicate> Uncovered =>
    [
        .. _found.Select(f => new UncoveredPredicate(f.Key.Lemma, f.Key.Kind, f.Key.Roles, f.Value.Count, f.Value.Lack, f.Value.Example))
            .OrderByDescending(u => u.Count).ThenBy(u => u.Lemma, StringComparer.Ordinal).ThenBy(u => u.Roles, StringComparer.Ordinal).ThenBy(u => u.Kind),
    ];

    /// <summary>Adds what <see cref="Find"/> found in a report.</summary>
    public void Add(IEnumerable<LinkingPredicate> linking, string text)
    {
        foreach (var one in linking)
        {
            Linking++;
            if (one.Covered)
            {
                Covered++;
                continue;
            }

            if (one.None)
            {
                None++;
                continue;
            }

            var key = (one.Object is null ? one.Frame.Lemma : $"{one.Frame.Lemma} {one.Object.Lemma}", one.Frame.Kind, one.Roles);
            _found[key] = _found.TryGetValue(key, out var had) ? had with { Count = had.Count + 1 } : (1, one.Lack, OneLine(one.Frame.Sentence.Span.Of(text)));
        }
    }

    /// <summary>The predicates of a report whose arguments name at least two actors in two places.</summary>
    /// <param name="context">The layers of the report.</param>
    /// <param name="coder">The rules.</param>
    public static IReadOnlyList<LinkingPredicate> Find(SpeechContext context, ReportCoder coder)
    {
        var log = new List<RuledOut>();
        var events = coder.EventFinder.Find(context, coder.Speech.Read(context), log);
        var held = events.SelectMany(e => e.Matches).SelectMany(Words).Concat(log.Where(l => l.Held).Select(l => (l.Sentence, l.Token))).ToHashSet();
        var lacks = log.Where(l => !l.Held).GroupBy(l => (l.Sentence, l.Token)).ToDictionary(g => g.Key, g => $"{g.First().Rule}: {g.First().Why}");
        bool Holds(Frame? frame) =>
            frame is not null && (held.Contains((frame.Sentence.Index, frame.Head)) || coder.Speech.Covers(frame) || coder.Events.AttitudeOf(frame.Lemma) is not null);

        var found = new List<LinkingPredicate>();
        foreach (var frames in context.Analysis.Sentences.Where(context.Counts).Select(s => context.Frames[s.Index]))
        {
            foreach (var frame in frames.All)
            {
                if (Link(context, frames, frame) is var (thing, roles))
                {
                    found.Add(new LinkingPredicate(frame, thing, roles, Holds(frame) || Holds(thing), coder.Events.NoEvents.Any(n => n.Has(frame)), lacks.GetValueOrDefault((frame.Sentence.Index, (thing ?? frame).Head))));
                }
            }
        }

        return found;
    }

    /// <summary>The word of a match, the verb that carries it, and what it is about.</summary>
    private static IEnumerable<(int Sentence, int Token)> Words(EventMatch match)
    {
        for (var at = match; at is not null; at = at.Content)
        {
            yield return (at.Sentence.Index, at.Predicate.Frame.Head);
            if (at.Predicate.Carrier is { } carrier)
            {
                yield return (at.Sentence.Index, carrier.Head);
            }
        }
    }

    /// <summary>How a predicate links two actors, by itself or over its object; null if it doesn't.</summary>
    private static (Frame? Object, string Roles)? Link(SpeechContext context, FrameSet frames, Frame frame)
    {
        // "The minister of Egypt" is one actor, not a link between two.
        if (context.ActorsAt(frame.Sentence.Index, frame.Head).Count > 0)
        {
            return null;
        }

        var own = Actors(context, frame, "").ToList();
        if (IsLink(own))
        {
            return (null, Roles(own));
        }

        foreach (var thing in frame.Kind == PredicateKind.Verb ? frame.Heads("object").Select(frames.At).OfType<Frame>() : [])
        {
            var all = own.Concat(Actors(context, thing, "its ")).ToList();
            if (own.Count > 0 && IsLink(all))
            {
                return (thing, Roles(all));
            }
        }

        return null;
    }

    private static IEnumerable<(string Role, int Head, IReadOnlyList<Actor> Actors)> Actors(SpeechContext context, Frame frame, string whose) =>
        frame.Arguments
            .Where(a => !a.Role.EndsWith("-clause", StringComparison.Ordinal) && a.Role is not ("quote" or "time"))
            .Select(a => (Role: whose + a.Role, a.Head, Actors: context.ActorsAt(frame.Sentence.Index, a.Head)))
            .Where(a => a.Actors.Count > 0)
            .DistinctBy(a => a.Head);

    private static bool IsLink(IReadOnlyList<(string Role, int Head, IReadOnlyList<Actor> Actors)> named) =>
        named.DistinctBy(n => n.Head).Count() >= 2 && named.SelectMany(n => n.Actors).Distinct().Count() >= 2;

    // Subject and object first, whatever their order in the sentence.
    private static string Roles(IEnumerable<(string Role, int Head, IReadOnlyList<Actor> Actors)> named) =>
        string.Join(" ", named.Select(n => n.Role).Distinct().OrderBy(r => r == "subject" ? 0 : r == "object" ? 1 : 2).ThenBy(r => r, StringComparer.Ordinal));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
