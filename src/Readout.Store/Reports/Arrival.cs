using Readout.Record;

namespace Readout.Store.Reports;

/// <summary>What the store has to do with a report that comes in.</summary>
public enum ArrivalKind
{
    /// <summary>Its text is not known: read it, and add the record.</summary>
    New,

    /// <summary>Text and appearance are known: there is nothing to do.</summary>
    Known,

    /// <summary>The text is known, this appearance is not: note it; the record stays.</summary>
    Elsewhere,

    /// <summary>The text is known, and this appearance comes before those known: read it again under this head.</summary>
    NewHead,

    /// <summary>The text was taken down: it stays out.</summary>
    TakenDown,

    /// <summary>The text holds U+0000, which is no text.</summary>
    NoText,
}

/// <summary>What was done with a record.</summary>
/// <param name="Id">The report's identifier.</param>
/// <param name="Kind">What the store had to do with it.</param>
/// <param name="Record">The record as it came in.</param>
public sealed record Stored(string Id, ArrivalKind Kind, ReportRecord Record);
