namespace Readout.Lexicon;

/// <summary>A CAMEO code with its place in PLOVER.</summary>
/// <param name="Code">Two to four digits, as a string.</param>
/// <param name="Label">Its short label.</param>
/// <param name="Goldstein">Intensity, -10 to 10; null if the list has none.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
internal sealed record CameoCode(string Code, string Label, double? Goldstein, int Quad)
{
    /// <summary>The PLOVER event; null for statements (01), which are no events.</summary>
    public string? Event { get; init; }

    /// <summary>The PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Why the published table was overruled, where it was.</summary>
    public string? Note { get; init; }
}
