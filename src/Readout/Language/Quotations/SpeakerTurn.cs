using Readout.Text;

namespace Readout.Language;

/// <summary>What one speaker says in a transcript, until the next one speaks.</summary>
/// <param name="Label">The speaker's label without its colon: "MS. PSAKI", "Q", "President of Russia Vladimir Putin".</param>
/// <param name="Content">From the first word to the last before the next label.</param>
/// <param name="Question">Whether it is an unnamed questioner's ("Q", "QUESTION").</param>
internal readonly record struct SpeakerTurn(Span Label, Span Content, bool Question);
