namespace Readout.Tests.Coding;

public class SpeechLexiconTests
{
    [Fact]
    public void The_lexicon_reads_without_faults() => Assert.Empty(Speech.Faults);

    [Fact]
    public void Every_example_of_the_lexicon_holds()
    {
        var faults = Speech.Check();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
