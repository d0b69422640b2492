using Readout.Text;

namespace Readout.Language;

/// <summary>A syntactic word of Universal Dependencies, anchored in the text.</summary>
public sealed record Token
{
    /// <summary>The word's own characters, in UTF-16 units; the whole surface range where a multiword token can't be split at a character.</summary>
    public required Span Span { get; init; }

    /// <summary>The word form: the characters of the text without white space.</summary>
    public required string Form { get; init; }

    /// <summary>The dictionary form.</summary>
    public string Lemma { get; init; } = "_";

    /// <summary>Universal part of speech.</summary>
    public string Upos { get; init; } = "X";

    /// <summary>Penn Treebank tag.</summary>
    public string Xpos { get; init; } = "_";

    /// <summary>Universal features, <c>Number=Sing|…</c>, or <c>_</c>.</summary>
    public string Feats { get; init; } = "_";

    /// <summary>Index in the sentence of the word that this one depends on; -1 for the root.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Universal dependency relation to the head, subtypes included (<c>nsubj:pass</c>).</summary>
    public string Deprel { get; init; } = "dep";

    /// <summary>The surface range of the multiword token that this word is part of, if any ("don't" of "do").</summary>
    public Span? Multiword { get; init; }

    /// <summary>Name label: <c>O</c>, <c>B-PER</c>, <c>I-LOC</c>, <c>B-ORG</c> …</summary>
    public string Name { get; init; } = "O";

    /// <summary>The relation without its subtype: <c>nsubj</c> of <c>nsubj:pass</c>.</summary>
    public string Relation
    {
        get
        {
            var colon = Deprel.IndexOf(':', StringComparison.Ordinal);
            return colon < 0 ? Deprel : Deprel[..colon];
        }
    }

    /// <summary>Whether the features hold <paramref name="feature"/>, e.g. <c>Tense=Past</c>.</summary>
    public bool Has(string feature)
    {
        var at = Feats.IndexOf(feature, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || Feats[at - 1] == '|')
            && (at + feature.Length == Feats.Length || Feats[at + feature.Length] == '|');
    }
}
