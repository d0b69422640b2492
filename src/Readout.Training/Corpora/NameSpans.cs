namespace Readout.Training;

/// <summary>Names of a sentence as spans.</summary>
internal static class NameSpans
{
    /// <summary>First word, word after the last, and type of each name of a sequence of IOB2 labels.</summary>
    public static List<(int Start, int End, string Type)> Of(IReadOnlyList<string> labels)
    {
        var found = new List<(int, int, string)>();
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
