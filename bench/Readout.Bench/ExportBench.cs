using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Readout.Bench;

/// <summary>The memory that <c>export</c> takes, for stores of more and more events: it must not grow with them.</summary>
internal static class ExportBench
{
    private const int HeapLimitMegabytes = 256;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    // CoNLL-U reads every text again, which takes hours for a million events: it gets a part of the dates, the same of all stores.
    private static readonly Dictionary<string, string[]> Parts = new() { ["conllu"] = ["--from", "2015-01-01", "--to", "2015-01-21"] };

    /// <summary>Exports a store in every format, as whole processes whose output is thrown away and whose managed heap may not pass a limit. Figures that are in the file already stay.</summary>
    /// <param name="program">Readout.Cli.dll.</param>
    /// <param name="store">A store.</param>
    /// <param name="output">Where the figures go, beside those of other stores.</param>
    /// <param name="formats">Names of formats.</param>
    public static void Run(string program, string store, string output, IReadOnlyList<string> formats)
    {
        var results = File.Exists(output) ? JsonNode.Parse(File.ReadAllText(output))!.AsObject() : new JsonObject
        {
            ["what"] = "exports",
            ["date"] = Machine.Today,
            ["machine"] = Machine.Name,
            ["heap_limit_mb"] = HeapLimitMegabytes,
            ["stores"] = new JsonArray(),
        };
        var all = new JsonObject();
        results["stores"]!.AsArray().Add(new JsonObject { ["events"] = Lines(program, store), ["formats"] = all });
        foreach (var format in formats)
        {
            all[format] = Export(program, store, format);
            Console.WriteLine($"{format}: {all[format]!.ToJsonString()}");
            File.WriteAllText(output, results.ToJsonString(Machine.Json) + "\n");
        }
    }

    private static long Lines(string program, string store)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "query", "--store", store, "--count"]) { RedirectStandardOutput = true })!;
        return long.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }

    private static JsonObject Export(string program, string store, string format)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [program, "export", "--store", store, "--format", format, .. Parts.GetValueOrDefault(format, [])]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = (HeapLimitMegabytes << 20).ToString("x", CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var bytes = Task.Run(() =>
        {
            var (buffer, sum) = (new byte[1 << 16], 0L);
            for (int read; (read = process.StandardOutput.BaseStream.Read(buffer)) > 0;)
            {
                sum += read;
            }

            return sum;
        });
        var own = 0L;
        while (!process.WaitForExit(Between))
        {
            own = Math.Max(own, Own(process.Id));
        }

        return new JsonObject
        {
            ["status"] = process.ExitCode,
            ["own_mb"] = own >> 10,
            ["output_mb"] = Math.Round(bytes.GetAwaiter().GetResult() / 1048576.0, 1),
            ["seconds"] = Math.Round(watch.Elapsed.TotalSeconds, 1),
        };
    }

    // Memory that is not a file's, in kB: pages of the store that are mapped can be let go of at any time.
    private static long Own(int process)
    {
        const string Anonymous = "RssAnon:";
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(Anonymous, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[Anonymous.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }
}
