using System.Collections.Frozen;

namespace Readout.Lexicon;

/// <summary>A term of the ontology: a context, a sector, a code for those who are no state.</summary>
/// <param name="Name">As records spell it.</param>
/// <param name="Means">In plain words.</param>
internal sealed record OntologyTerm(string Name, string Means);

/// <summary>A mode of a PLOVER event.</summary>
/// <param name="Name">As records spell it.</param>
/// <param name="Score">Intensity, -10 to 10; null if the list has none.</param>
/// <param name="Means">In plain words.</param>
internal sealed record PloverMode(string Name, double? Score, string Means);

/// <summary>One of PLOVER's sixteen events.</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Score">Intensity where no mode says more, -10 to 10.</param>
/// <param name="NeedsRecipient">Whether it needs somebody to whom it is done.</param>
/// <param name="Means">In plain words.</param>
internal sealed record PloverEvent(string Name, int Quad, double Score, bool NeedsRecipient, string Means)
{
    /// <summary>Its modes, in the order of the file.</summary>
    public IReadOnlyList<PloverMode> Modes { get; init; } = [];

    /// <summary>Its modes by name.</summary>
    public FrozenDictionary<string, PloverMode> ModesByName { get; init; } = FrozenDictionary<string, PloverMode>.Empty;

    /// <summary>Whether the event has the mode.</summary>
    public bool HasMode(string mode) => ModesByName.ContainsKey(mode);

    /// <summary>The intensity of the event in that mode; its own where the mode has none or is null.</summary>
    public double ScoreOf(string? mode) => mode is not null && ModesByName.TryGetValue(mode, out var m) && m.Score is { } score ? score : Score;
}
