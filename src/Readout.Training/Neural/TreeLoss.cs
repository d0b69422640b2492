using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>Losses of heads (biaffine, Dozat and Manning 2017) and of relations to the true head, and the way back to the tree layer.</summary>
internal sealed class TreeLoss(NeuralShape shape, NeuralLabels labels, Parameters parameters)
{
    private readonly PackedMatrix _packed = new();

    /// <summary><paramref name="tree"/> [words][tree columns] becomes its gradient.</summary>
    public (double Arcs, double Relations) Run(IReadOnlyList<Example> examples, int[] starts, float[] tree, Gradients gradients, float drop, float weight, ref SplitRandom random)
    {
        var (n, columns, arc, rel) = (starts[^1], shape.TreeColumns, shape.Arc, shape.Relation);
        var mask = new float[tree.Length];
        for (var i = 0; i < n; i++)
        {
            VectorMath.Relu(tree.AsSpan(i * columns, 2 * arc));
            for (var k = 0; k < columns; k++)
            {
                mask[(i * columns) + k] = random.Single() < drop ? 0 : 1 / (1 - drop);
            }
        }

        DensePass.Times(tree, mask);
        var dtree = new float[tree.Length];
        var arcs = Arcs(examples, starts, tree, dtree, gradients, weight);
        var relations = Relations(examples, starts, tree, dtree, gradients, weight);
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < columns; k++)
            {
                var at = (i * columns) + k;
                tree[at] = k < 2 * arc && tree[at] <= 0 ? 0 : dtree[at] * mask[at];
            }
        }

        return (arcs, relations);
    }

    private double Arcs(IReadOnlyList<Example> examples, int[] starts, float[] tree, float[] dtree, Gradients gradients, float weight)
    {
        var (n, columns, arc) = (starts[^1], shape.TreeColumns, shape.Arc);
        var (w, bias, root) = (parameters["arc.w"], parameters["arc.b"].Value, parameters["arc.root"].Value);
        var query = new float[n * arc];
        _packed.Pack(w.Value, arc, arc, arc, 1);
        Gemm.Multiply(tree, columns, _packed, query, arc, n);
        VectorMath.AddBias(query, bias, n);
        var dquery = new float[n * arc];
        var droot = gradients.Dense("arc.root");
        double loss = 0;
        for (var s = 0; s < examples.Count; s++)
        {
            if (examples[s].Heads is not { } truth)
            {
                continue;
            }

            // Heads of the sentence, the root first: [n + 1][arc].
            var m = examples[s].Count;
            var heads = new float[(m + 1) * arc];
            root.CopyTo(heads, 0);
            for (var j = 0; j < m; j++)
            {
                tree.AsSpan(((starts[s] + j) * columns) + arc, arc).CopyTo(heads.AsSpan((j + 1) * arc));
            }

            var scores = new float[m * (m + 1)];
            _packed.Pack(heads, arc, m + 1, 1, arc);
            Gemm.Multiply(query.AsSpan(starts[s] * arc), arc, _packed, scores, m + 1, m);
            for (var i = 0; i < m; i++)
            {
                var row = scores.AsSpan(i * (m + 1), m + 1);
                row[i + 1] = -1e9f;
                loss += NetworkPass.CrossEntropy(row, truth[i], weight);
            }

            _packed.Pack(heads, m + 1, arc, arc, 1);
            Gemm.Multiply(scores, m + 1, _packed, dquery.AsSpan(starts[s] * arc), arc, m);
            var dheads = new float[(m + 1) * arc];
            _packed.Pack(query.AsSpan(starts[s] * arc), m, arc, arc, 1);
            Gemm.MultiplyTransposed(scores, m + 1, _packed, dheads, arc, m + 1, add: false);
            VectorMath.Add(droot, dheads.AsSpan(0, arc));
            for (var j = 0; j < m; j++)
            {
                VectorMath.Add(dtree.AsSpan(((starts[s] + j) * columns) + arc, arc), dheads.AsSpan((j + 1) * arc, arc));
            }
        }

        var dbias = gradients.Dense("arc.b");
        for (var i = 0; i < n; i++)
        {
            VectorMath.Add(dbias, dquery.AsSpan(i * arc, arc));
        }

        _packed.Pack(dquery, n, arc, arc, 1);
        Gemm.MultiplyTransposed(tree, columns, _packed, gradients.Dense("arc.w"), arc, arc, add: true);
        _packed.Pack(w.Value, arc, arc, 1, arc);
        Gemm.Multiply(dquery, arc, _packed, dtree, columns, n, add: true);
        return loss;
    }

    private double Relations(IReadOnlyList<Example> examples, int[] starts, float[] tree, float[] dtree, Gradients gradients, float weight)
    {
        var (n, columns, rel, count) = (starts[^1], shape.TreeColumns, shape.Relation, labels.Relations.Length);
        var offset = 2 * shape.Arc;
        var (w, bias, root) = (parameters["rel.w"], parameters["rel.b"].Value, parameters["rel.root"].Value);
        var pairs = new float[n * 2 * rel];
        for (var s = 0; s < examples.Count; s++)
        {
            for (var i = 0; examples[s].Heads is { } heads && i < heads.Length; i++)
            {
                var own = tree.AsSpan(((starts[s] + i) * columns) + offset, 4 * rel);
                var head = heads[i] == 0 ? default : tree.AsSpan(((starts[s] + heads[i] - 1) * columns) + offset, 4 * rel);
                var sum = heads[i] == 0 ? root.AsSpan(0, rel) : head.Slice(rel, rel);
                var product = heads[i] == 0 ? root.AsSpan(rel, rel) : head.Slice(3 * rel, rel);
                var pair = pairs.AsSpan((starts[s] + i) * 2 * rel, 2 * rel);
                for (var k = 0; k < rel; k++)
                {
                    pair[k] = MathF.Max(0, own[k] + sum[k]);
                    pair[rel + k] = own[(2 * rel) + k] * product[k];
                }
            }
        }

        var scores = new float[n * count];
        _packed.Pack(w.Value, 2 * rel, count, count, 1);
        Gemm.Multiply(pairs, 2 * rel, _packed, scores, count, n);
        VectorMath.AddBias(scores, bias, n);
        double loss = 0;
        var dbias = gradients.Dense("rel.b");
        for (var s = 0; s < examples.Count; s++)
        {
            for (var i = 0; i < examples[s].Count; i++)
            {
                var row = scores.AsSpan((starts[s] + i) * count, count);
                loss += NetworkPass.CrossEntropy(row, examples[s].Relations?[i] ?? -1, weight);
                VectorMath.Add(dbias, row);
            }
        }

        _packed.Pack(scores, n, count, count, 1);
        Gemm.MultiplyTransposed(pairs, 2 * rel, _packed, gradients.Dense("rel.w"), count, 2 * rel, add: true);
        var dpairs = new float[pairs.Length];
        _packed.Pack(w.Value, count, 2 * rel, 1, count);
        Gemm.Multiply(scores, count, _packed, dpairs, 2 * rel, n);
        var droot = gradients.Dense("rel.root");
        for (var s = 0; s < examples.Count; s++)
        {
            for (var i = 0; examples[s].Heads is { } heads && i < heads.Length; i++)
            {
                var at = ((starts[s] + i) * columns) + offset;
                var headAt = heads[i] == 0 ? -1 : ((starts[s] + heads[i] - 1) * columns) + offset;
                var pair = pairs.AsSpan((starts[s] + i) * 2 * rel, 2 * rel);
                var dpair = dpairs.AsSpan((starts[s] + i) * 2 * rel, 2 * rel);
                var dsum = headAt < 0 ? droot.AsSpan(0, rel) : dtree.AsSpan(headAt + rel, rel);
                var dproduct = headAt < 0 ? droot.AsSpan(rel, rel) : dtree.AsSpan(headAt + (3 * rel), rel);
                var product = headAt < 0 ? root.AsSpan(rel, rel) : tree.AsSpan(headAt + (3 * rel), rel);
                for (var k = 0; k < rel; k++)
                {
                    var d = pair[k] > 0 ? dpair[k] : 0;
                    dtree[at + k] += d;
                    dsum[k] += d;
                    dtree[at + (2 * rel) + k] += dpair[rel + k] * product[k];
                    dproduct[k] += dpair[rel + k] * tree[at + (2 * rel) + k];
                }
            }
        }

        return loss;
    }
}
