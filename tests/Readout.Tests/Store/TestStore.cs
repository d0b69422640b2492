using Readout.Exports;
using Readout.Record;
using Readout.Store;
using Readout.Store.Queries;
using Readout.Tests.Cli;
using Readout.Tests.Exports;

namespace Readout.Tests.Store;

/// <summary>A store for one test, gone after it.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Databases _databases;
    private readonly DatabaseKind _kind;

    public TestStore(Databases databases, DatabaseKind kind, bool open = true)
    {
        (_databases, _kind) = (databases, kind);
        Location = kind == DatabaseKind.Sqlite ? _folder.At("store.db") : databases.Server.NewDatabase();
        Store = null!;
        if (open)
        {
            Reopen();
        }
    }

    /// <summary>File or address.</summary>
    public string Location { get; }

    /// <summary>The store, open.</summary>
    public RecordStore Store { get; private set; }

    /// <summary>Its clock: each look at it is a minute later.</summary>
    public MinuteClock Clock { get; } = new();

    /// <summary>Identifiers of what a question finds, in the order of its answer.</summary>
    public IReadOnlyList<string> Found(EventFilter filter) => [.. Store.Events.Page(filter, new PageRequest { Limit = 1000 }).Select(e => e.Id)];

    /// <summary>All records as a file.</summary>
    public string Lines() => Export.Text(ExportFormat.Jsonl, null, Store.Reports.All());

    /// <summary>What the store finds wrong with itself.</summary>
    public IReadOnlyList<string> Faults() => [.. Store.Check.Faults()];

    /// <summary>Adds records.</summary>
    public void Add(params ReportRecord[] records) => Store.Reports.Add(records);

    /// <summary>Closes the store and opens it again.</summary>
    public RecordStore Reopen()
    {
        Store?.Dispose();
        return Store = RecordStore.Open(Location, new StoreOptions { Create = true, Clock = Clock, Intensity = Intensity });
    }

    public void Dispose()
    {
        Store?.Dispose();
        if (_kind == DatabaseKind.Postgres)
        {
            _databases.Server.Drop(Location);
        }

        _folder.Dispose();
    }

    private static double? Intensity(string plover, string? mode) => plover switch
    {
        "CONSULT" => mode == "phone" ? 1.5 : 1,
        "THREATEN" => -5,
        "AGREE" => 3,
        _ => null,
    };
}

/// <summary>A clock that goes on by a minute whenever it is looked at.</summary>
internal sealed class MinuteClock : TimeProvider
{
    private DateTimeOffset _now = new(2022, 1, 3, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now = _now.AddMinutes(1);
}
