using Readout.Store.Matching;

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

    /// <summary>The stories, each with its tellings by name.</summary>
    public static List<List<Telling>> Of(IReadOnlyCollection<Telling> tellings, IReadOnlyCollection<StoryRuling> rulings)
    {
        var items = tellings.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var word = new Dictionary<(string, string), double>();
        foreach (var ruling in rulings.OrderBy(r => r.Number))
        {
            // The last word on a pair holds.
            word[Clustering.Pair(ruling.A, ruling.B)] = ruling.Verdict == "join" ? Clustering.Ruled : -Clustering.Ruled;
        }

        var score = Clustering.Remembering((i, j) => word.TryGetValue(Clustering.Pair(items[i].Name, items[j].Name), out var ruled) ? ruled
            : items[i].Report == items[j].Report ? -1
            : StoryScore.Of(items[i], items[j]).Value);
        var links = Enumerable.Range(0, items.Count).SelectMany(i => Enumerable.Range(i + 1, items.Count - i - 1).Select(j => (i, j))).Where(p => score(p.i, p.j) >= StoryScore.Joins);
        return [.. Clustering.Of(items.Count, links, score, (a, b, link) => May(a, b, score(link.I, link.J) >= Clustering.Ruled, items, score)).Select(m => m.ConvertAll(i => items[i]))];
    }

    private static bool May(List<int> a, List<int> b, bool ruled, List<Telling> items, Func<int, int, double> score)
    {
        foreach (var i in a)
        {
            foreach (var j in b)
            {
                var pair = score(i, j);
                var least = items[i].Features.Main && items[j].Features.Main ? LeastOfMains : LeastOfOthers;
                if (pair <= -Clustering.Ruled || (!ruled && pair < least && items.Count <= Clustering.MostForAllPairs && !Clustering.Vouched(a, i, j, least, score) && !Clustering.Vouched(b, j, i, least, score)))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
