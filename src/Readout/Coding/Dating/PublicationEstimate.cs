namespace Readout.Coding;

/// <summary>The days on which clues let a report have been published.</summary>
internal static class PublicationEstimate
{
    // A day stays in while it is at least this much as likely as the likeliest, and until the days hold most of the probability.
    private const double Rival = 1.0 / 3;
    private const double Most = 0.6;

    /// <summary>The first, last and likeliest day, every day between <paramref name="from"/> and <paramref name="to"/> being as likely as any other before the clues are heard.</summary>
    public static (DateOnly Earliest, DateOnly Latest, DateOnly Best) Of(IReadOnlyList<PublicationClue> clues, DateOnly from, DateOnly to)
    {
        var weights = Weights(clues, from, to);
        var (best, total) = (0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            total += weights[i];
            best = weights[i] > weights[best] ? i : best;
        }

        var (first, last) = (best, best);
        for (var share = Rival; share > 1e-6; share /= 2)
        {
            var held = 0.0;
            (first, last) = (Array.FindIndex(weights, w => w >= share * weights[best]), Array.FindLastIndex(weights, w => w >= share * weights[best]));
            for (var i = first; i <= last; i++)
            {
                held += weights[i];
            }

            if (held >= Most * total)
            {
                break;
            }
        }

        return (from.AddDays(first), from.AddDays(last), from.AddDays(best));
    }

    // Products of the clues' weights, the greatest being 1; by logarithms, as there may be many clues.
    private static double[] Weights(IReadOnlyList<PublicationClue> clues, DateOnly from, DateOnly to)
    {
        var weights = new double[to.DayNumber - from.DayNumber + 1];
        foreach (var clue in clues)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += Math.Log(clue.Weight(from.AddDays(i)));
            }
        }

        var greatest = weights.Max();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Exp(weights[i] - greatest);
        }

        return weights;
    }
}
