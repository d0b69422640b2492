namespace Readout.Training;

/// <summary>Scores events against gold, text by text.</summary>
/// <remarks>
/// <c>type</c>: the set of event types of a text (also as the mean over types, macro); <c>type + countries</c>: type with source's and target's country, each dyad once;
/// <c>type + codes</c>: the same with full actor codes; <c>countries</c>: dyads without type; <c>root + countries</c>: with the first two digits of the CAMEO code in place of the type, where the gold has codes; <c>modality</c>: of gold events for which one of the same type and countries was found, each its own;
/// <c>given 0.8</c>: of the events of this confidence, 0.8 to 0.9, how many are right in type and both countries (the precision).
/// </remarks>
internal sealed class EventScore
{
    private readonly SortedDictionary<string, Score> _types = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Score> _total = new(StringComparer.Ordinal);

    /// <summary>Counts one text.</summary>
    public void Add(IReadOnlyList<CodedEvent> gold, IReadOnlyList<CodedEvent> system)
    {
        if (gold.Any(e => e.Cameo is null))
        {
            // Without codes, gold doesn't tell a pact that is signed from other support, and gives both a direction.
            system = [.. system.Select(e => e.Cameo == "057" ? e with { Cameo = null } : e)];
        }

        var (g, s) = (gold.Select(e => e.Event).ToHashSet(), system.Select(e => e.Event).ToHashSet());
        foreach (var type in g.Union(s))
        {
            _types[type] = _types.GetValueOrDefault(type) + new Score(g.Contains(type) && s.Contains(type) ? 1 : 0, s.Contains(type) ? 1 : 0, g.Contains(type) ? 1 : 0);
        }

        Sets("1 type", g, s);
        Sets("2 type + countries", Keys(gold, e => e.Dyads(false).Select(d => $"{e.Event} {d}")), Keys(system, e => e.Dyads(false).Select(d => $"{e.Event} {d}")));
        Sets("3 type + codes", Keys(gold, e => e.Dyads(true).Select(d => $"{e.Event} {d}")), Keys(system, e => e.Dyads(true).Select(d => $"{e.Event} {d}")));
        Sets("4 countries", Keys(gold, Loose), Keys(system, Loose));
        if (gold.Concat(system).All(e => e.Cameo is { Length: >= 2 }) && gold.Count + system.Count > 0)
        {
            Sets("6 root + countries", Keys(gold, Rooted), Keys(system, Rooted));
        }

        foreach (var one in system.Where(e => e.Confidence is not null))
        {
            var (key, right) = ($"7 given {Math.Floor(one.Confidence!.Value * 10) / 10:F1}", gold.Any(e => e.Event == one.Event && e.Dyads(false).Intersect(one.Dyads(false)).Any()));
            _total[key] = _total.GetValueOrDefault(key) + new Score(right ? 1 : 0, 1, 1);
        }

        foreach (var (wanted, found) in Pairs(gold, system))
        {
            _total["5 modality"] = _total.GetValueOrDefault("5 modality") + new Score(found.Modality == wanted.Modality ? 1 : 0, 1, 1);
        }
    }

    /// <summary>Gold events that have a modality, each with the event of the same type and a same pair of countries that was found for it; an event found stands for one of gold only, the likest first.</summary>
    public static IReadOnlyList<(CodedEvent Gold, CodedEvent System)> Pairs(IReadOnlyList<CodedEvent> gold, IReadOnlyList<CodedEvent> system)
    {
        var (left, pairs) = (system.ToList(), new List<(CodedEvent Gold, CodedEvent System)>());
        foreach (var (wanted, found, _) in gold.Where(g => g.Modality is not null)
            .SelectMany(g => system.Where(s => s.Event == g.Event && s.Dyads(false).Intersect(g.Dyads(false)).Any()).Select(s => (Gold: g, System: s, Likeness: Likeness(g, s))))
            .OrderByDescending(p => p.Likeness))
        {
            if (!pairs.Exists(p => ReferenceEquals(p.Gold, wanted)) && left.RemoveAll(s => ReferenceEquals(s, found)) > 0)
            {
                pairs.Add((wanted, found));
            }
        }

        return pairs;
    }

    /// <summary>The same words weigh more than the same code, and that more than its first digits.</summary>
    private static int Likeness(CodedEvent gold, CodedEvent system) =>
        (gold.Trigger is { } g && system.Trigger is { } s && g.Start < s.End && s.Start < g.End ? 4 : 0)
        + (gold.Cameo is { Length: >= 2 } code && system.Cameo is { Length: >= 2 } own ? (code == own ? 2 : 0) + (code[..2] == own[..2] ? 1 : 0) : 0);

    /// <summary>The figures by name; those of single types last.</summary>
    public SortedDictionary<string, Score> Figures()
    {
        var figures = new SortedDictionary<string, Score>(_total, StringComparer.Ordinal);
        foreach (var (type, score) in _types)
        {
            figures["type " + type] = score;
        }

        return figures;
    }

    /// <summary>The mean of the F1 of all types that gold has, in per cent.</summary>
    public double MacroF1 => _types.Values.Where(t => t.Gold > 0).Select(t => t.F1).DefaultIfEmpty(0).Average();

    private static IEnumerable<string> Rooted(CodedEvent e) => (e with { Event = e.Cameo![..2] }).Dyads(false).Select(d => $"{e.Cameo![..2]} {d}");

    private static IEnumerable<string> Loose(CodedEvent e) => (e with { Event = "", Cameo = null }).Dyads(false);

    private static HashSet<string> Keys(IEnumerable<CodedEvent> events, Func<CodedEvent, IEnumerable<string>> keys) => events.SelectMany(keys).ToHashSet(StringComparer.Ordinal);

    private void Sets(string name, HashSet<string> gold, HashSet<string> system) =>
        _total[name] = _total.GetValueOrDefault(name) + new Score(gold.Count(system.Contains), system.Count, gold.Count);
}
