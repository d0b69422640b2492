using System.Diagnostics;
using System.Globalization;
using Readout.Language;
using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>Settings of the encoder's pretraining.</summary>
internal sealed record EncoderSettings
{
    /// <summary>Words of raw text, in millions.</summary>
    public int MillionWords { get; init; } = 19;

    /// <summary>Words of a batch, about.</summary>
    public int BatchWords { get; init; } = 3000;

    /// <summary>Words drawn as wrong answers for a batch.</summary>
    public int Candidates { get; init; } = 2048;

    /// <summary>Rate of learning after the warm-up; it stays, and the weights are averaged.</summary>
    public float Rate { get; init; } = 1.5e-3f;

    /// <summary>Steps until the rate is reached.</summary>
    public int Warmup { get; init; } = 500;

    /// <summary>Longest gradient; longer ones are shortened.</summary>
    public float Clip { get; init; } = 1f;

    /// <summary>Parts of a batch that may be worked on at once; sums are taken in their order.</summary>
    public int Shards { get; init; } = 2;

    /// <summary>Seed of all draws.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>A network whose encoder is learned on; empty: the encoder begins with random weights.</summary>
    public string From { get; init; } = "";
}

/// <summary>Pretrains the encoder on raw text by telling hidden words; resumes from checkpoints. Same text, seed and settings, same weights.</summary>
internal sealed class EncoderTraining(EncoderSettings settings, LanguageTrainingPaths paths, WordVectors vectors, Action<string> log)
{
    private const int ChunkWords = 250_000;
    private const int SaveEvery = 4; // chunks

    private readonly NeuralShape _shape = NeuralTraining.ShapeFor(vectors);
    private readonly RunJournal _journal = new(log);

    /// <summary>Where the pretrained weights lie.</summary>
    public static string FileIn(string checkpoints) => Path.Combine(checkpoints, "encoder.neural");

    /// <summary>Trains, or goes on, and writes the weights.</summary>
    public void Run(IReadOnlyList<string> files)
    {
        _journal.Say((settings with { MillionWords = 0, From = Path.GetFileName(settings.From) }).ToString());
        _journal.Say(_shape.ToString());
        files.ToList().ForEach(_journal.SayData);
        var words = NeuralCorpus.Read(paths, vectors, _shape.GramRows).WordHashes;
        var forms = new FormTable(words, vectors, _shape.GramRows);
        using var tokens = LinearModel.Open(Path.Combine(paths.Output, "tokens.bin"));
        var table = MultiwordTable.Read(tokens);
        var corpus = new RawCorpus(files, new Segmenter(LinearModel.Read(tokens), table), forms, settings.Seed);
        _journal.Say($"{corpus.Paragraphs} paragraphs");
        var parameters = MakeParameters(words.Length);
        if (settings.From.Length > 0)
        {
            _journal.SayData(settings.From);
            using var network = new TensorFile(settings.From);
            parameters.TakeNetwork(network, settings.From, _shape, words, [.. _shape.Encoder().Select(e => e.Name)]);
        }

        var adam = new Adam();
        var checkpoint = new Checkpoint(Path.Combine(paths.Checkpoints, "encoder.checkpoint"));
        var done = checkpoint.Restore(parameters, adam, out var journal);
        if (done > 0)
        {
            _journal.Resume(journal, checkpoint.Path);
            log($"going on after chunk {done}");
        }

        var steps = new TrainingSteps(parameters, adam, settings.Clip);
        var passes = Enumerable.Range(0, settings.Shards).Select(_ => new MaskedPass(_shape, parameters, forms, vectors)).ToArray();

        // The first chunk tells how frequent words are, too.
        var chunks = settings.MillionWords * 1_000_000 / ChunkWords;
        var ahead = corpus.Chunk(ChunkWords);
        var draws = new WordDraws(ahead, forms, vectors.Rows, settings.Candidates);
        for (var chunk = 1; chunk <= chunks; chunk++)
        {
            var sentences = ahead;
            var next = Task.Run(() => corpus.Chunk(ChunkWords));
            if (chunk > done)
            {
                var watch = Stopwatch.StartNew();
                var (loss, asked, right) = Learn(sentences, chunk, steps, adam, passes, draws);
                _journal.Say(string.Create(CultureInfo.InvariantCulture, $"chunk {chunk}: loss {loss / asked:F4}, right {100.0 * right / asked:F2}"));
                log($"  {ChunkWords / watch.Elapsed.TotalSeconds:F0} words/s");
                if (chunk % SaveEvery == 0 || chunk == chunks)
                {
                    checkpoint.Save(parameters, adam, chunk, _journal.ToString());
                    Write(parameters);
                }
            }

            ahead = next.GetAwaiter().GetResult();
        }
    }

