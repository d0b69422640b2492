using System.CommandLine;
using System.Text;
using Readout.Cli.Commands;
using Readout.Cli.Running;

namespace Readout.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        var plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = plain;
        Console.InputEncoding = plain;
        return CommandFrame.Run(CreateRoot(), args);
    }

    /// <summary>All commands, in the order in which help lists them.</summary>
    internal static RootCommand CreateRoot() => new("Reads news reports and official statements into records of who did, said, threatened and scheduled what.")
    {
        ReadCommand.Create(),
        ParseCommand.Create(),
        ExplainCommand.Create(),
        CheckCommand.Create(),
        IngestCommand.Create(),
        RereadCommand.Create(),
        TakedownCommand.Create(),
        VerifyCommand.Create(),
        QueryCommand.Create(),
        StoriesCommand.Create(),
        CompareCommand.Create(),
        LedgerCommand.Create(),
        ChangesCommand.Create(),
        CorrectCommand.Create(),
        CorrectCommand.CreateReject(),
        CorrectCommand.CreateUndo(),
        CorrectionsCommand.Create(),
        ExportCommand.Create(),
        ImportCommand.Create(),
        EvalCommand.Create(),
        TrainCommand.Create(),
        TrainPronounsCommand.Create(),
        CompletionCommand.Create(CreateRoot),
        ManCommand.Create(CreateRoot),
    };
}
