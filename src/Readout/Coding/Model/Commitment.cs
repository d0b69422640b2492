using Readout.Text;

namespace Readout.Coding;

/// <summary>What kind of undertaking a commitment is.</summary>
public enum CommitmentKind
{
    /// <summary>The issuer will do harm if or unless.</summary>
    Threat,

    /// <summary>The issuer will do good.</summary>
    Promise,

    /// <summary>Harm is foretold, without saying who will do it.</summary>
    Warning,

    /// <summary>An act is asked for.</summary>
    Demand,

    /// <summary>A trade is proposed.</summary>
    Offer,

    /// <summary>The issuer will not do something.</summary>
    Assurance,
}

/// <summary>What a commitment is for (Schelling).</summary>
public enum Purpose
{
    /// <summary>The text does not show it.</summary>
    Unclear,

    /// <summary>To make the target act or stop.</summary>
    Compellent,

    /// <summary>To keep the target from acting.</summary>
    Deterrent,
}

/// <summary>How a condition is joined.</summary>
public enum Connective
{
    /// <summary>if, should, in the event that.</summary>
    If,

    /// <summary>unless, or else, otherwise.</summary>
    Unless,

    /// <summary>in case.</summary>
    InCase,

    /// <summary>only if, provided that.</summary>
    OnlyIf,

    /// <summary>until, as long as.</summary>
    Until,

    /// <summary>without.</summary>
    Without,

    /// <summary>Not by a connective: "any further aggression will be met".</summary>
    Implicit,
}

/// <summary>The condition of a commitment.</summary>
/// <param name="Span">Its characters, the connective included.</param>
/// <param name="Connective">How it is joined.</param>
/// <param name="Event">The event supposed, if it is one of the record.</param>
public sealed record Condition(Span Span, Connective Connective, Event? Event = null);

/// <summary>What is threatened, promised or asked for.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Event">The event that it would be, if it is one of the record.</param>
public sealed record CommittedAction(Span Span, Event? Event = null);

/// <summary>A threat, promise, warning, demand, offer or assurance.</summary>
public sealed class Commitment
{
    /// <summary>Identifier in its record: c1, c2 …</summary>
    public string Id { get; internal set; } = "";

    /// <summary>What kind.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>Who commits itself.</summary>
    public List<Actor> Issuer { get; init; } = [];

    /// <summary>To whom.</summary>
    public List<Actor> Target { get; init; } = [];

    /// <summary>On whose behalf.</summary>
    public List<Actor> Protege { get; init; } = [];

    /// <summary>What for.</summary>
    public Purpose Purpose { get; internal set; }

    /// <summary>Whether a third party is protected (extended) or not (direct).</summary>
    public bool Extended => Protege.Count > 0;

    /// <summary>On what condition.</summary>
    public Condition? Condition { get; internal set; }

    /// <summary>What would be done.</summary>
    public CommittedAction? Action { get; internal set; }

    /// <summary>By when.</summary>
    public DateOnly? Deadline { get; internal set; }

    /// <summary>The statement in which it is made.</summary>
    public Statement? Statement { get; internal set; }

    /// <summary>The words that carry it: "threatened", or the verb of the action.</summary>
    public Span Cue { get; init; }

    /// <summary>Everything that tells of it, first to last.</summary>
    public List<Span> Evidence { get; init; } = [];

    /// <summary>Name of the rule that decided.</summary>
    public required string Rule { get; init; }
}
