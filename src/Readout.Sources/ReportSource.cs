namespace Readout.Sources;

/// <summary>Reads reports from files, folders and standard input, one by one: memory holds one file, or one line of JSON Lines.</summary>
/// <param name="kind">Form of the input.</param>
/// <param name="published">Day of publication of reports whose input gives none.</param>
/// <param name="standardInput">What <c>-</c> reads.</param>
public sealed class ReportSource(InputKind kind = InputKind.Auto, DateOnly? published = null, Stream? standardInput = null)
{
    private static readonly string[] TextEndings = [".txt", ".text"];
    private static readonly string[] HtmlEndings = [".html", ".htm", ".xhtml"];
    private static readonly string[] JsonEndings = [".jsonl", ".ndjson", ".json"];

    /// <summary>Whether plain texts are cut into pieces of whole lines, each as long as a report: archives of any length can be read so.</summary>
    public bool InPieces { get; init; }

    /// <summary>All reports in the order of <paramref name="paths"/>; the files of a folder by name, those of its folders included.</summary>
    public IEnumerable<SourceItem> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths)
        {
            foreach (var item in Directory.Exists(path) ? ReadFolder(path) : ReadFile(path))
            {
                yield return item.Report is { Published: null } report && published is not null
                    ? item with { Report = report with { Published = published } }
                    : item;
            }
        }
    }

    /// <summary>Opens a file, one that ends in .gz or .xz as what it holds.</summary>
    public static Stream Open(string path) => Compressed.Open(path);

    private IEnumerable<SourceItem> ReadFolder(string folder)
    {
        List<string> files;
        SourceItem? fault = null;
        try
        {
            files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => KindByName(file) is not null && !IsHidden(folder, file))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files = [];
            fault = SourceItem.Failed(folder, null, "RD201", $"cannot be listed ({e.Message}); check its permissions", wholeFile: true);
        }

        if (files.Count == 0)
        {
            yield return fault ?? SourceItem.Failed(
                folder, null, "RD202", "holds no reports: no .txt, .html, .htm, .jsonl or .ndjson file (.gz and .xz may follow); name the file itself to read another", wholeFile: true);
        }

        foreach (var item in files.SelectMany(ReadFile))
        {
            yield return item;
        }
    }

    private IEnumerable<SourceItem> ReadFile(string path)
    {
        Stream stream;
        SourceItem? fault = null;
        try
        {
            stream = path == "-" ? standardInput ?? Stream.Null : Compressed.Open(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            (stream, fault) = (Stream.Null, SourceItem.Failed(path, null, "RD200", "does not exist; check the name", wholeFile: true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            (stream, fault) = (Stream.Null, SourceItem.Failed(path, null, "RD201", $"cannot be opened ({e.Message}); check its permissions", wholeFile: true));
        }

        if (fault is not null)
        {
            yield return fault;
            yield break;
        }

        using (stream)
        {
            var lines = new ByteLines(stream);
            var form = kind == InputKind.Auto ? KindByName(path) ?? KindByContent(lines.Peek()) : kind;
            foreach (var item in form == InputKind.Jsonl ? JsonLinesInput.Read(path, lines)
                : form == InputKind.Text && InPieces ? TextPieces.Read(path, lines)
                : WholeFileInput.Read(path, lines, form == InputKind.Html))
            {
                yield return item;
            }
        }
    }

    private static InputKind? KindByName(string path)
    {
        var name = Compressed.NameInside(path);
        bool Ends(string[] endings) => endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return Ends(TextEndings) ? InputKind.Text : Ends(HtmlEndings) ? InputKind.Html : Ends(JsonEndings) ? InputKind.Jsonl : null;
    }

    private static InputKind KindByContent(ReadOnlySpan<byte> start)
    {
        start = start.TrimStart("\uFEFF \t\r\n"u8);
        if (start.StartsWith("{\""u8) || start.StartsWith("{ \""u8))
        {
            return InputKind.Jsonl;
        }

        var words = System.Text.Encoding.Latin1.GetString(start[..Math.Min(start.Length, 512)]);
        return words.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || words.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? InputKind.Html
            : InputKind.Text;
    }

    private static bool IsHidden(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Any(part => part.StartsWith('.'));
}
