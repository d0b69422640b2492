using System.Text;

namespace Readout.Cli.Running;

/// <summary>Standard output for tables and records: UTF-8 without a byte order mark, lines that end with a line feed everywhere.</summary>
internal static class StandardOutput
{
    /// <summary>A buffered writer; what it holds is written when it is disposed of.</summary>
    public static StreamWriter Open() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
}
