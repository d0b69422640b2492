using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Readout.Text;

namespace Readout.Sources;

/// <summary>Finds the article of a web page: SmartReader, a port of Mozilla's Readability, chooses the elements; their text is taken
/// paragraph by paragraph.</summary>
public static class HtmlArticle
{
    // SmartReader resolves links against an address; the page is never fetched.
    private const string NoAddress = "https://localhost/";

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "figure", "figcaption", "table", "tr", "pre", "header", "footer", "aside", "dl", "dt", "dd", "hr",
    };

    /// <summary>The article as a report: title, blank line, paragraphs with blank lines between them; null if there is none.</summary>
    public static Report? Extract(string html)
    {
        var article = new SmartReader.Reader(NoAddress, html).GetArticle();
        if (string.IsNullOrWhiteSpace(article.Content))
        {
            return null;
        }

        var body = new HtmlParser().ParseDocument(article.Content).Body;
        var text = body is null ? "" : TextOf(body);
        if (text.Length == 0)
        {
            return null;
        }

        var title = Squeeze(article.Title ?? "");
        if (title.Length > 0 && text.StartsWith(title + "\n", StringComparison.Ordinal))
        {
            text = text[title.Length..].TrimStart('\n');
        }

        var report = title.Length > 0 && text.Length > 0 ? Report.WithTitle(title, text) : new Report { Text = text.Length > 0 ? text : title };
        var page = new HtmlParser().ParseDocument(html);
        return report with
        {
            Published = DayOf(page) ?? (article.PublicationDate is { } date ? DateOnly.FromDateTime(date) : null),
            Url = AddressOf(page),
            Publisher = string.IsNullOrWhiteSpace(article.SiteName) ? null : Squeeze(article.SiteName),
        };
    }

    // The page's own words for its date, so that no time zone of this machine moves it to another day.
    private static DateOnly? DayOf(IDocument page)
    {
        var written = page.QuerySelector("meta[property='article:published_time'], meta[name='date'], meta[itemprop='datePublished']")?.GetAttribute("content")
            ?? page.QuerySelector("time[pubdate], time[itemprop='datePublished']")?.GetAttribute("datetime");
        return written is null ? null : Dates.Parse(written);
    }

    private static string? AddressOf(IDocument page)
    {
        var address = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            ?? page.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
    }

    private static string TextOf(IElement body)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        void End()
        {
            var paragraph = Squeeze(current.ToString());
            current.Clear();
            if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph);
            }
        }

        void Walk(INode node)
        {
            if (node is IText words)
            {
                current.Append(words.Data);
                return;
            }

            var name = (node as IElement)?.LocalName ?? "";
            var block = Blocks.Contains(name);
            if (block || name == "br")
            {
                End();
            }

            foreach (var child in node.ChildNodes)
            {
                Walk(child);
            }

            if (block)
            {
                End();
            }
        }

        Walk(body);
        End();
        return string.Join("\n\n", paragraphs);
    }

    // In HTML, a run of white space is one space.
    private static string Squeeze(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
}
