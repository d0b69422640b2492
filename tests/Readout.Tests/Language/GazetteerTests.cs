using Readout.Language.Neural;

namespace Readout.Tests.Language;

public class GazetteerTests
{
    private const int Place = 2, Organisation = 3;

    private static readonly Gazetteer Names = Gazetteer.Of(
        [(["New", "Holm"], Place), (["New", "Holm", "Times"], Organisation), (["Holm"], Place), (["HLM"], Organisation)]);

    [Fact]
    public void The_longest_name_of_a_kind_is_marked_at_its_begin_and_further_on()
    {
        var marks = Mark("The", "New", "Holm", "Times");
        Assert.Equal([0, Begin(Place) | Begin(Organisation), Inside(Place) | Inside(Organisation), Inside(Organisation)], marks);
    }

    [Fact]
    public void Small_letters_and_capitals_throughout_are_marked_as_such()
    {
        Assert.Equal([Recased(Place)], Mark("holm"));
        Assert.Equal([Recased(Place) | Recased(Organisation), Recased(Place) | Recased(Organisation), Recased(Organisation)], Mark("new", "holm", "times"));
        Assert.Equal([Recased(Place)], Mark("HOLM"));
        Assert.Equal([Begin(Organisation)], Mark("HLM"));
        Assert.Equal([0u], Mark("hlm"));
    }

    private static uint Begin(int kind) => 1u << (2 * kind);

    private static uint Inside(int kind) => 1u << ((2 * kind) + 1);

    private static uint Recased(int kind) => 1u << ((2 * Gazetteer.Kinds) + kind);

    private static uint[] Mark(params string[] forms)
    {
        var marks = new uint[forms.Length];
        Names.Mark(forms, marks);
        return marks;
    }
}
