namespace Readout.Training.Neural;

/// <summary>The loss of a linear chain (Lafferty et al. 2001): minus the log of the true sequence's share among all sequences of labels.</summary>
/// <param name="labels">Number of labels.</param>
/// <param name="allowed">Which label may follow which; the last row is the start.</param>
internal sealed class ChainLoss(int labels, bool[,] allowed)
{
    private double[] _forward = [];
    private double[] _backward = [];

    /// <summary>Scores of one sentence [words][labels] become their gradient × <paramref name="weight"/>; that of the transitions [labels + 1][labels] is added. Returns the loss × weight.</summary>
    public double Run(Span<float> scores, ReadOnlySpan<int> truth, ReadOnlySpan<float> transitions, Span<float> dtransitions, float weight)
    {
        var n = truth.Length;
        if (n == 0)
        {
            return 0;
        }

        if (_forward.Length < n * labels)
        {
            (_forward, _backward) = (new double[2 * n * labels], new double[2 * n * labels]);
        }

        Span<double> terms = stackalloc double[labels];
        for (var i = 0; i < n; i++)
        {
            for (var c = 0; c < labels; c++)
            {
                for (var b = 0; b < labels; b++)
                {
                    terms[b] = i == 0 ? (b == 0 ? Step(labels, c, transitions) : double.NegativeInfinity) : _forward[((i - 1) * labels) + b] + Step(b, c, transitions);
                }

                _forward[(i * labels) + c] = LogSum(terms) + scores[(i * labels) + c];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var b = 0; b < labels; b++)
            {
                for (var c = 0; c < labels; c++)
                {
                    terms[c] = i == n - 1 ? (c == 0 ? 0 : double.NegativeInfinity) : Step(b, c, transitions) + scores[((i + 1) * labels) + c] + _backward[((i + 1) * labels) + c];
                }

                _backward[(i * labels) + b] = LogSum(terms);
            }
        }

        _forward.AsSpan((n - 1) * labels, labels).CopyTo(terms);
        var total = LogSum(terms);
        double own = 0;
        for (var i = 0; i < n; i++)
        {
            var before = i == 0 ? labels : truth[i - 1];
            own += scores[(i * labels) + truth[i]] + transitions[(before * labels) + truth[i]];
            dtransitions[(before * labels) + truth[i]] -= weight;
        }

        // Shares of transitions first, while the scores are still there.
        for (var i = 0; i < n; i++)
        {
            for (var b = i == 0 ? labels : 0; b <= (i == 0 ? labels : labels - 1); b++)
            {
                for (var c = 0; c < labels; c++)
                {
                    if (allowed[b, c])
                    {
                        var before = i == 0 ? 0 : _forward[((i - 1) * labels) + b];
                        var share = Math.Exp(before + transitions[(b * labels) + c] + scores[(i * labels) + c] + _backward[(i * labels) + c] - total);
                        dtransitions[(b * labels) + c] += (float)share * weight;
                    }
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var c = 0; c < labels; c++)
            {
                var at = (i * labels) + c;
                scores[at] = (float)(Math.Exp(_forward[at] + _backward[at] - total) - (truth[i] == c ? 1 : 0)) * weight;
            }
        }

        return (total - own) * weight;
    }

    private double Step(int before, int label, ReadOnlySpan<float> transitions) =>
        allowed[before, label] ? transitions[(before * labels) + label] : double.NegativeInfinity;

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var top = double.NegativeInfinity;
        foreach (var t in terms)
        {
            top = Math.Max(top, t);
        }

        if (double.IsNegativeInfinity(top))
        {
            return top;
        }

        double sum = 0;
        foreach (var t in terms)
        {
            sum += Math.Exp(t - top);
        }

        return top + Math.Log(sum);
    }
}
