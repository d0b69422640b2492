namespace Readout.Exports;

/// <summary>What a row of a CSV or Parquet table is.</summary>
public enum ItemKind
{
    /// <summary>An event.</summary>
    Events,

    /// <summary>A statement.</summary>
    Statements,

    /// <summary>A threat, promise, warning, demand, offer or assurance.</summary>
    Commitments,

    /// <summary>An appointment.</summary>
    Appointments,
}
