using Readout.Tests.Exports;
using Readout.Views;

namespace Readout.Tests.Views;

/// <summary>Records in the terminal.</summary>
public sealed class TextViewTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_longer_than_the_terminal_is_wide(int width)
    {
        var lines = TextView.Of(SampleRecords.Call(), width).Split('\n');
        Assert.All(lines, l => Assert.InRange(l.EnumerateRunes().Count(), 0, width));
        Assert.Contains(lines, l => l.TrimStart().StartsWith("e1  CONSULT/phone  041  occurred", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_report_holds_cannot_steer_the_terminal()
    {
        var view = TextView.Of(SampleRecords.Call(words => words.Replace("by phone", "by \u001b[31mpho\u202Ene", StringComparison.Ordinal)), colour: false);
        Assert.DoesNotContain('\u001b', view);
        Assert.DoesNotContain('\u202E', view);
    }
}
