namespace Readout.Lexicon;

/// <summary>A line of a block: a key, its value, and where it stands.</summary>
/// <param name="Key">First word of the line.</param>
/// <param name="Value">The rest, trimmed; may be empty.</param>
/// <param name="Line">Line number in the file, from 1.</param>
/// <param name="Column">Column of the value, from 1.</param>
public sealed record BlockLine(string Key, string Value, int Line, int Column)
{
    /// <summary>The value as a list separated by commas.</summary>
    public IEnumerable<string> Items => Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A block of a lexicon file: an unindented head line and the indented lines under it.</summary>
/// <param name="File">File that it was read from, as it is named in messages.</param>
/// <param name="Kind">First word of the head line: "unit", "pattern" …</param>
/// <param name="Name">The rest of the head line.</param>
/// <param name="Line">Line number of the head line, from 1.</param>
/// <param name="Lines">The lines under it.</param>
public sealed record Block(string File, string Kind, string Name, int Line, IReadOnlyList<BlockLine> Lines)
{
    /// <summary>The values of all lines with the key, read as lists separated by commas.</summary>
    public IEnumerable<string> Items(string key) => Lines.Where(l => l.Key == key).SelectMany(l => l.Items);

    /// <summary>The value of the first line with the key, or null.</summary>
    public string? Value(string key) => Lines.FirstOrDefault(l => l.Key == key)?.Value;
}

/// <summary>A fault in a lexicon file, as <c>file:line:column code message</c>.</summary>
public sealed record BlockFault(string File, int Line, int Column, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column} {Code} {Message}";
}

/// <summary>Reads the simplest form of lexicon file: blocks of <c>key value</c> lines, <c>#</c> for comments.</summary>
public static class BlockFile
{
    /// <summary>Reads <paramref name="text"/>; a line that belongs to no block becomes a fault (RD601).</summary>
    public static IReadOnlyList<Block> Parse(string file, string text, ICollection<BlockFault> faults)
    {
        var blocks = new List<Block>();
        List<BlockLine>? current = null;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            var body = line.TrimStart();
            if (body.Length == 0 || body[0] == '#')
            {
                continue;
            }

            var space = body.IndexOfAny([' ', '\t']);
            var key = space < 0 ? body : body[..space];
            var value = space < 0 ? "" : body[space..].Trim();
            if (body.Length == line.Length)
            {
                current = [];
                blocks.Add(new Block(file, key, value, number, current));
            }
            else if (current is null)
            {
                faults.Add(new BlockFault(file, number, line.Length - body.Length + 1, "RD601", $"'{key}' stands under no block; begin one with an unindented line"));
            }
            else
            {
                current.Add(new BlockLine(key, value, number, space < 0 ? line.Length + 1 : line.LastIndexOf(value, StringComparison.Ordinal) + 1));
            }
        }

        return blocks;
    }

    /// <summary>The blocks of every <c>*.txt</c> under <paramref name="folder"/> of each lexicon directory, in a fixed order; later directories add to earlier ones.</summary>
    public static IReadOnlyList<Block> Load(IEnumerable<string> lexicons, string folder, ICollection<BlockFault> faults)
    {
        var blocks = new List<Block>();
        foreach (var lexicon in lexicons)
        {
            var directory = Path.Combine(lexicon, folder);
            if (!Directory.Exists(directory))
            {
                continue;
            }

            foreach (var path in Directory.GetFiles(directory, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                blocks.AddRange(Parse(Path.GetRelativePath(lexicon, path).Replace('\\', '/'), File.ReadAllText(path), faults));
            }
        }

        return blocks;
    }
}
