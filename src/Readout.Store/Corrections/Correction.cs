namespace Readout.Store.Corrections;

/// <summary>A human's word on an item: a field's value, or that the item is none.</summary>
/// <param name="Number">The change that made it.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="Who">Who said so.</param>
/// <param name="Item">The item, by its lasting name; the report's identifier for the report itself.</param>
/// <param name="Field">The field, with a dot before parts of it (<c>plover.mode</c>); null if the whole item is rejected.</param>
/// <param name="Value">The value as JSON, items in it by their lasting names; null if the field is to be absent.</param>
/// <param name="Note">Why.</param>
/// <param name="Lapsed">The change by which it lost its item or was undone; null while it holds.</param>
public sealed record Correction(long Number, string At, string Who, string Item, string? Field, string? Value, string? Note, long? Lapsed);
