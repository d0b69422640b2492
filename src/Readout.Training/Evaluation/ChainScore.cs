using Readout.Text;

namespace Readout.Training;

/// <summary>Coreference as CoNLL 2012 measures it: MUC, B³ and CEAFe over chains of spans, and the mean of their F1.</summary>
internal sealed class ChainScore
{
    private readonly double[] _mentions = new double[4];
    private readonly double[] _muc = new double[4];
    private readonly double[] _b3 = new double[4];
    private readonly double[] _ceaf = new double[4];

    /// <summary>F1 of finding the mentions at all, in percent.</summary>
    public double Mentions => F1(_mentions);

    /// <summary>F1 by links (Vilain et al. 1995), in percent.</summary>
    public double Muc => F1(_muc);

    /// <summary>F1 by mentions (Bagga and Baldwin 1998), in percent.</summary>
    public double BCubed => F1(_b3);

    /// <summary>F1 by chains, best one-to-one (Luo 2005, φ4), in percent.</summary>
    public double Ceaf => F1(_ceaf);

    /// <summary>The mean of the three.</summary>
    public double Average => (Muc + BCubed + Ceaf) / 3;

    /// <summary>Adds a document.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<Span>> gold, IReadOnlyList<IReadOnlyList<Span>> system)
    {
        var (inGold, inSystem) = (Index(gold), Index(system));
        Sum(_mentions, inGold.Keys.Count(inSystem.ContainsKey), inSystem.Count, inGold.Keys.Count(inSystem.ContainsKey), inGold.Count);
        var (pr, pd) = Links(system, inGold);
        var (rr, rd) = Links(gold, inSystem);
        Sum(_muc, pr, pd, rr, rd);
        Sum(_b3, Shared(system, inGold), inSystem.Count, Shared(gold, inSystem), inGold.Count);
        var alike = Assign(gold, system, inSystem);
        Sum(_ceaf, alike, system.Count, alike, gold.Count);
    }

    // Right and all for precision, right and all for recall.
    private static void Sum(double[] into, double pr, double pd, double rr, double rd)
    {
        into[0] += pr;
        into[1] += pd;
        into[2] += rr;
        into[3] += rd;
    }

    private static double F1(double[] s)
    {
        var (p, r) = (s[1] > 0 ? s[0] / s[1] : 0, s[3] > 0 ? s[2] / s[3] : 0);
        return p + r > 0 ? 200 * p * r / (p + r) : 0;
    }

    private static Dictionary<Span, int> Index(IReadOnlyList<IReadOnlyList<Span>> chains)
    {
        var index = new Dictionary<Span, int>();
        for (var i = 0; i < chains.Count; i++)
        {
            foreach (var span in chains[i])
            {
                index.TryAdd(span, i);
            }
        }

        return index;
    }

    private static (double Right, double All) Links(IReadOnlyList<IReadOnlyList<Span>> chains, Dictionary<Span, int> other)
    {
        double right = 0, all = 0;
        foreach (var chain in chains)
        {
            var parts = new HashSet<int>();
            var alone = 0;
            foreach (var span in chain)
            {
                if (other.TryGetValue(span, out var id))
                {
                    parts.Add(id);
                }
                else
                {
                    alone++;
                }
            }

            right += chain.Count - parts.Count - alone;
            all += chain.Count - 1;
        }

        return (right, all);
    }

    private static double Shared(IReadOnlyList<IReadOnlyList<Span>> chains, Dictionary<Span, int> index)
    {
        double sum = 0;
        foreach (var chain in chains)
        {
            foreach (var group in chain.Where(index.ContainsKey).GroupBy(s => index[s]))
            {
                sum += (double)group.Count() * group.Count() / chain.Count;
            }
        }

        return sum;
    }

    /// <summary>The greatest sum of 2|G∩S| / (|G|+|S|) over one-to-one pairs of chains (Hungarian method).</summary>
    private static double Assign(IReadOnlyList<IReadOnlyList<Span>> gold, IReadOnlyList<IReadOnlyList<Span>> system, Dictionary<Span, int> inSystem)
    {
        // Chains that share nothing can't add anything: only the others are paired.
        var rows = gold.Select(g => g.Where(inSystem.ContainsKey).GroupBy(s => inSystem[s]).ToDictionary(x => x.Key, x => 2.0 * x.Count() / (g.Count + system[x.Key].Count)))
            .Where(r => r.Count > 0).ToList();
        var columns = rows.SelectMany(r => r.Keys).Distinct().ToList();
        var (n, m) = (rows.Count, Math.Max(columns.Count, rows.Count));
        var (u, v, match, way) = (new double[n + 1], new double[m + 1], new int[m + 1], new int[m + 1]);
        double Cost(int i, int j) => j - 1 < columns.Count && rows[i - 1].TryGetValue(columns[j - 1], out var value) ? -value : 0;
        for (var i = 1; i <= n; i++)
        {
            match[0] = i;
            var (least, used, j0) = (Enumerable.Repeat(double.PositiveInfinity, m + 1).ToArray(), new bool[m + 1], 0);
            do
            {
                used[j0] = true;
                var (i0, delta, j1) = (match[j0], double.PositiveInfinity, 0);
                for (var j = 1; j <= m; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    var now = Cost(i0, j) - u[i0] - v[j];
                    if (now < least[j])
                    {
                        (least[j], way[j]) = (now, j0);
                    }

                    if (least[j] < delta)
                    {
                        (delta, j1) = (least[j], j);
                    }
                }

                for (var j = 0; j <= m; j++)
                {
                    if (used[j])
                    {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                j0 = j1;
            }
            while (match[j0] != 0);

            for (; j0 != 0; j0 = way[j0])
            {
                match[j0] = match[way[j0]];
            }
        }

        double sum = 0;
        for (var j = 1; j <= m; j++)
        {
            sum -= match[j] > 0 ? Cost(match[j], j) : 0;
        }

        return sum;
    }
}
