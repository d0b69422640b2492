using System.CommandLine;
using Readout.Training;
using Readout.Training.Neural;

namespace Readout.Cli.Commands;

/// <summary><c>readout train</c>: makes the models of the language stage anew.</summary>
internal static class TrainCommand
{
    internal static Command Create()
    {
        var (standard, vectors, encoder) = (new NeuralSettings(), new WordVectorSettings(), new EncoderSettings());
        var part = new Argument<string>("part") { Description = "tokens, vectors, general, encoder, network or lemmas; language: all of them." };
        part.AcceptOnlyFromAmong([.. LanguageTraining.Parts, "language"]);
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of corpora: treebank/ewt, treebank/gum, ner; text and news for word vectors.", Required = true };
        var lexicon = new Option<string>("--lexicon") { Description = "Folder of the lexicon. [default: the one shipped]" };
        var glove = new Option<FileInfo>("--glove") { Description = "A text file of word vectors in the form of GloVe, of which general is made; without it, language leaves that part as it is." };
        var output = new Option<string>("--out", "-o") { Description = "Folder for the models.", DefaultValueFactory = _ => "models" };
        var checkpoints = new Option<string>("--checkpoints") { Description = "Folder for the state of the run; a run goes on from what it finds there.", DefaultValueFactory = _ => "checkpoints" };
        var epochs = new Option<int>("--epochs") { Description = "The network's passes over the corpora.", DefaultValueFactory = _ => standard.Epochs };
        var stop = new Option<int>("--stop-after") { Description = "Stop the network after this epoch, to go on later." };
        var vectorEpochs = new Option<int>("--vector-epochs") { Description = "The word vectors' passes over the texts.", DefaultValueFactory = _ => vectors.Epochs };
        var encoderWords = new Option<int>("--encoder-words") { Description = "Millions of words of raw text on which the encoder is pretrained.", DefaultValueFactory = _ => encoder.MillionWords };
        var from = new Option<FileInfo>("--from") { Description = "A network that the encoder and the network go on from; without it, they begin with random weights." };
        var only = new Option<string>("--only") { Description = "The treebank (ewt or gum) from which alone the network learns, to end on one after learning from all.", DefaultValueFactory = _ => "" };
        var rate = new Option<float>("--rate") { Description = "The network's highest rate of learning.", DefaultValueFactory = _ => standard.Rate };
        var seed = new Option<int>("--seed") { Description = "Seed of all draws.", DefaultValueFactory = _ => standard.Seed };
        var command = new Command("train", "Trains the models of the language stage. Example: readout train language --data corpora --out models")
        {
            part, data, lexicon, glove, output, checkpoints, epochs, stop, vectorEpochs, encoderWords, from, only, rate, seed,
        };
        command.SetAction(result =>
        {
            var paths = new LanguageTrainingPaths
            {
                Data = result.GetRequiredValue(data).FullName,
                Lexicon = result.GetValue(lexicon) ?? Path.Combine(AppContext.BaseDirectory, "lexicon"),
                Glove = result.GetValue(glove)?.FullName,
                Output = result.GetRequiredValue(output),
                Checkpoints = result.GetRequiredValue(checkpoints),
            };
            new LanguageTraining(
                paths,
                standard with { Epochs = result.GetValue(epochs), StopAfter = result.GetValue(stop), Seed = result.GetValue(seed), From = result.GetValue(from)?.FullName ?? "", Only = result.GetValue(only)!, Rate = result.GetValue(rate) },
                vectors with { Epochs = result.GetValue(vectorEpochs), Seed = result.GetValue(seed) },
                encoder with { MillionWords = result.GetValue(encoderWords), From = result.GetValue(from)?.FullName ?? "", Seed = result.GetValue(seed) },
                Console.Error.WriteLine).Train(result.GetRequiredValue(part));
            return 0;
        });
        return command;
    }
}
