using System.Collections.Frozen;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>A word by which somebody commits himself or asks something.</summary>
/// <param name="Name">Name of the act.</param>
/// <param name="Kind">What it makes, unless what is foreseen changes it.</param>
/// <param name="Action">Roles of what is to be done.</param>
/// <param name="Target">Roles of who it is addressed to.</param>
/// <param name="Not">Words that must not govern it.</param>
internal sealed record CommitmentAct(string Name, CommitmentKind Kind, IReadOnlyList<string> Action, IReadOnlyList<string> Target, FrozenSet<string> Not);

/// <summary>What a clause foresees.</summary>
internal enum Foresight
{
    /// <summary>Nothing that commits.</summary>
    None,

    /// <summary>The subject does harm.</summary>
    Harm,

    /// <summary>The subject suffers.</summary>
    Suffer,

    /// <summary>Something leads to harm that the speaker's own side does.</summary>
    BringOwn,

    /// <summary>Something leads to harm.</summary>
    Bring,

    /// <summary>The subject does good.</summary>
    Good,
}

/// <summary>The words of commitments, read from <c>lexicon/commitments</c>.</summary>
internal sealed class CommitmentLexicon
{
    private readonly Dictionary<string, (HashSet<string> Verbs, HashSet<string> Objects)> _foreseen = [];

    private CommitmentLexicon(IReadOnlyList<Block> blocks, ICollection<BlockFault> faults)
    {
        var tables = new Dictionary<string, Dictionary<string, List<CommitmentAct>>> { ["verbs"] = [], ["nouns"] = [], ["adjectives"] = [] };
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case "act":
                    var act = ReadAct(block, faults);
                    foreach (var (key, table) in tables)
                    {
                        foreach (var word in block.Items(key))
                        {
                            if (!table.TryGetValue(word, out var list))
                            {
                                table[word] = list = [];
                            }

                            list.Add(act);
                        }
                    }

                    break;
                default:
                    if (!_foreseen.TryGetValue(block.Kind, out var lists))
                    {
                        _foreseen[block.Kind] = lists = ([], []);
                    }

                    lists.Verbs.UnionWith(block.Items("verbs").Concat(block.Items("words")));
                    lists.Objects.UnionWith(block.Items("objects").Concat(block.Items("nouns")));
                    break;
            }
        }

        Verbs = Freeze(tables["verbs"]);
        Nouns = Freeze(tables["nouns"]);
        Adjectives = Freeze(tables["adjectives"]);
        Blocks = blocks;
    }

    /// <summary>The blocks as they were read, for running their examples.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Acts by verb.</summary>
    public FrozenDictionary<string, IReadOnlyList<CommitmentAct>> Verbs { get; }

    /// <summary>Acts by noun.</summary>
    public FrozenDictionary<string, IReadOnlyList<CommitmentAct>> Nouns { get; }

    /// <summary>Acts by adjective.</summary>
    public FrozenDictionary<string, IReadOnlyList<CommitmentAct>> Adjectives { get; }

    /// <summary>Reads <c>commitments/*.txt</c> of the lexicon directories.</summary>
    public static CommitmentLexicon Load(IEnumerable<string> lexicons, ICollection<BlockFault> faults) =>
        new(BlockFile.Load(lexicons, "commitments", faults), faults);

    /// <summary>Whether the block <paramref name="kind"/> lists the verb.</summary>
    public bool HasVerb(string kind, string verb) => _foreseen.TryGetValue(kind, out var lists) && lists.Verbs.Contains(verb);

    /// <summary>Whether the block <paramref name="kind"/> lists the noun.</summary>
    public bool HasObject(string kind, string noun) => _foreseen.TryGetValue(kind, out var lists) && lists.Objects.Contains(noun);

    private static CommitmentAct ReadAct(Block block, ICollection<BlockFault> faults)
    {
        var name = block.Value("kind") ?? "";
        var kind = LexiconWord.Read<CommitmentKind>(name, hint => faults.Add(block.Fault("kind", "RD622", $"unknown kind of commitment '{name}'{hint}")));
        return new CommitmentAct(block.Name, kind, [.. block.Items("action")], [.. block.Items("target")], block.Items("not").ToFrozenSet());
    }

    private static FrozenDictionary<string, IReadOnlyList<CommitmentAct>> Freeze(Dictionary<string, List<CommitmentAct>> table) =>
        table.ToFrozenDictionary(p => p.Key, p => (IReadOnlyList<CommitmentAct>)p.Value);
}
