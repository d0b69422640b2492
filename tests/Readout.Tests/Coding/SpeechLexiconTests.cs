namespace Readout.Tests.Coding;

public class SpeechLexiconTests
{
    [Fact]
    public void The_lexicon_reads_without_faults() => Assert.Empty(Speech.Faults);
}
