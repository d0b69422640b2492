using System.Text.RegularExpressions;

namespace Readout.Tests.House;

/// <summary>The order of steps that ARCHITECTURE.md gives, and what of a source goes against it.</summary>
/// <param name="Ranks">Place of each step, from 0; steps that may not refer to each other share one.</param>
internal sealed record StepOrder(IReadOnlyDictionary<string, int> Ranks)
{
    /// <summary>The lines of ARCHITECTURE.md that have arrows: the steps of the library, the projects.</summary>
    public static IReadOnlyList<StepOrder> Written(string page) =>
        [.. page.Split('\n').Where(l => l.StartsWith("    ", StringComparison.Ordinal) && l.Contains('→', StringComparison.Ordinal)).Select(Parse)];

    private static StepOrder Parse(string line)
    {
        var ranks = line.Split('→').SelectMany((steps, rank) => steps.Split(',').Select(step => (Step: step.Trim(), rank)));
        return new StepOrder(ranks.ToDictionary(s => s.Step, s => s.rank, StringComparer.Ordinal));
    }

    /// <summary>Whether <paramref name="step"/> may refer to <paramref name="other"/>.</summary>
    public bool Allows(string step, string other) => step == other || Ranks[other] < Ranks[step];

    /// <summary>The steps that a source of <paramref name="step"/> names and must not: by <c>using</c>, by a full name (<c>Readout.Coding.Event</c>) or
    /// by a half one (<c>Coding.Event</c>). Comments count: a docstring that needs a later step explains the wrong thing.</summary>
    /// <param name="step">The step that the source belongs to.</param>
    /// <param name="source">Its text.</param>
    /// <param name="types">Full names of all types, to tell a half name from a property's.</param>
    public IReadOnlyList<string> Broken(string step, string source, IReadOnlySet<string> types)
    {
        var full = Regex.Matches(source, @"(?<![\w.""])Readout\.([A-Z]\w*)").Select(m => m.Groups[1].Value);
        var half = Regex.Matches(source, @"(?<![\w.])([A-Z]\w*)\.([A-Z]\w*)").Where(m => types.Contains($"Readout.{m.Groups[1].Value}.{m.Groups[2].Value}")).Select(m => m.Groups[1].Value);
        return [.. full.Concat(half).Distinct().Where(other => Ranks.ContainsKey(other) && !Allows(step, other)).Order(StringComparer.Ordinal)];
    }
}
