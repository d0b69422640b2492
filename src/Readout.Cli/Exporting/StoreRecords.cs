using Readout.Coding;
using Readout.Exports;
using Readout.Record;
using Readout.Store;
using Readout.Store.Queries;

namespace Readout.Cli.Exporting;

/// <summary>The records of a store that a question finds, one after the other, each with those of its events that it found.</summary>
internal sealed class StoreRecords(RecordStore store, EventFilter asked)
{
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly EventFilter _question = asked with { Modalities = [.. StreamFilter.Names(asked.Modalities).Select(RecordNames.Of)] };

    /// <summary>Whether nothing is asked for in particular: all records, those without events, too.</summary>
    public bool All => IsNothing(_question);

    /// <summary>Whether the event is one that was found; asked of the record that was last handed out.</summary>
    public bool Holds(ReportRecord record, Event item) => _found.Contains(item.Id);

    /// <summary>The records, as they hold or held. Without a question all of them; calendars ask for appointments, so that they get all, too, and the exporter chooses among them.</summary>
    public IEnumerable<ReportRecord> Records(ExportFormat format) =>
        !All && format != ExportFormat.Ics ? Found(_question)
        : _question.AsOf is { } change ? store.Reports.AllAt(change)
        : store.Reports.All();

    // Events of one report stand together.
    private IEnumerable<ReportRecord> Found(EventFilter question)
    {
        string? report = null;
        foreach (var row in store.Events.All(question))
        {
            if (row.Report != report && report is not null && Load(report, question.AsOf) is { } record)
            {
                yield return record;
                _found.Clear();
            }

            report = row.Report;
            _found.Add(row.Item);
        }

        if (report is not null && Load(report, question.AsOf) is { } last)
        {
            yield return last;
        }
    }

    private ReportRecord? Load(string report, long? asOf) => asOf is { } change ? store.Reports.RecordAt(report, change) : store.Reports.Record(report);

    private static bool IsNothing(EventFilter f) =>
        f.Parties.Count + f.Sources.Count + f.Targets.Count + f.Sectors.Count + f.Events.Count + f.Modes.Count + f.Cameo.Count + f.Modalities.Count
        + f.Places.Count + f.Media.Count + f.Speakers.Count + f.Publishers.Count + f.Reports.Count == 0
        && f.Pair is null && f.Goldstein == default && f.Intensity == default && f.Confidence is null && f.Origins == default && f.From is null && f.To is null && string.IsNullOrWhiteSpace(f.Text);
}
