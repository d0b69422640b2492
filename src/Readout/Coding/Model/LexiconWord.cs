using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>Reads the words by which the lexicon names values of a record.</summary>
internal static class LexiconWord
{
    /// <summary>The value of that name: "written_statement". If there is none, <paramref name="fault"/> gets a hint and the first value is returned.</summary>
    public static T Read<T>(string name, Action<string> fault)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
            {
                return value;
            }
        }

        fault(Nearest.Hint(name, Enum.GetValues<T>().Select(Of), "use "));
        return default;
    }

    /// <summary>As the lexicon writes it: lower case, words joined by "_".</summary>
    private static string Of<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
