using System.Collections.Frozen;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>The rules of events, read from <c>lexicon/events</c>, by the words that they hang on.</summary>
internal sealed class EventLexicon
{
    private static readonly EventRule[] NoRules = [];
    private readonly FrozenDictionary<string, EventRule[]> _verbs;
    private readonly FrozenDictionary<string, EventRule[]> _nouns;
    private readonly FrozenDictionary<string, EventRule[]> _adjectives;
    private readonly FrozenDictionary<string, (EventRule Rule, Phrase Phrase)[]> _phrases;
    private readonly FrozenDictionary<string, SupportVerb[]> _support;
    private readonly FrozenDictionary<string, Attitude> _attitudes;
    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;

    internal EventLexicon(
        IReadOnlyList<EventRule> rules,
        FrozenDictionary<string, SupportVerb[]> support,
        FrozenDictionary<string, Attitude> attitudes,
        IReadOnlyList<InnerCode> intents,
        FrozenDictionary<string, FrozenSet<string>> lists,
        IReadOnlyList<Block> blocks)
    {
        (Rules, _support, _attitudes, Intents, _lists, Blocks) = (rules, support, attitudes, intents, lists, blocks);
        _verbs = Table(rules, r => r.Verbs);
        _nouns = Table(rules, r => r.Nouns);
        _adjectives = Table(rules, r => r.Adjectives);
        _phrases = rules.SelectMany(r => r.Phrases.Select(p => (Rule: r, Phrase: p)))
            .GroupBy(p => p.Phrase.Verb, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every rule, in the order of the files.</summary>
    public IReadOnlyList<EventRule> Rules { get; }

    /// <summary>Words that name no event.</summary>
    public IReadOnlyList<NoEvent> NoEvents { get; init; } = [];

    /// <summary>The blocks as they were read, for running their examples.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>What an event becomes when its actor only means to do it: aid that will be given is an intent to give it.</summary>
    public IReadOnlyList<InnerCode> Intents { get; }

    /// <summary>Between whom events of a code count: "anybody", "officials", "others", by the beginning of the code.</summary>
    public IReadOnlyList<CountedCodes> Counted { get; init; } = [];

    /// <summary>Whether an event with the CAMEO code is one that counts <paramref name="among"/> those.</summary>
    public bool Counts(string among, string code) => Counted.Any(c => c.Among == among && c.Has(code));

    /// <summary>Reads <c>events/*.txt</c> of the lexicon directories; later ones add to earlier ones.</summary>
    public static EventLexicon Load(IReadOnlyList<string> lexicons, Ontology ontology, ICollection<BlockFault> faults) =>
        new EventRuleReader(ontology, faults).Read(BlockFile.Load(lexicons, "events", faults));

    /// <summary>Rules whose verb this is.</summary>
    public IReadOnlyList<EventRule> OfVerb(string lemma) => _verbs.GetValueOrDefault(lemma, NoRules);

    /// <summary>Whether a rule, a phrase, a carrying verb or an attitude has this verb.</summary>
    public bool HasVerb(string lemma) => _verbs.ContainsKey(lemma) || _phrases.ContainsKey(lemma) || _support.ContainsKey(lemma) || _attitudes.ContainsKey(lemma);

    /// <summary>Rules whose noun this is.</summary>
    public IReadOnlyList<EventRule> OfNoun(string lemma) => _nouns.GetValueOrDefault(lemma, NoRules);

    /// <summary>Rules whose adjective or predicate noun this is.</summary>
    public IReadOnlyList<EventRule> OfAdjective(string lemma) => _adjectives.GetValueOrDefault(lemma, NoRules);

    /// <summary>Phrases that begin with this verb.</summary>
    public IReadOnlyList<(EventRule Rule, Phrase Phrase)> PhrasesOf(string verb) => _phrases.GetValueOrDefault(verb, []);

    /// <summary>How a verb carries the noun that stands in <paramref name="role"/> at it; null if it doesn't.</summary>
    public SupportVerb? Support(string verb, string role) =>
        _support.TryGetValue(verb, out var found) ? Array.Find(found, s => s.Role == role) : null;

    /// <summary>The code that rules with the code <paramref name="act"/> give to an act about an event with the code <paramref name="inner"/>; null if none does.</summary>
    public string? CodeFor(string act, string inner) =>
        Rules.Where(r => r.Cameo == act).SelectMany(r => r.As).Where(a => inner.StartsWith(a.Inner, StringComparison.Ordinal)).MaxBy(a => a.Inner.Length)?.Code;

    /// <summary>The words of a list, as rules name it with @; none if there is no such list.</summary>
    public IReadOnlySet<string> List(string name) => _lists.GetValueOrDefault(name, []);

    /// <summary>What a governing word says of the event under it; null if nothing.</summary>
    public Attitude? AttitudeOf(string lemma) => _attitudes.GetValueOrDefault(lemma);

    private static FrozenDictionary<string, EventRule[]> Table(IEnumerable<EventRule> rules, Func<EventRule, IEnumerable<string>> words) =>
        rules.SelectMany(r => words(r).Select(w => (Word: w, Rule: r)))
            .GroupBy(p => p.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Rule).Distinct().ToArray(), StringComparer.Ordinal);
}

/// <summary>Codes of events that count between certain parties only, or between any.</summary>
/// <param name="Among">anybody, officials or others.</param>
/// <param name="Codes">How the codes begin.</param>
/// <param name="But">Codes that are left out.</param>
internal sealed record CountedCodes(string Among, IReadOnlyList<string> Codes, IReadOnlyList<string> But)
{
    public bool Has(string code) => Codes.Any(c => code.StartsWith(c, StringComparison.Ordinal)) && !But.Contains(code);
}
