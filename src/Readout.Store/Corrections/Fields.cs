namespace Readout.Store.Corrections;

/// <summary>Which fields of which items can be corrected, and which of them name other items.</summary>
internal static class Fields
{
    private static readonly Dictionary<char, string> Lists = new()
    {
        ['a'] = "actors",
        ['p'] = "places",
        ['t'] = "times",
        ['e'] = "events",
        ['s'] = "statements",
        ['c'] = "commitments",
        ['m'] = "appointments",
        ['f'] = "figures",
    };

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["report"] = ["published", "language", "title", "url", "publisher"],
        ["actors"] = ["name", "kind", "code", "country", "sectors", "role", "wikidata", "mentions"],
        ["places"] = ["name", "country", "lat", "lon", "geonames", "precision", "mentions"],
        ["times"] = ["span", "timex", "type", "earliest", "latest"],
        ["events"] =
        [
            "plover.event", "plover.mode", "plover.contexts", "cameo.code", "cameo.goldstein", "cameo.quad", "source", "target", "trigger", "evidence", "modality",
            "time", "time.earliest", "time.latest", "place", "attribution", "figures", "confidence",
        ],
        ["statements"] = ["speaker", "addressees", "medium", "form", "cue", "content", "time", "time.earliest", "time.latest", "reported_by"],
        ["commitments"] =
        [
            "kind", "issuer", "target", "protege", "purpose", "condition", "condition.span", "condition.connective", "condition.event", "action", "action.span", "action.event",
            "deadline", "statement", "evidence",
        ],
        ["appointments"] = ["kind", "participants", "place", "time", "time.earliest", "time.latest", "status", "evidence"],
        ["figures"] = ["value", "low", "high", "approximate", "unit", "of", "span"],
    };

    private static readonly HashSet<string> ReferenceFields =
    [
        "source", "target", "place", "attribution", "figures", "speaker", "addressees", "reported_by", "issuer", "protege", "condition.event", "action.event", "statement", "participants", "of",
    ];

    private static readonly HashSet<string> ActorFields = ["source", "target", "speaker", "addressees", "issuer", "protege", "participants"];

    private static readonly HashSet<string> NumberFields =
        ["cameo.goldstein", "cameo.quad", "confidence", "lat", "lon", "geonames", "value", "low", "high", "approximate"];

    private static readonly HashSet<string> ListFields =
        ["plover.contexts", "source", "target", "attribution", "figures", "sectors", "addressees", "issuer", "protege", "participants"];

    private static readonly HashSet<string> PartFields = ["time", "condition", "action"];

    /// <summary>The list of a record that holds items of this letter; null if none does.</summary>
    public static string? ListOf(char letter) => Lists.GetValueOrDefault(letter);

    /// <summary>All lists.</summary>
    public static IEnumerable<string> AllLists => Lists.Values;

    /// <summary>The fields of a list's items that can be corrected.</summary>
    public static IReadOnlyList<string> Of(string list) => Known[list];

    /// <summary>Whether the field names other items.</summary>
    public static bool IsReference(string field) => ReferenceFields.Contains(field);

    /// <summary>Whether the field names actors, of whom a correction may bring new ones.</summary>
    public static bool IsActor(string field) => ActorFields.Contains(field);

    /// <summary>Whether the field is an object of which a part may name another item.</summary>
    public static bool HasReference(string field) => PartFields.Contains(field);

    /// <summary>Whether the field is a number, or true or false.</summary>
    public static bool IsNumber(string field) => NumberFields.Contains(field);

    /// <summary>Whether the field is a list of words or items.</summary>
    public static bool IsList(string field) => ListFields.Contains(field);

    /// <summary>Every place in a record where another item is named: list, field, whether it must be there.</summary>
    public static IReadOnlyList<(string List, string Field, bool Needed)> References { get; } =
    [
        ("events", "source", false), ("events", "target", false), ("events", "place", false), ("events", "attribution", false), ("events", "figures", false), ("events", "time.time", false),
        ("statements", "speaker", true), ("statements", "addressees", false), ("statements", "reported_by", false), ("statements", "time.time", false),
        ("commitments", "issuer", false), ("commitments", "target", false), ("commitments", "protege", false), ("commitments", "condition.event", false),
        ("commitments", "action.event", false), ("commitments", "statement", false),
        ("appointments", "participants", false), ("appointments", "place", false), ("appointments", "time.time", false),
        ("figures", "of", false),
    ];
}
