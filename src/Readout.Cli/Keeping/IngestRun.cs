using System.Diagnostics;
using Readout.Cli.Running;
using Readout.Record;
using Readout.Sources;
using Readout.Store;
using Readout.Store.Reports;
using Readout.Text;

namespace Readout.Cli.Keeping;

/// <summary>One run of <c>ingest</c>: several reports are read at once, one writer stores them in the order of the input. A report counts
/// as stored only after its transaction is on the disk; whatever ends the run, what was stored stays, and the next run goes on.</summary>
internal sealed class IngestRun
{
    // A transaction ends with this many reports, or when this much time has passed: few syncs, little to read again after a crash.
    private const int MostOfTransaction = 400;
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromSeconds(0.5);

    private readonly List<ReportRecord> _records = [];
    private readonly List<Report> _appearances = [];
    private readonly Stopwatch _sinceCommit = Stopwatch.StartNew();
    private int _added;
    private int _known;
    private int _failed;
    private int _unreadable;

    public required IReadOnlyList<string> Inputs { get; init; }

    public required string Input { get; init; }

    public required string Store { get; init; }

    public DateOnly? Published { get; init; }

    public string? Lexicon { get; init; }

    public int Jobs { get; init; } = 1;

    public bool Acknowledge { get; init; }

    public bool Progress { get; init; }

    public int Run()
    {
        if (Inputs is ["-"] && !Console.IsInputRedirected)
        {
            Console.Error.WriteLine("readout: RD101 nothing to read: name files or folders, or pipe a report in. Try: readout ingest --help");
            return ExitCodes.Usage;
        }

        using var store = StoreOption.Open(Store, create: true);
        using var interruption = new Interruption();
        using var progress = new ProgressLine(Console.Error, Progress);
        // Models are loaded when the first report has to be read: a run that finds nothing new is over soon.
        var reader = new Lazy<Reader>(() => Reader.Load(Lexicon));
        OrderedPipeline.Run(Items(store), Jobs, item => (Item: item, Read: item.Read(reader)), result =>
        {
            Take(result.Item, result.Read.Record, result.Read.Fault, progress);
            if (_records.Count >= MostOfTransaction || _sinceCommit.Elapsed > LongestTransaction)
            {
                Commit(store);
            }

            progress.Step();
        }, interruption.Token);
        Commit(store);
        store.Optimize();
        progress.Clear();
        Console.Error.WriteLine($"{_added} reports added, {_known} known, {_failed} failed");
        return interruption.Token.IsCancellationRequested ? ExitCodes.Interrupted
            : _unreadable > 0 && _added + _known == 0 ? ExitCodes.Unreadable
            : _failed > 0 ? ExitCodes.SomeFailed
            : ExitCodes.Done;
    }

    private IEnumerable<Incoming> Items(RecordStore store)
    {
        if (Input == "records")
        {
            return Incoming.Records(Inputs);
        }

        var kind = Enum.Parse<InputKind>(Input, ignoreCase: true);
        return Incoming.Reports(new ReportSource(kind, Published, Inputs.Contains("-") ? Console.OpenStandardInput() : null).Read(Inputs), store);
    }

    private void Take(Incoming item, ReportRecord? record, string? fault, ProgressLine progress)
    {
        if (record is not null)
        {
            _records.Add(record);
            return;
        }

        fault ??= item.Fault ?? item.Kind switch
        {
            ArrivalKind.TakenDown => $"{item.Place} RD809 this text was taken down and stays out",
            ArrivalKind.NoText => $"{item.Place} RD204 the text holds U+0000, which is no text; take it out",
            _ => null,
        };
        if (fault is not null)
        {
            progress.Clear();
            Console.Error.WriteLine(fault);
            _failed++;
            _unreadable += item.WholeFile ? 1 : 0;
            return;
        }

        _known++;
        if (item.Kind == ArrivalKind.Elsewhere)
        {
            _appearances.Add(item.Report!);
        }
    }

    private void Commit(RecordStore store)
    {
        _sinceCommit.Restart();
        if (_appearances.Count > 0)
        {
            store.Reports.NoteAppearances(_appearances);
            _appearances.Clear();
        }

        if (_records.Count == 0)
        {
            return;
        }

        foreach (var stored in store.Reports.Add(_records))
        {
            var isNew = stored.Kind == ArrivalKind.New;
            var refused = stored.Kind is ArrivalKind.TakenDown or ArrivalKind.NoText;
            _added += isNew ? 1 : 0;
            _failed += refused ? 1 : 0;
            _known += isNew || refused ? 0 : 1;
            if (refused)
            {
                Console.Error.WriteLine($"{stored.Id} RD809 this text was taken down, or is none; it stays out");
            }
            else if (Acknowledge)
            {
                // Only now: the transaction is on the disk.
                Console.Out.WriteLine($"{stored.Id}\t{stored.Record.Coded.Report.SourceId}");
            }
        }

        if (Acknowledge)
        {
            Console.Out.Flush();
        }

        _records.Clear();
    }
}
