using Readout.Store.Words;

namespace Readout.Store.Stories;

/// <summary>Lists of words by which titles are read, from <c>words.txt</c>.</summary>
internal static class TitleWords
{
    private const int ShortestWord = 3;
    private static readonly Dictionary<string, HashSet<string>> Lists = WordLists.Load("Readout.Store.Stories.words.txt");

    public static bool Is(string list, string word) => Lists[list].Contains(word);

    /// <summary>The words that tell one event from another.</summary>
    public static HashSet<string> Telling(string text) =>
        [.. WordFinder.FindBare(text).Where(w => w.Length >= ShortestWord && !Is("frame", w))];

    /// <summary>Numbers and ordinals: "the eighth mission" is not "the tenth".</summary>
    public static HashSet<string> Numbers(IEnumerable<string> words) =>
        [.. words.Where(w => Is("number", w) || (char.IsAsciiDigit(w[0]) && w.TrimEnd('s', 't', 'n', 'd', 'r', 'h').All(char.IsAsciiDigit)))];

    /// <summary>Whether a title tells of a call or meeting: "call" does, "a call to action" and "a press call" don't.</summary>
    public static bool Encounter(IReadOnlyList<string> words) => words.Where((w, i) => Is("encounter", w) && !NoCall(words, i)).Any();

    /// <summary>Whether a title tells of something spoken over a line.</summary>
    public static bool Call(IReadOnlyList<string> words) => words.Where((w, i) => Is("call", w) && !NoCall(words, i)).Any();

    /// <summary>Whether a title tells of what is still to come.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="met">Whether the report tells of a meeting that took place.</param>
    public static bool Ahead(IReadOnlyList<string> words, bool met) => words
        .Where((w, i) => Is("ahead", w) || (w == "to" && i + 1 < words.Count && Is("ahead-after-to", words[i + 1])) || (!met && Is("journey", w)))
        .Any();

    /// <summary>Whether a report is of many things.</summary>
    public static bool General(IReadOnlyList<string> words, int persons) => words.Any(w => Is("general", w) || (persons < 2 && Is("general-of-one", w)));

    // "A call to action" and "a press call".
    private static bool NoCall(IReadOnlyList<string> words, int at) =>
        (at + 2 < words.Count && words[at + 1] == "to" && words[at + 2] == "action") || (words[at] == "call" && at > 0 && words[at - 1] == "press");
}
