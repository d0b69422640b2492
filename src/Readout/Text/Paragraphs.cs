namespace Readout.Text;

/// <summary>A paragraph: a line, or the lines of one hard-wrapped paragraph.</summary>
/// <param name="Span">From its first to its last character that is no white space.</param>
/// <param name="BlankBefore">Whether a blank line, or nothing, stands before it.</param>
internal readonly record struct Paragraph(Span Span, bool BlankBefore);

/// <summary>Splits a text into paragraphs. Every line break ends one, unless the text is hard-wrapped.</summary>
internal static class Paragraphs
{
    // Wider lines are paragraphs of their own: nobody wraps by hand at more than this.
    private const int WidestWrap = 100;
    private const int NarrowestWrap = 50;

    private readonly record struct Line(Span Span, int Indent, bool BlankBefore);

    /// <summary>The paragraphs, first to last; linear in the text.</summary>
    public static List<Paragraph> Split(string text)
    {
        var lines = Lines(text);
        var width = WrapWidth(text, lines);
        var found = new List<Paragraph>();
        for (var i = 0; i < lines.Count; i++)
        {
            var last = i;
            while (width > 0 && last + 1 < lines.Count && Continues(text, lines[last], lines[last + 1], width))
            {
                last++;
            }

            found.Add(new Paragraph(lines[i].Span.Union(lines[last].Span), lines[i].BlankBefore));
            i = last;
        }

        return found;
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var (at, blank) = (0, true);
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && !IsBreak(text[end]))
            {
                end++;
            }

            var (start, stop) = (at, end);
            while (start < stop && IsSpace(text[start]))
            {
                start++;
            }

            while (stop > start && IsSpace(text[stop - 1]))
            {
                stop--;
            }

            if (start < stop)
            {
                lines.Add(new Line(new Span(start, stop), start - at, blank));
                blank = false;
            }
            else
            {
                blank = true;
            }

            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    // U+2028 and U+2029 are line and paragraph separators, U+000C a form feed; U+FEFF a byte order mark.
    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\f' or '\u0085';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';

    /// <summary>The column at which the text was wrapped by hand, 0 if it was not: few lines go past it, and most
    /// line breaks inside a block are where the next word would have.</summary>
    private static int WrapWidth(string text, List<Line> lines)
    {
        var (inner, longer) = (0, 0);
        var change = new int[WidestWrap + 2]; // how many more line breaks each width explains than the width before it
        for (var i = 0; i < lines.Count; i++)
        {
            var length = lines[i].Indent + lines[i].Span.Length;
            longer += length > WidestWrap ? 1 : 0;
            if (i + 1 < lines.Count && !lines[i + 1].BlankBefore)
            {
                inner++;
                if (length <= WidestWrap)
                {
                    change[length]++;
                    change[Math.Min(length + FirstWord(text, lines[i + 1]) + 1, WidestWrap + 1)]--;
                }
            }
        }

        if (inner < 2 || longer * 10 > lines.Count)
        {
            return 0;
        }

        var (width, most, explained) = (0, 0, 0);
        for (var at = 0; at <= WidestWrap; at++)
        {
            explained += change[at];
            if (at >= NarrowestWrap && explained >= most)
            {
                (width, most) = (at, explained);
            }
        }

        // Lines that are paragraphs end with their sentences; wrapped ones seldom do.
        var (full, open) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].BlankBefore && Continues(text, lines[i], lines[i + 1], width))
            {
                full++;
                open += char.IsLetterOrDigit(text[lines[i].Span.End - 1]) || text[lines[i].Span.End - 1] == ',' ? 1 : 0;
            }
        }

        return full * 2 >= inner && open * 2 > full ? width : 0;
    }

    private static int FirstWord(string text, Line line)
    {
        var word = line.Span.Start;
        while (word < line.Span.End && !char.IsWhiteSpace(text[word]))
        {
            word++;
        }

        return word - line.Span.Start;
    }

    private static bool Continues(string text, Line line, Line next, int width)
    {
        if (next.BlankBefore || next.Indent > line.Indent + 1 || StartsItem(text, next.Span))
        {
            return false;
        }

        // Three columns of slack: editors differ in whether they count the space.
        return line.Indent + line.Span.Length + 1 + FirstWord(text, next) > width - 3;
    }

    private static bool StartsItem(string text, Span span)
    {
        var c = text[span.Start];
        return (c is '-' or '*' or '•' or '–' or '—' or '·') && span.Length > 1 && char.IsWhiteSpace(text[span.Start + 1]);
    }
}
