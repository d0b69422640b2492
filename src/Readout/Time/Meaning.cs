namespace Readout.Time;

/// <summary>How fine a point on the calendar is given, coarse to fine.</summary>
internal enum Grain
{
    Century,
    Decade,
    Year,
    Half,
    Season,
    Quarter,
    Month,
    Week,
    Weekend,
    Day,
    Time,
}

/// <summary>Units of length. A night counts as a day.</summary>
internal enum Unit
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Weekend,
}

/// <summary>What an expression says, before it is put on the calendar.</summary>
internal enum MeaningKind
{
    /// <summary>A point whose missing parts come from the context: "10 January", "Sunday", "1939".</summary>
    Point,

    /// <summary>A number of units from a point: "two days later", "a year ago".</summary>
    Shift,

    /// <summary>A length: "three days".</summary>
    Length,

    /// <summary>A ready value: sets, vague references.</summary>
    Fixed,

    /// <summary>A holiday: <see cref="Meaning.Value"/> holds its rule.</summary>
    Holiday,
}

/// <summary>How a point or length lies to its reference.</summary>
internal enum Relation
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>"this week".</summary>
    This,

    /// <summary>"next week", seen from the day of writing.</summary>
    Next,

    /// <summary>"last week", "the past three days", seen from the day of writing.</summary>
    Last,

    /// <summary>"that day", "the same year": the one just spoken of.</summary>
    Same,

    /// <summary>"the following day".</summary>
    Following,

    /// <summary>"the previous day".</summary>
    Previous,
}

/// <summary>Which part of a point is meant.</summary>
internal enum Part
{
    /// <summary>The whole.</summary>
    Whole,

    /// <summary>"early", "the beginning of".</summary>
    Start,

    /// <summary>"mid-".</summary>
    Middle,

    /// <summary>"late", "the end of".</summary>
    End,

    /// <summary>"earlier this year": before now.</summary>
    Before,

    /// <summary>"later this year": after now.</summary>
    After,
}

/// <summary>What a time expression says. Unset parts are to be found in the context.</summary>
internal sealed record Meaning(MeaningKind Kind)
{
    public Grain Grain { get; init; }

    /// <summary>Year; negative before Christ.</summary>
    public int? Year { get; init; }

    /// <summary>A two-digit year whose century the context gives: "'99", "1916-17".</summary>
    public bool ShortYear { get; init; }

    /// <summary>The second end of a range; what follows counts from the first.</summary>
    public bool Closing { get; init; }

    /// <summary>The text goes on to tell of another year than this one, named in passing.</summary>
    public bool Aside { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public int? Weekday { get; init; }

    /// <summary>SP, SU, FA, WI.</summary>
    public string? Season { get; init; }

    /// <summary>1 to 4, or the half of the year at that grain.</summary>
    public int? Quarter { get; init; }

    public Relation Relation { get; init; }

    public Part Part { get; init; }

    /// <summary>MO, AF, EV, NI, DT, MI.</summary>
    public string? DayPart { get; init; }

    public int? Hour { get; init; }

    public int? Minute { get; init; }

    public int? Second { get; init; }

    /// <summary>Offset from UTC, <c>-05:00</c>.</summary>
    public string? Zone { get; init; }

    /// <summary>Unit of a length or shift.</summary>
    public Unit Unit { get; init; }

    /// <summary>How many; null if the text does not say ("a few days").</summary>
    public double? Amount { get; init; }

    /// <summary>+1 later, -1 earlier.</summary>
    public int Sign { get; init; }

    /// <summary>Counted from the day of writing ("ago") rather than from what was last told of ("earlier").</summary>
    public bool FromWriting { get; init; }

    /// <summary>Counted from something that the text names after it: "two days after the call".</summary>
    public bool FromNamed { get; init; }

    /// <summary>TIMEX3 value of a set, vague reference or compound length; rule of a holiday; "whole" for a shift to a whole week ("the week after next").</summary>
    public string? Value { get; init; }

    public TimeType Type { get; init; }

    /// <summary>The ordinal of a unit within something: "the first day".</summary>
    public int? Ordinal { get; init; }

    /// <summary>A point at <paramref name="grain"/>.</summary>
    public static Meaning Point(Grain grain) => new(MeaningKind.Point) { Grain = grain, Type = TimeType.Date };

    /// <summary>A ready value.</summary>
    public static Meaning Ready(string value, TimeType type) => new(MeaningKind.Fixed) { Value = value, Type = type };
}
