namespace Readout.Training.Neural;

/// <summary>Draws words as wrong answers, frequent ones more often: by the power 0.75 of their count (Mikolov et al. 2013).</summary>
internal sealed class WordDraws
{
    private readonly int[] _table = new int[1 << 20];
    private readonly int _draws;

    /// <summary>Counts the words of <paramref name="sentences"/>; each row counts at least once.</summary>
    public WordDraws(List<int[]> sentences, FormTable forms, int rows, int draws)
    {
        _draws = draws;
        var counts = new int[rows];
        foreach (var form in sentences.SelectMany(s => s))
        {
            if (forms[form].Own is >= 0 and var row)
            {
                counts[row]++;
            }
        }

        var weights = Array.ConvertAll(counts, c => Math.Pow(c + 1, 0.75));
        var total = weights.Sum();
        LogExpected = Array.ConvertAll(weights, w => (float)Math.Log(1 - Math.Pow(1 - (w / total), draws)));
        var (at, upto) = (0, 0.0);
        for (var i = 0; i < rows; i++)
        {
            upto += weights[i] / total * _table.Length;
            while (at < upto && at < _table.Length)
            {
                _table[at++] = i;
            }
        }

        Array.Fill(_table, rows - 1, at, _table.Length - at);
    }

    /// <summary>For each row, the log of the chance to be among the drawn.</summary>
    public float[] LogExpected { get; }

    /// <summary>Rows, each once, ascending.</summary>
    public int[] Draw(ref SplitRandom random)
    {
        var drawn = new SortedSet<int>();
        for (var i = 0; i < _draws; i++)
        {
            drawn.Add(_table[random.Below(_table.Length)]);
        }

        return [.. drawn];
    }
}
