using System.Globalization;
using CsvHelper;
using Readout.Exports.Rows;
using Readout.Record;

namespace Readout.Exports.Items;

/// <summary>RFC 4180: UTF-8, commas, lines ended by CR LF. Strings and days are always quoted, numbers never: "010" stays what it is.
/// Lists are one cell, their entries separated by semicolons.</summary>
internal sealed class CsvExporter : Exporter
{
    private readonly CsvWriter _writer;
    private readonly ExportOptions _options;
    private readonly ItemTable _table;

    public CsvExporter(Stream output, ExportOptions options)
    {
        (_options, _table) = (options, ItemTable.Of(options.Items));
        _writer = CsvWriter.Create(
            output,
            new CsvWriterOptions { NewLine = "\r\n", FormatProvider = CultureInfo.InvariantCulture, HasHeader = false },
            leaveOpen: true);
        foreach (var column in _table.Columns)
        {
            _writer.WriteField(column.Name, CsvQuoting.Always);
        }

        _writer.EndRecord();
    }

    public override void Write(ReportRecord record)
    {
        foreach (var row in _table.Rows(new ReportScene(record, _options)))
        {
            foreach (var cell in row)
            {
                Write(cell);
            }

            _writer.EndRecord();
        }
    }

    public override void Complete() => _writer.Flush();

    protected override void Close() => _writer.Dispose();

    private void Write(object? cell)
    {
        var (text, quoting) = cell switch
        {
            null => ("", CsvQuoting.WhenNeeded),
            string s => (s, CsvQuoting.Always),
            IReadOnlyList<string> list => (string.Join(';', list.Select(e => e.Replace(';', ','))), CsvQuoting.Always),
            DateOnly day => (Words.Day(day), CsvQuoting.Always),
            double number => (Words.Number(number), CsvQuoting.WhenNeeded),
            int number => (Words.Whole(number), CsvQuoting.WhenNeeded),
            bool flag => (flag ? "true" : "false", CsvQuoting.WhenNeeded),
            _ => throw new InvalidOperationException($"no cell can hold {cell.GetType()}"),
        };
        // A NUL ends the text for many readers, and no quotation helps.
        _writer.WriteField(text.Replace('\0', ' '), quoting);
    }
}
