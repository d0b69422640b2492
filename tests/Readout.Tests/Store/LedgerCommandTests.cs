using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Readout.Tests.Cli;

namespace Readout.Tests.Store;

/// <summary>The commands of the ledger, run as a user runs them.</summary>
[Collection(Databases.Name)]
public class LedgerCommandTests(Databases databases)
{
    private static readonly string[] Reports =
    [
        """{"id":"a1","published":"2022-01-03","publisher":"one.example","title":"Geneva","text":"US Secretary of State Antony Blinken will meet Russian Foreign Minister Sergey Lavrov in Geneva on January 21."}""",
        """{"id":"a2","published":"2022-01-10","publisher":"two.example","title":"Talks in Geneva","text":"Blinken and Lavrov will hold talks in Geneva on January 21, the State Department said."}""",
        """{"id":"d1","published":"2022-03-01","publisher":"one.example","title":"Ultimatum","text":"Ukraine demanded that Russia withdraw its troops from Kherson by March 10."}""",
    ];

    [Theory, OnBoth]
    public void The_ledger_is_listed_shown_and_ruled_upon(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind, open: false);
        using var folder = new Folder();
        File.WriteAllLines(folder.At("reports.jsonl"), Reports);
        Run Readout(params string[] arguments) => Run.Readout(folder.Path, [.. arguments, "--store", kept.Location]);
        Assert.Equal(0, Readout("ingest", "reports.jsonl").Status);

        var list = Readout("ledger", "--today", "2022-01-05");
        Assert.Equal((0, ""), (list.Status, list.Error));
        Assert.Equal(["entry", "kind", "state", "told", "day", "who", "told by", "what"], Regex.Split(list.Output.Split('\n')[0].Trim(), "  +"));
        var lines = Readout("ledger", "--today", "2022-03-11", "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal([("meeting", "passed"), ("demand", "expired")], lines.Select(l => ((string)l["kind"]!, (string)l["state"]!)));
        Assert.Equal(["UKR"], lines[1]["issuer"]!.AsArray().Select(p => (string)p!));
        var (meeting, demand) = ((string)lines[0]["entry"]!, (string)lines[1]["entry"]!);

        var shown = Readout("ledger", meeting, "--today", "2022-01-05").Output;
        Assert.Contains("2022-01-03  ANNOUNCED  one.example", shown, StringComparison.Ordinal);
        Assert.Contains("«Blinken and Lavrov will hold talks in Geneva on January 21, the State Department said.»", shown, StringComparison.Ordinal);
        var steps = JsonNode.Parse(Readout("ledger", meeting, "--json", "--today", "2022-01-05").Output)!["steps"]!.AsArray();
        Assert.Equal(["announced", "repeated"], steps.Select(s => (string)s!["step"]!));

        var ruled = Readout("ledger", "rule", demand, "complied", "--by", "An Editor", "--note", "they left");
        Assert.StartsWith("ruling ", ruled.Output, StringComparison.Ordinal);
        Assert.Contains("complied (ruled)", Readout("ledger", "--kind", "demand", "--today", "2022-03-11").Output, StringComparison.Ordinal);
        Assert.Contains("An Editor says it is complied", Readout("ledger", demand).Output, StringComparison.Ordinal);
        var number = ruled.Output.Split(' ')[1].TrimEnd(':');
        Assert.StartsWith("undone: state", Readout("ledger", "undo", number, "--by", "Another").Output, StringComparison.Ordinal);
        Assert.Contains("expired", Readout("ledger", "--kind", "demand", "--today", "2022-03-11").Output, StringComparison.Ordinal);
        var unknown = Readout("ledger", "l000000000000");
        Assert.Equal((3, true), (unknown.Status, unknown.Error.Contains("RD840", StringComparison.Ordinal)));
    }

    [Theory, OnBoth]
    public void A_calendar_holds_an_appointment_once_and_follows_it(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind, open: false);
        using var folder = new Folder();
        Run Readout(params string[] arguments) => Run.Readout(folder.Path, [.. arguments, "--store", kept.Location]);
        Dictionary<string, string> Calendar(params string[] more)
        {
            var text = Readout(["export", "--format", "ics", .. more]).Output;
            Assert.Single(Regex.Matches(text, "BEGIN:VEVENT"));
            return Regex.Matches(text, @"^(UID|SEQUENCE|STATUS|DTSTART;VALUE=DATE):(.*?)\r?$", RegexOptions.Multiline).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        }

        File.WriteAllLines(folder.At("first.jsonl"), Reports.Take(2));
        Readout("ingest", "first.jsonl");
        var first = Calendar();
        Assert.Equal(("0", "CONFIRMED", "20220121"), (first["SEQUENCE"], first["STATUS"], first["DTSTART;VALUE=DATE"]));

        File.WriteAllText(folder.At("off.jsonl"), """{"id":"a3","published":"2022-01-18","text":"The meeting of Antony Blinken and Sergey Lavrov in Geneva was postponed, the State Department said."}""");
        Readout("ingest", "off.jsonl");
        var second = Calendar();
        Assert.Equal((first["UID"], "1", "TENTATIVE"), (second["UID"], second["SEQUENCE"], second["STATUS"]));

