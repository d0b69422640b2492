using System.Text.Json.Nodes;
using Readout.Record;
using Readout.Tests.Cli;

namespace Readout.Tests.Store;

[Collection(Databases.Name)]
public class CorrectionCommandTests(Databases databases)
{
    [Theory, OnBoth]
    public void Corrections_are_made_listed_asked_as_of_and_written_as_gold(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        using var folder = new Folder();
        kept.Add([.. Records.Some]);
        var (call, before) = (Records.Some[0], kept.Store.Changes.Last);
        var talks = Records.Name(call, "AGREE");
        Run Readout(params string[] arguments) => Run.Readout(folder.Path, [.. arguments, "--store", kept.Location]);

        var made = Readout("correct", talks, "cameo.code=046", "modality=occurred", "--by", "A. Editor", "--note", "they were held");
        Assert.Equal((0, ""), (made.Status, made.Error));
        Assert.Contains($"{talks} cameo.goldstein = 7", made.Output, StringComparison.Ordinal);
        Assert.Equal(0, Readout("reject", Records.Name(call, "MOBILIZE"), "--by", "B. Editor").Status);
        Assert.Equal("1\n", Readout("query", "--event", "AGREE", "--modality", "occurred", "--count").Output);
        Assert.Equal("0\n", Readout("query", "--event", "AGREE", "--modality", "occurred", "--as-of", $"{before}", "--count").Output);

        // Everything as it was: reports without events, too, and the bytes are those that went in.
        var then = Readout("export", "--format", "jsonl", "--as-of", $"{before}");
        Assert.Equal(string.Concat(Records.Some.Select(r => RecordWriter.ToJson(r) + "\n").Order(StringComparer.Ordinal)), then.Output);
        Assert.NotEqual(then.Output, Readout("export", "--format", "jsonl").Output);
        Assert.DoesNotContain("MOBILIZE", Readout("export", "--format", "csv", "--modality", "all").Output, StringComparison.Ordinal);
        Assert.Contains("MOBILIZE", Readout("export", "--format", "csv", "--modality", "all", "--as-of", $"{before}").Output, StringComparison.Ordinal);

        var list = Readout("corrections", call.Id, "--by", "A. Editor", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(["cameo.code", "modality", "cameo.goldstein", "cameo.quad"], list.Select(l => (string?)l["field"]));
        Assert.All(list, l => Assert.Equal((talks, "A. Editor", "they were held"), ((string?)l["item"], (string?)l["who"], (string?)l["note"])));

        var gold = Readout("corrections", "--gold").Output;
        Assert.Equal(RecordWriter.ToJson(kept.Store.Reports.Record(call.Id)!) + "\n", gold);
        folder.Write("gold.jsonl", gold);
        Assert.Contains("modality", Run.Readout(folder.Path, "eval", "events", "gold.jsonl").Output, StringComparison.Ordinal);

        Assert.Equal(0, Readout("undo", (string)list[1]["number"]!.ToString(), "--by", "A. Editor").Status);
        Assert.Equal("0\n", Readout("query", "--event", "AGREE", "--modality", "occurred", "--count").Output);
        Assert.Contains("correction-undone", Readout("changes", "--after", $"{before}").Output, StringComparison.Ordinal);
        Assert.EndsWith(" 0 faults\n", Readout("verify").Output, StringComparison.Ordinal);

        var wrong = Readout("correct", talks, "plover.event=THREATN", "--by", "A. Editor");
        Assert.Equal((3, true), (wrong.Status, wrong.Error.Contains("RD831", StringComparison.Ordinal)));
        Assert.Equal(2, Readout("correct", talks, "modality=denied").Status);
    }
}
