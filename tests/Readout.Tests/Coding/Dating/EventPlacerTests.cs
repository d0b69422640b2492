using Readout.Coding;

namespace Readout.Tests.Coding;

public class EventPlacerTests
{
    [Theory]
    [InlineData("The two presidents met in Geneva on Thursday.", "met", "Geneva")]
    [InlineData("In Geneva, the two presidents met for three hours.", "met", "Geneva")]
    [InlineData("The ministers held talks in Vienna.", "talks", "Vienna")]
    [InlineData("The ministers held talks in Vienna.", "held", "Vienna")]
    [InlineData("The Geneva talks ended without a result.", "talks", "Geneva")]
    [InlineData("The minister visited Kyiv on Sunday.", "visited", "Kyiv")]
    [InlineData("The minister travelled to Kyiv on Sunday.", "travelled", "Kyiv")]
    [InlineData("Joe Biden met Emmanuel Macron on the sidelines of a summit in Rome.", "met", "Rome")]
    [InlineData("Rebels attacked a convoy near Kharkiv.", "attacked", "Kharkiv")]
    public void The_place_is_where_the_text_puts_it(string text, string predicate, string place) => Assert.Equal(place, Find(text, predicate)?.Name);

    [Theory]
    [InlineData("The ministry held talks with Moscow.", "talks")]
    [InlineData("Joe Biden called Kyiv.", "called")]
    [InlineData("Moscow condemned the sanctions.", "condemned")]
    [InlineData("The minister has confidence in Ukraine.", "confidence")]
    [InlineData("The two presidents discussed the situation in Ukraine.", "discussed")]
    [InlineData("The two presidents spoke by phone.", "spoke")]
    [InlineData("The ministers met within the U.S. Charter Group.", "met")]
    public void A_party_is_no_place(string text, string predicate) => Assert.Null(Find(text, predicate));

    private static Place? Find(string text, string predicate)
    {
        var context = Speech.Context(text, new DateOnly(2022, 1, 3));
        return new EventPlacer().Place(context, context.Frames.SelectMany(f => f.All).First(f => f.Token.Form == predicate));
    }
}
