using System.Globalization;
using Readout.Record;
using Readout.Sources;
using Readout.Store;
using Readout.Store.Reports;
using Readout.Text;

namespace Readout.Cli.Keeping;

/// <summary>A report or a record on its way into a store.</summary>
/// <param name="Place">File and line, for messages.</param>
/// <param name="Report">The report; null for a record or a fault.</param>
/// <param name="Line">A record as JSON; null for others.</param>
/// <param name="Kind">What the store has to do with it.</param>
/// <param name="Fault">What is wrong with it, if anything.</param>
/// <param name="WholeFile">Whether nothing of its file could be read.</param>
internal sealed record Incoming(string Place, Report? Report, string? Line, ArrivalKind Kind, string? Fault, bool WholeFile)
{
    // Reports looked up at a time: one question to the store for all of them.
    private const int LookedUpAtOnce = 64;

    /// <summary>Reports of the sources, each with what the store has to do with it.</summary>
    public static IEnumerable<Incoming> Reports(IEnumerable<SourceItem> items, RecordStore store)
    {
        foreach (var some in items.Chunk(LookedUpAtOnce))
        {
            var kinds = store.Reports.Plan([.. some.Where(i => i.Report is not null).Select(i => i.Report!)]);
            var next = 0;
            foreach (var item in some)
            {
                var place = item.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{item.File}:{line}") : item.File;
                yield return item.Report is { } report
                    ? new Incoming(place, report, null, kinds[next++], null, false)
                    : new Incoming(place, null, null, ArrivalKind.NoText, item.Fault!.ToString(), item.Fault.WholeFile);
            }
        }
    }

    /// <summary>Records that <c>readout read --format jsonl</c> wrote.</summary>
    public static IEnumerable<Incoming> Records(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            StreamReader? reader = null;
            Incoming? fault = null;
            try
            {
                reader = path == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = new Incoming(path, null, null, ArrivalKind.NoText, $"{path} RD201 cannot be opened ({e.Message}); check name and permissions", true);
            }

            if (fault is not null)
            {
                yield return fault;
                continue;
            }

            using (reader)
            {
                for (var number = 1; reader!.ReadLine() is { } line; number++)
                {
                    if (!string.IsNullOrWhiteSpace(line))
                    {
                        yield return new Incoming(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"), null, line, ArrivalKind.New, null, false);
                    }
                }
            }
        }
    }

    /// <summary>The record of this, read now; null where there is nothing to read.</summary>
    public (ReportRecord? Record, string? Fault) Read(Lazy<Reader> reader)
    {
        try
        {
            if (Line is not null)
            {
                var record = RecordReader.Read(Line);
                return RecordCheck.Fault(record) is { } fault ? (null, $"{Place} {fault}") : (record, null);
            }

            return Report is not null && Kind is ArrivalKind.New or ArrivalKind.NewHead ? (reader.Value.Read(Report), null) : (null, null);
        }
        catch (FormatException e)
        {
            return (null, $"{Place} {e.Message}");
        }
        catch (Exception e) when (e is not OutOfMemoryException and not FileNotFoundException and not InvalidDataException)
        {
            return (null, $"{Place} RD299 the program failed on this report, please tell us: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n')[0].Trim()}");
        }
    }
}
