namespace Readout.Tests.Coding;

public class FigureTests
{
    [Theory]
    [InlineData("Russia has massed some 100,000 troops near the border.", "some 100,000 troops", 100000, "troops", true)]
    [InlineData("They had a 50-minute conversation.", "50-minute", 50, "minutes", false)]
    [InlineData("Germany pledged $1.2 billion for the fund.", "$1.2 billion", 1.2e9, "USD", false)]
    [InlineData("The attack killed at least 30 people.", "at least 30 people", 30, "dead", true)]
    [InlineData("Two dozen missiles were launched.", "Two dozen missiles", 24, "missiles", false)]
    [InlineData("Half a million refugees have fled.", "Half a million refugees", 500000, "refugees", false)]
    [InlineData("Prices rose by 3.6 percent.", "3.6 percent", 3.6, "percent", false)]
    public void Reads_value_unit_and_vagueness(string text, string span, double value, string unit, bool approximate)
    {
        var figure = Assert.Single(Speech.Read(text).Figures);
        Assert.Equal((span, value, unit, approximate), (figure.Span.Of(text), figure.Value, figure.Unit, figure.Approximate));
    }

    [Theory]
    [InlineData("Hundreds of soldiers arrived.", 200, 999, true)]
    [InlineData("Between 5 and 10 tanks were seen.", 5, 10, false)]
    [InlineData("They sent 2 to 3 million doses.", 2e6, 3e6, false)]
    public void Reads_ranges(string text, double low, double high, bool approximate)
    {
        var figure = Assert.Single(Speech.Read(text).Figures);
        Assert.Null(figure.Value);
        Assert.Equal((low, high, approximate), (figure.Low, figure.High, figure.Approximate));
    }

    [Theory]
    [InlineData("On January 10, 2022 they met at 10:30 a.m. in Room 5.")]
    [InlineData("Article 5 and Resolution 2202 were named at the G7 of 2021.")]
    [InlineData("The two leaders spoke of one of them.")]
    [InlineData("1. The parties agree.")]
    [InlineData("One in four people agreed, and 1 in 5 did not.")]
    [InlineData("Call 202-456-1111 about the S-400 and Covid-19.")]
    [InlineData("He is a 30-year-old man, aged 30.")]
    public void Dates_names_and_ages_are_no_figures(string text) => Assert.Empty(Speech.Read(text).Figures);
}
