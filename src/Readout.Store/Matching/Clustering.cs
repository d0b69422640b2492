namespace Readout.Store.Matching;

/// <summary>Groups that links hold together, the best link first. The outcome depends on the items, scores and links alone, not on the order in which they came.</summary>
internal static class Clustering
{
    /// <summary>The score of a pair that a human joined; that of one split is its opposite.</summary>
    public const double Ruled = 100;

    /// <summary>Beyond this many items only links are looked at, not all pairs.</summary>
    public const int MostForAllPairs = 300;

    /// <summary>Two names, the lesser first.</summary>
    public static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    /// <summary>A symmetric score that is reckoned once for a pair.</summary>
    public static Func<int, int, double> Remembering(Func<int, int, double> score)
    {
        var known = new Dictionary<(int, int), double>();
        return (i, j) =>
        {
            var key = i < j ? (i, j) : (j, i);
            return known.TryGetValue(key, out var found) ? found : known[key] = score(i, j);
        };
    }

    /// <summary>Groups of the numbers 0 … <paramref name="count"/> - 1, each in ascending order.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="links">Pairs that may be joined.</param>
    /// <param name="score">The score of a pair.</param>
    /// <param name="may">Whether two groups that a pair links may become one.</param>
    public static IEnumerable<List<int>> Of(int count, IEnumerable<(int I, int J)> links, Func<int, int, double> score, Func<List<int>, List<int>, (int I, int J), bool> may)
    {
        var cluster = Enumerable.Range(0, count).ToArray();
        var members = cluster.Select(i => new List<int> { i }).ToArray();
        foreach (var link in links.OrderByDescending(l => score(l.I, l.J)).ThenBy(l => l.I).ThenBy(l => l.J))
        {
            var (a, b) = (cluster[link.I], cluster[link.J]);
            if (a != b && may(members[a], members[b], link))
            {
                members[a].AddRange(members[b]);
                members[b].ForEach(m => cluster[m] = a);
                members[b] = [];
            }
        }

        return members.Where(m => m.Count > 0).Select(m => m.Order().ToList());
    }

    /// <summary>Whether one whom a human joined with a member of the group is like the other: what a human joined stands for one another.</summary>
    public static bool Vouched(List<int> cluster, int member, int other, double least, Func<int, int, double> score) =>
        cluster.Any(k => k != member && score(k, member) >= Ruled && score(k, other) >= least);
}
