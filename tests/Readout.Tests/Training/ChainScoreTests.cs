using Readout.Text;
using Readout.Training;

namespace Readout.Tests.Training;

public class ChainScoreTests
{
    /// <summary>The worked example of Pradhan et al. 2014: key {a b c} {d e f g}, response {a b} {c d} {f g h i}.</summary>
    [Fact]
    public void Agrees_with_the_worked_example_of_the_reference_scorer()
    {
        var score = new ChainScore();
        score.Add(Chains("abc", "defg"), Chains("ab", "cd", "fghi"));
        Assert.Equal(40.0, score.Muc, 2);
        Assert.Equal(45.45, score.BCubed, 2);
        Assert.Equal(52.0, score.Ceaf, 2);
        Assert.Equal((score.Muc + score.BCubed + score.Ceaf) / 3, score.Average, 6);
    }

    [Fact]
    public void The_gold_itself_scores_a_hundred_and_strangers_nothing()
    {
        var (same, strange) = (new ChainScore(), new ChainScore());
        same.Add(Chains("abc", "d", "ef"), Chains("ef", "abc", "d"));
        strange.Add(Chains("abc"), Chains("xyz"));
        Assert.Equal(100, same.Average, 6);
        Assert.Equal(0, strange.Average, 6);
    }

    [Fact]
    public void Brackets_of_the_columns_become_spans()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".conll");
        File.WriteAllText(path, "# begin document d\n0\tByron\t(person-3-Lord_Byron)\n1\treceived\t_\n2\this\t(abstract-1(person-3-Lord_Byron)\n3\teducation\tabstract-1)\n4\t.\t_\n");
        try
        {
            var document = Assert.Single(CorefFile.Read(path));
            Assert.Equal("Byron received his education.", document.Text);
            Assert.Equal(["his education", "Byron/his"], document.Chains.Select(c => string.Join('/', c.Select(s => s.Of(document.Text)))));
        }
        finally
        {
            File.Delete(path);
        }
    }

    // A letter is a mention.
    private static IReadOnlyList<IReadOnlyList<Span>> Chains(params string[] chains) =>
        [.. chains.Select(c => (IReadOnlyList<Span>)[.. c.Select(l => new Span(l, l + 1))])];
}
