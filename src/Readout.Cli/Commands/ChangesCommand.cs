using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Cli.Running;

namespace Readout.Cli.Commands;

/// <summary><c>readout changes</c>: the feed of changes and deletions.</summary>
internal static class ChangesCommand
{
    internal static Command Create()
    {
        var store = StoreOption.Create();
        var after = new Option<string?>("--after") { Description = "Only changes after this one (its number) or this moment." };
        var kind = new Option<string[]>("--kind") { Description = "Only changes of this kind: report-added, report-taken-down, item-corrected, ledger-step-added …" };
        var format = new Option<string>("--format", "-f") { Description = "table for people, jsonl and csv for programs.", HelpName = "table|jsonl|csv", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        var command = new Command(
            "changes",
            "The feed of changes: what came in, what was corrected, what was taken down, which steps the ledger gained and lost, oldest first."
            + " Example: readout changes --after 1200"
            + " Example: readout changes --kind report-taken-down --format csv")
        {
            store, after, kind, format,
        };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            using var output = StandardOutput.Open();
            var sheet = new Sheet(output, Enum.Parse<SheetFormat>(result.GetRequiredValue(format), ignoreCase: true), ["number", "at", "kind", "report", "item", "who", "note", "detail"]);
            var kinds = result.GetValue(kind) ?? [];
            sheet.Open();
            foreach (var c in kept.Changes.After(FilterOptions.AsOf(result.GetValue(after), kept) ?? 0).Where(c => kinds.Length == 0 || kinds.Contains(c.Kind)))
            {
                sheet.Row(c.Number, c.At, c.Kind, c.Report, c.Item, c.Who, c.Note, c.Detail);
            }

            sheet.Close();
            return ExitCodes.Done;
        });
        return command;
    }
}
