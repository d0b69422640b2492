using Readout.Numerics;

namespace Readout.Language.Neural;

/// <summary>
/// Lists of names as a feature of words: which words stand in the name of a country, a place, an organisation or a person of the lexicon. Kept as hashes inside the model,
/// as it was when the network was trained. Immutable.
/// </summary>
internal sealed class Gazetteer(ulong[] hashes, ushort[] kinds)
{
    /// <summary>Kinds of names, each a bit: country, words for its people, city or region, organisation, person, first name, organisation of the wider list, surname.</summary>
    public const int Kinds = 8;

    /// <summary>
    /// Features of a word: for each kind, whether a name of it begins here, and whether one goes on; then, for each kind, whether the word would stand in a name
    /// of it were it not written in small letters or capitals throughout.
    /// </summary>
    public const int Features = 3 * Kinds;

    /// <summary>Most words of a name.</summary>
    public const int Longest = 6;

    // A phrase that longer names begin with.
    private const ushort Prefix = 1 << 15;

    // Shorter words in capitals are short forms, and shorter ones in small letters mostly words of grammar.
    private const int ShortestCapitals = 4, ShortestSmall = 3;

    /// <summary>No names.</summary>
    public static Gazetteer None { get; } = new([], []);

    /// <summary>Hashes of the phrases, ascending.</summary>
    public ulong[] Hashes => hashes;

    /// <summary>The kinds of each phrase, as bits.</summary>
    public ushort[] KindBits => kinds;

    /// <summary>Makes a list of names, given as their words, each with the number of its kind.</summary>
    public static Gazetteer Of(IEnumerable<(IReadOnlyList<string> Words, int Kind)> names)
    {
        var entries = new SortedDictionary<ulong, ushort>();
        foreach (var (words, kind) in names)
        {
            ulong hash = 0;
            for (var i = 0; i < words.Count && words.Count <= Longest; i++)
            {
                hash = Join(hash, words[i]);
                entries[hash] = (ushort)(entries.GetValueOrDefault(hash) | (i + 1 == words.Count ? 1 << kind : Prefix));
            }
        }

        return new Gazetteer([.. entries.Keys], [.. entries.Values]);
    }

    /// <summary>Sets the feature bits of each word: bit 2k where the longest name of kind k begins, bit 2k + 1 on its further words; bit 2 · kinds + k where it is one when written otherwise.</summary>
    public void Mark(IReadOnlyList<string> forms, Span<uint> features)
    {
        features[..forms.Count].Clear();
        Span<int> until = stackalloc int[Kinds];
        Span<int> untilRecased = stackalloc int[Kinds];
        Span<int> longest = stackalloc int[Kinds];
        for (var i = 0; i < forms.Count; i++)
        {
            // Names have a capital, or begin as names of Arabic do.
            var form = forms[i];
            if (form.Length > 0 && (char.IsUpper(form[0]) || form[0] == '\''))
            {
                Find(forms, i, false, longest);
                for (var k = 0; k < Kinds; k++)
                {
                    // Inside a name, only one that reaches farther counts.
                    if (longest[k] > 0 && i + longest[k] > until[k])
                    {
                        features[i] |= 1u << (2 * k);
                        for (var n = 1; n < longest[k]; n++)
                        {
                            features[i + n] |= 1u << ((2 * k) + 1);
                        }

                        until[k] = i + longest[k];
                    }
                }
            }

            if (IsRecased(form))
            {
                Find(forms, i, true, longest);
                for (var k = 0; k < Kinds; k++)
                {
                    if (longest[k] > 0 && i + longest[k] > untilRecased[k])
                    {
                        for (var n = 0; n < longest[k]; n++)
                        {
                            features[i + n] |= 1u << ((2 * Kinds) + k);
                        }

                        untilRecased[k] = i + longest[k];
                    }
                }
            }
        }
    }

    /// <summary>Words of the longest name of each kind that begins at word <paramref name="at"/>, 0 for none.</summary>
    private void Find(IReadOnlyList<string> forms, int at, bool recased, Span<int> longest)
    {
        longest.Clear();
        ulong hash = 0;
        for (var n = 1; n <= Longest && at + n <= forms.Count; n++)
        {
            hash = Join(hash, forms[at + n - 1], recased);
            var row = StableHash.Find(hashes, hash);
            if (row < 0)
            {
                return;
            }

            for (var k = 0; k < Kinds; k++)
            {
                longest[k] = (kinds[row] & (1 << k)) != 0 ? n : longest[k];
            }

            if ((kinds[row] & Prefix) == 0)
            {
                return;
            }
        }
    }

    /// <summary>Whether a word is in small letters, or in capitals, throughout, and long enough for a name.</summary>
    private static bool IsRecased(string form)
    {
        var (small, capitals) = (0, 0);
        foreach (var c in form)
        {
            small += char.IsLower(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals == 0 ? small >= ShortestSmall : small == 0 && capitals >= ShortestCapitals;
    }

    private static ulong Join(ulong hash, string word, bool recased = false)
    {
        Span<char> cased = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        WordKey.WriteCased(word, cased);
        if (recased && IsRecased(word))
        {
            for (var i = 0; i < cased.Length; i++)
            {
                cased[i] = i == 0 ? char.ToUpperInvariant(cased[i]) : char.ToLowerInvariant(cased[i]);
            }
        }

        return StableHash.Mix((hash * 0x9E3779B97F4A7C15UL) + StableHash.Of(cased, 17));
    }
}
