using System.Runtime.CompilerServices;
using System.Text;
using Readout.Exports;
using Readout.Lexicon;
using Readout.Record;
using Readout.Tests.Language;
using Readout.Text;

namespace Readout.Tests.Exports;

/// <summary>Runs exporters in tests, and compares what they write with files of expected output.</summary>
internal static class Export
{
    private static readonly List<BlockFault> Found = [];
    private static readonly Lazy<ExportTables> Loaded = new(() => ExportTables.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")], Found));

    public static ExportTables Tables => Loaded.Value;

    public static IReadOnlyList<BlockFault> Faults => Tables is null ? [] : Found;

    /// <summary>Options with sentences that end at full stops, so that expectations don't change with the models.</summary>
    public static ExportOptions Options => new()
    {
        Tables = Tables,
        Sentences = record => Sentences(record.Text),
        Words = record => Engine.Value.Read(record.Text, record.Coded.Analysis.Regions),
    };

    public static byte[] Bytes(ExportFormat format, ExportOptions? options, params IEnumerable<ReportRecord> records)
    {
        using var stream = new MemoryStream();
        using (var exporter = Exporters.Create(format, stream, options ?? Options))
        {
            foreach (var record in records)
            {
                exporter.Write(record);
            }

            exporter.Complete();
        }

        return stream.ToArray();
    }

    public static string Text(ExportFormat format, ExportOptions? options, params IEnumerable<ReportRecord> records) =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(format, options, records));

    /// <summary>Writes to a file that goes away with the returned handle.</summary>
    public static TemporaryFile File(ExportFormat format, ExportOptions? options, string ending, params IEnumerable<ReportRecord> records)
    {
        var file = new TemporaryFile(ending);
        System.IO.File.WriteAllBytes(file.Path, Bytes(format, options, records));
        return file;
    }

    /// <summary>Compares with <c>data/NAME</c>. With READOUT_ACCEPT=1 in the environment, what is written becomes what is expected.</summary>
    public static void Matches(string name, string written, [CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("READOUT_ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(Path.Combine(Path.GetDirectoryName(here)!, "data", name), written);
            return;
        }

        Assert.Equal(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Exports", "data", name)), written);
    }

    private static List<Span> Sentences(string text)
    {
        var sentences = new List<Span>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '\n')
            {
                if (!string.IsNullOrWhiteSpace(text[start..(i + 1)]))
                {
                    sentences.Add(new Span(start, i + 1));
                }

                start = i + 1;
            }
        }

        return sentences;
    }
}

/// <summary>A file that is deleted at the end.</summary>
internal sealed class TemporaryFile(string ending) : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"readout-{Guid.NewGuid():N}{ending}");

    public void Dispose() => File.Delete(Path);
}
