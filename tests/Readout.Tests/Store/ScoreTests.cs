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

    [Fact]
    public void What_is_looked_at_first_lets_all_through_that_are_joined()
    {
        var random = new Random(3);
        List<string> Some(string[] of, int most) => [.. of.OrderBy(_ => random.Next()).Take(random.Next(most + 1))];
        string[] words = ["talks", "border", "grain", "ports", "winter", "trade"];
        Telling Any(string name)
        {
            var day = new DateOnly(2022, 5, 1).AddDays(random.Next(4));
            return new(name[1], 0, name, null, new TellingFeatures
            {
                Kind = Some(["meeting", "call", "matter"], 3).FirstOrDefault("meeting"),
                Main = true,
                Ahead = random.Next(8) == 0,
                First = random.Next(10) == 0 ? "" : day.ToString("yyyy-MM-dd"),
                Last = day.AddDays(random.Next(2)).ToString("yyyy-MM-dd"),
                Persons = new(Some(["host", "guest", "envoy"], 3).ToDictionary(p => p, p => p == "host" ? "ARN" : "GON"), StringComparer.Ordinal),
                Countries = [.. Some(["ARN", "GON", "ROH"], 3)],
                Title = [.. Some(words, 4)],
                Lead = [.. Some(words, 6)],
                Names = [.. Some(["harbour", "bridge"], 2)],
                Sketch = random.Next(3) == 0 ? [] : [.. Enumerable.Range(0, 64).Select(i => (uint)(random.Next(12) == 0 ? 7 : i))],
            });
        }

        var joined = 0;
        for (var n = 0; n < 4000; n++)
        {
            var (a, b) = (Any("ra"), Any("rb"));
            if (StoryScore.Of(a, b).Value >= StoryScore.Joins)
            {
                joined++;
                Assert.True(StoryScore.MayJoin(a.Features, b.Features), StoryScore.Of(a, b).Reason);
            }
        }

        Assert.InRange(joined, 100, 3900);
    }

    private static Telling Telling(string name, SortedDictionary<string, string> persons, string[] countries) => new(
        name[1], 0, name, null, new TellingFeatures { Kind = "meeting", First = "2022-05-02", Last = "2022-05-02", Persons = persons, Countries = new(countries, StringComparer.Ordinal) });

    private static LedgerItem Appointment(string name, SortedDictionary<string, string> persons, string[] countries) => new(
        name[1], 0, name, LedgerItem.Appointment, new LedgerFeatures { Kind = "meeting", Status = "scheduled", First = "2022-05-02", Last = "2022-05-02", Published = "2022-05-01", Persons = persons, Countries = new(countries, StringComparer.Ordinal) });
}
