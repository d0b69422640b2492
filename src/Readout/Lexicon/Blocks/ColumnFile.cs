namespace Readout.Lexicon;

/// <summary>A part of a line, trimmed.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Column">Where it begins in the line, from 1.</param>
internal readonly record struct ColumnCell(string Text, int Column)
{
    /// <summary>The entries of the cell, separated by semicolons.</summary>
    public IEnumerable<ColumnCell> Entries => Split(Text, ';', Column);

    /// <summary>The pieces of a text between separators, empty ones left out; <paramref name="column"/> is that of its first character.</summary>
    public static IEnumerable<ColumnCell> Split(string text, char separator, int column)
    {
        foreach (var part in text.Split(separator))
        {
            var piece = part.Trim();
            if (piece.Length > 0)
            {
                yield return new ColumnCell(piece, column + part.IndexOf(piece, StringComparison.Ordinal));
            }

            column += part.Length + 1;
        }
    }
}

/// <summary>A line of a file of columns.</summary>
/// <param name="File">File that it was read from, as it is named in messages.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Cells">Its columns.</param>
internal sealed record ColumnLine(string File, int Line, IReadOnlyList<ColumnCell> Cells)
{
    /// <summary>The column, or an empty one where the line ends before it.</summary>
    public ColumnCell this[int index] => index < Cells.Count ? Cells[index] : new ColumnCell("", Cells[^1].Column + Cells[^1].Text.Length);

    /// <summary>A fault of this line.</summary>
    public BlockFault Fault(int column, string code, string message) => new(File, Line, column, code, message);
}

/// <summary>Reads files of a line an entry, columns separated by <c>|</c>, <c>#</c> for comments.</summary>
internal static class ColumnFile
{
    /// <summary>The entries of <paramref name="text"/>; a line with fewer than <paramref name="columns"/> columns becomes a fault (RD501) and is left out.</summary>
    public static IEnumerable<ColumnLine> Parse(string file, string text, int columns, ICollection<BlockFault> faults)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = new List<ColumnCell>();
            var at = 1;
            foreach (var part in line.Split('|'))
            {
                cells.Add(new ColumnCell(part.Trim(), at + part.Length - part.TrimStart().Length));
                at += part.Length + 1;
            }

            if (cells.Count < columns)
            {
                faults.Add(new BlockFault(file, number, 1, "RD501", $"{columns} columns separated by '|' are wanted here, this line has {cells.Count}; the file's first lines say which"));
                continue;
            }

            yield return new ColumnLine(file, number, cells);
        }
    }

    /// <summary>The entries of a file of the lexicon directory; none if it isn't there.</summary>
    public static IEnumerable<ColumnLine> Load(string lexicon, string file, int columns, ICollection<BlockFault> faults)
    {
        var path = Path.Combine(lexicon, file).Replace('\\', '/');
        return File.Exists(path) ? Parse(path, File.ReadAllText(path), columns, faults) : [];
    }
}
