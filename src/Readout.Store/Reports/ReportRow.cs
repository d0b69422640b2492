using System.Data.Common;
using Readout.Record;
using Readout.Store.Database;

namespace Readout.Store.Reports;

/// <summary>A report as the store keeps it.</summary>
/// <param name="Key">Its key in the tables.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Text">Its text.</param>
/// <param name="Coded">The record as the program wrote it, as JSON without the text.</param>
/// <param name="Corrected">The same with corrections; null if there are none.</param>
/// <param name="Maker">What made it (see <see cref="RecordText.Maker"/>).</param>
/// <param name="Revision">How often the record has changed, from 1.</param>
/// <param name="Since">The change that brought the record as it now is.</param>
internal sealed record ReportRow(long Key, string Id, string Text, string Coded, string? Corrected, string Maker, long Revision, long Since)
{
    public const string Columns = "key, id, text, coded, corrected, maker, revision, since";

    /// <summary>The record as it holds, as JSON without the text.</summary>
    public string Current => Corrected ?? Coded;

    public static ReportRow Read(DbDataReader r) =>
        new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.TextAt(4), r.GetString(5), r.GetInt64(6), r.GetInt64(7));

    /// <summary>The record as it holds.</summary>
    public ReportRecord ToRecord() => RecordText.Read(Current, Text);

    /// <summary>Lasting names of its items.</summary>
    public ItemNames Names() => ItemNames.Of(RecordText.Read(Coded, Text));
}
