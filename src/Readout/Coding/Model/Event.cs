using Readout.Text;

namespace Readout.Coding;

/// <summary>Whether and how an event is real. Maps to PLOVER's auxiliary modes and TimeML's factuality.</summary>
public enum Modality
{
    /// <summary>It took place.</summary>
    Occurred,

    /// <summary>It is going on.</summary>
    Ongoing,

    /// <summary>It has been arranged.</summary>
    Scheduled,

    /// <summary>Somebody means to do it.</summary>
    Intended,

    /// <summary>It will take place if something else does.</summary>
    Conditional,

    /// <summary>It is only supposed.</summary>
    Hypothetical,

    /// <summary>It may take or have taken place.</summary>
    Possible,

    /// <summary>It did or does not take place.</summary>
    Denied,
}

/// <summary>A PLOVER code: event, mode, contexts.</summary>
/// <param name="Event">One of the 16 events, in capitals.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Contexts">Contexts in PLOVER's spelling.</param>
public sealed record Plover(string Event, string? Mode, IReadOnlyList<string> Contexts);

/// <summary>A CAMEO code as a string ("010" is not 10).</summary>
/// <param name="Code">Two to four digits.</param>
/// <param name="Goldstein">Intensity on Goldstein's scale, -10 to 10; null if the list has none.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
public sealed record Cameo(string Code, double? Goldstein, int Quad);

/// <summary>An interval of calendar days, inclusive at both ends; an unknown bound is null.</summary>
/// <param name="Earliest">First day.</param>
/// <param name="Latest">Last day.</param>
/// <param name="Expression">The time expression that it was read from, if any.</param>
public sealed record EventTime(DateOnly? Earliest, DateOnly? Latest, TimeItem? Expression = null);

/// <summary>A time expression of the record.</summary>
public sealed class TimeItem
{
    /// <summary>Identifier in its record: t1, t2 …</summary>
    public string Id { get; internal set; } = "";

    /// <summary>Its characters.</summary>
    public required Span Span { get; init; }

    /// <summary>TIMEX3 value.</summary>
    public required string Timex { get; init; }

    /// <summary>date, time, duration or set.</summary>
    public required string Type { get; init; }

    /// <summary>First day, if resolved.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Last day, inclusive, if resolved.</summary>
    public DateOnly? Latest { get; init; }
}

/// <summary>Who did what to whom.</summary>
public sealed class Event
{
    /// <summary>Identifier in its record: e1, e2 … in order of first mention.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>PLOVER code.</summary>
    public required Plover Plover { get; init; }

    /// <summary>CAMEO code.</summary>
    public required Cameo Cameo { get; init; }

    /// <summary>Who acts; for undirected events the first-named party.</summary>
    public List<Actor> Source { get; init; } = [];

    /// <summary>Who is acted upon; for undirected events the other parties.</summary>
    public List<Actor> Target { get; init; } = [];

    /// <summary>The word or words that carry the event, at its first clear mention.</summary>
    public required Span Trigger { get; init; }

    /// <summary>Everything that tells of it: usually clauses, first to last.</summary>
    public List<Span> Evidence { get; init; } = [];

    /// <summary>Whether and how it is real.</summary>
    public required Modality Modality { get; set; }

    /// <summary>When, if the text says so.</summary>
    public EventTime? Time { get; internal set; }

    /// <summary>Where, only if the text puts it there.</summary>
    public Place? Place { get; internal set; }

    /// <summary>The chain of statements through which the report knows it, outermost first.</summary>
    public List<Statement> Attribution { get; init; } = [];

    /// <summary>Figures claimed of it.</summary>
    public List<Figure> Figures { get; init; } = [];

    /// <summary>Probability that a careful coder would write the same, 0 to 1.</summary>
    public double Confidence { get; internal set; }

    /// <summary>Name of the rule that decided.</summary>
    public required string Rule { get; init; }

    /// <summary>The matches that it was made of, for explanations.</summary>
    internal IReadOnlyList<EventMatch> Matches { get; init; } = [];

    /// <summary>The commitment that it was made of, or that completed it; null if none had a part in it.</summary>
    internal Commitment? Undertaking { get; set; }

    /// <summary>The appointment that it was made of; null if it was made otherwise.</summary>
    internal Appointment? Arrangement { get; init; }

    /// <summary>What was made of it after its words were read, for explanations.</summary>
    internal List<string> Notes { get; } = [];
}
