using System.CommandLine;
using Readout.Language;
using Readout.Training;

namespace Readout.Cli.Commands;

/// <summary><c>readout train-pronouns</c>: learns whom pronouns stand for.</summary>
internal static class TrainPronounsCommand
{
    internal static Command Create()
    {
        var gap = new Argument<FileInfo>("gap") { Description = "A GAP file (tab-separated)." };
        var output = new Option<string>("--out", "-o") { Description = "Folder for the weights.", DefaultValueFactory = _ => "models" };
        var folds = new Option<int>("--folds") { Description = "Parts of the cross-validation that is printed.", DefaultValueFactory = _ => 5 };
        var models = EvalCommand.ModelsOption();
        var command = new Command("train-pronouns", "Learns the weights of the pronoun model. Example: readout train-pronouns gap-development.tsv --out models") { gap, output, folds, models };
        command.SetAction(result =>
        {
            var engine = LanguageEngine.Load(EvalCommand.Folder(result, models));
            var names = FirstNames.Read(Path.Combine(AppContext.BaseDirectory, "lexicon", "names", "first-names.txt"));
            var trainer = new PronounTrainer(GapSnippet.Read(result.GetRequiredValue(gap).FullName, engine), names, Console.Error.WriteLine);
            trainer.Write(Path.Combine(result.GetRequiredValue(output), "pronouns.txt"));
            return EvalCommand.Print(trainer.CrossValidate(result.GetValue(folds)), null);
        });
        return command;
    }
}
