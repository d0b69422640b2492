using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Cli.Running;

namespace Readout.Cli.Commands;

/// <summary><c>readout compare</c>: the readouts of one call or meeting, side by side.</summary>
internal static class CompareCommand
{
    internal static Command Create()
    {
        var (id, store, json) = (StoriesCommand.IdOf("The story, or a report that is about it."), StoreOption.Create(), StoriesCommand.Json());
        var command = new Command(
            "compare",
            "What each side's readout of a call or meeting says, and what only one mentions. Example: readout compare y0123456789ab Example: readout compare r0123456789abcdef --json")
        {
            id, store, json,
        };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            var comparison = kept.Stories.Compare(result.GetRequiredValue(id)) ?? throw StorySheet.Unknown(result.GetRequiredValue(id));
            using var output = StandardOutput.Open();
            ComparisonSheet.Write(output, comparison, result.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }
}
