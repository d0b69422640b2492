namespace Readout.Store.Stories;

/// <summary>A story in a list.</summary>
/// <param name="Id">Its identifier, from the first of its tellings.</param>
/// <param name="Day">First possible day.</param>
/// <param name="DayEnd">Last possible day.</param>
/// <param name="Kind">call, meeting or matter.</param>
/// <param name="Reports">How many reports tell it.</param>
/// <param name="Origins">How many texts of their own tell it; copies count once.</param>
/// <param name="Parties">Countries and persons.</param>
/// <param name="Title">Title of a report that is about it.</param>
public sealed record StorySummary(string Id, string Day, string DayEnd, string Kind, long Reports, long Origins, IReadOnlyList<string> Parties, string? Title);

/// <summary>One telling of a story.</summary>
/// <param name="Name">What rulings name it by.</param>
/// <param name="Report">The report.</param>
/// <param name="Item">The event's number within the record, if one was coded.</param>
/// <param name="About">Whether the report is about it, rather than telling it in passing.</param>
/// <param name="Origin">The report whose text this is; another's for a copy.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When.</param>
/// <param name="Title">Title of the report.</param>
/// <param name="Quote">The words that tell it.</param>
public sealed record StoryTelling(string Name, string Report, string? Item, bool About, string Origin, string? Publisher, string? Published, string? Title, string? Quote);

/// <summary>Why two tellings are one story.</summary>
/// <param name="A">One telling.</param>
/// <param name="B">The other.</param>
/// <param name="Score">The sum of what counted; 0.7 and more joins.</param>
/// <param name="Reason">What counted.</param>
public sealed record StoryLink(string A, string B, double Score, string Reason);

/// <summary>Something that tellings say of a story, each as it does.</summary>
/// <param name="Name">day, form, place, minutes, asked for by, …</param>
/// <param name="Values">What is said, and by which tellings.</param>
public sealed record StoryAspect(string Name, IReadOnlyList<(string Value, IReadOnlyList<string> Tellings)> Values)
{
    /// <summary>Whether tellings say different things.</summary>
    public bool Differs => Values.Count > 1;
}

/// <summary>A story with all that is known of it.</summary>
/// <param name="Summary">What a list shows of it.</param>
/// <param name="Tellings">Those that tell it, by day of publication.</param>
/// <param name="Links">Why they are one.</param>
/// <param name="Rulings">A human's word on them.</param>
/// <param name="Aspects">What they say, side by side.</param>
public sealed record Story(
    StorySummary Summary, IReadOnlyList<StoryTelling> Tellings, IReadOnlyList<StoryLink> Links, IReadOnlyList<StoryRuling> Rulings, IReadOnlyList<StoryAspect> Aspects);

/// <summary>Which stories are asked for.</summary>
public sealed record StoryFilter
{
    /// <summary>Countries (USA) or last words of names (Biden) that all take part.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>call, meeting or matter; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Least number of reports that tell it.</summary>
    public int Reports { get; init; } = 2;

    /// <summary>Least number of texts that tell it, copies counted once.</summary>
    public int Origins { get; init; } = 1;

    /// <summary>At most this many; 0 for all.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>How many to pass over.</summary>
    public int Offset { get; init; }
}
