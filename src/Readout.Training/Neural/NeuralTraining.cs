using System.Diagnostics;
using System.Globalization;
using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>Settings of <see cref="NeuralTraining"/>.</summary>
internal sealed record NeuralSettings
{
    /// <summary>Passes over the corpora.</summary>
    public int Epochs { get; init; } = 22;

    /// <summary>Words of a batch, about.</summary>
    public int BatchWords { get; init; } = 600;

    /// <summary>Highest rate of learning.</summary>
    public float Rate { get; init; } = 1.5e-3f;

    /// <summary>Factor of the rate for what was pretrained.</summary>
    public float EncoderPace { get; init; } = 0.5f;

    /// <summary>Steps until the rate is at its highest; from there it falls along a cosine.</summary>
    public int Warmup { get; init; } = 400;

    /// <summary>Longest gradient; longer ones are shortened.</summary>
    public float Clip { get; init; } = 2f;

    /// <summary>Parts of a batch that may be worked on at once. Part of the run's meaning: sums are taken in the order of the parts.</summary>
    public int Shards { get; init; } = 2;

    /// <summary>Seed of all draws.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Stop after so many epochs of the schedule, to be resumed later; 0: none.</summary>
    public int StopAfter { get; init; }
}

/// <summary>Trains the network on all tasks together: every epoch is checkpointed and can be resumed; same data, seed and vectors, same weights.</summary>
internal sealed class NeuralTraining(NeuralSettings settings, LanguageTrainingPaths paths, Action<string> log)
{
    private readonly NeuralShape _shape = new();
    private readonly RunJournal _journal = new(log);

    /// <summary>Trains, or goes on from the last checkpoint, and writes the model.</summary>
    public void Run()
    {
        var output = Path.Combine(paths.Output, "language.neural");
        var vectorFile = new TensorFile(Path.Combine(paths.Output, "vectors.neural"));
        var vectors = new QuantisedTable(vectorFile, "vectors", _shape.Vector);
        var vectorHashes = vectorFile.Get<ulong>("vectors.hash").ToArray();
        var factor = VectorFactor(vectors);
        _journal.Say((settings with { StopAfter = 0 }).ToString());
        _journal.Say(_shape.ToString());
        var corpus = NeuralCorpus.Read(paths, vectorHashes, _shape.GramRows, _journal);
        var parameters = new Parameters(_shape, corpus.Labels, corpus.WordHashes.Length, (ulong)settings.Seed);
        if (File.Exists(EncoderTraining.FileIn(paths.Checkpoints)))
        {
            using var encoder = new TensorFile(EncoderTraining.FileIn(paths.Checkpoints));
            parameters.Take(encoder, settings.EncoderPace);
            _journal.Say("encoder pretrained (encoder.log)");
        }
        else
        {
            log($"no pretrained encoder in {paths.Checkpoints}: it is learned from the corpora alone; `train encoder` makes one");
        }

        var adam = new Adam();
        var checkpoint = new Checkpoint(Path.Combine(paths.Checkpoints, "neural.checkpoint"));
        var first = 1 + checkpoint.Restore(parameters, adam, out var journal);
        if (first > 1)
        {
            _journal.Resume(journal, checkpoint.Path);
            log($"going on after epoch {first - 1}");
        }

        var passes = Enumerable.Range(0, settings.Shards).Select(_ => new NetworkPass(_shape, corpus.Labels, parameters, vectors, factor)).ToArray();
        var steps = new TrainingSteps(parameters, adam, settings.Clip);
        var planned = settings.Epochs * (corpus.Train.Sum(e => e.Count) / settings.BatchWords);
        var last = settings.StopAfter > 0 ? Math.Min(settings.StopAfter, settings.Epochs) : settings.Epochs;
        for (var epoch = first; epoch <= last; epoch++)
        {
            var watch = Stopwatch.StartNew();
            var losses = Epoch(corpus, epoch, steps, adam, passes, planned);
            var model = Build(corpus, parameters, vectorHashes, vectors, factor, out var arrays);
            var scores = NeuralScore.Of(model, corpus.Development);
            _journal.Say(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}: loss tags {losses.Tags:F4} names {losses.Names:F4} arcs {losses.Arcs:F4} relations {losses.Relations:F4}; dev {scores}"));
            log($"  {watch.Elapsed.TotalSeconds:F0} s");
            checkpoint.Save(parameters, adam, epoch, _journal.ToString());
            TensorFile.Write(output, arrays);
            File.WriteAllText(Path.ChangeExtension(output, ".log"), _journal.ToString());
        }
    }

