namespace Readout.Lexicon;

/// <summary>What the value of a key is.</summary>
internal enum KeyValue
{
    /// <summary>Words in a sentence.</summary>
    Text,

    /// <summary>Dictionary forms in lower case, separated by commas.</summary>
    Words,

    /// <summary>Words whose capitals count, separated by commas.</summary>
    Names,

    /// <summary>Roles of a frame, separated by commas: object, that-clause, with …; <see cref="BlockKey.Choices"/> are others that may stand here.</summary>
    Roles,

    /// <summary>Roles of a frame or <see cref="BlockKey.Choices"/>, a colon, and words: <c>object, with: troops, @weapons</c>.</summary>
    Test,

    /// <summary>yes or no.</summary>
    YesNo,

    /// <summary>One of <see cref="BlockKey.Choices"/>.</summary>
    Choice,

    /// <summary>Some of <see cref="BlockKey.Choices"/>, separated by commas.</summary>
    Choices,

    /// <summary>A sentence; <see cref="BlockKey.Choices"/> are the roles that its brackets may name.</summary>
    Example,
}

/// <summary>A key that may stand in a block.</summary>
/// <param name="Name">First word of its line.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Choices">What it may be, if few things.</param>
internal sealed record BlockKey(string Name, KeyValue Value, params IReadOnlyList<string> Choices)
{
    /// <summary>Whether the same word may stand in one block of this kind only: of two, only the first would count.</summary>
    public bool Once { get; init; }
}

/// <summary>A kind of block.</summary>
/// <param name="Kind">First word of its head line.</param>
/// <param name="Keys">The keys that may stand in it; none if every line is a key of its own.</param>
internal sealed record BlockShape(string Kind, params IReadOnlyList<BlockKey> Keys)
{
    /// <summary>Whether its head line names it.</summary>
    public bool Named { get; init; }

    /// <summary>Whether the name may stand only once in all lexicons together: records tell it.</summary>
    public bool Unique { get; init; }

    /// <summary>Keys that must stand in it; of several joined by "|", one.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}

/// <summary>The kinds of block in a folder of the lexicon.</summary>
/// <param name="Folder">Its name.</param>
/// <param name="Blocks">The kinds.</param>
internal sealed record FolderShape(string Folder, params IReadOnlyList<BlockShape> Blocks)
{
    /// <summary>Files of the folder that hold columns instead.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The shape of a block, or null if the folder has no such kind.</summary>
    public BlockShape? Of(string kind) => Blocks.FirstOrDefault(b => b.Kind == kind);
}
