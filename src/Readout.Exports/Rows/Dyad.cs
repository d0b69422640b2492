using Readout.Coding;

namespace Readout.Exports.Rows;

/// <summary>One source, one target: what data sets of dyads hold of an event.</summary>
/// <param name="Scene">The record.</param>
/// <param name="Event">The event.</param>
/// <param name="Source">Who acts; null if nobody is named.</param>
/// <param name="Target">Who is acted upon; null if nobody is named.</param>
/// <param name="Code">CAMEO code as the source's side has it.</param>
/// <param name="Goldstein">Goldstein score of that code.</param>
internal sealed record Dyad(ReportScene Scene, Event Event, Actor? Source, Actor? Target, string Code, double? Goldstein)
{
    /// <summary>The one day that formats of dyads have room for: the first day of the event, or else the last. An act of speaking that is a fact
    /// although what it speaks of is still ahead was done on the day of the statement, or else by the day of publication.</summary>
    public DateOnly? Day => Event.Modality is Modality.Occurred or Modality.Ongoing || !Scene.Tables.IsFact(Event)
        ? Words.FirstDay(Event.Time)
        : (Event.Attribution.Count > 0 ? Words.FirstDay(Event.Attribution[^1].Time) : null) ?? Scene.Published;

    /// <summary>A number that is this dyad's own.</summary>
    public string Id => StableId.Of(Scene.Record.Id, Event.Id, Source?.Id ?? "", Target?.Id ?? "");
}
