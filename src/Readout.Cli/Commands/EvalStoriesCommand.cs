using System.CommandLine;
using Readout.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval stories</c>: pairs of reports that a human put together or kept apart, against the stories found.</summary>
internal static class EvalStoriesCommand
{
    internal static Command Create() => EvalStore.Create(
        "stories",
        "Pairs of reports that tell one happening, and near misses that must stay apart, against the stories found."
        + " Example: readout eval stories tests/gold/stories.tsv --store record.db --errors Example: readout eval stories tests/gold/stories.tsv --input news.jsonl",
        "same, apart or judged; kind; two reports; day; parties; why.",
        "same, apart or judged; kind; two reports; and what else there is to say",
        Count);

    private static void Count(RecordStore store, IEnumerable<(string[] Fields, Exception Fault)> lines, bool errors)
    {
        var counts = new SortedDictionary<string, (int All, int Joined, int Absent)>(StringComparer.Ordinal) { ["same"] = default, ["apart"] = default, ["judged"] = default };
        foreach (var (fields, fault) in lines)
        {
            if (fields.Length < 4 || !counts.TryGetValue(fields[0], out var count))
            {
                throw fault;
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
    }
}
