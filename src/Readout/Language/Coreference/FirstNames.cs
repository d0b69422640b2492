using System.Collections.Frozen;

namespace Readout.Language;

/// <summary>Which pronoun goes with a first name or title, as far as the lexicon tells.</summary>
internal sealed class FirstNames
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

    /// <summary>What is wrong with such a file: lines that begin with neither word, names that stand twice.</summary>
    public static IEnumerable<(int Line, int Column, string Message)> Check(string path)
    {
        var seen = new Dictionary<string, (string Word, int Line)>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var words = line.Split(' ');
            if (words[0] is not ("she" or "he"))
            {
                yield return (number, 1, $"a line begins with 'she' or 'he', not '{words[0]}'");
                continue;
            }

            var column = words[0].Length + 2;
            foreach (var name in words.Skip(1))
            {
                if (name.Length > 0 && !seen.TryAdd(name, (words[0], number)))
                {
                    var (word, at) = seen[name];
                    yield return (number, column, $"'{name}' stands already under '{word}' in line {at}; only that one counts");
                }

                column += name.Length + 1;
            }
        }
    }

    /// <summary>True for she, false for he, null if the name does not tell.</summary>
    public bool? IsFemale(string name) => _female.TryGetValue(name.TrimEnd('.'), out var female) ? female : null;
}
