namespace Readout.Exports;

/// <summary>Which events a format gets.</summary>
public enum ModalityChoice
{
    /// <summary>What the format can say: facts only where it knows no others, else all.</summary>
    Default,

    /// <summary>What occurred or is going on, and acts of speaking that are facts themselves (<c>lexicon/exports/acts.txt</c>).</summary>
    Facts,

    /// <summary>Everything, planned, conditional and denied events included.</summary>
    All,
}
