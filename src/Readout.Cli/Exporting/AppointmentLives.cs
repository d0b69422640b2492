using System.Globalization;
using Readout.Coding;
using Readout.Exports;
using Readout.Record;
using Readout.Store;
using Readout.Store.Ledger;

namespace Readout.Cli.Exporting;

/// <summary>How appointments stand in a store's ledger, as a calendar wants to know it: identifier, number of changes, status, days.</summary>
/// <param name="store">The store.</param>
/// <param name="all">Whether any telling may stand for its entry: where only some reports are asked for, the one that usually does may not be among them.</param>
internal sealed class AppointmentLives(RecordStore store, bool all)
{
    private ReportRecord? _record;
    private IReadOnlyDictionary<string, LedgerStanding> _standing = new Dictionary<string, LedgerStanding>();

    public AppointmentLife? Of(ReportRecord record, Appointment item)
    {
        if (_record != record)
        {
            (_record, _standing) = (record, store.Ledger.Standing(record));
        }

        // A human may have said what no calendar has a word for: then the program's status stands.
        return _standing.GetValueOrDefault(item.Id) is not { } s ? null : new AppointmentLife(
            s.Entry + "@readout",
            (int)s.Changes,
            RecordNames.TryParse<AppointmentStatus>(s.State, out var status) ? status : item.Status,
            Day(s.Day),
            Day(s.DayEnd),
            all || s.Speaks);
    }

    private static DateOnly? Day(string day) => day.Length == 0 ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
