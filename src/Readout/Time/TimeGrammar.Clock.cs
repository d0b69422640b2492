namespace Readout.Time;

// Times of day.
internal sealed partial class TimeGrammar
{
    /// <summary>clock = hour [":" minute [":" second]] ["a.m." | "p.m."] [zone] | "noon" | "midnight" | hour "o'clock"</summary>
    private int ClockAt(int i, out Meaning? meaning)
    {
        meaning = null;
        if (_t.IsAny(i, "noon", "midnight"))
        {
            meaning = Clock(_t.Is(i, "noon") ? 12 : 0, 0);
            var zoned = ZoneAt(i + 1, out var offset);
            meaning = meaning with { Zone = offset, Value = _t.Is(i, "midnight") ? "24" : null };
            return zoned;
        }

        if (_t[i].Word is { Number: >= 1 and <= 12 } spelled && _t.Is(i + 1, "o") && _t.Chars(i + 2) is "'" or "’" && _t.Is(i + 3, "clock"))
        {
            return DayHalf(i + 4, Clock(spelled.Number, 0), out meaning);
        }

        var hour = _t[i];
        if (hour.Number is < 0 or > 24 || hour.Length > 2)
        {
            // "1800 GMT", "0600 hours"
            if (hour is { Length: 4, Number: >= 0 and < 2400 } && hour.Number % 100 < 60)
            {
                var hours = _t.IsAny(i + 1, "hours", "hrs", "h") ? i + 2 : i + 1;
                var zoned = ZoneAt(hours, out var offset);
                if ((zoned > hours && offset != "local") || (hours > i + 1 && hour.Number < 1000 && _t.Text[hour.Start] == '0'))
                {
                    meaning = Clock(hour.Number / 100, hour.Number % 100) with { Zone = offset };
                    return zoned;
                }
            }

            return i;
        }

        if (i > 0 && !hour.Space && (_t.IsGlued(i - 1, ':') || _t.IsGlued(i - 1, '.') || _t.IsGlued(i - 1, ',')))
        {
            return i;
        }

        var end = i + 1;
        var clock = Clock(hour.Number, null);
        if ((_t.IsGlued(end, ':') || _t.IsGlued(end, '.')) && _t[end + 1] is { Space: false, Length: 2, Number: >= 0 and < 60 })
        {
            var colon = _t.IsGlued(end, ':');
            clock = clock with { Minute = _t[end + 1].Number };
            end += 2;
            if (_t.IsGlued(end, ':') && _t[end + 1] is { Space: false, Length: 2, Number: >= 0 and < 60 })
            {
                clock = clock with { Second = _t[end + 1].Number };
                end += 2;
            }

            var after = DayHalf(end, clock, out meaning);
            if (after > end)
            {
                return after;
            }

            // "3.30" without anything is a number; "4:3" a score has one figure, "John 3:16" a name before it.
            if (!colon || _t.IsGlued(end, ':') || (_t.IsCapital(i - 1) && !_t.Opens(i - 1) && _t[i - 1].Word is null))
            {
                meaning = null;
                return i;
            }

            end = _t.IsAny(end, "hrs", "hr", "hours", "h") ? end + 1 : end;
            meaning = clock;
            return end;
        }

        var half = DayHalf(end, clock with { Minute = null }, out meaning);
        if (half > end && (meaning!.DayPart is not null || _t.IsAny(end, "am", "pm", "a", "p")))
        {
            meaning = meaning with { DayPart = null };
            return half;
        }

        if (_t.Is(end, "o") && _t.Chars(end + 1) is "'" or "’" && _t.Is(end + 2, "clock"))
        {
            var stop = DayHalf(end + 3, clock, out meaning);
            meaning ??= clock;
            return Math.Max(stop, end + 3);
        }

        meaning = null;
        return i;
    }

    private static Meaning Clock(int hour, int? minute) => Meaning.Point(Grain.Time) with { Hour = hour, Minute = minute, Type = TimeType.Time };

    /// <summary>["a.m." | "p.m."] ["in the morning" | "at night"] [zone]; the end of the clock, <paramref name="i"/> if nothing of it is there.</summary>
    private int DayHalf(int i, Meaning clock, out Meaning? meaning)
    {
        meaning = clock;
        var end = i;
        if (_t.IsAny(end, "am", "pm"))
        {
            clock = Half(clock, _t.Is(end, "pm"));
            end++;
        }
        else if (_t.IsAny(end, "a", "p") && _t.IsGlued(end + 1, '.') && _t.Is(end + 2, "m") && !_t[end + 2].Space)
        {
            clock = Half(clock, _t.Is(end, "p"));
            end = _t.IsGlued(end + 3, '.') ? end + 4 : end + 3;
        }
        else if (_t.Is(end, "in") && _t.Is(end + 1, "the") && _t.IsAny(end + 2, "morning", "afternoon", "evening"))
        {
            clock = Half(clock, !_t.Is(end + 2, "morning"));
            end += 3;
        }
        else if (_t.Is(end, "at") && _t.Is(end + 1, "night"))
        {
            clock = Half(clock, clock.Hour > 5);
            end += 2;
        }

        var bracket = _t.Is(end, "(") ? end + 1 : end;
        var zone = ZoneAt(bracket, out var offset);
        if (zone > bracket)
        {
            clock = clock with { Zone = offset };
            end = bracket > end ? (_t.Is(zone, ")") ? zone + 1 : end) : zone;
        }

        meaning = clock;
        return end;
    }

    private static Meaning Half(Meaning clock, bool afternoon)
    {
        var hour = clock.Hour ?? 0;
        hour = afternoon ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour;
        return clock with { Hour = hour, DayPart = afternoon ? "PM" : "AM" };
    }

    private int ZoneAt(int i, out string? offset)
    {
        offset = PhraseAt(i, out var end, "zone")?.Value;
        if (offset == "local")
        {
            offset = null;
        }

        return end;
    }
}
