using System.Collections.Frozen;

namespace Readout.Language;

/// <summary>Dictionary forms of verbs that their other forms don't show, as the lexicon lists them: "overthrew" is of "overthrow", "postponed" of "postpone".</summary>
internal sealed class VerbList
{
    /// <summary>Where the list of irregular verbs stands in a lexicon.</summary>
    public const string Irregular = "verbs/irregular.txt";

    /// <summary>Where the list of verbs with a silent e stands.</summary>
    public const string SilentE = "verbs/silent-e.txt";

    // A shorter rest may be part of any word: "under|do" is, "a|go" isn't.
    private const int ShortestRest = 3;

    private readonly FrozenDictionary<string, string> _verbs;
    private readonly string[] _beginnings;
    private readonly FrozenSet<string> _silent;

    private VerbList(Dictionary<string, string> verbs, IEnumerable<string> beginnings, IEnumerable<string> silent)
    {
        _verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal);
        _beginnings = [.. beginnings.Distinct().OrderByDescending(b => b.Length).ThenBy(b => b, StringComparer.Ordinal)];
        _silent = silent.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Knows none.</summary>
    public static VerbList None { get; } = new([], [], []);

    /// <summary>Reads the lists of those of the lexicon directories that have one.</summary>
    public static VerbList Load(IReadOnlyList<string> lexicons)
    {
        var (verbs, beginnings) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var line in Lines(lexicons, Irregular))
        {
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            if (columns[0] == "beginnings")
            {
                beginnings.AddRange(columns.Skip(1));
                continue;
            }

            foreach (var form in columns.Skip(1).SelectMany(Forms))
            {
                verbs.TryAdd(form, columns[0]);
            }
        }

        return new VerbList(verbs, beginnings, Lines(lexicons, SilentE).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>What is wrong with a list of irregular verbs: lines without forms, forms that stand under two verbs.</summary>
    public static IEnumerable<(int Line, string Message)> Check(string path)
    {
        var seen = new Dictionary<string, (string Verb, int Line)>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            if (columns.Length < 2)
            {
                yield return (number, "a line holds a verb, '|', and its past forms");
                continue;
            }

            foreach (var form in columns[0] == "beginnings" ? [] : columns.Skip(1).SelectMany(Forms).Distinct())
            {
                if (!seen.TryAdd(form, (columns[0], number)))
                {
                    yield return (number, $"'{form}' stands already under '{seen[form].Verb}' in line {seen[form].Line}; only that one counts");
                }
            }
        }
    }

    /// <summary>The dictionary form of a verb's other form, a beginning such as "over" set aside; null if the lists don't tell.</summary>
    public string? Of(string form)
    {
        var lower = form.ToLowerInvariant();
        var plain = lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("es", StringComparison.Ordinal) ? lower[..^1] : lower.EndsWith("ing", StringComparison.Ordinal) ? lower[..^3] + "e" : "";
        if (_silent.Contains(plain))
        {
            return plain;
        }

        if (_verbs.TryGetValue(lower, out var verb))
        {
            return verb;
        }

        foreach (var beginning in _beginnings)
        {
            if (lower.Length >= beginning.Length + ShortestRest && lower.StartsWith(beginning, StringComparison.Ordinal) && _verbs.TryGetValue(lower[beginning.Length..], out verb))
            {
                return beginning + verb;
            }
        }

        return null;
    }

    private static IEnumerable<string> Lines(IReadOnlyList<string> lexicons, string file) =>
        lexicons.Select(l => Path.Combine(l, file)).Where(File.Exists).SelectMany(File.ReadLines).Where(l => l.Length > 0 && l[0] != '#');

    private static string[] Forms(string column) => column.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
