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

    /// <summary>A network whose weights are learned on; empty: those that aren't pretrained begin at random.</summary>
    public string From { get; init; } = "";

    /// <summary>The treebank (its folder's name) whose sentences alone are learned from, as they stand, to end on the corpus that is measured; empty: all corpora.</summary>
    public string Only { get; init; } = "";
}

/// <summary>Trains the network on all tasks together: every epoch is checkpointed and can be resumed; same data, seed and vectors, same weights.</summary>
internal sealed class NeuralTraining(NeuralSettings settings, LanguageTrainingPaths paths, WordVectors vectors, Action<string> log)
{
    private readonly RunJournal _journal = new(log);

    /// <summary>Trains, or goes on from the last checkpoint, and writes the model.</summary>
    public void Run()
    {
        var output = Path.Combine(paths.Output, NeuralModel.FileName);
        var shape = ShapeFor(vectors);
        _journal.Say((settings with { StopAfter = 0, From = Path.GetFileName(settings.From) }).ToString());
        _journal.Say(shape.ToString());
        var corpus = NeuralCorpus.Read(paths, vectors, shape.GramRows, _journal);
        var parameters = new Parameters(shape, corpus.Labels, corpus.WordHashes.Length, (ulong)settings.Seed);
        if (settings.From.Length > 0)
        {
            _journal.SayData(settings.From);
            using var network = new TensorFile(settings.From);
            parameters.TakeNetwork(network, settings.From, shape, corpus.WordHashes, [.. shape.Dense(corpus.Labels).Select(d => d.Name)]);
        }

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

        var passes = Enumerable.Range(0, settings.Shards).Select(_ => new NetworkPass(shape, corpus.Labels, parameters, vectors)).ToArray();
        var steps = new TrainingSteps(parameters, adam, settings.Clip);
        if (settings.Only.Length > 0 && !corpus.Train.Exists(e => e.Treebank == settings.Only))
        {
            throw new InvalidDataException($"RD925 no treebank '{settings.Only}' to learn from alone; one of {string.Join(", ", corpus.Train.Select(e => e.Treebank).OfType<string>().Distinct().Order(StringComparer.Ordinal))}.");
        }

        var epochs = settings.Only.Length == 0
            ? new NetworkEpochs(settings, corpus.Train, new NameExchange(corpus.Labels, corpus.Train, paths.Lexicon, corpus.With), passes, steps, adam, log)
            : new NetworkEpochs(settings, [.. corpus.Train.Where(e => e.Treebank == settings.Only)], null, passes, steps, adam, log);
        var last = settings.StopAfter > 0 ? Math.Min(settings.StopAfter, settings.Epochs) : settings.Epochs;
        for (var epoch = first; epoch <= last; epoch++)
        {
            var watch = Stopwatch.StartNew();
            var losses = epochs.Run(epoch);
            var model = NetworkFile.Model(shape, corpus, parameters, vectors, out var arrays);
            var scores = NeuralScore.Of(new NeuralReader(model), model.Labels, corpus.Development);
            _journal.Say(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}: loss tags {losses.Tags:F4} names {losses.Names:F4} arcs {losses.Arcs:F4} relations {losses.Relations:F4}; dev {scores}"));
            log($"  {watch.Elapsed.TotalSeconds:F0} s");
            checkpoint.Save(parameters, adam, epoch, _journal.ToString());
            TensorFile.Write(output, arrays);
            File.WriteAllText(Path.ChangeExtension(output, ".log"), _journal.ToString());
        }
    }

    /// <summary>The network's sizes for such word vectors.</summary>
    internal static NeuralShape ShapeFor(WordVectors vectors) => new() { Vector = vectors.Width };
}
