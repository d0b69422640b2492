namespace Readout.Language;

/// <summary>Hashes of words and of combinations of features: 32 bits, the same on every machine and run.</summary>
internal static class FeatureHash
{
    /// <summary>FNV-1a over the UTF-16 units, with a final mix.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return Finish(hash);
    }

    /// <summary>Combines a template's number with one value.</summary>
    public static uint Join(uint template, uint a) => Finish((template * 0x9E3779B1u) ^ (a + 0x7F4A7C15u));

    /// <summary>Combines a template's number with two values; the order matters.</summary>
    public static uint Join(uint template, uint a, uint b) => Join(Join(template, a), b);

    /// <summary>Combines a template's number with three values; the order matters.</summary>
    public static uint Join(uint template, uint a, uint b, uint c) => Join(Join(template, a, b), c);

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        hash *= 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }
}
