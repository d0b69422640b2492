using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;
using Readout.Store.Words;

namespace Readout.Store.Database;

/// <summary>A shared store, with PostgreSQL.</summary>
internal sealed class PostgresDatabase : SqlDatabase
{
    // Of this program's migrations, among the advisory locks of a database.
    private const long MigrationLock = 0x52656164_6F757431;

    // Statements sent together.
    private const int SentAtOnce = 64;

    private readonly NpgsqlConnection _connection;
    private Task _inserting = Task.CompletedTask;

    public PostgresDatabase(string address)
    {
        _connection = new NpgsqlConnection(PostgresAddress.ConnectionString(address));
        try
        {
            _connection.Open();
            Execute("SET synchronous_commit = on; SET jit = off; SET plan_cache_mode = force_custom_plan; SET random_page_cost = 1.1; SET client_min_messages = warning");
            // Much faster than its own way of compressing texts, where the server knows it.
            Execute("SELECT set_config('default_toast_compression', 'lz4', false) FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)");
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            _connection.Dispose();
            throw new StoreException($"RD804 no connection to {PostgresAddress.WithoutPassword(address)} ({e.Message}); check address, name and password, and that the server runs", e);
        }
    }

    public override string Dialect => "postgres";

    public override string OrderedJoin => "JOIN";

    public override string WalkedBy(string index) => "";

    public override string AskedOfEach => " OFFSET 0";

    public override void Prefer(bool lookups, bool order)
    {
        var (others, sort) = (lookups ? "off" : "on", order ? "off" : "on");
        Execute($"SET enable_seqscan = {others}; SET enable_hashjoin = {others}; SET enable_mergejoin = {others}; SET enable_sort = {sort}");
    }

    protected override DbConnection Connection => _connection;

    // Collation C: text sorts and compares by its bytes, as in SQLite and whatever the server's locale.
    public override string Types(string line) => line
        .Replace("{int}", "BIGINT", StringComparison.Ordinal)
        .Replace("{text}", "TEXT COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("{real}", "DOUBLE PRECISION", StringComparison.Ordinal)
        .Replace("{clustered}", "", StringComparison.Ordinal);

    public override bool HasTable(string name) => Scalar("SELECT to_regclass(@name)::text", ("name", name)) is not null;

    public override DbTransaction Begin()
    {
        var transaction = base.Begin();
        // One writer at a time, so that the order of changes is the order in which they were committed.
        Execute("SELECT value FROM counters WHERE name = 'change' FOR UPDATE");
        // Whoever writes looks few rows up, which the planner doesn't know of tables that were filled since they were last analysed.
        Execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL plan_cache_mode = auto");
        // Words of many texts are worked into their index together.
        Execute("SET LOCAL gin_pending_list_limit = '32MB'; SET LOCAL work_mem = '64MB'");
        return transaction;
    }

    public override void Insert(string table, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        object?[][] all = [.. rows];
        Later(() => Copy(table, columns, all));
    }

    // The server indexes rows while the next ones are made. On a thread of its own: those of the pool have work that waits for this.
    private void Later(Action insert) => _inserting = _inserting.ContinueWith(
        before =>
        {
            before.GetAwaiter().GetResult();
            insert();
        },
        CancellationToken.None, TaskContinuationOptions.LongRunning, TaskScheduler.Default);

    protected override void AwaitInserts()
    {
        var inserting = _inserting;
        _inserting = Task.CompletedTask;
        inserting.GetAwaiter().GetResult();
    }

    public override List<List<T>> QueryEach<T>(IReadOnlyList<(string Sql, IReadOnlyList<(string Name, object? Value)> Arguments)> statements, Func<DbDataReader, T> map)
    {
        AwaitInserts();
        var all = new List<List<T>>(statements.Count);
        foreach (var some in statements.Chunk(SentAtOnce))
        {
            using var batch = new NpgsqlBatch(_connection);
            foreach (var (sql, arguments) in some)
            {
                var command = new NpgsqlBatchCommand(sql);
                command.Parameters.AddRange(arguments.Select(a => new NpgsqlParameter("@" + a.Name, Value(a.Value))).ToArray());
                batch.BatchCommands.Add(command);
            }

            using var reader = batch.ExecuteReader();
            for (var more = true; more; more = reader.NextResult())
            {
                var rows = new List<T>();
                while (reader.Read())
                {
                    rows.Add(map(reader));
                }

                all.Add(rows);
            }
        }

        return all;
    }

    private void Copy(string table, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows)
    {
        using var import = _connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            import.StartRow();
            foreach (var value in row)
            {
                switch (value)
                {
                    case null: import.WriteNull(); break;
                    case string text: import.Write(text); break;
                    case long number: import.Write(number); break;
                    case int number: import.Write((long)number); break;
                    case double number: import.Write(number); break;
                    default: throw new ArgumentException($"no column holds a {value.GetType().Name}");
                }
            }
        }

        import.Complete();
    }

