namespace Readout.Store.Ledger;

/// <summary>Puts tellings that links hold together into entries. The outcome depends on the tellings, links and rulings alone, not on the order in which they came.</summary>
internal static class LedgerClusters
{
    // Two groups that a link joins must be like each other in the mean of all pairs; one good link alone doesn't chain on and on.
    private const double LeastMean = 0.4;
    private const double MostOfPair = 1;
    private const double Ruled = 100;

    // Beyond this many tellings only links are looked at, not all pairs.
    private const int MostForAllPairs = 300;

    /// <summary>The entries, each with its tellings as they were published.</summary>
    /// <param name="tellings">Those that links or rulings connect.</param>
    /// <param name="links">Their links.</param>
    /// <param name="rulings">A human's word on pairs of them, by their names.</param>
    public static List<List<LedgerItem>> Of(IReadOnlyCollection<LedgerItem> tellings, IReadOnlyCollection<LedgerLink> links, IReadOnlyDictionary<(string, string), bool> rulings)
    {
        var items = tellings.Order(Comparer<LedgerItem>.Create(LedgerItem.InTime)).ToList();
        var place = items.Select((item, i) => (item.Key, i)).ToDictionary(p => p.Key, p => p.i);
        var known = new Dictionary<(int, int), double>();
        double Score(int i, int j)
        {
            var key = i < j ? (i, j) : (j, i);
            if (!known.TryGetValue(key, out var score))
            {
                score = rulings.TryGetValue(Pair(items[i].Name, items[j].Name), out var joined) ? (joined ? Ruled : -Ruled) : LedgerScore.Of(items[i], items[j]).Value;
                known[key] = score;
            }

            return score;
        }

        var pairs = links.Select(l => (place[l.From], place[l.To])).Concat(rulings.Where(r => r.Value)
            .Select(r => (items.FindIndex(t => t.Name == r.Key.Item1), items.FindIndex(t => t.Name == r.Key.Item2))).Where(p => p is { Item1: >= 0, Item2: >= 0 }));
        var split = rulings.Where(r => !r.Value).Select(r => (items.FindIndex(t => t.Name == r.Key.Item1), items.FindIndex(t => t.Name == r.Key.Item2))).ToList();
        bool Split(List<int> a, List<int> b) => split.Exists(s => (a.Contains(s.Item1) && b.Contains(s.Item2)) || (a.Contains(s.Item2) && b.Contains(s.Item1)));
        var cluster = Enumerable.Range(0, items.Count).ToArray();
        var members = cluster.Select(i => new List<int> { i }).ToArray();
        foreach (var (i, j, score) in pairs.Select(p => p.Item1 < p.Item2 ? p : (p.Item2, p.Item1)).Distinct()
            .Select(p => (p.Item1, p.Item2, Score: Score(p.Item1, p.Item2))).OrderByDescending(p => p.Score).ThenBy(p => p.Item1).ThenBy(p => p.Item2))
        {
            var (a, b) = (cluster[i], cluster[j]);
            if (a != b && score >= LedgerScore.Joins && !Split(members[a], members[b]) && (items.Count > MostForAllPairs || score >= Ruled || May(members[a], members[b], Score)))
            {
                members[a].AddRange(members[b]);
                members[b].ForEach(m => cluster[m] = a);
                members[b] = [];
            }
        }

        return [.. members.Where(m => m.Count > 0).Select(m => m.Order().Select(i => items[i]).ToList())];
    }

    /// <summary>Two names, the lesser first.</summary>
    public static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    private static bool May(List<int> a, List<int> b, Func<int, int, double> score)
    {
        var sum = 0.0;
        foreach (var i in a)
        {
            foreach (var j in b)
            {
                var pair = score(i, j);
                if (pair <= LedgerScore.Never && !Vouched(a, i, j, score) && !Vouched(b, j, i, score))
                {
                    return false;
                }

                sum += Math.Clamp(pair, LedgerScore.Never, MostOfPair);
            }
        }

        return sum >= LeastMean * a.Count * b.Count;
    }

    // What a human joined stands for one another.
    private static bool Vouched(List<int> cluster, int member, int other, Func<int, int, double> score) =>
        cluster.Any(k => k != member && score(k, member) >= Ruled && score(k, other) >= LedgerScore.Joins);
}
