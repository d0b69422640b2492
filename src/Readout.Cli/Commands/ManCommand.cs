using System.CommandLine;
using Readout.Cli.Running;

namespace Readout.Cli.Commands;

/// <summary><c>readout man</c>: the manual page.</summary>
internal static class ManCommand
{
    internal static Command Create(Func<RootCommand> root)
    {
        var command = new Command("man", "Writes the manual page, made from the commands. Example: readout man > readout.1 && man ./readout.1");
        command.SetAction(_ =>
        {
            Console.Out.Write(ManPage.Of(root()));
            return ExitCodes.Done;
        });
        return command;
    }
}
