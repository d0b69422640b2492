namespace Readout.Time;

// Years, decades, centuries; and which numbers are years.
internal sealed partial class TimeGrammar
{
    private static readonly HashSet<string> CountedThings = new(StringComparer.OrdinalIgnoreCase)
    {
        "people", "men", "women", "children", "soldiers", "troops", "fighters", "police", "civilians", "prisoners", "refugees", "migrants", "dead", "wounded", "injured",
        "miles", "mile", "km", "kilometres", "kilometers", "metres", "meters", "feet", "tons", "tonnes", "kg", "kilograms", "pounds", "barrels", "acres", "hectares", "degrees",
        "dollars", "euros", "roubles", "rubles", "percent", "per", "million", "billion", "thousand", "hundred", "tanks", "aircraft", "planes", "ships", "missiles", "guns", "rockets", "shells", "vehicles",
        "deaths", "casualties", "cases", "victims", "members", "workers", "students", "participants", "delegates", "votes", "seats", "homes", "houses", "villages", "companies", "words", "pages", "times",
        "personnel", "servicemen", "officers", "residents", "inhabitants", "staff", "others", "more", "hours", "days", "weeks", "months", "years", "strong", "square", "cubic", "light", "sorties",
    };

    private static readonly HashSet<string> NumberedThings = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nos", "number", "resolution", "section", "article", "decree", "chapter", "highway", "route", "boeing", "room", "page", "pages", "order", "rule", "flight", "level", "point", "line", "part", "title", "figure", "table", "item", "channel", "windows", "area", "code", "volume", "paragraph", "class", "type", "model", "mark", "unit", "public", "law",
    };

    /// <summary>year = four digits [era] | digits era | "the year" digits | "AD" digits.</summary>
    private bool YearAt(int i, out int end, out int year)
    {
        (end, year) = (i, 0);
        if (_t.Is(i, "AD") && _t[i + 1].Number is > 0 and < 2100)
        {
            (end, year) = (i + 2, _t[i + 1].Number);
            return true;
        }

        var token = _t[i];
        if (token.Number <= 0 || token.Length > 4)
        {
            return false;
        }

        if (EraAt(i + 1, out end, out var sign))
        {
            year = sign * token.Number;
            return true;
        }

        end = i + 1;
        year = token.Number;
        return token.Length == 4 && year is >= 1000 and <= 2100 && PlainNumber(i);
    }

    /// <summary>Whether nothing is glued to the figures that makes them part of something else: "1,500", "F-16", "$2000".</summary>
    private bool PlainNumber(int i)
    {
        var next = _t[i + 1];
        if (next.Length > 0 && !next.Space)
        {
            var c = _t.Text[next.Start];
            if (char.IsLetter(c) || c is '%' or '°' or '$' or '€' or '£' or '\\' or '_' or '@' or '#')
            {
                return false;
            }

            if (c is ',' or '.' or ':' && !_t[i + 2].Space && _t[i + 2].Number >= 0)
            {
                return false;
            }
        }

        return !GluedBefore(i);
    }

    /// <summary>Whether the number is the tail of something else: "$5", "F-16", "3.5".</summary>
    private bool GluedBefore(int i) => !FreeBefore(i);

    private bool FreeBefore(int i)
    {
        if (i == 0 || _t[i].Space)
        {
            return !(i > 0 && _t.Chars(i - 1) is "$" or "€" or "£" or "#" or "№");
        }

        var before = _t.Text[_t[i - 1].Start];
        if (_t[i - 1].Length > 1 || char.IsLetterOrDigit(before))
        {
            return false;
        }

        // A dash binds to letters before it ("COVID-19"), save where those are of time ("mid-1990", "post-1945").
        if (_t.IsDash(i - 1) && !_t[i - 1].Space && _t[i - 2].Length > 0)
        {
            return _t[i - 2].Number >= 0 || _t[i - 2].Word is not null || _t.IsAny(i - 2, "post", "pre") || _t.Chars(i - 2) is ")" or "." || before is '–' or '—';
        }

        return before is '(' or '[' or '"' or '“' or '‘' or '/' or '-' or '–' or '—' or '~' or '*' or '\'' or '’';
    }

    /// <summary>Whether the bare number at <paramref name="i"/>, a year by its form, is one by its neighbours.</summary>
    private bool YearFits(int i, int end, int year)
    {
        if (end > i + 1 || year < 0)
        {
            return true;
        }

        var next = _t[end];
        if (_t.Chars(end) is "'" or "’" && IsPossessiveS(end + 1))
        {
            return year >= 1600;
        }

        var chars = _t.Chars(end);
        var noun = next.Length > 0 && _t.IsSmall(end) && next.Word is null && !(chars.Length > 4 && (chars.EndsWith("ed") || chars.EndsWith("ing") || chars.EndsWith("ly"))) && !_t.IsAny(end, "is", "are", "was", "were", "has", "had", "he", "she", "it", "they", "that", "which", "when", "who", "where", "saw", "with", "but", "while", "would", "will", "could", "did", "because", "if", "than", "then", "also");
        if (noun && next.Space && CountedThings.Contains(_t.Chars(end).ToString()))
        {
            return false;
        }

        if (i == 0)
        {
            return !noun;
        }

        var previous = _t[i - 1];
        if (previous.Sentence != _t[i].Sentence)
        {
            return year >= 1600 && (!noun || year <= 2100);
        }

        // "U.S.C. 1601"
        if (_t.Is(i - 1, ".") && _t[i - 2].Length == 1 && _t.IsCapital(i - 2))
        {
            return false;
        }

        var plural = noun && next.Space && _t.Text[next.End - 1] == 's' && next.Length > 3;
        if (_t.IsAny(i - 1, "in", "since", "until", "till", "during", "before", "after", "through", "throughout", "between", "by", "from", "early", "late", "mid", "year", "fiscal", "circa", "c", "ca", "election", "summer", "winter", "spring", "autumn", "fall", "post", "pre"))
        {
            return !(plural && year < 1700) && !(plural && _t.IsAny(i - 1, "in", "between", "by", "from", "after") && !_t.IsCapital(i - 2) && year < 1800);
        }

        if (_t.IsAny(i - 1, "the", "a", "an", "his", "her", "its", "their", "our", "this", "that") || IsPossessiveS(i - 1))
        {
            return year >= 1600;
        }

        if (_t.IsAny(i - 1, "of", "to", "for", "about", "around", "and", "or", "than", "over", "some", "nearly", "almost", "least", "as", "is", "was", "were"))
        {
            if (_t.IsAny(i - 1, "of", "as") && year >= 1700 && !_t.IsAny(i - 2, "total", "number", "maximum", "minimum", "average", "force", "group", "population", "crew", "as", "crowd", "range"))
            {
                return true;
            }

            return !noun && year >= (_t.IsAny(i - 1, "of", "to", "and", "or") ? 1000 : 1600) && !_t.IsAny(i - 1, "over", "some", "than", "least", "nearly", "almost");
        }

        if (_t.IsDash(i - 1) || _t.Is(i - 1, "/"))
        {
            return !noun || next.Space == false || year >= 1600;
        }

        // "a secret 1902 pact"
        if (noun && year is >= 1700 and <= 2100 && _t.IsSmall(i - 1) && previous.Word is null && _t.IsAny(i - 2, "a", "an", "the", "his", "its", "their") && !plural)
        {
            return true;
        }

        var word = _t.Chars(i - 1).ToString();
        if (NumberedThings.Contains(word) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal))
        {
            return false;
        }

        return !noun && year is >= 1600 and <= 2100 && (!_t.IsSmall(i - 1) || previous.Word is not null || !next.Space || next.Length == 0);
    }

    /// <summary>decade = digits "s" | "'90s" | "the nineties"; century = ordinal "century" [era]; year.</summary>
    private int LongSpanAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var at = _t.IsAny(i, "the", "this") && i + 1 < _t.Count ? i + 1 : i;
        if (_t.Is(at, "year") && YearAt(at + 1, out var end, out var year))
        {
            meaning = Meaning.Point(Grain.Year) with { Year = year };
            return end;
        }

        if (_t.Is(at, "years") && YearAt(at + 1, out end, out year))
        {
            meaning = Meaning.Point(Grain.Year) with { Year = year };
            return end;
        }

        var fiscal = _t.Is(at, "FY") ? at + 1 : _t.Is(at, "fiscal") ? (_t.Is(at + 1, "year") ? at + 2 : at + 1) : at;
        if (fiscal > at && YearAt(fiscal, out end, out year))
        {
            meaning = Meaning.Point(Grain.Year) with { Year = year };
            return end;
        }

        // '90s, 1990s, 1990's, nineties
        var quote = _t.Chars(at) is "'" or "’" or "‘" ? at + 1 : at;
        var number = _t[quote];
        if (number.Number >= 0 && number.Number % 10 == 0 && (number.Length == 4 || (number.Length == 3 && _beforeChrist) || (number.Length == 2 && (at > i || quote > at))))
        {
            var s = quote + 1;
            if (_t.Chars(s) is "'" or "’" && !_t[s].Space)
            {
                s++;
            }

            if (_t.Is(s, "s") && !_t[s].Space)
            {
                var sign = EraAt(s + 1, out end, out var era) ? era : 1;
                end = sign == 1 && era == 0 ? s + 1 : end;
                var value = number.Number;
                meaning = Meaning.Point(Grain.Decade) with { Year = sign * value, ShortYear = number.Length == 2 };
                return end;
            }
        }

        if (quote > at && number is { Length: 2, Number: >= 0 } && !number.Space && !char.IsLetter(_t.Text, Math.Min(number.End, _t.Text.Length - 1)) && _t[at].Space)
        {
            meaning = Meaning.Point(Grain.Year) with { Year = number.Number, ShortYear = true };
            return quote + 1;
        }

        if (_t.IsAny(at, "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties") && (at > i || _t.IsAny(i - 1, "early", "late", "mid", "-")))
        {
            var value = _t.Chars(at)[..2] switch { "tw" or "Tw" => 20, "th" or "Th" => 30, "fo" or "Fo" => 40, "fi" or "Fi" => 50, "si" or "Si" => 60, "se" or "Se" => 70, "ei" or "Ei" => 80, _ => 90 };
            meaning = Meaning.Point(Grain.Decade) with { Year = value, ShortYear = true };
            return at + 1;
        }

        var ordinal = OrdinalAt(at, out end);
        if (ordinal is > 0 and < 30)
        {
            var unit = _t.IsDash(end) ? end + 1 : end;
            if (_t[unit].Word is { Unit: Unit.Century })
            {
                var sign = EraAt(unit + 1, out var after, out var era) ? era : 1;
                meaning = Meaning.Point(Grain.Century) with { Year = sign * (ordinal - 1) * 100 };
                return era != 0 ? after : unit + 1;
            }
        }

        return i;
    }

    /// <summary>Two years: "1939-45", "1914/15", "499 to 450 BC". The second takes the first one's century, the first the second one's era.</summary>
    private bool YearPair(int i, List<TimeMatch> found)
    {
        var token = _t[i];
        if (token.Number <= 0 || token.Length is < 3 or > 4 || i + 2 >= _t.Count)
        {
            return false;
        }

        var joint = i + 1;
        if (!(_t.IsDash(joint) || _t.Is(joint, "/") || _t.Is(joint, "to") || _t.Is(joint, "and") || _t.Is(joint, "until")))
        {
            return false;
        }

        var second = _t[joint + 1];
        if (second.Number <= 0 || (i > 0 && !PlainNumber(i)))
        {
            return false;
        }

        if (second.Length is 3 or 4 && token.Number > second.Number && EraAt(joint + 2, out var end, out var sign) && sign < 0)
        {
            found.Add(new TimeMatch(i, i + 1, Meaning.Point(Grain.Year) with { Year = -token.Number }));
            found.Add(new TimeMatch(joint + 1, end, Meaning.Point(Grain.Year) with { Year = -second.Number }));
            return true;
        }

        // 1939-1945
        if (_t.IsDash(joint) && token is { Length: 4, Number: > 1000 and < 2100 } && second is { Length: 4, Number: > 1000 and < 2100 } && second.Number > token.Number && !_t[joint + 2].Space == false | _t.IsDash(joint + 2) == false)
        {
            found.Add(new TimeMatch(i, i + 1, Meaning.Point(Grain.Year) with { Year = token.Number }));
            found.Add(new TimeMatch(joint + 1, joint + 2, Meaning.Point(Grain.Year) with { Year = second.Number, Closing = true }));
            return true;
        }

        // 1916-17, but not 2022-01, nor 1916-17-18.
        if (token.Length == 4 && token.Number is > 1000 and < 2100 && second.Length == 2 && !second.Space && !_t[joint].Space && second.Number > token.Number % 100
            && !_t.IsGlued(joint + 2, '-') && !_t.IsGlued(joint + 2, '/') && (_t[joint + 2].Space || !char.IsLetterOrDigit(_t.Text, Math.Min(_t[joint + 2].Start, _t.Text.Length - 1))))
        {
            found.Add(new TimeMatch(i, i + 1, Meaning.Point(Grain.Year) with { Year = token.Number }));
            found.Add(new TimeMatch(joint + 1, joint + 2, Meaning.Point(Grain.Year) with { Year = (token.Number / 100 * 100) + second.Number, Closing = true }));
            return true;
        }

        return false;
    }
}
