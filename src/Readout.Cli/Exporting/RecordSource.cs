using System.Globalization;
using Readout.Record;
using Readout.Sources;

namespace Readout.Cli.Exporting;

/// <summary>A record on its way out, still to be read.</summary>
/// <param name="Read">Reads it; may be called on another thread.</param>
internal sealed record RecordItem(Func<RecordResult> Read);

/// <summary>A record, or why there is none.</summary>
internal sealed record RecordResult(ReportRecord? Record, string? Fault, bool WholeFile);

/// <summary>Records of files, and reports of files that are read into records. A file holds records if its lines begin as those of
/// <c>readout read --format jsonl</c> do.</summary>
internal sealed class RecordSource(IReadOnlyList<string> paths, string input, string? lexicon)
{
    private const string RecordStart = "{\"report\":";

    // Models are loaded when the first report has to be read: records need none.
    private readonly Lazy<Reader> _reader = new(() => Reader.Load(lexicon));

    public IEnumerable<RecordItem> Items() => paths.SelectMany(path => Open(path) is { } lines ? Records(path, lines) : Reports(path));

    private IEnumerable<RecordItem> Reports(string path)
    {
        var kind = input is "auto" or "records" ? InputKind.Auto : Enum.Parse<InputKind>(input, ignoreCase: true);
        foreach (var item in new ReportSource(kind, null, path == "-" ? Console.OpenStandardInput() : null).Read([path]))
        {
            yield return new RecordItem(() => item.Report is null
                ? new RecordResult(null, item.Fault!.ToString(), item.Fault.WholeFile)
                : Guarded(item.Line is { } line ? $"{item.File}:{line}" : item.File, () => _reader.Value.Read(item.Report)));
        }
    }

    private static IEnumerable<RecordItem> Records(string path, TextReader lines)
    {
        using (lines)
        {
            for (var number = 1; lines.ReadLine() is { } line; number++)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    var place = string.Create(CultureInfo.InvariantCulture, $"{path}:{number}");
                    yield return new RecordItem(() => Guarded(place, () => RecordReader.Read(line)));
                }
            }
        }
    }

    /// <summary>The lines of a file of records; null if it is of another kind.</summary>
    private TextReader? Open(string path)
    {
        if (path == "-")
        {
            return input == "records" ? new StreamReader(Console.OpenStandardInput()) : null;
        }

        if (input is not ("auto" or "records") || !File.Exists(path))
        {
            return null;
        }

        var reader = new StreamReader(ReportSource.Open(path));
        var start = new char[RecordStart.Length];
        var read = reader.ReadBlock(start);
        reader.Dispose();
        return input == "records" || new string(start, 0, read) == RecordStart ? new StreamReader(ReportSource.Open(path)) : null;
    }

    private static RecordResult Guarded(string place, Func<ReportRecord> read)
    {
        try
        {
            return new RecordResult(read(), null, false);
        }
        catch (FormatException e)
        {
            return new RecordResult(null, $"{place} {e.Message}", false);
        }
        catch (Exception e) when (e is not OutOfMemoryException and not FileNotFoundException and not InvalidDataException and not Lexicon.LexiconException)
        {
            return new RecordResult(null, $"{place} RD299 the program failed on this report, please tell us: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n')[0].Trim()}", false);
        }
    }
}
