using System.Globalization;
using Readout.Text;

namespace Readout.Coding;

/// <summary>A word, a numeral or a sign of the text.</summary>
internal readonly record struct Piece(Span Span, string Text, PieceKind Kind)
{
    public bool Is(string text) => Text == text;
}

/// <summary>What a piece is.</summary>
internal enum PieceKind
{
    Word,
    Numeral,
    Sign,
}

/// <summary>A number as read: one value (low = high) or a range.</summary>
/// <param name="Low">Lowest value.</param>
/// <param name="High">Highest value.</param>
/// <param name="End">Index of the piece after it.</param>
/// <param name="Words">Whether it is written in words without a scale ("two", "twelve").</param>
/// <param name="Scaled">Whether a scale word stands in it ("million", "dozen").</param>
internal readonly record struct ReadNumber(double Low, double High, int End, bool Words, bool Scaled);

/// <summary>Reads numbers from the characters: "100,000", "1.2 billion", "two dozen", "half a million", "tens of thousands".</summary>
/// <remarks>It cuts the text itself, so that it does not depend on how a tokenizer treats "50-minute" or "$800m".</remarks>
internal sealed class NumberReader(FigureLexicon lexicon)
{
    /// <summary>Cuts <paramref name="span"/> of the text into words (lower case), numerals and signs.</summary>
    public static List<Piece> Cut(string text, Span span)
    {
        var pieces = new List<Piece>();
        for (var i = span.Start; i < span.End;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var end = i + 1;
            var kind = PieceKind.Sign;
            if (char.IsAsciiDigit(c))
            {
                kind = PieceKind.Numeral;
                end = NumeralEnd(text, i, span.End);
            }
            else if (char.IsLetter(c))
            {
                kind = PieceKind.Word;
                while (end < span.End && char.IsLetter(text[end]))
                {
                    end++;
                }
            }

            pieces.Add(new Piece(new Span(i, end), text[i..end].ToLowerInvariant(), kind));
            i = end;
        }

        return pieces;
    }

    /// <summary>Reads a number that begins at piece <paramref name="at"/>; null if none does.</summary>
    public ReadNumber? Read(IReadOnlyList<Piece> pieces, int at)
    {
        if (pieces[at].Kind == PieceKind.Numeral)
        {
            return Scale(pieces, at + 1, Value(pieces[at].Text), words: false);
        }

        return pieces[at].Kind == PieceKind.Word ? ReadVague(pieces, at) ?? ReadHalf(pieces, at) ?? ReadWords(pieces, at) : null;
    }

    // digits ("," 3 digits)* ("." digits)?  |  digits (" " 3 digits)+
    private static int NumeralEnd(string text, int start, int limit)
    {
        var end = Digits(text, start, limit);
        var lead = end - start;
        while (lead <= 3 && end + 3 < limit + 0 && text[end] is ',' or '\u00A0' or '\u202F' or ' ' && Digits(text, end + 1, limit) == end + 4)
        {
            end += 4;
        }

        if (end + 1 < limit && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Digits(text, end + 1, limit);
        }

        return end;
    }

    private static int Digits(string text, int i, int limit)
    {
        while (i < limit && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    private static double Value(string numeral) =>
        double.Parse(string.Concat(numeral.Where(c => c is '.' || char.IsAsciiDigit(c))), CultureInfo.InvariantCulture);

    private ReadNumber Scale(IReadOnlyList<Piece> pieces, int next, double value, bool words)
    {
        var scaled = false;
        while (next < pieces.Count && lexicon.Scales.TryGetValue(pieces[next].Text, out var scale)
            && (pieces[next].Text.Length > 2 || pieces[next].Span.Start == pieces[next - 1].Span.End))
        {
            value *= scale;
            scaled = true;
            next++;
        }

        return new ReadNumber(value, value, next, words && !scaled, scaled);
    }

    // vague ("of" vague)*  |  ("several" | "a few" | "few") scale
    private ReadNumber? ReadVague(IReadOnlyList<Piece> pieces, int at)
    {
        var next = at + (pieces[at].Is("a") ? 1 : 0);
        if (next + 1 < pieces.Count && pieces[next].Text is "several" or "few" or "couple" && ScaleAt(pieces, next + 1) is { } several)
        {
            return new ReadNumber(2 * several, 9 * several, next + 2, false, true);
        }

        if (!lexicon.Vague.TryGetValue(pieces[at].Text, out var range))
        {
            return null;
        }

        next = at + 1;
        while (next + 1 < pieces.Count && pieces[next].Is("of") && lexicon.Vague.TryGetValue(pieces[next + 1].Text, out _)
            && lexicon.Scales.TryGetValue(pieces[next + 1].Text.TrimEnd('s'), out var scale))
        {
            range = (range.Low * scale, (range.High + 1) * scale - 1);
            next += 2;
        }

        return new ReadNumber(range.Low, range.High, next, false, true);
    }

    // "half" "a"? scale
    private ReadNumber? ReadHalf(IReadOnlyList<Piece> pieces, int at)
    {
        var next = at + (pieces[at].Is("a") ? 1 : 0);
        if (next >= pieces.Count || !pieces[next].Is("half"))
        {
            return null;
        }

        next++;
        next += next < pieces.Count && pieces[next].Text is "a" or "-" ? 1 : 0;
        return ScaleAt(pieces, next) is { } scale ? new ReadNumber(scale / 2, scale / 2, next + 1, false, true) : null;
    }

    private double? ScaleAt(IReadOnlyList<Piece> pieces, int at) =>
        at < pieces.Count && pieces[at].Text.Length > 2 && lexicon.Scales.TryGetValue(pieces[at].Text, out var scale) ? scale : null;

    // ("a" | number ("-"? number)*) scale* ("and"? number scale*)*
    private ReadNumber? ReadWords(IReadOnlyList<Piece> pieces, int at)
    {
        var (total, group, next) = (0.0, 0.0, at);
        var scaled = false;
        if (pieces[at].Text is "a" or "an")
        {
            if (ScaleAt(pieces, at + 1) is null)
            {
                return null;
            }

            group = 1;
            next++;
        }

        while (next < pieces.Count)
        {
            var skip = pieces[next].Text is "-" or "and" && (group > 0 || total > 0) && next + 1 < pieces.Count ? 1 : 0;
            var word = pieces[next + skip].Text;
            if (pieces[next].Is("and") && !scaled)
            {
                break;
            }

            if (lexicon.Numbers.TryGetValue(word, out var number) && (group == 0 || group % 10 == 0 && number < 10 || group >= 100 && group % 100 == 0))
            {
                group += number;
            }
            else if (skip == 0 && ScaleAt(pieces, next) is { } scale && group > 0)
            {
                group *= scale;
                scaled = true;
                if (scale >= 1000)
                {
                    (total, group) = (total + group, 0);
                }
            }
            else
            {
                break;
            }

            next += skip + 1;
        }

        var value = total + group;
        return value > 0 ? new ReadNumber(value, value, next, !scaled, scaled) : null;
    }
}
