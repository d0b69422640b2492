using System.Collections.Frozen;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>The words of calls, meetings, visits, votes and deadlines, read from <c>lexicon/appointments</c>.</summary>
internal sealed class AppointmentLexicon
{
    private readonly Dictionary<string, HashSet<string>> _verbs = [];
    private readonly Dictionary<string, HashSet<string>> _words = [];
    private readonly Dictionary<string, HashSet<string>> _objects = [];

    private AppointmentLexicon(IReadOnlyList<Block> blocks, ICollection<BlockFault> faults)
    {
        var (nouns, verbs) = (new Dictionary<string, AppointmentKind>(), new Dictionary<string, AppointmentKind>());
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case "kind":
                    var kind = LexiconWord.Read<AppointmentKind>(block.Name, hint => faults.Add(block.Fault("RD632", $"unknown kind of appointment '{block.Name}'{hint}")));
                    foreach (var noun in block.Items("nouns"))
                    {
                        nouns.TryAdd(noun, kind);
                    }

                    foreach (var verb in block.Items("verbs"))
                    {
                        verbs.TryAdd(verb, kind);
                        Set(_objects, verb).UnionWith(block.Items("objects"));
                    }

                    break;
                default:
                    Set(_verbs, block.Kind).UnionWith(block.Items("verbs"));
                    Set(_words, block.Kind).UnionWith(block.Items("words"));
                    break;
            }
        }

        Nouns = nouns.ToFrozenDictionary();
        Verbs = verbs.ToFrozenDictionary();
        Blocks = blocks;
    }

    /// <summary>The blocks as they were read, for running their examples.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Kinds by noun.</summary>
    public FrozenDictionary<string, AppointmentKind> Nouns { get; }

    /// <summary>Kinds by verb.</summary>
    public FrozenDictionary<string, AppointmentKind> Verbs { get; }

    /// <summary>Reads <c>appointments/*.txt</c> of the lexicon directories.</summary>
    public static AppointmentLexicon Load(IEnumerable<string> lexicons, ICollection<BlockFault> faults) =>
        new(BlockFile.Load(lexicons, "appointments", faults), faults);

    /// <summary>Whether the block <paramref name="block"/> lists the verb.</summary>
    public bool HasVerb(string block, string verb) => _verbs.TryGetValue(block, out var set) && set.Contains(verb);

    /// <summary>Whether the block <paramref name="block"/> lists the word.</summary>
    public bool HasWord(string block, string word) => _words.TryGetValue(block, out var set) && set.Contains(word);

    /// <summary>Whether the verb makes an appointment of what it acts on.</summary>
    public bool Takes(string verb, string noun) => !_objects.TryGetValue(verb, out var set) || set.Count == 0 || set.Contains(noun);

    private static HashSet<string> Set(Dictionary<string, HashSet<string>> sets, string name)
    {
        if (!sets.TryGetValue(name, out var set))
        {
            sets[name] = set = [];
        }

        return set;
    }
}
