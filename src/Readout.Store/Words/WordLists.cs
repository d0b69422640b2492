using System.Text;

namespace Readout.Store.Words;

/// <summary>Lists of words in a file of the program: a list a line, its name, a colon and its words; lines that begin with # say what they are for.</summary>
internal static class WordLists
{
    /// <summary>The lists of an embedded file.</summary>
    public static Dictionary<string, HashSet<string>> Load(string file)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException(file);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                lists[line[..colon]] = [.. line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            }
        }

        return lists;
    }
}
