using Readout.Store.Ledger;
using Readout.Store.Stories;

namespace Readout.Tests.Store;

/// <summary>Scores by which tellings are joined.</summary>
public class ScoreTests
{
    // One report has the guest as his host's countryman.
    private static readonly SortedDictionary<string, string> Right = new(StringComparer.Ordinal) { ["host"] = "ARN", ["guest"] = "GON" };
    private static readonly SortedDictionary<string, string> Wrong = new(StringComparer.Ordinal) { ["host"] = "ARN", ["guest"] = "ARN" };

    [Fact]
    public void Two_tellings_of_a_meeting_score_the_same_whichever_comes_first()
    {
        var (a, b) = (Telling("ra", Right, ["ARN", "GON"]), Telling("rb", Wrong, ["ARN"]));
        Assert.Equal(StoryScore.Of(a, b), StoryScore.Of(b, a));
        Assert.NotEqual(StoryScore.Of(a, b).Value, StoryScore.Of(a with { Name = "rc" }, b).Value);
    }

    [Fact]
    public void Two_tellings_of_an_appointment_score_the_same_whichever_comes_first()
    {
        var (a, b) = (Appointment("ra.m1-2", Right, ["ARN", "GON"]), Appointment("rb.m1-2", Wrong, ["ARN"]));
        Assert.Equal(LedgerScore.Of(a, b), LedgerScore.Of(b, a));
        Assert.NotEqual(LedgerScore.Of(a, b).Value, LedgerScore.Of(a with { Name = "rc.m1-2" }, b).Value);
    }

    private static Telling Telling(string name, SortedDictionary<string, string> persons, string[] countries) => new(
        name[1], 0, name, null, new TellingFeatures { Kind = "meeting", First = "2022-05-02", Last = "2022-05-02", Persons = persons, Countries = new(countries, StringComparer.Ordinal) });

    private static LedgerItem Appointment(string name, SortedDictionary<string, string> persons, string[] countries) => new(
        name[1], 0, name, LedgerItem.Appointment, new LedgerFeatures { Kind = "meeting", Status = "scheduled", First = "2022-05-02", Last = "2022-05-02", Published = "2022-05-01", Persons = persons, Countries = new(countries, StringComparer.Ordinal) });
}
