using Readout.Language;

namespace Readout.Coding;

/// <summary>Tells why an event is there: its rule and words, the way to each party, what decided on code and modality, which rules gave way.</summary>
internal sealed class EventExplainer(RuleIndex rules, IReadOnlyList<RuledOut> log)
{
    /// <summary>The explanation of an event.</summary>
    /// <param name="item">The event.</param>
    /// <param name="around">Its parts that are no matter of rules: time, place, who says so.</param>
    public Explanation Explain(Event item, IReadOnlyList<ExplainedPart> around)
    {
        var block = rules.Find(item.Rule, "rule", "act", "kind");
        // The mention that gave code and parties; without matches the record was not made here.
        var best = item.Matches.FirstOrDefault(m => m.Rule.Name == item.Rule);
        return new Explanation(item.Id, item.Rule, RuleIndex.Place(block), RuleIndex.Meaning(item.Rule, block), item.Trigger)
        {
            Parts =
            [
                .. best is null ? [] : Carrier(best),
                .. best is null ? [] : PartyExplainer.Parts(item, best),
                .. best is null ? [] : Coding(item, best),
                .. around,
                .. item.Matches.Where(m => m != best).Select(Again),
            ],
            Notes = [.. best?.Notes ?? [], .. item.Notes, .. item.Matches.SelectMany(GaveWay).Distinct()],
        };
    }

    private IEnumerable<ExplainedPart> Carrier(EventMatch match)
    {
        if (match.Predicate is { Carrier: { } verb, Support: { } support })
        {
            yield return Part("carried by", $"support {support.Name}", match.Sentence, verb.Head, match.Predicate.Frame.Head);
        }
    }

    private IEnumerable<ExplainedPart> Coding(Event item, EventMatch match)
    {
        if (match.Content is { } content)
        {
            var code = content.Cameo != item.Cameo.Code && match.CodedBy is null ? $"{content.Cameo} ({content.Rule.Name}), so that CAMEO is {match.Cameo}" : $"{content.Cameo} ({content.Rule.Name})";
            yield return Part("content", code, match.Sentence, content.Predicate.Frame.Head, match.Predicate.Frame.Head);
        }
        else if (match.ContentHead >= 0)
        {
            yield return Part("content", "no event", match.Sentence, match.ContentHead, match.Predicate.Frame.Head);
        }

        yield return new ExplainedPart("coded", Code(item), null, "");
        var told = Word(match.Modality.Modality) == Word(item.Modality) ? "" : $", though the words by themselves say {Word(match.Modality.Modality)}";
        yield return new ExplainedPart("modality", $"{Word(item.Modality)}: {match.Modality.Why}{told}", null, "");
    }

    private ExplainedPart Again(EventMatch match) => new("told again", $"rule {match.Rule.Name}", match.Predicate.Trigger, "");

    /// <summary>Other rules that list the word and did not hold.</summary>
    private IEnumerable<string> GaveWay(EventMatch match) =>
        from ruledOut in log
        where ruledOut.Sentence == match.Sentence.Index && ruledOut.Token == match.Predicate.Frame.Head && ruledOut.Rule != match.Rule.Name
        select $"not rule {ruledOut.Rule}: {ruledOut.Why}";

    /// <summary>The codes of an event.</summary>
    public static string Code(Event item) => $"{item.Plover.Event}{(item.Plover.Mode is { } mode ? "/" + mode : "")}, CAMEO {item.Cameo.Code}";

    /// <summary>A modality as it is written.</summary>
    public static string Word(Modality? modality) => modality.ToString()!.ToLowerInvariant();

    private static ExplainedPart Part(string role, string what, Sentence sentence, int head, int from) =>
        new(role, what, sentence.Tokens[head].Span, from == head ? "" : TreePath.Between(sentence, from, head));
}
