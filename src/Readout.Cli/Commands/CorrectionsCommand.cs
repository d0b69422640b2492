using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Cli.Running;
using Readout.Record;
using Readout.Store.Corrections;

namespace Readout.Cli.Commands;

/// <summary><c>readout corrections</c>: what humans corrected, as a list or as gold.</summary>
internal static class CorrectionsCommand
{
    internal static Command Create()
    {
        var item = new Argument<string?>("item") { Description = "Only those of this report or item.", Arity = ArgumentArity.ZeroOrOne };
        var store = StoreOption.Create();
        var by = new Option<string?>("--by") { Description = "Only those of this person." };
        var all = new Option<bool>("--all") { Description = "Also those that were undone, or whose item a new reading no longer has." };
        var gold = new Option<bool>("--gold") { Description = "Write the corrected records as they now hold, one a line: gold for 'readout eval'." };
        var format = new Option<string>("--format", "-f") { Description = "table for people, jsonl and csv for programs.", HelpName = "table|jsonl|csv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        var command = new Command(
            "corrections",
            "Lists corrections and rejections: of what, by whom, when and why."
            + " Example: readout corrections --store record.db"
            + " Example: readout corrections r0123456789abcdef --all --format csv"
            + " Example: readout corrections --gold > gold.jsonl (and then: readout eval events gold.jsonl)")
        {
            item, store, by, all, gold, format,
        };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            using var output = StandardOutput.Open();
            var (asked, who) = (result.GetValue(item), result.GetValue(by));
            bool IsWanted(Correction c) =>
                (asked is null || c.Item == asked || c.Item.StartsWith(asked + ".", StringComparison.Ordinal)) && (who is null || c.Who == who);
            var corrections = kept.Corrections.All(result.GetValue(all)).Where(IsWanted);
            if (result.GetValue(gold))
            {
                var reports = corrections.Where(c => c.Lapsed is null).Select(c => c.Item.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
                foreach (var record in kept.Corrections.Gold().Where(r => reports.Contains(r.Id)))
                {
                    output.WriteLine(RecordWriter.ToJson(record));
                }

                return ExitCodes.Done;
            }

            var sheet = new Sheet(output, Enum.Parse<SheetFormat>(result.GetRequiredValue(format), ignoreCase: true), ["number", "at", "who", "item", "field", "value", "note", "lapsed"]);
            sheet.Open();
            foreach (var c in corrections)
            {
                sheet.Row(c.Number, c.At, c.Who, c.Item, c.Field ?? "rejected", c.Value, c.Note, c.Lapsed);
            }

            sheet.Close();
            return ExitCodes.Done;
        });
        return command;
    }
}
