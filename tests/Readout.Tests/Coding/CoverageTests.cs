using Readout.Coding;
using Readout.Language;

namespace Readout.Tests.Coding;

public class CoverageTests
{
    [Fact]
    public void Predicates_that_link_two_actors_are_counted_unless_covered()
    {
        var coverage = new Coverage(f => f.Lemma == "attack");
        foreach (var text in (string[])["Russia attacked Ukraine. Germany outwitted France.", "Iran outwitted Israel. The storm hit Ukraine."])
        {
            coverage.Add(Coverage.Find(Speech.Context(text)), text);
        }

        Assert.Equal(3, coverage.Linking);
        Assert.Equal(1, coverage.Covered);
        Assert.Equal(new UncoveredPredicate("outwit", PredicateKind.Verb, "subject object", 2, "Germany outwitted France."), Assert.Single(coverage.Uncovered));
    }
}
