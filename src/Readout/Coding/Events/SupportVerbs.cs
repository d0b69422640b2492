namespace Readout.Coding;

/// <summary>Verbs that lend a noun of an event their subject and tense: "held talks", "called off the visit", "fighting broke out".</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="Role">Role that the noun has at the verb: object, subject, or a preposition.</param>
/// <param name="Modality">What the verb makes of the event; null leaves it to its tense.</param>
/// <param name="Carries">Whether the verb's subject is the event's source.</param>
/// <param name="Keeps">Whether a noun of something known stays what it is, whatever becomes of the verb: "has not condemned the attack".</param>
internal sealed record SupportVerb(string Name, string Role, Modality? Modality, bool Carries, bool Keeps);

/// <summary>Words above an event that say how real it is: "plans to", "failed to", "fears of".</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="Modality">What becomes of the event; null if it is no event then.</param>
internal sealed record Attitude(string Name, Modality? Modality)
{
    /// <summary>The roles of what it speaks of; empty for all complements.</summary>
    public IReadOnlyList<string> Reaches { get; init; } = [];

    /// <summary>The roles in which a noun of something known stays what it is, whatever stands above the word: "efforts to end [the war]".</summary>
    public IReadOnlyList<string> Keeps { get; init; } = [];

    /// <summary>The roles in which somebody else acts, so that it is no event unless the word is in the passive: "expects that they …".</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
