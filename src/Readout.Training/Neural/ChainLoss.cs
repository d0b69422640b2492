namespace Readout.Training.Neural;

/// <summary>
/// The loss of a linear chain (Lafferty et al. 2001): minus the log of the share, among all sequences of labels, of those that agree with the truth. A word whose label isn't
/// known agrees with any.
/// </summary>
/// <param name="labels">Number of labels.</param>
/// <param name="allowed">Which label may follow which; the last row is the start.</param>
internal sealed class ChainLoss(int labels, bool[,] allowed)
{
    private double[] _forward = [];
    private double[] _backward = [];
    private float[] _gradient = [];

    /// <summary>Scores of one sentence [words][labels] become their gradient × <paramref name="weight"/>; that of the transitions [labels + 1][labels] is added. Returns the loss × weight.</summary>
    /// <param name="scores">Scores of labels, then their gradient.</param>
    /// <param name="truth">The labels; -1: not known.</param>
    /// <param name="transitions">Scores of a label after another, the last row after the start.</param>
    /// <param name="dtransitions">Gradient of the transitions.</param>
    /// <param name="weight">Factor of the loss.</param>
    public double Run(Span<float> scores, ReadOnlySpan<int> truth, ReadOnlySpan<float> transitions, Span<float> dtransitions, float weight)
    {
        var n = truth.Length;
        if (_forward.Length < n * labels)
        {
            (_forward, _backward, _gradient) = (new double[2 * n * labels], new double[2 * n * labels], new float[2 * n * labels]);
        }

        var gradient = _gradient.AsSpan(0, n * labels);
        gradient.Clear();
        var own = Total(scores, truth, transitions);
        if (n == 0 || double.IsNegativeInfinity(own))
        {
            // Labels that no chain may have teach nothing.
            scores.Clear();
            return 0;
        }

        AddShares(scores, truth, transitions, own, -weight, gradient, dtransitions);
        var all = Total(scores, default, transitions);
        AddShares(scores, default, transitions, all, weight, gradient, dtransitions);
        gradient.CopyTo(scores);
        return (all - own) * weight;
    }

    /// <summary>Log of the sum over the sequences that agree with <paramref name="truth"/> (empty: all), with the sums up to and from each word on the way.</summary>
    private double Total(ReadOnlySpan<float> scores, ReadOnlySpan<int> truth, ReadOnlySpan<float> transitions)
    {
        var n = scores.Length / labels;
        if (n == 0)
        {
            return 0;
        }

        Span<double> terms = stackalloc double[labels];
        for (var i = 0; i < n; i++)
        {
            for (var c = 0; c < labels; c++)
            {
                for (var b = 0; b < labels; b++)
                {
                    terms[b] = i > 0 ? _forward[((i - 1) * labels) + b] + Step(b, c, transitions) : b == 0 ? Step(labels, c, transitions) : double.NegativeInfinity;
                }

                _forward[(i * labels) + c] = Agrees(truth, i, c) ? LogSum(terms) + scores[(i * labels) + c] : double.NegativeInfinity;
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var b = 0; b < labels; b++)
            {
                for (var c = 0; c < labels; c++)
                {
                    terms[c] = i == n - 1 ? (c == 0 ? 0 : double.NegativeInfinity)
                        : Agrees(truth, i + 1, c) ? Step(b, c, transitions) + scores[((i + 1) * labels) + c] + _backward[((i + 1) * labels) + c] : double.NegativeInfinity;
                }

                _backward[(i * labels) + b] = LogSum(terms);
            }
        }

        _forward.AsSpan((n - 1) * labels, labels).CopyTo(terms);
        return LogSum(terms);
    }

    /// <summary>Adds each label's and each transition's share of the sequences that the last <see cref="Total"/> summed.</summary>
    private void AddShares(ReadOnlySpan<float> scores, ReadOnlySpan<int> truth, ReadOnlySpan<float> transitions, double total, float weight, Span<float> gradient, Span<float> dtransitions)
    {
        for (var i = 0; i < scores.Length / labels; i++)
        {
            for (var c = 0; c < labels; c++)
            {
                if (!Agrees(truth, i, c))
                {
                    continue;
                }

                var at = (i * labels) + c;
                gradient[at] += (float)Math.Exp(_forward[at] + _backward[at] - total) * weight;
                var rest = scores[at] + _backward[at] - total;
                for (var b = i == 0 ? labels : 0; b < (i == 0 ? labels + 1 : labels); b++)
                {
                    var before = i == 0 ? 0 : _forward[((i - 1) * labels) + b];
                    dtransitions[(b * labels) + c] += (float)Math.Exp(before + Step(b, c, transitions) + rest) * weight;
                }
            }
        }
    }

    private static bool Agrees(ReadOnlySpan<int> truth, int word, int label) => truth.IsEmpty || truth[word] < 0 || truth[word] == label;

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
