namespace Readout.Time;

// Numbers, units and other small parts.
internal sealed partial class TimeGrammar
{
    /// <summary>
    /// number = digits ["," digits] ["." digits] | words | vague; ends where it does not go on.
    /// A vague number ("a few") has no value.
    /// </summary>
    private int NumberAt(int i, out double? value)
    {
        value = null;
        var token = _t[i];
        if (token.Number >= 0)
        {
            double number = token.Number;
            var end = i + 1;
            while (_t.IsGlued(end, ',') && !_t[end + 1].Space && _t[end + 1].Length == 3 && _t[end + 1].Number >= 0)
            {
                number = (number * 1000) + _t[end + 1].Number;
                end += 2;
            }

            if (_t.IsGlued(end, '.') && !_t[end + 1].Space && _t[end + 1].Number >= 0)
            {
                number += _t[end + 1].Number / Math.Pow(10, _t[end + 1].Length);
                end += 2;
            }

            value = number;
            return AndAHalf(end, ref value);
        }

        if (token.Word is not { } word)
        {
            return i;
        }

        if (word.Number >= 0)
        {
            return WordNumberAt(i, out value);
        }

        if (_t.IsAny(i, "a", "an"))
        {
            if (_t.Is(i + 1, "few") || _t.Is(i + 1, "couple"))
            {
                value = _t.Is(i + 1, "couple") ? 2 : null;
                return _t.Is(i + 2, "of") ? i + 3 : i + 2;
            }

            if (_t.Is(i + 1, "number") && _t.Is(i + 2, "of"))
            {
                return i + 3;
            }

            if (_t.IsAny(i + 1, "hundred", "thousand"))
            {
                var end = WordNumberAt(i + 1, out value);
                return end;
            }

            return i;
        }

        if (_t.Is(i, "half"))
        {
            value = 0.5;
            return _t.IsAny(i + 1, "a", "an") ? i + 2 : i + 1;
        }

        if ((word.Glue & Glue.VagueNumber) != 0)
        {
            value = _t.Is(i, "couple") ? 2 : null;
            return _t.Is(i + 1, "of") ? i + 2 : _t.Is(i, "many") && _t.Is(i + 1, "more") ? i + 2 : i + 1;
        }

        return i;
    }

    // "twenty-one", "two hundred and five", "one thousand".
    private int WordNumberAt(int i, out double? value)
    {
        double total = 0, part = 0;
        var end = i;
        while (_t[end].Word is { Number: >= 0 } word && (end == i || !_t.Opens(end)))
        {
            if (word.Number >= 100)
            {
                part = Math.Max(part, 1) * word.Number;
                if (word.Number == 1000)
                {
                    total += part;
                    part = 0;
                }
            }
            else if (end > i && part % 100 is not (0 or >= 20 and < 100 and not (21 or 31)) || (part % 100 >= 20 && word.Number >= 10))
            {
                break;
            }
            else
            {
                part += word.Number;
            }

            end++;
            if (_t.IsDash(end) && !_t[end].Space && _t[end + 1].Word is { Number: 100 or 1000 } && part is > 0 and < 100)
            {
                end++;
            }
            else if (_t.IsDash(end) && !_t[end].Space && _t[end + 1].Word is { Number: > 0 and < 10 } && !_t[end + 1].Space && part % 10 == 0)
            {
                end++;
            }
            else if (_t.Is(end, "and") && part >= 100 && _t[end + 1].Word is { Number: > 0 and < 100 })
            {
                end++;
            }
        }

        value = total + part;
        return AndAHalf(end, ref value);
    }

    private int AndAHalf(int end, ref double? value)
    {
        if (_t.Is(end, "and") && _t.IsAny(end + 1, "a", "half") && _t.Is(_t.Is(end + 1, "a") ? end + 2 : end + 1, "half"))
        {
            value += 0.5;
            return _t.Is(end + 1, "a") ? end + 3 : end + 2;
        }

        if (_t.Is(end, "½"))
        {
            value += 0.5;
            return end + 1;
        }

        return end;
    }

