using Readout.Text;

namespace Readout.Coding;

/// <summary>A part of an item and where it comes from.</summary>
/// <param name="Role">What it is to the item: speaker, target, condition …</param>
/// <param name="What">Who or what stands there.</param>
/// <param name="Span">The words that say so; null if it is named only elsewhere.</param>
/// <param name="Path">The way through the tree from the trigger to them; empty if they stand in another sentence.</param>
internal sealed record ExplainedPart(string Role, string What, Span? Span, string Path);

/// <summary>Why an item of a record is there.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Where">File and line of the rule; null if it is part of the program.</param>
/// <param name="Means">What the rule means, in plain words; null if nothing says.</param>
/// <param name="Trigger">The words that set it off.</param>
internal sealed record Explanation(string Id, string Rule, string? Where, string? Means, Span Trigger)
{
    /// <summary>The parts, as found.</summary>
    public IReadOnlyList<ExplainedPart> Parts { get; init; } = [];

    /// <summary>What else was weighed and why it was left.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A word of the lexicon that made no item.</summary>
/// <param name="Span">The word.</param>
/// <param name="Rule">The rule that lists it.</param>
/// <param name="Where">File and line of the rule.</param>
/// <param name="Why">What it lacked.</param>
internal sealed record NearMiss(Span Span, string Rule, string Where, string Why);
