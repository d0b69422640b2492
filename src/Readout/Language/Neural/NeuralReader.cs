using System.Numerics;
using Readout.Numerics;

namespace Readout.Language.Neural;

/// <summary>What the network says of a word: indices into the model's labels, and the head (-1: root).</summary>
internal readonly record struct WordReading(int Upos, int Xpos, int Feats, int Name, int Head, int Relation);

/// <summary>Runs the network over sentences. One reader a thread: it keeps its buffers.</summary>
/// <param name="model">The weights.</param>
/// <param name="layers">Other layers that run after the model's own, when encoders are compared: from [words][width] and the sentences' starts to [words][width].</param>
/// <remarks>Sentences go through together, since large matrix products are fast; what is said of one depends on no other, but for the names of one text (<see cref="NameDecoder"/>).</remarks>
internal sealed class NeuralReader(NeuralModel model, Func<float[], int[], float[]>? layers = null)
{
    private const int WordsAtOnce = 512;

    private readonly NeuralShape _shape = model.Shape;
    private readonly NameDecoder _names = new(model.Labels.Names, model.Row("names.t"));
    private readonly TypeInputs _types = new(model);
    private uint[] _features = [];     // [words of a sentence]
    private float[] _x = [];           // [words][width]
    private float[] _y = [];           // [words][width]
    private float[] _c = [];           // [words][width]
    private float[] _u = [];           // [words][6 · hidden]
    private float[] _tree = [];        // [words][tree columns]
    private float[] _hidden = [];      // [words][tag hidden or name hidden]
    private float[] _scores = [];      // [words][labels]
    private float[] _query = [];       // [words][arc]
    private float[] _pairs = [];       // [words][2 · relation]
    private float[] _arcs = [];        // [words of a sentence][words + 1]
    private readonly PackedMatrix _heads = new();

    /// <summary>Reads sentences of word forms.</summary>
    /// <param name="sentences">Their words.</param>
    /// <param name="oneText">Whether they are of one text, in which a word is mostly the name of the same.</param>
    public WordReading[][] Read(IReadOnlyList<IReadOnlyList<string>> sentences, bool oneText = false)
    {
        var result = new WordReading[sentences.Count][];
        _names.Begin(sentences);
        for (var from = 0; from < sentences.Count;)
        {
            var (to, words) = (from, 0);
            while (to < sentences.Count && (to == from || words + sentences[to].Count <= WordsAtOnce))
            {
                words += sentences[to++].Count;
            }

            Group(sentences, from, to, words, result);
            from = to;
        }

        _names.Decode(sentences, oneText, result);
        return result;
    }

    private void Group(IReadOnlyList<IReadOnlyList<string>> sentences, int from, int to, int words, WordReading[][] result)
    {
        var starts = new int[to - from + 1];
        for (var s = from; s < to; s++)
        {
            starts[s - from + 1] = starts[s - from] + sentences[s].Count;
            result[s] = new WordReading[sentences[s].Count];
        }

        if (words == 0)
        {
            return;
        }

        Encode(sentences, from, to, words, starts);
        var readings = new WordReading[words];
        Tags(words, readings);
        Names(words, from);
        Trees(words, starts, readings);
        for (var s = from; s < to; s++)
        {
            readings.AsSpan(starts[s - from], sentences[s].Count).CopyTo(result[s]);
        }
    }

    private void Encode(IReadOnlyList<IReadOnlyList<string>> sentences, int from, int to, int words, int[] starts)
    {
        var (width, product) = (_shape.Width, 6 * _shape.Hidden);
        Fit(ref _x, words * width);
        Fit(ref _y, words * width);
        Fit(ref _c, words * width);
        Fit(ref _u, words * product);
        var types = _types.Find(sentences, from, to, words);
        for (var i = 0; i < words; i++)
        {
            _types.X(types[i]).CopyTo(_x.AsSpan(i * width));
            _types.U(types[i]).CopyTo(_u.AsSpan(i * product));
        }

        for (var s = from; s < to; s++)
        {
            Lexicon(sentences[s], starts[s - from]);
        }

        for (var l = 0; l < _shape.Layers; l++)
        {
            if (l > 0)
            {
                Gemm.Multiply(_x, width, model.Matrix($"sru{l}.w"), _u, product, words);
            }

            Sru.Forward(_u, _x, model.Row($"sru{l}.g"), starts, _c, _y, _shape.Hidden);
            (_x, _y) = (_y, _x);
        }

        if (layers is not null)
        {
            layers(_x[..(words * width)], starts).CopyTo(_x, 0);
        }
    }

    /// <summary>Adds what the lexicon says of the words of a sentence, to the input and to the first layer's product with it.</summary>
    private void Lexicon(IReadOnlyList<string> forms, int start)
    {
        if (_features.Length < forms.Count)
        {
            _features = new uint[forms.Count];
        }

        model.Gazetteer.Mark(forms, _features);
        for (var i = 0; i < forms.Count; i++)
        {
            AddFeatures(_features[i], model.Row("lexicon.w"), _x.AsSpan((start + i) * _shape.Width, _shape.Width));
            if (_shape.Layers > 0)
            {
                AddFeatures(_features[i], model.LexiconProduct, _u.AsSpan((start + i) * 6 * _shape.Hidden, 6 * _shape.Hidden));
            }
        }
    }

