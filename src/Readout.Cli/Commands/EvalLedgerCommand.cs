using System.CommandLine;
using System.Globalization;
using Readout.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval ledger</c>: pairs of tellings, and steps, that a human read in reports, against the ledger.</summary>
internal static class EvalLedgerCommand
{
    private static readonly string[] Verdicts = ["same", "apart", "step", "no-step"];

    internal static Command Create() => EvalStore.Create(
        "ledger",
        "Tellings that a human put together or kept apart, and steps in the lives of commitments and appointments, against the ledger."
        + " Example: readout eval ledger tests/gold/ledger.tsv --store record.db --errors Example: readout eval ledger tests/gold/ledger.tsv --input news.jsonl",
        "same, apart, step or no-step; kind; two places (report:character); the step or -; why.",
        "same, apart, step or no-step; kind; two places as report:character; a step or -; and what else there is to say",
        Count);

    private sealed record Tally(int All, int Yes, int Unread)
    {
        public Tally() : this(0, 0, 0)
        {
        }
    }

    private static void Count(RecordStore store, IEnumerable<(string[] Fields, Exception Fault)> lines, bool errors)
    {
        var counts = Verdicts.ToDictionary(v => v, _ => new Tally());
        foreach (var (fields, fault) in lines)
        {
            if (fields.Length < 5 || !counts.TryGetValue(fields[0], out var tally) || Place(fields[2]) is not { } a || Place(fields[3]) is not { } b)
            {
                throw fault;
            }

            var appointment = Readout.Record.RecordNames.TryParse<Readout.Coding.AppointmentKind>(fields[1], out _);
            var (read, yes) = fields[0] is "same" or "apart"
                ? store.Ledger.Together(appointment ? "appointment" : "commitment", a, b) is { } together ? (true, together) : (false, false)
                : store.Ledger.HasStep(appointment ? "appointment" : "commitment", a, b, fields[4]) is { } has ? (true, has) : (false, false);
            counts[fields[0]] = new Tally(tally.All + 1, tally.Yes + (yes ? 1 : 0), tally.Unread + (read ? 0 : 1));
            if (errors && yes != (fields[0] is "same" or "step"))
            {
                Console.WriteLine($"{(yes ? "wrongly found" : read ? "not found" : "not read")}\t{string.Join('\t', fields)}");
            }
        }

        Console.WriteLine($"same     {Of(counts["same"])} pairs of tellings found");
        Console.WriteLine($"apart    {Of(counts["apart"])} near misses wrongly joined");
        Console.WriteLine($"step     {Of(counts["step"])} steps found");
        Console.WriteLine($"no-step  {Of(counts["no-step"])} near misses wrongly taken for a step");
        Console.WriteLine($"unread   {counts.Values.Sum(c => c.Unread)} lines have a place where the records hold no telling");
    }

    private static string Of(Tally tally) => string.Create(CultureInfo.InvariantCulture, $"{tally.Yes} of {tally.All}");

    private static (string Report, int At)? Place(string place)
    {
        var colon = place.LastIndexOf(':');
        return colon > 0 && int.TryParse(place[(colon + 1)..], CultureInfo.InvariantCulture, out var at) ? (place[..colon], at) : null;
    }
}
