using System.Collections.Frozen;

namespace Readout.Lexicon;

/// <summary>PLOVER's events, modes, contexts and sectors, CAMEO's codes, and the table between them. Immutable.</summary>
internal sealed class Ontology
{
    private readonly FrozenDictionary<string, CameoCode> _cameo;
    private readonly FrozenDictionary<string, PloverEvent> _plover;
    private readonly FrozenSet<string> _contexts;
    private readonly FrozenSet<string> _sectors;

    internal Ontology(
        IReadOnlyList<PloverEvent> events, IReadOnlyList<CameoCode> codes, IReadOnlyList<OntologyTerm> contexts, IReadOnlyList<OntologyTerm> sectors, IReadOnlyList<OntologyTerm> nonstates)
    {
        (Events, Codes, Contexts, Sectors, Nonstates) = (events, codes, contexts, sectors, nonstates);
        _plover = events.ToFrozenDictionary(e => e.Name);
        _cameo = codes.ToFrozenDictionary(c => c.Code);
        _contexts = contexts.Select(c => c.Name).ToFrozenSet();
        _sectors = sectors.Select(s => s.Name).ToFrozenSet();
    }

    /// <summary>PLOVER's events, in the order of the file: cooperation first.</summary>
    public IReadOnlyList<PloverEvent> Events { get; }

    /// <summary>CAMEO's codes, in the order of the file.</summary>
    public IReadOnlyList<CameoCode> Codes { get; }

    /// <summary>PLOVER's contexts.</summary>
    public IReadOnlyList<OntologyTerm> Contexts { get; }

    /// <summary>PLOVER's sectors.</summary>
    public IReadOnlyList<OntologyTerm> Sectors { get; }

    /// <summary>Codes that stand in the place of a country for those who are no state.</summary>
    public IReadOnlyList<OntologyTerm> Nonstates { get; }

    /// <summary>Reads <c>ontology/*.txt</c> of the lexicon directories; later ones add to earlier ones. All faults are collected.</summary>
    public static Ontology Load(IEnumerable<string> lexicons, ICollection<BlockFault> faults) => OntologyReader.Load(lexicons, faults);

    /// <summary>The CAMEO code ("0231"); null if there is none.</summary>
    public CameoCode? Cameo(string code) => _cameo.GetValueOrDefault(code);

    /// <summary>The PLOVER event ("CONSULT"); null if there is none.</summary>
    public PloverEvent? Plover(string name) => _plover.GetValueOrDefault(name);

    /// <summary>Whether PLOVER has the context.</summary>
    public bool HasContext(string name) => _contexts.Contains(name);

    /// <summary>Whether PLOVER has the sector.</summary>
    public bool HasSector(string name) => _sectors.Contains(name);
}
