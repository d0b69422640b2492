using System.CommandLine;
using Readout.Cli.Exporting;
using Readout.Cli.Keeping;
using Readout.Exports;

namespace Readout.Cli.Commands;

/// <summary><c>readout export</c>: records in the field's formats.</summary>
internal static class ExportCommand
{
    private static readonly string[] ModalityChoices = ["facts", "all"];

    internal static Command Create()
    {
        var inputs = new Argument<string[]>("input")
        {
            Description = "Records in JSON Lines, or reports, which are read first: files, folders, or - for standard input. Left out with --store.",
            DefaultValueFactory = _ => [],
        };
        var formats = Enum.GetValues<ExportFormat>().ToDictionary(Exporters.NameOf);
        var format = new Option<string>("--format", "-f") { Description = "Form of the output.", HelpName = string.Join('|', formats.Keys), Required = true };
        format.AcceptOnlyFromAmong([.. formats.Keys]);
        var items = new Option<string>("--items") { Description = "What a row of csv or parquet is.", HelpName = "events|statements|commitments|appointments", DefaultValueFactory = _ => "events" };
        items.AcceptOnlyFromAmong("events", "statements", "commitments", "appointments");
        var input = new Option<string>("--input")
        {
            Description = "Form of the input; auto goes by its name and how it begins.",
            HelpName = "auto|records|text|html|jsonl",
            DefaultValueFactory = _ => "auto",
        };
        input.AcceptOnlyFromAmong("auto", "records", "text", "html", "jsonl");
        var store = new Option<string?>("--store") { Description = "Export what a store holds: a file, or postgres://name:password@host:port/database." };
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file, not to standard output; for brat, a folder, or a file that ends in .zip." };
        var title = new Option<string>("--title") { Description = "Title of a feed or of a collection of annotations.", DefaultValueFactory = _ => "Readout" };
        var lexicon = new Option<DirectoryInfo?>("--lexicon") { Description = "Folder of your own rules, lists and actors, on top of those shipped." };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Reports read at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var filter = new FilterOptions(ModalityChoices);
        var command = new Command(
            "export",
            "Writes records in the formats of other data sets and tools. Formats of facts get only what occurred or is going on, unless --modality says otherwise: all, facts, or modalities by name."
            + " Example: readout export --format gdelt records.jsonl -o events.tsv"
            + " Example: readout export --format parquet --store record.db --event THREATEN -o threats.parquet"
            + " Example: readout export --format csv --items commitments news.jsonl.xz -o commitments.csv"
            + " Example: readout export --format ics --store record.db --party USA -o appointments.ics"
            + " Example: readout export --format brat records.jsonl -o for-correction")
        {
            inputs, format, items, input, store, output, title, lexicon, jobs,
        };
        filter.AddTo(command);
        command.SetAction(result => new ExportRun
        {
            Inputs = result.GetRequiredValue(inputs),
            Input = result.GetRequiredValue(input),
            Format = formats[result.GetRequiredValue(format)],
            Items = Enum.Parse<ItemKind>(result.GetRequiredValue(items), ignoreCase: true),
            Store = result.GetValue(store),
            Output = result.GetValue(output),
            Title = result.GetRequiredValue(title),
            Lexicon = result.GetValue(lexicon)?.FullName,
            Jobs = Math.Clamp(result.GetValue(jobs), 1, 1024),
            Filter = kept => filter.Read(result, kept),
        }.Run());
        return command;
    }
}
