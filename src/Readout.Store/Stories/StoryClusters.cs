namespace Readout.Store.Stories;

/// <summary>A human's word on two tellings.</summary>
/// <param name="Number">The change by which it came.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="Who">Who says so.</param>
/// <param name="Verdict">join or split.</param>
/// <param name="A">One telling: a report's identifier or an event's lasting name.</param>
/// <param name="B">The other.</param>
/// <param name="Note">Why.</param>
public sealed record StoryRuling(long Number, string At, string Who, string Verdict, string A, string B, string? Note);

/// <summary>Puts tellings that links hold together into stories. The outcome depends on the tellings, links and rulings alone, not on the order in which they came.</summary>
internal static class StoryClusters
{
    // Two reports on their own matters stay apart below this, even where a third is linked to both.
    private const double LeastOfMains = 0.6;
    private const double LeastOfOthers = 0.0;
    private const double Ruled = 100;

    // Beyond this many tellings only links are looked at, not all pairs.
    private const int MostForAllPairs = 300;

    /// <summary>The stories, each with its tellings by name.</summary>
    public static List<List<Telling>> Of(IReadOnlyCollection<Telling> tellings, IReadOnlyCollection<StoryRuling> rulings)
    {
        var items = tellings.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var word = new Dictionary<(string, string), double>();
        foreach (var ruling in rulings.OrderBy(r => r.Number))
        {
            // The last word on a pair holds.
            word[Pair(ruling.A, ruling.B)] = ruling.Verdict == "join" ? Ruled : -Ruled;
        }

        var known = new Dictionary<(int, int), double>();
        double Score(int i, int j)
        {
            var key = i < j ? (i, j) : (j, i);
            if (!known.TryGetValue(key, out var score))
            {
                score = word.TryGetValue(Pair(items[i].Name, items[j].Name), out var ruled) ? ruled
                    : items[i].Report == items[j].Report ? -1
                    : StoryScore.Of(items[i].Features, items[j].Features).Value;
                known[key] = score;
            }

            return score;
        }

        var cluster = Enumerable.Range(0, items.Count).ToArray();
        var members = cluster.Select(i => new List<int> { i }).ToArray();
        foreach (var (i, j) in Links(items.Count, Score))
        {
            var (a, b) = (cluster[i], cluster[j]);
            if (a != b && May(members[a], members[b], Score(i, j) >= Ruled, items, Score))
            {
                members[a].AddRange(members[b]);
                members[b].ForEach(m => cluster[m] = a);
                members[b] = [];
            }
        }

        return [.. members.Where(m => m.Count > 0).Select(m => m.Order().Select(i => items[i]).ToList())];
    }

    private static IEnumerable<(int I, int J)> Links(int count, Func<int, int, double> score)
    {
        var links = new List<(int I, int J, double Score)>();
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                if (score(i, j) is var s && s >= StoryScore.Joins)
                {
                    links.Add((i, j, s));
                }
            }
        }

        return links.OrderByDescending(l => l.Score).ThenBy(l => l.I).ThenBy(l => l.J).Select(l => (l.I, l.J));
    }

    private static bool May(List<int> a, List<int> b, bool ruled, List<Telling> items, Func<int, int, double> score)
    {
        foreach (var i in a)
        {
            foreach (var j in b)
            {
                var pair = score(i, j);
                var least = items[i].Features.Main && items[j].Features.Main ? LeastOfMains : LeastOfOthers;
                if (pair <= -Ruled || (!ruled && pair < least && items.Count <= MostForAllPairs && !Vouched(a, i, j, least, score) && !Vouched(b, j, i, least, score)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // What a human joined stands for one another: one of them that is like enough speaks for the rest.
    private static bool Vouched(List<int> cluster, int member, int other, double least, Func<int, int, double> score) =>
        cluster.Any(k => k != member && score(k, member) >= Ruled && score(k, other) >= least);

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
