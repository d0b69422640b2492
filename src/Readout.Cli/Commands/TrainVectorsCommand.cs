using System.CommandLine;
using Readout.Training.Neural;

namespace Readout.Cli.Commands;

/// <summary><c>readout train-vectors</c>: learns word vectors from raw text.</summary>
internal static class TrainVectorsCommand
{
    internal static Command Create()
    {
        var files = new Argument<string[]>("texts") { Description = "Raw text: .txt, .jsonl (field text) or .conllu, also with .xz.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out", "-o") { Description = "File for the vectors.", Required = true };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the text.", DefaultValueFactory = _ => new WordVectorSettings().Epochs };
        var command = new Command("train-vectors", "Learns word vectors from raw text. Example: readout train-vectors texts/*.txt.xz --out vectors.bin") { files, output, epochs };
        command.SetAction(result =>
        {
            new WordVectorTrainer(new WordVectorSettings { Epochs = result.GetValue(epochs) }, Console.Error.WriteLine)
                .Train(result.GetRequiredValue(files), result.GetRequiredValue(output));
            return 0;
        });
        return command;
    }
}
