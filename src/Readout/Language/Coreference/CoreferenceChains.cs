namespace Readout.Language;

/// <summary>How a mention refers.</summary>
internal enum MentionKind
{
    /// <summary>By name: "Mr Putin".</summary>
    Name,

    /// <summary>By description: "the Ukrainian President".</summary>
    Nominal,

    /// <summary>By pronoun: "he", "their".</summary>
    Pronoun,
}

/// <summary>Words that refer to somebody or something.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, inclusive.</param>
/// <param name="Head">The word that the others hang on.</param>
/// <param name="Kind">Name, description or pronoun.</param>
/// <param name="Plural">True for several, false for one, null if the words don't tell.</param>
internal readonly record struct CoreferenceMention(int Sentence, int First, int Last, int Head, MentionKind Kind, bool? Plural);

/// <summary>What of a report refers to the same.</summary>
/// <param name="Chains">Mentions of one referent each, in order; the chains in order of their first mention. Referents mentioned once are chains, too.</param>
internal sealed record CoreferenceChains(IReadOnlyList<IReadOnlyList<CoreferenceMention>> Chains)
{
    /// <summary>The chain of the mention with this head, or null.</summary>
    public IReadOnlyList<CoreferenceMention>? Of(int sentence, int head) =>
        Chains.FirstOrDefault(c => c.Any(m => m.Sentence == sentence && m.Head == head));
}
