using System.Runtime.Intrinsics;
using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>A matrix that is learned, with its moments for Adam.</summary>
internal sealed class Parameter(string name, int rows, int columns, bool sparse)
{
    public string Name => name;

    public int Rows => rows;

    public int Columns => columns;

    /// <summary>Whether only some rows have a gradient in each step.</summary>
    public bool Sparse => sparse;

    /// <summary>Factor of the rate of learning; less for what was learned before.</summary>
    public float Pace { get; set; } = 1;

    public float[] Value { get; } = new float[rows * columns];

    public float[] First { get; } = new float[rows * columns];

    public float[] Second { get; } = new float[rows * columns];

    /// <summary>Mean of the values over the last steps, the newest counting most: what the model is made of.</summary>
    public float[] Average { get; } = new float[rows * columns];
}

/// <summary>Gradients of one part of a batch: full for dense parameters, by row for sparse ones.</summary>
internal sealed class Gradients
{
    private readonly Dictionary<string, float[]> _dense = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SparseRows> _sparse = new(StringComparer.Ordinal);

    public Gradients(IEnumerable<Parameter> parameters)
    {
        foreach (var p in parameters)
        {
            if (p.Sparse)
            {
                _sparse[p.Name] = new SparseRows(p.Rows, p.Columns);
            }
            else
            {
                _dense[p.Name] = new float[p.Rows * p.Columns];
            }
        }
    }

    public float[] Dense(string name) => _dense[name];

    public SparseRows Rows(string name) => _sparse[name];

    public Span<float> Row(string name, int row) => _sparse[name].Row(row);

    public void Clear()
    {
        foreach (var values in _dense.Values)
        {
            Array.Clear(values);
        }

        foreach (var rows in _sparse.Values)
        {
            rows.Clear();
        }
    }

    /// <summary>Adds another part's gradients to these.</summary>
    public void Add(Gradients other)
    {
        Parallel.ForEach(_dense, d => VectorMath.Add(d.Value, other._dense[d.Key]));
        foreach (var (name, rows) in other._sparse)
        {
            foreach (var row in rows.Met)
            {
                VectorMath.Add(Row(name, row), rows.Row(row));
            }
        }
    }

    /// <summary>Euclidean length of all gradients together.</summary>
    public float Norm()
    {
        double sum = 0;
        foreach (var values in _dense.Values)
        {
            sum += VectorMath.Dot(values, values);
        }

        foreach (var rows in _sparse.Values)
        {
            foreach (var row in rows.Met)
            {
                sum += VectorMath.Dot(rows.Row(row), rows.Row(row));
            }
        }

        return (float)Math.Sqrt(sum);
    }
}

/// <summary>All that is learned of the network.</summary>
internal sealed class Parameters
{
    private readonly Dictionary<string, Parameter> _byName = new(StringComparer.Ordinal);

    /// <summary>None yet.</summary>
    public Parameters()
    {
    }

    /// <summary>All parameters of the network.</summary>
    public Parameters(NeuralShape shape, NeuralLabels labels, int words, ulong seed)
        : this(shape, shape.Dense(labels).Concat(shape.Learning(labels)), words, seed)
    {
    }

    /// <summary>The tables of words and parts of words, and the dense parameters named.</summary>
    public Parameters(NeuralShape shape, IEnumerable<(string Name, int Rows, int Columns)> dense, int words, ulong seed)
    {
        var random = new SplitRandom(seed);
        Add(new Parameter("words", words, shape.Learned, true), 0.05f, ref random);
        Add(new Parameter("grams", shape.GramRows, shape.Learned, true), 0.1f, ref random);
        foreach (var (name, rows, columns) in dense)
        {
            // Glorot and Bengio 2010; a recurrent layer's columns are six matrices side by side.
            var width = name.StartsWith("sru", StringComparison.Ordinal) ? shape.Hidden : columns;
            var deviation = name.EndsWith(".t", StringComparison.Ordinal) ? 0 : rows > 1 ? name == "lexicon.w" ? 0.05f : MathF.Sqrt(2f / (rows + width)) : name.EndsWith("root", StringComparison.Ordinal) ? 0.1f : 0;
            Add(new Parameter(name, rows, columns, false), deviation, ref random);
        }

        for (var l = 0; l < shape.Layers; l++)
        {
            // States that are carried on at first: the forget gate starts at 0.73, the highway half open.
            for (var direction = 0; direction < 2; direction++)
            {
                this[$"sru{l}.g"].Value.AsSpan(((direction * 4) + 2) * shape.Hidden, shape.Hidden).Fill(0.5f);
            }

            this[$"sru{l}.g"].Value.CopyTo(this[$"sru{l}.g"].Average, 0);
        }
    }

    /// <summary>Adds a parameter, with values drawn from a normal distribution of a deviation unless that is 0.</summary>
    public void Add(Parameter parameter, float deviation, ref SplitRandom random)
    {
        for (var i = 0; deviation > 0 && i < parameter.Value.Length; i++)
        {
            parameter.Value[i] = random.Normal() * deviation;
        }

        parameter.Value.CopyTo(parameter.Average, 0);
        _byName.Add(parameter.Name, parameter);
    }

    /// <summary>Takes values over from a file, for those parameters that it holds; they go on learning at a <paramref name="pace"/> of their own.</summary>
    public void Take(TensorFile file, float pace)
    {
        foreach (var p in All.Where(p => file.Has(p.Name)))
        {
            var values = file.Get<float>(p.Name);
            if (values.Length != p.Value.Length)
            {
                throw new InvalidDataException($"RD923 '{p.Name}' was pretrained in another size; train the encoder anew.");
            }

            values.CopyTo(p.Value);
            values.CopyTo(p.Average);
            p.Pace = pace;
        }
    }

