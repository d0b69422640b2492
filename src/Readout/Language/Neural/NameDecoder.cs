using Readout.Numerics;

namespace Readout.Language.Neural;

/// <summary>
/// From the scores of labels to names: the best sequence of each sentence in which I- follows only B- or I- of its type. Within one text, a word with a capital leans to the
/// type that it has elsewhere in the text (after Finkel, Grenager and Manning 2005, with the mean of the scores instead of sampling).
/// </summary>
internal sealed class NameDecoder(string[] labels, float[] steps)
{
    // How far a word's scores move to the mean of the same word's in the text: the best of 0, 0.3, 0.5, 0.7 and 0.9 on UNER's development set, by a little.
    private const float Lean = 0.5f;

    // How much better than none a name must be: names count double when the network learns, and so it sees too many. The best of 0, 0.3, 0.6 and 0.9 on the same set.
    private const float Doubt = 0.6f;

    private readonly bool[,] _follows = Transitions(labels);
    private readonly int[][] _types = [.. labels.Where(l => l.StartsWith("B-", StringComparison.Ordinal)).Select(l => labels.Select((o, i) => (o, i)).Where(o => o.o.Length > 1 && o.o[2..] == l[2..]).Select(o => o.i).ToArray())];
    private readonly int _outside = Array.IndexOf(labels, "O");
    private float[] _scores = []; // [words of all sentences][labels]
    private int[] _starts = [];   // first word of each sentence

    /// <summary>Makes room for the scores of sentences.</summary>
    public void Begin(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        if (_starts.Length <= sentences.Count)
        {
            _starts = new int[sentences.Count + 1];
        }

        for (var s = 0; s < sentences.Count; s++)
        {
            _starts[s + 1] = _starts[s] + sentences[s].Count;
        }

        if (_scores.Length < _starts[sentences.Count] * labels.Length)
        {
            _scores = new float[_starts[sentences.Count] * labels.Length];
        }
    }

    /// <summary>Keeps the scores of sentences that follow one another, [words][labels].</summary>
    public void Keep(int firstSentence, ReadOnlySpan<float> scores) => scores.CopyTo(_scores.AsSpan(_starts[firstSentence] * labels.Length));

    /// <summary>Writes the names of all sentences.</summary>
    public void Decode(IReadOnlyList<IReadOnlyList<string>> sentences, bool oneText, WordReading[][] readings)
    {
        if (oneText && sentences.Count > 1)
        {
            LeanTogether(sentences);
        }

        for (var s = 0; s < sentences.Count; s++)
        {
            Decode(_scores.AsSpan(_starts[s] * labels.Length, sentences[s].Count * labels.Length), readings[s]);
        }
    }

    private void LeanTogether(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var words = new Dictionary<string, (float[] Sums, int Count)>(StringComparer.Ordinal);
        Each(sentences, (form, row) =>
        {
            var (sums, count) = words.TryGetValue(form, out var known) ? known : (new float[_types.Length], 0);
            for (var t = 0; t < sums.Length; t++)
            {
                sums[t] += Of(row, t);
            }

            words[form] = (sums, count + 1);
        });
        Each(sentences, (form, row) =>
        {
            var (sums, count) = words[form];
            for (var t = 0; count > 1 && t < sums.Length; t++)
            {
                var move = Lean * ((sums[t] / count) - Of(row, t));
                foreach (var label in _types[t])
                {
                    _scores[(row * labels.Length) + label] += move;
                }
            }
        });
    }

    /// <summary>How much more a word looks like a name of a type than like none.</summary>
    private float Of(int row, int type)
    {
        var scores = _scores.AsSpan(row * labels.Length, labels.Length);
        var best = float.NegativeInfinity;
        foreach (var label in _types[type])
        {
            best = MathF.Max(best, scores[label]);
        }

        return best - scores[_outside];
    }

    private void Each(IReadOnlyList<IReadOnlyList<string>> sentences, Action<string, int> action)
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < sentences[s].Count; w++)
            {
                if (sentences[s][w] is { Length: > 1 } form && char.IsUpper(form[0]))
                {
                    action(form, _starts[s] + w);
                }
            }
        }
    }

    /// <summary>The best sequence (Viterbi).</summary>
    private void Decode(ReadOnlySpan<float> scores, WordReading[] readings)
    {
        var n = labels.Length;
        Span<float> best = stackalloc float[n];
        Span<float> next = stackalloc float[n];
        var back = new int[readings.Length, n];
        for (var i = 0; i < readings.Length; i++)
        {
            for (var c = 0; c < n; c++)
            {
                // Before the first word there is but the start, whose row is the last.
                var (top, via) = i == 0 && _follows[n, c] ? (steps[(n * n) + c], 0) : (float.NegativeInfinity, -1);
                for (var b = 0; i > 0 && b < n; b++)
                {
                    if (_follows[b, c] && best[b] + steps[(b * n) + c] > top)
                    {
                        (top, via) = (best[b] + steps[(b * n) + c], b);
                    }
                }

                next[c] = top + scores[(i * n) + c] + (c == _outside ? Doubt : 0);
                back[i, c] = via;
            }

            next.CopyTo(best);
        }

        var label = readings.Length == 0 ? 0 : VectorMath.Largest(best);
        for (var i = readings.Length - 1; i >= 0; i--)
        {
            readings[i] = readings[i] with { Name = label };
            label = back[i, label];
        }
    }

    /// <summary>Which label may follow which; row labels.Length is the start of a sentence.</summary>
    internal static bool[,] Transitions(string[] labels)
    {
        var follows = new bool[labels.Length + 1, labels.Length];
        for (var b = 0; b <= labels.Length; b++)
        {
            for (var c = 0; c < labels.Length; c++)
            {
                follows[b, c] = !labels[c].StartsWith("I-", StringComparison.Ordinal) || (b < labels.Length && labels[b].Length > 1 && labels[b][2..] == labels[c][2..]);
            }
        }

        return follows;
    }
}
