using Readout.Coding;
using Readout.Lexicon;
using Readout.Record;

namespace Readout.Exports;

/// <summary>What exporters know of other data sets: <c>lexicon/exports</c>. Immutable.</summary>
public sealed class ExportTables
{
    private readonly Dictionary<string, StateCodes> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganisationCodes> _organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SectorWords> _sectors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _mutual = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, HashSet<Modality> Modalities)> _acts = [];
    private readonly ActorLexicon _actors;

    private ExportTables(ActorLexicon actors, Ontology ontology) => (_actors, Ontology) = (actors, ontology);

    /// <summary>Labels, scores and the like of events.</summary>
    internal Ontology Ontology { get; }

    /// <summary>Reads the tables of the lexicon folders; later ones stand before earlier ones. All faults are collected.</summary>
    public static ExportTables Load(IReadOnlyList<string> lexicons, ICollection<BlockFault> faults)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        ArgumentNullException.ThrowIfNull(faults);
        var tables = new ExportTables(ActorLexiconReader.Load(lexicons, faults), Ontology.Load(lexicons, faults));
        foreach (var lexicon in lexicons.Reverse())
        {
            tables.Read(lexicon, faults);
        }

        return tables;
    }

    /// <summary>The codes of a state; null if the code is none of a state.</summary>
    public StateCodes? State(string? iso) => iso is null ? null : _states.GetValueOrDefault(iso);

    /// <summary>The usual name of a state as ICEWS gives it.</summary>
    public string? StateName(string? iso) => State(iso) is not { } state ? null : state.IcewsName.Length > 0 ? state.IcewsName : _names.GetValueOrDefault(state.Iso);

    /// <summary>The codes of an organisation by any of its names; null if it isn't listed.</summary>
    public OrganisationCodes? Organisation(string name)
    {
        if (_organisations.TryGetValue(name, out var codes))
        {
            return codes;
        }

        foreach (var entry in _actors.Find(name))
        {
            if (entry.Kind == ActorEntryKind.Organisation && _organisations.TryGetValue(entry.Name, out codes))
            {
                return codes;
            }
        }

        return null;
    }

    /// <summary>A sector in other words; null if it isn't listed.</summary>
    public SectorWords? Sector(string sector) => _sectors.GetValueOrDefault(sector);

    /// <summary>The code of an event without direction as its other side has it; null if the code has a direction.</summary>
    public string? OtherSide(string cameo) => _mutual.GetValueOrDefault(cameo);

    /// <summary>Whether an event is a fact: it occurred, is going on, or is an act of speaking whose own code says what it speaks of.</summary>
    public bool IsFact(Event item) =>
        item.Modality is Modality.Occurred or Modality.Ongoing
        || _acts.Any(a => item.Cameo.Code.StartsWith(a.Prefix, StringComparison.Ordinal) && a.Modalities.Contains(item.Modality));

    private void Read(string lexicon, ICollection<BlockFault> faults)
    {
        foreach (var l in ColumnFile.Load(lexicon, "exports/states.txt", 1, faults))
        {
            var iso = l[0].Text;
            _states.TryAdd(iso, new StateCodes(iso, l[1].Text, l[2].Text, l[3].Text, l[4].Text.Length > 0 ? l[4].Text : iso, l[5].Text));
        }

        foreach (var l in ColumnFile.Load(lexicon, "actors/countries.txt", 2, faults))
        {
            _names.TryAdd(l[0].Text, l[1].Entries.FirstOrDefault().Text ?? "");
        }

        foreach (var l in ColumnFile.Load(lexicon, "exports/organisations.txt", 4, faults))
        {
            _organisations.TryAdd(l[0].Text, new OrganisationCodes(l[1].Text, l[2].Text, l[3].Text));
        }

        foreach (var l in ColumnFile.Load(lexicon, "exports/sectors.txt", 3, faults))
        {
            _sectors.TryAdd(l[0].Text, new SectorWords(l[1].Text, l[2].Text));
        }

        foreach (var l in ColumnFile.Load(lexicon, "exports/mutual.txt", 2, faults))
        {
            _mutual.TryAdd(l[0].Text, l[1].Text);
        }

        foreach (var l in ColumnFile.Load(lexicon, "exports/acts.txt", 2, faults))
        {
            ReadAct(l, faults);
        }
    }

    private void ReadAct(ColumnLine line, ICollection<BlockFault> faults)
    {
        var modalities = new HashSet<Modality>();
        foreach (var entry in line[1].Entries)
        {
            if (RecordNames.TryParse<Modality>(entry.Text, out var modality))
            {
                modalities.Add(modality);
            }
            else
            {
                faults.Add(line.Fault(entry.Column, "RD651", $"unknown modality '{entry.Text}'; it may be {string.Join(", ", RecordNames.All<Modality>())}"));
            }
        }

        _acts.Add((line[0].Text, modalities));
    }
}
