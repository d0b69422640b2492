using System.IO.Compression;
using SharpCompress.Compressors.Xz;

namespace Readout.Sources;

/// <summary>Opens files, those ending in .gz and .xz as what they hold.</summary>
internal static class Compressed
{
    public static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return IsXz(path) ? new XZStream(file) : IsGz(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>The name without the ending of the compression.</summary>
    public static string NameInside(string path) => IsXz(path) || IsGz(path) ? path[..^3] : path;

    private static bool IsXz(string path) => path.EndsWith(".xz", StringComparison.OrdinalIgnoreCase);

    private static bool IsGz(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
