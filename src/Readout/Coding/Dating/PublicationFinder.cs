using Readout.Language;
using Readout.Text;
using Readout.Time;

namespace Readout.Coding;

/// <summary>Finds the day on which a report was published: as given, as the text states it, or as far as what it tells allows.</summary>
internal static class PublicationFinder
{
    // A term of office, and some: wider than that, an interval says nothing that the text doesn't say itself.
    private const int Widest = 1650;
    private const int MostEvidence = 16;

    // Days on either side of those found in which evidence must make a difference.
    private const int Around = 4 * 366;

    /// <summary>The day or days of publication; null if nothing tells, or too little to mean anything.</summary>
    /// <param name="analysis">Sentences with trees and regions.</param>
    /// <param name="map">Actors found without a date: the offices they are named with bound the years.</param>
    public static Publication? Find(Analysis analysis, ActorMap map)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(map);
        if (analysis.Report.Published is { } given)
        {
            return new Publication(given, given, "given", []);
        }

        var reading = TimeFinder.Read(analysis);
        return StatedDay.Find(analysis, reading) is { } stated
            ? new Publication(stated.Day, stated.Day, "stated", [stated.Span])
            : Infer(analysis, map, reading);
    }

    private static Publication? Infer(Analysis analysis, ActorMap map, TimeReading reading)
    {
        var clues = new PublicationClues(analysis, map, reading);
        clues.Read();
        return PublicationEstimate.Of(clues.All) is { } days && days.Latest.DayNumber - days.Earliest.DayNumber <= Widest
            ? new Publication(days.Earliest, days.Latest, "inferred", Evidence(clues.All, days)) { Likeliest = days.Best }
            : null;
    }

    /// <summary>The words of the clues that fit the likeliest day and not just any day near it.</summary>
    private static List<Span> Evidence(IReadOnlyList<PublicationClue> clues, PublicationEstimate days)
    {
        var spans = new SortedSet<Span>();
        foreach (var clue in clues)
        {
            var (low, high) = (double.MaxValue, 0.0);
            for (var day = days.Earliest.AddDays(-Around); day <= days.Latest.AddDays(Around); day = day.AddDays(1))
            {
                var weight = clue.Weight(day);
                (low, high) = (Math.Min(low, weight), Math.Max(high, weight));
            }

            var here = clue.Weight(days.Best);
            if (here >= 0.3 * high && low < 0.5 * here && spans.Count < MostEvidence)
            {
                spans.UnionWith(clue.Spans);
            }
        }

        return [.. spans];
    }
}
