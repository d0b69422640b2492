namespace Readout.Time;

/// <summary>A word, number or mark.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After its last character.</param>
/// <param name="Word">What the word can mean in a time expression, if anything.</param>
/// <param name="Number">Value of a run of up to nine digits; -1 otherwise.</param>
/// <param name="Space">Whether white space stands before it.</param>
/// <param name="Sentence">Number of its sentence.</param>
internal readonly record struct TimeToken(int Start, int End, TimeWord? Word, int Number, bool Space, int Sentence)
{
    public int Length => End - Start;
}

/// <summary>The words of a text as the time grammar sees them: runs of letters or digits, and single marks.</summary>
/// <remarks>Cut here and not by the parser, so that "2022-01-10", "50-minute" and "1990s" look the same whatever the parser makes of them.</remarks>
internal sealed class TimeTokens
{
    private readonly List<TimeToken> _tokens = [];

    /// <summary>Cuts <paramref name="text"/>; <paramref name="borders"/> are offsets at which sentences begin, ascending; without them they are guessed.</summary>
    public TimeTokens(string text, TimeWords words, IReadOnlyList<int>? borders = null)
    {
        Text = text;
        var (at, sentence, border) = (0, 0, 0);
        var space = true;
        var ended = false;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B')
            {
                if (c == '\n' && borders is null && at > 0 && (text[at - 1] == '\n' || !char.IsLetterOrDigit(text[at - 1])))
                {
                    ended = true;
                }

                space = true;
                at++;
                continue;
            }

            var start = at;
            at = EndOfWord(text, at);
            if (borders is not null)
            {
                while (border < borders.Count && borders[border] <= start)
                {
                    border++;
                    sentence++;
                }
            }
            else if (ended && space)
            {
                sentence++;
            }

            ended = borders is null && (ended && !space || Ends(text, start, at));
            var span = text.AsSpan(start, at - start);
            var number = span.Length <= 9 && IsDigits(span) ? int.Parse(span) : -1;
            _tokens.Add(new TimeToken(start, at, number >= 0 ? null : words.Find(span), number, space, sentence));
            space = false;
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>A token; beyond the ends an empty one.</summary>
    public TimeToken this[int i] => (uint)i < (uint)_tokens.Count ? _tokens[i] : new TimeToken(0, 0, null, -1, true, -1);

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Chars(int i) => Text.AsSpan(this[i].Start, this[i].Length);

    /// <summary>Whether the token is this word, whatever its case.</summary>
    public bool Is(int i, string word) => Chars(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token is one of the words.</summary>
    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the token is this mark and no space stands before it.</summary>
    public bool IsGlued(int i, char mark) => (uint)i < (uint)_tokens.Count && !_tokens[i].Space && _tokens[i].Length == 1 && Text[_tokens[i].Start] == mark;

    /// <summary>Whether the token begins with a capital.</summary>
    public bool IsCapital(int i) => (uint)i < (uint)_tokens.Count && char.IsUpper(Text[_tokens[i].Start]);

    /// <summary>Whether the token begins with a small letter.</summary>
    public bool IsSmall(int i) => (uint)i < (uint)_tokens.Count && char.IsLower(Text[_tokens[i].Start]);

    /// <summary>Whether the token opens its sentence, quotation marks aside.</summary>
    public bool Opens(int i)
    {
        while (i > 0 && this[i - 1].Sentence == this[i].Sentence && this[i - 1].Length == 1 && !char.IsLetterOrDigit(Text[this[i - 1].Start]))
        {
            i--;
        }

        return i == 0 || this[i - 1].Sentence != this[i].Sentence;
    }

    /// <summary>A hyphen or dash between the token and its neighbours.</summary>
    public bool IsDash(int i) => (uint)i < (uint)_tokens.Count && _tokens[i].Length == 1 && Text[_tokens[i].Start] is '-' or '–' or '—' or '‐' or '‑';

    /// <summary>A phrase cut as texts are.</summary>
    public static string[] Cut(string phrase)
    {
        var found = new List<string>();
        for (var at = 0; at < phrase.Length;)
        {
            if (char.IsWhiteSpace(phrase[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(phrase, at);
            found.Add(phrase[at..end]);
            at = end;
        }

        return [.. found];
    }

    private static int EndOfWord(string text, int at)
    {
        if (!char.IsLetterOrDigit(text[at]))
        {
            return at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
        }

        // A digit run ends where letters begin, so that "5PM" and "20th" are two; "G20" and "B52" stay whole.
        var digits = char.IsAsciiDigit(text[at]);
        at++;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsMark(text[at])) && (!digits || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        return at;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsDigits(ReadOnlySpan<char> span)
    {
        foreach (var c in span)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    // A sentence ends at . ! ? before white space and a capital, quote or digit, unless a short form stands before the stop.
    private static bool Ends(string text, int start, int end)
    {
        if (end - start != 1 || text[start] is not ('.' or '!' or '?'))
        {
            return false;
        }

        var next = end;
        while (next < text.Length && text[next] is '"' or '”' or '’' or ')')
        {
            next++;
        }

        if (next >= text.Length || !char.IsWhiteSpace(text[next]))
        {
            return next >= text.Length;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next < text.Length && (char.IsLower(text[next]) || (char.IsDigit(text[next]) && text[start] == '.' && start > 0 && char.IsLetter(text[start - 1]) && ShortForm(text, start))))
        {
            return false;
        }

        return text[start] != '.' || !ShortForm(text, start);
    }

    private static bool ShortForm(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text.AsSpan(start, stop - start);
        return word.Length == 1 && char.IsUpper(word[0]) && !(word[0] == 'C')
            || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Gen" or "Lt" or "Col" or "Sen" or "Rep" or "Gov" or "St" or "Jan" or "Feb" or "Mar" or "Apr" or "Aug" or "Sept" or "Sep" or "Oct" or "Nov" or "Dec" or "ca" or "vs";
    }
}
