namespace Readout.Text;

/// <summary>What a stretch of a report is.</summary>
public enum RegionKind
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The line or two under the headline.</summary>
    Deck,

    /// <summary>Author, place, time line.</summary>
    Byline,

    /// <summary>A paragraph of the report itself.</summary>
    Body,

    /// <summary>A picture's caption.</summary>
    Caption,

    /// <summary>Text of the page, not of the report: "Published", "Read more", addresses.</summary>
    Boilerplate,

    /// <summary>A paragraph that stands earlier in the text, character for character.</summary>
    Duplicate,
}

/// <summary>A marked stretch of a report: usually one paragraph. Regions do not overlap and go from first to last.</summary>
public readonly record struct Region(RegionKind Kind, Span Span);
