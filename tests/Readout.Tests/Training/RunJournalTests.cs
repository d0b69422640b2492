using Readout.Training;

namespace Readout.Tests.Training;

public class RunJournalTests
{
    [Fact]
    public void Goes_on_with_a_run_of_the_same_settings_and_refuses_another()
    {
        var first = new RunJournal(_ => { });
        first.Say("seed 1");
        first.Say("chunk 1: loss 7");

        var same = new RunJournal(_ => { });
        same.Say("seed 1");
        same.Resume(first.ToString(), "run.checkpoint");
        same.Say("chunk 2: loss 5");
        Assert.Equal("seed 1\nchunk 1: loss 7\nchunk 2: loss 5\n", same.ToString());

        var other = new RunJournal(_ => { });
        other.Say("seed 2");
        var fault = Assert.Throws<InvalidDataException>(() => other.Resume(first.ToString(), "run.checkpoint"));
        Assert.Contains("RD922 run.checkpoint", fault.Message, StringComparison.Ordinal);
    }
}
