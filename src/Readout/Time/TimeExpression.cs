using Readout.Text;

namespace Readout.Time;

/// <summary>What kind of time an expression names, as in TIMEX3.</summary>
internal enum TimeType
{
    /// <summary>A day or something longer on the calendar, or a vague reference.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that comes again and again.</summary>
    Set,
}

/// <summary>An expression of time found in a text.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Timex">TIMEX3 value: <c>2022-01-02</c>, <c>2021-W52</c>, <c>PT50M</c>, <c>PAST_REF</c>.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Earliest">First day that it can mean, if known.</param>
/// <param name="Latest">Last day that it can mean, inclusive, if known.</param>
internal sealed record TimeExpression(Span Span, string Timex, TimeType Type, DateOnly? Earliest = null, DateOnly? Latest = null);

/// <summary>The days on which a text may have been written, inclusive; equal when the day is known.</summary>
/// <param name="Earliest">First day.</param>
/// <param name="Latest">Last day.</param>
internal readonly record struct TimeAnchor(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>A known day.</summary>
    public TimeAnchor(DateOnly day)
        : this(day, day)
    {
    }
}
