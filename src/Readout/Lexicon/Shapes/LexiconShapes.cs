namespace Readout.Lexicon;

/// <summary>The shapes of all block files: what may stand where, said once, for the check and for whoever reads the code.</summary>
internal static class LexiconShapes
{
    private static readonly BlockKey Means = new("means", KeyValue.Text);
    private static readonly BlockKey Verbs = new("verbs", KeyValue.Words);
    private static readonly BlockKey Nouns = new("nouns", KeyValue.Words);
    private static readonly BlockKey Objects = new("objects", KeyValue.Words);
    private static readonly BlockKey AnyWords = new("words", KeyValue.Words);

    private static readonly FolderShape Speech = new(
        "speech",
        new BlockShape("pattern", [.. Saying("verbs")]) { Named = true, Needs = ["content", "verbs"] },
        new BlockShape("noun", [.. Saying("nouns")]) { Named = true, Needs = ["content", "nouns"] },
        new BlockShape(
            "medium",
            [
                new("prepositions", KeyValue.Roles),
                Nouns with { Once = true },
                new("names", KeyValue.Names) { Once = true },
                new("to", KeyValue.Words) { Once = true },
                .. Examples("speaker", "cue", "content", "addressee"),
            ])
        { Named = true, Needs = ["nouns|names|to"] },
        new BlockShape("offices", AnyWords) { Needs = ["words"] },
        new BlockShape("openings", AnyWords with { Once = true }) { Named = true, Needs = ["words"] },
        new BlockShape("documents", Nouns) { Needs = ["nouns"] },
        new BlockShape("attributable", AnyWords) { Needs = ["words"] });

    private static readonly FolderShape Commitments = new(
        "commitments",
        [
            new BlockShape(
                "act",
                [
                    Means,
                    new("kind", KeyValue.Text),
                    Verbs,
                    Nouns,
                    new("adjectives", KeyValue.Words),
                    new("action", KeyValue.Roles),
                    new("target", KeyValue.Roles),
                    new("not", KeyValue.Words),
                    .. Acting(),
                ]) { Named = true, Needs = ["kind", "action", "verbs|nouns|adjectives"] },
            .. from kind in new[] { "harm", "harm-if", "harm-with", "harm-end", "harsh", "parley", "suffer", "bring", "own-hand", "good", "good-with", "empty", "deontic", "open", "carry", "courtesy" }
               select new BlockShape(kind, [Verbs, Nouns, Objects, AnyWords, .. Acting()]) { Needs = ["verbs|nouns|objects|words"] },
        ]);

    private static readonly FolderShape Appointments = new(
        "appointments",
        [
            new BlockShape("kind", [Nouns with { Once = true }, Verbs with { Once = true }, Objects, .. Examples("participant")]) { Named = true, Needs = ["nouns|verbs"] },
            .. from kind in new[] { "receive", "hold", "scheduled", "tentative", "postponed", "cancelled" }
               select new BlockShape(kind, Verbs, AnyWords) { Needs = ["verbs|words"] },
        ]);

    private static readonly FolderShape Figures = new(
        "figures",
        new BlockShape("numbers"),
        new BlockShape("scales"),
        new BlockShape("vague"),
        new BlockShape("approximators", AnyWords) { Needs = ["words"] },
        new BlockShape("approximators-after", AnyWords) { Needs = ["words"] },
        new BlockShape("labels", AnyWords) { Needs = ["words"] },
        new BlockShape("unit", AnyWords with { Once = true }, new("symbols", KeyValue.Names) { Once = true }, new("persons", KeyValue.YesNo), new("lasting", KeyValue.YesNo))
        {
            Named = true,
            Needs = ["words|symbols"],
        },
        new BlockShape("casualties", Verbs with { Once = true }) { Named = true, Needs = ["verbs"] });

    private static readonly string[] Modalities = ["occurred", "ongoing", "scheduled", "intended", "conditional", "hypothetical", "possible", "denied"];

    private static readonly string[] OfContent = ["content source", "content target", "content subject", "content party", "recalled", "setting", "speaker", "home", "victim", "thanked", "thanking"];

