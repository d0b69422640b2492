using System.CommandLine;
using Readout.Training;

namespace Readout.Cli.Commands;

/// <summary><c>readout train</c>: makes the models anew.</summary>
internal static class TrainCommand
{
    internal static Command Create()
    {
        var part = new Argument<string>("part") { Description = "tokens, tags, lemmas, tree, names or all." };
        part.AcceptOnlyFromAmong([.. LinearTraining.Parts, "all"]);
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of corpora: treebank/ewt, treebank/gum, ner.", Required = true };
        var output = new Option<string>("--out", "-o") { Description = "Folder for the models.", DefaultValueFactory = _ => "models" };
        var seed = new Option<int>("--seed") { Description = "Seed of all shuffles.", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Trains the models of the language stage. Example: readout train all --data corpora --out models")
        {
            part, data, output, seed,
        };
        command.SetAction(result =>
        {
            new LinearTraining(
                result.GetRequiredValue(data).FullName,
                result.GetRequiredValue(output),
                result.GetValue(seed),
                Console.Error.WriteLine).Train(result.GetRequiredValue(part));
            return 0;
        });
        return command;
    }
}
