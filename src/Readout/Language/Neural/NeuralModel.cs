using Readout.Numerics;

namespace Readout.Language.Neural;

/// <summary>The weights of the network, ready to use. Immutable; may be used from many threads.</summary>
internal sealed class NeuralModel
{
    /// <summary>The network's file in a models' folder.</summary>
    public const string FileName = "language.neural";

    private readonly ulong[] _wordHashes;   // ascending
    private readonly QuantisedTable _words;   // [words][learned]
    private readonly QuantisedTable _grams;   // [gram rows][learned]
    private readonly WordVectors _vectors;
    private readonly Dictionary<string, PackedMatrix> _matrices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float[]> _rows = new(StringComparer.Ordinal);

    /// <summary>Makes a model of trained parameters.</summary>
    public NeuralModel(
        NeuralShape shape,
        NeuralLabels labels,
        ulong[] wordHashes,
        QuantisedTable words,
        QuantisedTable grams,
        WordVectors vectors,
        Gazetteer gazetteer,
        Func<string, ReadOnlyMemory<float>> dense)
    {
        (Shape, Labels, _wordHashes, _words, _grams) = (shape, labels, wordHashes, words, grams);
        (_vectors, Gazetteer) = (vectors, gazetteer);
        if (vectors.Width != shape.Vector)
        {
            throw new InvalidDataException($"RD903 the word vectors have {vectors.Width} numbers, not the {shape.Vector} that the network learned with; train the model anew with `readout train`.");
        }

        foreach (var (name, rows, columns) in shape.Dense(labels))
        {
            var values = dense(name);
            if (values.Length != rows * columns)
            {
                throw new InvalidDataException($"RD903 the array '{name}' has {values.Length} numbers, not {rows} × {columns}; train the model anew with `readout train`.");
            }

            if (rows == 1 || name is "lexicon.w" or "names.t")
            {
                _rows[name] = values.ToArray();
            }
            else
            {
                _matrices[name] = PackedMatrix.Of(values.Span, rows, columns);
            }
        }

        LexiconProduct = new float[shape.Layers > 0 ? Gazetteer.Features * 6 * shape.Hidden : 0];
        if (LexiconProduct.Length > 0)
        {
            Gemm.Multiply(Row("lexicon.w"), shape.Width, Matrix("sru0.w"), LexiconProduct, 6 * shape.Hidden, Gazetteer.Features);
        }
    }

    public NeuralShape Shape { get; }

    public NeuralLabels Labels { get; }

    /// <summary>The names that the network was told of as features.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>The first layer's product with the lexicon's rows, [features][6 · hidden].</summary>
    public float[] LexiconProduct { get; }

    /// <summary>A matrix of weights.</summary>
    public PackedMatrix Matrix(string name) => _matrices[name];

    /// <summary>A bias or another single row.</summary>
    public float[] Row(string name) => _rows[name];

    /// <summary>Writes a word's input [vector | learned] to <paramref name="into"/>.</summary>
    public void Input(ReadOnlySpan<char> form, Span<float> into)
    {
        into.Clear();
        var hash = WordInput.KeyHash(form);
        Span<int> found = stackalloc int[_vectors.Count];
        _vectors.Find(hash, found);
        for (var t = 0; t < found.Length; t++)
        {
            if (found[t] >= 0)
            {
                _vectors.Add(t, found[t], into[..Shape.Vector]);
            }
        }

        var learned = into[Shape.Vector..];
        var word = StableHash.Find(_wordHashes, hash);
        if (word >= 0)
        {
            _words.AddRow(word, 1, learned);
        }

        Span<int> rows = stackalloc int[WordInput.MostRows];
        var count = WordInput.Rows(form, Shape.GramRows, rows);
        var share = WordInput.GramShare(count);
        for (var i = 0; i < count; i++)
        {
            _grams.AddRow(rows[i], i < WordInput.Single ? 1 : share, learned);
        }
    }

    /// <summary>Maps the network of a folder, and the word vectors that it learned with.</summary>
    public static NeuralModel Load(string folder)
    {
        // Stays mapped as long as the program runs.
        var model = new TensorFile(Path.Combine(folder, FileName));
        var shape = NeuralShape.Of(model.Get<int>("shape"));
        var labels = new NeuralLabels(model.Lines("labels.upos"), model.Lines("labels.xpos"), model.Lines("labels.feats"), model.Lines("labels.names"), model.Lines("labels.relations"));
        return new NeuralModel(
            shape,
            labels,
            model.Get<ulong>("words.hash").ToArray(),
            new QuantisedTable(model, "words", shape.Learned),
            new QuantisedTable(model, "grams", shape.Learned),
            WordVectors.Load(folder, model.Get<float>("vectors.factor")),
            new Gazetteer(model.Get<ulong>("lexicon.hash").ToArray(), model.Get<ushort>("lexicon.kind").ToArray()),
            name => model.Get<float>(name).ToArray());
    }
}
