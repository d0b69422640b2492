using System.Security.Cryptography;
using System.Text;
using Readout.Record;

namespace Readout.Views;

/// <summary>Records for people, in the browser: one self-contained page, each report beside its record. Pointing at an item lights up its
/// evidence in the text, and pointing at words the items that rest on them. The page asks nothing of the network.</summary>
public static class HtmlView
{
    private static readonly Lazy<string> Style = new(() => Html.Resource("page.css") + LaneRules());
    private static readonly Lazy<string> Script = new(() => Html.Resource("page.js"));

    /// <summary>What the page begins with; records follow, each by <see cref="Article"/>.</summary>
    public static string Opening()
    {
        // Only this style and this script may run: what a report smuggles in could not, even if it were not escaped.
        var policy = $"default-src 'none'; style-src '{Hash(Style.Value)}'; script-src '{Hash(Script.Value)}'; base-uri 'none'; form-action 'none'";
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Readout</title>
            <style>{Style.Value}</style>
            </head>
            <body>
            <nav aria-label="Reports" hidden></nav>
            <main>

            """;
    }

    /// <summary>One report beside its record.</summary>
    public static string Article(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var report = record.Coded.Report;
        var about = new List<string> { Html.Escape(Wording.Published(record.Coded.Published)) };
        about.AddRange(new[] { report.Publisher, report.SourceId }.Where(a => !string.IsNullOrEmpty(a)).Select(Html.Escape));
        about.Add(Link(report.Url));
        about.Add($"<code>{record.Id}</code>");
        return $"""
            <article lang="{Html.Escape(record.Language ?? "und")}">
            <header><h2>{Html.Escape(record.Title ?? "(no title)")}</h2><p>{string.Join(" · ", about.Where(a => a.Length > 0))}</p></header>
            <div class="sides">
            <div class="text" role="region" aria-label="Report" tabindex="-1">
            {HtmlText.Of(record)}</div>
            <div class="record" role="region" aria-label="Record" tabindex="-1">
            {HtmlItems.Of(record)}</div>
            </div>
            <footer>{Html.Escape(record.Provenance.Program)} · lexicon <code>{Html.Escape(Short(record.Provenance.Lexicon))}</code></footer>
            </article>

            """;
    }

    /// <summary>What the page ends with.</summary>
    public static string Closing() => $"</main>\n<script>{Script.Value}</script>\n</body>\n</html>\n";

    private static string Link(string? url)
    {
        if (string.IsNullOrEmpty(url))
        {
            return "";
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? $"<a href=\"{Html.Escape(url)}\" rel=\"noopener noreferrer\">{Html.Escape(uri.Host)}</a>"
            : Html.Escape(url);
    }

    // .l2e { --l2: var(--e) } puts an event's colour on the third line under the words.
    private static string LaneRules() => string.Concat(
        Enumerable.Range(0, HtmlText.Lanes).SelectMany(lane => "ecmsf".Select(kind => $".l{lane}{kind}{{--l{lane}:var(--{kind})}}\n")));

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];
}
