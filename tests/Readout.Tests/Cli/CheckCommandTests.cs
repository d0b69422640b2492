using System.Text;

namespace Readout.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Coverage_reads_speeches_in_pieces_and_reports_line_by_line()
    {
        var speeches = new StringBuilder();
        for (var i = 0; i < 100; i++)
        {
            speeches.Append($"Germany outwitted France. On day {i} it rained").Append(string.Concat(Enumerable.Repeat(" and rained", 30))).Append(".\n");
        }

        _folder.Write("speeches.txt", speeches.ToString());
        _folder.Write("news.jsonl", "{\"id\":\"1\",\"text\":\"Germany outwitted France.\"}\n");
        var run = Run.Readout(_folder.Path, "check", "--coverage", "speeches.txt", "news.jsonl");
        Assert.Equal((0, "101"), (run.Status, run.Output.TrimStart().Split(' ')[0]));
        Assert.Contains("outwit (verb: subject object)  no rule lists it\n        Germany outwitted France.", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var third = Run.Readout(_folder.Path, "check", "--coverage", "speeches.txt", "--every", "3");
        Assert.InRange(int.Parse(third.Output.TrimStart().Split(' ')[0], null), 20, 60);
    }

    [Fact]
    public void Check_of_one_file_tells_its_faults_and_fails()
    {
        _folder.Write("own/events/own.txt", "rule outwit\n  means Somebody outwits somebody.\n  cameo 112\n  verbs outwit\n  source subject\n  target object\n  example [source Russia] [trigger outwitted] [target the lamp].\n");
        var run = Run.Readout(_folder.Path, "check", "--lexicon", "own", "--only", "own/events");
        Assert.Equal(1, run.Status);
        Assert.StartsWith("own/events/own.txt:7:11 RD643 no event is found: at 'outwitted', no actor as target", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 rules without an example or without a never: outwit", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 rules, 0 of 1 examples held, 1 faults", run.Error, StringComparison.Ordinal);
    }
}
