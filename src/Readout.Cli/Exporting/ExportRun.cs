using Readout.Cli.Keeping;
using Readout.Cli.Running;
using Readout.Exports;
using Readout.Exports.Annotation;
using Readout.Language;
using Readout.Lexicon;
using Readout.Record;
using Readout.Store;
using Readout.Store.Queries;
using Readout.Text;

namespace Readout.Cli.Exporting;

/// <summary>One run of <c>export</c>: records, or reports that are read into records, or a store's → exporter. One record after the other is in memory.</summary>
internal sealed class ExportRun
{
    private int _failed;
    private int _unreadable;

    public required IReadOnlyList<string> Inputs { get; init; }

    public required string Input { get; init; }

    public required ExportFormat Format { get; init; }

    public ItemKind Items { get; init; }

    public string? Store { get; init; }

    public string? Output { get; init; }

    public string Title { get; init; } = "Readout";

    public string? Lexicon { get; init; }

    public int Jobs { get; init; } = 1;

    /// <summary>What was asked for of events; the store, where there is one, knows what a moment means.</summary>
    public required Func<RecordStore?, EventFilter> Filter { get; init; }

    public int Run()
    {
        if (Store is null == (Inputs.Count == 0))
        {
            Console.Error.WriteLine(Store is null
                ? "readout: RD101 nothing to export: name files or folders, - for standard input, or a store with --store. Try: readout export --help"
                : "readout: RD102 either a store or inputs, not both; put inputs into the store with: readout ingest");
            return ExitCodes.Usage;
        }

        using var store = Store is null ? null : StoreOption.Open(Store);
        var asked = Filter(store);
        var faults = new List<BlockFault>();
        string[] lexicons = [Path.Combine(AppContext.BaseDirectory, "lexicon"), .. Lexicon is null ? Array.Empty<string>() : [Lexicon]];
        var tables = ExportTables.Load(lexicons, faults);
        if (faults.Count > 0)
        {
            throw new LexiconException(faults);
        }

        using var interruption = new Interruption();
        using var stream = OpenOutput();
        try
        {
            var kept = store is null ? null : new StoreRecords(store, asked);
            using var exporter = Create(stream, Options(tables, asked, kept, store));
            Write(exporter, kept, asked, interruption.Token);
            exporter.Complete();
            stream.Flush();
            if (exporter.LeftOut > 0)
            {
                Console.Error.WriteLine($"readout: {exporter.LeftOut} left out: {exporter.LeftOutBecause}");
            }
        }
        catch (IOException e) when (e.HResult == 32 || e.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase))
        {
            return ExitCodes.Done; // whoever reads has seen enough
        }

        return interruption.Token.IsCancellationRequested ? ExitCodes.Interrupted
            : _unreadable > 0 && _unreadable == _failed ? ExitCodes.Unreadable
            : _failed > 0 ? ExitCodes.SomeFailed
            : ExitCodes.Done;
    }

    private void Write(Exporter exporter, StoreRecords? kept, EventFilter asked, CancellationToken stop)
    {
        if (kept is not null)
        {
            foreach (var record in kept.Records(Format).TakeWhile(_ => !stop.IsCancellationRequested).Where(r => Format != ExportFormat.Ics || IsWanted(r, asked)))
            {
                exporter.Write(record);
            }

            return;
        }

        var source = new RecordSource(Inputs, Input, Lexicon);
        OrderedPipeline.Run(source.Items(), Jobs, item => item.Read(), result =>
        {
            if (result.Fault is { } fault)
            {
                Console.Error.WriteLine(fault);
                _failed++;
                _unreadable += result.WholeFile ? 1 : 0;
            }
            else if (IsWanted(result.Record!, asked))
            {
                exporter.Write(result.Record!);
            }
        }, stop);
    }

    private static bool IsWanted(ReportRecord record, EventFilter asked) =>
        (asked.Publishers.Count == 0 || asked.Publishers.Contains(record.Coded.Report.Publisher ?? "", StringComparer.OrdinalIgnoreCase))
        && (asked.Reports.Count == 0 || asked.Reports.Contains(record.Id) || asked.Reports.Contains(record.Coded.Report.SourceId ?? ""));

    private ExportOptions Options(ExportTables tables, EventFilter asked, StoreRecords? kept, RecordStore? store)
    {
        var engine = new Lazy<LanguageEngine>(() => LanguageEngine.Load(Path.Combine(AppContext.BaseDirectory, "models"), VerbList.Load(LexiconPlaces.All(null))));
        var (choice, filter) = StreamFilter.Of(asked, inStore: kept is not null, Format == ExportFormat.Ics);
        return new ExportOptions
        {
            Tables = tables,
            Modality = choice,
            Filter = filter,
            Items = Items,
            InOrder = kept is { All: true },
            Title = Title,
            Only = kept is null or { All: true } || Format == ExportFormat.Ics ? null : kept.Holds,
            Sentences = Exporters.NeedsSentences(Format) ? record => Spans(record, engine) : null,
            Life = store is null || asked.AsOf is not null ? null : new AppointmentLives(store, all: asked.Reports.Count > 0).Of,
            Words = record => engine.Value.Read(record.Text, record.Coded.Analysis.Regions),
        };
    }

    private static IReadOnlyList<Span> Spans(ReportRecord record, Lazy<LanguageEngine> engine) =>
        record.Coded.Analysis.Sentences is { Count: > 0 } read ? [.. read.Select(s => s.Span)] : engine.Value.Sentences(record.Text, record.Coded.Analysis.Regions);

    private bool IsFolder => Format == ExportFormat.Brat && Output is not null && !Output.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private Exporter Create(Stream stream, ExportOptions options) =>
        IsFolder ? new BratExporter(new FolderFiles(Output!), options) : Exporters.Create(Format, stream, options);

    private Stream OpenOutput() =>
        IsFolder ? Stream.Null
        : Output is not null ? new FileStream(Output, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16)
        : new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
}
