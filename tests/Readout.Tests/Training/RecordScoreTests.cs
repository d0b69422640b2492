using System.Text.Json;
using Readout.Training;

namespace Readout.Tests.Training;

public class RecordScoreTests
{
    private const string Actors = """{"id":"a1","country":"RUS"},{"id":"a2","country":"UKR"}""";

    private static IReadOnlyList<RecordItem> Items(string list, params string[] items)
    {
        using var document = JsonDocument.Parse($$"""{"actors":[{{Actors}}],"{{list}}":[{{string.Join(',', items)}}]}""");
        return RecordItems.Read(document.RootElement, list);
    }

    private static string Threat(int start, int end, string kind = "threat", string target = "a2") =>
        $$$"""{"kind":"{{{kind}}}","issuer":["a1"],"target":["{{{target}}}"],"purpose":"deterrent","action":{"span":{"start":{{{start}}},"end":{{{end}}} } } }""";

    [Fact]
    public void Counts_what_is_found_of_the_right_kind_and_with_the_right_parties()
    {
        var gold = Items("commitments", Threat(0, 10), Threat(20, 30), Threat(40, 50));
        var system = Items("commitments", Threat(5, 12), Threat(20, 30, kind: "warning"), Threat(45, 50, target: "a1"), Threat(70, 80));
        var scores = RecordScore.Of(RecordScore.Align(gold, system));
        Assert.Equal(new Score(3, 4, 3), scores["1 words"]);
        Assert.Equal(new Score(2, 4, 3), scores["2 kind"]);
        Assert.Equal(new Score(1, 4, 3), scores["3 parties"]);
        Assert.Equal(new Score(3, 3, 3), scores["4 purpose"]);
    }

    [Fact]
    public void Every_item_stands_in_one_pair()
    {
        var gold = Items("commitments", Threat(0, 10));
        var system = Items("commitments", Threat(0, 10), Threat(2, 8));
        var pairs = RecordScore.Align(gold, system);
        Assert.Equal(2, pairs.Count);
        Assert.Single(pairs, p => p.Gold is not null && p.System is not null);
    }

    [Fact]
    public void Appointments_may_be_told_elsewhere_if_party_and_day_agree()
    {
        static string Visit(int start, string day) =>
            $$$"""{"kind":"visit","participants":["a1"],"time":{"earliest":"{{{day}}}","latest":"{{{day}}}"},"status":"scheduled","evidence":[{"start":{{{start}}},"end":{{{start + 5}}} }]}""";
        var gold = Items("appointments", Visit(0, "2022-01-10"));
        Assert.Equal(1, RecordScore.Of(RecordScore.Align(gold, Items("appointments", Visit(90, "2022-01-10"))))["2 kind"].Right);
        Assert.Equal(0, RecordScore.Of(RecordScore.Align(gold, Items("appointments", Visit(90, "2022-01-11"))))["2 kind"].Right);
    }
}
