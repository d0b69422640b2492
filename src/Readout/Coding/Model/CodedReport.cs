using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>When a report was published, and how that is known.</summary>
/// <param name="Earliest">First possible day.</param>
/// <param name="Latest">Last possible day, inclusive.</param>
/// <param name="Basis">given, stated or inferred.</param>
/// <param name="Evidence">The words that show it; empty if given.</param>
public sealed record Publication(DateOnly Earliest, DateOnly Latest, string Basis, IReadOnlyList<Span> Evidence)
{
    /// <summary>The likeliest of the days; of days as likely as one another, the middle one.</summary>
    public DateOnly Likeliest { get; init; } = Earliest;
}

/// <summary>Everything that coding made of a report: the record before it is written. All spans are in UTF-16 units of the text.</summary>
public sealed class CodedReport
{
    /// <summary>The layers below.</summary>
    public required Analysis Analysis { get; init; }

    /// <summary>The report.</summary>
    public Report Report => Analysis.Report;

    /// <summary>When it was published; null if nothing tells.</summary>
    public Publication? Published { get; init; }

    /// <summary>Who appears.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    /// <summary>Where.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Time expressions.</summary>
    public IReadOnlyList<TimeItem> Times { get; init; } = [];

    /// <summary>Who did what to whom.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Who said so.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Threats, promises, demands …</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Meetings, votes, deadlines.</summary>
    public IReadOnlyList<Appointment> Appointments { get; init; } = [];

    /// <summary>Numbers claimed.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];
}
