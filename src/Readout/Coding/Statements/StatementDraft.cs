using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>A cue with its parts, before quotations are attached and chains are built.</summary>
internal sealed class StatementDraft
{
    public required Sentence Sentence { get; init; }

    /// <summary>Index of the cue word; the label's first word for a turn.</summary>
    public required int Word { get; init; }

    public required Span Cue { get; init; }

    public required Actor Speaker { get; init; }

    /// <summary>Name of the pattern that found it.</summary>
    public required string Rule { get; init; }

    public required bool Quotes { get; init; }

    public List<Actor> Addressees { get; init; } = [];

    public Medium Medium { get; set; }

    public EventTime? Time { get; set; }

    public List<Span> Content { get; } = [];

    /// <summary>Whether what is said is given in quotation marks throughout, in part, or not at all.</summary>
    public SpeechForm Form { get; set; } = SpeechForm.Indirect;
}
