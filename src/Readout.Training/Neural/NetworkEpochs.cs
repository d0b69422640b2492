using System.Diagnostics;
using System.Globalization;

namespace Readout.Training.Neural;

/// <summary>Passes over the corpora: shuffled batches, each dropped from at random, at a rate that rises and falls.</summary>
internal sealed class NetworkEpochs(NeuralSettings settings, IReadOnlyList<Example> train, NameExchange? exchange, NetworkPass[] passes, TrainingSteps steps, Adam adam, Action<string> log)
{
    private readonly int _planned = settings.Epochs * (train.Sum(e => e.Count) / settings.BatchWords);

    /// <summary>One pass; returns the mean losses a word.</summary>
    public Losses Run(int epoch)
    {
        var random = new SplitRandom((ulong)((settings.Seed * 1000) + epoch));
        var dropout = new Dropout(0.1f, 0.4f, 0.15f, 0.15f, 0.33f, 0.35f, 0.25f);
        Losses sum = default;
        long words = 0;
        var watch = Stopwatch.StartNew();
        var done = 0;
        var draws = new SplitRandom((ulong)((settings.Seed * 1000) + epoch + 500_000_000));
        foreach (var batch in Batches(random))
        {
            for (var i = 0; exchange is not null && i < batch.Count; i++)
            {
                batch[i] = exchange.Of(batch[i], ref draws);
            }

            var parts = Split(batch);
            var count = batch.Sum(e => e.Count);
            var seed = random.Next64();
            var (results, norm) = steps.Take(parts.Length, Rate(adam.Step), i => passes[i].Gradients, i => passes[i].Run(parts[i], dropout, 1f / count, seed + (ulong)i));
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

    private float Rate(int step)
    {
        if (step < settings.Warmup)
        {
            return settings.Rate * (step + 1) / settings.Warmup;
        }

        var share = Math.Min(1, (double)(step - settings.Warmup) / Math.Max(1, _planned - settings.Warmup));
        return settings.Rate * (float)(0.02 + (0.98 * 0.5 * (1 + Math.Cos(Math.PI * share))));
    }

    /// <summary>Shuffled batches of sentences of like length, so that no matrix of arcs is much larger than the others.</summary>
    private List<List<Example>> Batches(SplitRandom random)
    {
        var order = train.Select(e => (Key: e.Count * (0.8 + (0.4 * random.Single())), Example: e)).ToList();
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
}
