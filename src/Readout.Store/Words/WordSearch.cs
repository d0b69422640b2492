namespace Readout.Store.Words;

/// <summary>A search as a user types it: words that all must stand in the text, "phrases", beginnings* and -words that must not.</summary>
internal sealed class WordSearch
{
    public WordSearch(IReadOnlyList<Phrase> wanted, IReadOnlyList<Phrase> unwanted) => (Wanted, Unwanted) = (wanted, unwanted);

    /// <summary>All of these must stand in the text.</summary>
    public IReadOnlyList<Phrase> Wanted { get; }

    /// <summary>None of these may.</summary>
    public IReadOnlyList<Phrase> Unwanted { get; }

    /// <summary>Words in a row; with a prefix, the last is only the beginning of one.</summary>
    public sealed record Phrase(IReadOnlyList<string> Words, bool Prefix);

    /// <summary>Reads a search. Whatever is no letter or digit separates words, so that nothing in it is a command.</summary>
    /// <exception cref="StoreException">There is no word to look for.</exception>
    public static WordSearch Parse(string search)
    {
        var (wanted, unwanted) = (new List<Phrase>(), new List<Phrase>());
        foreach (var (part, quoted) in Parts(search))
        {
            var not = !quoted && part.StartsWith('-');
            var words = WordFinder.Find(part);
            if (words.Count > 0)
            {
                (not ? unwanted : wanted).Add(new Phrase(words, !quoted && part.EndsWith('*')));
            }
        }

        return wanted.Count > 0 ? new WordSearch(wanted, unwanted) : throw new StoreException("RD810 the search has no word to look for; write at least one without a minus sign");
    }

    private static IEnumerable<(string Part, bool Quoted)> Parts(string search)
    {
        var pieces = search.Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            // Between two quotation marks; a last one that isn't closed quotes nothing.
            if (i % 2 == 1 && i < pieces.Length - 1)
            {
                yield return (pieces[i], true);
                continue;
            }

            foreach (var word in pieces[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (word, false);
            }
        }
    }
}
