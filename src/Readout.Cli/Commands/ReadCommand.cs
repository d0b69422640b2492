using System.CommandLine;
using Readout.Cli.Running;
using Readout.Sources;

namespace Readout.Cli.Commands;

/// <summary><c>readout read</c>: reports in, records out.</summary>
internal static class ReadCommand
{
    internal static Command Create()
    {
        var inputs = new Argument<string[]>("input")
        {
            Description = "Files, folders, or - for standard input. Files ending in .gz or .xz are read as what they hold.",
            DefaultValueFactory = _ => ["-"],
        };
        var input = Choice("--input", "Form of the input; auto goes by its name, or else by how it begins.", "auto", "text", "html", "jsonl");
        var format = Choice("--format", "text for people, jsonl for programs, html for a page with the report beside its record.", "text", "jsonl", "html");
        format.Aliases.Add("-f");
        var published = PublishedOption();
        var lexicon = CheckCommand.LexiconOption();
        var jobs = new Option<int>("--jobs", "-j") { Description = "Reports read at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var n) && n is >= 1 and <= 1024))
            {
                result.AddError("--jobs: a number from 1 to 1024");
            }
        });
        var output = new Option<FileInfo?>("--output", "-o") { Description = "Write to this file, not to standard output." };
        var noText = new Option<bool>("--no-text") { Description = "Leave the reports' own text out of jsonl." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress on standard error, even if it is a terminal." };
        var progress = new Option<bool>("--progress") { Description = "Progress on standard error, even if it is no terminal." };

        var command = new Command(
            "read",
            "Reads reports into records."
            + " Example: readout read samples/"
            + " Example: readout read report.txt --published 2022-01-02"
            + " Example: readout read news.jsonl.xz --format jsonl -o records.jsonl"
            + " Example: readout read page.html --format html -o record.html"
            + " Example: curl -s https://example.org/report.txt | readout read -")
        {
            inputs, input, format, published, lexicon, jobs, output, noText, quiet, progress,
        };
        command.SetAction(result => new ReadRun
        {
            Inputs = result.GetRequiredValue(inputs),
            Input = Enum.Parse<InputKind>(result.GetRequiredValue(input), ignoreCase: true),
            Format = Enum.Parse<OutputFormat>(result.GetRequiredValue(format), ignoreCase: true),
            Published = result.GetValue(published),
            Lexicon = result.GetValue(lexicon)?.FullName,
            Jobs = result.GetValue(jobs),
            Output = result.GetValue(output),
            WithText = !result.GetValue(noText),
            Progress = result.GetValue(progress) || (!result.GetValue(quiet) && !Console.IsErrorRedirected),
        }.Run());
        return command;
    }

    /// <summary>The day of publication, for every command that reads reports.</summary>
    internal static Option<DateOnly?> PublishedOption() => new("--published")
    {
        Description = "Day of publication (2022-01-02 or an ISO 8601 date-time) of reports that give none.",
        CustomParser = result =>
        {
            var day = Dates.Parse(result.Tokens[0].Value);
            if (day is null)
            {
                result.AddError($"--published: '{result.Tokens[0].Value}' is no date; write 2022-01-02 or 2022-01-02T15:04:05Z");
            }

            return day;
        },
    };

    /// <summary>An option with a few values, the first of them the default.</summary>
    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
