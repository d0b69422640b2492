using System.Collections.Frozen;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>Makes rules of the blocks of <c>lexicon/events</c>; what is wrong becomes a fault (RD65x).</summary>
internal sealed class EventRuleReader(Ontology ontology, ICollection<BlockFault> faults)
{
    private static readonly string[] Keys =
        ["means", "cameo", "mode", "contexts", "form", "verbs", "nouns", "adjectives", "phrases", "source", "target", "needs", "not", "content", "as", "flags", "alone", "usually", "example", "never"];

    private readonly Dictionary<string, FrozenSet<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Block> _names = new(StringComparer.Ordinal);
    private readonly List<InnerCode> _intents = [];

    public EventLexicon Read(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks.Where(b => b.Kind == "list"))
        {
            _lists[block.Name] = block.Items("words").Concat(_lists.GetValueOrDefault(block.Name, [])).ToFrozenSet(StringComparer.Ordinal);
        }

        var rules = new List<EventRule>();
        var support = new Dictionary<string, List<SupportVerb>>(StringComparer.Ordinal);
        var attitudes = new Dictionary<string, Attitude>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case "list":
                    break;
                case "rule":
                    if (Rule(block) is { } rule)
                    {
                        rules.Add(rule);
                    }

                    break;
                case "support":
                    Support(block, support);
                    break;
                case "attitude":
                    var attitude = new Attitude(block.Name, Modality(block, "modality"));
                    foreach (var word in block.Items("words"))
                    {
                        attitudes[word] = attitude;
                    }

