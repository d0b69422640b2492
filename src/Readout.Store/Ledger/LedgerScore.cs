using System.Globalization;

namespace Readout.Store.Ledger;

/// <summary>How likely two tellings are of one commitment or appointment, or a deed is a step of one: a sum of written weights.
/// <c>tests/gold/ledger.md</c> says what it was measured on.</summary>
/// <param name="Value">The sum.</param>
/// <param name="Reason">What counted, in words.</param>
internal readonly record struct LedgerScore(double Value, string Reason)
{
    /// <summary>From here on two items are joined.</summary>
    public const double Joins = 0.7;

    /// <summary>Two that can't be one, whatever a third has in common with both.</summary>
    public const double Never = -1;

    private const double OneReport = -0.3;

    /// <summary>Two of which nothing can be said: neither for nor against.</summary>
    public const double Open = 0.4;

    public static LedgerScore Apart(string reason) => new(Never, reason);

    public static LedgerScore Unknown(string reason) => new(Open, reason);

    /// <summary>The score of two tellings.</summary>
    public static LedgerScore Of(LedgerItem a, LedgerItem b) =>
        a.Sort != b.Sort ? Apart("a commitment and an appointment")
        : Within(a, b, a.Sort == LedgerItem.Commitment ? CommitmentScore.Of(a.Features, b.Features) : AppointmentScore.Of(a.Features, b.Features));

    // The coding of a report kept the two apart, and saw more than is seen here.
    private static LedgerScore Within(LedgerItem a, LedgerItem b, LedgerScore score) =>
        a.Report != b.Report || score.Value <= Never ? score : new LedgerScore(Math.Round(score.Value + OneReport, 4), string.Create(CultureInfo.InvariantCulture, $"{score.Reason}; one report {OneReport:0.00}"));

    /// <summary>Days between two intervals; 0 if they overlap.</summary>
    public static int Gap(LedgerFeatures a, LedgerFeatures b) => Math.Max(0, Math.Max(Day(a.First) - Day(b.Last), Day(b.First) - Day(a.Last)));

    /// <summary>Days from one day to another.</summary>
    public static int Between(string from, string to) => Day(to) - Day(from);

    /// <summary>Number of a day.</summary>
    public static int Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    /// <summary>The share of the smaller set that the other holds, too.</summary>
    public static double Overlap(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : a.Intersect(b).Count() / (double)Math.Min(a.Count, b.Count);

    /// <summary>The share of all that both hold.</summary>
    public static double Jaccard(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b) =>
        a.Intersect(b).Count() is > 0 and var shared ? shared / (double)(a.Count + b.Count - shared) : 0;

    /// <summary>Whether both hold something, and nothing of it in common.</summary>
    public static bool Disjoint(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b) => a.Count > 0 && b.Count > 0 && !a.Intersect(b).Any();
}

/// <summary>A sum with what it is made of.</summary>
internal sealed class Sum
{
    private const double Least = 0.005;
    private readonly List<string> _reasons = [];
    private double _value;

    public void Add(double weight, string reason)
    {
        if (Math.Abs(weight) >= Least)
        {
            _value += weight;
            _reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{reason} {weight:+0.00;-0.00}"));
        }
    }

    public LedgerScore Score => new(Math.Round(_value, 4), string.Join("; ", _reasons));
}
