using Readout.Text;

namespace Readout.Coding;

/// <summary>Something in a report that makes some days of publication likelier than others.</summary>
/// <param name="Weight">How well the words fit a report published on the day, relative to other days. Never 0: reports err, and so does their reading.</param>
/// <param name="Spans">The words.</param>
internal sealed record PublicationClue(Func<DateOnly, double> Weight, params Span[] Spans)
{
    /// <summary>Whether it tells of years, and so can say in which of them to look.</summary>
    public bool Years { get; init; }
}
