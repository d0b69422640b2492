using Readout.Numerics;

namespace Readout.Language.Neural;

/// <summary>What the network sees of a word form: the hash of its key, and rows of the table of hashed parts.</summary>
internal static class WordInput
{
    /// <summary>Most rows of a word.</summary>
    public const int MostRows = 8 + MostGrams;

    private const int MostGrams = 40;
    private const int Longest = 40;

    /// <summary>The parts that count fully: shape, prefixes of 1 to 3 and suffixes of 1 to 4 characters.</summary>
    public const int Single = 8;

    /// <summary>Hash of the key under which word vectors are found.</summary>
    public static ulong KeyHash(ReadOnlySpan<char> form)
    {
        Span<char> key = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        WordKey.Write(form, key);
        return StableHash.Of(key);
    }

    /// <summary>Fills <paramref name="rows"/> with table rows; the first <see cref="Single"/> count fully, the n-grams of 3 and 4 characters after them share their weight. Returns how many.</summary>
    public static int Rows(ReadOnlySpan<char> form, int tableRows, Span<int> rows)
    {
        Span<char> key = stackalloc char[Longest + 2];
        var length = Math.Min(form.Length, Longest);
        key[0] = '<';
        WordKey.Write(form[..length], key[1..]);
        key[length + 1] = '>';
        key = key[..(length + 2)];
        var word = key[1..^1];
        var mask = (ulong)(tableRows - 1);
        var n = 0;
        rows[n++] = Row(Shape(form, stackalloc char[12]), 1);
        for (var k = 1; k <= 3; k++)
        {
            rows[n++] = Row(word[..Math.Min(k, length)], 1 + (ulong)k);
        }

        for (var k = 1; k <= 4; k++)
        {
            rows[n++] = Row(word[^Math.Min(k, length)..], 4 + (ulong)k);
        }

        for (var size = 3; size <= 4; size++)
        {
            for (var at = 0; at + size <= key.Length && n < MostRows; at++)
            {
                rows[n++] = Row(key.Slice(at, size), 8 + (ulong)size);
            }
        }

        return n;

        int Row(ReadOnlySpan<char> part, ulong kind) => (int)(StableHash.Of(part, kind) & mask);
    }

    /// <summary>Weight of each n-gram of a word of so many rows.</summary>
    public static float GramShare(int rows) => 1 / MathF.Sqrt(Math.Max(1, rows - Single));

    // "Zelenskiy" to "Xxx", "1,000" to "0,000", "McCain" to "XxXxx": runs are kept up to two long.
    private static ReadOnlySpan<char> Shape(ReadOnlySpan<char> form, Span<char> into)
    {
        var n = 0;
        foreach (var c in form)
        {
            var s = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            if (n >= 2 && into[n - 1] == s && into[n - 2] == s)
            {
                continue;
            }

            into[n++] = s;
            if (n == into.Length)
            {
                break;
            }
        }

        return into[..n];
    }
}
