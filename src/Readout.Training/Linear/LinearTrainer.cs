namespace Readout.Training;

/// <summary>What all linear trainers share: a fixed order, a seed, a place to say how it goes.</summary>
/// <param name="seed">Seed of the shuffles.</param>
/// <param name="log">Gets a line an epoch.</param>
internal sealed class LinearTrainer(int seed, Action<string> log)
{
    internal Random Random { get; } = new(seed);

    internal void Log(string line) => log(line);

    internal void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Random.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    internal static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    internal static string[] LabelsOf(IEnumerable<string> labels) =>
        [.. labels.GroupBy(l => l, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
}
