using System.Collections.Frozen;
using System.Globalization;

namespace Readout.Lexicon;

/// <summary>Reads <c>ontology/plover.txt</c>, <c>cameo.txt</c> and <c>cameo-to-plover.txt</c>.</summary>
internal sealed class OntologyReader
{
    private readonly ICollection<BlockFault> _faults;
    private readonly Dictionary<string, PloverEvent> _events = [];
    private readonly Dictionary<string, CameoCode> _codes = [];
    private readonly Dictionary<string, Dictionary<string, OntologyTerm>> _terms = new() { ["context"] = [], ["sector"] = [], ["nonstate"] = [] };
    private readonly HashSet<string> _mapped = [];

    private OntologyReader(ICollection<BlockFault> faults) => _faults = faults;

    public static Ontology Load(IEnumerable<string> lexicons, ICollection<BlockFault> faults)
    {
        var reader = new OntologyReader(faults);
        string[] folders = [.. lexicons];
        foreach (var block in folders.SelectMany(f => Blocks(f, faults)))
        {
            reader.ReadBlock(block);
        }

        foreach (var line in folders.SelectMany(f => ColumnFile.Load(f, "ontology/cameo.txt", 4, faults)))
        {
            reader.ReadCode(line);
        }

        foreach (var line in folders.SelectMany(f => ColumnFile.Load(f, "ontology/cameo-to-plover.txt", 2, faults)))
        {
            reader.ReadMapping(line);
        }

        return new Ontology([.. reader._events.Values], [.. reader._codes.Values], reader.Terms("context"), reader.Terms("sector"), reader.Terms("nonstate"));
    }

    private static IReadOnlyList<Block> Blocks(string folder, ICollection<BlockFault> faults)
    {
        var path = Path.Combine(folder, "ontology", "plover.txt");
        return File.Exists(path) ? BlockFile.Parse("ontology/plover.txt", File.ReadAllText(path), faults) : [];
    }

    private List<OntologyTerm> Terms(string kind) => [.. _terms[kind].Values];

    private void ReadBlock(Block block)
    {
        if (block.Kind == "event")
        {
            ReadEvent(block);
        }
        else if (!_terms.TryGetValue(block.Kind, out var terms))
        {
            _faults.Add(new BlockFault(block.File, block.Line, 1, "RD701", $"unknown block '{block.Kind}'; here stand event, context, sector or nonstate"));
        }
        else if (!terms.TryAdd(block.Name, new OntologyTerm(block.Name, block.Value("means") ?? "")))
        {
            _faults.Add(new BlockFault(block.File, block.Line, block.Kind.Length + 2, "RD702", $"{block.Kind} '{block.Name}' stands here twice"));
        }
    }

    private void ReadEvent(Block block)
    {
        var modes = new List<PloverMode>();
        foreach (var line in block.Lines.Where(l => l.Key == "mode"))
        {
            var parts = line.Value.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length < 3 || (parts[1] != "-" && !Number(parts[1], out _)))
            {
                _faults.Add(new BlockFault(block.File, line.Line, line.Column, "RD703", $"'{line.Value}' is no mode; write its name, its score or -, and what it means"));
            }
            else
            {
                modes.Add(new PloverMode(parts[0], Number(parts[1], out var s) ? s : null, parts[2]));
            }
        }

        if (!Number(block.Value("score"), out var score) | !int.TryParse(block.Value("quad"), out var quad) || quad is < 1 or > 4)
        {
            _faults.Add(new BlockFault(block.File, block.Line, 1, "RD704", $"event '{block.Name}' needs a quad from 1 to 4 and a score from -10 to 10"));
        }

        var read = new PloverEvent(block.Name, quad, score, block.Value("recipient") == "yes", block.Value("means") ?? "")
        {
            Modes = modes,
            ModesByName = modes.DistinctBy(m => m.Name).ToFrozenDictionary(m => m.Name),
        };
        if (!_events.TryAdd(block.Name, read))
        {
            _faults.Add(new BlockFault(block.File, block.Line, 7, "RD702", $"event '{block.Name}' stands here twice"));
        }
    }

    private void ReadCode(ColumnLine line)
    {
        var code = line[0].Text;
        if (code.Length is < 2 or > 4 || !code.All(char.IsAsciiDigit) || !int.TryParse(line[3].Text, out var quad) || quad is < 1 or > 4)
        {
            _faults.Add(line.Fault(1, "RD705", $"'{code}' needs two to four digits and a quad from 1 to 4 in the fourth column"));
            return;
        }

        double? goldstein = null;
        if (line[2].Text.Length > 0)
        {
            if (!Number(line[2].Text, out var number))
            {
                _faults.Add(line.Fault(line[2].Column, "RD706", $"'{line[2].Text}' is no number; leave the Goldstein score empty if there is none"));
                return;
            }

            goldstein = number;
        }

        if (!_codes.TryAdd(code, new CameoCode(code, line[1].Text, goldstein, quad)))
        {
            _faults.Add(line.Fault(1, "RD702", $"code '{code}' stands here twice"));
        }
    }

    private void ReadMapping(ColumnLine line)
    {
        var code = line[0].Text;
        if (!_codes.TryGetValue(code, out var cameo))
        {
            _faults.Add(line.Fault(1, "RD707", $"unknown CAMEO code '{code}'{Nearest.Hint(code, _codes.Keys)}"));
        }
        else if (!_mapped.Add(code))
        {
            _faults.Add(line.Fault(1, "RD702", $"code '{code}' stands here twice"));
        }
        else if (!_events.TryGetValue(line[1].Text, out var happening))
        {
            _faults.Add(line.Fault(line[1].Column, "RD708", $"unknown PLOVER event '{line[1].Text}'{Nearest.Hint(line[1].Text, _events.Keys)}"));
        }
        else
        {
            _codes[code] = cameo with { Event = happening.Name, Mode = Mode(line, happening), Contexts = Contexts(line), Note = line[4].Text.Length > 0 ? line[4].Text : null };
        }
    }

    private string? Mode(ColumnLine line, PloverEvent happening)
    {
        var mode = line[2].Text;
        if (mode.Length == 0 || happening.HasMode(mode))
        {
            return mode.Length == 0 ? null : mode;
        }

        _faults.Add(line.Fault(line[2].Column, "RD709", $"{happening.Name} has no mode '{mode}'{Nearest.Hint(mode, happening.ModesByName.Keys)}"));
        return null;
    }

    private List<string> Contexts(ColumnLine line)
    {
        var contexts = new List<string>();
        foreach (var entry in line[3].Entries)
        {
            if (_terms["context"].ContainsKey(entry.Text))
            {
                contexts.Add(entry.Text);
            }
            else
            {
                _faults.Add(line.Fault(entry.Column, "RD710", $"unknown context '{entry.Text}'{Nearest.Hint(entry.Text, _terms["context"].Keys)}"));
            }
        }

        return contexts;
    }

    private static bool Number(string? text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
