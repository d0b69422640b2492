using System.IO.Compression;
using Readout.Exports;

namespace Readout.Tests.Exports;

/// <summary>The hand-made record in each format, as in the files of <c>data/</c>.</summary>
public class SnapshotTests
{
    [Theory]
    [InlineData(ExportFormat.Gdelt, "gdelt.tsv")]
    [InlineData(ExportFormat.GdeltMentions, "gdelt-mentions.tsv")]
    [InlineData(ExportFormat.Icews, "icews.tsv")]
    [InlineData(ExportFormat.Polecat, "polecat.tsv")]
    [InlineData(ExportFormat.Phoenix, "phoenix.tsv")]
    [InlineData(ExportFormat.Plover, "plover.jsonl")]
    [InlineData(ExportFormat.Jsonl, "records.jsonl")]
    [InlineData(ExportFormat.Csv, "events.csv")]
    [InlineData(ExportFormat.Webanno, "annotations.jsonld")]
    [InlineData(ExportFormat.Ics, "appointments.ics")]
    [InlineData(ExportFormat.Atom, "events.atom")]
    public void The_call_in_each_format(ExportFormat format, string file) =>
        Export.Matches(file, Export.Text(format, null, SampleRecords.Call()));

    [Theory]
    [InlineData(ItemKind.Statements, "statements.csv")]
    [InlineData(ItemKind.Commitments, "commitments.csv")]
    [InlineData(ItemKind.Appointments, "appointments.csv")]
    public void Other_items_as_tables(ItemKind items, string file) =>
        Export.Matches(file, Export.Text(ExportFormat.Csv, Export.Options with { Items = items }, SampleRecords.Call()));

    [Fact]
    public void The_call_in_brat()
    {
        var record = SampleRecords.Call();
        using var archive = new ZipArchive(new MemoryStream(Export.Bytes(ExportFormat.Brat, null, record)));
        Assert.Equal(["annotation.conf", record.Id + ".txt", record.Id + ".ann"], archive.Entries.Select(e => e.Name));
        string Content(int n) => new StreamReader(archive.Entries[n].Open()).ReadToEnd();
        Export.Matches("annotation.conf", Content(0));
        Assert.Equal(SampleRecords.Body, Content(1));
        Export.Matches("call.ann", Content(2));
    }
}
