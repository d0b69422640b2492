using System.CommandLine;
using System.Text;
using Readout.Cli.Running;
using Readout.Exports;
using Readout.Exports.Annotation;
using Readout.Lexicon;
using Readout.Record;

namespace Readout.Cli.Commands;

/// <summary><c>readout import</c>: corrections that were made in other tools.</summary>
internal static class ImportCommand
{
    internal static Command Create() => new("import", "Takes in what was corrected in other tools.") { CreateBrat() };

    private static Command CreateBrat()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder that 'export --format brat' wrote, with the changes made in brat." };
        var records = new Option<FileInfo>("--records") { Description = "The records that were exported, in JSON Lines.", Required = true };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "Write to this file, not to standard output." };
        var command = new Command(
            "brat",
            "Reads brat's annotation files back: writes the records that were changed, as they now stand, and says on standard error what was changed."
            + " Example: readout import brat for-correction --records records.jsonl -o corrected.jsonl")
        {
            folder, records, output,
        };
        command.SetAction(result =>
        {
            var faults = new List<BlockFault>();
            var tables = ExportTables.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")], faults);
            if (faults.Count > 0)
            {
                throw new LexiconException(faults);
            }

            using var stream = result.GetValue(output)?.Create() ?? Console.OpenStandardOutput();
            using var reader = new StreamReader(result.GetRequiredValue(records).FullName);
            return Read(result.GetRequiredValue(folder).FullName, reader, tables, stream, Console.Error);
        });
        return command;
    }

    internal static int Read(string folder, TextReader records, ExportTables tables, Stream output, TextWriter error)
    {
        var failed = 0;
        foreach (var record in RecordReader.ReadLines(records))
        {
            var (texts, annotations) = (Path.Combine(folder, record.Id + ".txt"), Path.Combine(folder, record.Id + ".ann"));
            if (!File.Exists(annotations))
            {
                continue; // not exported, or corrected elsewhere
            }

            if (record.Text.Length == 0 || (File.Exists(texts) && File.ReadAllText(texts, Encoding.UTF8) != record.Text))
            {
                error.WriteLine($"{annotations} RD660 the text isn't that of record {record.Id}; export the record anew");
                failed++;
                continue;
            }

            var (changes, faults) = (new List<BratChange>(), new List<BlockFault>());
            var corrected = BratCorrections.Apply(record, annotations, File.ReadAllText(annotations, Encoding.UTF8), tables, changes, faults);
            faults.ForEach(f => error.WriteLine(f));
            failed += faults.Count > 0 ? 1 : 0;
            changes.ForEach(c => error.WriteLine($"{c.Report} {c.Item} {c.What}"));
            if (changes.Count > 0)
            {
                output.Write(RecordWriter.ToLine(corrected));
            }
        }

        return failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
    }
}
