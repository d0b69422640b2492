using System.Diagnostics;
using System.Text.Json;
using Readout.Language.Neural;
using Readout.Training;
using Readout.Training.Neural;
using Readout.Training.Neural.Compared;

namespace Readout.Bench;

/// <summary>
/// Encoders of about the same cost, each trained from random weights on the same part of the trees, with the same heads, steps and rates: what they score on the development set, and
/// how many words a second they read on one core, heads included.
/// </summary>
internal sealed class EncoderComparison(string data, string models, int share, int epochs, WordVectors vectors)
{
    private readonly NeuralShape _recurrent = NeuralTraining.ShapeFor(vectors);

    /// <summary>Compares, and writes a table and a JSON file.</summary>
    public void Run(string output)
    {
        var paths = new LanguageTrainingPaths { Data = data, Lexicon = Path.Combine(AppContext.BaseDirectory, "lexicon"), Output = models, Checkpoints = "" };
        var corpus = NeuralCorpus.Read(paths, vectors, _recurrent.GramRows);
        var results = new List<object>();
        foreach (var encoder in Encoders())
        {
            Console.Error.WriteLine(encoder.Name);
            var result = Train(encoder, corpus);
            results.Add(result);
            Console.WriteLine(JsonSerializer.Serialize(result));
        }

        File.WriteAllText(output, JsonSerializer.Serialize(new { machine = Machine.Name, date = Machine.Today, trees = $"one in {share}", epochs, encoders = results }, Machine.Json) + "\n");
    }

    private delegate ILayers Make(Parameters parameters, Gradients gradients);

    private sealed record Encoder(string Name, string Sizes, NeuralShape Shape, Action<Parameters> Add, Make Make);

    private IEnumerable<Encoder> Encoders()
    {
        yield return new Encoder("recurrent", $"{_recurrent.Layers} simple recurrent units, 2 x {_recurrent.Hidden}", _recurrent, _ => { }, (p, g) => new RecurrentLayers(_recurrent, p, g));

        // Without recurrent layers the shape is that of the input and the heads alone.
        var bare = _recurrent with { Layers = 0 };
        var convolution = new ConvolutionLayers.Sizes(bare.Width, Layers: 4, Reach: 3);
        yield return new Encoder("convolution", convolution.ToString(), bare, p => Add(convolution.AddTo, p), (p, g) => new ConvolutionLayers(convolution, p, g));
        var attention = new AttentionLayers.Sizes(bare.Width, Layers: 2, Inner: 256, Heads: 8, Hidden: 640, Far: 16);
        yield return new Encoder("attention", attention.ToString(), bare, p => Add(attention.AddTo, p), (p, g) => new AttentionLayers(attention, p, g));
    }

    private delegate void AddTo(Parameters parameters, ref SplitRandom random);

    private static void Add(AddTo add, Parameters parameters)
    {
        var random = new SplitRandom(7);
        add(parameters, ref random);
    }

    private object Train(Encoder encoder, NeuralCorpus corpus)
    {
        var settings = new NeuralSettings { Epochs = epochs };
        var parameters = new Parameters(encoder.Shape, corpus.Labels, corpus.WordHashes.Length, (ulong)settings.Seed);
        encoder.Add(parameters);
        var adam = new Adam();
        var passes = Enumerable.Range(0, settings.Shards).Select(_ => new NetworkPass(encoder.Shape, corpus.Labels, parameters, vectors, (p, g) => encoder.Make(p, g))).ToArray();
        var train = corpus.Train.Where((_, i) => i % share == 0).ToList();
        var run = new NetworkEpochs(settings, train, null, passes, new TrainingSteps(parameters, adam, settings.Clip), adam, _ => { });
        NeuralScore? score = null;
        NeuralReader? reader = null;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            run.Run(epoch);
            var model = NetworkFile.Model(encoder.Shape, corpus, parameters, vectors, out _);
            var averaged = Averages(parameters);
            var layers = encoder.Shape.Layers > 0 ? null : encoder.Make(averaged, new Gradients(averaged.All));
            float[][] none = [.. Enumerable.Range(0, (layers?.Count ?? 0) + 1).Select(_ => Array.Empty<float>())];
            reader = new NeuralReader(model, layers is null ? null : (x, starts) => layers.Forward(x, starts, none));
            score = NeuralScore.Of(reader, corpus.Labels, corpus.Development);
            Console.Error.WriteLine($"  epoch {epoch}: {score}");
        }

        return new
        {
            encoder = encoder.Name,
            sizes = encoder.Sizes,
            multiplications_a_word = encoder.Shape.Layers > 0 ? encoder.Shape.Layers * encoder.Shape.Width * 6L * encoder.Shape.Hidden : parameters.All.Where(p => p.Name.StartsWith("conv", StringComparison.Ordinal) || p.Name.StartsWith("att", StringComparison.Ordinal)).Sum(p => (long)p.Value.Length),
            upos = Math.Round(score!.Upos, 2),
            uas = Math.Round(score.Uas, 2),
            las = Math.Round(score.Las, 2),
            names = Math.Round(score.Names, 2),
            words_per_second = Math.Round(Speed(reader!, corpus)),
        };
    }

    /// <summary>The averaged weights, which are what is scored, as values.</summary>
    private static Parameters Averages(Parameters parameters)
    {
        var copy = new Parameters();
        var random = new SplitRandom(1);
        foreach (var p in parameters.All.Where(p => !p.Sparse))
        {
            var one = new Parameter(p.Name, p.Rows, p.Columns, false);
            p.Average.CopyTo(one.Value, 0);
            copy.Add(one, 0, ref random);
        }

        return copy;
    }

    /// <summary>Words a second of processor time, the best of five.</summary>
    private static double Speed(NeuralReader reader, NeuralCorpus corpus)
    {
        IReadOnlyList<string>[] sentences = [.. corpus.Development.Select(s => s.Sentence.Tokens.Select(t => t.Form).ToArray())];
        var words = sentences.Sum(s => s.Count);
        return Enumerable.Range(0, 5).Max(_ =>
        {
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            reader.Read(sentences);
            return words / (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
        });
    }
}
