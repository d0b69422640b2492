using Readout.Coding;
using Readout.Exports;
using Readout.Record;
using Readout.Store;
using Readout.Store.Queries;

namespace Readout.Cli.Exporting;

/// <summary>The records of a store that a question finds, one after the other, each with those of its events that it found.</summary>
internal sealed class StoreRecords(RecordStore store, EventFilter asked)
{
    private HashSet<string> _found = [];
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

    private IEnumerable<ReportRecord> Found(EventFilter question)
    {
        var asked = new Queue<(string Report, HashSet<string> Items)>();
        var ids = ByReport(question).Select(found =>
        {
            asked.Enqueue(found);
            return found.Report;
        });
        var records = question.AsOf is { } change ? ids.Select(id => store.Reports.RecordAt(id, change)).OfType<ReportRecord>() : store.Reports.Records(ids);
        foreach (var record in records)
        {
            string report;
            do
            {
                (report, _found) = asked.Dequeue();
            }
            while (report != record.Id); // others are gone meanwhile

            yield return record;
        }
    }

    // Events of one report stand together.
    private IEnumerable<(string Report, HashSet<string> Items)> ByReport(EventFilter question)
    {
        (string Report, HashSet<string> Items)? open = null;
        foreach (var row in store.Events.All(question))
        {
            if (open is { } done && done.Report != row.Report)
            {
                yield return done;
                open = null;
            }

            open ??= (row.Report, new HashSet<string>(StringComparer.Ordinal));
            open.Value.Items.Add(row.Item);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private static bool IsNothing(EventFilter f) =>
        f.Parties.Count + f.Sources.Count + f.Targets.Count + f.Sectors.Count + f.Events.Count + f.Modes.Count + f.Cameo.Count + f.Modalities.Count
        + f.Places.Count + f.Media.Count + f.Speakers.Count + f.Publishers.Count + f.Reports.Count == 0
        && f.Pair is null && f.Goldstein == default && f.Intensity == default && f.Confidence is null && f.Origins == default && f.From is null && f.To is null && string.IsNullOrWhiteSpace(f.Text);
}
