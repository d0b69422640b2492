using System.Collections.Frozen;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>Makes rules of the blocks of <c>lexicon/events</c>; what is wrong beyond their shape becomes a fault (RD65x).</summary>
internal sealed class EventRuleReader(Ontology ontology, ICollection<BlockFault> faults)
{
    // What a test may ask for besides words.
    private static readonly string[] Kinds = ["actor", "party", "person", "place", "number", "anything"];

    private readonly Dictionary<string, FrozenSet<string>> _lists = new(StringComparer.Ordinal);
    private readonly List<InnerCode> _intents = [];

    public EventLexicon Read(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks.Where(b => b.Kind == "list"))
        {
            _lists[block.Name] = block.Items("words").Concat(_lists.GetValueOrDefault(block.Name, [])).ToFrozenSet(StringComparer.Ordinal);
        }

        var rules = new List<EventRule>();
        var none = new List<NoEvent>();
        var counted = new List<CountedCodes>();
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
                case "none":
                    none.Add(None(block));
                    break;
                case "support":
                    Support(block, support);
                    break;
                case "attitude":
                    var attitude = new Attitude(block.Name, Modality(block, "modality")) { Reaches = [.. block.Items("reaches")], Others = [.. block.Items("others")], Keeps = [.. block.Items("keeps")] };
                    foreach (var word in block.Items("words"))
                    {
                        attitudes[word] = attitude;
                    }

