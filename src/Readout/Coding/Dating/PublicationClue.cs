using Readout.Text;

namespace Readout.Coding;

/// <summary>Something in a report that makes some days of publication likelier than others.</summary>
/// <param name="Weight">How well the words fit a report published on the day: 1 perfectly, near 0 hardly. Never 0: reports err, and so does their reading.</param>
/// <param name="Spans">The words.</param>
internal sealed record PublicationClue(Func<DateOnly, double> Weight, params Span[] Spans);
