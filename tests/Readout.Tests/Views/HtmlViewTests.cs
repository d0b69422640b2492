using System.Text.RegularExpressions;
using Readout.Record;
using Readout.Tests.Exports;
using Readout.Views;

namespace Readout.Tests.Views;

/// <summary>The page: the report's words stand in it untouched, and words and items know of each other.</summary>
public sealed partial class HtmlViewTests
{
    private static readonly ReportRecord Record = SampleRecords.Call();
    private static readonly string Page = HtmlView.Article(Record);

    [Fact]
    public void The_text_can_be_read_off_the_page()
    {
        var paragraphs = Paragraph().Matches(Page).Select(p => System.Net.WebUtility.HtmlDecode(Tag().Replace(p.Groups[1].Value, "")));
        Assert.Equal(Record.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), paragraphs);
    }

    [Fact]
    public void Every_item_has_words_and_every_marked_word_an_item()
    {
        var items = Item().Matches(Page).Select(m => m.Groups[1].Value).ToHashSet();
        var marked = Marked().Matches(Page).SelectMany(m => m.Groups[1].Value.Split(' ')).ToHashSet();
        Assert.Equal(items.Order(), marked.Order());
    }

    [Fact]
    public void Overlapping_spans_have_lines_of_their_own()
    {
        // The condition lies within the evidence, the event's and the commitment's words are the same: two lines under them.
        var respond = Assert.Single(Mark().Matches(Page), m => m.Groups[2].Value == "respond decisively");
        Assert.Matches("l0[ce] l1[ce]", respond.Groups[1].Value);
        Assert.Contains("data-lanes=\"2\"", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_report_holds_is_no_markup()
    {
        var page = HtmlView.Article(SampleRecords.Call(words => words.Replace("by phone", "by <script>alert('x')</script>\"&", StringComparison.Ordinal)));
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<p class=\"[a-z]+\" data-lanes=\"[0-9]\">(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("data-id=\"([^\"]*)\"")]
    private static partial Regex Item();

    [GeneratedRegex(" data-[in]=\"([^\"]*)\"")]
    private static partial Regex Marked();

    [GeneratedRegex("<mark class=\"([^\"]*)\"[^>]*>([^<]*)</mark>")]
    private static partial Regex Mark();
}
