namespace Readout.Tests.Store;

[Collection(Databases.Name)]
public class ChangeFeedTests(Databases databases)
{
    [Theory, OnBoth]
    public void Changes_are_numbered_without_gaps_in_their_order(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        foreach (var record in Records.Some)
        {
            kept.Add(record);
        }

        kept.Store.Reports.TakeDown(Records.Some[2].Id, "An Editor", null);
        var all = kept.Store.Changes.After(0).ToList();
        Assert.Equal(Enumerable.Range(1, all.Count).Select(n => (long)n), all.Select(c => c.Number));
        Assert.Equal(all.Select(c => c.At).Order(StringComparer.Ordinal), all.Select(c => c.At));
        Assert.Equal([.. Records.Some.Select(r => ("report-added", r.Id)), ("report-taken-down", Records.Some[2].Id)], all.Select(c => (c.Kind, c.Report!)));
        Assert.Equal(all.Skip(3), kept.Store.Changes.After(3));
        Assert.Equal(all.Count, kept.Store.Changes.Last);
    }

    [Theory, OnBoth]
    public void A_moment_stands_for_the_last_change_before_it(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Records.Some[0]);
        kept.Add(Records.Some[1]);
        var changes = kept.Store.Changes.After(0).ToList();
        Assert.All(changes, c => Assert.Equal(c.Number, kept.Store.Changes.At(DateTimeOffset.Parse(c.At))));
        Assert.Equal(0, kept.Store.Changes.At(DateTimeOffset.Parse(changes[0].At).AddSeconds(-1)));
        Assert.Equal(2, kept.Store.Changes.At(DateTimeOffset.MaxValue));
    }

    [Theory, OnBoth]
    public void A_long_feed_is_read_in_pieces(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Enumerable.Range(1, 1500).Select(Exports.SampleRecords.Small)]);
        Assert.Equal(1500, kept.Store.Changes.After(0).Select(c => c.Number).Distinct().Count());
        Assert.Single(kept.Store.Changes.After(1499));
        Assert.Equal(1500, kept.Store.Events.All(new Readout.Store.Queries.EventFilter()).Select(e => e.Id).Distinct().Count());
        Assert.Empty(kept.Faults());
    }
}
