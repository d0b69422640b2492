namespace Readout.Lexicon;

/// <summary>The names of roles that rules may ask for, as frames give them.</summary>
internal static class FrameRoles
{
    private static readonly HashSet<string> Plain = ["subject", "object", "indirect", "possessive", "compound", "modifier", "complement", "quote", "time"];

    private static readonly HashSet<string> Markers =
    [
        "to", "that", "whether", "ing", "purpose", "participle", "if", "unless", "until", "till", "when", "whenever", "while", "after", "before", "since", "because", "as", "once",
        "although", "though", "lest", "for", "by", "in case", "as long as", "so that", "provided", "should",
        "of", "with", "on", "in", "about", "at", "from", "against",
    ];

    private static readonly HashSet<string> Prepositions =
    [
        "about", "above", "across", "after", "against", "along", "among", "amid", "around", "as", "at", "before", "behind", "below", "beside", "between", "beyond", "by", "despite",
        "during", "except", "for", "from", "in", "inside", "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over", "past", "per", "regarding", "since", "through",
        "throughout", "till", "to", "toward", "towards", "under", "until", "unto", "up", "upon", "versus", "via", "with", "within", "without", "because of", "due to", "out of",
        "ahead of", "instead of", "prior to", "such as", "on behalf of", "in response to", "in support of", "in exchange for", "in case of", "in the event of", "along with",
        "together with", "according to", "alongside", "over to", "in front of", "in return for", "in retaliation for", "in protest at", "in favor of", "in favour of",
        "in coordination with", "in cooperation with", "in conjunction with", "in violation of",
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => Plain.Concat(Markers.Select(m => m + "-clause")).Concat(Prepositions);

    /// <summary>Whether a frame can have such a role, or such a way of roles ("purpose-clause > object").</summary>
    public static bool Has(string role) => role.Split('>', StringSplitOptions.TrimEntries).All(IsOne);

    private static bool IsOne(string role) =>
        Plain.Contains(role) || Prepositions.Contains(role) || (role.EndsWith("-clause", StringComparison.Ordinal) && Markers.Contains(role[..^7]));
}
