namespace Readout.Cli.Running;

/// <summary>What the program's exit status says.</summary>
internal static class ExitCodes
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Some reports failed; each is named on standard error, the rest was written.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;

    /// <summary>The input could not be read.</summary>
    public const int Unreadable = 3;

    /// <summary>Interrupted from the keyboard; what was finished is written.</summary>
    public const int Interrupted = 130;
}
