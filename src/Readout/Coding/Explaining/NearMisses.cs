using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Finds the words of the lexicon that made no item, and what they lacked.</summary>
internal static class NearMisses
{
    // Which list of a block holds verbs, nouns and adjectives.
    private static readonly (string Key, PredicateKind Kind)[] Lists = [("verbs", PredicateKind.Verb), ("nouns", PredicateKind.Noun), ("adjectives", PredicateKind.Adjective)];

    /// <summary>All of a report, by place.</summary>
    /// <param name="coded">The report.</param>
    /// <param name="rules">The rules of the lexicon.</param>
    /// <param name="log">The event rules that did not hold.</param>
    public static IReadOnlyList<NearMiss> Find(CodedReport coded, RuleIndex rules, IReadOnlyList<RuledOut>? log = null) =>
        [.. OfSpeech(coded, rules).Concat(OfEvents(coded, rules, log ?? [])).OrderBy(m => m.Span)];

    /// <summary>Words of event rules that carry no event; what gave way at an event's own word is told there.</summary>
    private static IEnumerable<NearMiss> OfEvents(CodedReport coded, RuleIndex rules, IReadOnlyList<RuledOut> log)
    {
        var carry = coded.Events.SelectMany(e => e.Matches).Select(m => (m.Sentence.Index, m.Predicate.Frame.Head)).ToHashSet();
        foreach (var one in log.Distinct().Where(l => !carry.Contains((l.Sentence, l.Token))))
        {
            yield return new NearMiss(
                coded.Analysis.Sentences[one.Sentence].Tokens[one.Token].Span, $"rule {one.Rule}", RuleIndex.Place(rules.Find(one.Rule, "rule")) ?? "", one.Why);
        }
    }

    private static IEnumerable<NearMiss> OfSpeech(CodedReport coded, RuleIndex rules)
    {
        var said = coded.Statements.Select(s => s.Cue).ToList();
        var committed = coded.Commitments.SelectMany(c => c.Evidence).ToList();
        var words = Index(rules);
        foreach (var sentence in coded.Analysis.Sentences)
        {
            var frames = Frames.Of(sentence);
            foreach (var frame in frames.All)
            {
                foreach (var block in words.GetValueOrDefault((frame.Lemma, frame.Kind)) ?? [])
                {
                    var span = frame.Token.Span;
                    if (!(block.Kind == "act" ? committed : said).Any(u => u.Overlaps(span)))
                    {
                        yield return new NearMiss(span, $"{block.Kind} {block.Name}", RuleIndex.Place(block)!, Why(block, frame, coded));
                    }
                }
            }
        }
    }

    private static Dictionary<(string Lemma, PredicateKind Kind), List<Block>> Index(RuleIndex rules)
    {
        var words = new Dictionary<(string, PredicateKind), List<Block>>();
        foreach (var block in rules.Blocks.Where(b => b.Kind is "pattern" or "noun" or "act"))
        {
            foreach (var (key, kind) in Lists)
            {
                foreach (var word in block.Items(key))
                {
                    if (!words.TryGetValue((word, kind), out var list))
                    {
                        words[(word, kind)] = list = [];
                    }

                    list.Add(block);
                }
            }
        }

        return words;
    }

    /// <summary>Region, holder and complements: the first of these that is missing, with what stands there instead.</summary>
    private static string Why(Block block, Frame frame, CodedReport coded)
    {
        if (coded.Analysis.RegionAt(frame.Token.Span.Start)?.Kind is { } region and (RegionKind.Boilerplate or RegionKind.Duplicate or RegionKind.Byline))
        {
            return $"stands in a {region.ToString().ToLowerInvariant()}";
        }

        string[] wanted = [.. block.Items(block.Kind == "act" ? "action" : "content")];
        var reasons = new List<string>();
        var holders = frame.Kind == PredicateKind.Noun ? (string[])["possessive", "by", "from", "compound", "modifier"] : ["subject"];
        var holder = frame.Arguments.Where(a => holders.Contains(a.Role)).ToList();
        if (!holder.Any(a => IsActor(frame, a.Head, coded)))
        {
            reasons.Add(holder.Count == 0 ? "nobody does it" : $"“{frame.Sentence.Tokens[holder[0].Head].Form}” ({holder[0].Role}) is no actor");
        }

        if (!frame.Arguments.Any(a => wanted.Contains(a.Role)))
        {
            reasons.Add($"none of {string.Join(", ", wanted)} stands with it");
        }

        var with = block.Items("with").ToList();
        if (with.Count > 0 && !frame.Sentence.Tokens.Any(t => with.Contains(t.Form.ToLowerInvariant())))
        {
            reasons.Add($"none of {string.Join(", ", with)} stands beside it");
        }

        return reasons.Count > 0 ? string.Join("; ", reasons) : $"another rule or a word over it decided otherwise: {frame}";
    }

    private static bool IsActor(Frame frame, int head, CodedReport coded)
    {
        var span = frame.Sentence.Tokens[head].Span;
        return coded.Actors.Any(a => a.Mentions.Any(m => m.Span.Overlaps(span)));
    }
}
