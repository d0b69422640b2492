namespace Readout.Training.Neural;

/// <summary>A sentence to learn from, as numbers. What is not known of it is null.</summary>
internal sealed record Example
{
    public required string[] Forms { get; init; }

    /// <summary>Row of each word in the table of learned words, or -1.</summary>
    public required int[] Words { get; init; }

    /// <summary>Rows of hashed parts of each word.</summary>
    public required int[][] Grams { get; init; }

    /// <summary>Rows of each word in the tables of pretrained vectors, -1 where one lacks it.</summary>
    public required int[][] Vectors { get; init; }

    /// <summary>Feature bits of each word in the lexicon's names (<see cref="Language.Neural.Gazetteer"/>).</summary>
    public required uint[] Lexicon { get; init; }

    /// <summary>Labels; -1 where one is not in the label set.</summary>
    public int[]? Upos { get; init; }

    public int[]? Xpos { get; init; }

    public int[]? Feats { get; init; }

    /// <summary>0: the root, j + 1: word j.</summary>
    public int[]? Heads { get; init; }

    public int[]? Relations { get; init; }

    public int[]? Names { get; init; }

    /// <summary>Whether the names are of a corpus that draws their borders otherwise than the one that is measured.</summary>
    public bool OtherNames { get; init; }

    /// <summary>The folder's name of the treebank it is from; null for sentences without a tree.</summary>
    public string? Treebank { get; init; }

    public int Count => Forms.Length;
}
