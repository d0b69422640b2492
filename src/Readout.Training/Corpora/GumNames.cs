using System.Text.RegularExpressions;

namespace Readout.Training;

/// <summary>
/// Names out of GUM's entity annotation, which marks every mention with its type but not which are names: a mention of a person, place or organisation whose head is a
/// proper noun is one. Its label covers the proper nouns around the head, without titles. What remains doubtful, any other proper noun, gets <see cref="Unknown"/>.
/// </summary>
internal static partial class GumNames
{
    /// <summary>Label of a word that may or may not be part of a name.</summary>
    public const string Unknown = "?";

    /// <summary>Labels of each sentence, by sent_id.</summary>
    public static Dictionary<string, List<string>> Read(string path)
    {
        var result = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var (id, rows) = ("", new List<string[]>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line[12..];
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                result[id] = Labels(rows);
                rows = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                if (!cells[0].AsSpan().ContainsAny('-', '.'))
                {
                    rows.Add(cells);
                }
            }
        }

        return result;
    }

    private static List<string> Labels(List<string[]> rows)
    {
        var labels = rows.ConvertAll(r => r[3] == "PROPN" ? Unknown : "O");

        // Longer mentions first, so that the names in them are whole: "University of California" is one.
        foreach (var (first, last, type) in Mentions(rows).OrderByDescending(m => m.Last - m.First).ThenBy(m => m.First))
        {
            var head = Enumerable.Range(first, last - first + 1).FirstOrDefault(i => Head(rows, i) is var h && (h < first || h > last), -1);
            var people = type == "PER" && head >= 0 && rows[head][5].Contains("Number=Plur", StringComparison.Ordinal);
            if (head < 0 || people || rows[head][3] != "PROPN" || labels[head] != Unknown)
            {
                continue;
            }

            var (from, to) = (head, head);
            while (from > first && IsPart(rows, from - 1))
            {
                from--;
            }

            while (to < last && IsPart(rows, to + 1))
            {
                to++;
            }

            if (type != "PER")
            {
                to = AfterOf(rows, head, to, last);
            }

            for (var i = from; i <= to; i++)
            {
                labels[i] = (i == from ? "B-" : "I-") + type;
            }
        }

        return labels;
    }

    private static int Head(List<string[]> rows, int i) => int.Parse(rows[i][6], System.Globalization.CultureInfo.InvariantCulture) - 1;

    /// <summary>Whether the word is a proper noun and not a title ("President", nmod:desc).</summary>
    private static bool IsPart(List<string[]> rows, int i) => rows[i][3] == "PROPN" && rows[i][7] != "nmod:desc";

    /// <summary>The last word of "of (the) X" after a name's core, where it depends on it and X is a proper noun.</summary>
    private static int AfterOf(List<string[]> rows, int head, int to, int last)
    {
        var next = to + 1;
        if (next >= last || rows[next][1] is not ("of" or "for"))
        {
            return to;
        }

        next += rows[next + 1][1] == "the" ? 2 : 1;
        var end = next;
        while (end <= last && rows[end][3] is "PROPN" or "CCONJ" && end < rows.Count - 1)
        {
            end++;
        }

        return end > next && Enumerable.Range(next, end - next).Any(i => Head(rows, i) == head) && rows[end - 1][3] == "PROPN" ? end - 1 : to;
    }

    private static List<(int First, int Last, string Type)> Mentions(List<string[]> rows)
    {
        var found = new List<(int, int, string)>();
        var open = new Dictionary<string, Stack<(int First, string? Type)>>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (Match m in Brackets().Matches(Entities(rows[i][9])))
            {
                var id = m.Groups["id"].Value;
                if (m.Groups["type"].Success)
                {
                    var type = m.Groups["type"].Value switch { "person" => "PER", "place" => "LOC", "organization" => "ORG", _ => null };
                    if (m.Groups["end"].Success)
                    {
                        Add(i, i, type);
                        continue;
                    }

                    (open.TryGetValue(id, out var stack) ? stack : open[id] = new()).Push((i, type));
                }
                else if (open.TryGetValue(id, out var stack) && stack.Count > 0)
                {
                    var (first, type) = stack.Pop();
                    Add(first, i, type);
                }
            }
        }

        return found;

        void Add(int first, int last, string? type)
        {
            if (type is not null)
            {
                found.Add((first, last, type));
            }
        }
    }

    private static string Entities(string misc) =>
        misc.Split('|').FirstOrDefault(p => p.StartsWith("Entity=", StringComparison.Ordinal)) is { } e ? e[7..] : "";

    [GeneratedRegex(@"\((?<id>\d+)(\[\d+/\d+\])?-(?<type>[a-z]+)-[^()]*(?<end>\))?|(?<id>\d+)(\[\d+/\d+\])?\)")]
    private static partial Regex Brackets();
}
