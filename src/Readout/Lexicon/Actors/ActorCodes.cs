namespace Readout.Lexicon;

/// <summary>The codes that actors may have: the countries of the lexicon, PLOVER's codes for those who are no state, and its sectors.</summary>
internal sealed class ActorCodes
{
    private readonly HashSet<string> _countries;
    private readonly HashSet<string> _sectors;

    public ActorCodes(IReadOnlyList<string> folders, ICollection<BlockFault> faults)
    {
        var ontology = Ontology.Load(folders, []);
        _sectors = [.. ontology.Sectors.Select(s => s.Name)];
        _countries = [.. ontology.Nonstates.Select(n => n.Name)];
        foreach (var folder in folders)
        {
            var seen = new Dictionary<string, int>();
            foreach (var line in ColumnFile.Load(folder, "actors/countries.txt", 1, []))
            {
                var code = line[0].Text;
                if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
                {
                    faults.Add(line.Fault(line[0].Column, "RD502", $"'{code}' is no ISO 3166-1 alpha-3 code: three capital letters are wanted"));
                }
                else if (!seen.TryAdd(code, line.Line))
                {
                    faults.Add(line.Fault(line[0].Column, "RD508", $"'{code}' stands already in line {seen[code]}; write all that belongs to it there"));
                }

                _countries.Add(code);
            }
        }
    }

    /// <summary>What is wrong with the code of a country, or null.</summary>
    public string? FaultOfCountry(string code) => _countries.Contains(code) ? null
        : $"unknown code '{code}'{Nearest.Hint(code, _countries)}; use one of countries.txt, or {string.Join(", ", _countries.Where(c => c is "IGO" or "NGO" or "MNC"))}";

    /// <summary>What is wrong with a sector, or null.</summary>
    public string? FaultOfSector(string sector) => _sectors.Contains(sector) ? null
        : $"'{sector}' is no PLOVER sector{Nearest.Hint(sector, _sectors, "one of ")}";
}
