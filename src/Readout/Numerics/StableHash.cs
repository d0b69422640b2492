using System.Numerics;

namespace Readout.Numerics;

/// <summary>64-bit hashes of characters, the same in every process: FNV-1a with the final mixing of MurmurHash3.</summary>
internal static class StableHash
{
    /// <summary>Hash of <paramref name="text"/>, all bits well mixed.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        var hash = 14695981039346656037UL ^ (seed * 0x9E3779B97F4A7C15UL);
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mix(hash);
    }

    /// <summary>Final mixing of MurmurHash3 (Appleby): every bit depends on every bit.</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }

    /// <summary>The same of several hashes at once.</summary>
    public static Vector<ulong> Mix(Vector<ulong> hash)
    {
        hash = (hash ^ (hash >>> 33)) * new Vector<ulong>(0xFF51AFD7ED558CCDUL);
        hash = (hash ^ (hash >>> 33)) * new Vector<ulong>(0xC4CEB9FE1A85EC53UL);
        return hash ^ (hash >>> 33);
    }

    /// <summary>Position of <paramref name="hash"/> in an ascending list of well mixed hashes, or -1. A few steps from where it should stand.</summary>
    public static int Find(ReadOnlySpan<ulong> sorted, ulong hash)
    {
        if (sorted.IsEmpty)
        {
            return -1;
        }

        var at = (int)Math.BigMul(hash, (ulong)sorted.Length, out _);
        while (at > 0 && sorted[at] > hash)
        {
            at--;
        }

        while (at < sorted.Length && sorted[at] < hash)
        {
            at++;
        }

        return at < sorted.Length && sorted[at] == hash ? at : -1;
    }
}
