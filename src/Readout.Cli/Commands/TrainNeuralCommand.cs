using System.CommandLine;
using Readout.Training.Neural;

namespace Readout.Cli.Commands;

/// <summary><c>readout train-neural</c>: trains the network for tags, trees and names.</summary>
internal static class TrainNeuralCommand
{
    internal static Command Create()
    {
        var standard = new NeuralSettings();
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of corpora: treebank/ewt, treebank/gum, ner.", Required = true };
        var vectors = new Option<string>("--vectors") { Description = "Word vectors of train-vectors.", DefaultValueFactory = _ => "models/vectors.neural" };
        var lexicon = new Option<string>("--lexicon") { Description = "Folder of the lexicon.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "lexicon") };
        var tokens = new Option<string>("--tokens") { Description = "The segmenter's model.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "models", "tokens.bin") };
        var output = new Option<string>("--out", "-o") { Description = "The model file.", DefaultValueFactory = _ => "models/language.neural" };
        var checkpoints = new Option<string>("--checkpoints") { Description = "Folder for the state after each epoch; a run goes on from what it finds there.", DefaultValueFactory = _ => "checkpoints" };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the corpora.", DefaultValueFactory = _ => standard.Epochs };
        var stop = new Option<int>("--stop-after") { Description = "Stop after this epoch, to go on later." };
        var seed = new Option<int>("--seed") { Description = "Seed of all draws.", DefaultValueFactory = _ => standard.Seed };
        var command = new Command("train-neural", "Trains the network for tags, trees and names. Example: readout train-neural --data corpora --vectors models/vectors.neural")
        {
            data, lexicon, vectors, tokens, output, checkpoints, epochs, stop, seed,
        };
        command.SetAction(result =>
        {
            var settings = standard with { Epochs = result.GetValue(epochs), StopAfter = result.GetValue(stop), Seed = result.GetValue(seed) };
            new NeuralTraining(
                settings,
                result.GetRequiredValue(data).FullName,
                result.GetRequiredValue(lexicon),
                result.GetRequiredValue(vectors),
                result.GetRequiredValue(tokens),
                result.GetRequiredValue(output),
                result.GetRequiredValue(checkpoints),
                Console.Error.WriteLine).Run();
            return 0;
        });
        return command;
    }
}
