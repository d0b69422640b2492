using System.Globalization;
using Readout.Store.Matching;

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
    public const double Open = 0.5;

    /// <summary>What a sum of weights comes to.</summary>
    public static LedgerScore From(WeightedSum sum) => new(sum.Value, sum.Reason);

    public static LedgerScore Apart(string reason) => new(Never, reason);

    public static LedgerScore Unknown(string reason) => new(Open, reason);

    /// <summary>The score of two tellings, the same whichever comes first: what the two say of one person may differ, and is taken from the lesser name.</summary>
    public static LedgerScore Of(LedgerItem a, LedgerItem b) =>
        string.CompareOrdinal(a.Name, b.Name) > 0 ? Of(b, a)
        : a.Sort != b.Sort ? Apart("a commitment and an appointment")
        : Within(a, b, a.Sort == LedgerItem.Commitment ? CommitmentScore.Of(a.Features, b.Features) : AppointmentScore.Of(a.Features, b.Features));

    // The coding of a report kept the two apart, and saw more than is seen here.
    private static LedgerScore Within(LedgerItem a, LedgerItem b, LedgerScore score) =>
        a.Report != b.Report || score.Value <= Never ? score : new LedgerScore(Math.Round(score.Value + OneReport, 4), string.Create(CultureInfo.InvariantCulture, $"{score.Reason}; one report {OneReport:0.00}"));
}
