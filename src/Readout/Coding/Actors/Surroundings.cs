namespace Readout.Coding;

/// <summary>Words that with "of" tell where something is: "southwest of Baghdad", "on the outskirts of Kyiv".</summary>
internal static class Surroundings
{
    private static readonly HashSet<string> Words =
    [
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west",
        "outskirts", "suburb", "suburbs", "vicinity", "environs",
    ];

    /// <summary>Whether the word is one of them, in lower case.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