        Readout("ledger", "rule", first["UID"].Split('@')[0], "cancelled", "--by", "An Editor");
        var third = Calendar();
        Assert.Equal((first["UID"], "2", "CANCELLED", "20220121"), (third["UID"], third["SEQUENCE"], third["STATUS"], third["DTSTART;VALUE=DATE"]));
        // What only one report is asked for still has the identifier of all.
        Assert.Equal(first["UID"], Calendar("--report", "a1")["UID"]);
    }

    [Theory, OnBoth]
    public void An_appointment_that_is_moved_changes_its_days_and_sequence_and_calendars_are_asked_by_party(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind, open: false);
        using var folder = new Folder();
        Run Readout(params string[] arguments) => Run.Readout(folder.Path, [.. arguments, "--store", kept.Location]);
        Dictionary<string, string> Calendar() => Regex.Matches(Readout("export", "--format", "ics").Output, @"^(UID|SEQUENCE|STATUS|DTSTART;VALUE=DATE):(.*?)\r?$", RegexOptions.Multiline)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

        File.WriteAllLines(folder.At("first.jsonl"), Reports.Take(1));
        Readout("ingest", "first.jsonl");
        var first = Calendar();
        Assert.Equal(("0", "CONFIRMED", "20220121"), (first["SEQUENCE"], first["STATUS"], first["DTSTART;VALUE=DATE"]));
        // RFC 5545, 3.8.7.4: another start means another revision of the same component, and its number rises.
        File.WriteAllText(folder.At("moved.jsonl"), """{"id":"a4","published":"2022-01-12","publisher":"two.example","title":"Geneva","text":"US Secretary of State Antony Blinken will meet Russian Foreign Minister Sergey Lavrov in Geneva on January 22."}""");
        Readout("ingest", "moved.jsonl");
        var moved = Calendar();
        Assert.Equal((first["UID"], "1", "CONFIRMED", "20220122"), (moved["UID"], moved["SEQUENCE"], moved["STATUS"], moved["DTSTART;VALUE=DATE"]));
        File.WriteAllText(folder.At("off.jsonl"), """{"id":"a5","published":"2022-01-20","text":"The United States has cancelled the meeting of Antony Blinken and Sergey Lavrov in Geneva."}""");
        Readout("ingest", "off.jsonl");
        var off = Calendar();
        Assert.Equal((first["UID"], "2", "CANCELLED", "20220122"), (off["UID"], off["SEQUENCE"], off["STATUS"], off["DTSTART;VALUE=DATE"]));

        int Asked(params string[] filter) => Regex.Count(Readout(["export", "--format", "ics", .. filter]).Output, "BEGIN:VEVENT");
        Assert.Equal(1, Asked("--party", "USA"));
        Assert.Equal(1, Asked("--party", "RUS", "--party", "Blinken"));
        Assert.Equal(0, Asked("--party", "CHN"));
        Assert.Equal(0, Asked("--party", "' OR 1 = 1 --"));
        Assert.Equal(0, Asked("--to", "2022-01-01"));
        Assert.Equal(0, Asked("--publisher", "none.example"));
        Assert.Contains("RD817", Readout("export", "--format", "ics", "--text", "geneva").Error, StringComparison.Ordinal);

        // As the ledger stood before it was moved.
        var past = Readout("ledger", "--sort", "appointment", "--as-of", "1", "--today", "2022-01-05", "--json").Output;
        Assert.Equal(("2022-01-21", "scheduled"), ((string)JsonNode.Parse(past)!["day"]!, (string)JsonNode.Parse(past)!["state"]!));
        Assert.Contains("moved", Readout("changes", "--kind", "ledger-step-added").Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (Readout("stories", "--as-of", "1", "--json").Status, Readout("stories", "--as-of", "1", "--json").Output));
    }

    [Fact]
    public void Places_of_a_list_are_held_to_the_ledger()
    {
        using var folder = new Folder();
        File.WriteAllLines(folder.At("reports.jsonl"), Reports);
        File.WriteAllLines(folder.At("gold.tsv"),
        [
            "# a list",
            "same\tmeeting\ta1:60\ta2:40\t-\tthe same",
            "apart\tmeeting\ta1:60\ta2:40\t-\twrongly said",
            "step\tmeeting\ta1:60\ta2:-1\trepeated\ttold again",
            "no-step\tmeeting\ta1:60\ta2:-1\theld\tnot yet",
            "same\tdemand\td1:30\ta1:60\t-\tno demand there",
        ]);
        var run = Run.Readout(folder.Path, "eval", "ledger", "gold.tsv", "--input", "reports.jsonl", "--errors");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(
            ["wrongly found", "not read", "same", "apart", "step", "no-step", "unread"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Regex.Split(l, "\t|  +")[0].Replace("no-step  ", "no-step").Trim()));
        Assert.Contains("same     1 of 2 pairs", run.Output, StringComparison.Ordinal);
        Assert.Contains("step     1 of 1 steps", run.Output, StringComparison.Ordinal);
        Assert.Contains("no-step  0 of 1", run.Output, StringComparison.Ordinal);
        File.WriteAllText(folder.At("wrong.tsv"), "same\tmeeting\ta1\ta2\t-\n");
        Assert.Contains("RD824", Run.Readout(folder.Path, "eval", "ledger", "wrong.tsv", "--input", "reports.jsonl").Error, StringComparison.Ordinal);
    }
}
