using Readout.Lexicon;

namespace Readout.Views;

/// <summary>The part of the codebook that shows the rules: meaning, words, examples and counter-examples of each block.</summary>
internal static class CodebookRules
{
    // Folders in the order of the codebook, with their title and what stands before their rules.
    private static readonly (string Folder, string Title, string Lead)[] Parts =
    [
        ("commitments", "Commitments", "A threat says that its issuer will do harm, a promise the same with a good; a warning foretells harm without saying who will do it; a demand asks for an act; "
            + "an offer proposes a trade; an assurance promises not to do something. The lists after the acts tell what a clause about the future foresees."),
        ("speech", "Statements", "By which words somebody says something, and by which medium."),
        ("appointments", "Appointments", "What can be arranged, and how sure it is."),
        ("figures", "Figures", "What is counted, and by which words."),
    ];

    // Blocks beside the rules of events, with their title and what stands before them.
    private static readonly (string Kind, string Title, string Lead)[] Around =
    [
        ("attitude", "How real an event is", "Words above an event: with them it is intended, denied, only possible, or no event at all."),
        ("support", "Verbs that carry a noun", "A noun such as “talks” takes its subject and its tense from such a verb."),
        ("intents", "Intents", "What an event becomes when its actor only means to do it, or has it on the calendar."),
        ("counts", "Between whom an event counts", "Beyond what the rules ask for."),
        ("none", "Words that name no event", "They link actors often, and were looked at: why nothing is coded by them, unless a rule above knows a narrower sense."),
        ("list", "Lists", "Words that rules name with @."),
    ];

    /// <summary>What holds for all events: words that say how real one is, verbs that carry nouns, intents, lists.</summary>
    public static void Circumstances(Markdown page, IReadOnlyList<Block> blocks)
    {
        foreach (var (kind, title, lead) in Around)
        {
            page.Heading(2, title);
            page.Paragraph(lead);
            foreach (var block in blocks.Where(b => b.Kind == kind))
            {
                Rule(page, block);
            }
        }
    }

    public static void Write(Markdown page, IReadOnlyList<Block> blocks)
    {
        foreach (var (folder, title, lead) in Parts)
        {
            page.Heading(2, title);
            page.Paragraph(lead);
            foreach (var block in blocks.Where(b => FolderOf(b) == folder))
            {
                Rule(page, block);
            }
        }
    }

    /// <summary>The name of the folder of the lexicon that a block stands in.</summary>
    public static string FolderOf(Block block) => block.File.Split('/')[^2];

    /// <summary>A block under a heading of its own.</summary>
    public static void Rule(Markdown page, Block block, int level = 3)
    {
        page.Heading(level, block.Name.Length > 0 ? $"{block.Kind} {block.Name}" : block.Kind);
        if (block.Value("means") is { } means)
        {
            page.Paragraph(means);
        }

        // Keys in the order of the block; words of several lines together.
        var first = true;
        foreach (var group in block.Lines.Where(l => l.Key is not ("means" or "example" or "never")).GroupBy(l => l.Key))
        {
            page.Item($"{group.Key}: {string.Join(", ", group.Select(l => l.Value))}", first);
            first = false;
        }

        first = true;
        foreach (var line in block.Lines.Where(l => l.Key is "example" or "never"))
        {
            page.Item($"{(line.Key == "never" ? "never" : "as in")}: {Markdown.Code(line.Value)}", first);
            first = false;
        }
    }
}
