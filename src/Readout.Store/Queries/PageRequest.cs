namespace Readout.Store.Queries;

/// <summary>What events are sorted by. Those of one value follow each other as they came in, the last first where the highest is first.</summary>
public enum EventSort
{
    /// <summary>By day.</summary>
    Day,

    /// <summary>By Goldstein score.</summary>
    Goldstein,

    /// <summary>By PLOVER intensity.</summary>
    Intensity,

    /// <summary>By confidence.</summary>
    Confidence,
}

/// <summary>Which part of the answer is wanted, in which order.</summary>
public sealed record PageRequest
{
    /// <summary>What to sort by.</summary>
    public EventSort Sort { get; init; }

    /// <summary>Highest or latest first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>How many at most.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>How many to pass over.</summary>
    public int Offset { get; init; }
}
