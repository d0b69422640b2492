using Readout.Numerics;

namespace Readout.Language.Neural;

/// <summary>
/// Lists of names as a feature of words: which words stand in the name of a country, a place, an organisation or a person of the lexicon. Kept as hashes inside the model,
/// as it was when the network was trained. Immutable.
/// </summary>
internal sealed class Gazetteer(ulong[] hashes, byte[] kinds)
{
    /// <summary>Kinds of names, each a bit: country, words for its people, city or region, organisation, person, first name.</summary>
    public const int Kinds = 6;

    /// <summary>Features of a word: for each kind, whether a name of it begins here, and whether one goes on.</summary>
    public const int Features = 2 * Kinds;

    /// <summary>Most words of a name.</summary>
    public const int Longest = 6;

    // A phrase that longer names begin with.
    private const byte Prefix = 1 << 7;

    /// <summary>No names.</summary>
    public static Gazetteer None { get; } = new([], []);

    /// <summary>Hashes of the phrases, ascending.</summary>
    public ulong[] Hashes => hashes;

    /// <summary>The kinds of each phrase, as bits.</summary>
    public byte[] KindBits => kinds;

    /// <summary>Makes a list of names, given as their words, each with the number of its kind.</summary>
    public static Gazetteer Of(IEnumerable<(IReadOnlyList<string> Words, int Kind)> names)
    {
        var entries = new SortedDictionary<ulong, byte>();
        foreach (var (words, kind) in names)
        {
            ulong hash = 0;
            for (var i = 0; i < words.Count && words.Count <= Longest; i++)
            {
                hash = Join(hash, words[i]);
                entries[hash] = (byte)(entries.GetValueOrDefault(hash) | (i + 1 == words.Count ? 1 << kind : Prefix));
            }
        }

        return new Gazetteer([.. entries.Keys], [.. entries.Values]);
    }

    /// <summary>Sets the feature bits of each word: bit 2k where the longest name of kind k begins, bit 2k + 1 on its further words.</summary>
    public void Mark(IReadOnlyList<string> forms, Span<ushort> features)
    {
        features[..forms.Count].Clear();
        Span<int> until = stackalloc int[Kinds];
        Span<int> longest = stackalloc int[Kinds];
        for (var i = 0; i < forms.Count; i++)
        {
            // Names have a capital, or begin as names of Arabic do.
            if (!(forms[i].Length > 0 && (char.IsUpper(forms[i][0]) || forms[i][0] == '\'')))
            {
                continue;
            }

            longest.Clear();
            ulong hash = 0;
            for (var n = 1; n <= Longest && i + n <= forms.Count; n++)
            {
                hash = Join(hash, forms[i + n - 1]);
                var at = StableHash.Find(hashes, hash);
                if (at < 0)
                {
                    break;
                }

                for (var k = 0; k < Kinds; k++)
                {
                    longest[k] = (kinds[at] & (1 << k)) != 0 ? n : longest[k];
                }

                if ((kinds[at] & Prefix) == 0)
                {
                    break;
                }
            }

            for (var k = 0; k < Kinds; k++)
            {
                // Inside a name, only one that reaches farther counts.
                if (longest[k] == 0 || i + longest[k] <= until[k])
                {
                    continue;
                }

                features[i] |= (ushort)(1 << (2 * k));
                for (var n = 1; n < longest[k]; n++)
                {
                    features[i + n] |= (ushort)(1 << ((2 * k) + 1));
                }

                until[k] = i + longest[k];
            }
        }
    }

    private static ulong Join(ulong hash, string word)
    {
        Span<char> cased = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        WordKey.WriteCased(word, cased);
        return StableHash.Mix((hash * 0x9E3779B97F4A7C15UL) + StableHash.Of(cased, 17));
    }
}
