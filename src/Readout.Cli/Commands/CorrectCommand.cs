using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Cli.Running;

namespace Readout.Cli.Commands;

/// <summary><c>readout correct</c>, <c>reject</c> and <c>undo</c>: a human's word over the program's.</summary>
internal static class CorrectCommand
{
    internal static Command Create()
    {
        var item = Item();
        var fields = new Argument<string[]>("field=value")
        {
            Description = "Fields as the record names them, with their values: words and numbers as they are, lists with commas, anything else as JSON. Nothing after the = takes the field away.",
            Arity = ArgumentArity.OneOrMore,
        };
        var (store, by, note) = (StoreOption.Create(), StoreOption.By(), StoreOption.Note());
        var command = new Command(
            "correct",
            "Corrects fields of an item. The record before it is kept, a new reading doesn't undo it, and the feed of changes tells it."
            + " Example: readout correct r0123456789abcdef.e1 modality=denied --by 'A. Editor' --note 'the ministry denies it'"
            + " Example: readout correct r0123456789abcdef.e18-23 cameo.code=138 plover.event=THREATEN target=a2,a3 --by 'A. Editor'"
            + " Example: readout correct r0123456789abcdef.e1 'source=[{\"name\":\"Norway\",\"kind\":\"state\",\"code\":\"NOR\",\"country\":\"NOR\"}]' --by 'A. Editor'"
            + " Example: readout correct r0123456789abcdef published=2022-01-02 --by 'A. Editor'")
        {
            item, fields, store, by, note,
        };
        command.SetAction(result =>
        {
            var asked = CorrectionFields.Read(result.GetRequiredValue(fields));
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            foreach (var made in kept.Corrections.Correct(result.GetRequiredValue(item), asked, result.GetRequiredValue(by), result.GetValue(note)))
            {
                Console.WriteLine($"correction {made.Number}: {made.Item} {made.Field} = {made.Value ?? "nothing"}");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    internal static Command CreateReject()
    {
        var item = Item();
        var (store, by, note) = (StoreOption.Create(), StoreOption.By(), StoreOption.Note());
        var command = new Command(
            "reject",
            "Rejects an item that is none: the record doesn't hold it any more, and nothing refers to it. Example: readout reject r0123456789abcdef.e18-23 --by 'A. Editor' --note 'a figure of speech'")
        {
            item, store, by, note,
        };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            var made = kept.Corrections.Reject(result.GetRequiredValue(item), result.GetRequiredValue(by), result.GetValue(note));
            Console.WriteLine($"correction {made.Number}: {made.Item} rejected");
            return ExitCodes.Done;
        });
        return command;
    }

    internal static Command CreateUndo()
    {
        var number = new Argument<long>("number") { Description = "Number of the correction, as 'readout corrections' lists it." };
        var (store, by, note) = (StoreOption.Create(), StoreOption.By(), StoreOption.Note());
        var command = new Command("undo", "Takes a correction or a rejection back. Example: readout undo 1204 --by 'A. Editor'") { number, store, by, note };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            var undone = kept.Corrections.Undo(result.GetRequiredValue(number), result.GetRequiredValue(by), result.GetValue(note));
            Console.WriteLine($"correction {undone.Number} undone: {undone.Item} {undone.Field}".TrimEnd());
            return ExitCodes.Done;
        });
        return command;
    }

    private static Argument<string> Item() => new("item")
    {
        Description = "The item: the report's identifier, a dot, and the item's number in the record (e1) or the characters that it stands on (e18-23); the report's identifier alone for the report.",
    };
}
