using System.Collections.Frozen;
using System.Globalization;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>A unit of figures.</summary>
/// <param name="Name">As records show it.</param>
/// <param name="Persons">Whether it counts people, who may be dead or wounded.</param>
/// <param name="Lasting">Whether it counts only as an attribute or after "lasted".</param>
internal sealed record FigureUnit(string Name, bool Persons, bool Lasting);

/// <summary>The words of numbers and units, read from <c>lexicon/figures</c>.</summary>
internal sealed class FigureLexicon
{
    private FigureLexicon(IReadOnlyList<Block> blocks, ICollection<BlockFault> faults)
    {
        var (numbers, scales) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        var vague = new Dictionary<string, (double, double)>();
        var (units, symbols) = (new Dictionary<string, FigureUnit>(), new Dictionary<string, FigureUnit>());
        var (before, after, labels) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        var casualties = new Dictionary<string, string>();
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case "numbers" or "scales":
                    foreach (var line in block.Lines)
                    {
                        if (Number(block, line, line.Value, faults) is { } value)
                        {
                            (block.Kind == "numbers" ? numbers : scales)[line.Key] = value;
                        }
                    }

                    break;
                case "vague":
                    foreach (var line in block.Lines)
                    {
                        var parts = line.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                        if (parts.Length != 2)
                        {
                            faults.Add(block.Fault(line, "RD603", $"'{line.Value}' is no range; write the lowest and the highest count, as in 'dozens 24 99'"));
                        }
                        else if (Number(block, line, parts[0], faults) is { } low && Number(block, line, parts[1], faults) is { } high)
                        {
                            vague[line.Key] = (low, high);
                        }
                    }

                    break;
                case "approximators":
                    before.UnionWith(block.Items("words"));
                    break;
                case "approximators-after":
                    after.UnionWith(block.Items("words"));
                    break;
                case "labels":
                    labels.UnionWith(block.Items("words"));
                    break;
                case "unit":
                    var unit = new FigureUnit(block.Name, block.Value("persons") == "yes", block.Value("lasting") == "yes");
                    foreach (var word in block.Items("words"))
                    {
                        units.TryAdd(word, unit);
                    }

                    foreach (var symbol in block.Items("symbols"))
                    {
                        symbols.TryAdd(symbol, unit);
                    }

                    break;
                case "casualties":
                    foreach (var verb in block.Items("verbs"))
                    {
                        casualties.TryAdd(verb, block.Name);
                    }

                    break;
            }
        }

        Numbers = numbers.ToFrozenDictionary();
        Scales = scales.ToFrozenDictionary();
        Vague = vague.ToFrozenDictionary();
        Units = units.ToFrozenDictionary();
        Symbols = symbols.ToFrozenDictionary();
        Approximators = before.ToFrozenSet();
        ApproximatorsAfter = after.ToFrozenSet();
        Labels = labels.ToFrozenSet();
        Casualties = casualties.ToFrozenDictionary();
        Blocks = blocks;
    }

    /// <summary>The blocks as they were read.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Number words and their values.</summary>
    public FrozenDictionary<string, double> Numbers { get; }

    /// <summary>Words that multiply: hundred, million, dozen …</summary>
    public FrozenDictionary<string, double> Scales { get; }

    /// <summary>Plurals that give a range: dozens, hundreds …</summary>
    public FrozenDictionary<string, (double Low, double High)> Vague { get; }

    /// <summary>Units by their words, singular and in lower case.</summary>
    public FrozenDictionary<string, FigureUnit> Units { get; }

    /// <summary>Units by their symbols.</summary>
    public FrozenDictionary<string, FigureUnit> Symbols { get; }

    /// <summary>Words before a number that make it inexact.</summary>
    public FrozenSet<string> Approximators { get; }

    /// <summary>Words after it that do.</summary>
    public FrozenSet<string> ApproximatorsAfter { get; }

    /// <summary>Nouns whose number is a name.</summary>
    public FrozenSet<string> Labels { get; }

    /// <summary>Verbs under which persons are counted as dead or wounded.</summary>
    public FrozenDictionary<string, string> Casualties { get; }

    /// <summary>Reads <c>figures/*.txt</c> of the lexicon directories.</summary>
    public static FigureLexicon Load(IEnumerable<string> lexicons, ICollection<BlockFault> faults) =>
        new(BlockFile.Load(lexicons, "figures", faults), faults);

    private static double? Number(Block block, BlockLine line, string value, ICollection<BlockFault> faults)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add(block.Fault(line, "RD603", $"'{value}' is no number; write digits, as in 'dozen 12'"));
        return null;
    }
}
