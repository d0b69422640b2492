using Readout.Record;

namespace Readout.Store.Reports;

/// <summary>Whether a record that somebody else wrote can be kept.</summary>
public static class RecordCheck
{
    /// <summary>What is wrong with it, as a numbered message; null if nothing.</summary>
    public static string? Fault(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Text.Length == 0
            ? "RD807 the record has no text; a store keeps texts: write it with 'readout read --format jsonl', without --no-text"
            : RecordText.Hash(record.Text) != record.TextSha256 || record.Id != "r" + record.TextSha256[..16]
                ? "RD808 the record's \"id\" and \"text_sha256\" are not those of its text; the line was changed"
                : null;
    }
}
