namespace Readout.Store.Queries;

/// <summary>The steps of a time series.</summary>
public enum SeriesStep
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}

/// <summary>One step of a time series.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Events">How many events.</param>
/// <param name="GoldsteinSum">Sum of their Goldstein scores, of those that have one.</param>
/// <param name="GoldsteinCount">How many have one.</param>
/// <param name="IntensitySum">Sum of their PLOVER intensities, of those that have one.</param>
/// <param name="IntensityCount">How many have one.</param>
public sealed record SeriesPoint(DateOnly From, long Events, double GoldsteinSum, long GoldsteinCount, double IntensitySum, long IntensityCount)
{
    /// <summary>Mean Goldstein score; null if no event has one.</summary>
    public double? GoldsteinMean => GoldsteinCount == 0 ? null : GoldsteinSum / GoldsteinCount;

    /// <summary>Mean PLOVER intensity; null if no event has one.</summary>
    public double? IntensityMean => IntensityCount == 0 ? null : IntensitySum / IntensityCount;
}
