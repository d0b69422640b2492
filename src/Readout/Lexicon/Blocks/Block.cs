namespace Readout.Lexicon;

/// <summary>A line of a block: a key, its value, and where it stands.</summary>
/// <param name="Key">First word of the line.</param>
/// <param name="Value">The rest, trimmed; may be empty.</param>
/// <param name="Line">Line number in the file, from 1.</param>
/// <param name="Column">Column of the value, from 1.</param>
internal sealed record BlockLine(string Key, string Value, int Line, int Column)
{
    /// <summary>Column of the key, from 1.</summary>
    public int KeyColumn { get; init; } = 1;

    /// <summary>The value as a list separated by commas.</summary>
    public IEnumerable<string> Items => Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The same with the column of each.</summary>
    public IEnumerable<ColumnCell> Cells => ColumnCell.Split(Value, ',', Column);
}

/// <summary>A block of a lexicon file: an unindented head line and the indented lines under it.</summary>
/// <param name="File">File that it was read from, as it is named in messages.</param>
/// <param name="Kind">First word of the head line: "unit", "pattern" …</param>
/// <param name="Name">The rest of the head line.</param>
/// <param name="Line">Line number of the head line, from 1.</param>
/// <param name="Lines">The lines under it.</param>
internal sealed record Block(string File, string Kind, string Name, int Line, IReadOnlyList<BlockLine> Lines)
{
    /// <summary>Column of the name, from 1.</summary>
    public int NameColumn { get; init; } = 1;

    /// <summary>The values of all lines with the key, read as lists separated by commas.</summary>
    public IEnumerable<string> Items(string key) => Lines.Where(l => l.Key == key).SelectMany(l => l.Items);

    /// <summary>The value of the first line with the key, or null.</summary>
    public string? Value(string key) => Lines.FirstOrDefault(l => l.Key == key)?.Value;

    /// <summary>A fault of the block's head line.</summary>
    public BlockFault Fault(string code, string message) => new(File, Line, NameColumn, code, message);

    /// <summary>A fault of the first line with the key, or of the head line where there is none.</summary>
    public BlockFault Fault(string key, string code, string message) =>
        Lines.FirstOrDefault(l => l.Key == key) is { } line ? Fault(line, code, message) : Fault(code, message);

    /// <summary>A fault of a line's value.</summary>
    public BlockFault Fault(BlockLine line, string code, string message) => new(File, line.Line, line.Column, code, message);
}

/// <summary>A fault in a lexicon file, as <c>file:line:column code message</c>.</summary>
public sealed record BlockFault(string File, int Line, int Column, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column} {Code} {Message}";
}
