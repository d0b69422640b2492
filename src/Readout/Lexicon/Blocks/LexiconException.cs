namespace Readout.Lexicon;

/// <summary>A lexicon that can't be used: every fault on a line of its own.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Makes the message of the faults, in the order of files and lines.</summary>
    public LexiconException(IReadOnlyList<BlockFault> faults)
        : base(string.Join('\n', faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).Select(f => f.ToString()))) => Faults = faults;

    /// <summary>The faults.</summary>
    public IReadOnlyList<BlockFault> Faults { get; }
}
