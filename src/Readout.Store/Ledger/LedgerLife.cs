using Readout.Store.Events;
using Readout.Store.Matching;

namespace Readout.Store.Ledger;

/// <summary>One step in the life of an entry.</summary>
/// <param name="Step">told, repeated, condition_met, executed, complied, withdrawn; announced, confirmed, moved, postponed, cancelled, held.</param>
/// <param name="Day">The day of the report, or of the deed.</param>
/// <param name="Item">The telling or deed.</param>
/// <param name="Score">How sure it is that it belongs here; 0 for the first telling.</param>
/// <param name="Reason">What counted.</param>
internal sealed record LifeStep(string Step, string Day, LedgerItem Item, double Score, string Reason);

/// <summary>How a commitment or an appointment lives: its steps in order, and how it stands after them. No clock has a part in it.</summary>
internal sealed class LedgerLife
{
    private LedgerLife()
    {
    }

    public List<LifeStep> Steps { get; } = [];

    public required string State { get; set; }

    /// <summary>Number of the ruling that set the state.</summary>
    public long? Ruled { get; private set; }

    /// <summary>Days of an appointment as last told.</summary>
    public string First { get; private set; } = "";

    public string Last { get; private set; } = "";

    /// <summary>The day by which it is over if nothing more is told.</summary>
    public string Due { get; private set; } = "";

    /// <summary>How often it changed after it was first told: what iCalendar counts.</summary>
    public int Changes { get; private set; }

    /// <summary>The life of an entry.</summary>
    /// <param name="tellings">Its tellings, as they were published.</param>
    /// <param name="deeds">Deeds that are steps of some of them.</param>
    /// <param name="rulings">A human's word on its tellings, oldest first, what was undone included.</param>
    public static LedgerLife Of(IReadOnlyList<LedgerItem> tellings, IReadOnlyList<(LedgerLink Link, LedgerItem Deed)> deeds, IReadOnlyList<LedgerRuling> rulings)
    {
        var first = tellings[0];
        var life = new LedgerLife { State = first.Sort == LedgerItem.Commitment ? "open" : first.Features.Status! };
        var apart = rulings.Where(r => r is { Verdict: "split", B: not null, Undone: null }).Select(r => Clustering.Pair(r.A, r.B!)).ToHashSet();
        var steps = deeds.Where(d => tellings.All(t => !apart.Contains(Clustering.Pair(t.Name, d.Deed.Name))))
            .GroupBy(d => (d.Deed.Name, d.Link.Step))
            .Select(g => g.OrderByDescending(d => d.Link.Score).ThenBy(d => d.Link.Reason, StringComparer.Ordinal).First())
            .Select(d => new LifeStep(d.Link.Step, d.Deed.Features.First, d.Deed, d.Link.Score, d.Link.Reason))
            // A war meets its condition day after day: the first day tells.
            .GroupBy(s => s.Step)
            .SelectMany(g => g.Where(s => s.Step == "held" || s.Day == g.Min(o => o.Day)));
        var told = tellings.Select((t, i) => Told(tellings, t, i));
        foreach (var step in told.Concat(steps).OrderBy(s => s.Day.Length == 0 ? "~" : s.Day, StringComparer.Ordinal).ThenBy(Rank).ThenBy(s => s.Item.Name, StringComparer.Ordinal))
        {
            life.Steps.Add(first.Sort == LedgerItem.Commitment ? life.NextOfCommitment(step) : life.NextOfAppointment(step));
        }

        // What was said and taken back changed it twice.
        life.Changes += rulings.Where(r => r.Verdict == "state").Sum(r => r.Undone is null ? 1 : 2);
        if (rulings.LastOrDefault(r => r is { Verdict: "state", Undone: null }) is { } ruling)
        {
            (life.State, life.Ruled) = (ruling.State!, ruling.Number);
        }

        life.Due = first.Sort == LedgerItem.Appointment ? life.Last : tellings.LastOrDefault(t => t.Features.Last.Length > 0)?.Features.Last ?? "";
        return life;
    }

    private static LifeStep Told(IReadOnlyList<LedgerItem> tellings, LedgerItem telling, int place)
    {
        if (place == 0)
        {
            return new LifeStep("told", telling.Features.Published, telling, 0, "");
        }

        var score = tellings.Take(place).Select(t => LedgerScore.Of(t, telling)).MaxBy(s => s.Value);
        return new LifeStep("repeated", telling.Features.Published, telling, score.Value, score.Reason);
    }

    // On one day the word comes before the deed, and what is arranged before it is put off.
    private static int Rank(LifeStep step) => step switch
    {
        { Step: "told" } => 0,
        { Item.Features.Status: "postponed" } => 2,
        { Item.Features.Status: "cancelled" } => 3,
        { Step: "repeated" } => 1,
        { Step: "condition_met" } => 4,
        _ => 5,
    };

    private LifeStep NextOfCommitment(LifeStep step)
    {
        var changes = step.Step switch
        {
            "told" or "repeated" => State == "withdrawn" && step.Step == "repeated",
            "condition_met" => State == "open",
            _ => State is "open" or "condition_met",
        };
        if (changes)
        {
            Changes++;
            State = step.Step is "repeated" ? "open" : step.Step;
        }

        return step;
    }

    private LifeStep NextOfAppointment(LifeStep step)
    {
        var told = step.Item.Features;
        if (step.Step == "told")
        {
            (First, Last) = (told.First, told.Last);
            return step with { Step = told.Status is "scheduled" or "tentative" ? "announced" : told.Status! };
        }

        var name = step.Step == "held" ? "held" : State == "held" ? "repeated" : told.Status switch
        {
            "scheduled" when State is "tentative" or "postponed" or "cancelled" => "confirmed",
            "scheduled" when IsElsewhere(told) => "moved",
            "postponed" or "cancelled" or "held" when told.Status != State => told.Status!,
            _ => "repeated",
        };
        if (step.Step != "held" && State != "held" && told.First.Length > 0)
        {
            var narrower = First.Length == 0 || EventDay.Between(told.First, told.Last) <= EventDay.Between(First, Last);
            (First, Last) = IsElsewhere(told) || narrower ? (told.First, told.Last) : (First, Last);
        }

        if (name != "repeated" && !(name == "held" && State == "held"))
        {
            Changes++;
            State = name is "confirmed" or "moved" ? "scheduled" : name;
        }

        return step with { Step = name };
    }

    private bool IsElsewhere(LedgerFeatures told) =>
        First.Length > 0 && told.First.Length > 0 && (string.CompareOrdinal(told.First, Last) > 0 || string.CompareOrdinal(told.Last, First) < 0);
}
