using Readout.Text;

namespace Readout.Sources;

/// <summary>Something of the input that could not be read, and what to do about it.</summary>
/// <param name="File">The file as the user named it; <c>-</c> for standard input.</param>
/// <param name="Line">Line in the file, from 1; null when the whole file is meant.</param>
/// <param name="Code">Number of the message: RD2xx.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
/// <param name="WholeFile">Whether nothing of the file could be read; otherwise only one of its reports is lost.</param>
public sealed record SourceFault(string File, int? Line, string Code, string Message, bool WholeFile)
{
    /// <summary><c>file:line RD204 what is wrong; what to do</c>.</summary>
    public override string ToString() => Line is { } line ? $"{File}:{line} {Code} {Message}" : $"{File} {Code} {Message}";
}

/// <summary>One report of the input, or why there is none.</summary>
/// <param name="File">The file as the user named it; <c>-</c> for standard input.</param>
/// <param name="Line">Line in the file, from 1, if a line is a report.</param>
/// <param name="Report">The report; null if it could not be read.</param>
/// <param name="Fault">Why not; null if it could.</param>
public sealed record SourceItem(string File, int? Line, Report? Report, SourceFault? Fault)
{
    internal static SourceItem Of(string file, int? line, Report report) => new(file, line, report, null);

    internal static SourceItem Failed(string file, int? line, string code, string message, bool wholeFile = false) =>
        new(file, line, null, new SourceFault(file, line, code, message, wholeFile));
}

/// <summary>What form the input has.</summary>
public enum InputKind
{
    /// <summary>By its name, or else by how it begins.</summary>
    Auto,

    /// <summary>Plain text: a file is a report.</summary>
    Text,

    /// <summary>A web page: its article is the report.</summary>
    Html,

    /// <summary>JSON Lines: a line is a report.</summary>
    Jsonl,
}
