using System.Text;

namespace Readout.Views;

/// <summary>Small pieces of HTML.</summary>
internal static class Html
{
    /// <summary>Text for element content and quoted attributes. Characters that HTML doesn't allow become U+FFFD.</summary>
    public static string Escape(string? text)
    {
        var built = new StringBuilder((text ?? "").Length + 16);
        foreach (var c in text ?? "")
        {
            built.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' or '\r' => c.ToString(),
                _ when char.IsControl(c) => "\uFFFD",
                _ => c.ToString(),
            });
        }

        return built.ToString();
    }

    /// <summary>A text that the page carries, by the name of its file.</summary>
    public static string Resource(string file)
    {
        using var stream = typeof(Html).Assembly.GetManifestResourceStream("Readout.Views." + file)
            ?? throw new InvalidOperationException($"RD402 the program was built without {file}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
