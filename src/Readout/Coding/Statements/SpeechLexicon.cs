using System.Collections.Frozen;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>How a verb or noun of speech takes what is said and who it is said to.</summary>
/// <param name="Name">Name of the pattern.</param>
/// <param name="Content">Roles of the thing said, as in <c>Frame</c>: that-clause, quote, of …</param>
/// <param name="Addressee">Roles of who is spoken to.</param>
/// <param name="With">Words of which one must stand beside the verb; empty if none is needed.</param>
/// <param name="DocumentOnly">Whether only documents speak so.</param>
/// <param name="Medium">The medium that the word itself names.</param>
/// <param name="Bare">Whether a clause may follow it without "that".</param>
internal sealed record SpeechPattern(
    string Name, IReadOnlyList<string> Content, IReadOnlyList<string> Addressee, FrozenSet<string> With, bool DocumentOnly, Medium Medium, bool Bare)
{
    /// <summary>Whether words in quotation marks may be what is said.</summary>
    public bool Quotes => Content.Contains("quote");
}

/// <summary>Words of a medium with the prepositions they stand with.</summary>
internal sealed record MediumWords(Medium Medium, FrozenSet<string> Prepositions);

/// <summary>The verbs and nouns of speech, the words for media, and the labels of transcripts, read from <c>lexicon/speech</c>.</summary>
internal sealed class SpeechLexicon
{
    private readonly FrozenDictionary<string, MediumWords> _nouns;
    private readonly FrozenDictionary<string, Medium> _names;
    private readonly FrozenDictionary<string, Medium> _told;

    private SpeechLexicon(IReadOnlyList<Block> blocks, ICollection<BlockFault> faults)
    {
        var (verbs, nouns) = (new Dictionary<string, List<SpeechPattern>>(), new Dictionary<string, List<SpeechPattern>>());
        var (mediumNouns, names, told) = (new Dictionary<string, MediumWords>(), new Dictionary<string, Medium>(), new Dictionary<string, Medium>());
        var offices = new HashSet<string>();
        var documents = new HashSet<string>();
        var (openings, attributable) = (new List<(string, Medium)>(), new List<string>());
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case "pattern" or "noun":
                    var pattern = ReadPattern(block, faults);
                    foreach (var word in block.Items(block.Kind == "noun" ? "nouns" : "verbs"))
                    {
                        var table = block.Kind == "noun" ? nouns : verbs;
                        if (!table.TryGetValue(word, out var list))
                        {
                            table[word] = list = [];
                        }

                        list.Add(pattern);
                    }

                    break;
                case "medium":
                    var medium = ReadMedium(block, block.Name, faults);
                    var words = new MediumWords(medium, block.Items("prepositions").ToFrozenSet());
                    foreach (var noun in block.Items("nouns"))
                    {
                        mediumNouns.TryAdd(noun, words);
                    }

                    foreach (var name in block.Items("names"))
                    {
                        names.TryAdd(name, medium);
                    }

                    foreach (var word in block.Items("to"))
                    {
                        told.TryAdd(word, medium);
                    }

                    break;
                case "offices":
                    offices.UnionWith(block.Items("words"));
                    break;
                case "openings":
                    openings.AddRange(block.Items("words").Select(w => (w, ReadMedium(block, block.Name, faults))));
                    break;
                case "documents":
                    documents.UnionWith(block.Items("nouns"));
                    break;
                case "attributable":
                    attributable.AddRange(block.Items("words"));
                    break;
            }
        }

        Verbs = verbs.ToFrozenDictionary(p => p.Key, p => (IReadOnlyList<SpeechPattern>)p.Value);
        Nouns = nouns.ToFrozenDictionary(p => p.Key, p => (IReadOnlyList<SpeechPattern>)p.Value);
        _nouns = mediumNouns.ToFrozenDictionary();
        _names = names.ToFrozenDictionary();
        _told = told.ToFrozenDictionary();
        Offices = offices.ToFrozenSet();
        Openings = openings.OrderByDescending(o => o.Item1.Length).ToList();
        Attributable = attributable.OrderByDescending(o => o.Length).ToList();
        Documents = documents.ToFrozenSet();
        Blocks = blocks;
    }

    /// <summary>The blocks as they were read, for running their examples.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Patterns by verb, with its particle.</summary>
    public FrozenDictionary<string, IReadOnlyList<SpeechPattern>> Verbs { get; }

    /// <summary>Patterns by noun.</summary>
    public FrozenDictionary<string, IReadOnlyList<SpeechPattern>> Nouns { get; }

    /// <summary>Words that mark a speaker's label.</summary>
    public FrozenSet<string> Offices { get; }

    /// <summary>Nouns for things in writing that may speak.</summary>
    public FrozenSet<string> Documents { get; }

    /// <summary>Openings of titles that name whose words the document holds, longest first.</summary>
    public IReadOnlyList<(string Words, Medium Medium)> Openings { get; }

    /// <summary>Phrases before the name of the one whose words follow, longest first.</summary>
    public IReadOnlyList<string> Attributable { get; }

    /// <summary>Reads <c>speech/*.txt</c> of the lexicon directories.</summary>
    public static SpeechLexicon Load(IEnumerable<string> lexicons, ICollection<BlockFault> faults) =>
        new(BlockFile.Load(lexicons, "speech", faults), faults);

    /// <summary>The medium that a noun names behind a preposition ("in" + "statement"), or unknown. The noun may have its compound before it.</summary>
    public Medium MediumOf(string preposition, string noun) =>
        _nouns.TryGetValue(noun, out var words) && words.Prepositions.Contains(preposition) ? words.Medium : Medium.Unknown;

    /// <summary>The medium that a noun names by itself ("statement", "press conference"), or unknown.</summary>
    public Medium MediumOf(string noun) => _nouns.TryGetValue(noun, out var words) ? words.Medium : Medium.Unknown;

    /// <summary>The medium that a proper name is ("Twitter", "Reuters"), or unknown.</summary>
    public Medium MediumOfName(string name) => _names.GetValueOrDefault(name);

    /// <summary>The medium when such a person or body is told ("reporters"), or unknown.</summary>
    public Medium MediumOfTelling(string noun) => _told.GetValueOrDefault(noun);

    private static SpeechPattern ReadPattern(Block block, ICollection<BlockFault> faults) => new(
        block.Name,
        [.. block.Items("content")],
        [.. block.Items("addressee")],
        block.Items("with").ToFrozenSet(),
        block.Value("speaker") == "document",
        block.Value("medium") is { } medium ? ReadMedium(block, medium, faults, "medium") : Medium.Unknown,
        block.Value("bare") == "yes");

    private static Medium ReadMedium(Block block, string name, ICollection<BlockFault> faults, string key = "") =>
        LexiconWord.Read<Medium>(name, hint => faults.Add(block.Fault(key, "RD612", $"unknown medium '{name}'{hint}")));
}
