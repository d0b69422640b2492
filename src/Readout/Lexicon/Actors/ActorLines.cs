using System.Globalization;

namespace Readout.Lexicon;

/// <summary>Turns the lines of the actor files into entries, and what is wrong with them into faults (RD502–RD508).</summary>
internal sealed class ActorLines(ActorCodes codes, ICollection<BlockFault> faults)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public Dictionary<string, List<ActorEntry>> Phrases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<ActorEntry>> Surnames { get; } = new(StringComparer.Ordinal);

    public List<ActorEntry> People { get; } = [];

    public Dictionary<string, AgentEntry> Agents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, HashSet<string>> Words { get; } = new(StringComparer.Ordinal);

    public List<PublisherEntry> Publishers { get; } = [];

    /// <summary>Begins the next folder: what stands twice is a slip only within one.</summary>
    public void Begin() => _seen.Clear();

    public void Country(ColumnLine line)
    {
        var code = line[0].Text;
        var names = line[1].Entries.ToList();
        if (names.Count == 0)
        {
            Fault(line, line[1], "RD503", $"'{code}' needs a name in the second column");
            return;
        }

        var location = Location(line, line[5]);
        AddAll(line, names, new ActorEntry(ActorEntryKind.State, names[0].Text, code, null) { Precision = "country", Location = location });
        AddAll(line, line[2].Entries, new ActorEntry(ActorEntryKind.People, names[0].Text, code, null));
        foreach (var capital in line[3].Entries)
        {
            Add(capital.Text, new ActorEntry(ActorEntryKind.Capital, capital.Text, code, "GOV") { Precision = "city", Location = location });
        }

        foreach (var body in line[4].Entries)
        {
            var equals = body.Text.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? body.Text : body.Text[..equals].TrimEnd();
            var sector = equals < 0 ? "GOV" : Sector(line, new ColumnCell(body.Text[(equals + 1)..].Trim(), body.Column + equals + 1));
            Add(name, new ActorEntry(ActorEntryKind.Body, name, code, sector));
        }
    }

    public void Organisation(ColumnLine line)
    {
        if (Code(line) is not var (country, sector))
        {
            return;
        }

        Once(line, line[1], "organisation");
        AddAll(line, line[2].Entries.Prepend(line[1]), new ActorEntry(ActorEntryKind.Organisation, line[1].Text, country, sector));
    }

    public void Person(ColumnLine line)
    {
        if (Code(line, column: 1) is not var (country, sector))
        {
            return;
        }

        Once(line, line[0], "person");
        var entry = new ActorEntry(ActorEntryKind.Person, line[0].Text, country, sector) { Offices = [.. line[2].Entries.Select(o => Office(line, o)).OfType<Office>()] };
        People.Add(entry);
        AddAll(line, line[3].Entries.Prepend(line[0]), entry);
        foreach (var surname in line[3].Entries.Prepend(line[0]).SelectMany(n => NameForms.SurnamesOf(n.Text)))
        {
            var list = ListOf(Surnames, surname);
            if (!list.Contains(entry))
            {
                list.Add(entry);
            }
        }
    }

    public void Agent(ColumnLine line)
    {
        var code = line[0].Text;
        var sector = Sector(line, code.Length > 3 ? new ColumnCell(code[3..], line[0].Column + 3) : line[0]);
        if (code.Length > 3 && codes.FaultOfCountry(code[..3]) is { } message)
        {
            Fault(line, line[0], "RD502", message);
        }

        if (line[1].Text is not ("person" or "group" or "government"))
        {
            Fault(line, line[1], "RD505", $"'{line[1].Text}' is no kind of actor{Nearest.Hint(line[1].Text, ["person", "group", "government"], "one of ")}");
        }

        var entry = new AgentEntry(sector ?? "", line[1].Text, code.Length > 3 ? code[..3] : null);
        foreach (var word in line[2].Entries)
        {
            Once(line, word, "word");
            foreach (var form in NameForms.Plurals(word.Text).Prepend(word.Text))
            {
                Agents.TryAdd(ActorLexicon.Normalise(form).ToLowerInvariant(), entry);
            }
        }
    }

    public void List(ColumnLine line)
    {
        if (!Words.TryGetValue(line[0].Text, out var words))
        {
            Words[line[0].Text] = words = new(StringComparer.Ordinal);
        }

        words.UnionWith(line[1].Entries.Select(e => e.Text));
    }

    public void Publisher(ColumnLine line)
    {
        if (Code(line, column: 1) is not null)
        {
            Once(line, line[0], "publisher");
            Publishers.Add(new PublisherEntry(line[0].Text, line[1].Text, line[2].Text, line[3].Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        }
    }

    public void Region(ColumnLine line)
    {
        if (line[1].Text is not ("site" or "city" or "region"))
        {
            Fault(line, line[1], "RD505", $"'{line[1].Text}' is no precision{Nearest.Hint(line[1].Text, ["site", "city", "region"], "one of ")}");
            return;
        }

        var country = line[2].Text;
        if (country.Length > 0 && codes.FaultOfCountry(country) is { } message)
        {
            Fault(line, line[2], "RD502", message);
            return;
        }

        Once(line, line[0], "place");
        var entry = new ActorEntry(ActorEntryKind.Place, line[0].Text, country.Length == 0 ? null : country, null) { Precision = line[1].Text, Location = Location(line, line[3]) };
        AddAll(line, line[4].Entries.Prepend(line[0]), entry);
    }

    /// <summary>Country and sector of a code such as USAGOV, PSEREB or IGO; null if the country is wrong.</summary>
    private (string Country, string? Sector)? Code(ColumnLine line, int column = 0)
    {
        var code = line[column].Text;
        if (codes.FaultOfCountry(code[..Math.Min(3, code.Length)]) is { } message)
        {
            Fault(line, line[column], "RD502", message);
            return null;
        }

        return (code[..3], code.Length > 3 ? Sector(line, new ColumnCell(code[3..], line[column].Column + 3)) : null);
    }

    private Office? Office(ColumnLine line, ColumnCell cell)
    {
        var office = cell.Text;
        var dots = office.LastIndexOf("..", StringComparison.Ordinal);
        var space = dots < 0 ? -1 : office.LastIndexOf(' ', dots);
        DateOnly to = default;
        var lasting = dots + 2 == office.Length;
        if (space <= 0 || !Date(office[(space + 1)..dots], out var from) || (!lasting && !Date(office[(dots + 2)..], out to)))
        {
            Fault(line, cell, "RD504", $"'{office}' is no office with dates; write: president 2012-05-07..2018-05-06, or end with '..' if it lasts");
            return null;
        }

        if (!lasting && to < from)
        {
            Fault(line, cell, "RD504", $"'{office}' ends before it begins");
            return null;
        }

        return new Office(office[..space].Trim(), from, lasting ? null : to);
    }

    private static bool Date(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private (double, double)? Location(ColumnLine line, ColumnCell cell)
    {
        if (cell.Text.Length == 0)
        {
            return null;
        }

        var c = cell.Text.Split(' ');
        if (c.Length == 2 && double.TryParse(c[0], CultureInfo.InvariantCulture, out var latitude) && double.TryParse(c[1], CultureInfo.InvariantCulture, out var longitude)
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180)
        {
            return (latitude, longitude);
        }

        Fault(line, cell, "RD506", $"'{cell.Text}' is no place on the globe; write degrees north and east, as in 50.45 30.52");
        return null;
    }

    private string? Sector(ColumnLine line, ColumnCell cell)
    {
        if (codes.FaultOfSector(cell.Text) is not { } message)
        {
            return cell.Text;
        }

        Fault(line, cell, "RD507", message);
        return null;
    }

    /// <summary>Tells of an entry that an earlier line of the same folder has.</summary>
    private void Once(ColumnLine line, ColumnCell cell, string kind)
    {
        var key = $"{kind} {ActorLexicon.Normalise(cell.Text).ToLowerInvariant()}";
        if (!_seen.TryAdd(key, line.Line))
        {
            Fault(line, cell, "RD508", $"{kind} '{cell.Text}' stands already in line {_seen[key]}");
        }
    }

    private void AddAll(ColumnLine line, IEnumerable<ColumnCell> names, ActorEntry entry)
    {
        var here = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (here.Add(ActorLexicon.Normalise(name.Text)))
            {
                Add(name.Text, entry);
            }
            else
            {
                Fault(line, name, "RD508", $"'{name.Text}' stands twice in this line; accents and kinds of apostrophe don't matter");
            }
        }
    }

    private void Add(string phrase, ActorEntry entry) => ListOf(Phrases, phrase).Add(entry);

    private static List<ActorEntry> ListOf(Dictionary<string, List<ActorEntry>> table, string phrase)
    {
        var key = ActorLexicon.Normalise(phrase);
        if (!table.TryGetValue(key, out var list))
        {
            table[key] = list = [];
        }

        return list;
    }

    private void Fault(ColumnLine line, ColumnCell cell, string code, string message) => faults.Add(line.Fault(cell.Column, code, message));
}