                    break;
                case "counts":
                    counted.Add(new CountedCodes(block.Value("among") ?? "", [.. block.Items("codes")], [.. block.Items("but")]));
                    break;
                case "intents":
                    _intents.AddRange(Inner(block, "as"));
                    break;
            }
        }

        return new EventLexicon(rules, support.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal), attitudes.ToFrozenDictionary(StringComparer.Ordinal), _intents, _lists.ToFrozenDictionary(StringComparer.Ordinal), blocks) { NoEvents = none, Counted = counted };
    }

    private NoEvent None(Block block) => new()
    {
        Name = block.Name,
        Verbs = Words(block, "verbs").ToFrozenSet(StringComparer.Ordinal),
        Nouns = Words(block, "nouns").ToFrozenSet(StringComparer.Ordinal),
        Adjectives = Words(block, "adjectives").ToFrozenSet(StringComparer.Ordinal),
        Phrases = Phrases(block),
        Block = block,
    };

    private EventRule? Rule(Block block)
    {
        var cameo = Cameo(block);
        if (cameo is not null)
        {
            Plover(block, cameo);
        }

        var flags = block.Items("flags").ToHashSet(StringComparer.Ordinal);
        var (needs, not) = (Tests(block, "needs"), Tests(block, "not"));
        var (verbs, nouns, adjectives, phrases, codes) = (Words(block, "verbs").ToList(), Words(block, "nouns").ToList(), Words(block, "adjectives").ToList(), Phrases(block), Inner(block, "as"));
        return cameo is null ? null : new EventRule
        {
            Name = block.Name,
            Cameo = cameo.Code,
            Event = block.Value("event"),
            Mode = block.Value("mode"),
            Contexts = [.. block.Items("contexts")],
            Verbs = verbs,
            Nouns = nouns,
            Adjectives = adjectives,
            Phrases = phrases,
            Source = [.. block.Items("source")],
            Target = [.. block.Items("target")],
            Needs = needs,
            Not = not,
            Form = [.. block.Items("form")],
            Content = [.. block.Items("content")],
            As = codes,
            NeedsContent = flags.Contains("needs-content"),
            NeedsCarrier = flags.Contains("carried"),
            ContentIsFact = flags.Contains("content-fact"),
            Mutual = flags.Contains("mutual"),
            Joint = flags.Contains("joint"),
            Each = flags.Contains("each"),
            Factual = flags.Contains("factual"),
            Abroad = flags.Contains("abroad"),
            Said = flags.Contains("said"),
            Asks = flags.Contains("asks"),
            Alone = block.Value("alone") ?? "",
            Usually = Modality(block, "usually"),
            Weight = (2 * needs.Count) + (block.Items("form").Any() ? 3 : 0) + (flags.Contains("needs-content") ? 1 : 0),
            Block = block,
        };
    }

    private CameoCode? Cameo(Block block)
    {
        var code = block.Value("cameo") ?? "";
        if (ontology.Cameo(code) is not { } cameo)
        {
            faults.Add(block.Fault("cameo", "RD654", code.Length == 0
                ? $"rule '{block.Name}' needs a line 'cameo' with a code of the ontology"
                : $"unknown CAMEO code '{code}'{Nearest.Hint(code, ontology.Codes.Select(c => c.Code))}"));
            return null;
        }

        if (cameo.Event is null)
        {
            faults.Add(block.Fault("cameo", "RD654", $"CAMEO {code} ({cameo.Label}) is a statement and no event"));
            return null;
        }

        return cameo;
    }

    /// <summary>Whether PLOVER has the mode and the contexts that the rule names.</summary>
    private void Plover(Block block, CameoCode cameo)
    {
        if (ontology.Plover(block.Value("event") ?? cameo.Event!) is not { } happening)
        {
            faults.Add(block.Fault("event", "RD652", $"PLOVER has no event '{block.Value("event")}'"));
            return;
        }

        if (block.Value("mode") is { } mode && !happening.HasMode(mode))
        {
            faults.Add(block.Fault("mode", "RD652", $"{happening.Name} has no mode '{mode}'{Nearest.Hint(mode, happening.ModesByName.Keys, "its modes are ")}"));
        }

        foreach (var line in block.Lines.Where(l => l.Key == "contexts"))
        {
            foreach (var context in line.Cells.Where(c => !ontology.HasContext(c.Text)))
            {
                Fault(block.File, line.Line, context.Column, "RD653", $"unknown context '{context.Text}'{Nearest.Hint(context.Text, ontology.Contexts.Select(c => c.Name))}");
            }
        }
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

        var at = line.Column + Math.Max(0, line.Value.IndexOf("@" + name, StringComparison.Ordinal));
        Fault(block.File, line.Line, at, "RD656", $"unknown list '{name}'{Nearest.Hint(name, _lists.Keys)}");
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
                continue;
            }

            var items = line.Value[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var words = items.Where(i => !i.StartsWith('@')).ToHashSet(StringComparer.Ordinal);
            var kinds = words.ToHashSet(StringComparer.Ordinal);
            words.ExceptWith(Kinds);
            foreach (var list in items.Where(i => i.StartsWith('@')))
            {
                words.UnionWith(List(block, line, list[1..]) ?? []);
            }

            var sectors = words.Where(w => w.Length == 3 && w.All(char.IsAsciiLetterUpper)).ToList();
            words.ExceptWith(sectors);
            tests.Add(new RoleTest(line.Value[..colon].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), words.ToFrozenSet(StringComparer.Ordinal), line)
            {
                Actor = kinds.Contains("actor"),
                Party = kinds.Contains("party"),
                Person = kinds.Contains("person"),
                Place = kinds.Contains("place"),
                Number = kinds.Contains("number"),
                Anything = kinds.Contains("anything"),
                Sectors = sectors.ToFrozenSet(StringComparer.Ordinal),
            });
        }

        return tests;
    }

    private List<Phrase> Phrases(Block block)
    {
        var phrases = new List<Phrase>();
        foreach (var line in block.Lines.Where(l => l.Key == "phrases"))
        {
            foreach (var (item, column) in line.Cells)
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
                else if (words.Length == 4)
                {
                    phrases.Add(new Phrase($"{words[0]} {words[1]}", words[2], words[3]));
                }
                else
                {
                    Fault(block.File, line.Line, column, "RD658", $"'{item}' is no phrase; write 'open fire', 'put under arrest' or 'call off + talks'");
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
            foreach (var (item, column) in line.Cells)
            {
                var parts = item.Split('>', StringSplitOptions.TrimEntries);
                if (parts.Length != 2 || (parts[1] != "=" && ontology.Cameo(parts[1])?.Event is null) || !ontology.Codes.Any(c => c.Code.StartsWith(parts[0], StringComparison.Ordinal)))
                {
                    Fault(block.File, line.Line, column, "RD659", $"'{item}' is no pair of codes; write '07 > 033': how the inner event's CAMEO code begins, and the code then");
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
            var group = new SupportVerb(block.Name, role, Modality(block, "modality"), block.Value("carries") != "no", block.Value("keeps") == "yes");
            foreach (var line in block.Lines.Where(l => l.Key == "verbs"))
            {
                foreach (var (verb, column) in line.Cells)
                {
                    if (!support.TryGetValue(verb, out var list))
                    {
                        support[verb] = list = [];
                    }

                    if (list.Find(s => s.Role == role) is { } first && first.Name != block.Name)
                    {
                        Fault(block.File, line.Line, column, "RD651", $"'{verb}' carries its {role} already under 'support {first.Name}'; only that one counts");
                    }

                    list.Add(group);
                }
            }
        }
    }

    private static Modality? Modality(Block block, string key) => Enum.TryParse<Modality>(block.Value(key), true, out var modality) ? modality : null;

    private void Fault(string file, int line, int column, string code, string message) => faults.Add(new BlockFault(file, line, column, code, message));
}
