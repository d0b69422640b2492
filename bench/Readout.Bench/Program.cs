using System.Globalization;
using BenchmarkDotNet.Running;
using Readout.Language.Neural;

namespace Readout.Bench;

/// <summary><c>kernels</c>: the matrix and recurrent kernels with BenchmarkDotNet. <c>language</c>: words a second, cold start and memory of whole processes.
/// <c>kill</c>: ingest killed at random moments. <c>store</c>: a store of very many events.
/// <c>encoders</c>: the recurrent encoder against convolutions and attention.
/// <c>exports</c>: memory of export, from stores of more and more events; <c>copies</c>: a store of very many records for it.
/// <c>start</c>: cold start and memory of several forms of the program, side by side.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["kernels", .. var rest]:
                BenchmarkSwitcher.FromTypes([typeof(KernelBenchmarks)]).Run(rest.Length == 0 ? ["--filter", "*"] : rest);
                return 0;
            case ["language", var program, var text, var output]:
                LanguageBench.Run(program, text, output);
                return 0;
            case ["kill", var program, var input, var kind, var output, .. var rest]:
                return KillTest.Run(program, input, kind, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 200, rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 1, output, rest.ElementAtOrDefault(2));
            case ["store", var records, var events, var database, var folder, var output]:
                StoreBench.Run(records, long.Parse(events, CultureInfo.InvariantCulture), database, folder, output);
                return 0;
            case ["encoders", var data, var models, var share, var epochs, var output]:
                new EncoderComparison(data, models, int.Parse(share, CultureInfo.InvariantCulture), int.Parse(epochs, CultureInfo.InvariantCulture), WordVectors.ToLearnWith(models)).Run(output);
                return 0;
            case ["exports", var program, var store, var output, .. { Length: > 0 } formats]:
                ExportBench.Run(program, store, output, formats);
                return 0;
            case ["copies", var store, var times, var made]:
                StoreCopies.Make(store, int.Parse(times, CultureInfo.InvariantCulture), made);
                return 0;
            case ["start", var output, .. { Length: > 0 } programs]:
                StartBench.Run(output, programs, "samples");
                return 0;
            default:
                Console.Error.WriteLine("usage: Readout.Bench kernels | language READOUT.CLI.DLL TEXT RESULT.json | kill READOUT.CLI.DLL INPUT auto|records RESULT.json [MOMENTS [SEED [sqlite|postgres]]] | store RECORDS.jsonl EVENTS sqlite|postgres FOLDER RESULT.json | exports READOUT.CLI.DLL STORE.db RESULT.json FORMAT… | copies STORE.db TIMES MADE.db | start RESULT.json PROGRAM… | encoders DATA MODELS ONE_TREE_IN EPOCHS RESULT.json");
                return 2;
        }
    }
}
