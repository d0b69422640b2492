using Readout.Text;

namespace Readout.Coding;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A named or titled person.</summary>
    Person,

    /// <summary>A state named as such.</summary>
    State,

    /// <summary>A government, ministry, seat of government, army or other body of a state.</summary>
    Government,

    /// <summary>An organisation: international, non-governmental, business.</summary>
    Organisation,

    /// <summary>People spoken of together: soldiers, protesters, rebels.</summary>
    Group,

    /// <summary>A document that speaks: a statement, a report, a treaty.</summary>
    Document,

    /// <summary>Somebody described and not named: "a senior official".</summary>
    Unnamed,
}

/// <summary>How a mention names what it refers to.</summary>
public enum MentionForm
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a common noun.</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>One place in the text that refers to an actor or place.</summary>
public readonly record struct Mention(Span Span, MentionForm Form);

/// <summary>Somebody who acts, speaks or is acted upon in a report.</summary>
public sealed class Actor
{
    private string? _code;
    private string? _country;
    private bool _inferred;

    /// <summary>Identifier in its record: a1, a2 … in order of first mention.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>The fullest name or description.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>Country and sector, e.g. USAGOV; null if neither is known.</summary>
    public string? Code { get => _code; init => _code = value; }

    /// <summary>ISO 3166-1 alpha-3, or IGO, NGO, MNC, …</summary>
    public string? Country { get => _country; init => _country = value; }

    /// <summary>PLOVER sectors.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Office or role at the time of the report.</summary>
    public string? Role { get; init; }

    /// <summary>Wikidata item, if the lexicon gives it.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Whether code or country were inferred rather than read.</summary>
    public bool Inferred { get => _inferred; init => _inferred = value; }

    /// <summary>Every mention, first to last.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>Whether these are only the company that somebody keeps, whoever they be: "its allies". They may undertake with him what he does, but are no party that one could name.</summary>
    internal bool IsCompany => Kind == ActorKind.Group && Country is null && Code is null;

    /// <summary>Gives somebody of no known country, or of many, that of the place where he acts or is acted upon: "gunmen" in an attack in Kabul.</summary>
    /// <param name="country">ISO 3166-1 alpha-3.</param>
    internal void Locate(string country) => (_country, _code, _inferred) = (country, country + ((_country is null ? _code : null) ?? (Sectors.Count > 0 ? Sectors[0] : null)), true);
}
