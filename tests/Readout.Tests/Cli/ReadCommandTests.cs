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
        _folder.Write("report.txt", "Aldo Ferrante met Sergei Lavrov on Monday.\n");
        var run = Run.Readout(_folder.Path, "read", "report.txt", "--published", "2021-12-07", "--lexicon", "mine");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("Aldo Ferrante (ITAGOV) → Sergey Lavrov (RUSGOV)", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latin.txt", "latin.txt:1 RD203")]
    [InlineData("empty.txt", "empty.txt RD206")]
    [InlineData("program.txt", "program.txt:1 RD204")]
    [InlineData("missing.txt", "missing.txt RD200")]
    public void Input_that_cannot_be_read_is_named_with_what_to_do(string name, string says)
    {
        _folder.Write("latin.txt", [.. Encoding.ASCII.GetBytes("Caf"), 0xE9, .. Encoding.ASCII.GetBytes(" meeting in Lyon.")]);
        _folder.Write("empty.txt", "");
        _folder.Write("program.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0]);
        var run = Run.Readout(_folder.Path, "read", name);
        Assert.Equal((3, ""), (run.Status, run.Output));
        Assert.StartsWith(says, run.Error, StringComparison.Ordinal);
        Assert.Contains(name == "missing.txt" ? "check the name" : ";", run.Error, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("read")]
    [InlineData("parse")]
    [InlineData("explain")]
    [InlineData("check")]
    [InlineData("ingest")]
    [InlineData("query")]
    [InlineData("export")]
    public void Help_shows_examples(string command)
    {
        var run = Run.Readout(_folder.Path, command, "--help");
        Assert.Equal(0, run.Status);
        Assert.Contains("Examples:\n  readout " + command, run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static List<JsonElement> Reports(Run run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("report"))];
}
