using System.Globalization;
using System.Text;
using Readout.Language.Neural;

namespace Readout.Training.Neural;

/// <summary>Reads the names of a lexicon folder for the network: countries, cities and regions, organisations, persons, first names and surnames.</summary>
internal static class GazetteerReader
{
    /// <summary>The kinds of names.</summary>
    public const int Country = 0, People = 1, Place = 2, Organisation = 3, Person = 4, FirstName = 5, Known = 6, Surname = 7;

    /// <summary>The files read, for the log.</summary>
    public static IEnumerable<string> Files(string lexicon) =>
        new[]
        {
            "actors/countries.txt", "actors/organisations.txt", "actors/people.txt", "places/cities.txt", "places/regions.txt",
            "names/first-names.txt", "names/given-names.txt", "names/surnames.txt", "names/places.txt", "names/organisations.txt",
        }.Select(f => Path.Combine(lexicon, f));

    /// <summary>Reads them; names with marks on their letters stand without them, too.</summary>
    public static Gazetteer Read(string lexicon) => Gazetteer.Of(Files(lexicon).SelectMany(Names).SelectMany(n => new[] { n, (Name: Plain(n.Name), n.Kind) }.Distinct())
        .Select(n => ((IReadOnlyList<string>)Words(n.Name), n.Kind)).Where(n => n.Item1.Count > 0));

    /// <summary>The names of a file, each with the number of its kind.</summary>
    public static IEnumerable<(string Name, int Kind)> Names(string file)
    {
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            string[] Items(int cell) => cells.Length > cell ? cells[cell].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
            var list = Path.GetFileName(Path.GetDirectoryName(file)) == "names";
            var found = Path.GetFileNameWithoutExtension(file) switch
            {
                "given-names" => Listed(line, ' ').Select(n => (n, FirstName)),
                "surnames" => Listed(line, ' ').Select(n => (n, Surname)),
                "places" => Listed(line, ';').Select(n => (n, Place)),
                "organisations" when list => Listed(line, ';').Select(n => (n, Known)),
                "countries" => Items(1).Select(n => (n, Country)).Concat(Items(2).Select(n => (n, People))).Concat(Items(3).Select(n => (n, Place)))
                    .Concat(Items(4).Select(n => (n.Split('=')[0].Trim(), Organisation))),
                "organisations" => Items(1).Concat(Items(2)).Select(n => (n, Organisation)),
                "people" => Items(0).Concat(Items(3)).SelectMany(n => new[] { (n, Person), (n.Split(' ')[^1], Person) }),
                "cities" => [(cells[0], Place)],
                "regions" => Items(0).Concat(Items(4)).Select(n => (n, Place)),
                _ => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(n => (n, FirstName)),
            };
            foreach (var name in found.Where(n => n.Item1.Length > 1))
            {
                yield return name;
            }
        }
    }

    private static string[] Listed(string line, char separator) => line.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    /// <summary>A name's words as a treebank cuts them: "Robert O'Brien", "Xi Jinping 's", "Jean - Pierre" stays whole, since both ways occur.</summary>
    private static string[] Words(string name)
    {
        var words = new List<string>();
        foreach (var word in (name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var possessive = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("s'", StringComparison.Ordinal);
            var comma = word.EndsWith(',');
            if (possessive)
            {
                var cut = word[^1] == '\'' ? 1 : 2;
                words.Add(word[..^cut]);
                words.Add(word[^cut..]);
            }
            else if (comma)
            {
                words.Add(word[..^1]);
                words.Add(",");
            }
            else
            {
                words.Add(word);
            }
        }

        return [.. words];
    }
}
