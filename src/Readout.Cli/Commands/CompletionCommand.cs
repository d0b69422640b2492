using System.CommandLine;
using Readout.Cli.Running;

namespace Readout.Cli.Commands;

/// <summary><c>readout completion</c>: completion for shells.</summary>
internal static class CompletionCommand
{
    internal static Command Create(Func<RootCommand> root)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Writes a script that completes commands and options. Example: source <(readout completion bash)") { shell };
        command.SetAction(result =>
        {
            Console.Out.Write(CompletionScript.Of(root(), result.GetRequiredValue(shell)));
            return ExitCodes.Done;
        });
        return command;
    }
}
