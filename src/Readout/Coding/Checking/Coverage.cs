using Readout.Language;

namespace Readout.Coding;

/// <summary>A predicate that links actors and that no rule covers.</summary>
/// <param name="Lemma">The verb or noun, with its particle.</param>
/// <param name="Kind">Verb, noun or adjective.</param>
/// <param name="Roles">The roles in which the actors stand, in order of the sentence's frame.</param>
/// <param name="Count">How often it was found.</param>
/// <param name="Example">The first sentence that has it.</param>
public sealed record UncoveredPredicate(string Lemma, PredicateKind Kind, string Roles, int Count, string Example);

/// <summary>Counts the predicates that link two actors in the texts and that no rule covers. Not safe for several threads at once.</summary>
/// <param name="covered">Whether a rule covers the predicate.</param>
public sealed class Coverage(Func<Frame, bool> covered)
{
    private readonly Dictionary<(string Lemma, PredicateKind Kind, string Roles), (int Count, string Example)> _found = [];

    /// <summary>Predicates that link two actors, covered or not.</summary>
    public int Linking { get; private set; }

    /// <summary>Those of them that a rule covers.</summary>
    public int Covered { get; private set; }

    /// <summary>What is not covered, most frequent first.</summary>
    public IReadOnlyList<UncoveredPredicate> Uncovered =>
    [
        .. _found.Select(f => new UncoveredPredicate(f.Key.Lemma, f.Key.Kind, f.Key.Roles, f.Value.Count, f.Value.Example))
            .OrderByDescending(u => u.Count).ThenBy(u => u.Lemma, StringComparer.Ordinal).ThenBy(u => u.Roles, StringComparer.Ordinal).ThenBy(u => u.Kind),
    ];

    /// <summary>Adds what <see cref="Find"/> found in a report.</summary>
    public void Add(IEnumerable<(Frame Frame, string Roles)> linking, string text)
    {
        foreach (var (frame, roles) in linking)
        {
            Linking++;
            if (covered(frame))
            {
                Covered++;
                continue;
            }

            var key = (frame.Lemma, frame.Kind, roles);
            _found[key] = _found.TryGetValue(key, out var had) ? (had.Count + 1, had.Example) : (1, OneLine(frame.Sentence.Span.Of(text)));
        }
    }

    /// <summary>The predicates of a report whose arguments name at least two actors in two places.</summary>
    public static IReadOnlyList<(Frame Frame, string Roles)> Find(SpeechContext context)
    {
        var found = new List<(Frame, string)>();
        foreach (var sentence in context.Analysis.Sentences.Where(context.Counts))
        {
            foreach (var frame in context.Frames[sentence.Index].All)
            {
                var linked = frame.Arguments
                    .Where(a => !a.Role.EndsWith("-clause", StringComparison.Ordinal) && a.Role is not ("quote" or "time"))
                    .Select(a => (a.Role, a.Head, Actors: context.ActorsAt(sentence.Index, a.Head)))
                    .Where(a => a.Actors.Count > 0)
                    .DistinctBy(a => a.Head)
                    .ToList();
                if (linked.Count >= 2 && linked.SelectMany(a => a.Actors).Distinct().Count() >= 2)
                {
                    found.Add((frame, string.Join(" ", linked.Select(a => a.Role).Distinct())));
                }
            }
        }

        return found;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
