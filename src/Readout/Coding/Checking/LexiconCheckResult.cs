using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>What the check of a lexicon came to.</summary>
/// <param name="Rules">Rules and word lists that were read; actors, places and codes are not counted.</param>
/// <param name="Examples">Examples and counter-examples that were run.</param>
/// <param name="Held">Those of them that hold.</param>
/// <param name="Faults">All faults, by file, line and column.</param>
internal sealed record LexiconCheckResult(int Rules, int Examples, int Held, IReadOnlyList<BlockFault> Faults)
{
    /// <summary>CAMEO codes of events that no rule gives and that are not named as not coded.</summary>
    public IReadOnlyList<CameoCode> Unreached { get; init; } = [];

    /// <summary>Rules of events without an example or without a counter-example.</summary>
    public IReadOnlyList<Block> Unproven { get; init; } = [];
}
