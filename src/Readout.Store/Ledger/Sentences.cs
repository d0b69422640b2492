using Readout.Text;

namespace Readout.Store.Ledger;

/// <summary>Finds the sentence around some characters, by its punctuation: a store holds texts and records, and no sentences.</summary>
internal static class Sentences
{
    // A sentence without an end is cut.
    private const int Longest = 600;

    /// <summary>The sentence that a span begins in, and the rest of the span; in UTF-16 units.</summary>
    public static Span Around(string text, Span span)
    {
        var (start, end) = (span.Start, Math.Max(span.Start, span.End - 1));
        while (start > 0 && span.Start - start < Longest && !Ends(text, start - 1))
        {
            start--;
        }

        while (end < text.Length && end - span.Start < Longest && !Ends(text, end))
        {
            end++;
        }

        // The full stop belongs to it, a line break does not.
        end = end < text.Length && text[end] != '\n' ? end + 1 : end;
        while (start < span.Start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        start = start < span.Start && char.IsLowSurrogate(text[start]) ? start + 1 : start;
        end = end > 0 && end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
        return new Span(start, Math.Max(end, span.End));
    }

    /// <summary>The title, or else the first words of the text.</summary>
    public static Span Title(string text, IReadOnlyList<Region> regions)
    {
        var first = regions.Where(r => r.Kind is RegionKind.Title or RegionKind.Body && !r.Span.IsEmpty).OrderBy(r => r.Kind == RegionKind.Title ? 0 : 1).Select(r => r.Span).FirstOrDefault();
        return first.IsEmpty ? new Span(0, text.Length) : Around(text, new Span(first.Start, first.Start + 1));
    }

    // A mark that ends a sentence, and is not that of "U.S." or "Mr.".
    private static bool Ends(string text, int at)
    {
        if (text[at] == '\n')
        {
            return at + 1 >= text.Length || text[at + 1] is '\n' or '\r' || (at > 0 && text[at - 1] is '.' or '!' or '?' or ':' or '\u201d' or '"');
        }

        if (text[at] is not ('.' or '!' or '?') || (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('"' or '\u201d' or ')')))
        {
            return false;
        }

        if (text[at] != '.')
        {
            return true;
        }

        var word = at;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        var length = at - word;
        return !(length == 1 && char.IsUpper(text[word])) && text[word..at] is not ("Mr" or "Mrs" or "Ms" or "Dr" or "Sen" or "Rep" or "Gen" or "Gov" or "St" or "No");
    }
}
