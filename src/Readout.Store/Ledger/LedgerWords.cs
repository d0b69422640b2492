using System.Buffers;
using Readout.Store.Words;

namespace Readout.Store.Ledger;

/// <summary>Words by which undertakings are compared, from <c>words.txt</c>, and what is left of a word without its endings.</summary>
internal static class LedgerWords
{
    private const int ShortestWord = 3;
    private const int ShortestStem = 4;

    // Longest first; what an ending leaves behind in its place.
    private static readonly (string Ending, string Instead)[] Endings =
        [("ations", ""), ("ation", ""), ("ities", "ity"), ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ions", ""), ("ion", ""), ("ies", "y"), ("ied", "y"), ("ers", ""), ("es", ""), ("ed", ""), ("ly", ""), ("s", ""), ("e", "")];

    private static readonly Dictionary<string, HashSet<string>> Lists = WordLists.Load("Readout.Store.Ledger.words.txt");
    private static readonly Dictionary<string, string> Irregular = Lists["irregular"].Select(w => w.Split('=')).ToDictionary(w => w[0], w => w[1], StringComparer.Ordinal);

    // Deeds in the order of the file.
    private static readonly string[] Deeds = ["sanction", "assault", "retreat", "concede", "mobilize", "aid", "coerce", "investigate"];

    /// <summary>Verbs of taking back, to look for in a text.</summary>
    public static SearchValues<string> Withdraw { get; } = SearchValues.Create([.. Lists["withdraw"]], StringComparison.OrdinalIgnoreCase);

    public static bool Is(string list, string word) => Lists[list].Contains(word);

    /// <summary>Whether a PLOVER event is a deed, by which a word may be kept.</summary>
    public static bool IsDeed(string plover) => Deeds.Contains(plover.ToLowerInvariant());

    /// <summary>The words that tell one undertaking from another, without their endings; numbers are told apart elsewhere.</summary>
    public static IEnumerable<string> Content(string text) =>
        WordFinder.FindBare(text).Where(w => w.Length >= ShortestWord && !Is("frame", w) && !char.IsAsciiDigit(w[0])).Select(Stem);

    /// <summary>Numbers.</summary>
    public static IEnumerable<string> Numbers(string text) => WordFinder.FindBare(text).Where(w => char.IsAsciiDigit(w[0]));

    /// <summary>What is undertaken, in PLOVER's name of the deed that it would be; null if no word tells.</summary>
    public static string? DeedOf(string text)
    {
        var words = WordFinder.FindBare(text);
        var found = Deeds.Select((deed, rank) => (deed, rank, At: words.FindIndex(w => Is(deed, w)))).Where(d => d.At >= 0).OrderBy(d => d.At).ThenBy(d => d.rank).FirstOrDefault();
        return found.deed?.ToUpperInvariant();
    }

    /// <summary>A word without its endings.</summary>
    public static string Stem(string word)
    {
        word = Irregular.GetValueOrDefault(word, word);
        foreach (var (ending, instead) in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length] + instead;
            }
        }

        return word;
    }
}
