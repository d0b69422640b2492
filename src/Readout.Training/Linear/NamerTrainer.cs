using Readout.Language;

namespace Readout.Training;

/// <summary>Trains <see cref="Namer"/>.</summary>
internal static class NamerTrainer
{
    /// <summary>A sentence with its name labels, and the tags that the tagger gives it.</summary>
    public sealed record Example(WordHashes Words, uint[] Tags, string[] Labels);

    public static LinearModel Train(List<Example> examples, LinearTrainer trainer, int epochs = 10)
    {
        var labels = LinearTrainer.LabelsOf(examples.SelectMany(e => e.Labels));
        var numbers = Enumerable.Range(0, labels.Length).ToDictionary(i => labels[i], i => i, StringComparer.Ordinal);
        var perceptron = new Perceptron(labels.Length);
        var features = new uint[Namer.FeatureCount];
        var scores = new float[labels.Length];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            trainer.Shuffle(examples);
            var wrong = 0;
            foreach (var example in examples)
            {
                var (before, before2) = ("O", "O");
                var seen = new Dictionary<uint, uint>();
                for (var i = 0; i < example.Words.Count; i++)
                {
                    Namer.Fill(example.Words, example.Tags, i, before, before2, seen, features);
                    perceptron.Score(features, scores);
                    perceptron.Tick();
                    var guess = -1;
                    for (var c = 0; c < labels.Length; c++)
                    {
                        if ((guess < 0 || scores[c] > scores[guess]) && Namer.Allowed(before, labels[c]))
                        {
                            guess = c;
                        }
                    }

                    var truth = numbers[example.Labels[i]];
                    if (guess != truth)
                    {
                        perceptron.Update(features, truth, guess);
                        wrong++;
                    }

                    (before2, before) = (before, labels[guess]);
                    Namer.Remember(seen, example.Words, i, before);
                }
            }

            trainer.Log($"names epoch {epoch}: {wrong} labels wrong while learning");
        }

        return perceptron.Average(labels, least: 2);
    }
}
