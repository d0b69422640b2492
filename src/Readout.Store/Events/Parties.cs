using Readout.Coding;

namespace Readout.Store.Events;

/// <summary>What an actor counts as when parties are compared: its country, or else its own name.</summary>
internal static class Parties
{
    private const int LongestName = 100;

    // Codes that stand in the place of a country for those who are no state.
    private static readonly HashSet<string> NoStates = ["IGO", "NGO", "NGM", "MNC", "IMG", "INT"];

    /// <summary>The party of an actor.</summary>
    public static string Of(Actor actor) => IsState(actor.Country) ? actor.Country! : Cut(actor.Name);

    /// <summary>Whether the code is that of a state: three capital letters, none of the codes for others.</summary>
    public static bool IsState(string? code) => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper) && !NoStates.Contains(code);

    /// <summary>Whether an event of this kind has no direction: its parties do the same to each other.</summary>
    public static bool Undirected(string plover) => plover == "CONSULT";

    /// <summary>The pairs of parties of an event, each both ways round: way is 1 where a acts on b, -1 where b acts on a, and 0
    /// where there is no direction, or both. Parties of undirected events are pairs of each other, whichever was named first.</summary>
    public static IReadOnlyList<(string A, string B, int Way)> Pairs(Event item)
    {
        var ways = new SortedDictionary<(string A, string B), int>();
        void Add(string a, string b, int way) => ways[(a, b)] = ways.TryGetValue((a, b), out var known) && known != way ? 0 : way;

        var sources = item.Source.Select(Of).Distinct().ToList();
        var targets = item.Target.Select(Of).Distinct().ToList();
        if (Undirected(item.Plover.Event))
        {
            var all = sources.Concat(targets).Distinct().ToList();
            foreach (var (a, b) in all.SelectMany(a => all.Where(b => b != a || (all.Count == 1 && targets.Count > 0)).Select(b => (a, b))))
            {
                Add(a, b, 0);
            }
        }
        else
        {
            foreach (var (source, target) in sources.SelectMany(s => targets.Select(t => (s, t))))
            {
                Add(source, target, source == target ? 0 : 1);
                Add(target, source, source == target ? 0 : -1);
            }
        }

        return [.. ways.Select(w => (w.Key.A, w.Key.B, w.Value))];
    }

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)];
}
