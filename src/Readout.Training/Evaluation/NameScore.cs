namespace Readout.Training;

/// <summary>Entity F1: a name counts when both ends and the type are right (CoNLL 2003).</summary>
internal static class NameScore
{
    /// <summary>Scores label sequences of one sentence.</summary>
    public static Score Of(IReadOnlyList<string> gold, IReadOnlyList<string> system)
    {
        var g = Entities(gold);
        var s = Entities(system);
        return new Score(s.Count(g.Contains), s.Count, g.Count);
    }

    /// <summary>What differs in one sentence, a line each: what went wrong, the type wanted, the type found, the name, and the sentence around it.</summary>
    public static IEnumerable<string> Errors(IReadOnlyList<string> forms, IReadOnlyList<string> gold, IReadOnlyList<string> system)
    {
        var (wanted, found) = (Entities(gold), Entities(system));
        foreach (var (start, end, type) in wanted.Except(found).Order())
        {
            var other = found.FirstOrDefault(f => f.Start < end && start < f.End && !wanted.Contains(f));
            var what = other.Type is null ? "missing" : (other.Start, other.End) == (start, end) ? "type" : "extent";
            yield return $"{what}\t{type}\t{(other.Type is null ? "" : $"{other.Type} {Words(other.Start, other.End)}")}\t{Words(start, end)}\t{Words(Math.Max(0, start - 6), Math.Min(forms.Count, end + 6))}";
        }

        foreach (var (start, end, type) in found.Except(wanted).Where(f => !wanted.Any(w => w.Start < f.End && f.Start < w.End)).Order())
        {
            yield return $"extra\t\t{type} {Words(start, end)}\t\t{Words(Math.Max(0, start - 6), Math.Min(forms.Count, end + 6))}";
        }

        string Words(int from, int to) => string.Join(' ', forms.Skip(from).Take(to - from));
    }

    private static HashSet<(int Start, int End, string Type)> Entities(IReadOnlyList<string> labels) => [.. NameSpans.Of(labels)];
}
