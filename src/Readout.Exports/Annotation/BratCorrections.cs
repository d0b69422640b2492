using System.Globalization;
using Readout.Lexicon;
using Readout.Record;

namespace Readout.Exports.Annotation;

/// <summary>A change that was made in brat.</summary>
/// <param name="Report">The report.</param>
/// <param name="Item">The item by its number in the old record; its number in the new one if it was added.</param>
/// <param name="What">What was done: "removed", "added", or the field with its old and new value.</param>
public sealed record BratChange(string Report, string Item, string What);

/// <summary>Reads annotation files back: the record as it stands after the changes that were made in brat.</summary>
/// <remarks>Events, statements, commitments and appointments can be removed, added, given other types, triggers, parties and attributes; mentions can be
/// added and taken away. What brat files don't hold (times, confidence, regions) stays as it was. Items are told by their notes.</remarks>
public static class BratCorrections
{
    /// <summary>The corrected record; the old one if nothing was changed.</summary>
    /// <param name="record">The record that was exported, with its text.</param>
    /// <param name="file">Name of the annotation file, for messages.</param>
    /// <param name="lines">The annotation file.</param>
    /// <param name="tables">Tables of the lexicon: which events and codes there are.</param>
    /// <param name="changes">Gets what was changed.</param>
    /// <param name="faults">Gets what is wrong with the file; lines with faults are passed over.</param>
    public static ReportRecord Apply(ReportRecord record, string file, string lines, ExportTables tables, ICollection<BratChange> changes, ICollection<BlockFault> faults)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(changes);
        var before = changes.Count;
        var read = new BratItemsReader(record, new BratLines(file, lines, record.Text, faults), tables, changes, file, faults);
        var coded = read.Coded();
        if (changes.Count == before)
        {
            return record;
        }

        return new ReportRecord(RecordOrder.Number(coded), record.Provenance with
        {
            Options = new SortedDictionary<string, string>(record.Provenance.Options.ToDictionary(), StringComparer.Ordinal) { ["corrected"] = "brat" },
        })
        {
            Language = record.Language,
        };
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
