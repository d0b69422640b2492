namespace Readout.Store;

/// <summary>What a store needs from outside.</summary>
public sealed record StoreOptions
{
    /// <summary>Whether to make the store if there is none.</summary>
    public bool Create { get; init; }

    /// <summary>The clock that changes are dated by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Intensity of a PLOVER event and mode, -10 to 10; null where the list has none.</summary>
    public Func<string, string?, double?> Intensity { get; init; } = (_, _) => null;
}
