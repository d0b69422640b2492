namespace Readout.Training;

/// <summary>Reads name-labelled corpora.</summary>
internal static class NameCorpora
{
    /// <summary>Sentences of forms with labels: IOB2 with the word in the second column (UNER), or word and label (CoNLL 2003 style).</summary>
    public static IEnumerable<(string? Id, List<string> Forms, List<string> Labels)> ReadColumns(string path)
    {
        var (forms, labels) = (new List<string>(), new List<string>());
        string? id = null;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Trim().Length == 0)
            {
                if (forms.Count > 0)
                {
                    yield return (id, forms, Iob2(labels));
                    (forms, labels) = ([], []);
                    id = null;
                }
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal) && line.Contains('=', StringComparison.Ordinal))
            {
                id = line.StartsWith("# sent_id", StringComparison.Ordinal) ? line.Split('=', 2)[1].Trim() : id;
            }
            else
            {
                var c = line.Split('\t', ' ');
                var numbered = c.Length > 2 && int.TryParse(c[0], out _);
                forms.Add(numbered ? c[1] : c[0]);
                labels.Add(numbered ? c[2] : c[^1]);
            }
        }
    }

    /// <summary>Keeps PER, LOC and ORG, as B- and I-; anything else is O.</summary>
    private static List<string> Iob2(List<string> labels)
    {
        var result = new List<string>(labels.Count);
        for (var i = 0; i < labels.Count; i++)
        {
            var type = labels[i].Length > 2 ? labels[i][2..] : "";
            if (type is not ("PER" or "LOC" or "ORG"))
            {
                result.Add("O");
                continue;
            }

            var begins = labels[i][0] == 'B' || i == 0 || labels[i - 1].Length < 3 || labels[i - 1][2..] != type;
            result.Add((begins ? "B-" : "I-") + type);
        }

        return result;
    }
}
