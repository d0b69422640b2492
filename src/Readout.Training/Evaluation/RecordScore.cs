namespace Readout.Training;

/// <summary>Scores statements, commitments or appointments of one report against gold.</summary>
/// <remarks>
/// Items are paired one to one, the best pair first. A pair must stand on common characters; appointments may instead share a party and a day,
/// since the same meeting may be told in several sentences. What is then counted:
/// <c>words</c>: paired at all; <c>kind</c>: of the same kind (statements: the same speaker's country); <c>parties</c>: kind and all parties' countries as well.
/// Of the pairs, how often each further field agrees.
/// </remarks>
internal static class RecordScore
{
    /// <summary>A pair of gold and system items; either may be missing.</summary>
    public readonly record struct Pair(RecordItem? Gold, RecordItem? System);

    /// <summary>Pairs the items of one report: every item stands in exactly one pair.</summary>
    public static IReadOnlyList<Pair> Align(IReadOnlyList<RecordItem> gold, IReadOnlyList<RecordItem> system)
    {
        var candidates = new List<(double Weight, int Gold, int System)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var s = 0; s < system.Count; s++)
            {
                if (Weight(gold[g], system[s]) is var weight and > 0)
                {
                    candidates.Add((weight, g, s));
                }
            }
        }

        var pairs = new List<Pair>();
        var (usedGold, usedSystem) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, g, s) in candidates.OrderByDescending(c => c.Weight).ThenBy(c => c.Gold).ThenBy(c => c.System))
        {
            if (!usedGold.Contains(g) && !usedSystem.Contains(s))
            {
                usedGold.Add(g);
                usedSystem.Add(s);
                pairs.Add(new Pair(gold[g], system[s]));
            }
        }

        pairs.AddRange(gold.Where((_, g) => !usedGold.Contains(g)).Select(g => new Pair(g, null)));
        pairs.AddRange(system.Where((_, s) => !usedSystem.Contains(s)).Select(s => new Pair(null, s)));
        return pairs;
    }

    /// <summary>The counts of the pairs, by the names above.</summary>
    public static IReadOnlyDictionary<string, Score> Of(IReadOnlyList<Pair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var (gold, system) = (pairs.Count(p => p.Gold is not null), pairs.Count(p => p.System is not null));
        var both = pairs.Where(p => p.Gold is not null && p.System is not null).Select(p => (Gold: p.Gold!, System: p.System!)).ToList();
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal)
        {
            ["1 words"] = new(both.Count, system, gold),
            ["2 kind"] = new(both.Count(p => SameKind(p.Gold, p.System)), system, gold),
            ["3 parties"] = new(both.Count(p => SameKind(p.Gold, p.System) && p.Gold.Parties.Keys.All(r => p.System.SameParty(p.Gold, r))), system, gold),
        };
        foreach (var field in both.SelectMany(p => p.Gold.Fields.Keys).Distinct())
        {
            var with = both.Where(p => p.Gold.Fields.ContainsKey(field)).ToList();
            scores["4 " + field] = new(with.Count(p => p.System.Fields.GetValueOrDefault(field) == p.Gold.Fields[field]), with.Count(p => p.System.Fields.ContainsKey(field)), with.Count);
        }

        return scores;
    }

    private static bool SameKind(RecordItem gold, RecordItem system) =>
        gold.Kind == system.Kind && (!gold.Parties.ContainsKey("speaker") || system.SameParty(gold, "speaker"));

    private static double Weight(RecordItem gold, RecordItem system)
    {
        var overlap = gold.Overlaps(system);
        var sameDay = gold.Fields.TryGetValue("time", out var day) && system.Fields.GetValueOrDefault("time") == day && gold.Parties["participants"].Count > 0 && system.SameParty(gold, "participants");
        if (!overlap && !sameDay)
        {
            return 0;
        }

        return 1 + (gold.Kind == system.Kind ? 2 : 0) + (sameDay ? 1 : 0) + gold.Parties.Keys.Count(r => system.SameParty(gold, r)) * 0.5
            + (gold.Fields.GetValueOrDefault("time") == system.Fields.GetValueOrDefault("time") ? 0.5 : 0);
    }
}
