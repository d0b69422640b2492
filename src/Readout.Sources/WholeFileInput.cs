using Readout.Text;

namespace Readout.Sources;

/// <summary>A file that is one report: plain text or a web page.</summary>
internal static class WholeFileInput
{
    // Larger files are archives, not reports.
    private const int LargestFile = 64 << 20;

    public static IEnumerable<SourceItem> Read(string file, ByteLines lines, bool html)
    {
        byte[] bytes;
        int longLine;
        SourceItem? fault = null;
        try
        {
            bytes = lines.Rest(out longLine);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or SharpCompress.Common.SharpCompressException)
        {
            (bytes, longLine) = ([], 0);
            fault = SourceItem.Failed(file, null, "RD201", $"cannot be read to its end ({e.Message}); fetch it again", wholeFile: true);
        }

        yield return fault ?? Read(file, bytes, longLine, html);
    }

    private static SourceItem Read(string file, byte[] bytes, int longLine, bool html)
    {
        if (longLine > 0 || bytes.Length > LargestFile)
        {
            return SourceItem.Failed(
                file, longLine > 0 ? longLine : null, "RD205", $"has a line over {ByteLines.LongestLine >> 20} MB or is over {LargestFile >> 20} MB; split it into its reports", wholeFile: true);
        }

        var text = Decoding.Decode(bytes, out var fault);
        if (text is null)
        {
            return SourceItem.Failed(file, fault.Line, fault.Code, fault.Message, wholeFile: true);
        }

        if (text.AsSpan().Trim('\uFEFF').IsWhiteSpace())
        {
            return SourceItem.Failed(file, null, "RD206", "is empty; there is nothing to read", wholeFile: true);
        }

        if (!html)
        {
            return SourceItem.Of(file, null, new Report { Text = text, SourceId = SourceId(file) });
        }

        var report = HtmlArticle.Extract(text.TrimStart('\uFEFF'));
        return report is null
            ? SourceItem.Failed(file, null, "RD207", "holds no article that could be found; save its text and read it with --input text", wholeFile: true)
            : SourceItem.Of(file, null, report with { SourceId = SourceId(file) });
    }

    // The bare name: the same file gives the same record wherever it lies.
    private static string? SourceId(string file) => file == "-" ? null : Path.GetFileName(file);
}
