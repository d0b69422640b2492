using System.Collections.Frozen;

namespace Readout.Language;

/// <summary>Which pronoun goes with a first name or title, as far as the lexicon tells.</summary>
public sealed class FirstNames
{
    private readonly FrozenDictionary<string, bool> _female;

    private FirstNames(Dictionary<string, bool> female) => _female = female.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Knows nobody.</summary>
    public static FirstNames None { get; } = new([]);

    /// <summary>Reads names/first-names.txt of the lexicon: lines that begin with <c>she</c> or <c>he</c>, then names.</summary>
    public static FirstNames Read(string path) => Of([path]);

    /// <summary>Reads them from each of the lexicon directories that has them.</summary>
    public static FirstNames Load(IEnumerable<string> lexicons) =>
        Of(lexicons.Select(l => Path.Combine(l, "names", "first-names.txt")).Where(File.Exists));

    private static FirstNames Of(IEnumerable<string> paths)
    {
        var female = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var line in paths.SelectMany(File.ReadLines))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in words.Skip(1))
            {
                female.TryAdd(name, words[0] == "she");
            }
        }

        return new FirstNames(female);
    }

    /// <summary>True for she, false for he, null if the name does not tell.</summary>
    public bool? IsFemale(string name) => _female.TryGetValue(name.TrimEnd('.'), out var female) ? female : null;
}