    private Parameters MakeParameters(int words)
    {
        var dense = _shape.Encoder().Append(("mask.in", 1, _shape.Width)).Append(("mask.w", _shape.Width, MaskedPass.Output)).Append(("mask.b", 1, MaskedPass.Output));
        var parameters = new Parameters(_shape, dense, words, (ulong)settings.Seed);
        var random = new SplitRandom((ulong)settings.Seed + 1);
        var output = new Parameter("out", vectors.Rows, MaskedPass.Output, true);
        parameters.Add(output, 0, ref random);
        var row = new float[vectors.Width];
        for (var i = 0; i < vectors.Rows; i++)
        {
            Array.Clear(row);
            vectors.Add(0, i, row);
            VectorMath.AddScaled(output.Value.AsSpan(i * MaskedPass.Output, MaskedPass.Output), row.AsSpan(0, MaskedPass.Output), 0.5f);
        }

        output.Value.CopyTo(output.Average, 0);
        parameters.Add(new Parameter("out.b", vectors.Rows, 1, true), 0, ref random);
        return parameters;
    }

    private (double Loss, int Asked, int Right) Learn(List<int[]> sentences, int chunk, TrainingSteps steps, Adam adam, MaskedPass[] passes, WordDraws draws)
    {
        var random = new SplitRandom((ulong)((settings.Seed * 100_000) + chunk));
        var (loss, asked, right) = (0.0, 0, 0);
        foreach (var batch in Batches(sentences))
        {
            var (candidates, seed) = (draws.Draw(ref random), random.Next64());
            var parts = passes.Select((_, p) => batch.Where((_, i) => i % passes.Length == p).ToArray()).ToArray();
            var weight = 1 / (0.2f * batch.Sum(s => s.Length)); // about one over the number of words asked for
            var rate = settings.Rate * Math.Min(1, (adam.Step + 1f) / settings.Warmup);
            var (results, _) = steps.Take(parts.Length, rate, i => passes[i].Gradients, i => passes[i].Run(parts[i], candidates, draws.LogExpected, weight, seed + (ulong)i));
            foreach (var r in results)
            {
                (loss, asked, right) = (loss + (r.Loss / weight), asked + r.Asked, right + r.Right);
            }
        }

        return (loss, asked, right);
    }

    /// <summary>Full batches in the order of the sentences; what doesn't fill the last is left out.</summary>
    private IEnumerable<List<int[]>> Batches(List<int[]> sentences)
    {
        var (current, words) = (new List<int[]>(), 0);
        foreach (var s in sentences)
        {
            current.Add(s);
            words += s.Length;
            if (words >= settings.BatchWords)
            {
                yield return current;
                (current, words) = ([], 0);
            }
        }
    }

    private void Write(Parameters parameters)
    {
        var path = FileIn(paths.Checkpoints);
        TensorFile.Write(path + ".new", parameters.All.Where(p => p.Name is not ("out" or "out.b")).ToDictionary(p => p.Name, p => (Array)p.Average, StringComparer.Ordinal));
        File.Move(path + ".new", path, overwrite: true);
        File.WriteAllText(Path.Combine(paths.Output, "encoder.log"), _journal.ToString());
    }
}
