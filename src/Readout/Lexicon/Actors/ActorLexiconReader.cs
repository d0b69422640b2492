using System.Globalization;

namespace Readout.Lexicon;

/// <summary>Reads the files of lexicon/actors and lexicon/places: a line an entry, columns separated by <c>|</c>.</summary>
internal static class ActorLexiconReader
{
    /// <summary>Loads the lexicon from folders; later ones add to and stand before earlier ones. All faults are collected.</summary>
    public static ActorLexicon Load(IReadOnlyList<string> folders, ICollection<BlockFault> faults)
    {
        var lines = new ActorLines(new ActorCodes(folders, faults), faults);
        foreach (var folder in folders.Reverse())
        {
            lines.Begin();
            Read(folder, "actors/countries.txt", 4, lines.Country);
            Read(folder, "actors/organisations.txt", 2, lines.Organisation);
            Read(folder, "actors/people.txt", 3, lines.Person);
            Read(folder, "actors/leaders.txt", 3, lines.Person);
            Read(folder, "actors/agents.txt", 3, lines.Agent);
            Read(folder, "actors/publishers.txt", 3, lines.Publisher);
            Read(folder, "actors/words.txt", 2, lines.List);
            Read(folder, "places/regions.txt", 4, lines.Region);
        }

        return new ActorLexicon(lines.Phrases, lines.Surnames, lines.People, lines.Agents, lines.Words, lines.Publishers, () => ReadCities(folders));

        void Read(string folder, string file, int columns, Action<ColumnLine> read)
        {
            foreach (var line in ColumnFile.Load(folder, file, columns, faults))
            {
                read(line);
            }
        }
    }

    /// <summary>The faults of the lists of cities, which <see cref="Load"/> leaves unread until a text names one.</summary>
    public static void CheckCities(IReadOnlyList<string> folders, ICollection<BlockFault> faults)
    {
        var codes = new ActorCodes(folders, []);
        foreach (var folder in folders)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var line in ColumnFile.Load(folder, "places/cities.txt", 2, faults))
            {
                var name = ActorLexicon.Normalise(line[0].Text);
                if (!seen.TryAdd(name, line.Line))
                {
                    faults.Add(line.Fault(1, "RD508", $"'{line[0].Text}' stands already in line {seen[name]}; only that one counts"));
                }

                if (codes.FaultOfCountry(line[1].Text) is { } message)
                {
                    faults.Add(line.Fault(line[1].Column, "RD502", message));
                }

                if (line[2].Text.Length > 0 && !int.TryParse(line[2].Text, CultureInfo.InvariantCulture, out _))
                {
                    faults.Add(line.Fault(line[2].Column, "RD506", $"'{line[2].Text}' is no GeoNames identifier; write its number or leave it out"));
                }
            }
        }
    }

    private static Dictionary<string, ActorEntry> ReadCities(IReadOnlyList<string> folders)
    {
        var cities = new Dictionary<string, ActorEntry>(StringComparer.Ordinal);
        foreach (var line in folders.Reverse().SelectMany(f => ColumnFile.Load(f, "places/cities.txt", 2, [])))
        {
            cities.TryAdd(ActorLexicon.Normalise(line[0].Text), new ActorEntry(ActorEntryKind.Place, line[0].Text, line[1].Text, null)
            {
                Precision = "city",
                GeoNames = int.TryParse(line[2].Text, CultureInfo.InvariantCulture, out var id) ? id : null,
            });
        }

        return cities;
    }
}
