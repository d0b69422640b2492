using System.Text;
using Readout.Exports.Rows;
using Readout.Record;

namespace Readout.Exports.Annotation;

/// <summary>brat standoff: for each report its text (<c>.txt</c>, as it was read) and its annotations (<c>.ann</c>), and one <c>annotation.conf</c>.
/// Offsets count code points. A note on each item names it, so that what was changed in brat can be read back.</summary>
public sealed class BratExporter : Exporter
{
    private readonly FileSet _files;
    private readonly ExportOptions _options;

    /// <summary>Writes to a set of files, which is disposed with the exporter.</summary>
    public BratExporter(FileSet files, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        (_files, _options) = (files, options with { Modality = options.Modality == ModalityChoice.Default ? ModalityChoice.All : options.Modality });
        Put("annotation.conf", BratConfiguration.Of(options.Tables.Ontology));
    }

    /// <inheritdoc/>
    public override void Write(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var scene = new ReportScene(record, _options);
        if (!scene.HasText)
        {
            LeaveOut("a record without its text can't be annotated; write records without --no-text");
            return;
        }

        Put(record.Id + ".txt", record.Text);
        Put(record.Id + ".ann", new BratItems(scene).ToString());
    }

    /// <inheritdoc/>
    public override void Complete() => _files.Complete();

    /// <inheritdoc/>
    protected override void Close() => _files.Dispose();

    private void Put(string name, string content)
    {
        using var stream = _files.Add(name);
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
