using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>What the finders of statements, commitments and appointments read: the layers below them.</summary>
internal sealed class SpeechContext
{
    /// <summary>Sentences, words, trees, regions.</summary>
    public required Analysis Analysis { get; init; }

    /// <summary>The frames of every sentence, by its index.</summary>
    public required IReadOnlyList<FrameSet> Frames { get; init; }

    /// <summary>Actors and places by the words that refer to them.</summary>
    public required ActorMap Map { get; init; }

    /// <summary>Time expressions.</summary>
    public IReadOnlyList<TimeItem> Times { get; init; } = [];

    /// <summary>The first day on which the report may have been published; null if nothing tells.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The last day on which it may have been published; null if nothing tells, or if it is the first.</summary>
    public DateOnly? PublishedLast { get; init; }

    /// <summary>What is spoken word for word: quotations, and the turns of a transcript.</summary>
    internal IReadOnlyList<Span> Verbatim => _verbatim ??= [.. QuotationFinder.Find(Text).Select(q => q.Inner), .. TurnFinder.Find(Text, new HashSet<string>()).Select(t => t.Content)];

    private IReadOnlyList<Span>? _verbatim;

    /// <summary>The text.</summary>
    public string Text => Analysis.Text;

    /// <summary>The first actor that the word (sentence index, word index) refers to; null if it is none.</summary>
    public Actor? ActorAt(int sentence, int word) => ActorsAt(sentence, word) is { Count: > 0 } found ? found[0] : null;

    /// <summary>The actors that the word refers to; where a title or a trade heads the name in the tree ("Mr Putin", "coach Nabil Maaloul"), those of the name.</summary>
    public IReadOnlyList<Actor> ActorsAt(int sentence, int word)
    {
        if (Map.At(sentence, word) is { Count: > 0 } found)
        {
            return found;
        }

        var tree = Analysis.Sentences[sentence];
        if (tree.Tokens[word].Upos is "PROPN" or "NOUN")
        {
            foreach (var child in tree.Children(word))
            {
                if (tree.Tokens[child].Upos == "PROPN" && (tree.Tokens[child].Relation is "flat" or "appos" || tree.Tokens[child].Deprel is "compound" or "nmod:desc" && tree.Tokens[word].Upos == "PROPN")
                    && Map.At(sentence, child) is { Count: > 0 } named)
                {
                    return named;
                }
            }
        }

        return [];
    }

    /// <summary>The place that the word names, or null.</summary>
    public Place? PlaceAt(int sentence, int word) => Map.PlaceAt(sentence, word);

    /// <summary>Whether the sentence is part of the report, and neither page furniture nor a repeated paragraph.</summary>
    public bool Counts(Sentence sentence) =>
        Analysis.RegionAt(sentence.Span.Start)?.Kind is not (RegionKind.Boilerplate or RegionKind.Duplicate or RegionKind.Byline);

    /// <summary>The actors of the noun phrases headed by <paramref name="heads"/>, each once.</summary>
    public List<Actor> Actors(Sentence sentence, IEnumerable<int> heads)
    {
        var actors = new List<Actor>();
        foreach (var head in heads)
        {
            actors.AddRange(ActorsAt(sentence.Index, head).Where(a => !actors.Contains(a)));
        }

        return actors;
    }
}
