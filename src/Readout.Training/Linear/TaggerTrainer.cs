using Readout.Language;

namespace Readout.Training;

/// <summary>Trains <see cref="Tagger"/>: tags with their own history, then features.</summary>
internal static class TaggerTrainer
{
    public static (LinearModel Tags, LinearModel Feats) Train(IReadOnlyList<Sentence> sentences, LinearTrainer trainer, int epochs = 8)
    {
        var labels = LinearTrainer.LabelsOf(sentences.SelectMany(s => s.Tokens).Select(t => Tagger.Label(t.Upos, t.Xpos)));
        var featLabels = LinearTrainer.LabelsOf(sentences.SelectMany(s => s.Tokens).Select(t => t.Feats));
        var numbers = Enumerable.Range(0, labels.Length).ToDictionary(i => labels[i], i => i);
        var featNumbers = Enumerable.Range(0, featLabels.Length).ToDictionary(i => featLabels[i], i => i);
        var data = sentences.Select(s => (
            Words: LinearTrainer.Hash(s),
            Tags: s.Tokens.Select(t => numbers[Tagger.Label(t.Upos, t.Xpos)]).ToArray(),
            Feats: s.Tokens.Select(t => featNumbers[t.Feats]).ToArray())).ToList();
        var tagger = new Perceptron(labels.Length);
        var feats = new Perceptron(featLabels.Length);
        var features = new uint[TaggerFeatures.Count];
        var featFeatures = new uint[TaggerFeatures.FeatsCount];
        var scores = new float[labels.Length];
        var featScores = new float[featLabels.Length];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            trainer.Shuffle(data);
            var (right, all) = (0, 0);
            foreach (var (words, gold, goldFeats) in data)
            {
                var (tag1, tag2) = (0u, 0u);
                for (var i = 0; i < words.Count; i++)
                {
                    TaggerFeatures.Fill(words, i, tag1, tag2, features);
                    tagger.Score(features, scores);
                    var guess = LinearTrainer.Best(scores);
                    tagger.Tick();
                    all++;
                    if (guess == gold[i])
                    {
                        right++;
                    }
                    else
                    {
                        tagger.Update(features, gold[i], guess);
                    }

                    // The history is what the tagger itself would see.
                    (tag2, tag1) = (tag1, (uint)guess + 1);
                }

                if (epoch > epochs / 2)
                {
                    continue;
                }

                for (var i = 0; i < words.Count; i++)
                {
                    uint Tag(int k) => k < 0 || k >= gold.Length ? 0 : (uint)gold[k] + 1;
                    TaggerFeatures.FillFeats(words, i, Tag(i - 1), Tag(i), Tag(i + 1), featFeatures);
                    feats.Score(featFeatures, featScores);
                    var guess = LinearTrainer.Best(featScores);
                    feats.Tick();
                    if (guess != goldFeats[i])
                    {
                        feats.Update(featFeatures, goldFeats[i], guess);
                    }
                }
            }

            trainer.Log($"tags epoch {epoch}: {100.0 * right / all:F2} % right while learning");
        }

        return (tagger.Average(labels), feats.Average(featLabels));
    }
}
