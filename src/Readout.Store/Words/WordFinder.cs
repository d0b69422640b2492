using System.Globalization;
using System.Text;

namespace Readout.Store.Words;

/// <summary>Splits texts into words for search: letters and digits, in small letters, without accents. Both kinds of database
/// get these words and no text, so that a search finds the same in both.</summary>
internal static class WordFinder
{
    // More words of one report than any of these are left out: an index of words has its limits, and one report must not break it.
    private const int MostWords = 200_000;
    private const int MostDifferentBytes = 400_000;
    private const int LongestWord = 100;

    // Latin letters with marks, by code, and the letter that each stands for; - for none. (The runtime's own tables are not at hand
    // where the program runs without a culture.) U+00C0 to U+024F, then U+1E00 to U+1EFF.
    private const string From00C0 =
        "aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-yaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiii--jjkk-llllll--llnnnnnn---oooooo--rrrrrrsssssssstttt--uuuuuuuuuuuuwwyyyzzzzzzs"
        + "--------------------------------oo-------------uu----------------------------aaiioouuuuuuuuuu-aa"
        + "aa----ggkkoooo--j---gg--nnaa----aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------"
        + "----------------";

    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy-s----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

    /// <summary>The words of a text in their order, "Biden's" being "biden".</summary>
    public static List<string> FindBare(string text) => Find(text.Replace("\u2019s ", " ", StringComparison.Ordinal).Replace("'s ", " ", StringComparison.Ordinal));

    /// <summary>The words of a text in their order.</summary>
    public static List<string> Find(string text)
    {
        var words = new List<string>();
        var different = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0;
        foreach (var word in Split(text))
        {
            if (words.Count == MostWords)
            {
                break;
            }

            if (!different.Contains(word))
            {
                bytes += Encoding.UTF8.GetByteCount(word) + 4;
                if (bytes > MostDifferentBytes)
                {
                    break;
                }

                different.Add(word);
            }

            words.Add(word);
        }

        return words;
    }

    /// <summary>A name or phrase as it is compared: its words with single spaces.</summary>
    public static string Fold(string text) => string.Join(' ', Split(text));

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || rune.Value is '\'' or '\u2019')
            {
                continue; // accents that stand alone, soft hyphens, apostrophes: Zelensky's and Zelenskys are one word
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                if (word.Length > 0)
                {
                    yield return word.ToString();
                    word.Clear();
                }

                continue;
            }

            if (word.Length < LongestWord)
            {
                word.Append(Plain(Rune.ToLowerInvariant(rune)).ToString());
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static Rune Plain(Rune rune)
    {
        var letter = rune.Value switch
        {
            >= 0xC0 and < 0x250 => From00C0[rune.Value - 0xC0],
            >= 0x1E00 and < 0x1F00 => From1E00[rune.Value - 0x1E00],
            _ => '-',
        };
        return letter == '-' ? rune : new Rune(letter);
    }
}
