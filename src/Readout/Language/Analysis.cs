using Readout.Text;

namespace Readout.Language;

/// <summary>A name found in the text: a run of words of one sentence.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word, inclusive.</param>
/// <param name="Type">PER, LOC or ORG.</param>
/// <param name="Span">Its characters.</param>
public readonly record struct NameMention(int Sentence, int First, int Last, string Type, Span Span);

/// <summary>What the language stage says of a report: sentences, words, trees, names.</summary>
public sealed class Analysis
{
    /// <summary>Bundles the layers.</summary>
    public Analysis(Report report, IReadOnlyList<Region> regions, IReadOnlyList<Sentence> sentences)
    {
        Report = report;
        Regions = regions;
        Sentences = sentences;
        Names = FindNames(sentences);
    }

    /// <summary>The report read.</summary>
    public Report Report { get; }

    /// <summary>Its text.</summary>
    public string Text => Report.Text;

    /// <summary>Its regions, first to last, without overlap.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Its sentences; none crosses a region's border.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The names in order of appearance.</summary>
    public IReadOnlyList<NameMention> Names { get; }

    /// <summary>The region that holds the offset, or null between regions.</summary>
    public Region? RegionAt(int offset)
    {
        var (low, high) = (0, Regions.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Regions[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else if (Regions[middle].Span.Start > offset)
            {
                high = middle - 1;
            }
            else
            {
                return Regions[middle];
            }
        }

        return null;
    }

    private static List<NameMention> FindNames(IReadOnlyList<Sentence> sentences)
    {
        var names = new List<NameMention>();
        foreach (var sentence in sentences)
        {
            var tokens = sentence.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!tokens[i].Name.StartsWith("B-", StringComparison.Ordinal))
                {
                    continue;
                }

                var type = tokens[i].Name[2..];
                var last = i;
                while (last + 1 < tokens.Count && tokens[last + 1].Name == "I-" + type)
                {
                    last++;
                }

                names.Add(new NameMention(sentence.Index, i, last, type, tokens[i].Span.Union(tokens[last].Span)));
                i = last;
            }
        }

        return names;
    }
}
