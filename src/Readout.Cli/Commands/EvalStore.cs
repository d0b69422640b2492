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

    public static int Run(string measure, string? location, FileInfo? input, Func<RecordStore, int> count)
    {
        if (location is null == input is null)
        {
            Console.Error.WriteLine($"readout: RD102 either a store or an input. Try: readout eval {measure} --help");
            return ExitCodes.Usage;
        }

        if (location is not null)
        {
            using var kept = StoreOption.Open(location);
            return count(kept);
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

            return count(store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<ReportRecord> Records(FileInfo input, Lazy<Reader> reader) =>
        new ReportSource().Read([input.FullName]).Select(i => i.Report is { } report ? reader.Value.Read(report) : throw new InvalidDataException(i.Fault!.ToString()));
}
