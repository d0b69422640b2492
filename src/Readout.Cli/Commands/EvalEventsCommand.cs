using System.CommandLine;
using System.Text.Json;
using Readout.Lexicon;
using Readout.Record;
using Readout.Sources;
using Readout.Text;
using Readout.Training;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval events</c>: events against what humans coded.</summary>
internal static class EvalEventsCommand
{
    internal static Command Create()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "PLOVER's gold standard (JSON), PETRARCH's test sentences (JSON Lines), or records coded by hand (JSON Lines)." };
        var input = new Argument<FileInfo?>("input") { Description = "The reports, where gold records don't hold their texts (any input of 'read').", Arity = ArgumentArity.ZeroOrOne };
        var errors = new Option<bool>("--errors") { Description = "List what is missing, extra and of another modality, a line each." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file, too." };
        var command = new Command("events", "Events against gold: type, parties, modality. Example: readout eval events plover_gsr.json --errors") { gold, input, errors, json };
        command.SetAction(result =>
        {
            var ontology = Ontology.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")], []);
            var wanted = EventGoldFile.Read(result.GetRequiredValue(gold).FullName, code => ontology.Cameo(code)?.Event);
            var texts = result.GetValue(input) is { } file ? Texts(file, wanted) : [];
            var reader = Reader.Load();
            var score = new EventScore();
            foreach (var one in wanted)
            {
                var report = texts.GetValueOrDefault(one.Id) ?? (one.Text is { } text ? new Report { Text = text, Published = one.Date } : null);
                if (report is null)
                {
                    Console.Error.WriteLine($"RD831 {one.Id}: its text is neither in the gold nor in the input");
                    continue;
                }

                using var document = JsonDocument.Parse(RecordWriter.ToLine(reader.Read(report)));
                var found = EventGoldFile.OfRecord(document.RootElement);
                score.Add(one.Events, found);
                if (result.GetValue(errors))
                {
                    List(one, found, report.Text);
                }
            }

            Console.WriteLine($"type, macro F1     {score.MacroF1,6:F2}");
            return EvalCommand.Print(score.Figures(), result.GetValue(json));
        });
        return command;
    }

    private static Dictionary<string, Report> Texts(FileInfo file, IReadOnlyList<EventGold> wanted)
    {
        var ids = wanted.Select(w => w.Id).ToHashSet(StringComparer.Ordinal);
        return new ReportSource().Read([file.FullName]).Select(i => i.Report).Where(r => r?.SourceId is { } id && ids.Contains(id))
            .GroupBy(r => r!.SourceId!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First()!, StringComparer.Ordinal);
    }

    private static void List(EventGold gold, IReadOnlyList<CodedEvent> system, string text)
    {
        var (want, have) = (gold.Events.SelectMany(Keys).ToHashSet(), system.SelectMany(Keys).ToHashSet());
        var otherwise = EventScore.Pairs(gold.Events, system).Where(p => p.Gold.Modality != p.System.Modality).ToList();
        if (want.SetEquals(have) && otherwise.Count == 0)
        {
            return;
        }

        Console.WriteLine($"# {gold.Id} {(text.Length > 300 ? text[..80] : text).ReplaceLineEndings(" ")}");
        foreach (var key in want.Except(have))
        {
            Console.WriteLine($"  missing {key}");
        }

        foreach (var (wanted, found) in otherwise)
        {
            Console.WriteLine($"  {found.Modality} for {wanted.Modality}: {string.Join(", ", Keys(found))} '{(found.Trigger is { } at ? Quote(text, at) : "")}'");
        }

        foreach (var e in system.Where(e => Keys(e).Any(k => !want.Contains(k))))
        {
            Console.WriteLine($"  extra   {string.Join(", ", Keys(e))}  {e.Cameo} {e.Modality} '{(e.Trigger is { } t ? Quote(text, t) : "")}'");
        }
    }

    private static string Quote(string text, (int Start, int End) span) => string.Concat(text.EnumerateRunes().Skip(span.Start).Take(span.End - span.Start));

    private static IEnumerable<string> Keys(CodedEvent e) => e.Dyads(false).Select(d => $"{e.Event} {d}");
}
