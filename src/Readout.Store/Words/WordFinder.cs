using System.Text;

namespace Readout.Store.Words;

/// <summary>Splits texts into words for search: letters and digits, in small letters, without accents. Both kinds of database
/// get these words and no text, so that a search finds the same in both.</summary>
internal static class WordFinder
{
    // More words of one report than any of these are left out: an index of words has its limits, and one report must not break it.
    private const int MostWords = 200_000;
    private const int MostDifferentBytes = 400_000;
    private const int Short = 1000;

    // A text of so many characters has fewer words than any of these.
    private const int NoLimit = 50_000;

    /// <summary>The words of a text in their order, "Biden's" being "biden".</summary>
    public static List<string> FindBare(string text) => Find(text.Replace("\u2019s ", " ", StringComparison.Ordinal).Replace("'s ", " ", StringComparison.Ordinal));

    /// <summary>The words of a text in their order.</summary>
    public static List<string> Find(string text)
    {
        var words = new List<string>();
        // A short text can't break any limit, and says little twice.
        var different = text.Length > Short ? new HashSet<string>(StringComparer.Ordinal) : null;
        var lookup = different?.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new WordReader(text, stackalloc char[WordReader.Room]);
        for (var bytes = 0; reader.Next() && words.Count < MostWords;)
        {
            if (lookup is not { } known || !known.TryGetValue(reader.Word, out var word))
            {
                word = reader.Word.ToString();
                bytes += Encoding.UTF8.GetByteCount(word) + 4;
                if (bytes > MostDifferentBytes)
                {
                    break;
                }

                different?.Add(word);
            }

            words.Add(word);
        }

        return words;
    }

    /// <summary>The same words with single spaces.</summary>
    public static string Join(string text) => text.Length > NoLimit ? string.Join(' ', Find(text)) : Fold(text);

    /// <summary>A name or phrase as it is compared: its words with single spaces.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var reader = new WordReader(text, stackalloc char[WordReader.Room]);
        while (reader.Next())
        {
            folded.Append(folded.Length > 0 ? " " : "").Append(reader.Word);
        }

        return folded.ToString();
    }
}
