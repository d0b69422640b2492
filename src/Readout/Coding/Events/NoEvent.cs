using System.Collections.Frozen;
using Readout.Language;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>Words of <c>lexicon/events</c> that were looked at and name no event, whatever actors they link: for the count of what is missing.</summary>
internal sealed record NoEvent
{
    /// <summary>Name of the block.</summary>
    public required string Name { get; init; }

    /// <summary>Verbs as lemmas, some with a preposition or particle ("rely on").</summary>
    public required FrozenSet<string> Verbs { get; init; }

    /// <summary>Nouns as lemmas.</summary>
    public required FrozenSet<string> Nouns { get; init; }

    /// <summary>Adjectives and predicate nouns after "be".</summary>
    public required FrozenSet<string> Adjectives { get; init; }

    /// <summary>Fixed phrases.</summary>
    public required IReadOnlyList<Phrase> Phrases { get; init; }

    /// <summary>The block that it was read from.</summary>
    public required Block Block { get; init; }

    /// <summary>Whether the predicate is one of these words.</summary>
    public bool Has(Frame frame) => frame.Kind switch
    {
        PredicateKind.Noun => Nouns.Contains(frame.Lemma),
        PredicateKind.Adjective => Adjectives.Contains(frame.Lemma) || Nouns.Contains(frame.Lemma),
        _ => VerbForms.Known(frame, Verbs.Contains) is var verb && (Verbs.Contains(verb)
            || frame.Arguments.Any(a => Verbs.Contains($"{verb} {a.Role}"))
            || Phrases.Any(p => p.Verb == verb && frame.Heads(p.Role).Any(h => frame.Sentence.Tokens[h].Lemma.Equals(p.Noun, StringComparison.OrdinalIgnoreCase)))),
    };
}
