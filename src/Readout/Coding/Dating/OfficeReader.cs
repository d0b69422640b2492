using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>What a report says of a person's office.</summary>
internal enum OfficeStanding
{
    /// <summary>The person is named with the office: "President Joe Biden".</summary>
    Holds,

    /// <summary>"former President".</summary>
    Held,

    /// <summary>"the President-elect".</summary>
    Awaits,

    /// <summary>Whose government it is: "the Biden administration".</summary>
    Governs,
}

/// <summary>An office that the report names with its holder.</summary>
/// <param name="Person">The name.</param>
/// <param name="Standing">Whether it is held.</param>
/// <param name="Terms">When it was held, first to last.</param>
/// <param name="IsHead">Whether it is that of a head of state or government, whose title sticks to the name.</param>
internal sealed record OfficeClaim(Span Person, OfficeStanding Standing, IReadOnlyList<(DateOnly From, DateOnly? To)> Terms, bool IsHead);

/// <summary>Reads which office a report says a person holds: the title before the name, or after it between commas. A name alone says nothing.</summary>
internal static class OfficeReader
{
    // Characters before a name in which its title stands: "former Minister of Foreign Affairs and Trade".
    private const int Before = 60;
    private const int After = 80;

    // An apposition of more words than this tells a story.
    private const int LongestTitle = 8;

    // Words that make up titles; others beside them ("British", "U.S.") say of which country.
    private static readonly HashSet<string> Functions =
    [
        "president", "prime", "minister", "alternate", "foreign", "defence", "interior", "finance", "justice", "trade", "economy", "energy", "health", "transport", "treasury", "commerce", "homeland",
        "labour", "labor", "agriculture", "culture", "education", "environment", "climate", "digital", "secretary", "state", "general", "chancellor", "vice", "deputy", "assistant",
        "under", "undersecretary", "acting", "associate", "speaker", "spokesperson", "commander", "chief", "staff", "director", "ambassador", "envoy", "representative", "special", "high",
        "adviser", "security", "national", "king", "queen", "prince", "princess", "crown", "pope", "emir", "leader", "supreme", "chairman", "governor", "senator", "mayor", "judge",
        "counselor", "attorney", "first", "lady", "gentleman", "candidate", "nominee", "parliamentary", "opposition", "congressman", "administrator", "head", "patriarch", "sheikh",
    ];

    // Words between the parts of a title.
    private static readonly HashSet<string> Links = ["of", "the", "for", "to", "and", "on", "a", "then", "former", "ex", "late", "ousted", "deposed", "outgoing", "elect", "designate", "incoming", "newly", "elected", "new", "s", "&"];

    private static readonly HashSet<string> Lower = ["alternate", "vice", "deputy", "assistant", "under", "undersecretary", "associate", "candidate", "nominee", "first", "lady", "gentleman", "shadow", "opposition"];

    /// <summary>All claims, in the order of the text; none from page furniture and pictures' texts.</summary>
    public static IReadOnlyList<OfficeClaim> Read(Analysis analysis, ActorMap map)
    {
        var claims = new List<OfficeClaim>();
        foreach (var person in map.Offices.GroupBy(o => o.Span))
        {
            if (analysis.RegionAt(person.Key.Start)?.Kind is not (RegionKind.Boilerplate or RegionKind.Duplicate or RegionKind.Caption)
                && Claim(analysis, person.Key, [.. person]) is { } claim)
            {
                claims.Add(claim);
            }
        }

        return claims;
    }

    private static OfficeClaim? Claim(Analysis analysis, Span name, List<OfficeEvidence> offices)
    {
        var title = TitleBefore(analysis, name);
        if (IsGovernment(analysis.Text, name.End))
        {
            var led = Terms(offices.Where(o => IsHead(o)));
            return led.Count > 0 && !title.Exists(w => w is "former" or "previous" or "last" or "prior") ? new OfficeClaim(name, OfficeStanding.Governs, led, true) : null;
        }

        var named = offices.FindAll(o => Fits(title, o.Title));
        if (named.Count == 0)
        {
            title = TitleAfter(analysis.Text, name.End);
            named = offices.FindAll(o => Fits(title, o.Title));
        }

        var standing = title.Exists(w => w is "former" or "ex" or "late" or "ousted" or "deposed") ? OfficeStanding.Held
            : title.Exists(w => w is "elect" or "designate" or "incoming") ? OfficeStanding.Awaits
            : OfficeStanding.Holds;
        return named.Count == 0 || title.Contains("then") ? null : new OfficeClaim(name, standing, Terms(named), named.Exists(IsHead));
    }

