using System.Text;
using Readout.Language;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>The files of a lexicon as such: whether they can be read, and whether anything reads them.</summary>
internal static class LexiconFiles
{
    private static readonly string[] Single =
    [
        "actors/agents.txt", "actors/countries.txt", "actors/leaders.txt", "actors/organisations.txt", "actors/people.txt", "actors/publishers.txt", "actors/words.txt",
        "names/first-names.txt", "ontology/cameo-to-plover.txt", "ontology/cameo.txt", "ontology/plover.txt",
        "places/cities.txt", "places/regions.txt", "time/words.txt",
        VerbList.Irregular, VerbList.SilentE,
    ];

    // Lists that only the network learns from.
    private static readonly string[] Learned = ["names/given-names.txt", "names/organisations.txt", "names/places.txt", "names/surnames.txt"];

    /// <summary>Faults of the files themselves (RD610–RD613).</summary>
    public static void Check(string lexicon, bool shipped, ICollection<BlockFault> faults)
    {
        foreach (var path in Directory.EnumerateFiles(lexicon, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(lexicon, path).Replace('\\', '/');
            if (name.EndsWith(".md", StringComparison.Ordinal) || name.Split('/').Any(part => part.StartsWith('.')) || name.StartsWith("exports/", StringComparison.Ordinal))
            {
                continue;
            }

            var shown = Path.Combine(lexicon, name).Replace('\\', '/');
            if (!IsRead(name))
            {
                faults.Add(new BlockFault(shown, 1, 1, "RD610", $"nothing reads this file{Hint(name)}"));
            }
            else if (!shipped && name == "time/words.txt")
            {
                faults.Add(new BlockFault(shown, 1, 1, "RD611", "words of time are built into the program; a list of your own is not read"));
            }
            else if (!shipped && Learned.Contains(name))
            {
                faults.Add(new BlockFault(shown, 1, 1, "RD611", "the network learned these names when it was trained; a list of your own is not read"));
            }
            else if (FaultOfBytes(File.ReadAllBytes(path)) is var (line, column))
            {
                faults.Add(new BlockFault(shown, line, column, "RD613", "is not UTF-8 from here on; save the file as UTF-8"));
            }
        }
    }

    private static bool IsRead(string name) =>
        Single.Contains(name) || Learned.Contains(name) || (name.EndsWith(".txt", StringComparison.Ordinal) && LexiconShapes.All.Any(f => name.StartsWith(f.Folder + "/", StringComparison.Ordinal)));

    private static string Hint(string name)
    {
        var folders = LexiconShapes.All.Select(f => f.Folder).ToList();
        var folder = name.Split('/')[0];
        if (name.Contains('/', StringComparison.Ordinal) && folders.Contains(folder))
        {
            return "; its name must end with .txt";
        }

        return Nearest.To(name, Single) is { } near ? $"; did you mean '{near}'?"
            : $"; name it one of {string.Join(", ", Single)}, or put it in {string.Join(", ", folders)}";
    }

    /// <summary>Line and column of the first byte that is no UTF-8; null if all are.</summary>
    private static (int Line, int Column)? FaultOfBytes(byte[] bytes)
    {
        var line = 1;
        var rest = bytes.AsSpan();
        var column = 1;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var used) != System.Buffers.OperationStatus.Done)
            {
                return (line, column);
            }

            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            rest = rest[used..];
        }

        return null;
    }
}
