namespace Readout.Exports.Items;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    /// <summary>A string; codes are strings, too.</summary>
    Text,

    /// <summary>Several strings.</summary>
    Texts,

    /// <summary>A number with a fraction.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Yes or no.</summary>
    Flag,
}
