using Readout.Store.Matching;

namespace Readout.Store.Ledger;

/// <summary>Puts tellings that links hold together into entries. The outcome depends on the tellings, links and rulings alone, not on the order in which they came.</summary>
internal static class LedgerClusters
{
    // Two groups that a link joins must be like each other in the mean of all pairs; one good link alone doesn't chain on and on.
    private const double LeastMean = 0.5;
    private const double MostOfPair = 1;

    /// <summary>The entries, each with its tellings as they were published.</summary>
    /// <param name="tellings">Those that links or rulings connect.</param>
    /// <param name="links">Their links.</param>
    /// <param name="rulings">A human's word on pairs of them, by their names.</param>
    public static List<List<LedgerItem>> Of(IReadOnlyCollection<LedgerItem> tellings, IReadOnlyCollection<LedgerLink> links, IReadOnlyDictionary<(string, string), bool> rulings)
    {
        var items = tellings.Order(Comparer<LedgerItem>.Create(LedgerItem.InTime)).ToList();
        var place = items.Select((item, i) => (item.Key, i)).ToDictionary(p => p.Key, p => p.i);
        var score = Clustering.Remembering((i, j) => rulings.TryGetValue(Clustering.Pair(items[i].Name, items[j].Name), out var joined) ? (joined ? Clustering.Ruled : -Clustering.Ruled)
            : LedgerScore.Of(items[i], items[j]).Value);
        var pairs = links.Select(l => (place[l.From], place[l.To])).Concat(rulings.Where(r => r.Value)
            .Select(r => (items.FindIndex(t => t.Name == r.Key.Item1), items.FindIndex(t => t.Name == r.Key.Item2))).Where(p => p is { Item1: >= 0, Item2: >= 0 }));
        var split = rulings.Where(r => !r.Value).Select(r => (items.FindIndex(t => t.Name == r.Key.Item1), items.FindIndex(t => t.Name == r.Key.Item2))).ToList();
        bool Split(List<int> a, List<int> b) => split.Exists(s => (a.Contains(s.Item1) && b.Contains(s.Item2)) || (a.Contains(s.Item2) && b.Contains(s.Item1)));
        var ordered = pairs.Select(p => p.Item1 < p.Item2 ? p : (p.Item2, p.Item1)).Distinct().Where(p => score(p.Item1, p.Item2) >= LedgerScore.Joins);
        return [.. Clustering.Of(items.Count, ordered, score, (a, b, link) =>
            !Split(a, b) && (items.Count > Clustering.MostForAllPairs || score(link.I, link.J) >= Clustering.Ruled || May(a, b, score))).Select(m => m.ConvertAll(i => items[i]))];
    }

    private static bool May(List<int> a, List<int> b, Func<int, int, double> score)
    {
        var sum = 0.0;
        foreach (var i in a)
        {
            foreach (var j in b)
            {
                var pair = score(i, j);
                if (pair <= LedgerScore.Never && !Clustering.Vouched(a, i, j, LedgerScore.Joins, score) && !Clustering.Vouched(b, j, i, LedgerScore.Joins, score))
                {
                    return false;
                }

                sum += Math.Clamp(pair, LedgerScore.Never, MostOfPair);
            }
        }

        return sum >= LeastMean * a.Count * b.Count;
    }
}
