using System.Text;
using System.Text.Json;
using NJsonSchema;
using Readout.Tests.House;

namespace Readout.Tests.Cli;

/// <summary><c>read</c> as a user starts it: what it writes, and what it says of bad input.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private const string Called = "Biden called Putin.";
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Samples_become_one_record_each_that_holds_to_the_schema_on_any_number_of_threads()
    {
        var one = Run.Readout(Tree.At("."), "read", "samples", "--format", "jsonl", "--jobs", "1");
        var two = Run.Readout(Tree.At("."), "read", "samples", "--format", "jsonl", "--jobs", "2");
        Assert.Equal((0, 0), (one.Status, two.Status));
        Assert.Equal(one.Output, two.Output);
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "record.schema.json"));
        var records = one.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(records.Length, 16, 40);
        Assert.All(records, r => Assert.Empty(schema.Validate(r)));
    }

    [Fact]
    public void Text_for_people_shows_each_item_with_its_sentence()
    {
        var run = Run.Readout(Tree.At("."), "read", "samples/02-us-readout-putin-call.txt");
        Assert.Equal(0, run.Status);
        Assert.Contains("CONSULT/phone  041  occurred  2021-12-30", run.Output, StringComparison.Ordinal);
        Assert.Contains("Joe Biden (USAGOV) → Vladimir Putin (RUSGOV)", run.Output, StringComparison.Ordinal);
        Assert.Contains("President Biden «spoke» by telephone today", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_one_page_that_needs_nothing_else()
    {
        var run = Run.Readout(Tree.At("."), "read", "samples/10-blinken-lavrov.html", "--format", "html");
        Assert.Equal(0, run.Status);
        Assert.StartsWith("<!DOCTYPE html>", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"http", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<link rel=\"stylesheet\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("Lavrov", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_JSON_is_a_report_with_its_title_and_a_date_given_once_holds_for_all_without_one()
    {
        _folder.Write("reports.jsonl", """
            {"id":"one","title":"A call","text":"Biden called Putin."}
            {"id":"two","text":"Biden called Putin.","published":"2021-12-07T23:30:00+03:00"}

            """);
        var run = Run.Readout(_folder.Path, "read", "reports.jsonl", "--format", "jsonl", "--published", "2022-01-02");
        Assert.Equal(0, run.Status);
        var reports = Reports(run);
        Assert.Equal(["one", "two"], reports.Select(r => r.GetProperty("source_id").GetString()));
        Assert.Equal("A call\n\n" + Called, reports[0].GetProperty("text").GetString());
        Assert.Equal(["2022-01-02", "2021-12-07"], reports.Select(r => r.GetProperty("published").GetProperty("date").GetString()));
    }

    [Fact]
    public void Words_and_actors_of_ones_own_stand_beside_those_shipped()
    {
        _folder.Write("mine/actors/people.txt", "Aldo Ferrante | ITAGOV | foreign minister 2020-01-01..2030-01-01 |\n");
        _folder.Write("mine/events/own.txt", "rule own-outwit\n  means Somebody outwits somebody.\n  cameo 112\n  verbs outwit\n  source subject\n  target object\n  example [source Spain] [trigger outwitted] [target Italy].\n");
        _folder.Write("report.txt", "Aldo Ferrante met Sergei Lavrov on Monday.\n\nFrance outwitted Germany.\n");
        var run = Run.Readout(_folder.Path, "read", "report.txt", "--published", "2021-12-07", "--lexicon", "mine");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("Aldo Ferrante (ITAGOV) → Sergey Lavrov (RUSGOV)", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"ACCUSE/disapprove  112  occurred[^\n]*\n +France \(FRA\) → Germany \(DEU\)\n +France «outwitted» Germany\.", run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Input_that_cannot_be_read_is_named_with_what_to_do()
    {
        _folder.Write("latin.txt", [.. Encoding.ASCII.GetBytes("Caf"), 0xE9, .. Encoding.ASCII.GetBytes(" meeting in Lyon.")]);
        _folder.Write("empty.txt", "");
        _folder.Write("program.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0]);
        _folder.Write("long.txt", new string('a', 10_500_000));
        var run = Run.Readout(_folder.Path, "read", "latin.txt", "empty.txt", "program.txt", "long.txt", "missing.txt");
        Assert.Equal((3, ""), (run.Status, run.Output));
        string[] expected =
        [
            "latin.txt:1 RD203 is not UTF-8 (byte E9); convert it",
            "empty.txt RD206 is empty; there is nothing to read",
            "program.txt:1 RD204 is binary, not text (it has a zero byte); extract its text first",
            "long.txt:1 RD205 has a line over 4 MB or is over 64 MB; split it",
            "missing.txt RD200 does not exist; check the name",
        ];
        var lines = run.Error.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal(expected.Length, lines.Length);
        Assert.All(expected.Zip(lines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_is_not_written_over_with_its_record()
    {
        _folder.Write("a.txt", Called);
        var run = Run.Readout(_folder.Path, "read", "a.txt", "-o", "./a.txt");
        Assert.Equal((2, Called), (run.Status, File.ReadAllText(_folder.At("a.txt"))));
        Assert.Contains("name another file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_broken_in_JSON_Lines_is_named_by_line_and_the_rest_is_written()
    {
        _folder.Write("reports.jsonl", $$"""
            {"id":"a","text":"{{Called}}"}
            {"id":"b","text":
            {"id":"c","text":"{{new string('a', 10_500_000)}}"}
            {"id":"d","text":"{{Called}}"}

            """);
        var run = Run.Readout(_folder.Path, "read", "reports.jsonl", "--format", "jsonl");
        Assert.Equal(1, run.Status);
        Assert.Equal(["a", "d"], Reports(run).Select(r => r.GetProperty("source_id").GetString()));
        Assert.Contains("reports.jsonl:2 RD210", run.Error, StringComparison.Ordinal);
        Assert.Contains("reports.jsonl:3 RD205", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_unreadable_file_among_others_costs_only_itself()
    {
        _folder.Write("a.txt", Called);
        _folder.Write("b.txt", "");
        _folder.Write("c.txt", Called);
        var run = Run.Readout(_folder.Path, "read", ".", "--format", "jsonl");
        Assert.Equal(1, run.Status);
        Assert.Equal(2, Reports(run).Count);
        Assert.Contains("b.txt RD206", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_into_the_folder_that_is_read_is_no_report()
    {
        _folder.Write("a.txt", Called);
        var run = Run.Readout(_folder.Path, "read", ".", "--format", "html", "-o", "page.html");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.EndsWith("</html>", File.ReadAllText(_folder.At("page.html")).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_keeps_whole_what_was_read_so_far()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no such signals
        }

        var line = $"{{\"text\":\"{string.Join(' ', Enumerable.Repeat(Called, 60))}\"}}\n";
        _folder.Write("many.jsonl", string.Concat(Enumerable.Repeat(line, 20_000)));
        using var process = Run.Start("Readout.Cli.dll", _folder.Path, "read", "many.jsonl", "--format", "jsonl");
        var first = process.StandardOutput.ReadLine();
        Run.Signal(process, Run.IgnoresInterrupts ? "TERM" : "INT");
        var run = Run.End(process, []);
        Assert.Equal(130, run.Status);
        Assert.Matches("^readout: interrupted; [0-9,]+ reports were written", run.Error);
        Assert.InRange(Reports(run with { Output = first + "\n" + run.Output }).Count, 1, 19_999);
    }

    [Theory]
    [InlineData("read", "x.txt", "--format", "nope")]
    [InlineData("read", "x.txt", "--published", "2022-13-01")]
    [InlineData("raed", "x.txt")]
    public void Wrong_usage_is_told_with_the_help_to_look_at(params string[] arguments)
    {
        var run = Run.Readout(_folder.Path, arguments);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_shows_examples_of_every_command()
    {
        var commands = Run.Readout(_folder.Path, "--help").Output.ReplaceLineEndings("\n").Split("Commands:\n")[1].Split("\n\n")[0].Split('\n').Select(l => l.Trim().Split(' ')[0]).ToList();
        Assert.Subset(commands.ToHashSet(), new HashSet<string> { "read", "parse", "explain", "check", "ingest", "query", "export", "train" });
        Parallel.ForEach(commands, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, command =>
        {
            var run = Run.Readout(_folder.Path, command, "--help");
            Assert.Equal((0, ""), (run.Status, run.Error));
            var examples = run.Output.ReplaceLineEndings("\n").Split("Examples:\n");
            Assert.Equal(2, examples.Length);
            Assert.Contains("readout " + command, examples[1], StringComparison.Ordinal);
            Assert.DoesNotContain(AppContext.BaseDirectory, run.Output, StringComparison.Ordinal);
        });
    }

    private static List<JsonElement> Reports(Run run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("report"))];
}
