using System.Security.Cryptography;
using System.Text;
using Readout.Coding;
using Readout.Text;

namespace Readout.Record;

/// <summary>What made a record: the same text with the same three gives the same record.</summary>
public sealed record Provenance
{
    /// <summary>Name and version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>SHA-256 of every model, in hexadecimal, by file name.</summary>
    public IReadOnlyDictionary<string, string> Models { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>SHA-256 over all files of the lexicon, the user's own included, in hexadecimal.</summary>
    public required string Lexicon { get; init; }

    /// <summary>What was asked for beyond the default, by name.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>A record: what was read off a report, numbered and ready to be written. Spans count UTF-16 units of the text;
/// only <see cref="RecordWriter"/> and <see cref="RecordReader"/> know of code points.</summary>
public sealed class ReportRecord
{
    /// <summary>Version of the contract that records are written to.</summary>
    public const string SchemaVersion = "1.0";

    /// <summary>Makes a record of coded items whose identifiers stand already (see <see cref="RecordOrder"/>).</summary>
    public ReportRecord(CodedReport coded, Provenance provenance)
    {
        Coded = coded;
        Provenance = provenance;
        TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(coded.Report.Text)));
        Id = "r" + TextSha256[..16];
    }

    /// <summary>The items.</summary>
    public CodedReport Coded { get; }

    /// <summary>What made it.</summary>
    public Provenance Provenance { get; }

    /// <summary>SHA-256 of the text's UTF-8 bytes, in hexadecimal.</summary>
    public string TextSha256 { get; init; }

    /// <summary>The record's identifier: <c>r</c> and the first 16 digits of <see cref="TextSha256"/>.</summary>
    public string Id { get; init; }

    /// <summary>Language of the text (BCP 47); null if it isn't known.</summary>
    public string? Language { get; init; } = "en";

    /// <summary>The text that all spans refer to.</summary>
    public string Text => Coded.Report.Text;

    /// <summary>The title that the input gave, or else the one that the text opens with; null if there is none.</summary>
    public string? Title
    {
        get
        {
            if (!string.IsNullOrWhiteSpace(Coded.Report.Title))
            {
                return Coded.Report.Title;
            }

            foreach (var region in Coded.Analysis.Regions)
            {
                if (region.Kind == RegionKind.Title)
                {
                    return region.Span.Of(Text);
                }
            }

            return null;
        }
    }
}
