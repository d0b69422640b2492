using System.CommandLine;
using System.Text.Json;
using Readout.Language;
using Readout.Text;
using Readout.Training;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval coref</c>: pronouns against GAP, chains against files in CoNLL's columns.</summary>
internal static class EvalCorefCommand
{
    internal static Command Create()
    {
        var gold = new Argument<FileInfo[]>("gold") { Description = "A GAP file (.tsv), or files with coreference brackets (.conll).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file, too." };
        var models = EvalCommand.ModelsOption();
        var command = new Command(
            "coref",
            "Who is meant: GAP F1, or MUC, B³, CEAFe and their mean (CoNLL 2012). Example: readout eval coref gap-development.tsv Example: readout eval coref GUM_news_*.conll")
        {
            gold, json, models,
        };
        command.SetAction(result =>
        {
            var engine = LanguageEngine.Load(EvalCommand.Folder(result, models));
            var resolver = new PronounResolver(FirstNames.Read(Path.Combine(AppContext.BaseDirectory, "lexicon", "names", "first-names.txt")));
            var files = result.GetRequiredValue(gold);
            return files[0].Extension.Equals(".tsv", StringComparison.OrdinalIgnoreCase)
                ? EvalCommand.Print(GapScore.Of(GapSnippet.Read(files[0].FullName, engine), resolver), result.GetValue(json))
                : Chains(files, engine, new ChainBuilder(resolver), result.GetValue(json));
        });
        return command;
    }

    private static int Chains(FileInfo[] files, LanguageEngine engine, ChainBuilder builder, FileInfo? json)
    {
        var score = new ChainScore();
        var documents = files.SelectMany(f => CorefFile.Read(f.FullName)).ToList();

        // Some corpora mark what is mentioned only once, others don't, or only by mistake.
        var all = documents.SelectMany(d => d.Chains).ToList();
        var least = all.Count(c => c.Count == 1) * 10 > all.Count ? 1 : 2;
        foreach (var document in documents)
        {
            var sentences = engine.Read(document.Text, RegionFinder.Plain(document.Text));
            var chains = builder.Build(sentences).Chains
                .Where(c => c.Count >= least)
                .Select(c => (IReadOnlyList<Span>)[.. c.Select(m => sentences[m.Sentence].SpanOf([m.First, m.Last])).Distinct()]);
            score.Add(document.Chains, [.. chains]);
        }

        (string Name, double F1)[] figures = [("mentions", score.Mentions), ("MUC", score.Muc), ("B3", score.BCubed), ("CEAFe", score.Ceaf), ("CoNLL", score.Average)];
        foreach (var (name, f1) in figures)
        {
            Console.WriteLine($"{name,-12} F1 {f1,6:F2}");
        }

        if (json is not null)
        {
            using var stream = json.Create();
            using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
            writer.WriteStartObject();
            foreach (var (name, f1) in figures)
            {
                writer.WriteNumber(name, Math.Round(f1, 4));
            }

            writer.WriteEndObject();
        }

        return 0;
    }
}
