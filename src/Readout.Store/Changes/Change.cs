namespace Readout.Store.Changes;

/// <summary>One entry of the feed of changes.</summary>
/// <param name="Number">Its number; later changes have higher ones.</param>
/// <param name="At">When it was made, ISO 8601 in UTC.</param>
/// <param name="Kind">report-added, report-changed, report-taken-down, item-added, item-changed, item-removed, item-corrected, item-rejected, correction-undone, …</param>
/// <param name="Report">The report that it concerns.</param>
/// <param name="Item">The item, by its lasting name.</param>
/// <param name="Who">Who made it; null for the program.</param>
/// <param name="Note">Why.</param>
/// <param name="Detail">More of it, as JSON.</param>
public sealed record Change(long Number, string At, string Kind, string? Report, string? Item, string? Who, string? Note, string? Detail);
