using System.Globalization;
using Readout.Language;
using Readout.Text;
using Readout.Training;

namespace Readout.Tests.Language;

public class ConlluWriterTests
{
    private const string Gold =
        "# newdoc id = d\n# sent_id = d-1\n# text = Don't “go”!\n"
        + "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "1\tDo\tdo\tAUX\tVB\t_\t4\taux\t_\t_\n"
        + "2\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
        + "3\t“\t\"\tPUNCT\t``\t_\t4\tpunct\t_\tSpaceAfter=No\n"
        + "4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
        + "5\t”\t\"\tPUNCT\t''\t_\t4\tpunct\t_\tSpaceAfter=No\n"
        + "6\t!\t!\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
        + "\n# newpar\n# sent_id = d-2\n# text = Never.\n"
        + "1\tNever\tnever\tADV\tRB\t_\t0\troot\t_\tSpaceAfter=No\n"
        + "2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n";

    [Fact]
    public void What_is_read_is_written_again()
    {
        var document = Conllu.Read(Gold.Split('\n'), "gold").Single();
        Assert.Equal("Don't “go”!\n\nNever.", document.Text);
        using var written = new StringWriter();
        new ConlluWriter(document.Text, document.Id, written).Write(
            [.. document.Sentences.Select(s => s.Sentence)], document.Text.Length, n => document.Sentences[n].Comments);

        static IEnumerable<string> Columns(string file) => file.Split('\n').Select(l => l.Length == 0 || l[0] == '#' ? l : string.Join(' ', l.Split('\t')[..9]));
        Assert.Equal(Columns(Gold), Columns(written.ToString()));
        Assert.Contains("\tSpaceAfter=No", Gold);
        Assert.Equal(Gold.Split("SpaceAfter=No").Length, written.ToString().Split("SpaceAfter=No").Length);
        Assert.Contains("1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:5\n", written.ToString(), StringComparison.Ordinal);
        Assert.Contains("\tNER=O|SpaceAfter=No|TokenRange=7:9\n", written.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zero\u200B \u200Bwidth\u200B")]
    [InlineData("\u200BA mark\u0001 of control.\n\n\u200BSo.\u200B\n")]
    [InlineData("Lines.\r\n\r\nMore\u2028lines, \uFEFFmarks \U0001F600\u00AD.")]
    [InlineData("He can't. She 's gone .")]
    public void The_forms_together_are_the_text_without_its_white_space(string text)
    {
        Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(Surfaces(text).Select(c => c[1])));
    }

    [Theory]
    [InlineData("zero\u200B \u200Bwidth\u200B")]
    [InlineData("Pre\u00ADsi\u00ADdent \U0001F1FA\U0001F1E6 e\u0301lu: don't\tgo\u0001\r\nnow.")]
    public void A_range_covers_its_form_in_code_points(string text)
    {
        var points = new CodePoints(text);
        foreach (var columns in Surfaces(text))
        {
            var range = columns[9].Split("TokenRange=")[1].Split(':');
            var span = points.ToUtf16(new Span(int.Parse(range[0], CultureInfo.InvariantCulture), int.Parse(range[1], CultureInfo.InvariantCulture)));
            Assert.Equal(columns[1], string.Concat(span.Of(text).Where(c => !char.IsWhiteSpace(c))));
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_word()
    {
        var first = Surfaces("\uFEFFMoscow warned Kyiv.").First();
        Assert.Equal("Moscow", first[1]);
        Assert.EndsWith("TokenRange=1:7", first[9], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1\tA\ta\tX\t_\t_\t5\tdep\t_\t_\n\n", "gold:2:1 RD912")]
    [InlineData("1\tA\ta\tX\t_\t_\t0\troot\t_\t_\n3\tB\tb\tX\t_\t_\t1\tdep\t_\t_\n\n", "gold:2:1 RD911")]
    [InlineData("x\tA\ta\tX\t_\t_\t0\troot\t_\t_\n\n", "gold:1:1 RD911")]
    [InlineData("1 A a\n\n", "gold:1:1 RD910")]
    public void A_broken_file_is_named_with_its_line(string file, string message)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Conllu.Read(file.Split('\n'), "gold"));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Columns of the surface tokens: words that are parts of others left out.</summary>
    private static IEnumerable<string[]> Surfaces(string text)
    {
        using var written = new StringWriter();
        ConlluWriter.Write(text, Engine.Value.Read(text, RegionFinder.Plain(text)), "d", written);
        var inside = 0;
        foreach (var line in written.ToString().Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var columns = line.Split('\t');
            if (columns[0].Contains('-', StringComparison.Ordinal))
            {
                inside = int.Parse(columns[0].Split('-')[1], CultureInfo.InvariantCulture);
            }
            else if (int.Parse(columns[0], CultureInfo.InvariantCulture) <= inside)
            {
                inside = columns[0] == inside.ToString(CultureInfo.InvariantCulture) ? 0 : inside;
                continue;
            }

            yield return columns;
        }
    }
}
