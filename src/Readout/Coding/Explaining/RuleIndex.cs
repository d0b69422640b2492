using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>Finds the block of the lexicon that a rule's name stands for.</summary>
/// <param name="blocks">All blocks of the lexicon.</param>
internal sealed class RuleIndex(IReadOnlyList<Block> blocks)
{
    // What the program itself decides, where no block of the lexicon does.
    private static readonly Dictionary<string, string> BuiltIn = new()
    {
        ["according-to"] = "“According to” somebody, and the like.",
        ["opening"] = "The title says whose words the document holds.",
        ["turn"] = "A label before a turn says who speaks.",
        ["attributable"] = "A line says whose words follow.",
        ["headline"] = "A name before a colon or behind a dash says whose words the headline gives.",
        ["or-else"] = "What will happen “or else”, “otherwise”.",
        ["for-there-to-be"] = "“For there to be …, … must …”.",
        ["will-harm"] = "Somebody will, or in some case would, do what the list “harm” names; negated, an assurance not to.",
        ["will-harm-any"] = "Somebody will answer in a way that is left open.",
        ["will-suffer"] = "Somebody will suffer, pay or face what the speaker leaves unsaid.",
        ["will-be-met"] = "Something will be met with the speaker's own answer.",
        ["will-bring"] = "Something will bring harm, and nobody is said to do it.",
        ["will-not-do-good"] = "A good is withheld in some case.",
        ["will-do-good"] = "Somebody will do what the list “good” names; in return for something, an offer.",
        ["not-until"] = "Nothing good will be done until something else is.",
        ["none-until"] = "Nothing will be until something else is.",
        ["only-if"] = "Something will be only if somebody does something.",
        ["remains-open"] = "A way, a door or an offer is open.",
        ["hold"] = "Somebody holds, attends, plans the thing named by its noun.",
        ["arranged-noun"] = "The thing is named by its noun, with its day or with how sure it is.",
    };

    /// <summary>Every block.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>The block of one of the kinds with that name, or with that word in one of its lists.</summary>
    public Block? Find(string rule, params IReadOnlyList<string> kinds) =>
        blocks.FirstOrDefault(b => kinds.Contains(b.Kind) && b.Name == rule)
        ?? blocks.FirstOrDefault(b => kinds.Contains(b.Kind) && b.Lines.Any(l => l.Key is "verbs" or "nouns" && l.Items.Contains(rule)));

    /// <summary>Where the block stands: file and line.</summary>
    public static string? Place(Block? block) => block is null ? null : $"{block.File}:{block.Line}";

    /// <summary>What the rule means, in plain words.</summary>
    public static string? Meaning(string rule, Block? block) => block?.Value("means") ?? BuiltIn.GetValueOrDefault(rule);
}
