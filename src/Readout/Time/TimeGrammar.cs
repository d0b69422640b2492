namespace Readout.Time;

/// <summary>A run of tokens and what it says.</summary>
/// <param name="First">First token.</param>
/// <param name="End">After the last token.</param>
/// <param name="Meaning">What it says.</param>
internal readonly record struct TimeMatch(int First, int End, Meaning Meaning);

/// <summary>The grammar of time expressions: at every token the longest expression that begins there.</summary>
/// <remarks>
/// <code>
/// expression = set | shift | date-and-clock | named-part | length | vague
/// set        = ("every" | "each") [number | "other"] unit | weekday "s" | "daily" …
/// shift      = length ("ago" | "later" | "earlier" | "after" | "before" | "from now") | "the day after"
/// date       = [part] (iso | numeric | month-date | weekday | season | quarter | year | decade | century | relative)
/// relative   = ("last" | "this" | "the following" …) (unit | weekday | month | season | part of the day)
/// length     = [approximation] [relative] number {filler} unit {"and" number unit}
/// </code>
/// Nothing here knows the date of writing: that is <see cref="TimeResolver"/>'s work.
/// </remarks>
internal sealed partial class TimeGrammar
{
    private readonly TimeTokens _t;
    private readonly bool _beforeChrist;

    /// <summary>A grammar over the tokens.</summary>
    public TimeGrammar(TimeTokens tokens)
    {
        _t = tokens;
        var count = 0;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (EraAt(i, out _, out var sign) && sign < 0 && tokens[i - 1].Number > 0)
            {
                count++;
            }
        }

        // Ancient history: three-digit numbers may be years.
        _beforeChrist = count >= 3;
    }

    /// <summary>All expressions, first to last, without overlap.</summary>
    public List<TimeMatch> FindAll()
    {
        var found = new List<TimeMatch>();
        for (var i = 0; i < _t.Count;)
        {
            var before = found.Count;
            if (CanBegin(i) && Match(i, found))
            {
                i = Math.Max(i + 1, found[^1].End);
            }
            else
            {
                if (found.Count > before)
                {
                    found.RemoveRange(before, found.Count - before);
                }

                i++;
            }
        }

        return found;
    }

    private bool CanBegin(int i)
    {
        var token = _t[i];
        return token.Number >= 0
            || (token.Word is { } w && (w.Glue != Glue.Preposition || w.Phrases.Count > 0))
            || (token.Length <= 2 && (_t.Text[token.Start] is '\'' or '’' or '‘' || _t.IsAny(i, "Q1", "Q2", "Q3", "Q4", "H1", "H2", "FY", "AD")))
            || _t.IsAny(i, "per", "fiscal", "once");
    }

    private bool Match(int i, List<TimeMatch> found)
    {
        TimeMatch? best = null;
        void Try(int end, Meaning? meaning)
        {
            if (meaning is not null && (best is null || end > best.Value.End))
            {
                best = new TimeMatch(i, end, meaning);
            }
        }

        if (DayPair(i, found) || YearPair(i, found))
        {
            return true;
        }

        Try(SetAt(i, out var meaning), meaning);
        Try(ShiftAt(i, out meaning), meaning);
        Try(WhenAt(i, out meaning), meaning);
        Try(LengthAt(i, out meaning), meaning);
        Try(PhraseAt(i, out meaning), meaning);
        if (best is null)
        {
            return false;
        }

        found.Add(best.Value);
        return true;
    }

    /// <summary>Phrases of the word list: holidays, vague references, sets.</summary>
    private int PhraseAt(int i, out Meaning? meaning)
    {
        meaning = null;
        var phrase = PhraseAt(i, out var end, "vague", "holiday", "day", "set");
        if (phrase is null)
        {
            return i;
        }

        switch (phrase.Kind)
        {
            case "vague":
                if (!VagueFits(i, end, phrase))
                {
                    return i;
                }

                meaning = Meaning.Ready(phrase.Value, TimeType.Date);
                return end;
            case "set":
                meaning = Meaning.Ready(phrase.Value, TimeType.Set);
                return end;
            case "day":
                var day = DateOnly.ParseExact(phrase.Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
                meaning = Meaning.Point(Grain.Day) with { Year = day.Year, Month = day.Month, Day = day.Day };
                return end;
            default:
                meaning = new Meaning(MeaningKind.Holiday) { Value = phrase.Value, Grain = Grain.Day, Type = TimeType.Date };
                if (PartOfDayAt(end, out var part) > end)
                {
                    meaning = meaning with { DayPart = part, Type = TimeType.Time };
                    end++;
                }

                var year = _t.Is(end, ",") || _t.Is(end, "of") || _t.Is(end, "in") ? end + 1 : end;
                if (YearAt(year, out var after, out var value) && !_t.Is(end, "in"))
                {
                    meaning = meaning with { Year = value };
                    end = after;
                }

                return end;
        }
    }

    private TimePhrase? PhraseAt(int i, out int end, params ReadOnlySpan<string> kinds)
    {
        end = i;
        if (_t[i].Word is not { Phrases.Count: > 0 } word)
        {
            if (_t[i].Number < 0)
            {
                return null;
            }

            // "9/11": numbers have no word of their own.
            if (_t[i].Number == 9 && _t.IsGlued(i + 1, '/') && _t[i + 2].Number == 11 && !_t[i + 2].Space && !_t.IsGlued(i + 3, '/') && kinds.Contains("day"))
            {
                end = i + 3;
                return new TimePhrase([], "day", "2001-09-11");
            }

            return null;
        }

        foreach (var phrase in word.Phrases)
        {
            if (!kinds.Contains(phrase.Kind))
            {
                continue;
            }

            var k = 0;
            while (k < phrase.Words.Length && _t[i + k].Length > 0
                && _t.Chars(i + k).Equals(phrase.Words[k], char.IsUpper(phrase.Words[k][0]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            {
                k++;
            }

            if (k == phrase.Words.Length)
            {
                end = i + k;
                return phrase;
            }
        }

        return null;
    }

    // "the former did not answer" names the first of two; "current" of a river or wire has a noun before it.
    private bool VagueFits(int i, int end, TimePhrase phrase)
    {
        var single = end == i + 1;
        if (single && _t.Is(i, "former"))
        {
            return (_t.IsSmall(end) || _t.IsCapital(end)) && _t[end].Word is not { Glue: Glue.Determiner or Glue.Preposition };
        }

        if (single && _t.IsAny(i, "recent", "current"))
        {
            // "in recent years" is a length of time and found as such.
            return _t[end].Word?.Unit is null or Unit.None;
        }

        if (phrase.Words[^1] is "past" or "future" or "present" && _t[end].Word is { } next && (next.Unit != Unit.None || next.Number >= 0 || (next.Glue & (Glue.VagueNumber | Glue.Filler)) != 0) || (phrase.Words[^1] is "past" && _t[end].Number >= 0))
        {
            return false;
        }

        if (phrase.Words[^1] == "past")
        {
            // "past the border", "the past president"
            return !(_t.IsSmall(end) && _t[end].Word is null && _t[end].Space) && !_t.IsCapital(end) || _t.IsAny(end, "is", "was", "are", "were", "that", "but", "have", "has", "with", "who", "which", "when");
        }

        return phrase.Words[^1] != "present" || !_t.IsSmall(end) || _t[end].Word is { Glue: Glue.Preposition };
    }
}
