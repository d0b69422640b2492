using System.Globalization;

namespace Readout.Lexicon;

/// <summary>Reads the files of lexicon/actors and lexicon/places: a line an entry, columns separated by <c>|</c>.</summary>
public static class ActorLexiconReader
{
    private static readonly HashSet<string> Sectors =
    [
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
    ];

    /// <summary>Loads the lexicon from folders; later ones add to and stand before earlier ones. All faults are collected.</summary>
    public static ActorLexicon Load(IReadOnlyList<string> folders, ICollection<BlockFault> faults)
    {
        var build = new Building(faults);
        foreach (var folder in folders.Reverse())
        {
            build.Read(folder, "actors", "countries.txt", 4, build.Country);
            build.Read(folder, "actors", "organisations.txt", 2, build.Organisation);
            build.Read(folder, "actors", "people.txt", 3, build.Person);
            build.Read(folder, "actors", "agents.txt", 3, build.Agent);
            build.Read(folder, "actors", "publishers.txt", 3, build.Publisher);
            build.Read(folder, "places", "regions.txt", 4, build.Region);
        }

        return new ActorLexicon(build.Phrases, build.Surnames, build.People, build.Agents, build.Publishers, () => ReadCities(folders));
    }

    private static Dictionary<string, ActorEntry> ReadCities(IReadOnlyList<string> folders)
    {
        var cities = new Dictionary<string, ActorEntry>(StringComparer.Ordinal);
        foreach (var folder in folders.Reverse())
        {
            var path = Path.Combine(folder, "places", "cities.txt");
            if (!File.Exists(path))
            {
                continue;
            }

            foreach (var line in File.ReadLines(path))
            {
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                var c = line.Split(" | ");
                if (c.Length >= 2)
                {
                    cities.TryAdd(ActorLexicon.Normalise(c[0].Trim()), new ActorEntry(ActorEntryKind.Place, c[0].Trim(), c[1].Trim(), null)
                    {
                        Precision = "city",
                        GeoNames = c.Length > 2 && int.TryParse(c[2], CultureInfo.InvariantCulture, out var id) ? id : null,
                    });
                }
            }
        }

        return cities;
    }

    private sealed class Building(ICollection<BlockFault> faults)
    {
        private string _file = "";
        private int _line;

