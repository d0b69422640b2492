namespace Readout.Text;

/// <summary>Marks what each paragraph of a report is. The text itself is never changed.</summary>
internal static class RegionFinder
{
    private const int LongestTitle = 250;
    private const int LongestDeck = 320;
    private const int LongestCaption = 600;

    /// <summary>The regions of <paramref name="text"/>, one a paragraph, first to last, without overlap; white space around paragraphs
    /// belongs to none. <paramref name="title"/> is the title that the input gave, if any, which then opens the text.</summary>
    public static IReadOnlyList<Region> Find(string text, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = Paragraphs.Split(text);
        var kinds = new RegionKind?[paragraphs.Count];
        var words = paragraphs.ConvertAll(p => p.Span.Of(text));

        MarkFurniture(words, kinds);
        var head = MarkTitle(paragraphs, words, kinds, title);
        MarkHead(paragraphs, words, kinds, head);
        MarkRepeats(words, kinds);

        var regions = new List<Region>(paragraphs.Count + 1);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var (kind, span) = (kinds[i] ?? RegionKind.Body, paragraphs[i].Span);
            if (kind == RegionKind.Body && Furniture.Dateline(words[i]) is > 0 and var line)
            {
                // Where and when it was written is no part of what it tells.
                regions.Add(new Region(RegionKind.Byline, new Span(span.Start, span.Start + line)));
                var rest = words[i][line..];
                span = new Span(span.End - rest.TrimStart().Length, span.End);
            }

            regions.Add(new Region(kind, span));
        }

        return regions;
    }

    /// <summary>The paragraphs of <paramref name="text"/>, all as body: for texts that are no reports.</summary>
    public static IReadOnlyList<Region> Plain(string text) => Paragraphs.Split(text).ConvertAll(p => new Region(RegionKind.Body, p.Span));

    private static void MarkFurniture(List<string> words, RegionKind?[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (Furniture.IsBoilerplate(words[i]))
            {
                kinds[i] = RegionKind.Boilerplate;
            }
            else if (Furniture.IsByline(words[i]))
            {
                kinds[i] = RegionKind.Byline;
            }
            else if (words[i].Length <= LongestCaption && Furniture.IsCaption(words[i]))
            {
                kinds[i] = RegionKind.Caption;
            }
        }
    }

    /// <summary>Marks the title and gives the number of the first paragraph after it; 0 if there is none.</summary>
    private static int MarkTitle(List<Paragraph> paragraphs, List<string> words, RegionKind?[] kinds, string? title)
    {
        title = title?.Trim();
        if (!string.IsNullOrEmpty(title))
        {
            // A title of several lines is several paragraphs; all of them are title.
            var covered = 0;
            while (covered < words.Count && title.StartsWith(words[covered], StringComparison.Ordinal))
            {
                kinds[covered] = RegionKind.Title;
                title = title[words[covered].Length..].TrimStart();
                covered++;
                if (title.Length == 0)
                {
                    return covered;
                }
            }

            if (covered > 0)
            {
                return covered;
            }
        }

        // Page furniture may come first; the title is the first short paragraph after it that is no sentence.
        var first = 0;
        while (first < kinds.Length && first < 4 && kinds[first] is RegionKind.Boilerplate or RegionKind.Byline)
        {
            first++;
        }

        if (first + 1 >= kinds.Length || kinds[first] is not null || !LooksLikeTitle(words[first]))
        {
            return 0;
        }

        // Either set off by a blank line, or followed by real paragraphs.
        var longerFollows = false;
        for (var i = first + 1; i < words.Count && !longerFollows; i++)
        {
            longerFollows = kinds[i] is null && (words[i].Length > words[first].Length || EndsSentence(words[i]));
        }

        if (!longerFollows || (!paragraphs[first + 1].BlankBefore && words[first + 1].Length <= words[first].Length && !EndsSentence(words[first + 1])))
        {
            return 0;
        }

        kinds[first] = RegionKind.Title;
        return first + 1;
    }

    private static bool LooksLikeTitle(string words) =>
        words.Length is > 3 and <= LongestTitle
        && words.Any(char.IsLetter)
        && !EndsSentence(words)
        && words[^1] is not (',' or ';' or ':' or '-' or '–' or '—')
        && !Furniture.IsTurn(words);

    private static bool EndsSentence(string words)
    {
        var end = words.Length;
        while (end > 0 && words[end - 1] is '"' or '”' or '’' or '\'' or ')' or ']')
        {
            end--;
        }

        return end > 0 && words[end - 1] is '.' or '…' && !Furniture.EndsInAbbreviation(words.AsSpan(0, end));
    }

    /// <summary>What stands between the title and the first sentence: deck, byline, dates.</summary>
    private static void MarkHead(List<Paragraph> paragraphs, List<string> words, RegionKind?[] kinds, int first)
    {
        var decks = 0;
        for (var i = first; i < kinds.Length && i < first + 6; i++)
        {
            if (kinds[i] is not null)
            {
                continue;
            }

            if (Furniture.IsHeadByline(words[i]))
            {
                kinds[i] = RegionKind.Byline;
            }
            else if (first > 0 && decks < 2 && IsDeck(paragraphs, words, kinds, i))
            {
                kinds[i] = RegionKind.Deck;
                decks++;
            }
            else
            {
                return;
            }
        }
    }

    private static bool IsDeck(List<Paragraph> paragraphs, List<string> words, RegionKind?[] kinds, int i)
    {
        if (words[i].Length is < 12 or > LongestDeck || EndsSentence(words[i]) || Furniture.IsTurn(words[i])
            || words[i][^1] is ',' or ';' or ':' or '-' or '–' or '—' or '"' or '”'
            || !words[i].Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        for (var next = i + 1; next < kinds.Length; next++)
        {
            if (kinds[next] is null && EndsSentence(words[next]))
            {
                return true;
            }
        }

        return false;
    }

    private static void MarkRepeats(List<string> words, RegionKind?[] kinds)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (!seen.TryAdd(words[i], i))
            {
                var next = seen[words[i]] == i - 1;
                // "Thank you." said twice in a transcript is no repeated paragraph.
                if (kinds[i] is RegionKind.Boilerplate || (!next && kinds[seen[words[i]]] is not RegionKind.Title && words[i].Length < 40))
                {
                    continue;
                }

                kinds[i] = RegionKind.Duplicate;
                // A picture's text is often read twice, from its description and from its caption.
                var first = seen[words[i]];
                if (next && kinds[first] is null && words[i].Length <= LongestCaption && words[i].Contains(' ', StringComparison.Ordinal)
                    && !Furniture.IsTurn(words[i]) && Furniture.IsOneSentence(words[i]))
                {
                    kinds[first] = RegionKind.Caption;
                }
            }
        }
    }
}
