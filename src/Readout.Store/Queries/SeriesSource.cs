using Readout.Store.Database;
using Readout.Store.Events;

namespace Readout.Store.Queries;

/// <summary>Where the rows of a time series come from: the table of pairs alone where it can answer, which is much faster.</summary>
internal static class SeriesSource
{
    /// <summary><c>FROM … WHERE …</c> with rows named d that have day, goldstein and intensity.</summary>
    public static (string From, IReadOnlyList<(string Name, object? Value)> Arguments) Of(SqlDatabase database, EventFilter filter)
    {
        // A series counts an event on its first day, so that the sum over its steps is the number of events.
        if (filter.Pair is not var (a, b) || !PairsAnswer(filter))
        {
            var statement = new EventStatement(database, filter with { From = null, To = null });
            var from = statement.Leading().From;
            List<(string, object?)> arguments = [.. statement.Arguments];
            var days = "";
            foreach (var (day, name, sign) in new[] { (filter.From, "from", ">="), (filter.To, "to", "<=") })
            {
                if (day is { } bound)
                {
                    days += $" AND e.day {sign} @{name}";
                    arguments.Add((name, EventDay.Write(bound)));
                }
            }

            return ($"FROM (SELECT e.day, e.goldstein, e.intensity {from}{days}) d WHERE 1 = 1", arguments);
        }

        var conditions = new Conditions();
        conditions.Add($"d.a = {conditions.Parameter(a)} AND d.b = {conditions.Parameter(b)} AND d.until IS NULL{(filter.Directed ? " AND d.way >= 0" : "")}");
        conditions.AnyOf("d.event", filter.Events);
        conditions.AnyOf("d.mode", filter.Modes);
        conditions.AnyOf("d.modality", filter.Modalities);
        conditions.Between("d.goldstein", filter.Goldstein);
        conditions.Between("d.intensity", filter.Intensity);
        if (filter.From is { } first)
        {
            conditions.Add($"d.day >= {conditions.Parameter(EventDay.Write(first))}");
        }

        if (filter.To is { } last)
        {
            conditions.Add($"d.day <= {conditions.Parameter(EventDay.Write(last))}");
        }

        return ($"FROM event_pairs d WHERE {conditions.Where}", conditions.Arguments);
    }

    private static bool PairsAnswer(EventFilter f) =>
        f.AsOf is null && f.Confidence is null && f.Origins == default && string.IsNullOrWhiteSpace(f.Text)
        && new[] { f.Parties, f.Sources, f.Targets, f.Sectors, f.Cameo, f.Places, f.Media, f.Speakers, f.Publishers, f.Reports }.All(list => list.Count == 0);
}
