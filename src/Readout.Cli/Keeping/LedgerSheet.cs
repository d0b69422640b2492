using System.Globalization;
using Readout.Store;
using Readout.Store.Ledger;

namespace Readout.Cli.Keeping;

/// <summary>Writes entries of the ledger for people or as JSON.</summary>
internal static class LedgerSheet
{
    public static StoreException Unknown(string id) =>
        new($"RD840 the ledger has no entry '{id}'; 'readout ledger' lists them, and a telling stands for its entry: r0123456789abcdef.c1");

    public static void Write(TextWriter output, IReadOnlyList<LedgerSummary> entries, bool json)
    {
        if (json)
        {
            foreach (var entry in entries)
            {
                output.WriteLine(LedgerJson.Of(entry));
            }

            return;
        }

        var sheet = new Sheet(output, SheetFormat.Table, ["entry", "kind", "state", "told", "day", "who", "told by", "what"]);
        sheet.Open();
        foreach (var e in entries)
        {
            sheet.Row(e.Id, e.Kind, State(e), Days(e.ToldFrom, e.ToldTo), Days(e.Day.Length > 0 ? e.Day : e.Due, e.Day.Length > 0 ? e.DayEnd : e.Due), Who(e), Times(e.Tellings), e.What);
        }

        sheet.Close();
    }

    public static void Write(TextWriter output, LedgerEntry entry, bool json)
    {
        if (json)
        {
            output.WriteLine(LedgerJson.Of(entry));
            return;
        }

        var s = entry.Summary;
        output.WriteLine($"{char.ToUpperInvariant(s.Kind[0])}{s.Kind[1..]} · {Who(s)} · {State(s)}");
        output.WriteLine($"«{s.What}»");
        output.WriteLine(string.Join(" · ", new[]
        {
            s.Id, "told " + Days(s.ToldFrom, s.ToldTo), Times(s.Tellings),
            s.Day.Length > 0 ? "for " + Days(s.Day, s.DayEnd) : s.Due.Length > 0 ? "until " + s.Due : "",
        }.Where(p => p.Length > 0)));
        output.WriteLine();
        foreach (var step in entry.Steps)
        {
            output.WriteLine($"{(step.Day.Length > 0 ? step.Day : "no day    ")}  {step.Step.Replace('_', ' ').ToUpperInvariant()}  {step.Publisher}".TrimEnd());
            if (step.Quote is not null)
            {
                output.WriteLine($"            «{step.Quote}»");
                output.WriteLine($"            {step.Report}{(step.Local is null ? "" : "." + step.Local)}, characters {step.Start} to {step.End}{(step.Published is { } day && day != step.Day ? ", published " + day : "")}");
            }

            if (step.Reason is not null)
            {
                output.WriteLine(step.Score is { } score ? string.Create(CultureInfo.InvariantCulture, $"            why: {score:0.00}  {step.Reason}") : $"            {step.Reason}");
            }
        }

        foreach (var r in entry.Rulings)
        {
            output.WriteLine($"ruling {r.Number}: {r.Who} says {r.Verdict} {r.A} {r.B ?? r.State} at {r.At}{(r.Note is null ? "" : $" ({r.Note})")}{(r.Undone is null ? "" : $", undone by change {r.Undone}")}");
        }
    }

    private static string State(LedgerSummary e) => e.State.Replace('_', ' ') + (e.Ruled is null ? "" : " (ruled)");

    private static string Times(long tellings) => tellings == 1 ? "1 report" : string.Create(CultureInfo.InvariantCulture, $"{tellings} tellings");

    private static string Who(LedgerSummary e)
    {
        var issuer = e.Issuer.Count == 0 ? "nobody named" : string.Join(", ", e.Issuer);
        return e.Target.Count == 0 ? issuer + For(e) : $"{issuer} → {string.Join(", ", e.Target)}{For(e)}";
    }

    private static string For(LedgerSummary e) => e.Protege.Count == 0 ? "" : " for " + string.Join(", ", e.Protege);

    private static string Days(string first, string last) => first == last ? first : $"{first}..{last}";
}
