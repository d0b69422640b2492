using Readout.Record;

namespace Readout.Exports;

/// <summary>Writes records one by one in some form; memory doesn't grow with their number.</summary>
/// <remarks>Call <see cref="Write"/> for every record and <see cref="Complete"/> once after the last: only then is the output whole.</remarks>
public abstract class Exporter : IDisposable
{
    /// <summary>Items that the form has no way to hold and that were left out: events without a day in a feed, say.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Why they were; null if none was.</summary>
    public string? LeftOutBecause { get; private set; }

    /// <summary>Writes what the form has of a record.</summary>
    public abstract void Write(ReportRecord record);

    /// <summary>Ends the output.</summary>
    public virtual void Complete()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what was opened, whether or not the output is whole; the stream stays open.</summary>
    protected virtual void Close()
    {
    }

    /// <summary>Notes that an item is left out.</summary>
    protected void LeaveOut(string because) => (LeftOut, LeftOutBecause) = (LeftOut + 1, because);
}
