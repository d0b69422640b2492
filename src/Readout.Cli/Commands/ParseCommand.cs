using System.CommandLine;
using Readout.Cli.Running;

namespace Readout.Cli.Commands;

/// <summary><c>readout parse</c>: texts in, their sentences as CoNLL-U out.</summary>
internal static class ParseCommand
{
    internal static Command Create()
    {
        var inputs = new Argument<string[]>("input")
        {
            Description = "Files, folders, or - for standard input.",
            DefaultValueFactory = _ => ["-"],
        };
        var input = new Option<string>("--input")
        {
            Description = "Form of the input. With conllu, the sentences and words of the file are kept and the rest is predicted.",
            HelpName = "text|conllu|jsonl|auto",
            DefaultValueFactory = _ => "auto",
        };
        input.AcceptOnlyFromAmong("auto", "text", "conllu", "jsonl", "html");
        var format = new Option<string>("--format", "-f") { Description = "Form of the output.", HelpName = "conllu", DefaultValueFactory = _ => "conllu" };
        format.AcceptOnlyFromAmong("conllu");
        var jobs = new Option<int>("--jobs", "-j") { Description = "Pieces of text read at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var n) && n is >= 1 and <= 1024))
            {
                result.AddError("--jobs: a number from 1 to 1024");
            }
        });
        var output = new Option<FileInfo?>("--output", "-o") { Description = "Write to this file, not to standard output." };
        var models = EvalCommand.ModelsOption();
        var command = new Command(
            "parse",
            "Reads sentences, words, tags, lemmas, trees and names, as CoNLL-U."
            + " Example: readout parse report.txt"
            + " Example: readout parse --input conllu treebank.conllu -o predicted.conllu"
            + " Example: echo \"Moscow warned Kyiv.\" | readout parse -")
        {
            inputs, input, format, jobs, output, models,
        };
        command.SetAction(result => new ParseRun
        {
            Inputs = result.GetRequiredValue(inputs),
            Input = result.GetRequiredValue(input),
            Jobs = result.GetValue(jobs),
            Output = result.GetValue(output),
            Models = EvalCommand.Folder(result, models),
        }.Run());
        return command;
    }
}
