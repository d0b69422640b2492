using Readout.Text;

namespace Readout.Sources;

/// <summary>Cuts a long text, such as an archive of speeches, into pieces of whole lines.</summary>
internal static class TextPieces
{
    // As long as a long report.
    private const int PieceBytes = 8 << 10;

    public static IEnumerable<SourceItem> Read(string file, ByteLines lines)
    {
        using var piece = new MemoryStream();
        var first = 1;
        for (var number = 1; ; number++)
        {
            byte[]? line;
            bool tooLong;
            string? broken = null;
            try
            {
                line = lines.Next(out tooLong);
            }
            catch (Exception e) when (e is IOException or InvalidDataException or SharpCompress.Common.SharpCompressException)
            {
                (line, tooLong, broken) = (null, false, e.Message);
            }

            if (broken is not null)
            {
                yield return SourceItem.Failed(file, number, "RD201", $"cannot be read further ({broken}); fetch the file again", wholeFile: false);
            }

            if (tooLong)
            {
                yield return SourceItem.Failed(file, number, "RD205", $"the line is over {ByteLines.LongestLine >> 20} MB; break it into paragraphs");
            }

            if (piece.Length > 0 && (line is null || piece.Length + line.Length > PieceBytes))
            {
                yield return Make(file, first, piece.ToArray());
                piece.SetLength(0);
                first = number;
            }

            if (line is null)
            {
                yield break;
            }

            piece.Write(line);
            piece.WriteByte((byte)'\n');
        }
    }

    private static SourceItem Make(string file, int line, byte[] bytes) =>
        Decoding.Decode(bytes, out var fault) is { } text
            ? SourceItem.Of(file, line, new Report { Text = text, SourceId = $"{Path.GetFileName(file)}:{line}" })
            : SourceItem.Failed(file, line + (fault.Line ?? 1) - 1, fault.Code, fault.Message);
}
