using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Cli.Running;
using Readout.Store.Ledger;

namespace Readout.Cli.Commands;

/// <summary><c>readout ledger</c>: commitments and appointments as they live across reports, and a human's word on them.</summary>
internal static class LedgerCommand
{
    internal static Command Create()
    {
        var entry = new Argument<string?>("entry") { Description = "An entry, or a telling of it (r0123456789abcdef.c1): its history. Left out for the list.", Arity = ArgumentArity.ZeroOrOne };
        var (store, today, asOf, json) = (StoreOption.Create(), Today(), StoreOption.AsOf(), StoriesCommand.Json());
        var filter = new LedgerOptions();
        var command = new Command(
            "ledger",
            "Threats, promises, demands, talks and visits as they live across reports: told, repeated, met, executed, withdrawn, put off, held, expired."
            + " Example: readout ledger --kind threat --issuer USA --store record.db"
            + " Example: readout ledger --sort appointment --state scheduled --from 2022-01-01 --today 2022-01-05"
            + " Example: readout ledger l0123456789ab --store record.db"
            + " Example: readout ledger r0123456789abcdef.m1 --json"
            + " Example: readout ledger --as-of 2022-01-31 --today 2022-01-31")
        {
            entry, store, today, asOf, json,
        };
        filter.AddTo(command);
        command.Subcommands.Add(CreatePair("join"));
        command.Subcommands.Add(CreatePair("split"));
        command.Subcommands.Add(CreateRule());
        command.Subcommands.Add(CreateUndo());
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            using var past = StoreOption.Past(kept, result.GetValue(asOf));
            var ledger = (past ?? kept).Ledger;
            using var output = StandardOutput.Open();
            var day = result.GetValue(today) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
            if (result.GetValue(entry) is { } id)
            {
                var found = ledger.Show(id, day) ?? throw LedgerSheet.Unknown(id);
                LedgerSheet.Write(output, found, result.GetValue(json));
            }
            else
            {
                LedgerSheet.Write(output, ledger.List(filter.Read(result, day)), result.GetValue(json));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<DateOnly?> Today() => new("--today") { Description = "The day on which it is asked: what was due before is over. The real day if left out." };

    private static Command CreatePair(string verdict) => RulingCommands.CreatePair(
        verdict,
        verdict == "join"
            ? "Says that two tellings are of one commitment or appointment; it stays when texts are read anew. Example: readout ledger join r0123456789abcdef.c1 rfedcba9876543210.c2 --by 'A. Editor' --note 'the same threat'"
            : "Says that two tellings are of different ones, or that a deed is no step of it. Example: readout ledger split r0123456789abcdef.m1 rfedcba9876543210.e3 --by 'A. Editor' --note 'another meeting'",
        "A telling: its report and number (r0123456789abcdef.c1), its lasting name, or an entry for its first.",
        verdict == "join" ? "Another." : "Another, or a deed that is no step of it (r0123456789abcdef.e3).",
        (kept, a, b, who, note) =>
        {
            var made = verdict == "join" ? kept.Ledger.Join(a, b, who, note) : kept.Ledger.Split(a, b, who, note);
            return (made.Number, made.A, made.B);
        });

    private static Command CreateRule()
    {
        var entry = new Argument<string>("entry") { Description = "The entry, or a telling of it." };
        var state = new Argument<string>("state") { Description = "How it stands: " + string.Join(", ", LedgerStates.All) + ".", HelpName = "state" };
        state.AcceptOnlyFromAmong([.. LedgerStates.All]);
        var (store, by, note) = (StoreOption.Create(), StoreOption.By(), StoreOption.Note());
        var command = new Command(
            "rule",
            "Says how a commitment or appointment stands, over what the program reads. Example: readout ledger rule l0123456789ab not_executed --by 'A. Editor' --note 'no sanctions followed'")
        {
            entry, state, store, by, note,
        };
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            var ruling = kept.Ledger.SetState(result.GetRequiredValue(entry), result.GetRequiredValue(state), result.GetRequiredValue(by), result.GetValue(note));
            Console.WriteLine($"ruling {ruling.Number}: {ruling.A} is {ruling.State}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreateUndo() => RulingCommands.CreateUndo(
        "Takes a ruling on the ledger back. Example: readout ledger undo 1200 --by 'A. Editor'",
        (kept, number, who, note) =>
        {
            var ruling = kept.Ledger.Undo(number, who, note);
            return $"{ruling.Verdict} {ruling.A} {ruling.B ?? ruling.State}";
        });
}
