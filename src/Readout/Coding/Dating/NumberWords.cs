namespace Readout.Coding;

/// <summary>Years written out, as formal documents have them.</summary>
internal static class NumberWords
{
    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>"two thousand twenty-one", "nineteen hundred and ninety"; null if it is none.</summary>
    public static int? Year(string words)
    {
        var (sum, last) = (0, 0);
        foreach (var word in words.ToLowerInvariant().Split([' ', '-', '‑', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case "and":
                    break;
                case "thousand":
                    (sum, last) = (sum + (last * 1000), 0);
                    break;
                case "hundred":
                    (sum, last) = (sum + (last * 100), 0);
                    break;
                case var _ when Array.IndexOf(Ones, word) is >= 0 and var one:
                    last += one;
                    break;
                case var _ when Array.IndexOf(Tens, word) is > 1 and var ten:
                    last += ten * 10;
                    break;
                default:
                    return null;
            }
        }

        return sum + last;
    }
}
