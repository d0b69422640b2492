using System.CommandLine;
using Readout.Cli.Running;

namespace Readout.Cli.Commands;

/// <summary><c>readout check</c>: the lexicon held to its own examples; the codebook made of it; what it lacks.</summary>
internal static class CheckCommand
{
    internal static Command Create()
    {
        var lexicon = LexiconOption();
        var models = EvalCommand.ModelsOption();
        var codebook = new Option<FileInfo?>("--codebook") { Description = "Write the codebook to this file instead: what the lexicon means, as one page." };
        var coverage = new Option<string[]>("--coverage")
        {
            Description = "Read these files or folders instead, and list what links two actors in them and no rule covers.",
            AllowMultipleArgumentsPerToken = true,
        };
        var only = new Option<string?>("--only") { Description = "Check only the files whose path has these words in it, as in events/consult." };
        var top = new Option<int>("--top") { Description = "With --coverage: how many to list.", DefaultValueFactory = _ => 100 };
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var n) && n >= 1))
            {
                result.AddError("--top: a number from 1 on");
            }
        });
        var every = new Option<int>("--every") { Description = "With --coverage: read one of so many reports, or pieces of long texts.", DefaultValueFactory = _ => 1 };
        every.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var n) && n >= 1))
            {
                result.AddError("--every: a number from 1 on");
            }
        });
        var command = new Command(
            "check",
            "Reads the whole lexicon, runs every example and counter-example of its rules, and lists all faults with file, line and column."
            + " Example: readout check"
            + " Example: readout check --lexicon my-lexicon/"
            + " Example: readout check --only events/consult"
            + " Example: readout check --codebook CODEBOOK.md"
            + " Example: readout check --coverage samples/ --top 20"
            + " Example: readout check --coverage speeches.txt.xz --every 50")
        {
            lexicon, models, only, codebook, coverage, top, every,
        };
        command.SetAction(result =>
        {
            int Coverage(string[] inputs) => new CoverageRun
            {
                Inputs = inputs,
                Lexicon = result.GetValue(lexicon)?.FullName,
                Models = EvalCommand.Folder(result, models),
                Top = result.GetValue(top),
                Every = result.GetValue(every),
                Output = result.InvocationConfiguration.Output,
                Error = result.InvocationConfiguration.Error,
            }.Run();

            var run = new CheckRun
            {
                Lexicon = result.GetValue(lexicon)?.FullName,
                Models = EvalCommand.Folder(result, models),
                Output = result.InvocationConfiguration.Output,
                Error = result.InvocationConfiguration.Error,
            };
            return result.GetValue(codebook) is { } file ? run.Codebook(file)
                : result.GetValue(coverage) is { Length: > 0 } inputs ? Coverage(inputs)
                : run.Check(result.GetValue(only));
        });
        return command;
    }

    /// <summary>The user's own lexicon, for every command that reads reports.</summary>
    internal static Option<DirectoryInfo?> LexiconOption()
    {
        var lexicon = new Option<DirectoryInfo?>("--lexicon") { Description = "Folder of your own rules, lists and actors, on top of those shipped." };
        lexicon.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Directory.Exists(result.Tokens[0].Value))
            {
                result.AddError($"--lexicon: there is no folder '{result.Tokens[0].Value}'; name the one that holds your rules, lists and actors");
            }
        });
        return lexicon;
    }
}
