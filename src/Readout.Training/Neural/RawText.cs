using System.Text.Json;
using SharpCompress.Compressors.Xz;

namespace Readout.Training.Neural;

/// <summary>Paragraphs of raw text files: plain text, JSON Lines with a "text" field, or CoNLL-U with "# text" comments; each also with .xz.</summary>
internal static class RawText
{
    public static IEnumerable<string> Paragraphs(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".xz", StringComparison.Ordinal) ? new XZStream(file) : file;
        using var reader = new StreamReader(stream);
        var json = path.Contains(".jsonl", StringComparison.Ordinal);
        var conllu = path.Contains(".conllu", StringComparison.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (json)
            {
                using var document = JsonDocument.Parse(line);
                foreach (var part in document.RootElement.GetProperty("text").GetString()!.Split('\n'))
                {
                    yield return part;
                }
            }
            else if (!conllu)
            {
                yield return line;
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                yield return line[9..];
            }
        }
    }
}
