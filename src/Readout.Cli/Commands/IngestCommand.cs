using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Sources;

namespace Readout.Cli.Commands;

/// <summary><c>readout ingest</c>: reports into a store.</summary>
internal static class IngestCommand
{
    internal static Command Create()
    {
        var inputs = new Argument<string[]>("source") { Description = "Files, folders, or - for standard input. Files ending in .gz or .xz are read as what they hold.", DefaultValueFactory = _ => ["-"] };
        var store = StoreOption.Create();
        var input = new Option<string>("--input") { Description = "Form of the input; records are what 'read --format jsonl' wrote.", HelpName = "auto|text|html|jsonl|records", DefaultValueFactory = _ => "auto" };
        input.AcceptOnlyFromAmong("auto", "text", "html", "jsonl", "records");
        var published = new Option<DateOnly?>("--published")
        {
            Description = "Day of publication of reports that give none.",
            CustomParser = result =>
            {
                var day = Dates.Parse(result.Tokens[0].Value);
                if (day is null)
                {
                    result.AddError($"--published: '{result.Tokens[0].Value}' is no date; write 2022-01-02");
                }

                return day;
            },
        };
        var lexicon = new Option<DirectoryInfo?>("--lexicon") { Description = "Folder of your own rules, lists and actors, on top of those shipped." };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Reports read at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var acknowledge = new Option<bool>("--acknowledge") { Description = "Write a line for each report when it is safe on the disk: its identifier, and that of its source." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress on standard error, even if it is a terminal." };
        var progress = new Option<bool>("--progress") { Description = "Progress on standard error, even if it is no terminal." };
        var command = new Command(
            "ingest",
            "Reads reports and keeps their records in a store. What is there already is not read again."
            + " Example: readout ingest news.jsonl.xz --store record.db"
            + " Example: readout ingest reports/ --store postgres://me@localhost/readout"
            + " Example: readout read news/ --format jsonl | readout ingest - --input records")
        {
            inputs, store, input, published, lexicon, jobs, acknowledge, quiet, progress,
        };
        command.SetAction(result => new IngestRun
        {
            Inputs = result.GetRequiredValue(inputs),
            Input = result.GetRequiredValue(input),
            Store = result.GetRequiredValue(store),
            Published = result.GetValue(published),
            Lexicon = result.GetValue(lexicon)?.FullName,
            Jobs = Math.Clamp(result.GetValue(jobs), 1, 1024),
            Acknowledge = result.GetValue(acknowledge),
            Progress = result.GetValue(progress) || (!result.GetValue(quiet) && !Console.IsErrorRedirected),
        }.Run());
        return command;
    }
}
