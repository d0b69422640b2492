using System.Globalization;
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
        var lines = Lines(run);
        Assert.All(lines, l => Assert.Equal(10, l.Length));
        Assert.All(lines.Where(l => !l[0].Contains('-')), l => Assert.Contains("NER=", l[9], StringComparison.Ordinal));
        // Code points, not UTF-16 units: the face counts once.
        Assert.Contains(lines, l => l[1] == "Biden" && l[9].Contains("TokenRange=12:17", StringComparison.Ordinal) && l[9].Contains("NER=B-PER", StringComparison.Ordinal));
        Assert.Contains(lines, l => l[0].Contains('-') && l[1] == "Biden's");
        Assert.Contains(lines, l => l[1] == "Kyiv" && l[9].Contains("NER=B-LOC", StringComparison.Ordinal));
        Assert.Equal("Don'task🙂Biden'saidesinKyiv.", string.Concat(Surface(lines)));
    }

    [Fact]
    public void Forms_keep_every_character_that_is_no_space()
    {
        const string Odd = "\uFEFFHe\u00ADllo w\u00A0orld\u200B. I cannot go; “it’s” 10\u202F000 e\u0301t\u00e9.\r\n\tMr. Putin’s don’t 👩\u200D🚀 gonna\u2028…";
        var run = Run.Piped(Folder, Encoding.UTF8.GetBytes(Odd), "parse", "-");
        Assert.Equal((0, ""), (run.Status, run.Error));
        var lines = Lines(run);
        Assert.Equal(Unspaced(Odd.TrimStart('\uFEFF')), Unspaced(string.Concat(Surface(lines)).Replace("\uFEFF", "", StringComparison.Ordinal)));
        var runes = Odd.EnumerateRunes().ToArray();
        Assert.All(lines, l =>
        {
            var range = l[9].Split('|').Single(m => m.StartsWith("TokenRange=", StringComparison.Ordinal))[11..].Split(':').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(l[1], string.Concat(runes[range[0]..range[1]]));
        });
    }

    [Fact]
    public void A_report_a_line_becomes_a_document_with_its_title_before_the_text()
    {
        const string Reports = """
            {"id":"one","title":"A call","text":"Biden called Putin."}
            {"id":"two"}
            {"id":"three","text":"It rained."}

            """;
        var run = Run.Piped(Folder, Encoding.UTF8.GetBytes(Reports), "parse", "--input", "jsonl", "-");
        Assert.Equal(1, run.Status);
        Assert.StartsWith("-:2 RD211", run.Error, StringComparison.Ordinal);
        var about = run.Output.Split('\n').Where(l => l.StartsWith("# newdoc", StringComparison.Ordinal) || l.StartsWith("# text", StringComparison.Ordinal));
        Assert.Equal(["# newdoc id = one", "# text = A call", "# text = Biden called Putin.", "# newdoc id = three", "# text = It rained."], about);
        Assert.Contains("TokenRange=8:13", Of(run, "Biden")[9], StringComparison.Ordinal);
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

    private static List<string[]> Lines(Run run) => [.. run.Output.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];

    private static string[] Of(Run run, string form) => Assert.Single(Lines(run), l => l[1] == form);

    private static string Unspaced(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The tokens as they stand in the text: a multiword token once, in place of its words.</summary>
    private static IEnumerable<string> Surface(List<string[]> lines)
    {
        var covered = 0;
        string? before = null;
        foreach (var l in lines)
        {
            covered = l[0] == "1" && !(before ?? "").StartsWith("1-", StringComparison.Ordinal) ? 0 : covered; // a new sentence
            before = l[0];
            if (l[0].Split('-') is [_, var last])
            {
                covered = int.Parse(last, CultureInfo.InvariantCulture);
                yield return l[1];
            }
            else if (int.Parse(l[0], CultureInfo.InvariantCulture) > covered)
            {
                yield return l[1];
            }
        }
    }
}
