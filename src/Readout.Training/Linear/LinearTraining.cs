using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Readout.Language;

namespace Readout.Training;

/// <summary>Trains the linear models from a folder of corpora and writes them, each with a log.</summary>
/// <param name="data">Folder with treebank/ewt, treebank/gum and ner.</param>
/// <param name="output">Folder for the models.</param>
/// <param name="seed">Seed of all shuffles.</param>
/// <param name="say">Gets progress lines.</param>
public sealed class LinearTraining(string data, string output, int seed, Action<string> say)
{
    /// <summary>What can be trained, in an order in which it can be.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["tokens", "tags", "lemmas", "tree", "names"];

    private readonly Lazy<IReadOnlyList<ConlluDocument>> _documents = new(() =>
        [.. TrainingFiles(data).SelectMany(f => Conllu.Read(f))]);

    private List<Sentence> Sentences => [.. _documents.Value.SelectMany(d => d.Sentences).Select(s => s.Sentence)];

    /// <summary>Trains one part, or "all".</summary>
    public void Train(string part)
    {
        Directory.CreateDirectory(output);
        foreach (var one in part == "all" ? Parts : [part])
        {
            var log = new StringBuilder();
            var trainer = new LinearTrainer(seed, line =>
            {
                say(line);
                log.AppendLine(line);
            });
            log.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}");
            foreach (var file in TrainingFiles(data).Concat(one == "names" ? NameFiles(data) : []))
            {
                log.AppendLine(CultureInfo.InvariantCulture, $"data {Path.GetFileName(file)} sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}");
            }

            switch (one)
            {
                case "tokens":
                    var (segmenter, table) = SegmenterTrainer.Train(_documents.Value, trainer);
                    Write("tokens.bin", w =>
                    {
                        table.Write(w);
                        segmenter.Write(w);
                    });
                    break;
                case "tags":
                    var (tags, feats) = TaggerTrainer.Train(Sentences, trainer);
                    Write("tags.bin", w =>
                    {
                        tags.Write(w);
                        feats.Write(w);
                    });
                    break;
                case "lemmas":
                    Write("lemmas.bin", LemmaTrainer.Train(Sentences, trainer).Write);
                    break;
                case "tree":
                    var sentences = Sentences;
                    Write("tree.bin", ParserTrainer.Train(sentences, CrossTags(sentences, trainer), trainer).Write);
                    break;
                case "names":
                    Write("names.bin", NamerTrainer.Train(NameCorpora.Read(data, ReadTagger()), trainer).Write);
                    break;
                default:
                    throw new ArgumentException($"RD920 nothing called '{one}' to train; one of {string.Join(", ", Parts)}, all.", nameof(part));
            }

            File.WriteAllText(Path.Combine(output, one + ".log"), log.ToString().ReplaceLineEndings("\n"));
        }
    }

    /// <summary>Tags each fifth of the sentences with a tagger that has seen only the other four.</summary>
    private static List<uint[]> CrossTags(List<Sentence> sentences, LinearTrainer trainer)
    {
        const int Folds = 5;
        var result = new uint[sentences.Count][];
        var quiet = Enumerable.Range(0, Folds).Select(f => new LinearTrainer(f, _ => { })).ToArray();
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var (tags, feats) = TaggerTrainer.Train([.. sentences.Where((_, i) => i % Folds != fold)], quiet[fold], 5);
            var tagger = new Tagger(tags, feats);
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                result[i] = Array.ConvertAll(tagger.Tag(LinearTrainer.Hash(sentences[i])), t => Parser.TagHash(t.Upos, t.Xpos));
            }
        });
        trainer.Log($"tree: tags for {sentences.Count} sentences by {Folds}-fold cross-tagging");
        return [.. result];
    }

    private Tagger ReadTagger()
    {
        using var reader = LinearModel.Open(Path.Combine(output, "tags.bin"));
        var tags = LinearModel.Read(reader);
        return new Tagger(tags, LinearModel.Read(reader));
    }

    private void Write(string file, Action<BinaryWriter> write)
    {
        var path = Path.Combine(output, file);
        using (var writer = new BinaryWriter(File.Create(path)))
        {
            write(writer);
        }

        say($"{path}: {new FileInfo(path).Length / 1024} KiB");
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

    internal static IEnumerable<string> NameFiles(string data) =>
    [
        Path.Combine(data, "ner", "uner-ewt", "train.iob2"),
        Path.Combine(data, "ner", "wikigold", "data", "wikigold", "CONLL-format", "data", "wikigold.conll.txt"),
    ];
}
