using Readout.Text;

namespace Readout.Language;

/// <summary>Finds what stands in quotation marks: straight, curly, single, low, guillemets; nested, and reopened paragraph by paragraph.</summary>
/// <remarks>
/// Works on the characters alone, so that it needs no model. A mark that can open and close is settled by its neighbours:
/// a space before and none after opens; the reverse closes. Single marks count only where they pair up within a paragraph
/// and are not apostrophes.
/// </remarks>
internal static class QuotationFinder
{
    /// <summary>All quotations of <paramref name="text"/>, by their start, outer before inner.</summary>
    public static IReadOnlyList<Quotation> Find(string text)
    {
        var found = new List<Quotation>();
        var open = new Stack<Open>();
        var continues = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                continues = open.Count == 0 ? continues : EndParagraph(text, i, open, found);
                continue;
            }

            if (IsSingle(c))
            {
                ReadSingle(text, i, open, found);
                continue;
            }

            if (!IsDouble(c) || IsInches(text, i, open))
            {
                continue;
            }

            if (Opens(text, i, open))
            {
                open.Push(new Open(i, c, -1, continues));
            }
            else
            {
                CloseDouble(text, i, open, found);
            }

            continues = -1;
        }

        EndParagraph(text, text.Length, open, found);
        found.Sort((a, b) => a.Outer.CompareTo(b.Outer));
        return Renumber(found);
    }

    // Mark: the opening character. Partner: where the single closing mark was seen ahead, or -1. Continues: see Quotation.
    private readonly record struct Open(int At, char Mark, int Partner, int Continues);

    private static bool IsDouble(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‟' or '＂';

    private static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '‹' or '›' or '‚';

    private static bool IsInches(string text, int i, Stack<Open> open) =>
        text[i] == '"' && i > 0 && char.IsAsciiDigit(text[i - 1]) && !open.Any(o => o.Mark == '"')
        && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));

    private static bool Opens(string text, int i, Stack<Open> open)
    {
        switch (text[i])
        {
            case '“':
                // German and Polish quotations close with the mark that opens English ones.
                return open.Count == 0 || open.Peek().Mark != '„';
            case '„' or '«':
                return true;
            case '”' or '»':
                return false;
        }

        var before = i == 0 ? ' ' : text[i - 1];
        var after = i + 1 == text.Length ? ' ' : text[i + 1];
        var canOpen = !char.IsWhiteSpace(after) && (char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/' or '\'' or '‘' or '“');
        var canClose = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);
        var inside = open.Any(o => o.Mark == text[i]);
        if (canOpen && !canClose)
        {
            // A second opening mark inside an open quotation is a nested one: 'it said "the "soft" power" …'.
            return true;
        }

        return canClose && !canOpen ? !inside && !char.IsWhiteSpace(after) && after is not ('.' or ',' or ';' or ')') : !inside;
    }

    private static void CloseDouble(string text, int i, Stack<Open> open, List<Quotation> found)
    {
        if (!open.Any(o => Closes(o.Mark, text[i])))
        {
            return;
        }

        // Whatever single mark is still open inside was an apostrophe.
        while (open.TryPop(out var top))
        {
            if (Closes(top.Mark, text[i]))
            {
                var depth = open.Count(o => o.Partner < 0 || o.Partner > i);
                found.Add(new Quotation(new Span(top.At, i + 1), new Span(top.At + 1, i), depth, top.Continues, true));
                return;
            }
        }
    }

    private static bool Closes(char opening, char closing) => (opening, closing) switch
    {
        ('"', '"') or ('“', '”') or ('“', '"') or ('"', '”') or ('„', '“') or ('„', '”') or ('«', '»') or ('‹', '›') or ('＂', '＂') or ('‟', '”') => true,
        _ => false,
    };

    private static void ReadSingle(string text, int i, Stack<Open> open, List<Quotation> found)
    {
        if (open.TryPeek(out var top) && top.Partner == i)
        {
            open.Pop();
            found.Add(new Quotation(new Span(top.At, i + 1), new Span(top.At + 1, i), open.Count, -1, true));
            return;
        }

        var before = i == 0 ? ' ' : text[i - 1];
        var after = i + 1 == text.Length ? ' ' : text[i + 1];
        var opens = text[i] is '\'' or '‘' or '‹' or '‚' && char.IsLetterOrDigit(after) | after is '[' or '…'
            && (char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '“' or '—' or '–' or '-' or '/' or ':');
        if (opens && open.All(o => o.Partner < 0) && FindSingleEnd(text, i) is var end and > 0)
        {
            open.Push(new Open(i, text[i], end, -1));
        }
    }

    /// <summary>The mark that closes the single quotation opened at <paramref name="start"/>, in the same paragraph; -1 if it is an apostrophe.</summary>
    private static int FindSingleEnd(string text, int start)
    {
        var closing = text[start] switch { '‘' or '‚' => '’', '‹' => '›', _ => '\'' };
        var fallback = -1;
        // "the '90s", "'em", "rock 'n' roll": letters left out, not a quotation.
        if (IsElision(text.AsSpan(start + 1)))
        {
            return -1;
        }

        for (var i = start + 2; i < text.Length && text[i] != '\n'; i++)
        {
            if (IsDouble(text[i]) && text[i] != '“' && text[i] != '„' && text[i] != '«' && fallback >= 0)
            {
                break;
            }

            if (text[i] != closing)
            {
                continue;
            }

            var after = i + 1 == text.Length ? ' ' : text[i + 1];
            if (char.IsLetterOrDigit(after) || char.IsWhiteSpace(text[i - 1]))
            {
                continue;
            }

            // "the ministers' talks": a plural's apostrophe, unless nothing better comes.
            var possessive = text[i - 1] is 's' or 'z' or 'x' && after == ' ' && i + 2 < text.Length && char.IsLower(text[i + 2]);
            if (!possessive)
            {
                return i;
            }

            if (fallback < 0)
            {
                fallback = i;
            }
        }

        return fallback;
    }

    private static bool IsElision(ReadOnlySpan<char> after) =>
        after.Length > 2 && char.IsAsciiDigit(after[0]) && char.IsAsciiDigit(after[1]) && after[2] == 's'
        || after.StartsWith("em ") || after.StartsWith("til ") || after.StartsWith("n' ") || after.StartsWith("n’ ") || after.StartsWith("tis ");

    /// <summary>Ends what is open where a paragraph ends; gives the index of the piece that the next paragraph may go on from.</summary>
    private static int EndParagraph(string text, int end, Stack<Open> open, List<Quotation> found)
    {
        if (open.Count == 0)
        {
            return -1;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        // A hard-wrapped line goes on in lower case.
        if (next < text.Length && char.IsLower(text[next]))
        {
            return -1;
        }

        var outermost = open.Last();
        var reopened = next < text.Length && (text[next] == outermost.Mark || (outermost.Mark is '“' && text[next] == '"'));
        var stop = end;
        while (stop > 0 && char.IsWhiteSpace(text[stop - 1]))
        {
            stop--;
        }

        var continues = -1;
        // A lone mark that nothing closes or reopens is kept only where it opens the paragraph's speech: at least a few words.
        if (reopened || stop - outermost.At > 20)
        {
            found.Add(new Quotation(new Span(outermost.At, stop), new Span(outermost.At + 1, stop), 0, outermost.Continues, false));
            continues = reopened ? found.Count - 1 : -1;
        }

        open.Clear();
        return continues;
    }

    /// <summary>Turns <see cref="Quotation.Continues"/> from the order of finding to the order of the sorted list.</summary>
    private static List<Quotation> Renumber(List<Quotation> sorted)
    {
        var result = new List<Quotation>(sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            var q = sorted[i];
            // The piece that goes on is the last one before it that was left open.
            result.Add(q.Continues < 0 ? q : q with { Continues = sorted.FindLastIndex(Math.Max(0, i - 1), p => !p.Closed && p.Depth == 0) });
        }

        return result;
    }
}