                    break;
                case "intents":
                    _intents.AddRange(Inner(block, "as"));
                    break;
                default:
                    Fault(block.File, block.Line, 1, "RD651", $"unknown block '{block.Kind}'; here stand rule, list, support, attitude or intents");
                    break;
            }
        }

        return new EventLexicon(rules, support.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal), attitudes.ToFrozenDictionary(StringComparer.Ordinal), _intents, blocks);
    }

    private EventRule? Rule(Block block)
    {
        foreach (var line in block.Lines.Where(l => !Keys.Contains(l.Key)))
        {
            Fault(block.File, line.Line, 1, "RD652", $"unknown key '{line.Key}'; did you mean '{Keys.MinBy(k => Distance(k, line.Key))}'?");
        }

        if (!_names.TryAdd(block.Name, block))
        {
            Fault(block.File, block.Line, 1, "RD653", $"a rule '{block.Name}' stands in {_names[block.Name].File}:{_names[block.Name].Line} already; give this one another name");
        }

        if (block.Value("cameo") is not { } cameo || ontology.Cameo(cameo) is null)
        {
            Fault(block.File, block.Line, 1, "RD654", $"rule '{block.Name}' needs a line 'cameo' with a code of the ontology");
            return null;
        }

        var flags = block.Items("flags").ToHashSet(StringComparer.Ordinal);
        foreach (var flag in flags.Where(f => f is not ("mutual" or "needs-content" or "content-fact")))
        {
            Fault(block.File, block.Line, 1, "RD655", $"unknown flag '{flag}'; flags are mutual, needs-content, content-fact");
        }

        foreach (var form in block.Items("form").Where(f => f is not ("negated" or "future")))
        {
            Fault(block.File, block.Line, 1, "RD661", $"unknown form '{form}'; forms are negated, future");
        }

        var (needs, not) = (Tests(block, "needs"), Tests(block, "not"));
        var phrases = Phrases(block);
        return new EventRule
        {
            Name = block.Name,
            Cameo = cameo,
            Mode = block.Value("mode"),
            Contexts = [.. block.Items("contexts")],
            Verbs = [.. Words(block, "verbs")],
            Nouns = [.. Words(block, "nouns")],
            Adjectives = [.. Words(block, "adjectives")],
            Phrases = phrases,
            Source = [.. block.Items("source")],
            Target = [.. block.Items("target")],
            Needs = needs,
            Not = not,
            Form = [.. block.Items("form")],
            Content = [.. block.Items("content")],
            As = Inner(block, "as"),
            NeedsContent = flags.Contains("needs-content"),
            ContentIsFact = flags.Contains("content-fact"),
            Mutual = flags.Contains("mutual"),
            Alone = block.Value("alone") ?? "",
            Usually = Modality(block, "usually"),
            Weight = (2 * (needs.Count + (block.Items("form").Any() ? 1 : 0))) + (flags.Contains("needs-content") ? 1 : 0),
            Block = block,
        };
    }

    private IEnumerable<string> Words(Block block, string key)
    {
        foreach (var line in block.Lines.Where(l => l.Key == key))
        {
            foreach (var item in line.Items)
            {
                if (!item.StartsWith('@'))
                {
                    yield return item;
                }
                else if (List(block, line, item[1..]) is { } words)
                {
                    foreach (var word in words)
                    {
                        yield return word;
                    }
                }
            }
        }
    }

    private FrozenSet<string>? List(Block block, BlockLine line, string name)
    {
        if (_lists.TryGetValue(name, out var words))
        {
            return words;
        }

        var near = _lists.Keys.MinBy(k => Distance(k, name));
        Fault(block.File, line.Line, line.Column, "RD656", $"unknown list '{name}'" + (near is null ? "" : $"; did you mean '{near}'?"));
        return null;
    }

    /// <summary>"object, with: troops, @weapons" or "object: actor".</summary>
    private List<RoleTest> Tests(Block block, string key)
    {
        var tests = new List<RoleTest>();
        foreach (var line in block.Lines.Where(l => l.Key == key))
        {
            var colon = line.Value.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                Fault(block.File, line.Line, line.Column, "RD657", "write roles, a colon and words: 'object, with: troops, @weapons', or 'object: actor'");
                continue;
            }

            var words = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in line.Value[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                words.UnionWith(item.StartsWith('@') ? List(block, line, item[1..]) ?? [] : [item]);
            }

            var (actor, anything) = (words.Remove("actor"), words.Remove("anything"));
            tests.Add(new RoleTest(line.Value[..colon].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), words.ToFrozenSet(StringComparer.Ordinal), actor, anything, line));
        }

        return tests;
    }

    private List<Phrase> Phrases(Block block)
    {
        var phrases = new List<Phrase>();
        foreach (var line in block.Lines.Where(l => l.Key == "phrases"))
        {
            foreach (var item in line.Items)
            {
                // "open fire", "call off + talks", "put under arrest"
                var plus = item.Split('+', StringSplitOptions.TrimEntries);
                var words = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (plus.Length == 2)
                {
                    foreach (var noun in plus[1].StartsWith('@') ? List(block, line, plus[1][1..]) ?? [] : [plus[1]])
                    {
                        phrases.Add(new Phrase(plus[0], "object", noun));
                    }
                }
                else if (words.Length is 2 or 3)
                {
                    phrases.Add(new Phrase(words[0], words.Length == 2 ? "object" : words[1], words[^1]));
                }
                else
                {
                    Fault(block.File, line.Line, line.Column, "RD658", $"'{item}' is no phrase; write 'open fire', 'put under arrest' or 'call off + talks'");
                }
            }
        }

        return phrases;
    }

    private List<InnerCode> Inner(Block block, string key)
    {
        var codes = new List<InnerCode>();
        foreach (var line in block.Lines.Where(l => l.Key == key))
        {
            foreach (var item in line.Items)
            {
                var parts = item.Split('>', StringSplitOptions.TrimEntries);
                if (parts.Length != 2 || ontology.Cameo(parts[1]) is null)
                {
                    Fault(block.File, line.Line, line.Column, "RD659", $"'{item}' is no pair of codes; write '07 > 033', the right one a CAMEO code");
                    continue;
                }

                codes.Add(new InnerCode(parts[0], parts[1]));
            }
        }

        // The longest beginning decides.
        return [.. codes.OrderByDescending(c => c.Inner.Length)];
    }

    private void Support(Block block, Dictionary<string, List<SupportVerb>> support)
    {
        foreach (var role in block.Items("role").DefaultIfEmpty("object"))
        {
            var group = new SupportVerb(block.Name, role, Modality(block, "modality"), block.Value("carries") != "no");
            foreach (var verb in block.Items("verbs"))
            {
                if (!support.TryGetValue(verb, out var list))
                {
                    support[verb] = list = [];
                }

                list.Add(group);
            }
        }
    }

    private Modality? Modality(Block block, string key)
    {
        if (block.Value(key) is not { } value || value == "none")
        {
            return null;
        }

        if (Enum.TryParse<Modality>(value, true, out var modality))
        {
            return modality;
        }

        Fault(block.File, block.Line, 1, "RD660", $"unknown modality '{value}'; use occurred, ongoing, scheduled, intended, conditional, hypothetical, possible, denied or none");
        return null;
    }

    private void Fault(string file, int line, int column, string code, string message) => faults.Add(new BlockFault(file, line, column, code, message));

    /// <summary>Edit distance (Levenshtein 1966), for suggestions.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], next);
            }
        }

        return row[^1];
    }
}
