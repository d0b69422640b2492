using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Exports.Rows;

/// <summary>Whole numbers for formats whose identifiers are numbers: the same names give the same number, always and everywhere.</summary>
internal static class StableId
{
    /// <summary>The first 63 bits of the SHA-256 of the names.</summary>
    public static string Of(params ReadOnlySpan<string> names)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names)), hash);
        return (BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue).ToString(CultureInfo.InvariantCulture);
    }
}
