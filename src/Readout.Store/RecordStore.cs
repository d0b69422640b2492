using Readout.Store.Changes;
using Readout.Store.Corrections;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Ledger;
using Readout.Store.Queries;
using Readout.Store.Reports;
using Readout.Store.Stories;

namespace Readout.Store;

/// <summary>Records kept: in one file with SQLite, or shared with PostgreSQL, with the same behaviour. One thread at a time.</summary>
public sealed class RecordStore : IDisposable
{
    private readonly SqlDatabase _database;
    private readonly LedgerIndex _ledger;
    private readonly StoreOptions _options;

    private RecordStore(SqlDatabase database, StoreOptions options)
    {
        (_database, _options) = (database, options);
        var log = new ChangeLog(database, options.Clock);
        var index = new EventIndex(database, options.Intensity);
        var stories = new StoryIndex(database);
        _ledger = new LedgerIndex(database, log, stories);
        index.Follow(stories);
        index.Follow(_ledger);
        Reports = new ReportShelf(database, log, index);
        Stories = new StoryShelf(database, log, Reports, stories);
        Ledger = new LedgerShelf(database, log, Reports, _ledger);
        Events = new EventQueries(database);
        Changes = new ChangeFeed(database);
        Corrections = new CorrectionShelf(database, log, index, Reports);
        Check = new StoreCheck(database, Reports, _ledger);
    }

    /// <summary>The reports with their records: what is added, replaced and taken down.</summary>
    public ReportShelf Reports { get; }

    /// <summary>Questions about events.</summary>
    public EventQueries Events { get; }

    /// <summary>Happenings with all their tellings.</summary>
    public StoryShelf Stories { get; }

    /// <summary>Commitments and appointments as they live across reports.</summary>
    public LedgerShelf Ledger { get; }

    /// <summary>What changed, in the order in which it did.</summary>
    public ChangeFeed Changes { get; }

    /// <summary>A human's word over the program's.</summary>
    public CorrectionShelf Corrections { get; }

    /// <summary>Checks the store against itself.</summary>
    public StoreCheck Check { get; }

    internal SqlDatabase Database => _database;

    /// <summary>Opens a store; one that an older program wrote is brought up to date.</summary>
    /// <param name="location">A file, or <c>postgres://name:password@host:port/database</c>.</param>
    /// <param name="options">What it needs from outside.</param>
    /// <exception cref="StoreException">There is none, it is of a newer program, or it can't be reached.</exception>
    public static RecordStore Open(string location, StoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        options ??= new StoreOptions();
        return Ready(PostgresAddress.Is(location) ? new PostgresDatabase(location) : new SqliteDatabase(location, options.Create), location, options);
    }

    private static RecordStore Ready(SqlDatabase database, string location, StoreOptions options)
    {
        try
        {
            var version = Migrations.VersionOf(database);
            if (!options.Create && version == 0)
            {
                throw new StoreException($"RD801 there is no store at '{PostgresAddress.WithoutPassword(location)}'; make one with: readout ingest SOURCE --store …");
            }

            if (Migrations.Run(database) && version > 0)
            {
                // Of new indexes the planner knows nothing.
                database.Analyze();
            }

            var store = new RecordStore(database, options);
            Following.CatchUp(database, store.Reports, store._ledger);
            return store;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The store as it stood after the change of that number, for questions about stories and ledger: laid out anew from all records as they held,
    /// in a temporary file that goes when it is disposed of. What was taken down since is not in it.</summary>
    public RecordStore At(long change)
    {
        // Without a name, SQLite makes a file that only this connection sees.
        var past = Ready(new SqliteDatabase("", create: true), "", _options with { Create = true });
        try
        {
            PastStore.Fill(past, this, change);
            return past;
        }
        catch
        {
            past.Dispose();
            throw;
        }
    }

    /// <summary>Brings the figures up to date by which the database plans its searches; worth it after many reports came in.</summary>
    public void Optimize() => _database.Analyze();

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
