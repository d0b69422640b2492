using System.Globalization;
using System.Text;

namespace Readout.Store.Words;

/// <summary>Walks through the words of a text: letters and digits, in small letters, without accents. It makes nothing that has to be thrown away: every text of the store goes through it.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> room)
{
    // The rest of a longer word is left out.
    private const int LongestWord = 100;

    // A last letter may be two characters.
    public const int Room = LongestWord + 1;

    // Latin letters with marks, by code, and the letter that each stands for; - for none. (The runtime's own tables are not at hand
    // where the program runs without a culture.) U+00C0 to U+024F, then U+1E00 to U+1EFF.
    private const string From00C0 =
        "aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-yaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiii--jjkk-llllll--llnnnnnn---oooooo--rrrrrrsssssssstttt--uuuuuuuuuuuuwwyyyzzzzzzs"
        + "--------------------------------oo-------------uu----------------------------aaiioouuuuuuuuuu-aa"
        + "aa----ggkkoooo--j---gg--nnaa----aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------"
        + "----------------";

    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy-s----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _room = room;
    private int _at;
    private int _length;

    /// <summary>The word, until the next is asked for.</summary>
    public readonly ReadOnlySpan<char> Word => _room[.._length];

    /// <summary>Goes to the next word; false if there is none.</summary>
    public bool Next()
    {
        _length = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                _at++;
                if (_length < LongestWord)
                {
                    _room[_length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
                }
            }
            else if (char.IsAscii(c) ? c != '\'' && Ends(1) : Other())
            {
                return true;
            }
            else if (c == '\'')
            {
                _at++;
            }
        }

        return _length > 0;
    }

    // Apostrophes, accents that stand alone and soft hyphens are passed over: Zelensky's and Zelenskys are one word.
    private bool Other()
    {
        Rune.DecodeFromUtf16(_text[_at..], out var rune, out var length);
        if (rune.Value == '\u2019' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            _at += length;
            return false;
        }

        if (!Rune.IsLetterOrDigit(rune))
        {
            return Ends(length);
        }

        _at += length;
        if (_length < LongestWord)
        {
            _length += Plain(Rune.ToLowerInvariant(rune)).EncodeToUtf16(_room[_length..]);
        }

        return false;
    }

    // What is neither letter nor digit ends a word, if there is one.
    private bool Ends(int length)
    {
        _at += length;
        return _length > 0;
    }

    private static Rune Plain(Rune rune)
    {
        var letter = rune.Value switch
        {
            >= 0xC0 and < 0x250 => From00C0[rune.Value - 0xC0],
            >= 0x1E00 and < 0x1F00 => From1E00[rune.Value - 0x1E00],
            _ => '-',
        };
        return letter == '-' ? rune : new Rune(letter);
    }
}
