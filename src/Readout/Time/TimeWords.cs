using System.Globalization;
using System.Reflection;

namespace Readout.Time;

/// <summary>What a single word can mean in an expression of time; a word may be several ("second", "may").</summary>
internal sealed class TimeWord
{
    public int Month { get; set; }

    public int Weekday { get; set; }

    /// <summary>A short form: "Jan", "Sun".</summary>
    public bool Short { get; set; }

    public Unit Unit { get; set; }

    public bool Plural { get; set; }

    /// <summary>Cardinal number; -1 none.</summary>
    public int Number { get; set; } = -1;

    public int Ordinal { get; set; }

    public string? Season { get; set; }

    public string? DayPart { get; set; }

    public string? SetValue { get; set; }

    public bool Past { get; set; }

    public bool Future { get; set; }

    /// <summary>Phrases that begin with this word, longest first.</summary>
    public List<TimePhrase> Phrases { get; } = [];

    /// <summary>The grammar's own words: "the", "last", "ago".</summary>
    public Glue Glue { get; set; }
}

/// <summary>A phrase of the word list.</summary>
/// <param name="Words">Its words and marks, as the tokeniser cuts them.</param>
/// <param name="Kind">vague, holiday, day, zone or set.</param>
/// <param name="Value">Its value.</param>
internal sealed record TimePhrase(string[] Words, string Kind, string Value);

/// <summary>Words that hold expressions together.</summary>
[Flags]
internal enum Glue
{
    None = 0,

    /// <summary>the, a, an, this, that, these, those, another.</summary>
    Determiner = 1,

    /// <summary>last, past, next, coming, following, previous, same, current …</summary>
    Relative = 2,

    /// <summary>about, nearly, more …: before a number.</summary>
    Approximate = 4,

    /// <summary>early, late, mid, later, earlier, beginning, end …</summary>
    Part = 8,

    /// <summary>in, on, since, until, by, of …</summary>
    Preposition = 16,

    /// <summary>every, each.</summary>
    Each = 32,

    /// <summary>Between a number and its unit: long, bloody, full …</summary>
    Filler = 64,

    /// <summary>today, yesterday, tomorrow, tonight, overnight, noon, midnight.</summary>
    Deictic = 128,

    /// <summary>several, few, many, couple …: a number that is not told.</summary>
    VagueNumber = 256,
}

