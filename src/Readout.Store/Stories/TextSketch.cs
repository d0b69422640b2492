using System.Globalization;
using Readout.Numerics;
using Readout.Store.Words;

namespace Readout.Store.Stories;

/// <summary>MinHash over runs of four words: the share of equal numbers of two sketches estimates the share of runs that two texts have in common.</summary>
internal static class TextSketch
{
    private const int Size = 64;
    private const int Run = 4;
    private const int Bands = 16;

    // Long transcripts are told apart by their beginnings.
    private const int MostWords = 3000;

    /// <summary>The sketch of a text; empty for one of fewer words than a run has.</summary>
    public static uint[] Of(string text)
    {
        var words = WordFinder.Find(text.Length > MostWords * 8 ? text[..(MostWords * 8)] : text);
        if (words.Count < Run)
        {
            return [];
        }

        var sketch = new uint[Size];
        Array.Fill(sketch, uint.MaxValue);
        var hashes = words.Take(MostWords).Select(w => StableHash.Of(w)).ToArray();
        for (var i = 0; i + Run <= hashes.Length; i++)
        {
            var run = StableHash.Mix(hashes[i] + (3 * hashes[i + 1]) + (7 * hashes[i + 2]) + (13 * hashes[i + 3]));
            for (var j = 0; j < Size; j++)
            {
                sketch[j] = Math.Min(sketch[j], (uint)(StableHash.Mix(run + ((ulong)j * 0x9E3779B97F4A7C15UL)) >> 32));
            }
        }

        return sketch;
    }

    /// <summary>The share of runs in common, estimated.</summary>
    public static double Likeness(IReadOnlyList<uint> a, IReadOnlyList<uint> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : a.Where((h, i) => h == b[i]).Count() / (double)Size;

    /// <summary>Keys of which texts that are nearly the same share at least one.</summary>
    public static IEnumerable<string> BandsOf(uint[] sketch)
    {
        const int Width = Size / Bands;
        for (var band = 0; sketch.Length > 0 && band < Bands; band++)
        {
            var hash = sketch.Skip(band * Width).Take(Width).Aggregate((ulong)band, (h, v) => StableHash.Mix(h ^ v));
            yield return "~" + hash.ToString("x16", CultureInfo.InvariantCulture);
        }
    }
}
