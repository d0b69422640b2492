namespace Readout.Text;

/// <summary>A report as it came in: the text that all offsets refer to, and what the input said about it.</summary>
public sealed record Report
{
    /// <summary>The text, never cleaned; with a title, it is title, blank line, text.</summary>
    public required string Text { get; init; }

    /// <summary>The identifier that the input gave, if any.</summary>
    public string? SourceId { get; init; }

    /// <summary>The title that the input gave as such, if any; it then opens <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>The calendar day of publication that the input gave, if any.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the report was published, if given.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, if given.</summary>
    public string? Publisher { get; init; }

    /// <summary>A report with a title of its own: title, blank line, text.</summary>
    public static Report WithTitle(string title, string text) => new() { Title = title, Text = title + "\n\n" + text };
}