    public override string WordsOf(string text) => Vector(WordFinder.Find(text));

    public override void InsertWords(IReadOnlyCollection<(long Report, string Words)> reports)
    {
        if (reports.Count == 0)
        {
            return;
        }

        (long Report, string Words)[] all = [.. reports];
        Later(() =>
        {
            using var import = _connection.BeginTextImport("COPY words (rowid, body) FROM STDIN");
            foreach (var (report, words) in all)
            {
                // Words are letters and digits only (see WordFinder): nothing in them has to be escaped.
                import.Write(string.Create(CultureInfo.InvariantCulture, $"{report}\t"));
                import.Write(words);
                import.Write('\n');
            }
        });
    }

    public override void DeleteWords(long report) => Execute("DELETE FROM words WHERE rowid = @report", ("report", report));

    public override string SearchCondition(string parameter) => $"body @@ CAST({parameter} AS tsquery)";

    public override string SearchArgument(WordSearch search)
    {
        return string.Join(" & ", search.Wanted.Select(Phrase).Concat(search.Unwanted.Select(p => "!" + Phrase(p))));

        // Words are letters and digits only (see WordFinder), so nothing in them is syntax.
        static string Phrase(WordSearch.Phrase phrase) =>
            "(" + string.Join(" <-> ", phrase.Words.Select((w, i) => $"'{w}'{(phrase.Prefix && i == phrase.Words.Count - 1 ? ":*" : "")}")) + ")";
    }

    // The index holds no positions: whether words stand in a row is read from every text that has them.
    public override string? LooseArgument(WordSearch search) => !search.Wanted.Concat(search.Unwanted).Any(p => p.Words.Count > 1) ? null
        : SearchArgument(new WordSearch(
            [.. search.Wanted.SelectMany(p => p.Words.Select((w, i) => new WordSearch.Phrase([w], p.Prefix && i == p.Words.Count - 1)))],
            [.. search.Unwanted.Where(p => p.Words.Count == 1)]));

    public override long? Estimate(string sql, IReadOnlyList<(string Name, object? Value)> arguments)
    {
        using var plan = JsonDocument.Parse((string)Scalar("EXPLAIN (FORMAT JSON) " + sql, arguments)!);
        return (long)plan.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
    }

    public override IEnumerable<string> IntegrityFaults()
    {
        // Every table is read through; whether its indexes agree with it is what amcheck finds, where it is installed.
        var tables = Query("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace", r => r.GetString(0));
        foreach (var table in tables)
        {
            string? fault = null;
            try
            {
                Number($"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            }
            catch (PostgresException e)
            {
                fault = $"{table}: {e.MessageText}";
            }

            if (fault is not null)
            {
                yield return fault;
            }
        }
    }

    public override void LockForMigration() => Execute("SELECT pg_advisory_lock(@key)", ("key", MigrationLock));

    public override void UnlockAfterMigration() => Execute("SELECT pg_advisory_unlock(@key)", ("key", MigrationLock));

    public override void Scrub() => Execute("VACUUM reports, revisions, appearances, corrections, events, words, changes");

    // What a vacuum has seen can be counted in an index alone.
    public override void Analyze() => Execute("VACUUM (ANALYZE)");

    // What no text of the store holds, and what the server would refuse: U+0000 and halves of surrogate pairs. Asked for, they match nothing.
    protected override string Holdable(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    // Lexemes with their positions; PostgreSQL keeps positions up to 16,383 and 256 of them a word.
    private static string Vector(IReadOnlyList<string> words)
    {
        const int LastPosition = 16383;
        const int MostPositions = 255;
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (!lists.TryGetValue(words[i], out var list))
            {
                lists[words[i]] = list = [];
            }

            if (list.Count < MostPositions && (list.Count == 0 || list[^1] < LastPosition))
            {
                list.Add(Math.Min(i + 1, LastPosition));
            }
        }

        var vector = new StringBuilder();
        foreach (var (word, positions) in lists)
        {
            vector.Append(vector.Length == 0 ? "'" : " '").Append(word).Append('\'');
            for (var i = 0; i < positions.Count; i++)
            {
                vector.Append(i == 0 ? ':' : ',').Append(positions[i]);
            }
        }

        return vector.ToString();
    }
}
