using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Cli.Running;
using Readout.Record;
using Readout.Sources;
using Readout.Store;

namespace Readout.Cli.Commands;

/// <summary>The store that a measure is taken on: one that is there, or one made of an input for the time being.</summary>
internal static class EvalStore
{
    private const int MostOfTransaction = 50;

    /// <summary>A measure with its arguments: the list, and a store or an input.</summary>
    /// <param name="measure">Its name.</param>
    /// <param name="help">What it measures, with examples.</param>
    /// <param name="list">What a line of the list says.</param>
    /// <param name="line">What a line is, for who wrote one otherwise.</param>
    /// <param name="count">Counts: a store, the fields of each line with a way to say that one is at fault, and whether to list what came out otherwise.</param>
    public static Command Create(string measure, string help, string list, string line, Action<RecordStore, IEnumerable<(string[] Fields, Exception Fault)>, bool> count)
    {
        var gold = new Argument<FileInfo>("gold") { Description = "Tab-separated: " + list };
        var store = new Option<string?>("--store") { Description = "A store that holds the reports." };
        var input = new Option<FileInfo?>("--input") { Description = "Reports (any input of 'read') or records, put into a store for the time being." };
        var errors = new Option<bool>("--errors") { Description = "List every line that came out otherwise." };
        var command = new Command(measure, help) { gold, store, input, errors };
        command.SetAction(result => Run(measure, result.GetValue(store), result.GetValue(input), kept => count(kept, Lines(result.GetRequiredValue(gold), line), result.GetValue(errors))));
        return command;
    }

    private static IEnumerable<(string[] Fields, Exception Fault)> Lines(FileInfo gold, string form) => File.ReadLines(gold.FullName)
        .Select((line, i) => (Line: line, Number: i + 1)).Where(l => l.Line.Length > 0 && l.Line[0] != '#')
        .Select(l => (l.Line.Split('\t'), (Exception)new InvalidDataException($"{gold}:{l.Number} RD824 a line is: {form}, with tabs between them")));

    private static int Run(string measure, string? location, FileInfo? input, Action<RecordStore> count)
    {
        if (location is null == input is null)
        {
            Console.Error.WriteLine($"readout: RD102 either a store or an input. Try: readout eval {measure} --help");
            return ExitCodes.Usage;
        }

        if (location is not null)
        {
            using var kept = StoreOption.Open(location);
            count(kept);
            return ExitCodes.Done;
        }

        var folder = Directory.CreateTempSubdirectory($"readout-{measure}-");
        try
        {
            using var store = StoreOption.Open(Path.Combine(folder.FullName, "store.db"), create: true);
            var reader = new Lazy<Reader>(() => Reader.Load(null));
            foreach (var records in Records(input!, reader).Chunk(MostOfTransaction))
            {
                store.Reports.Add(records);
            }

            count(store);
            return ExitCodes.Done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<ReportRecord> Records(FileInfo input, Lazy<Reader> reader) =>
        new ReportSource().Read([input.FullName]).Select(i => i.Report is { } report ? reader.Value.Read(report) : throw new InvalidDataException(i.Fault!.ToString()));
}
