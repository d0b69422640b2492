namespace Readout.Store.Queries;

/// <summary>A part of a filter, as the rows of one table answer it.</summary>
/// <param name="Table">The table; its rows stand under <c>d</c>.</param>
/// <param name="Condition">What they must meet.</param>
/// <param name="Key">The column that names events.</param>
/// <param name="Names">The column of events that this names: key or report.</param>
internal sealed record EventPart(string Table, string Condition, string Key, string Names = "key")
{
    /// <summary>That a row holds, or held then; empty where rows don't end.</summary>
    public string Now { get; init; } = "";

    /// <summary>The orders in which an index holds its rows, one an event, so that they can lead in it, with the names of the indexes.</summary>
    public IReadOnlyDictionary<EventSort, string> Orders { get; init; } = new Dictionary<EventSort, string>();

    /// <summary>Whether those that meet it lie far apart in these orders: a walk passes many others by.</summary>
    public bool Scattered { get; init; }

    /// <summary>Whether an event meets it, asked otherwise than by looking its rows up in the table: {key} stands for its key, e for its row.</summary>
    public string? Lookup { get; init; }

    /// <summary>What else is asked of each event that it leads to; a lookup asks it, too.</summary>
    public string? Check { get; init; }

    /// <summary>Whether it is for a page in some order only, or for all events only; null if for both.</summary>
    public bool? Paged { get; init; }

    /// <summary>Whether the table is that of events.</summary>
    public bool OfEvents => Table == "events";
}
