using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Readout.Record;
using Readout.Store;
using Readout.Tests.Store;

namespace Readout.Bench;

/// <summary>Kills <c>ingest</c> at random moments and looks at what is left: what was acknowledged is there, nothing is there twice, the store
/// finds no fault with itself, and the next run ends where an undisturbed one does.</summary>
internal sealed class KillTest(string program, string input, string kind)
{
    // Moments reach beyond the time of an undisturbed run: a busy machine takes longer for the next.
    private const double Beyond = 1.5;

    /// <summary>Runs it with both databases, or one, and writes what came of it.</summary>
    public static int Run(string program, string input, string kind, int moments, int seed, string output, string? only = null)
    {
        var results = new List<object>();
        var (faults, load) = (0, Machine.Load);
        using var folder = new TemporaryFolder();
        using (var server = PostgresServer.Start(safe: true))
        {
            foreach (var (name, make, drop) in new (string, Func<string>, Action<string>)[]
            {
                ("sqlite", () => Path.Combine(folder.Path, Guid.NewGuid().ToString("N") + ".db"), Delete),
                ("postgres", server.NewDatabase, server.Drop),
            }.Where(d => only is null || d.Item1 == only))
            {
                var result = new KillTest(program, input, kind).Of(make, drop, moments, seed, out var wrong);
                results.Add(new { database = name, moments, seed, result.Seconds, result.Killed, result.Partly, result.Acknowledged, faults = wrong });
                faults += wrong.Count;
                Console.WriteLine($"{name}: {moments} moments over {result.Seconds:F2} s, {result.Killed} killed before the end, {result.Partly} with some reports stored, {result.Acknowledged} acknowledged in all, {wrong.Count} faults");
                File.WriteAllText(output, JsonSerializer.Serialize(new { what = "kill", date = Machine.Today, machine = Machine.Name, load_before = load, results }, Machine.Json) + "\n");
            }
        }

        return faults == 0 ? 0 : 1;
    }

    private (double Seconds, int Killed, int Partly, int Acknowledged) Of(Func<string> make, Action<string> drop, int moments, int seed, out List<string> wrong)
    {
        var random = new Random(seed);
        wrong = [];
        var whole = make();
        var watch = Stopwatch.StartNew();
        Ingest(whole, TimeSpan.FromMinutes(10));
        var seconds = watch.Elapsed.TotalSeconds;
        var wanted = Look(whole, [], "undisturbed", wrong);
        drop(whole);

        var (killed, partly, acknowledged) = (0, 0, 0);
        for (var n = 0; n < moments; n++)
        {
            var store = make();
            var (ended, lines) = Ingest(store, TimeSpan.FromSeconds(random.NextDouble() * seconds * Beyond));
            killed += ended ? 0 : 1;
            partly += !ended && lines.Count > 0 ? 1 : 0;
            acknowledged += lines.Count;
            var moment = string.Create(CultureInfo.InvariantCulture, $"moment {n}");
            Look(store, lines, moment + ", killed", wrong);
            Ingest(store, TimeSpan.FromMinutes(10));
            if (Look(store, lines, moment + ", finished", wrong) != wanted)
            {
                wrong.Add(moment + ": the finished store is not that of an undisturbed run");
            }

            drop(store);
        }

        return (seconds, killed, partly, acknowledged);
    }

    /// <summary>Runs ingest; kills it when its time is over. Whether it came to its end, and what it acknowledged.</summary>
    private (bool Ended, List<string> Acknowledged) Ingest(string store, TimeSpan time)
    {
        var start = new ProcessStartInfo("dotnet", [program, "ingest", input, "--input", kind, "--store", store, "--acknowledge", "--jobs", "1", "--quiet"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExit(time);
        if (!ended)
        {
            process.Kill(); // SIGKILL: it can't put anything in order
        }

        process.WaitForExit();
        var text = output.GetAwaiter().GetResult();
        error.GetAwaiter().GetResult();
        // A line counts when it is whole.
        return (ended, [.. text.Split('\n')[..^1].Select(l => l.Split('\t')[0])]);
    }

    /// <summary>Looks for faults in a store; what it holds, in a few characters.</summary>
    private static string Look(string location, List<string> acknowledged, string moment, List<string> wrong)
    {
        RecordStore store;
        try
        {
            store = RecordStore.Open(location);
        }
        catch (StoreException e) when (acknowledged.Count == 0 && e.Message.StartsWith("RD801", StringComparison.Ordinal))
        {
            return ""; // killed before there was one
        }

        using (store)
        {
            wrong.AddRange(store.Check.Faults().Select(f => $"{moment}: {f}"));
            var records = store.Reports.All().ToList();
            var there = records.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            wrong.AddRange(acknowledged.Where(a => !there.Contains(a)).Select(a => $"{moment}: {a} was acknowledged and is missing"));
            if (there.Count != records.Count)
            {
                wrong.Add($"{moment}: {records.Count - there.Count} reports are there twice");
            }

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            records.ForEach(r => hash.AppendData(RecordWriter.ToLine(r)));
            // Steps of the ledger are told as they are found, and so by what came with what; the entries themselves are not.
            foreach (var (table, columns) in new[] { ("events", "uid, digest"), ("event_parties", "party, day, role"), ("event_pairs", "a, b, day, way"), ("appearances", "place, 1"), ("ledger_entries", "id, state, changes, history"), ("changes WHERE kind NOT LIKE 'ledger-%'", "kind, report") })
            {
                var rows = store.Database.Query($"SELECT {columns} FROM {table}", r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(r.GetValue)));
                hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Order(StringComparer.Ordinal))));
            }

            return Convert.ToHexString(hash.GetHashAndReset());
        }
    }

    private static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(file);
        }
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("readout-kill-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
