using System.CommandLine;
using Readout.Language;
using Readout.Training;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval coref</c>: pronouns against GAP.</summary>
internal static class EvalCorefCommand
{
    internal static Command Create()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "A GAP file (tab-separated)." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file, too." };
        var models = EvalCommand.ModelsOption();
        var command = new Command("coref", "Pronouns against GAP. Example: readout eval coref gap-development.tsv") { gold, json, models };
        command.SetAction(result =>
        {
            var engine = LanguageEngine.Load(result.GetRequiredValue(models));
            var names = FirstNames.Read(Path.Combine(AppContext.BaseDirectory, "lexicon", "names", "first-names.txt"));
            return EvalCommand.Print(GapScore.Of(GapSnippet.Read(result.GetRequiredValue(gold).FullName, engine), new PronounResolver(names)), result.GetValue(json));
        });
        return command;
    }
}
