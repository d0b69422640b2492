namespace Readout.Store.Queries;

/// <summary>Where the events come from that a filter asks for, as a part of a statement.</summary>
/// <param name="From"><c>FROM … WHERE …</c> with the table events named e.</param>
/// <param name="Order">The column that orders them as was asked.</param>
/// <param name="Key">The column that orders those of a day, or of a score.</param>
/// <param name="Led">Whether another table than that of events leads.</param>
/// <param name="Walked">Whether an index holds the rows in this order.</param>
internal sealed record EventSource(string From, string Order, string Key, bool Led, bool Walked);
