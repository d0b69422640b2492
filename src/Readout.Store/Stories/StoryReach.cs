namespace Readout.Store.Stories;

/// <summary>Tellings with what each is linked to, as far as they were asked for.</summary>
internal sealed class StoryReach
{
    private readonly Dictionary<(long Report, int Number), (Telling Telling, IReadOnlyList<(long Report, int Number)> Linked, IReadOnlyList<StoryRuling> Rulings)> _found = [];
    private readonly HashSet<(long Report, int Number)> _open = [];

    /// <summary>Adds a telling, those that a link or a ruling joins to it, and the rulings on it.</summary>
    public void Add(Telling telling, IReadOnlyList<(long Report, int Number)> linked, IReadOnlyList<StoryRuling> rulings)
    {
        _found.Add(telling.Key, (telling, linked, rulings));
        _open.Remove(telling.Key);
        _open.UnionWith(linked.Where(k => !_found.ContainsKey(k)));
    }

    /// <summary>Those that were linked to one that was added, and were not added themselves.</summary>
    public IReadOnlyCollection<(long Report, int Number)> Open => _open;

    /// <summary>The tellings that hang together with one, with the rulings on them.</summary>
    public (List<Telling> Tellings, List<StoryRuling> Rulings) Component((long Report, int Number) start)
    {
        var seen = new HashSet<(long, int)>();
        var tellings = new List<Telling>();
        var rulings = new Dictionary<long, StoryRuling>();
        var open = new Stack<(long Report, int Number)>([start]);
        while (open.TryPop(out var key))
        {
            if (seen.Add(key))
            {
                var (telling, linked, ruled) = _found[key];
                tellings.Add(telling);
                foreach (var ruling in ruled)
                {
                    rulings[ruling.Number] = ruling;
                }

                foreach (var next in linked)
                {
                    open.Push(next);
                }
            }
        }

        return (tellings, [.. rulings.Values]);
    }
}
