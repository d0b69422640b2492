using System.CommandLine;
using System.Text;
using System.Text.Json;
using Readout.Record;
using Readout.Sources;
using Readout.Training;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval statements|commitments|appointments</c>: items of records against gold records.</summary>
internal static class EvalItemsCommand
{
    internal static Command Create(string list)
    {
        var gold = new Argument<FileInfo>("gold") { Description = "Records in JSON Lines, coded by hand; they need not hold their texts." };
        var input = new Argument<FileInfo>("input") { Description = "The same reports, to be read now (any input of 'read'), or records that 'read --format jsonl' wrote." };
        var errors = new Option<bool>("--errors") { Description = "List what is missing, extra or of another kind." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file, too." };
        var command = new Command(list, $"{char.ToUpperInvariant(list[0])}{list[1..]} against gold records. Example: readout eval {list} tests/gold/news-dev.jsonl news.jsonl.xz --errors")
        {
            gold, input, errors, json,
        };
        command.SetAction(result =>
        {
            var wanted = Gold(result.GetRequiredValue(gold), list);
            var total = new SortedDictionary<string, Score>(StringComparer.Ordinal);
            var seen = 0;
            foreach (var (key, items, text) in System(result.GetRequiredValue(input), list, wanted))
            {
                seen++;
                var pairs = RecordScore.Align(wanted[key], items);
                foreach (var (name, score) in RecordScore.Of(pairs))
                {
                    total[name] = total.GetValueOrDefault(name) + score;
                }

                if (result.GetValue(errors))
                {
                    List(key, pairs, text);
                }
            }

            Console.Error.WriteLine($"{seen} of {wanted.Count} gold reports were found in the input");
            return EvalCommand.Print(total, result.GetValue(json));
        });
        return command;
    }

    private static Dictionary<string, IReadOnlyList<RecordItem>> Gold(FileInfo file, string list)
    {
        var gold = new Dictionary<string, IReadOnlyList<RecordItem>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file.FullName).Where(l => l.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            gold[RecordItems.Key(document.RootElement)] = RecordItems.Read(document.RootElement, list);
        }

        return gold;
    }

    private static IEnumerable<(string Key, IReadOnlyList<RecordItem> Items, string? Text)> System(FileInfo input, string list, Dictionary<string, IReadOnlyList<RecordItem>> wanted)
    {
        if (IsRecords(input))
        {
            foreach (var line in File.ReadLines(input.FullName).Where(l => l.Length > 0))
            {
                using var document = JsonDocument.Parse(line);
                if (wanted.ContainsKey(RecordItems.Key(document.RootElement)))
                {
                    yield return (RecordItems.Key(document.RootElement), RecordItems.Read(document.RootElement, list), RecordItems.TextOf(document.RootElement));
                }
            }

            yield break;
        }

        var reader = Reader.Load();
        foreach (var item in new ReportSource().Read([input.FullName]))
        {
            if (item.Report is not { SourceId: { } id } report || !wanted.ContainsKey(id))
            {
                continue;
            }

            using var document = JsonDocument.Parse(RecordWriter.ToLine(reader.Read(report)));
            yield return (id, RecordItems.Read(document.RootElement, list), report.Text);
        }
    }

    private static bool IsRecords(FileInfo input)
    {
        using var stream = new StreamReader(input.FullName);
        return stream.ReadLine()?.StartsWith("{\"report\"", StringComparison.Ordinal) ?? false;
    }

    private static void List(string key, IReadOnlyList<RecordScore.Pair> pairs, string? text)
    {
        var runes = text is null ? null : text.EnumerateRunes().ToArray();
        foreach (var pair in pairs)
        {
            var what = pair.System is null ? "missing" : pair.Gold is null ? "extra" : pair.Gold.Kind != pair.System.Kind ? $"kind {pair.Gold.Kind} as {pair.System.Kind}" : null;
            if (what is not null)
            {
                var item = pair.Gold ?? pair.System!;
                Console.WriteLine($"{key,-12} {what,-24} {item.Kind,-10} {Quote(item, runes)}");
            }
        }
    }

    private static string Quote(RecordItem item, Rune[]? runes)
    {
        if (runes is null || item.Spans.Count == 0)
        {
            return string.Join(' ', item.Spans.Select(s => $"{s.Start}..{s.End}"));
        }

        var (start, end) = item.Spans[0];
        return string.Concat(runes[start..Math.Min(end, Math.Min(start + 100, runes.Length))]).Replace('\n', ' ');
    }
}
