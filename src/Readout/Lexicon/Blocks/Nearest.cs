namespace Readout.Lexicon;

/// <summary>What somebody may have meant to write.</summary>
internal static class Nearest
{
    /// <summary><c>; did you mean 'threat-verbs'?</c>, or nothing if no candidate is near.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) => To(word, candidates) is { } near ? $"; did you mean '{near}'?" : "";

    /// <summary>The same; where no candidate is near, all of them: <c>; here stand act or harm</c>.</summary>
    public static string Hint(string word, IEnumerable<string> candidates, string lead)
    {
        string[] all = [.. candidates];
        return To(word, all) is { } near ? $"; did you mean '{near}'?"
            : all.Length == 0 ? ""
            : all.Length == 1 ? $"; {lead}{all[0]}"
            : $"; {lead}{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    /// <summary>The candidate that differs in the fewest letters, the first in order among equals; null if none is near enough to be meant.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var best = (Distance: word.Length / 3 + 2, Name: (string?)null);
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            // Two words that share no more than half of their letters are two words.
            if (distance < best.Distance && distance * 2 < Math.Max(word.Length, candidate.Length))
            {
                best = (distance, candidate);
            }
        }

        return best.Name;
    }

    /// <summary>Letters to put in, take out, change or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
