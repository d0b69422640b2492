using System.Text;

namespace Readout.Sources;

/// <summary>Bytes to text, strictly: what isn't UTF-8 is an error, never a replacement character.</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, a byte order mark kept as its first character; or what is wrong with the bytes.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out (string Code, string Message, int? Line) fault)
    {
        fault = default;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            fault = ("RD203", "is UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8", null);
            return null;
        }

        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            fault = ("RD204", "is binary, not text (it has a zero byte); extract its text first", Line(bytes, zero));
            return null;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var bad = string.Join(' ', (e.BytesUnknown ?? []).Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
            fault = ("RD203", $"is not UTF-8 (byte {bad}); convert it, e.g. from Windows-1252: iconv -f WINDOWS-1252 -t UTF-8", Line(bytes, Math.Max(0, e.Index)));
            return null;
        }
    }

    private static int Line(ReadOnlySpan<byte> bytes, int at) => bytes[..Math.Min(at, bytes.Length)].Count((byte)'\n') + 1;
}
