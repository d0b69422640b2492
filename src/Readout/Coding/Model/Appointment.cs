using Readout.Text;

namespace Readout.Coding;

/// <summary>What is arranged.</summary>
public enum AppointmentKind
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>A telephone or video call.</summary>
    Call,

    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>Talks.</summary>
    Talks,

    /// <summary>A summit.</summary>
    Summit,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>A deadline.</summary>
    Deadline,

    /// <summary>A vote or election.</summary>
    Vote,
}

/// <summary>How an appointment stands.</summary>
public enum AppointmentStatus
{
    /// <summary>Arranged.</summary>
    Scheduled,

    /// <summary>Not yet sure.</summary>
    Tentative,

    /// <summary>Put off.</summary>
    Postponed,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>Took place.</summary>
    Held,
}

/// <summary>A call, meeting, vote or deadline with its time.</summary>
public sealed class Appointment
{
    /// <summary>Identifier in its record: m1, m2 …</summary>
    public string Id { get; internal set; } = "";

    /// <summary>What it is.</summary>
    public required AppointmentKind Kind { get; init; }

    /// <summary>Who takes part.</summary>
    public List<Actor> Participants { get; init; } = [];

    /// <summary>Where.</summary>
    public Place? Place { get; internal set; }

    /// <summary>When.</summary>
    public EventTime? Time { get; internal set; }

    /// <summary>How it stands.</summary>
    public required AppointmentStatus Status { get; init; }

    /// <summary>Everything that tells of it, first to last.</summary>
    public List<Span> Evidence { get; init; } = [];

    /// <summary>Name of the rule that decided.</summary>
    public required string Rule { get; init; }
}

/// <summary>A number that the report claims of something.</summary>
public sealed class Figure
{
    /// <summary>Identifier in its record: f1, f2 …</summary>
    public string Id { get; internal set; } = "";

    /// <summary>The number, if it is one.</summary>
    public double? Value { get; init; }

    /// <summary>Lower bound, if a range is given.</summary>
    public double? Low { get; init; }

    /// <summary>Upper bound, if a range is given.</summary>
    public double? High { get; init; }

    /// <summary>Whether the text says that it is not exact.</summary>
    public bool Approximate { get; init; }

    /// <summary>What is counted: troops, dead, missiles, minutes, USD …</summary>
    public required string Unit { get; init; }

    /// <summary>The actor that it is said of, if any.</summary>
    public Actor? OfActor { get; internal set; }

    /// <summary>The event that it is said of, if any.</summary>
    public Event? OfEvent { get; internal set; }

    /// <summary>Its characters: "some 100,000 troops".</summary>
    public required Span Span { get; init; }
}
