using System.CommandLine;
using Readout.Cli.Keeping;
using Readout.Cli.Running;
using Readout.Store;
using Readout.Store.Queries;

namespace Readout.Cli.Commands;

/// <summary><c>readout query</c>: events of a store, their counts and time series.</summary>
internal static class QueryCommand
{
    internal static Command Create()
    {
        var store = StoreOption.Create();
        var filter = new FilterOptions();
        var format = new Option<string>("--format", "-f") { Description = "table for people, jsonl and csv for programs.", HelpName = "table|jsonl|csv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        var sort = new Option<string>("--sort") { Description = "What to sort by; latest or highest first.", HelpName = "day|goldstein|intensity|confidence", DefaultValueFactory = _ => "day" };
        sort.AcceptOnlyFromAmong("day", "goldstein", "intensity", "confidence");
        var ascending = new Option<bool>("--ascending") { Description = "Earliest or lowest first." };
        var limit = new Option<int>("--limit", "-n") { Description = "Rows of a page.", DefaultValueFactory = _ => 50 };
        var offset = new Option<int>("--offset") { Description = "Rows to pass over." };
        var all = new Option<bool>("--all") { Description = "All rows, in the order in which they came in, in constant memory." };
        var count = new Option<bool>("--count") { Description = "Only how many there are." };
        var by = new Option<string?>("--count-by") { Description = "How many of each value.", HelpName = "event|mode|modality|cameo|quad|place_country|year" };
        var series = new Option<string?>("--series")
        {
            Description = "A time series: events, mean and sum of Goldstein scores and PLOVER intensities. Counts what occurred or goes on, unless --modality says otherwise.",
            HelpName = "day|week|month",
        };
        series.AcceptOnlyFromAmong("day", "week", "month");
        var command = new Command(
            "query",
            "Finds events in a store."
            + " Example: readout query --pair USA,RUS --from 2021-12-01 --to 2022-02-28"
            + " Example: readout query --event THREATEN --source RUS --format jsonl"
            + " Example: readout query --pair 'USA>RUS' --series week --from 2021-06-01 --to 2022-06-30 --format csv"
            + " Example: readout query --event CONSULT --origins 2 --from 2022-01-01"
            + " Example: readout query --text '\"security guarantees\" -gas' --count-by event")
        {
            store, format, sort, ascending, limit, offset, all, count, by, series,
        };
        filter.AddTo(command);
        command.SetAction(result =>
        {
            using var kept = StoreOption.Open(result.GetRequiredValue(store));
            using var output = StandardOutput.Open();
            var asked = filter.Read(result, kept);
            var form = Enum.Parse<SheetFormat>(result.GetRequiredValue(format), ignoreCase: true);
            if (result.GetValue(count))
            {
                output.WriteLine(kept.Events.Count(asked));
            }
            else if (result.GetValue(by) is { } field)
            {
                Counts(kept, asked, field, new Sheet(output, form, [field, "events"]));
            }
            else if (result.GetValue(series) is { } step)
            {
                Series(kept, asked, Enum.Parse<SeriesStep>(step, ignoreCase: true), output, form);
            }
            else
            {
                var page = new PageRequest
                {
                    Sort = Enum.Parse<EventSort>(result.GetRequiredValue(sort), ignoreCase: true),
                    Descending = !result.GetValue(ascending),
                    Limit = result.GetValue(limit),
                    Offset = result.GetValue(offset),
                };
                Events(result.GetValue(all) ? kept.Events.All(asked) : kept.Events.Page(asked, page), new EventSheet(output, form));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Events(IEnumerable<EventRow> events, EventSheet sheet)
    {
        foreach (var item in events)
        {
            sheet.Add(item);
        }

        sheet.Close();
    }

    private static void Counts(RecordStore store, EventFilter filter, string field, Sheet sheet)
    {
        sheet.Open();
        foreach (var (value, number) in store.Events.CountsBy(filter, field))
        {
            sheet.Row(value, number);
        }

        sheet.Close();
    }

    private static void Series(RecordStore store, EventFilter filter, SeriesStep step, TextWriter output, SheetFormat format)
    {
        var asked = filter.Modalities.Count > 0 ? filter : filter with { Modalities = ["occurred", "ongoing"] };
        var sheet = new Sheet(output, format, ["from", "events", "goldstein_mean", "goldstein_sum", "intensity_mean", "intensity_sum"]);
        sheet.Open();
        foreach (var point in store.Events.Series(asked, step))
        {
            sheet.Row(
                point.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), point.Events, point.GoldsteinMean, point.GoldsteinCount > 0 ? point.GoldsteinSum : null, point.IntensityMean, point.IntensityCount > 0 ? point.IntensitySum : null);
        }

        sheet.Close();
    }
}
