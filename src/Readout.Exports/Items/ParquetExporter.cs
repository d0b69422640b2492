using Parquet;
using Parquet.Schema;
using Readout.Exports.Rows;
using Readout.Record;

namespace Readout.Exports.Items;

/// <summary>Apache Parquet, Snappy, a row group every 10,000 rows: memory holds one row group. Lists are lists, days dates, numbers numbers.</summary>
internal sealed class ParquetExporter : Exporter
{
    private const int GroupRows = 10_000;

    private readonly Stream _output;
    private readonly ExportOptions _options;
    private readonly ItemTable _table;
    private readonly ParquetSchema _schema;
    private readonly List<object?[]> _rows = [];
    private ParquetWriter? _writer;

    public ParquetExporter(Stream output, ExportOptions options)
    {
        (_output, _options, _table) = (output.CanSeek ? output : new CountedStream(output), options, ItemTable.Of(options.Items));
        _schema = new ParquetSchema(_table.Columns.Select(ParquetColumns.FieldOf));
    }

    public override void Write(ReportRecord record)
    {
        foreach (var row in _table.Rows(new ReportScene(record, _options)))
        {
            _rows.Add(row);
            if (_rows.Count == GroupRows)
            {
                WriteGroup();
            }
        }
    }

    public override void Complete()
    {
        // A file without rows has its columns all the same.
        if (_rows.Count > 0 || _writer is null)
        {
            WriteGroup();
        }

        Wait(_writer!.DisposeAsync().AsTask());
        _writer = null;
    }

    private void WriteGroup()
    {
        _writer ??= Wait(ParquetWriter.CreateAsync(_schema, _output, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }));
        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < _table.Columns.Count; i++)
        {
            Wait(ParquetColumns.WriteAsync(group, _schema.DataFields[i], _table.Columns[i].Kind, _rows, i));
        }

        group.CompleteValidate();
        _rows.Clear();
    }

    // The library knows asynchronous calls only; all of ours are done on streams that don't wait.
    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