    private static bool IsHead(OfficeEvidence office) => office.Title is "president" or "prime minister" or "chancellor";

    private static List<(DateOnly From, DateOnly? To)> Terms(IEnumerable<OfficeEvidence> offices) => [.. offices.Select(o => (o.From, o.To)).Order()];

    // "the Biden administration", "the Biden-Harris Administration"
    private static bool IsGovernment(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(24, text.Length - at));
        if (rest.StartsWith("-") || rest.StartsWith("–"))
        {
            var space = rest.IndexOf(' ');
            rest = space < 0 ? [] : rest[space..];
        }

        return rest.StartsWith(" administration", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The words of the title right before the name, nearest first.</summary>
    private static List<string> TitleBefore(Analysis analysis, Span name)
    {
        var sentence = analysis.Sentences.LastOrDefault(s => s.Span.Start <= name.Start);
        var before = analysis.Text[Math.Max(sentence?.Span.Start ?? 0, name.Start - Before)..name.Start];
        before = before[(before.LastIndexOfAny([',', ';', ':', '\n', '(', ')', '"', '“', '”', '—']) + 1)..];
        var words = new List<string>();
        foreach (var word in Words(before).Reverse())
        {
            var lower = Normal(word);
            if (!char.IsUpper(word[0]) && !Functions.Contains(lower) && !Links.Contains(lower))
            {
                break;
            }

            // "and" joins the parts of one office, or two persons.
            if (lower == "and" && words.Any(Functions.Contains))
            {
                break;
            }

            words.Add(lower);
        }

        return words;
    }

    /// <summary>The words between the comma after the name and the next one.</summary>
    private static List<string> TitleAfter(string text, int at)
    {
        if (at >= text.Length || text[at] != ',')
        {
            return [];
        }

        var rest = text[(at + 1)..Math.Min(text.Length, at + After)];
        var end = rest.IndexOfAny([',', ';', ':', '\n', '(', '"', '“', '”', '—']);
        var words = Words(end < 0 ? rest : rest[..end]).ToList();
        return words.Count <= LongestTitle && words.TrueForAll(w => char.IsUpper(w[0]) || Functions.Contains(Normal(w)) || Links.Contains(Normal(w))) ? [.. words.Select(Normal)] : [];
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '-', '‑', '–', '\u00A0', '\n', '’', '\'', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0]) || w == "&");

    private static string Normal(string word) => word.ToLowerInvariant() switch
    {
        "spokesman" or "spokeswoman" => "spokesperson",
        "defense" => "defence",
        "advisor" => "adviser",
        "counsellor" => "counselor",
        "pm" or "premier" => "premier",
        "external" => "foreign",
        var lower => lower,
    };

    /// <summary>Whether the words of a title name the office: all of its words, or some of them and no other function ("Secretary Blinken").</summary>
    private static bool Fits(List<string> title, string office)
    {
        if (title.Count == 0)
        {
            return false;
        }

        var wanted = Words(office).Select(Normal).Where(w => !Links.Contains(w)).ToHashSet();
        var said = title.ToHashSet();
        if (said.Remove("premier"))
        {
            said.UnionWith(["prime", "minister"]);
        }

        Spokesperson(wanted);
        Spokesperson(said);
        if (Lower.Any(l => said.Contains(l) != wanted.Contains(l)))
        {
            return false;
        }

        var functions = said.Where(w => Functions.Contains(w)).ToList();
        return wanted.IsSubsetOf(said) || (functions.Count > 0 && functions.TrueForAll(wanted.Contains) && IsHead(functions, wanted));
    }

    // "national security" alone is no office: one of its words must be a person.
    private static bool IsHead(List<string> functions, HashSet<string> wanted) => functions.Exists(w => wanted.Contains(w)
        && w is "president" or "minister" or "secretary" or "chancellor" or "king" or "queen" or "pope" or "emir" or "leader" or "speaker" or "spokesperson" or "adviser" or "ambassador"
            or "envoy" or "representative" or "director" or "commander" or "chief" or "chairman" or "governor" or "prince" or "administrator" or "general");

    private static void Spokesperson(HashSet<string> words)
    {
        if (words.Contains("press") && words.Remove("secretary"))
        {
            words.Remove("press");
            words.Add("spokesperson");
        }
    }
}