    private Losses Epoch(NeuralCorpus corpus, int epoch, TrainingSteps steps, Adam adam, NetworkPass[] passes, int planned)
    {
        var random = new SplitRandom((ulong)((settings.Seed * 1000) + epoch));
        var dropout = new Dropout(0.1f, 0.4f, 0.15f, 0.15f, 0.33f, 0.35f, 0.25f);
        Losses sum = default;
        long words = 0;
        var watch = Stopwatch.StartNew();
        var done = 0;
        foreach (var batch in Batches(corpus.Train, random))
        {
            var parts = Split(batch);
            var count = batch.Sum(e => e.Count);
            var seed = random.Next64();
            var (results, norm) = steps.Take(parts.Length, Rate(adam.Step, planned), i => passes[i].Gradients, i => passes[i].Run(parts[i], dropout, 1f / count, seed + (ulong)i));
            foreach (var r in results)
            {
                sum += new Losses(r.Tags * count, r.Names * count, r.Arcs * count, r.Relations * count);
            }

            words += count;
            if (++done % 50 == 0)
            {
                log(string.Create(CultureInfo.InvariantCulture, $"    batch {done}: loss {sum.Total / words:F3}, gradient {norm:F2}, {words / watch.Elapsed.TotalSeconds:F0} words/s"));
            }
        }

        return new Losses(sum.Tags / words, sum.Names / words, sum.Arcs / words, sum.Relations / words);
    }

    private float Rate(int step, int steps)
    {
        if (step < settings.Warmup)
        {
            return settings.Rate * (step + 1) / settings.Warmup;
        }

        var share = Math.Min(1, (double)(step - settings.Warmup) / Math.Max(1, steps - settings.Warmup));
        return settings.Rate * (float)(0.02 + (0.98 * 0.5 * (1 + Math.Cos(Math.PI * share))));
    }

    /// <summary>Shuffled batches of sentences of like length, so that no matrix of arcs is much larger than the others.</summary>
    private List<List<Example>> Batches(List<Example> examples, SplitRandom random)
    {
        var order = examples.Select(e => (Key: e.Count * (0.8 + (0.4 * random.Single())), Example: e)).ToList();
        var sorted = order.OrderBy(o => o.Key).Select(o => o.Example).ToList();
        var batches = new List<List<Example>>();
        var (current, words) = (new List<Example>(), 0);
        foreach (var e in sorted)
        {
            current.Add(e);
            words += e.Count;
            if (words >= settings.BatchWords)
            {
                batches.Add(current);
                (current, words) = ([], 0);
            }
        }

        if (current.Count > 0)
        {
            batches.Add(current);
        }

        for (var i = batches.Count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (batches[i], batches[j]) = (batches[j], batches[i]);
        }

        return batches;
    }

    private Example[][] Split(List<Example> batch)
    {
        var parts = Math.Min(settings.Shards, batch.Count);
        return [.. Enumerable.Range(0, parts).Select(p => batch.Where((_, i) => i % parts == p).ToArray())];
    }

    private NeuralModel Build(NeuralCorpus corpus, Parameters parameters, ulong[] vectorHashes, QuantisedTable vectors, float factor, out Dictionary<string, Array> arrays)
    {
        var words = new QuantisedTable(parameters["words"].Average, _shape.Learned);
        var grams = new QuantisedTable(parameters["grams"].Average, _shape.Learned);
        arrays = new Dictionary<string, Array>(StringComparer.Ordinal)
        {
            ["shape"] = _shape.ToArray(),
            ["labels.upos"] = TensorFile.Pack(corpus.Labels.Upos),
            ["labels.xpos"] = TensorFile.Pack(corpus.Labels.Xpos),
            ["labels.feats"] = TensorFile.Pack(corpus.Labels.Feats),
            ["labels.names"] = TensorFile.Pack(corpus.Labels.Names),
            ["labels.relations"] = TensorFile.Pack(corpus.Labels.Relations),
            ["words.hash"] = corpus.WordHashes,
            ["vectors.factor"] = new[] { factor },
            ["lexicon.hash"] = corpus.Gazetteer.Hashes,
            ["lexicon.kind"] = corpus.Gazetteer.KindBits,
        };
        words.Save("words", arrays);
        grams.Save("grams", arrays);
        foreach (var (name, _, _) in _shape.Dense(corpus.Labels))
        {
            arrays[name] = parameters[name].Average;
        }

        return new NeuralModel(_shape, corpus.Labels, corpus.WordHashes, words, grams, vectorHashes, vectors, factor, corpus.Gazetteer, name => parameters[name].Average);
    }

    /// <summary>Factor that brings the numbers of the word vectors to a deviation of 0.5.</summary>
    internal static float VectorFactor(QuantisedTable vectors)
    {
        var row = new float[vectors.Width];
        double sum = 0;
        for (var i = 0; i < vectors.Rows; i++)
        {
            Array.Clear(row);
            vectors.AddRow(i, 1, row);
            sum += VectorMath.Dot(row, row);
        }

        return (float)(0.5 / Math.Sqrt(sum / ((double)vectors.Rows * vectors.Width)));
    }
}
