using Readout.Language.Neural;
using Readout.Training.Neural;

namespace Readout.Training;

/// <summary>Where <see cref="LanguageTraining"/> finds and puts things.</summary>
internal sealed record LanguageTrainingPaths
{
    /// <summary>Folder of corpora: treebank/ewt, treebank/gum, ner; text and news for the word vectors.</summary>
    public required string Data { get; init; }

    /// <summary>Folder of the lexicon, whose names are features of the network.</summary>
    public required string Lexicon { get; init; }

    /// <summary>A file of word vectors in the form of GloVe, for general.neural; null: that part isn't made.</summary>
    public string? Glove { get; init; }

    /// <summary>Folder for the models.</summary>
    public required string Output { get; init; }

    /// <summary>Folder for what lets a run go on where it stopped.</summary>
    public required string Checkpoints { get; init; }
}

/// <summary>Trains the models of the language stage and writes them, each with a log of data, seed, progress and scores.</summary>
/// <param name="paths">Where things are.</param>
/// <param name="settings">The network's settings; its seed is that of all parts.</param>
/// <param name="vectors">The word vectors' settings.</param>
/// <param name="encoder">The settings of the encoder's pretraining.</param>
/// <param name="say">Gets progress lines.</param>
internal sealed class LanguageTraining(LanguageTrainingPaths paths, NeuralSettings settings, WordVectorSettings vectors, EncoderSettings encoder, Action<string> say)
{
    /// <summary>What can be trained, in the order in which each finds what it needs of the others.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["tokens", "vectors", "general", "encoder", "network", "lemmas"];

    // Of the frequent words of GloVe; more would be a few names more, and larger than the rest of the models together.
    private const int GeneralWords = 100_000;

    private readonly Lazy<IReadOnlyList<ConlluDocument>> _documents = new(() => [.. TrainingFiles(paths.Data).SelectMany(f => Conllu.Read(f))]);

    /// <summary>Trains one part, or with "language" all of them. A part that the checkpoints say was made of the same data and settings is not made again.</summary>
    public void Train(string part)
    {
        Directory.CreateDirectory(paths.Output);
        Directory.CreateDirectory(paths.Checkpoints);
        foreach (var one in part == "language" ? Parts.Where(p => p != "general" || paths.Glove is not null) : [part])
        {
            var stamp = Path.Combine(paths.Checkpoints, one + ".done");
            var description = Describe(one);
            if (part == "language" && File.Exists(stamp) && File.ReadAllText(stamp) == description && File.Exists(FileOf(one)))
            {
                say($"{one}: made already, of the same data and settings");
                continue;
            }

            say($"{one}: begins");
            TrainPart(one);
            File.WriteAllText(stamp, description);
            say($"{one}: {FileOf(one)}, {new FileInfo(FileOf(one)).Length / 1024} KiB");
        }
    }

    private string FileOf(string part) => part switch
    {
        "tokens" => In("tokens.bin"),
        "lemmas" => In("lemmas.bin"),
        "vectors" => In(WordVectors.Files[0]),
        "general" => In(WordVectors.Files[1]),
        "encoder" => EncoderTraining.FileIn(paths.Checkpoints),
        "network" => In(NeuralModel.FileName),
        _ => throw new ArgumentException($"RD920 nothing called '{part}' to train; one of {string.Join(", ", Parts)}, language.", nameof(part)),
    };

    /// <summary>What the encoder and the network get of words: sizes and hashes of files.</summary>
    private IEnumerable<string> Vectors() =>
        WordVectors.Files.Select(In).Where(File.Exists).Select(RunJournal.Hash).Prepend(NeuralTraining.ShapeFor(ToLearnWith()).ToString());

    private WordVectors ToLearnWith() => WordVectors.ToLearnWith(paths.Output);

    private string Glove => paths.Glove ?? throw new ArgumentException("RD927 name a text file of word vectors with --glove.");

    private string In(string file) => Path.Combine(paths.Output, file);

