using System.Diagnostics;
using System.Text.Json.Nodes;
using Readout.Store;
using Readout.Store.Queries;

namespace Readout.Bench;

/// <summary>The memory that <c>export</c> takes, for a store of few events and one of many: it must not grow with them.</summary>
internal static class ExportBench
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    // CoNLL-U reads every text again, which takes hours for a million events: it gets a part of the dates, the same of both stores.
    private static readonly Dictionary<string, string[]> Parts = new() { ["conllu"] = ["--from", "2015-01-01", "--to", "2015-01-21"] };

    /// <summary>Exports both stores in every format, as whole processes whose output is thrown away.</summary>
    /// <param name="program">Readout.Cli.dll.</param>
    /// <param name="few">A store.</param>
    /// <param name="many">A larger one, made of the same records.</param>
    /// <param name="output">Where the figures go.</param>
    /// <param name="formats">Names of formats.</param>
    public static void Run(string program, string few, string many, string output, IReadOnlyList<string> formats)
    {
        var results = new JsonObject { ["what"] = "exports", ["date"] = Machine.Today, ["machine"] = Machine.Name, ["load_before"] = Machine.Load };
        string[] stores = [few, many];
        results["events"] = new JsonArray([.. stores.Select(s => (JsonNode)Events(s))]);
        var all = new JsonObject();
        results["formats"] = all;
        foreach (var format in formats)
        {
            var taken = stores.Select(s => Export(program, s, format)).ToList();
            all[format] = new JsonObject
            {
                ["peak_mb"] = new JsonArray([.. taken.Select(t => (JsonNode)(t.Peak >> 20))]),
                ["output_mb"] = new JsonArray([.. taken.Select(t => (JsonNode)Math.Round(t.Bytes / 1048576.0, 1))]),
                ["seconds"] = new JsonArray([.. taken.Select(t => (JsonNode)Math.Round(t.Seconds, 1))]),
            };
            Console.WriteLine($"{format}: {all[format]!.ToJsonString()}");
            File.WriteAllText(output, results.ToJsonString(Machine.Json) + "\n");
        }
    }

    private static long Events(string location)
    {
        using var store = RecordStore.Open(location);
        return store.Events.Count(new EventFilter());
    }

    private static (long Peak, long Bytes, double Seconds) Export(string program, string store, string format)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "export", "--store", store, "--format", format, .. Parts.GetValueOrDefault(format, [])]) { RedirectStandardOutput = true })!;
        var bytes = Task.Run(() =>
        {
            var (buffer, sum) = (new byte[1 << 16], 0L);
            for (int read; (read = process.StandardOutput.BaseStream.Read(buffer)) > 0;)
            {
                sum += read;
            }

            return sum;
        });
        var peak = 0L;
        while (!process.WaitForExit(Between))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                break; // it has just ended
            }
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? (peak, bytes.GetAwaiter().GetResult(), watch.Elapsed.TotalSeconds) : throw new InvalidOperationException($"export --format {format} ended with {process.ExitCode}");
    }
}
