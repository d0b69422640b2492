using System.Text;
using Readout.Exports.Rows;
using Readout.Record;

namespace Readout.Exports.Tabular;

/// <summary>Tab-separated columns, UTF-8, lines ended by a line feed, no quotation: every cell is made to need none.</summary>
internal sealed class TabularExporter<T> : Exporter
{
    private readonly StreamWriter _writer;
    private readonly ExportOptions _options;
    private readonly IReadOnlyList<Column<T>> _columns;
    private readonly Func<ReportScene, IEnumerable<T>> _rows;

    public TabularExporter(Stream output, ExportOptions options, IReadOnlyList<Column<T>> columns, Func<ReportScene, IEnumerable<T>> rows, bool header)
    {
        (_options, _columns, _rows) = (options, columns, rows);
        _writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        if (header)
        {
            _writer.WriteLine(string.Join('\t', columns.Select(c => c.Name)));
        }
    }

    public override void Write(ReportRecord record)
    {
        foreach (var row in _rows(new ReportScene(record, _options)))
        {
            for (var i = 0; i < _columns.Count; i++)
            {
                if (i > 0)
                {
                    _writer.Write('\t');
                }

                _writer.Write(Words.Cell(_columns[i].Value(row)));
            }

            _writer.WriteLine();
        }
    }

    public override void Complete() => _writer.Flush();

    protected override void Close() => _writer.Dispose();
}
