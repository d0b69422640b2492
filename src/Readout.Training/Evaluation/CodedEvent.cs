namespace Readout.Training;

/// <summary>An event as scoring sees it.</summary>
/// <param name="Event">PLOVER event.</param>
/// <param name="Cameo">CAMEO code, if gold has one.</param>
/// <param name="Source">Full codes of the source's actors.</param>
/// <param name="Target">Full codes of the target's actors.</param>
/// <param name="Modality">Modality; null where gold has none.</param>
/// <param name="Trigger">Characters of the trigger in code points; null where gold has none.</param>
internal sealed record CodedEvent(
    string Event, string? Cameo, IReadOnlyList<string> Source, IReadOnlyList<string> Target, string? Modality, (int Start, int End)? Trigger)
{
    /// <summary>How sure the program is; null in gold.</summary>
    public double? Confidence { get; init; }

    /// <summary>Whether the event has no direction: its parties are compared as one set.</summary>
    public bool Mutual => Event is "CONSULT" or "AGREE" or "COOPERATE" || Cameo == "057";

    /// <summary>Pairs of source and target as "USA>RUS"; an empty side where one is missing, sorted where the event is mutual.</summary>
    /// <param name="full">Whole codes, or the country alone.</param>
    public IEnumerable<string> Dyads(bool full)
    {
        string Cut(string code) => full ? code : code[..Math.Min(3, code.Length)];
        var (source, target) = (Source.Select(Cut).Distinct().ToList(), Target.Select(Cut).Distinct().ToList());
        if (Mutual)
        {
            var all = source.Concat(target).Distinct().Order(StringComparer.Ordinal).ToList();
            return all.Count < 2 ? [$"{all.FirstOrDefault("")}~"] : all.SelectMany((a, i) => all.Skip(i + 1).Select(b => $"{a}~{b}"));
        }

        return source.DefaultIfEmpty("").SelectMany(s => target.DefaultIfEmpty("").Select(t => $"{s}>{t}")).Distinct();
    }
}

/// <summary>A text with the events that a human coder wrote down.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Text">The text; null where gold only names a report of the input.</param>
/// <param name="Date">Its day.</param>
/// <param name="Events">The events.</param>
internal sealed record EventGold(string Id, string? Text, DateOnly? Date, IReadOnlyList<CodedEvent> Events);
