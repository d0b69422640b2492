using System.Globalization;
using System.Numerics;
using Readout.Numerics;
using Readout.Store.Words;

namespace Readout.Store.Stories;

/// <summary>MinHash over runs of four words: the share of equal numbers of two sketches estimates the share of runs that two texts have in common.</summary>
internal static class TextSketch
{
    private const int Size = 64;
    private const int Run = 4;

    // Two texts with 0.9 of their runs in common share none of so many bands once in 5,000 times ((1 - 0.9^4)^8); each band is a row to keep and to look up.
    private const int Bands = 8;
    private const int Width = 4;

    private static readonly ulong[] Seeds = [.. Enumerable.Range(0, Size).Select(j => (ulong)j * 0x9E3779B97F4A7C15UL)];

    // Long transcripts are told apart by their beginnings.
    private const int MostWords = 3000;

    /// <summary>The sketch of a text; empty for one of fewer words than a run has.</summary>
    public static uint[] Of(ReadOnlySpan<char> text)
    {
        var hashes = new List<ulong>();
        var reader = new WordReader(text[..Math.Min(text.Length, MostWords * 8)], stackalloc char[WordReader.Room]);
        while (hashes.Count < MostWords && reader.Next())
        {
            hashes.Add(StableHash.Of(reader.Word));
        }

        if (hashes.Count < Run)
        {
            return [];
        }

        Span<ulong> least = stackalloc ulong[Size];
        least.Fill(uint.MaxValue);
        for (var i = 0; i + Run <= hashes.Count; i++)
        {
            var run = StableHash.Mix(hashes[i] + (3 * hashes[i + 1]) + (7 * hashes[i + 2]) + (13 * hashes[i + 3]));
            for (var j = 0; j < Size; j += Vector<ulong>.Count)
            {
                var hashed = StableHash.Mix(new Vector<ulong>(Seeds.AsSpan(j)) + new Vector<ulong>(run)) >>> 32;
                Vector.Min(hashed, new Vector<ulong>(least[j..])).CopyTo(least[j..]);
            }
        }

        var sketch = new uint[Size];
        for (var j = 0; j < Size; j++)
        {
            sketch[j] = (uint)least[j];
        }

        return sketch;
    }

    /// <summary>The share of runs in common, estimated.</summary>
    public static double Likeness(uint[] a, uint[] b)
    {
        var same = 0;
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            same += a[i] == b[i] ? 1 : 0;
        }

        return same / (double)Size;
    }

    /// <summary>Keys of which texts that are nearly the same share at least one.</summary>
    public static IEnumerable<string> BandsOf(uint[] sketch)
    {
        for (var band = 0; sketch.Length > 0 && band < Bands; band++)
        {
            var hash = (ulong)band;
            for (var i = band * Width; i < (band + 1) * Width; i++)
            {
                hash = StableHash.Mix(hash ^ sketch[i]);
            }

            yield return "~" + hash.ToString("x16", CultureInfo.InvariantCulture);
        }
    }
}
