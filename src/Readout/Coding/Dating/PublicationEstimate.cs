namespace Readout.Coding;

/// <summary>The days on which clues let a report have been published.</summary>
/// <param name="Earliest">The first of them.</param>
/// <param name="Latest">The last of them.</param>
/// <param name="Best">The likeliest; of several, the middle one.</param>
internal sealed record PublicationEstimate(DateOnly Earliest, DateOnly Latest, DateOnly Best)
{
    private const int FirstYear = 1945;
    private const int LastYear = 2060;

    // Years this much less likely than the best are not looked at.
    private const double Negligible = 1e-4;

    // A report whose years are wider apart can't be dated.
    private const int MostYears = 40;

    // The day alone, if it is much likelier than all others together.
    private const double Sure = 0.6;

    // Else days that hold at least this much of the probability,
    private const double Enough = 0.93;

    // and more, where each doubling of the width brings in a share of one in this many.
    private const double Worth = 8;

    // Days between those at which years are tried.
    private const int Stride = 10;

    /// <summary>
    /// Every day being as likely as any other before the clues are heard: the day itself, if it is much likelier than all others together; else the
    /// interval around the likeliest days that holds nearly all of the probability and is worth its width. Null if the clues don't tell the decades.
    /// </summary>
    public static PublicationEstimate? Of(IReadOnlyList<PublicationClue> clues)
    {
        if (Years(clues) is not var (from, to))
        {
            return null;
        }

        var weights = Weights(clues, from, to, 1);
        var order = Enumerable.Range(0, weights.Length).OrderByDescending(i => weights[i]).ToArray();
        var (first, last) = Choose(weights, order);
        var ties = order.TakeWhile(i => weights[i] >= weights[order[0]] * (1 - 1e-9)).Count();
        return new PublicationEstimate(from.AddDays(first), from.AddDays(last), from.AddDays(order[ties / 2]));
    }

    private static (int First, int Last) Choose(double[] weights, int[] order)
    {
        var sums = new double[weights.Length + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            sums[i + 1] = sums[i] + weights[i];
        }

        var (first, last) = (order[0], order[0]);
        if (weights[first] >= Sure * sums[^1])
        {
            return (first, first);
        }

        var (best, value) = ((0, weights.Length - 1), double.MinValue);
        for (var i = 0; i < order.Length; i++)
        {
            (first, last) = (Math.Min(first, order[i]), Math.Max(last, order[i]));
            if (i + 1 < order.Length && weights[order[i + 1]] >= weights[order[i]] * (1 - 1e-9))
            {
                continue; // as likely as the next: both or none
            }

            var held = (sums[last + 1] - sums[first]) / sums[^1];
            var gain = (Worth * held) - Math.Log2(last - first + 1);
            (best, value) = held >= Enough && gain > value ? ((first, last), gain) : (best, value);
        }

        return best;
    }

    /// <summary>The days worth a look, by the clues that tell of years.</summary>
    private static (DateOnly From, DateOnly To)? Years(IReadOnlyList<PublicationClue> clues)
    {
        List<PublicationClue> telling = [.. clues.Where(c => c.Years)];
        if (telling.Count == 0)
        {
            return null;
        }

        var (first, last) = (new DateOnly(FirstYear, 1, 1), new DateOnly(LastYear, 12, 31));
        var weights = Weights(telling, first, last, Stride);
        var from = first.AddDays((Array.FindIndex(weights, w => w >= Negligible) - 1) * Stride);
        var to = first.AddDays((Array.FindLastIndex(weights, w => w >= Negligible) + 1) * Stride);
        (from, to) = (from < first ? first : from, to > last ? last : to);
        return to.Year - from.Year > MostYears ? null : (from, to);
    }

    // Products of the clues' weights, the greatest being 1; by logarithms, as there may be many clues.
    private static double[] Weights(IReadOnlyList<PublicationClue> clues, DateOnly from, DateOnly to, int stride)
    {
        var weights = new double[((to.DayNumber - from.DayNumber) / stride) + 1];
        foreach (var clue in clues)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += Math.Log(clue.Weight(from.AddDays(i * stride)));
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
