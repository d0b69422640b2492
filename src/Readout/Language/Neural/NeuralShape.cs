namespace Readout.Language.Neural;

/// <summary>Sizes of the network. D = 2 · Hidden is the width between layers.</summary>
internal sealed record NeuralShape
{
    /// <summary>Length of a word's pretrained vectors together (<see cref="WordVectors"/>).</summary>
    public int Vector { get; init; } = 128;

    /// <summary>Length of the learned word and n-gram vectors.</summary>
    public int Learned { get; init; } = 160;

    /// <summary>Rows of the table of hashed prefixes, suffixes, shapes and n-grams; a power of 2.</summary>
    public int GramRows { get; init; } = 1 << 15;

    /// <summary>Units of a recurrent layer in one direction; a multiple of 16.</summary>
    public int Hidden { get; init; } = 256;

    /// <summary>Recurrent layers.</summary>
    public int Layers { get; init; } = 3;

    /// <summary>Width of the hidden layer for tags.</summary>
    public int TagHidden { get; init; } = 192;

    /// <summary>Width of the hidden layer for names.</summary>
    public int NameHidden { get; init; } = 96;

    /// <summary>Width of the arc vectors.</summary>
    public int Arc { get; init; } = 160;

    /// <summary>Width of the relation vectors.</summary>
    public int Relation { get; init; } = 96;

    /// <summary>Width between layers.</summary>
    public int Width => 2 * Hidden;

    /// <summary>Width of a word's input.</summary>
    public int Input => Vector + Learned;

    /// <summary>Columns of the tree layer: [arc of dependant | arc of head | sum of dependant | sum of head | product of dependant | product of head].</summary>
    public int TreeColumns => (2 * Arc) + (4 * Relation);

    /// <summary>As numbers, for the model file.</summary>
    public int[] ToArray() => [Vector, Learned, GramRows, Hidden, Layers, TagHidden, NameHidden, Arc, Relation];

    /// <summary>From the numbers of a model file.</summary>
    public static NeuralShape Of(ReadOnlySpan<int> n) => new()
    {
        Vector = n[0],
        Learned = n[1],
        GramRows = n[2],
        Hidden = n[3],
        Layers = n[4],
        TagHidden = n[5],
        NameHidden = n[6],
        Arc = n[7],
        Relation = n[8],
    };

    /// <summary>Names and sizes of the encoder's dense parameters: what is pretrained on raw text.</summary>
    public IEnumerable<(string Name, int Rows, int Columns)> Encoder()
    {
        yield return ("in.w", Input, Width);
        yield return ("in.b", 1, Width);
        for (var l = 0; l < Layers; l++)
        {
            yield return ($"sru{l}.w", Width, 6 * Hidden);
            yield return ($"sru{l}.g", 1, 8 * Hidden);
        }
    }

    /// <summary>A second layer for names, for learning only: corpora that draw the borders of names otherwise than the first teach what is below it.</summary>
    public IEnumerable<(string Name, int Rows, int Columns)> Learning(NeuralLabels labels)
    {
        yield return ("names2.w", NameHidden, labels.Names.Length);
        yield return ("names2.b", 1, labels.Names.Length);
        yield return ("names2.t", labels.Names.Length + 1, labels.Names.Length);
    }

    /// <summary>Names and sizes of all dense parameters, in a fixed order.</summary>
    public IEnumerable<(string Name, int Rows, int Columns)> Dense(NeuralLabels labels)
    {
        foreach (var parameter in Encoder())
        {
            yield return parameter;
        }

        yield return ("lexicon.w", Gazetteer.Features, Width);
        yield return ("tag.w", Width, TagHidden);
        yield return ("tag.b", 1, TagHidden);
        yield return ("tags.w", TagHidden, labels.TagColumns);
        yield return ("tags.b", 1, labels.TagColumns);
        yield return ("name.w", Width, NameHidden);
        yield return ("name.b", 1, NameHidden);
        yield return ("names.w", NameHidden, labels.Names.Length);
        yield return ("names.b", 1, labels.Names.Length);
        yield return ("names.t", labels.Names.Length + 1, labels.Names.Length);
        yield return ("tree.w", Width, TreeColumns);
        yield return ("tree.b", 1, TreeColumns);
        yield return ("arc.w", Arc, Arc);
        yield return ("arc.b", 1, Arc);
        yield return ("arc.root", 1, Arc);
        yield return ("rel.w", 2 * Relation, labels.Relations.Length);
        yield return ("rel.b", 1, labels.Relations.Length);
        yield return ("rel.root", 1, 2 * Relation);
    }
}

/// <summary>The label sets, each in a fixed order.</summary>
internal sealed record NeuralLabels(string[] Upos, string[] Xpos, string[] Feats, string[] Names, string[] Relations)
{
    /// <summary>Columns of the tag layer: [upos | xpos | feats].</summary>
    public int TagColumns => Upos.Length + Xpos.Length + Feats.Length;
}
