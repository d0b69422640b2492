using System.Data.Common;
using Readout.Exports;
using Readout.Record;
using Readout.Store.Queries;
using Readout.Store.Reports;
using Readout.Tests.Exports;

namespace Readout.Tests.Store;

[Collection(Databases.Name)]
public class ArrivalTests(Databases databases)
{
    [Theory, OnBoth]
    public void What_is_there_already_changes_nothing(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        var (lines, last) = (kept.Lines(), kept.Store.Changes.Last);

        Assert.All(kept.Store.Reports.Plan([.. Records.Some.Select(r => r.Coded.Report)]), k => Assert.Equal(ArrivalKind.Known, k));
        Assert.All(kept.Store.Reports.Add(Records.Some), s => Assert.Equal(ArrivalKind.Known, s.Kind));
        kept.Reopen();
        Assert.Equal(Records.Some.Count, kept.Store.Reports.Count);
        Assert.Equal(last, kept.Store.Changes.Last);
        Assert.Equal(lines, kept.Lines());
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void A_text_may_come_twice_in_one_transaction_however_far_apart(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        var many = Enumerable.Range(1, 250).Select(SampleRecords.Small).ToList();
        var stored = kept.Store.Reports.Add([.. many, many[3], many[249], Records.From(many[7], "elsewhere", "zz.example")]);
        Assert.Equal([.. Enumerable.Repeat(ArrivalKind.New, 250), ArrivalKind.Known, ArrivalKind.Known], stored.SkipLast(1).Select(s => s.Kind));
        Assert.NotEqual(ArrivalKind.New, stored[^1].Kind);
        Assert.Equal(250, kept.Store.Reports.Count);
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void A_record_comes_out_as_it_came_in(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        Assert.Equal(Export.Text(ExportFormat.Jsonl, null, Records.Some), kept.Lines());
        Assert.Equal(RecordWriter.ToJson(Records.Some[0]), RecordWriter.ToJson(kept.Store.Reports.Record(Records.Some[0].Id)!));
    }

    [Theory, OnBoth(true), OnBoth(false)]
    public void The_order_of_arrival_does_not_matter(DatabaseKind kind, bool oneByOne)
    {
        var call = Records.Some[0];
        // The same texts from several places, of which the first in order heads the record.
        List<ReportRecord> all = [.. Records.Some, Records.From(call, "2", "later.example", "2022-01-04"), Records.From(call, "1", "first.example", "2022-01-02"), Records.From(Records.Some[2], "b")];
        var seen = new HashSet<string>();
        foreach (var order in new[] { all, [.. Enumerable.Reverse(all)], [.. all.OrderBy(r => r.Coded.Report.SourceId, StringComparer.Ordinal)] })
        {
            using var kept = new TestStore(databases, kind);
            foreach (var part in oneByOne ? order.Chunk(1) : [[.. order]])
            {
                kept.Add(part);
            }

            seen.Add(kept.Lines());
            Assert.Equal(Records.Some.Count, kept.Store.Reports.Count);
            Assert.Empty(kept.Faults());
        }

        Assert.Contains("\"publisher\":\"first.example\"", Assert.Single(seen), StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public void A_failed_transaction_leaves_nothing(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Records.Some[1]);
        var last = kept.Store.Changes.Last;
        var broken = new ReportRecord(Records.Some[3].Coded, Records.Some[3].Provenance) { TextSha256 = null! };
        Assert.ThrowsAny<Exception>(() => kept.Add(Records.Some[2], broken));

        Assert.Equal(1, kept.Store.Reports.Count);
        Assert.Equal(last, kept.Store.Changes.Last);
        kept.Add(Records.Some[2]);
        Assert.Equal(2, kept.Store.Reports.Count);
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void What_was_taken_down_is_gone_and_stays_out(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        var call = Records.Some[0];
        kept.Store.Reports.Replace([Records.ReadAnew(call)]);

        Assert.Equal([call.Id], kept.Store.Reports.TakeDown("https://example.org/call?a=1&b=2", "An Editor", "a wish"));
        Assert.Null(kept.Store.Reports.Record(call.Id));
        Assert.Empty(kept.Found(new EventFilter { Reports = [call.Id] }));
        Assert.Empty(kept.Found(new EventFilter { Text = "decisively" }));
        Assert.DoesNotContain("Zelenskiy", Dump(kept), StringComparison.Ordinal);
        var told = kept.Store.Changes.After(0).Last(c => c.Report == call.Id);
        Assert.Equal(("report-taken-down", "An Editor", "a wish"), (told.Kind, told.Who, told.Note));
        Assert.Equal(ArrivalKind.TakenDown, Assert.Single(kept.Store.Reports.Plan([call.Coded.Report])));
        Assert.Equal(ArrivalKind.TakenDown, Assert.Single(kept.Store.Reports.Add([call])).Kind);
        Assert.Equal(Records.Some.Count - 1, kept.Store.Reports.Count);
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void A_text_with_U0000_stays_out(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        var record = SampleRecords.Call(words => words + (words.Length > 100 ? " \0" : ""));
        Assert.Equal(ArrivalKind.NoText, Assert.Single(kept.Store.Reports.Plan([record.Coded.Report])));
        Assert.Equal(ArrivalKind.NoText, Assert.Single(kept.Store.Reports.Add([record])).Kind);
        Assert.Equal(0, kept.Store.Reports.Count);
    }

    [Theory, OnBoth]
    public void What_the_database_refuses_leaves_the_store_as_it_was(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Records.Some[0]);
        var before = kept.Lines();
        Assert.ThrowsAny<DbException>(() => kept.Store.Reports.Write(() =>
        {
            kept.Store.Database.Insert("meta", ["name", "value"], [["first", "1"]]);
            // There is one, and nobody asks yet whether it went well.
            kept.Store.Database.Insert("counters", ["name", "value"], [["change", 7L]]);
            kept.Store.Database.Insert("meta", ["name", "value"], [["second", "2"]]);
            return 0;
        }));
        Assert.Equal(before, kept.Lines());
        Assert.Equal(0, kept.Store.Database.Number("SELECT count(*) FROM meta WHERE name IN ('first', 'second')"));
        kept.Add([.. Records.Some]);
        Assert.Equal(Records.Some.Count, kept.Store.Reports.Count);
        Assert.Empty(kept.Faults());
    }

    // Everything that the tables hold as text.
    private static string Dump(TestStore kept)
    {
        var database = kept.Store.Database;
        return string.Join('\n', new[]
        {
            "SELECT text || coded || coalesce(corrected, '') || coalesce(title, '') FROM reports", "SELECT record FROM revisions", "SELECT coalesce(given_title, '') FROM appearances",
            "SELECT name FROM actors", "SELECT quote FROM events", "SELECT coalesce(item, '') || coalesce(detail, '') FROM changes", "SELECT item || coalesce(value, '') FROM corrections",
        }.SelectMany(sql => database.Query(sql, r => r.GetString(0))));
    }
}