    /// <summary>A unit of length. "second" and "spring" are mostly something else, so they need a number before them.</summary>
    private Unit UnitAt(int i, bool counted)
    {
        var word = _t[i].Word;
        if (word is null || word.Unit == Unit.None)
        {
            return Unit.None;
        }

        if (word.Unit == Unit.Second && !counted && !word.Plural)
        {
            return Unit.None;
        }

        // "min", "hr", "yr" only after figures.
        return _t[i].Length <= 4 && _t.IsAny(i, "min", "hr", "yr", "mins", "hrs", "yrs", "secs") && (!counted || _t[i - 1].Number < 0) ? Unit.None : word.Unit;
    }

    /// <summary>ordinal = digits ("st" | "nd" | "rd" | "th") | "first" | "twenty-first" …; 0 if none.</summary>
    private int OrdinalAt(int i, out int end)
    {
        end = i;
        var token = _t[i];
        if (token.Number is > 0 and < 1000 && !_t[i + 1].Space && _t.IsAny(i + 1, "st", "nd", "rd", "th"))
        {
            end = i + 2;
            return token.Number;
        }

        if (token.Word is not { } word)
        {
            return 0;
        }

        if (word.Ordinal > 0)
        {
            end = i + 1;
            return word.Ordinal;
        }

        if (word.Number is >= 20 and < 100 && word.Number % 10 == 0)
        {
            var next = _t.IsDash(i + 1) ? i + 2 : i + 1;
            if (_t[next].Word is { Ordinal: > 0 and < 10 } last)
            {
                end = next + 1;
                return word.Number + last.Ordinal;
            }
        }

        return 0;
    }

    /// <summary>approximation = "about" | "nearly" | "more than" | "at least" | "up to" …, before a number.</summary>
    private int ApproximationAt(int i)
    {
        var end = i;
        while (true)
        {
            if (_t.Is(end, "at"))
            {
                if (!_t.IsAny(end + 1, "least", "most"))
                {
                    return i;
                }

                end += 2;
            }
            else if (_t.IsAny(end, "up", "close") && _t.Is(end + 1, "to"))
            {
                end += 2;
            }
            else if (_t.IsAny(end, "more", "less", "fewer") && _t.Is(end + 1, "than"))
            {
                end += 2;
            }
            else if (_t.Is(end, "a") && _t.IsAny(end + 1, "little", "mere", "bit") && (_t.Is(end + 2, "more") || _t.Is(end + 2, "less") || _t.Is(end + 1, "mere")))
            {
                end += 2;
            }
            else if (_t.IsAny(end, "no", "not") && _t.IsAny(end + 1, "more", "less"))
            {
                end++;
            }
            else if (_t[end].Word is { } word && (word.Glue & Glue.Approximate) != 0 && !_t.IsAny(end, "up", "at", "close", "within", "more", "less", "fewer"))
            {
                end++;
                if (_t.Is(end, ".") && _t.Is(end - 1, "ca"))
                {
                    end++;
                }
            }
            else
            {
                return end;
            }
        }
    }

    /// <summary>era = "BC" | "B.C." | "BCE" | "AD" …</summary>
    private bool EraAt(int i, out int end, out int sign)
    {
        (end, sign) = (i, 0);
        if (_t.IsAny(i, "BC", "BCE", "AD", "CE") && _t.IsCapital(i))
        {
            sign = _t.IsAny(i, "AD", "CE") ? 1 : -1;
            end = i + 1;
        }
        else if (_t.IsAny(i, "B", "A") && _t.IsCapital(i) && _t.IsGlued(i + 1, '.') && _t.Chars(i + 2) is "C" or "D" && _t.Is(i + 1, "."))
        {
            sign = _t.Is(i, "B") && _t.Is(i + 2, "C") ? -1 : _t.Is(i, "A") && _t.Is(i + 2, "D") ? 1 : 0;
            end = _t.IsGlued(i + 3, '.') ? i + 4 : i + 3;
        }

        return sign != 0;
    }

    /// <summary>A part of the day by name; its end, or <paramref name="i"/>.</summary>
    private int PartOfDayAt(int i, out string? part)
    {
        part = _t[i].Word?.DayPart;
        return part is null || (_t.IsCapital(i) && _t.Is(i, "dawn")) ? i : i + 1;
    }

    private bool IsPossessiveS(int i) => _t.Is(i, "s") && i > 0 && !_t[i].Space && _t.Chars(i - 1) is "'" or "’";
}
