using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>One telling of a commitment, before tellings of the same one are merged.</summary>
internal sealed class CommitmentDraft
{
    public required CommitmentKind Kind { get; init; }

    public required string Rule { get; init; }

    public required Sentence Sentence { get; init; }

    public List<Actor> Issuer { get; init; } = [];

    public List<Actor> Target { get; set; } = [];

    public List<Actor> Protege { get; set; } = [];

    /// <summary>The condition's characters and connective; the found one where it has a connective word.</summary>
    public Condition? Condition { get; set; }

    public FoundCondition? Found { get; set; }

    /// <summary>Whether the condition only points back: "such a move", "it".</summary>
    public bool PointsBack { get; set; }

    public Span? Action { get; set; }

    /// <summary>Whether it stands in a title or under it, where words are saved.</summary>
    public bool Heading { get; set; }

    /// <summary>The words that say that somebody commits himself, if any; else the verb of the action.</summary>
    public Span Cue { get; set; }

    public Statement? Statement { get; set; }

    /// <summary>Lemmas of the action's and the condition's nouns and verbs, to compare tellings.</summary>
    public HashSet<string> Words { get; } = [];

    public Span Evidence
    {
        get
        {
            var span = Cue;
            span = Action is { } action ? span.Union(action) : span;
            return Condition is { } condition ? span.Union(condition.Span) : span;
        }
    }
}
