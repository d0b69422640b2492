using Readout.Language;

namespace Readout.Training;

/// <summary>Trains <see cref="Lemmatizer"/>.</summary>
internal static class LemmaTrainer
{
    public static Lemmatizer Train(IReadOnlyList<Sentence> sentences, LinearTrainer trainer, int epochs = 6)
    {
        var tokens = sentences.SelectMany(s => s.Tokens).Where(t => t.Upos != "X" && t.Xpos != "GW").ToList();
        var examples = tokens
            .GroupBy(t => (Form: PlainForm.Of(t.Form), t.Upos, t.Xpos))
            .Select(g => (
                g.Key.Form,
                g.Key.Upos,
                g.Key.Xpos,
                Lemma: g.GroupBy(t => t.Lemma, StringComparer.Ordinal).OrderByDescending(l => l.Count()).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key,
                Count: g.Count()))
            .OrderBy(e => e.Form, StringComparer.Ordinal).ThenBy(e => e.Xpos, StringComparer.Ordinal).ThenBy(e => e.Upos, StringComparer.Ordinal)
            .ToList();
        var labels = LinearTrainer.LabelsOf(examples.Select(e => EditScript.Between(e.Form, e.Lemma).ToString()))
            .Take(400).ToArray();
        var numbers = Enumerable.Range(0, labels.Length).ToDictionary(i => labels[i], i => i, StringComparer.Ordinal);
        var perceptron = new Perceptron(labels.Length);
        var features = new uint[Lemmatizer.FeatureCount];
        var scores = new float[labels.Length];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            trainer.Shuffle(examples);
            var wrong = 0;
            foreach (var e in examples)
            {
                if (!numbers.TryGetValue(EditScript.Between(e.Form, e.Lemma).ToString(), out var truth))
                {
                    continue;
                }

                Lemmatizer.Fill(e.Form, e.Upos, e.Xpos, features);
                perceptron.Score(features, scores);
                var guess = LinearTrainer.Best(scores);
                perceptron.Tick();
                if (guess != truth)
                {
                    perceptron.Update(features, truth, guess);
                    wrong++;
                }
            }

            trainer.Log($"lemmas epoch {epoch}: {wrong} of {examples.Count} wrong while learning");
        }

        var model = perceptron.Average(labels, least: 1);
        var bare = new Lemmatizer([], model);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in examples.GroupBy(e => Lemmatizer.Key(e.Form, e.Upos, e.Xpos), StringComparer.Ordinal))
        {
            // What the endings get right anyway needs no entry.
            var best = group.OrderByDescending(e => e.Count).ThenBy(e => e.Form, StringComparer.Ordinal).First();
            if (group.Any(e => bare.Lemma(e.Form, e.Upos, e.Xpos) != e.Lemma))
            {
                known[group.Key] = best.Lemma;
            }
        }

        return new Lemmatizer(known, model);
    }
}
