using System.Text.Json;
using Readout.Language;
using Readout.Text;

namespace Readout.Training;

/// <summary>
/// Names out of re3d (Relationship and Entity Extraction Evaluation Dataset, Dstl): organisations, locations and persons of texts on security. Its marks take in
/// descriptions ("Minister for the Middle East") and miss names, so that only marks of capitalised words count and other capitalised words are left open.
/// </summary>
internal static class Re3dNames
{
    /// <summary>Sentences of all sources in the folder, cut by <paramref name="segmenter"/>.</summary>
    public static IEnumerable<(List<string> Forms, List<string> Labels)> Read(string folder, Segmenter segmenter)
    {
        foreach (var source in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var marks = File.ReadLines(Path.Combine(source, "entities.json")).Select(Mark).OfType<(string Document, int Start, int End, string Type)>()
                .ToLookup(m => m.Document, StringComparer.Ordinal);
            foreach (var line in File.ReadLines(Path.Combine(source, "documents.json")))
            {
                using var document = JsonDocument.Parse(line);
                var text = document.RootElement.GetProperty("text").GetString()!;
                foreach (var pieces in segmenter.Segment(text, new Span(0, text.Length)))
                {
                    yield return Sentence(text, pieces, marks[document.RootElement.GetProperty("_id").GetString()!]);
                }
            }
        }
    }

    private static (string Document, int Start, int End, string Type)? Mark(string line)
    {
        using var mark = JsonDocument.Parse(line);
        var root = mark.RootElement;
        var type = root.GetProperty("type").GetString() switch { "Person" => "PER", "Location" => "LOC", "Organisation" => "ORG", _ => null };
        var words = root.GetProperty("value").GetString()!.Split(' ');
        return type is null || !words.All(w => w.Length > 0 && char.IsUpper(w[0])) || words.Length > (type == "PER" ? 3 : 5) || words.Any(Title) || words is ["We" or "Our" or "I" or "He" or "She" or "They" or "It" or "You" or "My" or "His" or "Their" or "Its" or "Foreign" or "This"]
            ? null
            : (root.GetProperty("documentId").GetString()!, root.GetProperty("begin").GetInt32(), root.GetProperty("end").GetInt32(), type);

        static bool Title(string word) => word is "The" or "Minister" or "President" or "Secretary" or "Mr" or "Ambassador" or "General" or "Representative" or "Chancellor" or "King";
    }

    private static (List<string> Forms, List<string> Labels) Sentence(string text, List<Segmenter.Piece> pieces, IEnumerable<(string Document, int Start, int End, string Type)> marks)
    {
        var forms = pieces.ConvertAll(p => p.Span.Of(text).ToString());
        var labels = forms.Select((f, i) => i > 0 && char.IsUpper(f[0]) ? GumNames.Unknown : "O").ToList();
        foreach (var (_, start, end, type) in marks.OrderBy(m => m.End - m.Start))
        {
            var inside = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Span.Start >= start && pieces[i].Span.End <= end).ToList();
            for (var k = 0; k < inside.Count; k++)
            {
                labels[inside[k]] = (k == 0 ? "B-" : "I-") + type;
            }

            // A shorter name inside a longer one: what follows it goes on with the longer one.
            if (inside.Count > 0 && inside[^1] + 1 < labels.Count && labels[inside[^1] + 1].StartsWith("I-", StringComparison.Ordinal) && labels[inside[^1] + 1] != "I-" + type)
            {
                labels[inside[^1] + 1] = GumNames.Unknown;
            }
        }

        return (forms, labels);
    }
}
