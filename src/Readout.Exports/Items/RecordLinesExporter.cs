using Readout.Exports.Rows;
using Readout.Record;

namespace Readout.Exports.Items;

/// <summary>Records as the contract has them, a line each, in the order of their identifiers, each once: the same records give the same bytes,
/// in whatever order they come.</summary>
internal sealed class RecordLinesExporter(Stream output, ExportOptions options) : Exporter
{
    private readonly LineSorter _sorter = new();

    public override void Write(ReportRecord record)
    {
        if (options.Filter is not null || options.Only is not null)
        {
            var scene = new ReportScene(record, options);
            if (!scene.Events.Any() && (options.Only is not null || !(scene.Commitments.Any() || scene.Appointments.Any() || scene.Statements.Any())))
            {
                return;
            }
        }

        if (options.InOrder)
        {
            output.Write(RecordWriter.ToLine(record));
            return;
        }

        _sorter.Add(RecordWriter.ToLine(record));
    }

    public override void Complete()
    {
        foreach (var line in _sorter.Sorted())
        {
            output.Write(line);
        }

        output.Flush();
    }

    protected override void Close() => _sorter.Dispose();
}
