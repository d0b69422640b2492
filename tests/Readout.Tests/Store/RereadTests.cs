using Readout.Coding;
using Readout.Record;
using Readout.Store.Queries;
using Readout.Store.Reports;

namespace Readout.Tests.Store;

[Collection(Databases.Name)]
public class RereadTests(Databases databases)
{
    private static readonly ReportRecord Call = Records.Some[0];

    [Theory, OnBoth]
    public void A_new_reading_takes_the_place_of_the_old_and_the_feed_tells_what_changed(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        var before = kept.Store.Changes.Last;
        var anew = Records.ReadAnew(Call);
        kept.Store.Reports.Replace([anew]);

        Assert.Equal(RecordWriter.ToJson(anew), RecordWriter.ToJson(kept.Store.Reports.Record(Call.Id)!));
        Assert.Equal(RecordWriter.ToJson(Call), RecordWriter.ToJson(kept.Store.Reports.RecordAt(Call.Id, before)!));
        var told = kept.Store.Changes.After(before).Where(c => c.Item is not null).Select(c => (c.Kind, c.Item)).ToList();
        Assert.Contains(("item-removed", Records.Name(Call, "AGREE")), told);
        Assert.Contains(("item-removed", Records.Name(Call, "THREATEN")), told);
        Assert.Contains(("item-added", Records.Name(anew, "THREATEN")), told);
        Assert.DoesNotContain(told, c => c.Item == Records.Name(Call, "CONSULT"));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void Questions_are_answered_as_of_an_earlier_change(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Call);
        var before = kept.Store.Changes.Last;
        kept.Store.Reports.Replace([Records.ReadAnew(Call)]);

        var talks = new EventFilter { Events = ["AGREE"] };
        Assert.Empty(kept.Found(talks));
        Assert.Equal([Records.Name(Call, "AGREE")], kept.Found(talks with { AsOf = before }));
        Assert.Empty(kept.Found(talks with { AsOf = 0 }));
        Assert.Equal([(Modality.Scheduled, 1)], kept.Store.Reports.RecordAt(Call.Id, before)!.Coded.Events.Where(e => e.Plover.Event == "AGREE").GroupBy(e => e.Modality).Select(g => (g.Key, g.Count())));
    }

    [Theory, OnBoth]
    public void The_same_reading_changes_nothing(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        var last = kept.Store.Changes.Last;
        kept.Store.Reports.Replace(Records.Some);
        Assert.Equal(last, kept.Store.Changes.Last);
    }

    [Theory, OnBoth]
    public void Records_of_another_program_are_found_for_a_new_reading(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        kept.Store.Reports.Replace([Records.ReadAnew(Call)]);
        var old = ReportShelf.Maker(Call.Provenance);
        Assert.Equal(Records.Some.Skip(1).Select(r => r.Text).Order(StringComparer.Ordinal), kept.Store.Reports.MadeBy(m => m == old).Select(r => r.Text).Order(StringComparer.Ordinal));
    }
}
