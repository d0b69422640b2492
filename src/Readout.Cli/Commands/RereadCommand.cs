using System.CommandLine;
using System.Text.Json.Nodes;
using Readout.Cli.Running;
using Readout.Cli.Keeping;
using Readout.Record;
using Readout.Store;
using Readout.Store.Reports;

namespace Readout.Cli.Commands;

/// <summary><c>readout reread</c>: kept texts are coded anew after the program, a model or the lexicon changed.</summary>
internal static class RereadCommand
{
    private const int MostOfTransaction = 50;

    internal static Command Create()
    {
        var store = StoreOption.Create();
        var lexicon = new Option<DirectoryInfo?>("--lexicon") { Description = "Folder of your own rules, lists and actors, on top of those shipped." };
        var all = new Option<bool>("--all") { Description = "Also those whose record this program, its models and its lexicon made." };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Reports read at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command(
            "reread",
            "Codes the kept texts anew after an upgrade. Corrections and rulings stay; what changed is listed. Example: readout reread --store record.db")
        {
            store, lexicon, all, jobs,
        };
        command.SetAction(result => Run(result.GetRequiredValue(store), result.GetValue(lexicon)?.FullName, result.GetValue(all), Math.Clamp(result.GetValue(jobs), 1, 1024)));
        return command;
    }

    private static int Run(string location, string? lexicon, bool all, int jobs)
    {
        using var store = StoreOption.Open(location);
        using var interruption = new Interruption();
        using var progress = new ProgressLine(Console.Error, !Console.IsErrorRedirected);
        var reader = Reader.Load(lexicon);
        var mine = ReportShelf.Maker(reader.Provenance);
        var before = store.Changes.Last;
        var records = new List<ReportRecord>();
        OrderedPipeline.Run(store.Reports.MadeBy(maker => all || maker != mine), jobs, reader.Read, record =>
        {
            records.Add(record);
            if (records.Count >= MostOfTransaction)
            {
                store.Reports.Replace(records);
                records.Clear();
            }

            progress.Step();
        }, interruption.Token);
        store.Reports.Replace(records);
        store.Optimize();
        progress.Clear();
        List(store, before);
        return interruption.Token.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Done;
    }

    private static void List(RecordStore store, long before)
    {
        var (reports, items) = (0, 0);
        foreach (var change in store.Changes.After(before))
        {
            reports += change.Kind == "report-changed" ? 1 : 0;
            items += change.Item is null ? 0 : 1;
            if (change.Item is not null)
            {
                var fields = change.Detail is null ? "" : string.Join(", ", JsonNode.Parse(change.Detail)!.AsObject().Select(f => f.Key));
                Console.WriteLine($"{change.Kind,-18} {change.Item} {fields}".TrimEnd());
            }
        }

        Console.Error.WriteLine($"{reports} reports changed, {items} items");
    }
}
