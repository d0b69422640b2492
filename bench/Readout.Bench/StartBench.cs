using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Readout.Bench;

/// <summary>From the start of a process to the first tree of one short sentence, and the memory that a long text takes, for several forms of the program.</summary>
internal static class StartBench
{
    private const int Starts = 20;
    private const int WordsOfLongText = 200_000;
    private const string Sentence = "Moscow warned Kyiv on Friday that talks would end.\n";

    /// <summary>Measures and writes the figures as JSON to <paramref name="output"/>.</summary>
    /// <param name="output">The result's file.</param>
    /// <param name="programs">Each a native program, a script, or a .dll that <c>dotnet</c> runs.</param>
    /// <param name="texts">A folder of texts, which are repeated until they are long.</param>
    public static void Run(string output, IReadOnlyList<string> programs, string texts)
    {
        var folder = Directory.CreateTempSubdirectory("readout").FullName;
        try
        {
            var (brief, lengthy) = (Path.Combine(folder, "sentence.txt"), Path.Combine(folder, "long.txt"));
            File.WriteAllText(brief, Sentence);
            Repeat(texts, lengthy);
            var load = Machine.Load;

            // In turns, so that a busy moment meets all alike; the first start of each only fills the file cache.
            var starts = programs.ToDictionary(p => p, _ => new List<Taken>());
            for (var round = 0; round <= Starts; round++)
            {
                foreach (var program in programs)
                {
                    var taken = Parse(program, brief);
                    if (round > 0)
                    {
                        starts[program].Add(taken);
                    }
                }
            }

            var longest = programs.ToDictionary(p => p, p => Parse(p, lengthy));
            Write(output, programs, starts, longest, load);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private readonly record struct Taken(double Seconds, double Processor, long Memory);

    private static void Write(string output, IReadOnlyList<string> programs, Dictionary<string, List<Taken>> starts, Dictionary<string, Taken> longest, double? load)
    {
        using (var stream = File.Create(output))
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("date", DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteString("processor", LanguageBench.Processor());
            writer.WriteNumber("cores", Environment.ProcessorCount);
            writer.WriteString("runtime", RuntimeInformation.FrameworkDescription);
            if (load is { } busy)
            {
                writer.WriteNumber("load_before", busy);
                writer.WriteString("note", busy > 0.5 ? "Other work ran at the same time: the wall-clock times are longer than on a quiet machine." : "The machine was quiet.");
            }

            writer.WriteStartArray("programs");
            foreach (var program in programs)
            {
                var seconds = starts[program].Select(t => t.Seconds * 1000).Order().ToList();
                writer.WriteStartObject();
                writer.WriteString("program", Path.GetFileName(program));
                writer.WriteNumber("first_tree_ms_median", Math.Round(seconds[seconds.Count / 2]));
                writer.WriteNumber("first_tree_ms_fastest", Math.Round(seconds[0]));
                writer.WriteNumber("first_tree_processor_ms", Math.Round(starts[program].Average(t => t.Processor) * 1000));
                writer.WriteNumber("first_tree_peak_mb", Math.Round(starts[program].Max(t => t.Memory) / 1e6));
                writer.WriteNumber("long_text_words", WordsOfLongText);
                writer.WriteNumber("long_text_peak_mb", Math.Round(longest[program].Memory / 1e6));
                writer.WriteNumber("long_text_words_per_processor_second", Math.Round(WordsOfLongText / longest[program].Processor));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        Console.WriteLine(File.ReadAllText(output));
    }

    private static Taken Parse(string program, string text)
    {
        string[] arguments = ["parse", "--jobs", "1", text];
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        var before = ProcessorOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        long memory = 0;
        var reading = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        while (!reading.Wait(1))
        {
            try
            {
                process.Refresh();
                memory = Math.Max(memory, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                break; // it has just ended
            }
        }

        reading.Wait();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new Taken(watch.Elapsed.TotalSeconds, ProcessorOfChildren() - before, memory)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    /// <summary>The texts of a folder, again and again, to the length of the long text.</summary>
    private static void Repeat(string folder, string into)
    {
        var texts = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        using var writer = new StreamWriter(into);
        for (var words = 0; words < WordsOfLongText;)
        {
            foreach (var text in texts.TakeWhile(_ => words < WordsOfLongText))
            {
                var some = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                writer.Write(text + "\n\n");
                words += some.Length;
            }
        }
    }

    /// <summary>Seconds of processor time that ended processes took which this one started (Linux and macOS).</summary>
    private static double ProcessorOfChildren()
    {
        const int Children = -1;
        var usage = new long[18]; // seconds and microseconds in user mode, the same in the kernel, and what isn't wanted here
        return GetUsage(Children, usage) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6) : double.NaN;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [In, Out] long[] usage);
}
