namespace Readout.Text;

/// <summary>A half-open range of a report's text, in UTF-16 code units of the .NET string as it was read.</summary>
/// <remarks>Records count Unicode code points instead; <see cref="CodePoints"/> converts once, when a record is written.</remarks>
/// <param name="Start">Offset of the first unit.</param>
/// <param name="End">Offset after the last unit.</param>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether nothing lies between the two ends.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>The characters that this span covers in <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the offset lies inside this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether the two spans share at least one character.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public Span Union(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Orders by start, longer spans first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <summary><c>start..end</c>, the form used in dumps and messages.</summary>
    public override string ToString() => $"{Start}..{End}";
}
