using Readout.Text;

namespace Readout.Coding;

/// <summary>Which actors and places the words of a report refer to.</summary>
internal sealed class ActorMap
{
    private readonly Dictionary<(int Sentence, int Token), IReadOnlyList<Actor>> _actors;
    private readonly Dictionary<(int Sentence, int Token), Place> _places;
    private readonly Dictionary<(int Sentence, int Token), Actor> _demonyms;
    private readonly IReadOnlySet<(int Sentence, int Token)> _foes;

    internal ActorMap(
        Dictionary<(int Sentence, int Token), IReadOnlyList<Actor>> actors,
        Dictionary<(int Sentence, int Token), Place> places,
        Dictionary<(int Sentence, int Token), Actor> demonyms,
        IReadOnlyList<Actor> allActors,
        IReadOnlyList<Place> allPlaces,
        IReadOnlyList<OfficeEvidence> offices,
        Actor? publisher,
        IReadOnlySet<(int Sentence, int Token)> foes)
    {
        _foes = foes;
        _actors = actors;
        _places = places;
        _demonyms = demonyms;
        Actors = allActors;
        Places = allPlaces;
        Offices = offices;
        Publisher = publisher;
    }

    /// <summary>All actors, in order of first mention.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>All places, in order of first mention.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Persons named who hold or held an office, an entry for each office; found only where the day of the report is unknown, to bound it.</summary>
    public IReadOnlyList<OfficeEvidence> Offices { get; }

    /// <summary>The actor that published the report itself, if it is one.</summary>
    public Actor? Publisher { get; }

    /// <summary>The actors that the word refers to: several for "the two leaders" or "Hungarian and Romanian officials"; none if it is no actor.</summary>
    public IReadOnlyList<Actor> At(int sentence, int token) => _actors.TryGetValue((sentence, token), out var found) ? found : [];

    /// <summary>The state whose demonym the word is, as a modifier: "an Indian proposal"; null if it is none. It is a party only of what it modifies.</summary>
    public Actor? DemonymAt(int sentence, int token) => _demonyms.GetValueOrDefault((sentence, token));

    /// <summary>Whether the word calls somebody the speaker's foe: "the enemy", "the aggressor".</summary>
    public bool IsFoe(int sentence, int token) => _foes.Contains((sentence, token));

    /// <summary>The place that the word names, or null.</summary>
    public Place? PlaceAt(int sentence, int token) => _places.GetValueOrDefault((sentence, token));
}

/// <summary>A person named, and an office of that person, whether or not the words name it.</summary>
/// <param name="Span">The name.</param>
/// <param name="Title">The office, as the lexicon has it.</param>
/// <param name="From">First day in office.</param>
/// <param name="To">Last day, or null while it lasts.</param>
internal readonly record struct OfficeEvidence(Span Span, string Title, DateOnly From, DateOnly? To);
