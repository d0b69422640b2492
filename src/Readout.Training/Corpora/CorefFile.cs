using System.Text;
using System.Text.RegularExpressions;
using Readout.Text;

namespace Readout.Training;

/// <summary>A document with its gold chains, as spans of its text.</summary>
internal sealed record CorefDocument(string Name, string Text, IReadOnlyList<IReadOnlyList<Span>> Chains);

/// <summary>Reads coreference in CoNLL's columns: word and brackets such as <c>(3</c>, <c>3)</c>, <c>(person-3-Byron)</c>.</summary>
internal static partial class CorefFile
{
    /// <summary>The documents of a file. Their text is put together from the words.</summary>
    public static IReadOnlyList<CorefDocument> Read(string path)
    {
        var documents = new List<CorefDocument>();
        var name = Path.GetFileNameWithoutExtension(path);
        var text = new StringBuilder();
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        var chains = new SortedDictionary<string, List<Span>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#'))
            {
                End();
                name = line.StartsWith("# begin document", StringComparison.Ordinal) ? line[16..].Trim() : name;
                continue;
            }

            var c = line.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (c.Length < 3)
            {
                continue;
            }

            var word = c.Length >= 10 ? c[3] : c[1];
            if (text.Length > 0 && !ClosesUp(word) && !(text[^1] is '(' or '[' or '$' or '“' or '#'))
            {
                text.Append(' ');
            }

            var start = text.Length;
            text.Append(word);
            foreach (Match bracket in Brackets().Matches(c[^1]))
            {
                var id = Id(bracket.Groups["id"].Value);
                if (bracket.Groups["open"].Success)
                {
                    if (!open.TryGetValue(id, out var starts))
                    {
                        open[id] = starts = new Stack<int>();
                    }

                    starts.Push(start);
                }

                if (bracket.Groups["close"].Success && open.TryGetValue(id, out var begun) && begun.Count > 0)
                {
                    if (!chains.TryGetValue(id, out var chain))
                    {
                        chains[id] = chain = [];
                    }

                    chain.Add(new Span(begun.Pop(), text.Length));
                }
            }
        }

        End();
        return documents;

        void End()
        {
            if (text.Length > 0)
            {
                documents.Add(new CorefDocument(name, text.ToString(), [.. chains.Values.Select(v => (IReadOnlyList<Span>)[.. v.Distinct()])]));
            }

            text.Clear();
            open.Clear();
            chains.Clear();
        }
    }

    /// <summary>"person-3-Lord_Byron" is the chain 3.</summary>
    private static string Id(string label)
    {
        var parts = label.Split('-');
        return parts.Length > 1 ? parts[1] : label;
    }

    private static bool ClosesUp(string word) =>
        word is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "%" or "”" or "n't" or "n’t" || word.StartsWith('\'') || word.StartsWith('’');

    [GeneratedRegex(@"(?<open>\()?(?<id>[^()|]+)(?<close>\))?")]
    private static partial Regex Brackets();
}
