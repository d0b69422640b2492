using System.Data.Common;

namespace Readout.Store.Database;

/// <summary>One connection to a database of either kind. Everything that a user gives reaches it as a parameter.</summary>
/// <remarks>Not for several threads at once: a store has one writer.</remarks>
internal abstract class SqlDatabase : IDisposable
{
    // A store runs the same few statements over and over; beyond this many, those for lists of odd lengths, all are made anew.
    private const int MostReady = 300;

    private readonly Dictionary<string, DbCommand> _ready = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _counters = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;
    private string? _mark;

    /// <summary><c>sqlite</c> or <c>postgres</c>, as schema files name it.</summary>
    public abstract string Dialect { get; }

    /// <summary>The open connection.</summary>
    protected abstract DbConnection Connection { get; }

    /// <summary>A line of a schema file with the types of this kind of database.</summary>
    public abstract string Types(string line);

    /// <summary>Whether the database has the table.</summary>
    public abstract bool HasTable(string name);

    /// <summary>Inserts many rows at once, in the fastest way that there is.</summary>
    /// <remarks>It may go on while its caller does, up to the next statement, which also tells what went wrong. Rows stay as they are given.</remarks>
    public abstract void Insert(string table, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows);

    /// <summary>The words of a text as the database wants them. Asked by several threads at once.</summary>
    public abstract string WordsOf(string text);

    /// <summary>Waits until all rows are inserted.</summary>
    protected virtual void AwaitInserts()
    {
    }

    /// <summary>Makes the words of reports findable.</summary>
    public abstract void InsertWords(IReadOnlyCollection<(long Report, string Words)> reports);

    /// <summary>Takes the words of a report out.</summary>
    public abstract void DeleteWords(long report);

    /// <summary>A condition on rows of the table of words; its parameter gets <see cref="SearchArgument"/>.</summary>
    public abstract string SearchCondition(string parameter);

    /// <summary>A search in the words of this kind of database.</summary>
    public abstract string SearchArgument(Words.WordSearch search);

    /// <summary>A search that finds the same texts and others, much faster; null if the database needs none.</summary>
    public virtual string? LooseArgument(Words.WordSearch search) => null;

    /// <summary>About how many rows a statement finds, without looking for them; null if the database can't tell.</summary>
    public virtual long? Estimate(string sql, IReadOnlyList<(string Name, object? Value)> arguments) => null;

    /// <summary>What the database itself finds wrong with its files; empty if nothing.</summary>
    public abstract IEnumerable<string> IntegrityFaults();

    /// <summary>Keeps others from migrating at the same time.</summary>
    public abstract void LockForMigration();

    /// <summary>Ends <see cref="LockForMigration"/>.</summary>
    public abstract void UnlockAfterMigration();

    /// <summary>Leaves nothing of deleted rows in the files, as far as the database can.</summary>
    public abstract void Scrub();

    /// <summary>Brings the planner's figures up to date.</summary>
    public abstract void Analyze();

    /// <summary>A hint that joins keep their order where the planner needs one: <c>CROSS JOIN</c> or <c>JOIN</c>.</summary>
    public abstract string OrderedJoin { get; }

    /// <summary>A hint that a table is walked along an index, where the planner needs one.</summary>
    public abstract string WalkedBy(string index);

    /// <summary>What keeps the planner from turning a condition EXISTS into a join, where it may: the condition is then asked of each row.</summary>
    public virtual string AskedOfEach => "";

    /// <summary>Has the planner look rows up through indexes, and walk them in order if that is wanted, as far as it can be told; with neither it does as it thinks best.</summary>
    public virtual void Prefer(bool lookups, bool order)
    {
    }

    /// <summary>Whether statements are kept ready to run again.</summary>
    protected virtual bool KeepsStatements => false;

    /// <summary>A text that a parameter can hold.</summary>
    protected virtual string Holdable(string text) => text;

    /// <summary>Begins a transaction in which this is the only writer of the whole store.</summary>
    public virtual DbTransaction Begin() => BeginSchemaChange();

    /// <summary>Whether nobody else wrote since this connection's last transaction, so that what it remembers still holds. Known within a transaction.</summary>
    public bool Alone { get; private set; }

    /// <summary>Looks who wrote last, at the beginning of a transaction of the only writer: who writes makes changes, or follows all records in another way.</summary>
    public void LookBack()
    {
        var mark = Mark();
        Alone = mark == _mark;
    }

    private string Mark() => $"{Scalar("SELECT value FROM counters WHERE name = 'change'")} {Scalar("SELECT value FROM meta WHERE name = 'following'")}";

    /// <summary>Begins the transaction of a migration.</summary>
    public DbTransaction BeginSchemaChange() => _transaction = Connection.BeginTransaction();

    /// <summary>Runs a statement; the number of rows that it changed.</summary>
    public int Execute(string sql, params IReadOnlyList<(string Name, object? Value)> arguments) => Run(sql, arguments, command => command.ExecuteNonQuery());

