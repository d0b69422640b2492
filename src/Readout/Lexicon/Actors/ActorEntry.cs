namespace Readout.Lexicon;

/// <summary>What a phrase of the actor lexicon names.</summary>
internal enum ActorEntryKind
{
    /// <summary>A state by its name.</summary>
    State,

    /// <summary>An adjective or word for the people of a state: "Russian", "Russians".</summary>
    People,

    /// <summary>A capital, which may stand for the government.</summary>
    Capital,

    /// <summary>A body or seat of a government: "the Kremlin", "the Pentagon".</summary>
    Body,

    /// <summary>An organisation or armed group.</summary>
    Organisation,

    /// <summary>A person by the full name or a listed spelling.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,
}

/// <summary>A term in an office, both days inclusive.</summary>
/// <param name="Title">Name of the office, in lower case for common nouns.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
internal readonly record struct Office(string Title, DateOnly From, DateOnly? To)
{
    /// <summary>Whether the office was held on the day.</summary>
    public bool HeldOn(DateOnly day) => From <= day && (To is not { } to || day <= to);
}

/// <summary>An entry of the actor lexicon.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or IGO, NGO, MNC, IMG; null for seas and unowned regions.</param>
/// <param name="Sector">PLOVER sector, or null.</param>
internal sealed record ActorEntry(ActorEntryKind Kind, string Name, string? Country, string? Sector)
{
    /// <summary>Offices held, for persons.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>Degrees north and east (WGS 84), for capitals and places.</summary>
    public (double Latitude, double Longitude)? Location { get; init; }

    /// <summary>GeoNames identifier, for cities.</summary>
    public int? GeoNames { get; init; }

    /// <summary>site, city, region or country, for places.</summary>
    public string? Precision { get; init; }
}

/// <summary>What a role noun says of those it describes.</summary>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Kind">person, group or government.</param>
/// <param name="Country">The country meant where the text gives none ("administration official"), or null.</param>
internal sealed record AgentEntry(string Sector, string Kind, string? Country = null);

/// <summary>A publisher that is itself an actor.</summary>
/// <param name="Domain">Domain, or name as the input gives it.</param>
/// <param name="Code">Country and sector.</param>
/// <param name="Name">Name of the actor.</param>
/// <param name="Own">Names that mean a body of its own state there, though elsewhere another's: the Kremlin's "Security Council".</param>
internal sealed record PublisherEntry(string Domain, string Code, string Name, IReadOnlyList<string> Own);
