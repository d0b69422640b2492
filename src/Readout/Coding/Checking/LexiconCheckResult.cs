using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>What the check of a lexicon came to.</summary>
/// <param name="Rules">Rules and word lists that were read; actors, places and codes are not counted.</param>
/// <param name="Examples">Examples and counter-examples that were run.</param>
/// <param name="Held">Those of them that hold.</param>
/// <param name="Faults">All faults, by file, line and column.</param>
public sealed record LexiconCheckResult(int Rules, int Examples, int Held, IReadOnlyList<BlockFault> Faults);
