using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Bench;

/// <summary>Measures whole processes of <c>readout parse</c>: raw text to trees and names, the program's start and the writing of CoNLL-U included.</summary>
internal static class LanguageBench
{
    private const int Repeats = 3;
    private const int ColdStarts = 10;

    /// <summary>Measures and writes the figures as JSON to <paramref name="output"/>.</summary>
    /// <param name="program">Readout.Cli.dll as <c>./readout</c> builds it, in artifacts/readout/program.</param>
    /// <param name="text">A text of some hundred thousand words.</param>
    /// <param name="output">The result's file.</param>
    public static void Run(string program, string text, string output)
    {
        var words = File.ReadAllText(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var one = Best(() => Parse(program, text, 1, 0));
        var two = Environment.ProcessorCount > 1 ? Best(() => Parse(program, text, 2, 1)) : one;
        var sentence = Path.GetTempFileName();
        File.WriteAllText(sentence, "Moscow warned Kyiv on Friday that talks would end.\n");
        var cold = Enumerable.Range(0, ColdStarts).Select(_ => Parse(program, sentence, 1, 0).Seconds * 1000).Order().ToArray();
        File.Delete(sentence);
        var peak = PeakGigaflops();
        var needed = OperationsOfAWord(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(program))!, "models"));
        var models = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(program))!, "models")).Sum(f => new FileInfo(f).Length);
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("date", DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("processor", Processor());
        writer.WriteNumber("cores", Environment.ProcessorCount);
        writer.WriteString("runtime", RuntimeInformation.FrameworkDescription);
        writer.WriteString("text", Path.GetFileName(text));
        writer.WriteNumber("words", words);
        writer.WriteNumber("words_per_second_one_core", Math.Round(words / one.Seconds));
        writer.WriteNumber("words_per_processor_second_one_core", Math.Round(words / one.Processor));
        writer.WriteNumber("words_per_second_two_cores", Math.Round(words / two.Seconds));
        writer.WriteNumber("cold_start_ms", Math.Round(cold[cold.Length / 2]));
        writer.WriteNumber("cold_start_fastest_ms", Math.Round(cold[0]));
        writer.WriteNumber("peak_memory_mb", Math.Round(one.Memory / 1e6));
        writer.WriteNumber("models_mb", Math.Round(models / 1e6, 1));
        writer.WriteNumber("kernel_gigaflops", Math.Round(peak, 1));
        writer.WriteNumber("network_megaflop_a_word", Math.Round(needed / 1e6, 2));
        writer.WriteNumber("share_of_kernel_limit", Math.Round(words / one.Processor * needed / 1e9 / peak, 3));
        writer.WriteEndObject();
        writer.Flush();
        File.WriteAllBytes(output, buffer.ToArray());
        Console.WriteLine(File.ReadAllText(output));
    }

    private static (double Seconds, double Processor, long Memory) Best(Func<(double Seconds, double Processor, long Memory)> run) =>
        Enumerable.Range(0, Repeats).Select(_ => run()).MinBy(r => r.Seconds);

    /// <summary>One run on <paramref name="cores"/> cores: the process is bound to cores 0 … <paramref name="last"/>.</summary>
    private static (double Seconds, double Processor, long Memory) Parse(string program, string text, int cores, int last)
    {
        var start = new ProcessStartInfo("dotnet", [program, "parse", "--jobs", $"{cores}", text]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            process.ProcessorAffinity = (1 << (last + 1)) - 1;
        }

        long memory = 0;
        var processor = TimeSpan.Zero;
        var reading = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        while (!process.WaitForExit(5))
        {
            try
            {
                process.Refresh();
                memory = Math.Max(memory, process.PeakWorkingSet64);
                processor = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                break; // it has just ended
            }
        }

        process.WaitForExit();
        reading.Wait();
        return process.ExitCode == 0 ? (watch.Elapsed.TotalSeconds, processor.TotalSeconds, memory)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    /// <summary>What the matrix kernel reaches alone, in thousand millions of operations a second.</summary>
    private static double PeakGigaflops()
    {
        const int M = 510, K = 192, N = 384;
        var (a, b, c) = (KernelBenchmarks.Numbers(M * K), PackedMatrix.Of(KernelBenchmarks.Numbers(K * N), K, N), new float[M * N]);
        double best = 0;
        for (var round = 0; round < 30; round++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < 20; i++)
            {
                Gemm.Multiply(a, K, b, c, N, M);
            }

            best = Math.Max(best, 20.0 * 2 * M * K * N / watch.Elapsed.TotalSeconds / 1e9);
        }

        return best;
    }

    /// <summary>Floating-point operations of the network's products for a word (a word of the text is about one token).</summary>
    private static double OperationsOfAWord(string models)
    {
        var model = NeuralModel.Load(models);
        // The input and the first layer are made once for a form and kept, so that they are not counted: the share that comes of it is the least.
        return model.Shape.Dense(model.Labels).Where(d => d.Rows > 1 && d.Name is not ("lexicon.w" or "in.w" or "sru0.w")).Sum(d => 2.0 * d.Rows * d.Columns);
    }

    internal static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown"
        : RuntimeInformation.ProcessArchitecture.ToString();
}
