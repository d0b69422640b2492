using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Cli.Running;
using Readout.Store;

namespace Readout.Cli.Commands;

/// <summary>The commands by which a human joins and splits tellings and takes that back; stories and the ledger have them.</summary>
internal static class RulingCommands
{
    /// <summary><c>join</c> or <c>split</c>.</summary>
    /// <param name="verdict">Name of the command.</param>
    /// <param name="help">What it says, with an example.</param>
    /// <param name="telling">What names the first.</param>
    /// <param name="other">What names the second.</param>
    /// <param name="rule">Makes the ruling of two names, who says so and why; gives its number and the names under which it is kept.</param>
    public static Command CreatePair(string verdict, string help, string telling, string other, Func<RecordStore, string, string, string, string?, (long Number, string A, string? B)> rule)
    {
        var (a, b) = (new Argument<string>("telling") { Description = telling }, new Argument<string>("other") { Description = other });
        var (store, by, note) = (StoreOption.Create(), StoreOption.By(), StoreOption.Note());
        var command = new Command(verdict, help) { a, b, store, by, note };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            var ruling = rule(kept, result.GetRequiredValue(a), result.GetRequiredValue(b), result.GetRequiredValue(by), result.GetValue(note));
            Console.WriteLine($"ruling {ruling.Number}: {verdict} {ruling.A} {ruling.B}");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary><c>undo</c>.</summary>
    /// <param name="help">What it takes back, with an example.</param>
    /// <param name="undo">Takes the ruling of a number back, with who says so and why; gives what it said.</param>
    public static Command CreateUndo(string help, Func<RecordStore, long, string, string?, string> undo)
    {
        var number = new Argument<long>("number") { Description = "Number of the ruling." };
        var (store, by, note) = (StoreOption.Create(), StoreOption.By(), StoreOption.Note());
        var command = new Command("undo", help) { number, store, by, note };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            Console.WriteLine($"undone: {undo(kept, result.GetRequiredValue(number), result.GetRequiredValue(by), result.GetValue(note))}");
            return ExitCodes.Done;
        });
        return command;
    }
}
