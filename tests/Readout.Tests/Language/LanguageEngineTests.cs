using Readout.Language;
using Readout.Text;

namespace Readout.Tests.Language;

public class LanguageEngineTests
{
    public static TheoryData<string> HostileTexts => new()
    {
        "Putin \U0001F600 met Xi\U0001F1F7\U0001F1FA in Sochi. \U0001F468‍\U0001F469‍\U0001F467 They talked.",
        "Café and café: the e\u0301lyse\u0301e said no.",
        "“We’ll respond,” the spokesman’s aide said. ‘Never,’ he added…",
        "First line.\r\nSecond line\r\n\r\nThird, after a blank.\r\n",
        "Tabs\tbetween\twords. And\u00A0hard\u00A0spaces.",
        "The am\u00ADbas\u00ADsa\u00ADdor re\u00ADsigned.",
        "\uFEFFMoscow warned Kyiv.",
        "a",
        "…",
        "   \n\n  \t ",
        "$1,000.50 (approx.) -- or £3m/€4bn; see https://example.org/a?b=c&d=1#e, mail me@example.org!!!",
        "don't can't won't Russia's officials' I'd've gonna cannot",
        "\U0001D4D0\U0001D4D1 \u202Eabc\u202C \u200Bzero\u200Bwidth",
        "lone surrogate \uD83D here",
        "日本の首相は言った。Japan’s prime minister said so.",
    };

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Every_visible_character_is_in_exactly_one_surface_token(string text)
    {
        var seen = new int[text.Length];
        foreach (var sentence in Engine.Value.Read(text, RegionFinder.Plain(text)))
        {
            foreach (var surface in sentence.Tokens.Select(t => t.Multiword ?? t.Span).Distinct())
            {
                for (var i = surface.Start; i < surface.End; i++)
                {
                    seen[i]++;
                }
            }
        }

        for (var i = 0; i < text.Length; i++)
        {
            var blank = char.IsWhiteSpace(text[i]) || text[i] is '\uFEFF' or '\u200B';
            Assert.True(blank ? seen[i] <= 1 : seen[i] == 1, $"character {i} (U+{(int)text[i]:X4}) is in {seen[i]} tokens");
        }
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_form_is_what_its_span_covers(string text)
    {
        foreach (var token in Engine.Value.Read(text, RegionFinder.Plain(text)).SelectMany(s => s.Tokens))
        {
            var covered = string.Concat(token.Span.Of(text).Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF'));
            Assert.Equal(covered, token.Form);
            Assert.False(string.IsNullOrEmpty(token.Form));
        }
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Every_sentence_is_one_tree(string text)
    {
        foreach (var sentence in Engine.Value.Read(text, RegionFinder.Plain(text)))
        {
            Assert.Single(sentence.Tokens, t => t.Head == -1);
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                Assert.True(sentence.IsUnder(i, sentence.Root));
            }
        }
    }

    [Fact]
    public void Splits_contractions_and_possessives_into_words()
    {
        const string Text = "Russia's envoy didn't come.";
        var words = Engine.Value.Read(Text, RegionFinder.Plain(Text)).Single().Tokens.Select(t => t.Form);
        Assert.Equal(["Russia", "'s", "envoy", "did", "n't", "come", "."], words);
    }

    [Theory]
    [InlineData("Police shot two men on Friday.", "shoot")]
    [InlineData("The bank froze its payments to Lima.", "freeze")]
    [InlineData("Soldiers overthrew the king.", "overthrow")]
    [InlineData("Thousands fled to the hills.", "flee")]
    [InlineData("Troops overran a camp.", "overrun")]
    public void Past_forms_that_the_treebanks_do_not_show_have_their_verb(string text, string verb)
    {
        Assert.Contains(verb, Engine.Value.Read(text, RegionFinder.Plain(text)).Single().Tokens.Select(t => t.Lemma));
    }

    [Fact]
    public void A_sentence_never_crosses_a_region()
    {
        const string Text = "Biden calls Putin\n\nThe two leaders spoke for an hour. They will speak again.";
        var sentences = Engine.Value.Read(Text, RegionFinder.Plain(Text));
        Assert.Equal(["Biden calls Putin", "The two leaders spoke for an hour.", "They will speak again."], sentences.Select(s => s.Span.Of(Text)));
    }

    [Fact]
    public void Reads_the_same_on_many_threads()
    {
        const string Text = "The minister said on Friday that troops had crossed the border near Kherson, and that talks would go on.";
        var once = Dump(Text);
        var many = new string[16];
        Parallel.For(0, many.Length, i => many[i] = Dump(Text));
        Assert.All(many, m => Assert.Equal(once, m));
    }

    [Fact]
    public void Survives_random_characters()
    {
        var random = new Random(7);
        const string Alphabet = "ab C1.,'’\"“”-–\n\r\t é\u0301\u00AD\uFEFF\uD83D\uDE00日$%()[]";
        for (var n = 0; n < 300; n++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            Every_visible_character_is_in_exactly_one_surface_token(text);
            A_form_is_what_its_span_covers(text);
            Every_sentence_is_one_tree(text);
        }
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void ConllU_holds_every_visible_character_and_its_offsets(string text)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(text, Engine.Value.Read(text, RegionFinder.Plain(text)), "d", writer);
        var points = new CodePoints(text);
        foreach (var line in writer.ToString().Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var columns = line.Split('\t');
            Assert.Equal(10, columns.Length);
            var range = columns[9].Split("TokenRange=")[1].Split('|')[0].Split(':');
            var span = points.ToUtf16(new Span(int.Parse(range[0]), int.Parse(range[1])));
            Assert.Equal(columns[1], string.Concat(span.Of(text).Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF')));
        }
    }

    private static string Dump(string text)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(text, Engine.Value.Read(text, RegionFinder.Plain(text)), null, writer);
        return writer.ToString();
    }
}