/// <summary>The words of time: the calendar's own, which no edition changes, and those of <c>lexicon/time/words.txt</c>.</summary>
internal sealed class TimeWords
{
    private readonly Dictionary<string, TimeWord> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private TimeWords(string list)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        AddCalendar();
        AddNumbers();
        AddGlue();
        AddList(list);
        foreach (var word in _words.Values)
        {
            word.Phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }
    }

    /// <summary>The list that ships with the library.</summary>
    public static TimeWords Default { get; } = LoadDefault();

    /// <summary>What the word can mean; null for nearly all words.</summary>
    public TimeWord? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var found) ? found : null;

    private static TimeWords LoadDefault()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Readout.lexicon.time.words.txt")
            ?? throw new InvalidOperationException("The resource lexicon/time/words.txt is missing from the library.");
        using var reader = new StreamReader(stream);
        return new TimeWords(reader.ReadToEnd());
    }

    private TimeWord Word(string word)
    {
        if (!_words.TryGetValue(word, out var found))
        {
            _words[word] = found = new TimeWord();
        }

        return found;
    }

    private void AddCalendar()
    {
        string[] months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
        string[] weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        for (var i = 0; i < 12; i++)
        {
            Word(months[i]).Month = i + 1;
            if (months[i].Length > 4)
            {
                Word(months[i][..3]).Month = i + 1;
                Word(months[i][..3]).Short = true;
            }
        }

        Word("sept").Month = 9;
        Word("sept").Short = true;
        for (var i = 0; i < 7; i++)
        {
            Word(weekdays[i]).Weekday = i + 1;
            Word(weekdays[i] + "s").Weekday = i + 1;
            Word(weekdays[i] + "s").Plural = true;
        }

        foreach (var (word, day) in new[] { ("mon", 1), ("tue", 2), ("tues", 2), ("wed", 3), ("thu", 4), ("thur", 4), ("thurs", 4), ("fri", 5), ("sat", 6), ("sun", 7) })
        {
            Word(word).Weekday = day;
            Word(word).Short = true;
        }

        foreach (var unit in Enum.GetValues<Unit>().Where(u => u is not (Unit.None or Unit.Century)))
        {
            var name = unit.ToString().ToLowerInvariant();
            Word(name).Unit = unit;
            Word(name + "s").Unit = unit;
            Word(name + "s").Plural = true;
        }

        foreach (var (word, unit) in new[] { ("century", Unit.Century), ("centuries", Unit.Century), ("hrs", Unit.Hour), ("hr", Unit.Hour), ("mins", Unit.Minute), ("min", Unit.Minute), ("secs", Unit.Second), ("yr", Unit.Year), ("yrs", Unit.Year) })
        {
            Word(word).Unit = unit;
            Word(word).Plural = word[^1] == 's';
        }

        foreach (var (word, season) in new[] { ("spring", "SP"), ("summer", "SU"), ("autumn", "FA"), ("fall", "FA"), ("winter", "WI"), ("springtime", "SP"), ("summertime", "SU"), ("wintertime", "WI"), ("summers", "SU"), ("winters", "WI") })
        {
            Word(word).Season = season;
        }
    }

    private void AddNumbers()
    {
        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];
        string[] tenths = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];
        for (var i = 0; i < small.Length; i++)
        {
            Word(small[i]).Number = i;
        }

        for (var i = 0; i < tens.Length; i++)
        {
            Word(tens[i]).Number = 20 + (10 * i);
            Word(tenths[i]).Ordinal = 20 + (10 * i);
        }

        for (var i = 0; i < ordinals.Length; i++)
        {
            Word(ordinals[i]).Ordinal = i + 1;
        }

        Word("hundred").Number = 100;
        Word("thousand").Number = 1000;
    }

    private void AddGlue()
    {
        void Add(Glue glue, string words)
        {
            foreach (var word in words.Split(' '))
            {
                Word(word).Glue |= glue;
            }
        }

        Add(Glue.Determiner, "the a an this that these those another his her its their our");
        Add(Glue.Relative, "last past next coming following previous preceding same current upcoming first final ensuing subsequent recent intervening succeeding prior latter remaining latest opening closing initial");
        Add(Glue.Approximate, "about around nearly almost some roughly approximately over under more less fewer at up just only close another well exactly ca circa within perhaps barely");
        Add(Glue.Part, "early late mid middle later earlier beginning start end latter first second rest remainder close outset onset eve halfway very");
        Add(Glue.Preposition, "in on since until till by of from to during before after through throughout between for at and or around about as towards toward near into beginning starting ending effective dated circa");
        Add(Glue.Each, "every each");
        Add(Glue.Filler, "long short bloody full consecutive straight brutal whole entire good more working mere single solid additional extra successive calendar trading business further other little so or intense tense hard difficult final early remaining fiscal financial last");
        Add(Glue.Deictic, "today yesterday tomorrow tonight overnight noon midnight");
        Add(Glue.VagueNumber, "several few many couple numerous dozens tens hundreds thousands some multiple various");
    }

    private void AddList(string list)
    {
        foreach (var entry in TimeWordList.Read(list, fault => throw new FormatException("lexicon/time/words.txt:" + fault)))
        {
            Add(entry.Kind, entry.Value, entry.Phrase);
        }
    }

    private void Add(string kind, string value, string phrase)
    {
        switch (kind)
        {
            case "part":
                Word(phrase).DayPart = value;
                break;
            case "past":
                Word(phrase).Past = true;
                break;
            case "future":
                Word(phrase).Future = true;
                break;
            default:
                var words = TimeTokens.Cut(phrase);
                Word(words[0]).Phrases.Add(new TimePhrase(words, kind, value));
                break;
        }
    }

    /// <summary>The day of a holiday in a year: <c>12-25</c>, <c>11-4-4</c> (fourth Thursday of November), <c>easter-2</c>.</summary>
    public static DateOnly Holiday(string rule, int year)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return Easter(year).AddDays(int.Parse(rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        var parts = rule.Split('-');
        var month = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var second = int.Parse(parts[1], CultureInfo.InvariantCulture);
        if (parts.Length == 2)
        {
            return new DateOnly(year, month, second);
        }

        var weekday = int.Parse(parts[2], CultureInfo.InvariantCulture);
        var day = new DateOnly(year, month, 1);
        day = day.AddDays((weekday - Calendar.Weekday(day) + 7) % 7 + (7 * (second - 1)));
        return day.Month == month ? day : day.AddDays(-7);
    }

    // The Gregorian computus in the form of Meeus, Jones and Butcher.
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
