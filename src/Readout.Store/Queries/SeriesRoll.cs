namespace Readout.Store.Queries;

/// <summary>Sums days up to weeks and months, and puts in the steps that have no events.</summary>
internal static class SeriesRoll
{
    // Steps without events are put in over this many at most: a slip in a year must not make a list of millions.
    private const int MostSteps = 40_000;

    public static IReadOnlyList<SeriesPoint> Of(IReadOnlyList<SeriesPoint> days, SeriesStep step, DateOnly? from, DateOnly? to)
    {
        var points = days.GroupBy(d => StartOf(d.From, step)).ToDictionary(g => g.Key, g => new SeriesPoint(
            g.Key, g.Sum(d => d.Events), g.Sum(d => d.GoldsteinSum), g.Sum(d => d.GoldsteinCount), g.Sum(d => d.IntensitySum), g.Sum(d => d.IntensityCount)));
        if (from is { } first && to is { } last)
        {
            for (var (at, n) = (StartOf(first, step), 0); at <= last && n < MostSteps; at = Next(at, step), n++)
            {
                points.TryAdd(at, new SeriesPoint(at, 0, 0, 0, 0, 0));
            }
        }

        return [.. points.Values.OrderBy(p => p.From)];
    }

    private static DateOnly StartOf(DateOnly day, SeriesStep step) => step switch
    {
        SeriesStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        SeriesStep.Month => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    private static DateOnly Next(DateOnly day, SeriesStep step) => step switch
    {
        SeriesStep.Week => day.AddDays(7),
        SeriesStep.Month => day.AddMonths(1),
        _ => day.AddDays(1),
    };
}
