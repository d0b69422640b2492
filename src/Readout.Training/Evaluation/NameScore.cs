namespace Readout.Training;

/// <summary>Entity F1: a name counts when both ends and the type are right (CoNLL 2003).</summary>
internal static class NameScore
{
    /// <summary>Scores label sequences of one sentence.</summary>
    public static Score Of(IReadOnlyList<string> gold, IReadOnlyList<string> system)
    {
        var g = Entities(gold);
        var s = Entities(system);
        return new Score(s.Count(g.Contains), s.Count, g.Count);
    }

    private static HashSet<(int Start, int End, string Type)> Entities(IReadOnlyList<string> labels)
    {
        var found = new HashSet<(int, int, string)>();
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].StartsWith("B-", StringComparison.Ordinal))
            {
                var end = i + 1;
                while (end < labels.Count && labels[end] == "I-" + labels[i][2..])
                {
                    end++;
                }

                found.Add((i, end, labels[i][2..]));
            }
        }

        return found;
    }
}
