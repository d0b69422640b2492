using Readout.Coding;

namespace Readout.Training;

/// <summary>Scores days of publication that were read from texts against those that are known.</summary>
/// <remarks>The width of an interval is its number of days: 1 if the day itself is named.</remarks>
internal sealed class PublishedScore
{
    private readonly List<int> _widths = [];

    /// <summary>Reports counted.</summary>
    public int Reports { get; private set; }

    /// <summary>Reports for which days were found.</summary>
    public int Given => _widths.Count;

    /// <summary>Reports whose true day is among the days found.</summary>
    public int Holding { get; private set; }

    /// <summary>Reports for which the true day alone was found.</summary>
    public int Exact { get; private set; }

    /// <summary>Counts one report.</summary>
    /// <param name="truth">Its day of publication.</param>
    /// <param name="found">What was read from the text, if anything.</param>
    /// <returns>Whether what was found holds the truth; true if nothing was.</returns>
    public bool Add(DateOnly truth, Publication? found)
    {
        Reports++;
        if (found is null)
        {
            return true;
        }

        var holds = found.Earliest <= truth && truth <= found.Latest;
        _widths.Add(found.Latest.DayNumber - found.Earliest.DayNumber + 1);
        Holding += holds ? 1 : 0;
        Exact += holds && found.Earliest == found.Latest ? 1 : 0;
        return holds;
    }

    /// <summary>The width that <paramref name="share"/> of the intervals don't exceed: 0.5 for the median; 0 if there are none.</summary>
    public int Width(double share)
    {
        _widths.Sort();
        return _widths.Count == 0 ? 0 : _widths[Math.Min(_widths.Count - 1, (int)(share * _widths.Count))];
    }
}
