using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>Which CAMEO codes the rules can give, and how: of themselves, by what they are about, or by intents.</summary>
internal sealed class CodeReach
{
    private readonly Dictionary<string, List<string>> _ways = new(StringComparer.Ordinal);

    private CodeReach()
    {
    }

    /// <summary>Follows rules, their <c>as</c> lines and intents until nothing is added: a code by content counts only if some rule gives the content's.</summary>
    public static CodeReach Of(EventLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var reach = new CodeReach();
        foreach (var rule in lexicon.Rules.Where(r => !r.NeedsContent))
        {
            reach.Add(rule.Cameo, rule.Name);
        }

        for (var before = -1; before != reach.Count;)
        {
            before = reach.Count;
            foreach (var (name, pair) in lexicon.Rules.SelectMany(r => r.As.Select(a => (r.Name, a))).Concat(lexicon.Intents.Select(i => ("intents", i))))
            {
                if (reach._ways.Keys.Any(c => c.StartsWith(pair.Inner, StringComparison.Ordinal)))
                {
                    reach.Add(pair.Code, name);
                }
            }
        }

        return reach;
    }

    /// <summary>The names of the rules that give the code; none if it can't be reached.</summary>
    public IReadOnlyList<string> Ways(string code) => _ways.GetValueOrDefault(code) ?? [];

    /// <summary>The codes of events that are neither reached nor named as not coded, in order. Two digits alone name a class and its general code (17 and 170), and are not counted.</summary>
    public IReadOnlyList<CameoCode> Missing(Ontology ontology, IReadOnlyList<NotCoded> named)
    {
        ArgumentNullException.ThrowIfNull(ontology);
        return [.. ontology.Codes.Where(c => c.Event is not null && c.Code.Length > 2 && Ways(c.Code).Count == 0 && named.All(n => n.Code != c.Code))];
    }

    /// <summary>Codes that are named as not coded and that a rule gives all the same (RD712).</summary>
    public IEnumerable<BlockFault> Contradictions(IEnumerable<NotCoded> named) =>
        from one in named
        where Ways(one.Code).Count > 0
        select one.Line.Fault(1, "RD712", $"{one.Code} is named as not coded, but rule '{Ways(one.Code)[0]}' gives it; take out the line");

    private int Count => _ways.Values.Sum(w => w.Count);

    private void Add(string code, string rule)
    {
        if (!_ways.TryGetValue(code, out var ways))
        {
            _ways[code] = ways = [];
        }

        if (!ways.Contains(rule))
        {
            ways.Add(rule);
        }
    }
}
