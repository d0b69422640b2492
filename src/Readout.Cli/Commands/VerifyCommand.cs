using System.CommandLine;
using Readout.Cli.Running;
using Readout.Cli.Keeping;

namespace Readout.Cli.Commands;

/// <summary><c>readout verify</c>: a store is checked against itself.</summary>
internal static class VerifyCommand
{
    internal static Command Create()
    {
        var store = StoreOption.Create();
        var command = new Command("verify", "Checks a store: its files, that texts and records belong together, that every index agrees. Example: readout verify --store record.db") { store };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            using var progress = new ProgressLine(Console.Error, !Console.IsErrorRedirected);
            var (faults, reports) = (0, 0);
            foreach (var fault in kept.Check.Faults(Checked))
            {
                progress.Clear();
                Console.WriteLine(fault);
                faults++;
            }

            progress.Clear();
            Console.WriteLine($"{reports} reports checked, {faults} faults");
            return faults == 0 ? ExitCodes.Done : ExitCodes.SomeFailed;

            void Checked()
            {
                reports++;
                progress.Step();
            }
        });
        return command;
    }
}
