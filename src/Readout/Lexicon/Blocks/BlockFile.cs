namespace Readout.Lexicon;

/// <summary>Reads the simplest form of lexicon file: blocks of <c>key value</c> lines, <c>#</c> for comments.</summary>
internal static class BlockFile
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
            var (keyColumn, column) = (line.Length - body.Length + 1, line.Length - value.Length + 1);
            if (keyColumn == 1)
            {
                current = [];
                blocks.Add(new Block(file, key, value, number, current) { NameColumn = column });
            }
            else if (current is null)
            {
                faults.Add(new BlockFault(file, number, keyColumn, "RD601", $"'{key}' stands under no block; begin one with an unindented line"));
            }
            else
            {
                current.Add(new BlockLine(key, value, number, column) { KeyColumn = keyColumn });
            }
        }

        return blocks;
    }

    /// <summary>
    /// The blocks of every <c>*.txt</c> under <paramref name="folder"/> of each lexicon directory, in a fixed order; later directories add to earlier ones.
    /// What doesn't have the folder's shape becomes a fault.
    /// </summary>
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

            var columns = LexiconShapes.Of(folder)?.Columns ?? [];
            foreach (var path in Directory.GetFiles(directory, "*.txt", SearchOption.AllDirectories).Where(p => !columns.Contains(Path.GetFileName(p))).Order(StringComparer.Ordinal))
            {
                blocks.AddRange(Parse(Path.Combine(lexicon, Path.GetRelativePath(lexicon, path)).Replace('\\', '/'), File.ReadAllText(path), faults));
            }
        }

        if (LexiconShapes.Of(folder) is { } shape)
        {
            ShapeCheck.Run(shape, blocks, faults);
        }

        return blocks;
    }
}
