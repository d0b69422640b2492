using Readout.Coding;
using Readout.Language;

namespace Readout.Tests.Coding;

public class CoverageTests
{
    private static readonly Lazy<ReportCoder> Coder = new(() => ReportCoder.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")], []));

    private static Coverage Of(params IEnumerable<string> texts)
    {
        var coverage = new Coverage();
        foreach (var text in texts)
        {
            coverage.Add(Coverage.Find(Speech.Context(text), Coder.Value), text);
        }

        return coverage;
    }

    [Fact]
    public void Predicates_that_link_two_actors_are_counted_where_no_rule_holds()
    {
        var coverage = Of("Russia attacked Ukraine. Germany outwitted France.", "Iran outwitted Israel. The storm outwitted Ukraine.");
        Assert.Equal(3, coverage.Linking);
        Assert.Equal(1, coverage.Covered);
        Assert.Equal(new UncoveredPredicate("outwit", PredicateKind.Verb, "subject object", 2, null, "Germany outwitted France."), Assert.Single(coverage.Uncovered));
    }

    [Fact]
    public void A_rule_that_holds_covers_its_word_though_nothing_has_happened()
    {
        var coverage = Of("If Russia attacks Ukraine, prices will rise.", "Russia held talks with Ukraine.");
        Assert.Equal((2, 2), (coverage.Linking, coverage.Covered));
    }

    [Fact]
    public void What_links_over_its_object_is_told_with_it()
    {
        var one = Assert.Single(Of("Russia painted a picture of Ukraine.").Uncovered);
        Assert.Equal(("paint picture", "subject its of"), (one.Lemma, one.Roles));
    }

    [Fact]
    public void The_office_of_an_actor_is_no_link()
    {
        Assert.Equal(0, Of("The foreign minister of Egypt slept.").Linking);
    }

    [Fact]
    public void A_word_that_is_listed_tells_what_it_lacks()
    {
        var one = Assert.Single(Of("Russia sent Ukraine a plumber.").Uncovered);
        Assert.Equal("send", one.Lemma);
        Assert.Contains(": needs ", one.Lack, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_the_lexicon_says_to_name_no_event_are_counted_apart()
    {
        var coverage = Of("Norway resembles Sweden. Germany outwitted France. Russia attacked Ukraine.");
        Assert.Equal((3, 1, 1, 1), (coverage.Linking, coverage.Covered, coverage.None, coverage.Uncovered.Count));
    }
}
