using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Readout.Store.Words;

namespace Readout.Store.Database;

/// <summary>A store in one file, with SQLite.</summary>
internal sealed class SqliteDatabase : SqlDatabase
{
    // In KiB, and in pages of 4 KiB.
    private const long CacheOfWriter = 256 << 10;
    private const long LeastOfLog = 10_000;
    private const long MostOfLog = 250_000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteInsert> _inserts = new(StringComparer.Ordinal);
    private long _log;

    public SqliteDatabase(string path, bool create)
    {
        var existed = File.Exists(path);
        if (!existed && !create)
        {
            throw new StoreException($"RD801 there is no store '{path}'; make one with: readout ingest SOURCE --store {path}");
        }

        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            // A connection is kept as long as the store; a pool would keep the file open after it.
            Pooling = false,
            DefaultTimeout = 60,
        }.ToString());
        try
        {
            _connection.Open();
            // What is acknowledged is on the disk: FULL syncs the log at every commit.
            Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = FILE; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456");
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw new StoreException($"RD803 '{path}' is no store ({e.Message}); name a file that 'readout ingest' wrote", e);
        }
    }

    public override string Dialect => "sqlite";

    public override string OrderedJoin => "CROSS JOIN";

    public override string WalkedBy(string index) => " INDEXED BY " + index;

    protected override DbConnection Connection => _connection;

    protected override bool KeepsStatements => true;

    public override DbTransaction Begin()
    {
        // A transaction that fills a large store changes pages all over it: those that don't fit into memory are written twice. The log is carried over
        // into the file when it has come to a sixth of it, at least 40 MB and at most 1 GB, so that pages which every transaction changes are not written there every time.
        var pages = Math.Clamp(Number("PRAGMA page_count") / 6, LeastOfLog, MostOfLog);
        if (pages != _log)
        {
            Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{CacheOfWriter}; PRAGMA wal_autocheckpoint = {pages}"));
            _log = pages;
        }

        return base.Begin();
    }

    public override string Types(string line) => line
        .Replace("{int}", "INTEGER", StringComparison.Ordinal)
        .Replace("{text}", "TEXT", StringComparison.Ordinal)
        .Replace("{real}", "REAL", StringComparison.Ordinal)
        .Replace("{clustered}", " WITHOUT ROWID", StringComparison.Ordinal);

    public override bool HasTable(string name) => Number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name", ("name", name)) > 0;

    public override void Insert(string table, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        if (!_inserts.TryGetValue(sql, out var insert))
        {
            _inserts[sql] = insert = new SqliteInsert(_connection.Handle!, sql);
        }

        insert.Run(rows);
    }

    public override string WordsOf(string text) => WordFinder.Join(text);

    public override void InsertWords(IReadOnlyCollection<(long Report, string Words)> reports) =>
        Insert("words", ["rowid", "body"], [.. reports.Select(r => new object?[] { r.Report, r.Words })]);

    public override void DeleteWords(long report) => Execute("DELETE FROM words WHERE rowid = @report", ("report", report));

    public override string SearchCondition(string parameter) => $"words MATCH {parameter}";

    public override string SearchArgument(WordSearch search)
    {
        var wanted = string.Join(" AND ", search.Wanted.Select(Phrase));
        return search.Unwanted.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", search.Unwanted.Select(Phrase))})";

        // Words are letters and digits only (see WordFinder), so nothing in them is syntax.
        static string Phrase(WordSearch.Phrase phrase) => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.Prefix ? "*" : "")}";
    }

    public override IEnumerable<string> IntegrityFaults()
    {
        foreach (var line in Query("PRAGMA integrity_check", r => r.GetString(0)).Where(l => l != "ok"))
        {
            yield return line;
        }

        string? words = null;
        try
        {
            Execute("INSERT INTO words (words) VALUES ('integrity-check')");
        }
        catch (SqliteException e)
        {
            words = "the index of words: " + e.Message;
        }

        if (words is not null)
        {
            yield return words;
        }
    }

    public override void LockForMigration()
    {
        // Schema changes run in transactions that lock the file; a second program waits, then finds nothing to do.
    }

    public override void UnlockAfterMigration()
    {
    }

    public override void Scrub()
    {
        Execute("INSERT INTO words (words) VALUES ('optimize')");
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public override void Analyze() => Execute("PRAGMA analysis_limit = 2000; ANALYZE");

    protected override void Release()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }

        _inserts.Clear();
        base.Release();
    }
}
