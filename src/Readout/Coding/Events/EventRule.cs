using System.Collections.Frozen;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>What an argument must or must not be for a rule to hold; one of the kinds asked for is enough.</summary>
/// <param name="Roles">Roles of a frame, one of which must match; "any" stands for all.</param>
/// <param name="Words">Lemmas or lower-case forms.</param>
/// <param name="Line">Where it stands, for messages.</param>
internal sealed record RoleTest(IReadOnlyList<string> Roles, FrozenSet<string> Words, BlockLine Line)
{
    /// <summary>The test as it was written, a long list of words cut short, for explanations.</summary>
    public string Told
    {
        get
        {
            const int Shown = 6;
            var words = Line.Value.Split(',');
            return words.Length <= Shown + 2 ? Line.Value : $"{string.Join(',', words.Take(Shown))} and {words.Length - Shown} others";
        }
    }

    /// <summary>"actor": an actor or place, or what belongs to one ("Russia's proposal").</summary>
    public bool Actor { get; init; }

    /// <summary>"party": the phrase itself is an actor, not merely something of one.</summary>
    public bool Party { get; init; }

    /// <summary>"person": somebody by name.</summary>
    public bool Person { get; init; }

    /// <summary>"place": a place or state on the map.</summary>
    public bool Place { get; init; }

    /// <summary>"number": a number stands for those counted ("killing 12").</summary>
    public bool Number { get; init; }

    /// <summary>"anything": whatever it is.</summary>
    public bool Anything { get; init; }

    /// <summary>An actor of one of these sectors ("MIL", "REB"), or of no state ("IGO").</summary>
    public FrozenSet<string> Sectors { get; init; } = [];
}

/// <summary>A fixed phrase: a verb with its object ("open fire"), or with a preposition and its noun ("put under arrest").</summary>
/// <param name="Verb">The verb with its particle, as a lemma.</param>
/// <param name="Role">object, or the preposition.</param>
/// <param name="Noun">Lemma or lower-case form of the noun.</param>
internal sealed record Phrase(string Verb, string Role, string Noun);

/// <summary>What an event coded by the act becomes: "07 > 033" makes of aid that somebody agrees to give an intent to provide it.</summary>
/// <param name="Inner">Beginning of the inner event's CAMEO code.</param>
/// <param name="Code">The act's code then; "=" for the inner event's own, with its mode and contexts.</param>
internal sealed record InnerCode(string Inner, string Code);

/// <summary>A rule of <c>lexicon/events</c>: words that carry an event, where its parties stand, and its code.</summary>
internal sealed record EventRule
{
    /// <summary>Name, unique in the lexicon.</summary>
    public required string Name { get; init; }

    /// <summary>CAMEO code, from which PLOVER's is derived by the ontology's table.</summary>
    public required string Cameo { get; init; }

    /// <summary>PLOVER event where the rule knows better than the table; null for the table's.</summary>
    public string? Event { get; init; }

    /// <summary>PLOVER mode where the rule knows better than the table; null for the table's.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts in place of the table's; empty for the table's.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Verbs with their particles, as lemmas.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>Nouns as lemmas; two words are a compound ("air strike").</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>Adjectives and predicate nouns after "be": "ready", "at war".</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Fixed phrases.</summary>
    public IReadOnlyList<Phrase> Phrases { get; init; } = [];

    /// <summary>Roles of who acts, the first that holds an actor counts.</summary>
    public required IReadOnlyList<string> Source { get; init; }

    /// <summary>Roles of who is acted upon.</summary>
    public required IReadOnlyList<string> Target { get; init; }

    /// <summary>Tests that must all hold.</summary>
    public IReadOnlyList<RoleTest> Needs { get; init; } = [];

    /// <summary>Tests of which none may hold.</summary>
    public IReadOnlyList<RoleTest> Not { get; init; } = [];

    /// <summary>What the verb's form must be: "negated" ("will not accept"), "future" ("will boycott"). The form is the act then, and doesn't make it less real.</summary>
    public IReadOnlyList<string> Form { get; init; } = [];

    /// <summary>Roles of the thing agreed, asked for, threatened …</summary>
    public IReadOnlyList<string> Content { get; init; } = [];

    /// <summary>Codes by what the content is.</summary>
    public IReadOnlyList<InnerCode> As { get; init; } = [];

    /// <summary>Whether the rule holds only if the content is an event that <see cref="As"/> knows.</summary>
    public bool NeedsContent { get; init; }

    /// <summary>Whether the rule's noun needs a verb that carries it ("staged an attack", "a blast occurred").</summary>
    public bool NeedsCarrier { get; init; }

    /// <summary>Whether the content is told as a fact, so that it is an event of its own as well.</summary>
    public bool ContentIsFact { get; init; }

    /// <summary>Whether the parties have no direction: all roles of source and target together.</summary>
    public bool Mutual { get; init; }

    /// <summary>Whether several who act and name no other do it with each other: "Russia and Ukraine agreed".</summary>
    public bool Joint { get; init; }

    /// <summary>Whether there is one event for the country of each target: a journey to two states is two visits.</summary>
    public bool Each { get; init; }

    /// <summary>Whether only what is told as a fact counts: "will continue to work with" says nothing.</summary>
    public bool Factual { get; init; }

    /// <summary>Whether the parties must not all be of one country: a president's trip within his own is no visit.</summary>
    public bool Abroad { get; init; }

    /// <summary>Whether to say that one wants to is to do it: "I want to thank".</summary>
    public bool Said { get; init; }

    /// <summary>Whether somebody is asked to do something: the verb has an object and an infinitive of what is asked.</summary>
    public bool Asks { get; init; }

    /// <summary>Which party may be missing: none, "target", "source", or "either".</summary>
    public string Alone { get; init; } = "";

    /// <summary>Modality of the event where nothing says otherwise, e.g. ongoing for a war; null for occurred.</summary>
    public Modality? Usually { get; init; }

    /// <summary>Higher goes first where several rules match one predicate.</summary>
    public int Weight { get; init; }

    /// <summary>The block that it was read from.</summary>
    public required Block Block { get; init; }
}
