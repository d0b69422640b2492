using Readout.Text;

namespace Readout.Store.Ledger;

/// <summary>An entry of the ledger in a list: one commitment or appointment as it lives across reports.</summary>
/// <param name="Id">Its identifier, from the first of its tellings; later ones don't change it.</param>
/// <param name="Sort">commitment or appointment.</param>
/// <param name="Kind">threat, promise …; call, talks …</param>
/// <param name="State">How it stands on the day that was asked about (see <see cref="LedgerStates"/>).</param>
/// <param name="Ruled">Number of the ruling by which a human set the state.</param>
/// <param name="ToldFrom">Day of the first report of it; empty if none is dated.</param>
/// <param name="ToldTo">Day of the last.</param>
/// <param name="Day">First possible day of an appointment; empty if not told.</param>
/// <param name="DayEnd">Last possible day.</param>
/// <param name="Due">The day by which it is over if nothing more is told; empty if none is.</param>
/// <param name="Tellings">How many tellings there are.</param>
/// <param name="Changes">How often it changed after it was first told.</param>
/// <param name="Issuer">Who commits itself; of appointments who takes part.</param>
/// <param name="Target">Towards whom.</param>
/// <param name="Protege">On whose behalf.</param>
/// <param name="What">The words of the first telling that say what.</param>
public sealed record LedgerSummary(
    string Id, string Sort, string Kind, string State, long? Ruled, string ToldFrom, string ToldTo, string Day, string DayEnd, string Due, long Tellings, long Changes,
    IReadOnlyList<string> Issuer, IReadOnlyList<string> Target, IReadOnlyList<string> Protege, string What);

/// <summary>A step in the life of an entry.</summary>
/// <param name="Step">told, repeated, condition_met, executed, complied, withdrawn, expired; announced, confirmed, moved, postponed, cancelled, held, passed.</param>
/// <param name="Day">When: the day of the report, of a deed its own.</param>
/// <param name="Report">The report that shows it; null for what no report but only the calendar says.</param>
/// <param name="Item">The item of the record, by its lasting name.</param>
/// <param name="Local">The same by its number in the record as it now is: c1, m2, e3.</param>
/// <param name="Span">The sentence, in UTF-16 units of the text; null with the report.</param>
/// <param name="Start">The same in code points.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Quote">The sentence.</param>
/// <param name="Publisher">Who published the report.</param>
/// <param name="Published">When.</param>
/// <param name="Score">How sure it is that it belongs here, by written weights; 0.7 and more joins. Null for the first telling.</param>
/// <param name="Reason">What counted.</param>
public sealed record LedgerStep(
    string Step, string Day, string? Report, string? Item, string? Local, Span? Span, int? Start, int? End, string? Quote, string? Publisher, string? Published, double? Score, string? Reason);

/// <summary>An entry with its history.</summary>
/// <param name="Summary">What a list shows of it.</param>
/// <param name="Steps">Its steps, in their order.</param>
/// <param name="Rulings">A human's word on it.</param>
public sealed record LedgerEntry(LedgerSummary Summary, IReadOnlyList<LedgerStep> Steps, IReadOnlyList<LedgerRuling> Rulings);

/// <summary>How an appointment of a record stands across reports.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Changes">How often it changed after it was first told.</param>
/// <param name="State">How it stands, whatever day it is.</param>
/// <param name="Day">First possible day; empty if not told.</param>
/// <param name="DayEnd">Last possible day.</param>
/// <param name="Speaks">Whether this telling is the one that stands for the entry: the last that tells its days.</param>
public sealed record LedgerStanding(string Entry, long Changes, string State, string Day, string DayEnd, bool Speaks);

/// <summary>The words for how entries stand.</summary>
public static class LedgerStates
{
    /// <summary>Of commitments. By the program: open, condition_met, executed, complied (a demand was met), withdrawn, expired. Only by a human: not_executed, partial, superseded.</summary>
    public static IReadOnlyList<string> OfCommitments { get; } = ["open", "condition_met", "executed", "not_executed", "complied", "partial", "withdrawn", "superseded", "expired"];

    /// <summary>Of appointments. passed: its day is over and no report tells what became of it; expired: so is that of a deadline.</summary>
    public static IReadOnlyList<string> OfAppointments { get; } = ["scheduled", "tentative", "postponed", "cancelled", "held", "passed", "expired"];

    /// <summary>All, each once.</summary>
    public static IReadOnlyList<string> All { get; } = [.. OfCommitments.Union(OfAppointments)];
}

/// <summary>Which entries are asked for.</summary>
public sealed record LedgerFilter
{
    /// <summary>The day on which it is asked: what was due before is over.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>commitment or appointment; null for both.</summary>
    public string? Sort { get; init; }

    /// <summary>Kinds: threat, promise …; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>States; empty for all.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Parties in any part: countries (USA), names of organisations, last words of names (Biden); all of them have one.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Who commits itself.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>Towards whom.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>On whose behalf.</summary>
    public IReadOnlyList<string> Proteges { get; init; } = [];

    /// <summary>Told, or due to take place, on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Told, or due to take place, on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Least number of tellings.</summary>
    public int Tellings { get; init; } = 1;

    /// <summary>Least number of changes.</summary>
    public int Changes { get; init; }

    /// <summary>At most this many; 0 for all.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>How many to pass over.</summary>
    public int Offset { get; init; }
}
