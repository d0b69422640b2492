using System.Globalization;
using Readout.Text;

namespace Readout.Store.Reports;

/// <summary>One place at which a text was found. The same text may appear at several; the first in order heads its record,
/// so that the record doesn't depend on which came in first.</summary>
/// <param name="SourceId">The identifier that the input gave.</param>
/// <param name="Title">The title that the input gave as such.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">Its day, YYYY-MM-DD.</param>
internal sealed record Appearance(string? SourceId, string? Title, string? Url, string? Publisher, string? Published) : IComparable<Appearance>
{
    /// <summary>Names it among the appearances of its text.</summary>
    public string Place => RecordText.ShortHash(SourceId, Title, Url, Publisher, Published);

    public static Appearance Of(Report report)
    {
        // A record that was read back doesn't say whether its title was given; one that was opens the text, followed by a blank line.
        var title = report.Title is { Length: > 0 } t && report.Text.StartsWith(t + "\n\n", StringComparison.Ordinal) ? t : null;
        return new(report.SourceId, title, report.Url, report.Publisher, report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The report as its input gave it.</summary>
    public Report ToReport(string text) => new()
    {
        Text = text,
        SourceId = SourceId,
        Title = Title,
        Url = Url,
        Publisher = Publisher,
        Published = Published is null ? null : DateOnly.ParseExact(Published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public int CompareTo(Appearance? other)
    {
        if (other is null)
        {
            return -1;
        }

        string?[] mine = [Published ?? "9999", SourceId, Url, Publisher, Title];
        string?[] others = [other.Published ?? "9999", other.SourceId, other.Url, other.Publisher, other.Title];
        return mine.Zip(others, string.CompareOrdinal).FirstOrDefault(c => c != 0);
    }
}
