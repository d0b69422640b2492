using System.IO.Compression;
using Readout.Store;
using Readout.Store.Database;
using Readout.Store.Queries;

namespace Readout.Tests.Store;

/// <summary>Stores that an older program wrote are brought up to date: <c>data/</c> holds one of each version of the schema, frozen as it was written.</summary>
[Collection(Databases.Name)]
public class MigrationTests(Databases databases)
{
    private static string Frozen(string name) => Path.Combine(AppContext.BaseDirectory, "Store", "data", name);

    [Theory]
    [OnBoth(1)]
    [OnBoth(3)]
    [OnBoth(6)]
    public void A_store_of_an_older_version_opens_and_is_whole(DatabaseKind kind, int version)
    {
        using var kept = new TestStore(databases, kind, open: false);
        Thaw(kept.Location, kind, version);
        kept.Reopen();

        Assert.Equal(Migrations.Latest, Migrations.VersionOf(kept.Store.Database));
        Assert.Empty(kept.Faults());
        Assert.Equal(5, kept.Store.Reports.Count);
        Assert.Equal(4, kept.Found(new EventFilter { Pair = ("RUS", "UKR"), Text = "warned" }).Count);
        // What was read anew and taken down is as it was.
        Assert.Empty(kept.Found(new EventFilter { Events = ["AGREE"] }));
        Assert.Single(kept.Found(new EventFilter { Events = ["AGREE"], AsOf = 6 }));
        Assert.Equal("report-taken-down", kept.Store.Changes.After(0).Last().Kind);
        // It can be written to.
        Assert.All(kept.Store.Reports.Add(Records.Some.Take(2).ToList()), s => Assert.Equal(Readout.Store.Reports.ArrivalKind.Known, s.Kind));
        kept.Add(Exports.SampleRecords.Small(77));
        Assert.Equal(6, kept.Store.Reports.Count);
        Assert.Empty(kept.Faults());
    }

    [Theory]
    [OnBoth(1)]
    [OnBoth(3)]
    [OnBoth(6)]
    public void A_store_brought_up_to_date_has_the_schema_of_a_new_one(DatabaseKind kind, int version)
    {
        using var old = new TestStore(databases, kind, open: false);
        using var young = new TestStore(databases, kind);
        Thaw(old.Location, kind, version);
        old.Reopen();
        Assert.Equal(Schema(young, kind), Schema(old, kind));
    }

    [Theory, OnBoth]
    public void Two_programs_that_make_a_store_at_once_make_one(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind, open: false);
        var stores = new RecordStore[4];
        Parallel.For(0, stores.Length, i => stores[i] = RecordStore.Open(kept.Location, new StoreOptions { Create = true }));
        Assert.All(stores, s => Assert.Equal(Migrations.Latest, Migrations.VersionOf(s.Database)));
        Array.ForEach(stores, s => s.Dispose());
    }

    [Theory, OnBoth]
    public void Two_programs_may_write_at_once(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        Parallel.For(0, 4, writer =>
        {
            using var store = RecordStore.Open(kept.Location, new StoreOptions { Create = true });
            foreach (var some in Enumerable.Range(0, 60).Select(n => Exports.SampleRecords.Small(n + (10 * writer))).Chunk(7))
            {
                store.Reports.Add(some);
            }
        });
        Assert.Equal(90, kept.Store.Reports.Count);
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void A_store_of_a_newer_program_is_left_alone(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Store.Database.Execute("UPDATE meta SET value = '1000' WHERE name = 'schema'");
        Assert.StartsWith("RD802", Assert.Throws<StoreException>(kept.Reopen).Message, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public void What_is_no_store_is_told(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind, open: false);
        Assert.StartsWith("RD801", Assert.Throws<StoreException>(() => RecordStore.Open(kept.Location)).Message, StringComparison.Ordinal);
        if (kind == DatabaseKind.Sqlite)
        {
            File.WriteAllText(kept.Location, new string('x', 5000));
            Assert.StartsWith("RD803", Assert.Throws<StoreException>(() => RecordStore.Open(kept.Location)).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.StartsWith("RD804", Assert.Throws<StoreException>(() => RecordStore.Open(kept.Location + "-none")).Message, StringComparison.Ordinal);
            Assert.StartsWith("RD805", Assert.Throws<StoreException>(() => RecordStore.Open("postgres://")).Message, StringComparison.Ordinal);
        }
    }

    private void Thaw(string location, DatabaseKind kind, int version)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            using var frozen = new GZipStream(File.OpenRead(Frozen($"store-{version}.db.gz")), CompressionMode.Decompress);
            using var file = File.Create(location);
            frozen.CopyTo(file);
        }
        else
        {
            databases.Server.Run(location, Frozen($"store-{version}.sql"));
        }
    }

    private static List<string> Schema(TestStore kept, DatabaseKind kind) => [.. kept.Store.Database.Query(
        kind == DatabaseKind.Sqlite
            ? "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'"
            : "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(collation_name, '') FROM information_schema.columns WHERE table_schema = 'public' "
                + "UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
        r => r.GetString(0)).Order(StringComparer.Ordinal)];
}