    private static readonly FolderShape Events = new(
        "events",
        new BlockShape(
            "rule",
            [
            Means,
            new("cameo", KeyValue.Text),
            new("event", KeyValue.Text),
            new("mode", KeyValue.Text),
            new("contexts", KeyValue.Names),
            new("form", KeyValue.Choices, "negated", "future"),
            Verbs,
            Nouns,
            new("adjectives", KeyValue.Words),
            new("phrases", KeyValue.Words),
            new("source", KeyValue.Roles, OfContent),
            new("target", KeyValue.Roles, OfContent),
            new("needs", KeyValue.Test, "any", "thanked"),
            new("not", KeyValue.Test, "any"),
            new("content", KeyValue.Roles),
            new("as", KeyValue.Text),
            new("flags", KeyValue.Choices, "mutual", "joint", "each", "abroad", "said", "asks", "factual", "needs-content", "content-fact", "carried"),
            new("alone", KeyValue.Choice, "target", "source", "either"),
            new("usually", KeyValue.Choice, Modalities),
            .. Happening(),
            ])
        { Named = true, Unique = true, Needs = ["means", "cameo", "verbs|nouns|adjectives|phrases", "source", "example"] },
        new BlockShape("none", [new("why", KeyValue.Text), Verbs, Nouns, new("adjectives", KeyValue.Words), new("phrases", KeyValue.Words), .. Happening().Where(k => k.Name == "never")])
        {
            Named = true,
            Unique = true,
            Needs = ["why", "verbs|nouns|adjectives|phrases", "never"],
        },
        new BlockShape("list", AnyWords) { Named = true, Needs = ["words"] },
        new BlockShape(
            "support",
            [
            Verbs,
            new("role", KeyValue.Roles),
            new("modality", KeyValue.Choice, Modalities),
            new("carries", KeyValue.YesNo),
            new("keeps", KeyValue.YesNo),
            .. Happening(),
            ])
        { Named = true, Needs = ["verbs"] },
        new BlockShape("attitude", [new("modality", KeyValue.Choice, [.. Modalities, "none"]), new("reaches", KeyValue.Roles), new("others", KeyValue.Roles), new("keeps", KeyValue.Roles), AnyWords with { Once = true }, .. Happening()])
        {
            Named = true,
            Needs = ["modality", "words"],
        },
        new BlockShape("counts", Means, new("codes", KeyValue.Text), new("but", KeyValue.Text), new("among", KeyValue.Choice, "anybody", "officials", "others")) { Named = true, Needs = ["means", "codes", "among"] },
        new BlockShape("intents", new BlockKey("as", KeyValue.Text)) { Named = true, Needs = ["as"] })
    { Columns = ["not-coded.txt"] };

    /// <summary>The shape of ontology/plover.txt.</summary>
    public static FolderShape Ontology { get; } = new(
        "ontology",
        [
            new BlockShape("event", Means, new("quad", KeyValue.Choice, "1", "2", "3", "4"), new("score", KeyValue.Text), new("recipient", KeyValue.YesNo), new("mode", KeyValue.Text))
            {
                Named = true,
                Needs = ["means", "quad", "score", "recipient"],
            },
            .. from kind in new[] { "context", "sector", "nonstate" } select new BlockShape(kind, Means) { Named = true, Needs = ["means"] },
        ]);

    /// <summary>All folders of blocks.</summary>
    public static IReadOnlyList<FolderShape> All { get; } = [Events, Speech, Commitments, Appointments, Figures];

    /// <summary>The shape of a folder; null if it is none of blocks.</summary>
    public static FolderShape? Of(string folder) => All.FirstOrDefault(f => f.Folder == folder);

    private static IEnumerable<BlockKey> Saying(string words) =>
    [
        Means,
        new(words, KeyValue.Words),
        new("content", KeyValue.Roles),
        new("addressee", KeyValue.Roles),
        new("with", KeyValue.Words),
        new("bare", KeyValue.YesNo),
        new("speaker", KeyValue.Choice, "document"),
        new("medium", KeyValue.Text),
        .. Examples("speaker", "cue", "content", "addressee"),
    ];

    private static IEnumerable<BlockKey> Acting() => Examples("issuer", "cue", "action", "target", "condition");

    private static IEnumerable<BlockKey> Happening() => Examples("source", "trigger", "target", "content");

    private static IEnumerable<BlockKey> Examples(params IReadOnlyList<string> roles) => [new("example", KeyValue.Example, roles), new("never", KeyValue.Example, roles)];
}
