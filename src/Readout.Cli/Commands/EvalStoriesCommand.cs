using System.CommandLine;
using Readout.Cli.Running;
using Readout.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval stories</c>: pairs of reports that a human put together or kept apart, against the stories found.</summary>
internal static class EvalStoriesCommand
{
    internal static Command Create()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "Tab-separated pairs: same, apart or judged; kind; two reports; day; parties; why." };
        var store = new Option<string?>("--store") { Description = "A store that holds the reports." };
        var input = new Option<FileInfo?>("--input") { Description = "Reports (any input of 'read') or records, put into a store for the time being." };
        var errors = new Option<bool>("--errors") { Description = "List every pair that came out otherwise." };
        var command = new Command(
            "stories",
            "Pairs of reports that tell one happening, and near misses that must stay apart, against the stories found."
            + " Example: readout eval stories tests/gold/stories.tsv --store record.db --errors Example: readout eval stories tests/gold/stories.tsv --input news.jsonl")
        {
            gold, store, input, errors,
        };
        command.SetAction(result => EvalStore.Run(
            "stories", result.GetValue(store), result.GetValue(input), kept => Count(kept, result.GetRequiredValue(gold), result.GetValue(errors))));
        return command;
    }

    private static int Count(RecordStore store, FileInfo gold, bool errors)
    {
        var counts = new SortedDictionary<string, (int All, int Joined, int Absent)>(StringComparer.Ordinal) { ["same"] = default, ["apart"] = default, ["judged"] = default };
        var number = 0;
        foreach (var line in File.ReadLines(gold.FullName))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length < 4 || !counts.TryGetValue(fields[0], out var count))
            {
                throw new InvalidDataException($"{gold}:{number} RD824 a line is: same, apart or judged; kind; two reports; and what else there is to say, with tabs between them");
            }

            var together = store.Stories.Together(fields[2], fields[3]);
            counts[fields[0]] = (count.All + (together is null ? 0 : 1), count.Joined + (together == true ? 1 : 0), count.Absent + (together is null ? 1 : 0));
            if (errors && together is { } joined && fields[0] != "judged" && joined != (fields[0] == "same"))
            {
                Console.WriteLine($"{(joined ? "wrongly joined" : "not found")}\t{string.Join('\t', fields[1..])}");
            }
        }

        Console.WriteLine($"same     {counts["same"].Joined} of {counts["same"].All} pairs found");
        Console.WriteLine($"apart    {counts["apart"].Joined} of {counts["apart"].All} near misses wrongly joined");
        Console.WriteLine($"judged   {counts["judged"].Joined} of {counts["judged"].All} joined");
        if (counts.Values.Sum(c => c.Absent) is > 0 and var absent)
        {
            Console.WriteLine($"absent   {absent} pairs with a report that isn't there");
        }

        return ExitCodes.Done;
    }
}
