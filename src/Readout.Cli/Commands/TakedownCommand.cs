using System.CommandLine;
using Readout.Cli.Running;
using Readout.Cli.Keeping;

namespace Readout.Cli.Commands;

/// <summary><c>readout takedown</c>: a report goes for good.</summary>
internal static class TakedownCommand
{
    internal static Command Create()
    {
        var id = new Argument<string>("id") { Description = "Identifier of the report, that of its source, or its address." };
        var (store, by, note) = (StoreOption.Create(), StoreOption.By(), StoreOption.Note());
        var command = new Command(
            "takedown",
            "Takes a report down for good: text and record go, and it is not taken in again. Example: readout takedown r0123456789abcdef --by 'A. Editor' --note 'right to be forgotten'")
        {
            id, store, by, note,
        };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            foreach (var gone in kept.Reports.TakeDown(result.GetRequiredValue(id), result.GetRequiredValue(by), result.GetValue(note)))
            {
                Console.WriteLine($"taken down {gone}");
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
