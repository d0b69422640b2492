namespace Readout.Store;

/// <summary>A store that can't do what was asked, with a numbered message that says what to do: RD8xx.</summary>
public sealed class StoreException : IOException
{
    /// <summary>With the message that a user reads.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>With the message that a user reads, and what lies behind it.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
