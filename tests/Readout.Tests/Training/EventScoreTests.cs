using Readout.Training;

namespace Readout.Tests.Training;

public class EventScoreTests
{
    [Fact]
    public void An_event_found_stands_for_one_of_gold_only()
    {
        var war = Attack("190", "ongoing", 0);
        var raid = Attack("180", "occurred", 40);
        var found = Attack("180", "occurred", 40);
        Assert.Equal([(raid, found)], EventScore.Pairs([war, raid], [found]));
    }

    [Fact]
    public void The_same_words_weigh_more_than_the_same_code()
    {
        var (first, second) = (Attack("190", "ongoing", 0), Attack("180", "occurred", 40));
        var (early, late) = (Attack("180", "ongoing", 2), Attack("190", "occurred", 42));
        Assert.Equal([(first, early), (second, late)], EventScore.Pairs([first, second], [late, early]).OrderBy(p => p.Gold.Trigger));
    }

    private static CodedEvent Attack(string code, string modality, int start) => new("ASSAULT", code, ["KEN"], ["SDN"], modality, (start, start + 5));
}
