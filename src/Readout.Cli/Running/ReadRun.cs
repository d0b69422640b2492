using System.Globalization;
using System.Text;
using Readout.Record;
using Readout.Sources;
using Readout.Views;

namespace Readout.Cli.Running;

/// <summary>How records are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people, in the terminal.</summary>
    Text,

    /// <summary>For programs: the contract, one record a line.</summary>
    Jsonl,

    /// <summary>For people, in the browser.</summary>
    Html,
}

/// <summary>One run of <c>read</c>: sources → reader → view, several reports at once, written in the order of the input.</summary>
internal sealed class ReadRun
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public InputKind Input { get; init; }

    public OutputFormat Format { get; init; }

    public DateOnly? Published { get; init; }

    public string? Lexicon { get; init; }

    public int Jobs { get; init; } = 1;

    public FileInfo? Output { get; init; }

    public bool WithText { get; init; } = true;

    public bool Progress { get; init; }

    public int Run()
    {
        if (Inputs is ["-"] && !Console.IsInputRedirected)
        {
            Console.Error.WriteLine("readout: RD101 nothing to read: name files or folders, or pipe a report in. Try: readout read --help");
            return ExitCodes.Usage;
        }

        if (Inputs.FirstOrDefault(input => input != "-" && Output is not null && Path.GetFullPath(input) == Output.FullName) is { } same)
        {
            Console.Error.WriteLine($"readout: RD102 '{same}' would be written over before it is read; name another file after -o. Try: readout read --help");
            return ExitCodes.Usage;
        }

        var reader = Reader.Load(Lexicon);
        using var interruption = new Interruption();
        using var progress = new ProgressLine(Console.Error, Progress);
        using var output = Output?.Create() ?? Console.OpenStandardOutput();
        using var buffered = new BufferedStream(output, 1 << 16);
        var source = new ReportSource(Input, Published, Inputs.Contains("-") ? Console.OpenStandardInput() : null);
        var (written, failed, unreadable) = (0, 0, 0);
        try
        {
            Write(buffered, Opening());
            OrderedPipeline.Run(source.Read(Inputs).Where(item => !IsOutput(item)), Jobs, item => Work(reader, item), result =>
            {
                if (result.Fault is { } fault)
                {
                    progress.Clear();
                    Console.Error.WriteLine(fault);
                    failed++;
                    unreadable += result.WholeFile ? 1 : 0;
                }
                else
                {
                    Write(buffered, Format == OutputFormat.Text && written > 0 ? Encoding.UTF8.GetBytes("\n\n") : []);
                    Write(buffered, result.Bytes);
                    written++;
                    if (Format == OutputFormat.Text)
                    {
                        buffered.Flush();
                    }
                }

                progress.Step();
            }, interruption.Token);
            Write(buffered, Closing());
            buffered.Flush();
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            return ExitCodes.Done; // whoever reads has seen enough: `readout read … | head`
        }

        if (interruption.Token.IsCancellationRequested)
        {
            progress.Clear();
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"readout: interrupted; {written:#,0} reports were written"));
            return ExitCodes.Interrupted;
        }

        return unreadable > 0 && (written == 0 || Inputs.Any(IsMissing)) ? ExitCodes.Unreadable
            : failed > 0 ? ExitCodes.SomeFailed
            : ExitCodes.Done;
    }

    private Result Work(Reader reader, SourceItem item)
    {
        if (item.Report is null)
        {
            return new Result([], item.Fault!.ToString(), item.Fault.WholeFile);
        }

        try
        {
            return new Result(Render(reader.Read(item.Report)), null, false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // One report must not take the others with it. That it fails at all is a fault of the program: say where.
            var place = item.Line is { } line ? $"{item.File}:{line}" : item.File;
            return new Result([], $"{place} RD299 the program failed on this report, please tell us: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n')[0].Trim()}", false);
        }
    }

    private byte[] Render(ReportRecord record) => Format switch
    {
        OutputFormat.Jsonl => RecordWriter.ToLine(record, new RecordOptions { Text = WithText }),
        OutputFormat.Html => Encoding.UTF8.GetBytes(HtmlView.Article(record)),
        _ => Encoding.UTF8.GetBytes(TextView.Of(record, Terminal.Width(toFile: Output is not null), Terminal.Colour(toFile: Output is not null))),
    };

    private byte[] Opening() => Format == OutputFormat.Html ? Encoding.UTF8.GetBytes(HtmlView.Opening()) : [];

    private byte[] Closing() => Format == OutputFormat.Html ? Encoding.UTF8.GetBytes(HtmlView.Closing()) : [];

    private static void Write(Stream stream, byte[] bytes) => stream.Write(bytes);

    // What is being written may lie in the folder that is read.
    private bool IsOutput(SourceItem item) => Output is not null && item.File != "-" && Path.GetFullPath(item.File) == Output.FullName;

    private static bool IsMissing(string path) => path != "-" && !File.Exists(path) && !Directory.Exists(path);

    private static bool IsBrokenPipe(IOException e) => e.HResult == 32 || e.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase);

    private sealed record Result(byte[] Bytes, string? Fault, bool WholeFile);
}