    /// <summary>Adds the row of each feature bit.</summary>
    internal static void AddFeatures(uint features, ReadOnlySpan<float> rows, Span<float> x)
    {
        for (; features != 0; features &= features - 1)
        {
            VectorMath.Add(x, rows.Slice(BitOperations.TrailingZeroCount(features) * x.Length, x.Length));
        }
    }

    private void Dense(float[] x, int columns, string name, float[] into, int rows)
    {
        var bias = model.Row(name + ".b");
        Gemm.Multiply(x, columns, model.Matrix(name + ".w"), into, bias.Length, rows);
        VectorMath.AddBias(into, bias, rows);
    }

    private void Tags(int words, WordReading[] readings)
    {
        var (hidden, labels) = (_shape.TagHidden, model.Labels);
        Fit(ref _hidden, words * hidden);
        Fit(ref _scores, words * labels.TagColumns);
        Dense(_x, _shape.Width, "tag", _hidden, words);
        VectorMath.Relu(_hidden.AsSpan(0, words * hidden));
        Dense(_hidden, hidden, "tags", _scores, words);
        for (var i = 0; i < words; i++)
        {
            var row = _scores.AsSpan(i * labels.TagColumns, labels.TagColumns);
            readings[i] = readings[i] with
            {
                Upos = VectorMath.Largest(row[..labels.Upos.Length]),
                Xpos = VectorMath.Largest(row.Slice(labels.Upos.Length, labels.Xpos.Length)),
                Feats = VectorMath.Largest(row[(labels.Upos.Length + labels.Xpos.Length)..]),
            };
        }
    }

    private void Names(int words, int firstSentence)
    {
        var (hidden, labels) = (_shape.NameHidden, model.Labels.Names.Length);
        Fit(ref _hidden, words * hidden);
        Fit(ref _scores, words * labels);
        Dense(_x, _shape.Width, "name", _hidden, words);
        VectorMath.Relu(_hidden.AsSpan(0, words * hidden));
        Dense(_hidden, hidden, "names", _scores, words);
        _names.Keep(firstSentence, _scores.AsSpan(0, words * labels));
    }

    private void Trees(int words, int[] starts, WordReading[] readings)
    {
        var (arc, rel, columns) = (_shape.Arc, _shape.Relation, _shape.TreeColumns);
        Fit(ref _tree, words * columns);
        Fit(ref _query, words * arc);
        Fit(ref _pairs, words * 2 * rel);
        Dense(_x, _shape.Width, "tree", _tree, words);
        for (var i = 0; i < words; i++)
        {
            VectorMath.Relu(_tree.AsSpan(i * columns, 2 * arc));
        }

        Gemm.Multiply(_tree, columns, model.Matrix("arc.w"), _query, arc, words);
        VectorMath.AddBias(_query, model.Row("arc.b"), words);
        var heads = new int[words];
        var root = model.Row("arc.root");
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var n = starts[s + 1] - starts[s];
            Fit(ref _arcs, n * (n + 1));
            var matrix = _arcs.AsSpan(0, n * (n + 1));
            _heads.Pack(_tree.AsSpan((starts[s] * columns) + arc), arc, n, 1, columns);
            Gemm.Multiply(_query.AsSpan(starts[s] * arc), arc, _heads, matrix[1..], n + 1, n);
            for (var i = 0; i < n; i++)
            {
                matrix[i * (n + 1)] = VectorMath.Dot(_query.AsSpan((starts[s] + i) * arc, arc), root);
            }

            TreeDecoder.Decode(matrix, n, heads.AsSpan(starts[s], n));
        }

        var rootPair = model.Row("rel.root");
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                var own = _tree.AsSpan((i * columns) + (2 * arc), 4 * rel);
                var head = heads[i] < 0 ? default : _tree.AsSpan(((starts[s] + heads[i]) * columns) + (2 * arc), 4 * rel);
                var sum = heads[i] < 0 ? rootPair.AsSpan(0, rel) : head.Slice(rel, rel);
                var product = heads[i] < 0 ? rootPair.AsSpan(rel, rel) : head.Slice(3 * rel, rel);
                var pair = _pairs.AsSpan(i * 2 * rel, 2 * rel);
                for (var k = 0; k < rel; k++)
                {
                    pair[k] = MathF.Max(0, own[k] + sum[k]);
                    pair[rel + k] = own[(2 * rel) + k] * product[k];
                }
            }
        }

        var labels = model.Labels.Relations.Length;
        Fit(ref _scores, words * labels);
        Dense(_pairs, 2 * rel, "rel", _scores, words);
        for (var i = 0; i < words; i++)
        {
            readings[i] = readings[i] with { Head = heads[i], Relation = RelationOf(_scores.AsSpan(i * labels, labels), heads[i] < 0) };
        }
    }

    /// <summary>The likeliest relation; "root" for the root and nothing else.</summary>
    private int RelationOf(ReadOnlySpan<float> scores, bool isRoot)
    {
        var root = _rootRelation;
        if (isRoot && root >= 0)
        {
            return root;
        }

        var best = root == 0 && scores.Length > 1 ? 1 : 0;
        for (var c = 0; c < scores.Length; c++)
        {
            best = c != root && scores[c] > scores[best] ? c : best;
        }

        return best;
    }

    private readonly int _rootRelation = Array.IndexOf(model.Labels.Relations, "root");

    private static void Fit(ref float[] buffer, int size)
    {
        if (buffer.Length < size)
        {
            buffer = GC.AllocateUninitializedArray<float>(size + (size / 4), pinned: true);
        }
    }
}