    private void TrainPart(string part)
    {
        switch (part)
        {
            case "tokens":
                Linear(part, (trainer, writer) =>
                {
                    var (segmenter, table) = SegmenterTrainer.Train(_documents.Value, trainer);
                    table.Write(writer);
                    segmenter.Write(writer);
                });
                break;
            case "lemmas":
                Linear(part, (trainer, writer) => LemmaTrainer.Train([.. _documents.Value.SelectMany(d => d.Sentences).Select(s => s.Sentence)], trainer).Write(writer));
                break;
            case "vectors":
                new WordVectorTrainer(vectors, say).Train(TextFiles(paths.Data), FileOf(part));
                break;
            case "general":
                new GeneralVectors(GeneralWords, say).Make(Glove, FileOf(part));
                break;
            case "encoder":
                new EncoderTraining(encoder, paths, ToLearnWith(), say).Run(TextFiles(paths.Data));
                break;
            default:
                new NeuralTraining(settings, paths, ToLearnWith(), say).Run();
                break;
        }
    }

    private void Linear(string part, Action<LinearTrainer, BinaryWriter> train)
    {
        var journal = new RunJournal(say);
        journal.Say($"seed {settings.Seed}");
        TrainingFiles(paths.Data).ToList().ForEach(journal.SayData);
        using (var writer = new BinaryWriter(File.Create(In(part + ".bin"))))
        {
            train(new LinearTrainer(settings.Seed, journal.Say), writer);
        }

        File.WriteAllText(In(part + ".log"), journal.ToString());
    }

    /// <summary>Settings and data of a part; when they are the same, so is what comes out.</summary>
    private string Describe(string part)
    {
        string[] lines = part switch
        {
            "vectors" => [vectors.ToString(), .. TextFiles(paths.Data).Select(RunJournal.Hash)],
            "general" => [$"{GeneralWords} words", RunJournal.Hash(Glove)],
            "encoder" => [(encoder with { From = encoder.From.Length > 0 ? RunJournal.Hash(encoder.From) : "" }).ToString(), .. Vectors(), .. TextFiles(paths.Data).Select(RunJournal.Hash)],
            "network" =>
            [
                (settings with { From = settings.From.Length > 0 ? RunJournal.Hash(settings.From) : "" }).ToString(),
                .. Vectors(),
                .. File.Exists(FileOf("encoder")) ? new[] { RunJournal.Hash(FileOf("encoder")) } : [],
                .. TrainingFiles(paths.Data).Concat(GazetteerReader.Files(paths.Lexicon)).Select(RunJournal.Hash),
            ],
            _ => [$"seed {settings.Seed}", .. TrainingFiles(paths.Data).Select(RunJournal.Hash)],
        };
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The raw text for word vectors.</summary>
    private static List<string> TextFiles(string data)
    {
        var files = new[] { "text", "news" }.Select(f => Path.Combine(data, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.GetFiles(f).Where(n => n.EndsWith(".txt.xz", StringComparison.Ordinal) || n.EndsWith(".jsonl.xz", StringComparison.Ordinal)).Order(StringComparer.Ordinal)).ToList();
        return files.Count > 0 ? files : throw new DirectoryNotFoundException($"RD921 no texts in {Path.Combine(data, "text")}; word vectors are learned from *.txt.xz and *.jsonl.xz there and in news.");
    }

    private static IEnumerable<string> TrainingFiles(string data)
    {
        foreach (var folder in new[] { "ewt", "gum" })
        {
            var path = Path.Combine(data, "treebank", folder);
            if (!Directory.Exists(path))
            {
                throw new DirectoryNotFoundException($"RD921 no folder {path}; --data wants a folder that holds treebank/ewt, treebank/gum and ner.");
            }

            foreach (var file in Directory.GetFiles(path, "*-train.conllu").Order(StringComparer.Ordinal))
            {
                yield return file;
            }
        }
    }
}
