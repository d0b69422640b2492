using System.CommandLine;
using System.Text.Json;
using Readout.Language;
using Readout.Text;
using Readout.Training;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval</c>: measures against gold files.</summary>
internal static class EvalCommand
{
    internal static Command Create() => new("eval", "Measures the program against gold files in the field's own formats.")
    {
        CreateTreebank(),
        CreateNames(),
        EvalCorefCommand.Create(),
        EvalTimesCommand.Create(),
        EvalPublishedCommand.Create(),
        EvalEventsCommand.Create(),
        EvalItemsCommand.Create("statements"),
        EvalItemsCommand.Create("commitments"),
        EvalItemsCommand.Create("appointments"),
        EvalStoriesCommand.Create(),
        EvalLedgerCommand.Create(),
    };

    private static Command CreateTreebank()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "A CoNLL-U file." };
        var raw = new Option<bool>("--raw") { Description = "Start from raw text (CoNLL 2018 F1 scores), not from the gold words." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file, too." };
        var models = ModelsOption();
        var command = new Command("treebank", "Tags, lemmas and trees against a treebank. Example: readout eval treebank en_ewt-ud-dev.conllu --raw") { gold, raw, json, models };
        command.SetAction(result =>
        {
            var engine = LanguageEngine.Load(Folder(result, models));
            var total = new SortedDictionary<string, Score>(StringComparer.Ordinal);
            foreach (var document in Conllu.Read(result.GetRequiredValue(gold).FullName))
            {
                var truth = document.Sentences.Select(s => s.Sentence).ToList();
                var system = result.GetValue(raw)
                    ? engine.Read(document.Text, RegionFinder.Plain(document.Text))
                    : engine.Annotate([.. truth.Select(LanguageEngine.GivenWords.Of)]);
                foreach (var (name, score) in TreebankScore.Of(truth, system, document.Text))
                {
                    total[name] = total.GetValueOrDefault(name) + score;
                }
            }

            return Print(total, result.GetValue(json));
        });
        return command;
    }

    private static Command CreateNames()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "An IOB2 file: number, word, label; or word and label." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file, too." };
        var errors = new Option<bool>("--errors") { Description = "List the names that are missing, extra or of another type, a line each." };
        var models = ModelsOption();
        var command = new Command("names", "Names against a labelled file: entity F1. Example: readout eval names dev.iob2 --errors") { gold, errors, json, models };
        command.SetAction(result =>
        {
            var engine = LanguageEngine.Load(Folder(result, models));
            var total = new SortedDictionary<string, Score>(StringComparer.Ordinal) { ["Names"] = default };
            foreach (var text in NameFile.Read(result.GetRequiredValue(gold).FullName))
            {
                var read = engine.Annotate([.. text.Select(s => new LanguageEngine.GivenWords(s.Forms, [.. s.Forms.Select(_ => (new Span(0, 0), (Span?)null))]))]);
                foreach (var ((forms, labels), sentence) in text.Zip(read))
                {
                    Count(forms, labels, [.. sentence.Tokens.Select(t => t.Name)]);
                }
            }

            return Print(total, result.GetValue(json));

            void Count(IReadOnlyList<string> forms, IReadOnlyList<string> labels, List<string> system)
            {
                total["Names"] += NameScore.Of(labels, system);
                if (result.GetValue(errors))
                {
                    NameScore.Errors(forms, labels, system).ToList().ForEach(Console.WriteLine);
                }

                foreach (var type in new[] { "PER", "LOC", "ORG" })
                {
                    total["Names " + type] = total.GetValueOrDefault("Names " + type) + NameScore.Of(Only(labels, type), Only(system, type));
                }
            }
        });
        return command;
    }

    private static List<string> Only(IEnumerable<string> labels, string type) =>
        [.. labels.Select(l => l.EndsWith(type, StringComparison.Ordinal) ? l : "O")];

    internal static Option<string> ModelsOption() => new("--models") { Description = "Folder of models. [default: those shipped]" };

    /// <summary>The folder of models that was asked for, or that of the program.</summary>
    internal static string Folder(ParseResult result, Option<string> models) => result.GetValue(models) ?? Path.Combine(AppContext.BaseDirectory, "models");

    internal static int Print(IReadOnlyDictionary<string, Score> scores, FileInfo? json)
    {
        foreach (var (name, score) in scores)
        {
            Console.WriteLine($"{name,-18} precision {score.Precision,6:F2}  recall {score.Recall,6:F2}  F1 {score.F1,6:F2}  ({score.Right} of {score.System} found, {score.Gold} wanted)");
        }

        if (json is not null)
        {
            using var stream = json.Create();
            using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
            writer.WriteStartObject();
            foreach (var (name, score) in scores)
            {
                writer.WriteStartObject(name);
                writer.WriteNumber("precision", Math.Round(score.Precision, 4));
                writer.WriteNumber("recall", Math.Round(score.Recall, 4));
                writer.WriteNumber("f1", Math.Round(score.F1, 4));
                writer.WriteNumber("right", score.Right);
                writer.WriteNumber("system", score.System);
                writer.WriteNumber("gold", score.Gold);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return 0;
    }
}
