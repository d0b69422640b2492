using Readout.Language;

namespace Readout.Coding;

/// <summary>Where parties of an event were found.</summary>
/// <param name="Party">source, target, or party where there is no direction.</param>
/// <param name="Role">The role of the rule.</param>
/// <param name="Head">Index of the word that stands in it; -1 if none of the sentence does.</param>
/// <param name="Actors">Who was found there.</param>
internal sealed record PartyPath(string Party, string Role, int Head, IReadOnlyList<Actor> Actors);

/// <summary>A rule that holds for a predicate, with what it found.</summary>
internal sealed class EventMatch
{
    public required EventRule Rule { get; init; }

    public required Predicate Predicate { get; init; }

    /// <summary>The CAMEO code, after the content has had its say.</summary>
    public required string Cameo { get; set; }

    /// <summary>The rule whose own line the code is, so that its mode and contexts hold; null if the code was made of the content's.</summary>
    public EventRule? CodedBy { get; init; }

    public List<Actor> Source { get; init; } = [];

    public List<Actor> Target { get; init; } = [];

    /// <summary>Where the parties were found, in the order of the rule's roles.</summary>
    public List<PartyPath> Paths { get; init; } = [];

    /// <summary>What is agreed, asked for, threatened, if that is an event.</summary>
    public EventMatch? Content { get; init; }

    /// <summary>The head of the content, event or not; -1 if there is none.</summary>
    public int ContentHead { get; init; } = -1;

    /// <summary>The meeting told of before that this one is; null if the words here name its parties.</summary>
    public Meeting? Recalled { get; set; }

    /// <summary>The meeting told of before from which a party was taken, be it this event or what it is about; null if the words here name the parties.</summary>
    public Meeting? Remembered { get; set; }

    public ModalityReading Modality { get; set; }

    /// <summary>What was made of code and modality afterwards, for explanations.</summary>
    public List<string> Notes { get; } = [];

    public Sentence Sentence => Predicate.Sentence;

    /// <summary>Whether all parties are known to be of one state.</summary>
    public bool IsOfOneCountry =>
        Source.Concat(Target).Select(a => a.Country is { Length: 3 } c and not ("IGO" or "NGO" or "MNC") ? c : null).Distinct().ToList() is [not null];

    /// <summary>Whether no two of the parties are known to be of different states or organisations: "will meet experts".</summary>
    public bool IsOfAtMostOneCountry => Source.Concat(Target).Select(a => a.Country).OfType<string>().Distinct().Count() < 2;

    /// <summary>One match for each country among the targets, where the rule counts them singly; else this one.</summary>
    public IEnumerable<EventMatch> Singly() =>
        !Rule.Each || Target.Count < 2 ? [this] : Target.GroupBy(t => t.Country ?? t.Name, StringComparer.Ordinal).Select(g => With([.. g]));

    private EventMatch With(List<Actor> targets) => new()
    {
        Rule = Rule,
        Predicate = Predicate,
        Cameo = Cameo,
        CodedBy = CodedBy,
        Source = [.. Source],
        Target = targets,
        Paths = Paths,
        Content = Content,
        ContentHead = ContentHead,
        Recalled = Recalled,
        Remembered = Remembered,
        Modality = Modality,
    };
}