        public Dictionary<string, List<ActorEntry>> Phrases { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<ActorEntry>> Surnames { get; } = new(StringComparer.Ordinal);

        public List<ActorEntry> People { get; } = [];

        public Dictionary<string, AgentEntry> Agents { get; } = new(StringComparer.Ordinal);

        public List<PublisherEntry> Publishers { get; } = [];

        public void Read(string folder, string part, string name, int columns, Action<string[]> read)
        {
            var path = Path.Combine(folder, part, name);
            if (!File.Exists(path))
            {
                return;
            }

            (_file, _line) = ($"{part}/{name}", 0);
            foreach (var line in File.ReadLines(path))
            {
                _line++;
                if (line.Length == 0 || line[0] == '#' || string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                var c = line.Split('|', StringSplitOptions.TrimEntries);
                if (c.Length < columns)
                {
                    Fault(1, "RD501", $"{columns} columns separated by '|' are wanted here, this line has {c.Length}; the file's first lines say which.");
                    continue;
                }

                read([.. c, .. Enumerable.Repeat("", 8)]);
            }
        }

        public void Country(string[] c)
        {
            if (c[0].Length != 3 || !c[0].All(char.IsAsciiLetterUpper))
            {
                Fault(1, "RD502", $"'{c[0]}' is no ISO 3166-1 alpha-3 code: three capital letters are wanted.");
                return;
            }

            var names = List(c[1]);
            var location = Location(c[5]);
            foreach (var name in names)
            {
                Add(name, new ActorEntry(ActorEntryKind.State, names[0], c[0], null) { Precision = "country", Location = location });
            }

            foreach (var word in List(c[2]))
            {
                Add(word, new ActorEntry(ActorEntryKind.People, names[0], c[0], null));
            }

            foreach (var capital in List(c[3]))
            {
                Add(capital, new ActorEntry(ActorEntryKind.Capital, capital, c[0], "GOV") { Precision = "city", Location = location });
            }

            foreach (var body in List(c[4]))
            {
                var parts = body.Split('=', 2, StringSplitOptions.TrimEntries);
                Add(parts[0], new ActorEntry(ActorEntryKind.Body, parts[0], c[0], Sector(parts.Length > 1 ? parts[1] : "GOV")));
            }
        }

        public void Organisation(string[] c)
        {
            if (c[0].Length < 3)
            {
                Fault(1, "RD503", $"'{c[0]}' is no code: IGO, NGO, MNC, or country and sector (PSEREB).");
                return;
            }

            var entry = new ActorEntry(ActorEntryKind.Organisation, c[1], c[0][..3], c[0].Length > 3 ? Sector(c[0][3..]) : null);
            foreach (var name in List(c[2]).Prepend(c[1]))
            {
                Add(name, entry);
            }
        }

        public void Person(string[] c)
        {
            var offices = new List<Office>();
            foreach (var office in List(c[2]))
            {
                var dots = office.LastIndexOf("..", StringComparison.Ordinal);
                var space = dots < 0 ? -1 : office.LastIndexOf(' ', dots);
                DateOnly to = default;
                if (space < 0 || !Date(office[(space + 1)..dots], out var from) || (dots + 2 < office.Length && !Date(office[(dots + 2)..], out to)))
                {
                    Fault(1, "RD504", $"'{office}' is no office with dates; write: president 2012-05-07..2018-05-06, or end with '..' if it lasts.");
                    continue;
                }

                offices.Add(new Office(office[..space].Trim(), from, dots + 2 < office.Length ? to : null));
            }

            var entry = new ActorEntry(ActorEntryKind.Person, c[0], c[1][..Math.Min(3, c[1].Length)], c[1].Length > 3 ? Sector(c[1][3..]) : null) { Offices = offices };
            People.Add(entry);
            foreach (var name in List(c[3]).Prepend(c[0]))
            {
                Add(name, entry);
                foreach (var surname in SurnamesOf(name))
                {
                    var key = ActorLexicon.Normalise(surname);
                    if (!Surnames.TryGetValue(key, out var list))
                    {
                        Surnames[key] = list = [];
                    }

                    if (!list.Contains(entry))
                    {
                        list.Add(entry);
                    }
                }
            }
        }

        public void Agent(string[] c)
        {
            var entry = c[0].Length > 3 ? new AgentEntry(Sector(c[0][3..]) ?? "", c[1], c[0][..3]) : new AgentEntry(Sector(c[0]) ?? "", c[1]);
            foreach (var word in List(c[2]))
            {
                Agents.TryAdd(ActorLexicon.Normalise(word).ToLowerInvariant(), entry);
                foreach (var plural in Plurals(word))
                {
                    Agents.TryAdd(ActorLexicon.Normalise(plural).ToLowerInvariant(), entry);
                }
            }
        }

        public void Publisher(string[] c) => Publishers.Add(new PublisherEntry(c[0], c[1], c[2]));

        public void Region(string[] c)
        {
            if (c[1] is not ("site" or "city" or "region"))
            {
                Fault(1, "RD505", $"'{c[1]}' is no precision: site, city or region.");
                return;
            }

            var entry = new ActorEntry(ActorEntryKind.Place, c[0], c[2].Length == 0 ? null : c[2], null) { Precision = c[1], Location = Location(c[3]) };
            foreach (var name in List(c[4]).Prepend(c[0]))
            {
                Add(name, entry);
            }
        }

        private static List<string> List(string column) => [.. column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

        private static IEnumerable<string> SurnamesOf(string name)
        {
            var words = name.Split(' ');
            if (words.Length < 2)
            {
                yield break;
            }

            // East Asian names lead with the family name.
            if (words.Length == 2 && words[1].Contains('-', StringComparison.Ordinal) && words[0].Length <= 5)
            {
                yield return words[0];
            }
            else if (words[^1] is "Jr." or "Jr" or "II" or "III" or "XIV")
            {
                yield return words[^2];
            }
            else
            {
                yield return words[^1];
                if (words.Length > 2 && words[^2].ToLowerInvariant() is "von" or "der" or "de" or "van" or "le" or "di" or "el" or "al" or "bin" or "da" or "la")
                {
                    yield return string.Join(' ', words[^(words.Length > 3 && words[^3].ToLowerInvariant() is "von" or "de" ? 3 : 2)..]);
                }
                else if (words.Length > 2)
                {
                    // "López Obrador", "Gahr Støre", "Aung San Suu Kyi" as "Suu Kyi".
                    yield return string.Join(' ', words[^2..]);
                }

                if (words.Length == 2 && words[0].Length <= 4 && words[1].Length <= 10 && words[0] is "Xi" or "Li" or "Wang" or "Hu" or "Qin" or "Yang" or "Wei" or "Zhao" or "Hua" or "Jiang" or "Tsai" or "Kim")
                {
                    yield return words[0];
                }
            }
        }

        private static IEnumerable<string> Plurals(string word)
        {
            if (word.EndsWith('y') && word.Length > 2 && !"aeiou".Contains(word[^2], StringComparison.Ordinal))
            {
                yield return word[..^1] + "ies";
            }
            else if (word.EndsWith("man", StringComparison.Ordinal))
            {
                yield return word[..^3] + "men";
            }
            else if (word.EndsWith('s') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal))
            {
                yield return word + "es";
            }
            else
            {
                yield return word + "s";
            }

            // "minister of defence" → "ministers of defence".
            var of = word.IndexOf(" of ", StringComparison.Ordinal);
            if (of > 0)
            {
                yield return word[..of] + "s" + word[of..];
            }
        }

        private static bool Date(string text, out DateOnly date) =>
            DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

        private (double, double)? Location(string text)
        {
            if (text.Length == 0)
            {
                return null;
            }

            var c = text.Split(' ');
            if (c.Length == 2 && double.TryParse(c[0], CultureInfo.InvariantCulture, out var latitude) && double.TryParse(c[1], CultureInfo.InvariantCulture, out var longitude))
            {
                return (latitude, longitude);
            }

            Fault(1, "RD506", $"'{text}' is no place on the globe: degrees north and east, e.g. 50.45 30.52.");
            return null;
        }

        private string? Sector(string text)
        {
            if (Sectors.Contains(text))
            {
                return text;
            }

            Fault(1, "RD507", $"'{text}' is no PLOVER sector; one of {string.Join(", ", Sectors.Order(StringComparer.Ordinal))}.");
            return null;
        }

        private void Add(string phrase, ActorEntry entry)
        {
            var key = ActorLexicon.Normalise(phrase);
            if (!Phrases.TryGetValue(key, out var list))
            {
                Phrases[key] = list = [];
            }

            list.Add(entry);
        }

        private void Fault(int column, string code, string message) => faults.Add(new BlockFault(_file, _line, column, code, message));
    }
}
