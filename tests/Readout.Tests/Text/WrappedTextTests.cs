using Readout.Text;

namespace Readout.Tests.Text;

public class WrappedTextTests
{
    private const string Wrapped =
        "President Bush on Tuesday nominated two individuals to replace retiring jurists\n"
        + "on federal courts in the Washington area, and said that he would name others in\n"
        + "the course of the month.\n\n"
        + "In the eastern city of Baqubah, guerrillas detonated a car bomb outside a police\n"
        + "station, killing several people.\n";

    [Fact]
    public void Lines_wrapped_by_hand_are_one_paragraph() => Assert.Equal(2, RegionFinder.Plain(Wrapped).Count);

    [Fact]
    public void A_line_that_could_not_be_broken_does_not_hide_the_wrapping()
    {
        const string Address = "\nhttps://example.org/a/very/long/address/that/no/editor/would/break/anywhere/at/all/2022/01\n";
        Assert.Equal(3, RegionFinder.Plain(Wrapped + Address).Count);
    }

    [Fact]
    public void Lines_that_are_paragraphs_stay_paragraphs()
    {
        const string Lines = "The minister spoke in the morning of Monday to the press.\nNobody asked her about the border.\nShe left.\nThe talks go on.";
        Assert.Equal(4, RegionFinder.Plain(Lines).Count);
    }
}
