using Readout.Text;

namespace Readout.Language;

/// <summary>A stretch of text between quotation marks. A quotation that runs over several paragraphs is one piece a paragraph.</summary>
/// <param name="Outer">With its marks, as far as they are there.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Depth">0 at the outside, 1 inside another quotation, and so on.</param>
/// <param name="Continues">Index in the list of the piece that this one goes on from, or -1.</param>
/// <param name="Closed">Whether a closing mark was found; if not, it ends with its paragraph.</param>
internal readonly record struct Quotation(Span Outer, Span Inner, int Depth, int Continues, bool Closed);
