using System.CommandLine;
using Readout.Time;
using Readout.Training;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval times</c>: time expressions against TimeML files.</summary>
internal static class EvalTimesCommand
{
    internal static Command Create()
    {
        var gold = new Argument<string>("gold") { Description = "A TimeML file (.tml), or a folder of them." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file, too." };
        var errors = new Option<bool>("--errors") { Description = "List every expression that was missed, extra, or has another value or extent." };
        var command = new Command("times", "Time expressions against TimeML: extent (relaxed and strict) and value F1. Example: readout eval times corpus/tml --errors") { gold, json, errors };
        command.SetAction(result =>
        {
            var path = result.GetRequiredValue(gold);
            string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*.tml", SearchOption.AllDirectories) : File.Exists(path) ? [path] : [];
            if (files.Length == 0)
            {
                Console.Error.WriteLine($"{path}: RD061 no .tml file here; give a TimeML file or a folder of them");
                return 3;
            }

            Array.Sort(files, StringComparer.Ordinal);
            var total = new SortedDictionary<string, Score>(StringComparer.Ordinal);
            foreach (var file in files)
            {
                var document = TimeDocument.Read(file);
                var found = TimeFinder.Find(document.Text, document.Written is { } day ? new TimeAnchor(day) : null);
                var wrong = new List<TimeError>();
                foreach (var (name, score) in TimesScore.Of(document, found, wrong))
                {
                    total[name] = total.GetValueOrDefault(name) + score;
                }

                if (result.GetValue(errors))
                {
                    foreach (var error in wrong.OrderBy(e => e.Offset))
                    {
                        var start = Math.Max(0, error.Offset - 40);
                        var around = document.Text[start..Math.Min(document.Text.Length, error.Offset + 50)].ReplaceLineEndings(" ");
                        Console.WriteLine($"{document.Name}\t{error.Kind}\t{error.Gold}\t{error.System}\t…{around}…");
                    }
                }
            }

            return EvalCommand.Print(total, result.GetValue(json));
        });
        return command;
    }
}
