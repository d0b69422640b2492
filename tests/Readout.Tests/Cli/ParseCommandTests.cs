using System.Text;

namespace Readout.Tests.Cli;

/// <summary><c>parse</c>: CoNLL-U out, from text, JSON Lines or CoNLL-U.</summary>
public sealed class ParseCommandTests
{
    private static readonly string Folder = AppContext.BaseDirectory;

    [Fact]
    public void Words_have_their_characters_and_names_also_within_multiword_tokens()
    {
        var run = Run.Piped(Folder, Encoding.UTF8.GetBytes("Don't ask 🙂 Biden's aides in Kyiv."), "parse", "-");
        Assert.Equal(0, run.Status);
        var lines = run.Output.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.All(lines, l => Assert.Equal(10, l.Length));
        Assert.All(lines.Where(l => !l[0].Contains('-')), l => Assert.Contains("NER=", l[9], StringComparison.Ordinal));
        // Code points, not UTF-16 units: the face counts once.
        Assert.Contains(lines, l => l[1] == "Biden" && l[9].Contains("TokenRange=12:17", StringComparison.Ordinal) && l[9].Contains("NER=B-PER", StringComparison.Ordinal));
        Assert.Contains(lines, l => l[0].Contains('-') && l[1] == "Biden's");
        Assert.Contains(lines, l => l[1] == "Kyiv" && l[9].Contains("NER=B-LOC", StringComparison.Ordinal));
        Assert.Equal("Don'task🙂Biden'saidesinKyiv.", string.Concat(Surface(lines)));
    }

    [Fact]
    public void Given_sentences_and_words_are_kept()
    {
        const string Given = "# text = a.b c\n1\ta.b\t_\t_\t_\t_\t_\t_\t_\t_\n2\tc\t_\t_\t_\t_\t_\t_\t_\t_\n\n# text = Go .\n1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n2\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var run = Run.Piped(Folder, Encoding.UTF8.GetBytes(Given), "parse", "--input", "conllu", "-");
        Assert.Equal(0, run.Status);
        var sentences = run.Output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList()).ToList();
        Assert.Equal([["a.b", "c"], ["Go", "."]], sentences.Select(s => s.Select(w => w[1])));
        Assert.All(sentences, s => Assert.Single(s, w => w[6] == "0" && w[7] == "root"));
        Assert.All(sentences.SelectMany(s => s), w => Assert.NotEqual("_", w[3]));
    }

    /// <summary>The tokens as they stand in the text: a multiword token once, in place of its words.</summary>
    private static IEnumerable<string> Surface(List<string[]> lines)
    {
        var covered = 0;
        foreach (var l in lines)
        {
            if (l[0].Split('-') is [_, var last])
            {
                covered = int.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
                yield return l[1];
            }
            else if (int.Parse(l[0], System.Globalization.CultureInfo.InvariantCulture) > covered)
            {
                covered = 0;
                yield return l[1];
            }
        }
    }
}
