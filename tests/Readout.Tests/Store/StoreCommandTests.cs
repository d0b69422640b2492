using Readout.Tests.Cli;

namespace Readout.Tests.Store;

/// <summary>The commands of a store, run as a user runs them.</summary>
[Collection(Databases.Name)]
public class StoreCommandTests(Databases databases)
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    [Theory, OnBoth]
    public void Reports_go_in_once_and_are_found(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind, open: false);
        using var folder = new Folder();
        Run Readout(params string[] arguments) => Run.Readout(folder.Path, [.. arguments, "--store", kept.Location]);
        string[] inputs = ["ingest", "--acknowledge", Path.Combine(Samples, "02-us-readout-putin-call.txt"), Path.Combine(Samples, "14-february.jsonl")];

        var first = Readout(inputs);
        Assert.Equal((0, true), (first.Status, first.Error.Contains(" 0 known, 0 failed", StringComparison.Ordinal)));
        var acknowledged = first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var changes = Readout("changes").Output;
        Assert.Equal(acknowledged.Length, Readout("changes", "--kind", "report-added").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var lines = Readout("export", "--format", "jsonl").Output;

        var second = Readout(inputs);
        Assert.Equal((0, "", $"0 reports added, {acknowledged.Length} known, 0 failed\n"), (second.Status, second.Output, second.Error));
        Assert.Equal(changes, Readout("changes").Output);
        Assert.Equal(lines, Readout("export", "--format", "jsonl").Output);
        Assert.Equal($"{acknowledged.Length} reports checked, 0 faults\n", Readout("verify").Output);

        var call = Readout("query", "--pair", "USA,RUS", "--mode", "phone", "--modality", "occurred", "--format", "jsonl");
        Assert.Contains("\"event\":\"CONSULT\"", call.Output, StringComparison.Ordinal);
        Assert.Contains("\"intensity\":", call.Output, StringComparison.Ordinal);
        Assert.Equal(call.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ToString() + "\n", Readout("query", "--pair", "USA,RUS", "--mode", "phone", "--modality", "occurred", "--count").Output);

        Assert.Equal("0\n", Readout("query", "--origins", "2", "--count").Output);
        Assert.Equal(Readout("query", "--count").Output, Readout("query", "--origins", "..1", "--count").Output);
        Assert.All((string[])["x", "1.5", "-1", "1..x", "9e99"], range => Assert.Contains("RD814", Readout("query", "--origins=" + range).Error, StringComparison.Ordinal));

        var gone = acknowledged[0].Split('\t')[0];
        Assert.Equal($"taken down {gone}\n", Readout("takedown", gone, "--by", "An Editor").Output);
        var third = Readout(inputs);
        Assert.Equal(1, third.Status);
        Assert.Contains("RD809", third.Error, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public void Records_go_in_without_being_read_again_and_come_out_the_same_in_any_order(DatabaseKind kind)
    {
        using var folder = new Folder();
        File.WriteAllLines(folder.At("records.jsonl"), Records.Some.Select(r => global::Readout.Record.RecordWriter.ToJson(r)));
        File.WriteAllLines(folder.At("reversed.jsonl"), Records.Some.Reverse().Select(r => global::Readout.Record.RecordWriter.ToJson(r)));
        var outputs = new[] { "records.jsonl", "reversed.jsonl" }.Select(name =>
        {
            using var kept = new TestStore(databases, kind, open: false);
            var run = Run.Readout(folder.Path, "ingest", name, "--input", "records", "--store", kept.Location);
            Assert.Equal((0, $"{Records.Some.Count} reports added, 0 known, 0 failed\n"), (run.Status, run.Error));
            return Run.Readout(folder.Path, "export", "--format", "jsonl", "--store", kept.Location).Output;
        }).ToList();
        Assert.Equal(Records.Some.Count, outputs[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(outputs[0], outputs[1]);
    }

    [Fact]
    public void A_report_without_events_comes_out_unless_events_are_asked_for()
    {
        using var kept = new TestStore(databases, DatabaseKind.Sqlite, open: false);
        using var folder = new Folder();
        File.WriteAllText(folder.At("plain.txt"), "The weather in the valley was mild, and the apples ripened early.\n");
        Run Readout(params string[] arguments) => Run.Readout(folder.Path, [.. arguments, "--store", kept.Location]);
        Assert.Equal(0, Readout("ingest", "plain.txt").Status);
        Assert.Equal("0\n", Readout("query", "--count").Output);
        Assert.Contains("the apples ripened early", Readout("export", "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.Equal("", Readout("export", "--format", "jsonl", "--party", "USA").Output);
    }

    [Fact]
    public void A_store_that_is_damaged_or_none_is_told_with_a_number()
    {
        using var folder = new Folder();
        var none = Run.Readout(folder.Path, "query", "--store", "none.db");
        Assert.Equal(3, none.Status);
        Assert.Contains("RD801", none.Error, StringComparison.Ordinal);
        var wrong = Run.Readout(folder.Path, "query", "--store", "none.db", "--pair", "USA");
        Assert.Equal(3, wrong.Status);

        using var kept = new TestStore(databases, DatabaseKind.Sqlite);
        kept.Add([.. Enumerable.Range(1, 200).Select(Exports.SampleRecords.Small)]);
        kept.Store.Dispose();
        var bytes = File.ReadAllBytes(kept.Location);
        // The first pages hold the schema: without them it is no store at all.
        Array.Fill(bytes, (byte)0x5a, bytes.Length / 3, bytes.Length - (bytes.Length / 3));
        folder.Write("damaged.db", bytes);
        var query = Run.Readout(folder.Path, "query", "--store", "damaged.db", "--event", "THREATEN");
        Assert.Equal(3, query.Status);
        Assert.Contains("RD899", query.Error, StringComparison.Ordinal);
        var verify = Run.Readout(folder.Path, "verify", "--store", "damaged.db");
        Assert.Equal(1, verify.Status);
        Assert.Contains("RD890", verify.Output, StringComparison.Ordinal);
    }
}
