using Readout.Coding;
using Readout.Text;

namespace Readout.Tests.Coding;

public class SpeechLinkTests
{
    private static Event At(string text, string words, string evidence) => new()
    {
        Plover = new Plover("ASSAULT", null, []),
        Cameo = new Cameo("190", -10, 4),
        Trigger = SpanOf(text, words),
        Evidence = { SpanOf(text, evidence) },
        Modality = Modality.Hypothetical,
        Rule = "test",
    };

    private static Span SpanOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new Span(at, at + words.Length);
    }

    [Fact]
    public void Events_know_who_tells_of_them_and_commitments_which_event_they_suppose()
    {
        const string Text = "Joe Biden said the United States will respond if Russia attacks Ukraine.";
        var items = Speech.Read(Text);
        var attack = At(Text, "attacks", "Russia attacks Ukraine");
        SpeechCoder.Link(items, [attack]);
        Assert.Equal("USA", Assert.Single(attack.Attribution).Speaker.Country);
        Assert.Same(attack, Assert.Single(items.Commitments).Condition!.Event);
    }

    [Fact]
    public void Figures_belong_to_the_event_whose_words_hold_them()
    {
        const string Text = "The attack killed at least 30 people.";
        var items = Speech.Read(Text);
        var attack = At(Text, "killed", "The attack killed at least 30 people");
        SpeechCoder.Link(items, [attack]);
        Assert.Same(attack, Assert.Single(items.Figures).OfEvent);
        Assert.Single(attack.Figures);
    }
}
