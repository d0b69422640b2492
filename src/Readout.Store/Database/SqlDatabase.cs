using System.Data.Common;

namespace Readout.Store.Database;

/// <summary>One connection to a database of either kind. Everything that a user gives reaches it as a parameter.</summary>
/// <remarks>Not for several threads at once: a store has one writer.</remarks>
internal abstract class SqlDatabase : IDisposable
{
    /// <summary><c>sqlite</c> or <c>postgres</c>, as schema files name it.</summary>
    public abstract string Dialect { get; }

    /// <summary>The open connection.</summary>
    protected abstract DbConnection Connection { get; }

    /// <summary>A line of a schema file with the types of this kind of database.</summary>
    public abstract string Types(string line);

    /// <summary>Whether the database has the table.</summary>
    public abstract bool HasTable(string name);

    /// <summary>Inserts many rows at once, in the fastest way that there is.</summary>
    public abstract void Insert(string table, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows);

    /// <summary>Makes the words of a report findable.</summary>
    public abstract void InsertWords(long report, IReadOnlyList<string> words);

    /// <summary>Takes the words of a report out.</summary>
    public abstract void DeleteWords(long report);

    /// <summary>A condition on rows of the table of words; its parameter gets <see cref="SearchArgument"/>.</summary>
    public abstract string SearchCondition(string parameter);

    /// <summary>A search in the words of this kind of database.</summary>
    public abstract string SearchArgument(Words.WordSearch search);

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

    /// <summary>A text that a parameter can hold.</summary>
    protected virtual string Holdable(string text) => text;

    /// <summary>Begins a transaction in which this is the only writer.</summary>
    public virtual DbTransaction Begin() => Connection.BeginTransaction();

    /// <summary>Begins the transaction of a migration.</summary>
    public DbTransaction BeginSchemaChange() => Connection.BeginTransaction();

    /// <summary>Runs a statement; the number of rows that it changed.</summary>
    public int Execute(string sql, params IReadOnlyList<(string Name, object? Value)> arguments)
    {
        using var command = Command(sql, arguments);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row; null if there is none or it is null.</summary>
    public object? Scalar(string sql, params IReadOnlyList<(string Name, object? Value)> arguments)
    {
        using var command = Command(sql, arguments);
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }

    /// <summary>A number; 0 if there is none.</summary>
    public long Number(string sql, params IReadOnlyList<(string Name, object? Value)> arguments) =>
        Convert.ToInt64(Scalar(sql, arguments) ?? 0L, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>All rows, read before the next statement runs.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> map, params IReadOnlyList<(string Name, object? Value)> arguments)
    {
        using var command = Command(sql, arguments);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>A command within the current transaction, which both drivers set themselves.</summary>
    public DbCommand Command(string sql, IReadOnlyList<(string Name, object? Value)> arguments)
    {
        var command = Connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this program's own; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        foreach (var (name, value) in arguments)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value is string text ? Holdable(text) : value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Reserves numbers of a counter; the first of them. The counter's row is locked until the transaction ends.</summary>
    public long Reserve(string counter, long count) =>
        Number("UPDATE counters SET value = value + @count WHERE name = @name RETURNING value", ("count", count), ("name", counter)) - count + 1;

    public void Dispose() => Connection.Dispose();
}
