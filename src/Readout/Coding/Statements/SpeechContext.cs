using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>What the finders of statements, commitments and appointments read: the layers below them.</summary>
public sealed class SpeechContext
{
    /// <summary>Sentences, words, trees, regions.</summary>
    public required Analysis Analysis { get; init; }

    /// <summary>The frames of every sentence, by its index.</summary>
    public required IReadOnlyList<FrameSet> Frames { get; init; }

    /// <summary>The actor that the noun phrase headed by a word (sentence index, word index) refers to, pronouns resolved; null if none.</summary>
    public required Func<int, int, Actor?> ActorAt { get; init; }

    /// <summary>Time expressions.</summary>
    public IReadOnlyList<TimeItem> Times { get; init; } = [];

    /// <summary>The place that a word (sentence index, word index) names; null if none.</summary>
    public Func<int, int, Place?> PlaceAt { get; init; } = (_, _) => null;

    /// <summary>The first day on which the report may have been published; null if nothing tells.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The text.</summary>
    public string Text => Analysis.Text;

    /// <summary>Whether the sentence is part of the report, and neither page furniture nor a repeated paragraph.</summary>
    public bool Counts(Sentence sentence) =>
        Analysis.RegionAt(sentence.Span.Start)?.Kind is not (RegionKind.Boilerplate or RegionKind.Duplicate or RegionKind.Byline);

    /// <summary>The actors of the noun phrases headed by <paramref name="heads"/>, each once.</summary>
    public List<Actor> Actors(Sentence sentence, IEnumerable<int> heads)
    {
        var actors = new List<Actor>();
        foreach (var head in heads)
        {
            if (ActorAt(sentence.Index, head) is { } actor && !actors.Contains(actor))
            {
                actors.Add(actor);
            }
        }

        return actors;
    }
}
