using Readout.Record;
using Readout.Store.Reports;

namespace Readout.Store.Events;

/// <summary>What is kept across reports and follows their records, as stories do; events are a step before those, and know them only so.</summary>
internal interface IFollower
{
    /// <summary>Notes the record of a report as it now holds.</summary>
    void Put(long report, ReportRecord record, ItemNames names);

    /// <summary>Takes out everything of a report.</summary>
    void Delete(long report);

    /// <summary>Works on what was noted, within the current transaction.</summary>
    void Flush();

    /// <summary>Forgets what was noted in a transaction that failed.</summary>
    void Forget();
}
