namespace Readout.Language.Neural;

/// <summary>The best tree with exactly one root over scored arcs (Chu and Liu 1965; Edmonds 1967).</summary>
internal static class TreeDecoder
{
    /// <summary>Heads of words 0 … n - 1, -1 for the root. <paramref name="scores"/> is [n][n + 1]: word, then head, where head 0 is the root and head j + 1 is word j.</summary>
    public static void Decode(ReadOnlySpan<float> scores, int n, Span<int> heads)
    {
        if (Greedy(scores, n, heads))
        {
            return;
        }

        // The root is the word whose tree is best when only it may hang from the root; only likely ones are tried.
        var matrix = new double[n + 1, n + 1]; // [head][word]
        var order = new int[n];
        var loss = new float[n];
        for (var i = 0; i < n; i++)
        {
            order[i] = i;
            var best = float.NegativeInfinity;
            for (var j = 1; j <= n; j++)
            {
                best = j == i + 1 ? best : MathF.Max(best, scores[(i * (n + 1)) + j]);
            }

            loss[i] = n == 1 ? 0 : best - scores[i * (n + 1)];
        }

        Array.Sort(loss, order);
        var top = double.NegativeInfinity;
        for (var k = 0; k < Math.Min(n, 5); k++)
        {
            var root = order[k];
            for (var i = 0; i < n; i++)
            {
                matrix[0, i + 1] = i == root ? 0 : double.NegativeInfinity;
                for (var j = 0; j < n; j++)
                {
                    matrix[j + 1, i + 1] = i == root || i == j ? double.NegativeInfinity : scores[(i * (n + 1)) + j + 1];
                }
            }

            var parents = Edmonds(matrix, n + 1);
            double total = scores[root * (n + 1)];
            for (var i = 0; i < n; i++)
            {
                total += i == root ? 0 : scores[(i * (n + 1)) + parents[i + 1]];
            }

            if (total > top)
            {
                top = total;
                for (var i = 0; i < n; i++)
                {
                    heads[i] = parents[i + 1] - 1;
                }
            }
        }
    }

    /// <summary>Takes the best head of each word; true when that is a tree with one root.</summary>
    private static bool Greedy(ReadOnlySpan<float> scores, int n, Span<int> heads)
    {
        var roots = 0;
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * (n + 1), n + 1);
            var best = 0;
            for (var j = 1; j <= n; j++)
            {
                best = j != i + 1 && row[j] > row[best] ? j : best;
            }

            heads[i] = best - 1;
            roots += best == 0 ? 1 : 0;
        }

        if (roots != 1)
        {
            return false;
        }

        Span<int> state = n <= 512 ? stackalloc int[n] : new int[n];
        state.Clear();
        for (var i = 0; i < n; i++)
        {
            var at = i;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = i + 1;
                at = heads[at];
            }

            if (at >= 0 && state[at] == i + 1)
            {
                return false;
            }

            // Whatever was walked now leads to the root.
            for (var back = i; back >= 0 && state[back] == i + 1; back = heads[back])
            {
                state[back] = -1;
            }
        }

        return true;
    }

    /// <summary>Parents in the heaviest tree from node 0; weights [head][node].</summary>
    private static int[] Edmonds(double[,] weights, int n)
    {
        var parent = new int[n];
        parent[0] = -1;
        for (var v = 1; v < n; v++)
        {
            var best = 0;
            for (var u = 1; u < n; u++)
            {
                best = u != v && weights[u, v] > weights[best, v] ? u : best;
            }

            parent[v] = best;
        }

        var cycle = Cycle(parent, n);
        if (cycle is null)
        {
            return parent;
        }

        // The cycle becomes one node, the last of a smaller graph.
        var inCycle = new bool[n];
        foreach (var v in cycle)
        {
            inCycle[v] = true;
        }

        var outside = Enumerable.Range(0, n).Where(v => !inCycle[v]).ToArray();
        var m = outside.Length + 1;
        var smaller = new double[m, m];
        var (enter, leave) = (new int[m], new int[m]);
        for (var a = 0; a < m - 1; a++)
        {
            for (var b = 0; b < m - 1; b++)
            {
                smaller[a, b] = weights[outside[a], outside[b]];
            }

            (smaller[a, m - 1], smaller[m - 1, a]) = (double.NegativeInfinity, double.NegativeInfinity);
            (enter[a], leave[a]) = (cycle[0], cycle[0]);
            foreach (var v in cycle)
            {
                var gain = weights[outside[a], v] - weights[parent[v], v];
                if (gain > smaller[a, m - 1])
                {
                    (smaller[a, m - 1], enter[a]) = (gain, v);
                }

                if (weights[v, outside[a]] > smaller[m - 1, a])
                {
                    (smaller[m - 1, a], leave[a]) = (weights[v, outside[a]], v);
                }
            }
        }

        var inner = Edmonds(smaller, m);
        for (var b = 1; b < m - 1; b++)
        {
            parent[outside[b]] = inner[b] == m - 1 ? leave[b] : outside[inner[b]];
        }

        parent[enter[inner[m - 1]]] = outside[inner[m - 1]];
        return parent;
    }

    private static List<int>? Cycle(int[] parent, int n)
    {
        var state = new int[n];
        for (var v = 1; v < n; v++)
        {
            var at = v;
            while (at > 0 && state[at] == 0)
            {
                state[at] = v;
                at = parent[at];
            }

            if (at > 0 && state[at] == v)
            {
                var cycle = new List<int> { at };
                for (var u = parent[at]; u != at; u = parent[u])
                {
                    cycle.Add(u);
                }

                return cycle;
            }
        }

        return null;
    }
}
