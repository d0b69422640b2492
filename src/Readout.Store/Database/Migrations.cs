using System.Globalization;
using System.Text;

namespace Readout.Store.Database;

/// <summary>Brings a database to the schema that this program writes, version by version, each in one transaction.</summary>
internal static class Migrations
{
    /// <summary>The version that this program writes.</summary>
    public const int Latest = 7;

    private const string Dialect = "-- only ";

    /// <summary>The version of the schema; 0 if there is none.</summary>
    public static int VersionOf(SqlDatabase database) =>
        database.HasTable("meta") && database.Scalar("SELECT value FROM meta WHERE name = 'schema'") is string version
            ? int.Parse(version, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Runs what is missing; true if anything was.</summary>
    /// <exception cref="StoreException">A later program wrote the database.</exception>
    public static bool Run(SqlDatabase database)
    {
        var version = VersionOf(database);
        if (version > Latest)
        {
            throw new StoreException($"RD802 the store has schema {version}, this program knows up to {Latest}; use the newer program that wrote it");
        }

        if (version == Latest)
        {
            return false;
        }

        database.LockForMigration();
        while ((version = VersionOf(database)) < Latest)
        {
            Step(database, version + 1);
        }

        database.UnlockAfterMigration();
        return true;
    }

    /// <summary>The statements of a version, for one kind of database.</summary>
    internal static string Script(SqlDatabase database, int version)
    {
        var name = $"Readout.Store.Schema.{version:000}.sql";
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var script = new StringBuilder();
        var mine = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Dialect, StringComparison.Ordinal))
            {
                mine = line[Dialect.Length..].Trim() is var only && (only == database.Dialect || only == "both");
            }
            else if (mine && !line.StartsWith("--", StringComparison.Ordinal))
            {
                script.AppendLine(database.Types(line));
            }
        }

        return script.ToString();
    }

    private static void Step(SqlDatabase database, int version)
    {
        using var transaction = database.BeginSchemaChange();
        // Another program may have done it while this one waited.
        if (VersionOf(database) >= version)
        {
            return;
        }

        database.Execute(Script(database, version));
        database.Execute(
            "INSERT INTO meta (name, value) VALUES ('schema', @version) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            ("version", version.ToString(CultureInfo.InvariantCulture)));
        transaction.Commit();
    }
}
