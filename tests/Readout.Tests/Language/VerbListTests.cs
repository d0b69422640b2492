using Readout.Language;

namespace Readout.Tests.Language;

public class VerbListTests
{
    private static readonly VerbList Shipped = VerbList.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")]);

    [Theory]
    [InlineData("overthrew", "overthrow")]
    [InlineData("Overthrown", "overthrow")]
    [InlineData("upheld", "uphold")]
    [InlineData("beheld", "behold")]
    [InlineData("forbade", "forbid")]
    [InlineData("postponed", "postpone")]
    [InlineData("Postponing", "postpone")]
    [InlineData("postpones", "postpone")]
    // Nothing of the kind in them, though they end or begin so.
    [InlineData("relented", null)]
    [InlineData("bego", null)]
    [InlineData("attacked", null)]
    public void Forms_lead_to_their_verb_whatever_stands_before(string form, string? verb)
    {
        Assert.Equal(verb, Shipped.Of(form));
    }

    [Fact]
    public void The_dictionary_form_of_a_read_word_is_that_of_the_list()
    {
        var sentence = Engine.Value.Annotate(0, ["Officers", "overthrew", "the", "president", "."], [.. Enumerable.Range(0, 5).Select(i => (new Readout.Text.Span(i, i + 1), (Readout.Text.Span?)null))]);
        Assert.Equal("overthrow", sentence.Tokens[1].Lemma);
    }

    [Fact]
    public void A_form_under_two_verbs_and_a_line_without_forms_are_faults()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "# list\nthrow | threw | thrown\ntoss | threw | tossed\nrun\n");
            Assert.Equal(["3: 'threw' stands already under 'throw' in line 2; only that one counts", "4: a line holds a verb, '|', and its past forms"], VerbList.Check(file).Select(f => $"{f.Line}: {f.Message}"));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