    /// <summary>Takes the tables of words and parts of words, and the dense parameters named, from a network that was trained before.</summary>
    /// <exception cref="InvalidDataException">RD924: that network has another shape or other words.</exception>
    public void TakeNetwork(TensorFile network, string path, NeuralShape shape, ReadOnlySpan<ulong> words, IReadOnlyList<string> dense)
    {
        if (!SameShape(NeuralShape.Of(network.Get<int>("shape"))) || !network.Get<ulong>("words.hash").SequenceEqual(words) || dense.Any(d => !Fits(d, network.Get<float>(d).Length)))
        {
            throw new InvalidDataException($"RD924 {path} has another shape, other labels or other words; leave --from out, and training begins at the start.");
        }

        foreach (var p in dense.Select(d => this[d]))
        {
            if (p.Name == "in.w")
            {
                TakeInput(network.Get<float>(p.Name), p);
            }
            else
            {
                network.Get<float>(p.Name).CopyTo(p.Value);
            }

            p.Value.CopyTo(p.Average, 0);
        }

        // Kinds of names that the lexicon has got since keep the weights that they begin with.
        bool Fits(string name, int length) => length == this[name].Value.Length || (name is "lexicon.w" or "in.w" && length < this[name].Value.Length);

        bool SameShape(NeuralShape other) => other.Vector <= shape.Vector && other with { Vector = shape.Vector } == shape;

        // Vectors that it didn't know say nothing at first: [vectors it knew | vectors it didn't | learned].
        void TakeInput(ReadOnlySpan<float> values, Parameter p)
        {
            var known = values.Length - (shape.Learned * p.Columns);
            Array.Clear(p.Value);
            values[..known].CopyTo(p.Value);
            values[known..].CopyTo(p.Value.AsSpan(p.Value.Length - (shape.Learned * p.Columns)));
        }

        foreach (var p in new[] { this["words"], this["grams"] })
        {
            var table = new QuantisedTable(network, p.Name, p.Columns);
            Array.Clear(p.Value);
            for (var i = 0; i < table.Rows; i++)
            {
                table.AddRow(i, 1, p.Value.AsSpan(i * p.Columns, p.Columns));
            }

            p.Value.CopyTo(p.Average, 0);
        }
    }

    /// <summary>Moves the averages a share of the way to the values.</summary>
    public void Average(float share)
    {
        Parallel.ForEach(All, p =>
        {
            VectorMath.Scale(p.Average, 1 - share);
            VectorMath.AddScaled(p.Average, p.Value, share);
        });
    }

    public Parameter this[string name] => _byName[name];

    /// <summary>In order of their names.</summary>
    public IEnumerable<Parameter> All => _byName.Values.OrderBy(p => p.Name, StringComparer.Ordinal);
}

/// <summary>Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019); rows of sparse parameters are updated only when they have a gradient.</summary>
internal sealed class Adam(float beta1 = 0.9f, float beta2 = 0.98f, float decay = 0.01f)
{
    private const float Epsilon = 1e-8f;

    /// <summary>Steps taken.</summary>
    public int Step { get; set; }

    /// <summary>Takes a step; gradients are multiplied by <paramref name="scale"/>.</summary>
    public void Update(Parameters parameters, Gradients gradients, float rate, float scale)
    {
        Step++;
        var corrected = rate * MathF.Sqrt(1 - MathF.Pow(beta2, Step)) / (1 - MathF.Pow(beta1, Step));
        // Each parameter is moved by one thread, so that the sums don't depend on their number.
        Parallel.ForEach(parameters.All, p =>
        {
            if (p.Sparse)
            {
                var rows = gradients.Rows(p.Name);
                foreach (var row in rows.Met)
                {
                    Move(p, row * p.Columns, rows.Row(row), corrected * p.Pace, scale, 0);
                }
            }
            else
            {
                Move(p, 0, gradients.Dense(p.Name), corrected * p.Pace, scale, p.Rows > 1 ? rate * p.Pace * decay : 0);
            }
        });
    }

    private void Move(Parameter p, int at, Span<float> gradient, float rate, float scale, float shrink)
    {
        var value = p.Value.AsSpan(at, gradient.Length);
        var first = p.First.AsSpan(at, gradient.Length);
        var second = p.Second.AsSpan(at, gradient.Length);
        var i = 0;
        for (; i + 16 <= gradient.Length; i += 16)
        {
            var g = Vector512.Create<float>(gradient[i..]) * scale;
            var m = (Vector512.Create<float>(first[i..]) * beta1) + (g * (1 - beta1));
            var v = (Vector512.Create<float>(second[i..]) * beta2) + (g * g * (1 - beta2));
            var x = Vector512.Create<float>(value[i..]);
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            (x - (m * rate / (Vector512.Sqrt(v) + Vector512.Create(Epsilon))) - (x * shrink)).CopyTo(value[i..]);
        }

        for (; i < gradient.Length; i++)
        {
            var g = gradient[i] * scale;
            first[i] = (first[i] * beta1) + (g * (1 - beta1));
            second[i] = (second[i] * beta2) + (g * g * (1 - beta2));
            value[i] -= (rate * first[i] / (MathF.Sqrt(second[i]) + Epsilon)) + (value[i] * shrink);
        }
    }
}