    /// <summary>The first value of the first row; null if there is none or it is null.</summary>
    public object? Scalar(string sql, params IReadOnlyList<(string Name, object? Value)> arguments) =>
        Run(sql, arguments, command => command.ExecuteScalar() is var value && value is DBNull ? null : value);

    /// <summary>A number; 0 if there is none.</summary>
    public long Number(string sql, params IReadOnlyList<(string Name, object? Value)> arguments) =>
        Convert.ToInt64(Scalar(sql, arguments) ?? 0L, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>All rows, read before the next statement runs.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> map, params IReadOnlyList<(string Name, object? Value)> arguments) => Run(sql, arguments, command =>
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    });

    /// <summary>The rows of each of several statements, in their order: a database may work on one while the rows of another are read.</summary>
    public virtual List<List<T>> QueryEach<T>(IReadOnlyList<(string Sql, IReadOnlyList<(string Name, object? Value)> Arguments)> statements, Func<DbDataReader, T> map) =>
        [.. statements.Select(s => Query(s.Sql, map, s.Arguments))];

    /// <summary>Values for a list in a statement that runs over and over, the last repeated up to a power of two: so there are few such statements, and they are ready.</summary>
    public static IReadOnlyList<T> Padded<T>(IReadOnlyList<T> values) =>
        values.Count == 0 ? values : [.. values, .. Enumerable.Repeat(values[^1], (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)values.Count) - values.Count)];

    /// <summary>Runs a statement, and keeps it ready if it came to its end.</summary>
    protected T Run<T>(string sql, IReadOnlyList<(string Name, object? Value)> arguments, Func<DbCommand, T> run)
    {
        AwaitInserts();
        var command = Ready(sql, arguments) ?? Command(sql, arguments);
        try
        {
            var result = run(command);
            Keep(command);
            return result;
        }
        catch
        {
            command.Dispose();
            throw;
        }
    }

    // One that runs is not among those that are ready: a statement may run within itself.
    private DbCommand? Ready(string sql, IReadOnlyList<(string Name, object? Value)> arguments)
    {
        if (!KeepsStatements || !_ready.Remove(sql, out var command))
        {
            return null;
        }

        // A statement may leave some of its arguments unused, and so be the same for other ones.
        for (var i = 0; i < Math.Max(arguments.Count, command.Parameters.Count); i++)
        {
            if (command.Parameters.Count != arguments.Count || !command.Parameters[i].ParameterName.AsSpan(1).SequenceEqual(arguments[i].Name))
            {
                command.Dispose();
                return null;
            }
        }

        command.Transaction = _transaction?.Connection is null ? null : _transaction;
        for (var i = 0; i < arguments.Count; i++)
        {
            command.Parameters[i].Value = Value(arguments[i].Value);
        }

        return command;
    }

    private void Keep(DbCommand command)
    {
        if (_ready.Count >= MostReady)
        {
            Forget();
        }

        if (!KeepsStatements || !_ready.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    private void Forget()
    {
        foreach (var command in _ready.Values)
        {
            command.Dispose();
        }

        _ready.Clear();
    }

    protected object Value(object? value) => value is string text ? Holdable(text) : value ?? DBNull.Value;

    /// <summary>A command within the current transaction, which both drivers set themselves.</summary>
    private DbCommand Command(string sql, IReadOnlyList<(string Name, object? Value)> arguments)
    {
        var command = Connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this program's own; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        foreach (var (name, value) in arguments)
        {
            var parameter = command.CreateParameter();
            // With the sign before it: the driver for SQLite else tries three of them.
            parameter.ParameterName = "@" + name;
            parameter.Value = Value(value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Gives numbers of a counter, within a transaction that <see cref="Begin"/> began, so that nobody else does; the first of them.</summary>
    public long Reserve(string counter, long count)
    {
        if (!_counters.TryGetValue(counter, out var last))
        {
            last = Number("SELECT value FROM counters WHERE name = @name", ("name", counter));
        }

        _counters[counter] = last + count;
        return last + 1;
    }

    /// <summary>Writes how far the counters have come, before the transaction is committed.</summary>
    public void FlushCounters()
    {
        foreach (var (name, value) in _counters)
        {
            Execute("UPDATE counters SET value = @value WHERE name = @name", ("value", value), ("name", name));
        }

        _counters.Clear();
        _mark = Mark();
    }

    /// <summary>Forgets the numbers that a failed transaction gave.</summary>
    public void ForgetCounters()
    {
        _counters.Clear();
        _mark = null;
        try
        {
            AwaitInserts();
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or IOException)
        {
            // The transaction is failing already, for this reason or for another, which its caller tells.
        }
    }

    /// <summary>Lets go of what hangs on the connection, before that is closed.</summary>
    protected virtual void Release() => Forget();

    public void Dispose()
    {
        Release();
        Connection.Dispose();
    }
}
