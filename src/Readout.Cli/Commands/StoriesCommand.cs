using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Cli.Running;
using Readout.Store.Stories;

namespace Readout.Cli.Commands;

/// <summary><c>readout stories</c>: happenings that several reports tell, and a human's word on them.</summary>
internal static class StoriesCommand
{
    internal static Command Create()
    {
        var store = StoreOption.Create();
        var party = new Option<string[]>("--party") { Description = "A country (USA) or a person (Biden); all of them take part.", AllowMultipleArgumentsPerToken = true };
        var from = new Option<DateOnly?>("--from") { Description = "First day." };
        var to = new Option<DateOnly?>("--to") { Description = "Last day." };
        var kind = new Option<string?>("--kind") { Description = "Only stories of this kind.", HelpName = "call|meeting|matter" };
        kind.AcceptOnlyFromAmong("call", "meeting", "matter");
        var reports = new Option<int>("--reports") { Description = "Told by at least so many reports.", DefaultValueFactory = _ => 2 };
        var origins = new Option<int>("--origins") { Description = "Told by at least so many texts; copies count once.", DefaultValueFactory = _ => 1 };
        var limit = new Option<int>("--limit") { Description = "At most so many; 0 for all.", DefaultValueFactory = _ => 100 };
        var offset = new Option<int>("--offset") { Description = "Pass over so many." };
        var (json, asOf) = (Json(), StoreOption.AsOf());
        var command = new Command(
            "stories",
            "Happenings that several reports tell. Example: readout stories --party USA --party RUS --from 2021-12-01 Example: readout stories --origins 2 --json Example: readout stories --as-of 2022-01-31")
        {
            store, party, from, to, kind, reports, origins, limit, offset, asOf, json,
            CreateShow(), CreateRuling("join"), CreateRuling("split"), CreateUndo(),
        };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            using var past = StoreOption.Past(kept, result.GetValue(asOf));
            var filter = new StoryFilter
            {
                Parties = result.GetValue(party) ?? [],
                From = result.GetValue(from),
                To = result.GetValue(to),
                Kind = result.GetValue(kind),
                Reports = result.GetValue(reports),
                Origins = result.GetValue(origins),
                Limit = result.GetValue(limit),
                Offset = result.GetValue(offset),
            };
            using var output = StandardOutput.Open();
            var sheet = new Sheet(output, result.GetValue(json) ? SheetFormat.Jsonl : SheetFormat.Table, ["story", "day", "day_end", "kind", "reports", "origins", "parties", "title"]);
            sheet.Open();
            foreach (var s in (past ?? kept).Stories.List(filter))
            {
                sheet.Row(s.Id, s.Day, s.DayEnd, s.Kind, s.Reports, s.Origins, s.Parties, s.Title);
            }

            sheet.Close();
            return ExitCodes.Done;
        });
        return command;
    }

    internal static Option<bool> Json() => new("--json") { Description = "JSON, for programs." };

    private static Command CreateShow()
    {
        var (id, store, asOf, json) = (IdOf("The story, a report that is about it, or an event."), StoreOption.Create(), StoreOption.AsOf(), Json());
        var command = new Command("show", "A story with its tellings, why they are one, and what they say side by side. Example: readout stories show y0123456789ab --store record.db") { id, store, asOf, json };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            using var past = StoreOption.Past(kept, result.GetValue(asOf));
            var story = (past ?? kept).Stories.Show(result.GetRequiredValue(id)) ?? throw StorySheet.Unknown(result.GetRequiredValue(id));
            using var output = StandardOutput.Open();
            StorySheet.Write(output, story, result.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreateRuling(string verdict) => RulingCommands.CreatePair(
        verdict,
        verdict == "join"
            ? "Says that two reports tell of one happening; it stays when texts are read anew. Example: readout stories join r0123456789abcdef rfedcba9876543210 --by 'A. Editor' --note 'the same call'"
            : "Says that two reports tell of different happenings. Example: readout stories split r0123456789abcdef rfedcba9876543210 --by 'A. Editor' --note 'two calls on one day'",
        "A report (its identifier or its source's) or an event's lasting name.",
        "Another.",
        (kept, a, b, who, note) =>
        {
            var made = verdict == "join" ? kept.Stories.Join(a, b, who, note) : kept.Stories.Split(a, b, who, note);
            return (made.Number, made.A, made.B);
        });

    private static Command CreateUndo() => RulingCommands.CreateUndo(
        "Takes a ruling on a story back. Example: readout stories undo 1200 --by 'A. Editor'",
        (kept, number, who, note) =>
        {
            var ruling = kept.Stories.Undo(number, who, note);
            return $"{ruling.Verdict} {ruling.A} {ruling.B}";
        });

    internal static Argument<string> IdOf(string description) => new("id") { Description = description };
}
