using Readout.Language;

namespace Readout.Coding;

/// <summary>A rule whose word stands in the text and that does not hold there, and why: for explanations.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Token">Index of the word.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Why">What it lacks.</param>
/// <param name="Held">Whether the rule did hold, and only the words around speak of no event.</param>
internal sealed record RuledOut(int Sentence, int Token, string Rule, string Why, bool Held = false);

/// <summary>Finds the rule that holds for a predicate, its parties and its code.</summary>
internal sealed class EventMatcher(EventLexicon lexicon, PartyReader parties, MeetingMemory? memory, List<RuledOut>? log)
{
    private const int Deepest = 3;
    private readonly EventCandidates _candidates = new(lexicon);
    private readonly RuleTests _tests = new(parties, new Measures(lexicon));
    private readonly EventParties _parties = new(parties, memory, lexicon);

    /// <summary>The best match for the predicate at word <paramref name="head"/> of a sentence; null if no rule holds.</summary>
    public EventMatch? Match(FrameSet frames, int head) => Match(frames, head, 0, parties: true);

    /// <summary>The best match for what is threatened, promised or asked for: its parties needn't be named.</summary>
    public EventMatch? Content(FrameSet frames, int head) => Match(frames, head, 1, parties: false);

    private EventMatch? Match(FrameSet frames, int head, int depth, bool parties)
    {
        if (frames.At(head) is not { } frame)
        {
            return null;
        }

        foreach (var (rule, predicate) in _candidates.Of(frames, frame))
        {
            if (Try(rule, predicate, frames, depth, parties) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private EventMatch? Try(EventRule rule, Predicate predicate, FrameSet frames, int depth, bool wantParties)
    {
        if (_tests.Failing(rule, predicate, frames, wantParties) is { } why)
        {
            return Reject(rule, predicate, why);
        }

        var (content, contentHead) = depth < Deepest ? ContentOf(rule, predicate, frames, depth) : (null, -1);
        var code = content is null ? null : rule.As.FirstOrDefault(a => content.Cameo.StartsWith(a.Inner, StringComparison.Ordinal))?.Code;
        var same = code == "=";
        if (rule.NeedsContent && code is null)
        {
            return Reject(rule, predicate, content is null ? "what it is about is no event of any rule" : $"its content ({content.Cameo}) has no code in the rule");
        }

        var match = new EventMatch
        {
            Rule = rule,
            Predicate = predicate,
            Cameo = same ? content!.Cameo : code ?? rule.Cameo,
            CodedBy = same ? content!.CodedBy : code is null ? rule : null,
            Content = content,
            ContentHead = contentHead,
        };
        _parties.Add(match, frames);
        if (!wantParties)
        {
            return match;
        }

        return rule.Abroad && match.IsOfOneCountry ? Reject(rule, predicate, "all parties are of one country")
            : _parties.Enough(match) ? match
            : Reject(rule, predicate, match.Source.Count == 0 ? "no actor as source" : match.Target.Count == 0 ? "no actor as target" : "neither party has a country or a public office");
    }

    private EventMatch? Reject(EventRule rule, Predicate predicate, string why)
    {
        log?.Add(new RuledOut(predicate.Sentence.Index, predicate.Frame.Head, rule.Name, why));
        return null;
    }

    private (EventMatch? Content, int Head) ContentOf(EventRule rule, Predicate predicate, FrameSet frames, int depth)
    {
        var first = -1;
        foreach (var role in rule.Content)
        {
            // "Accused of an attack", "of attacking": a clause in the place of a noun.
            var heads = role == "to-clause" && (rule.Asks || !predicate.Heads("object").Any()) ? predicate.Infinitives() : predicate.Heads(role, frames);
            foreach (var head in heads.Concat(RuleTests.TakesClause(role) ? predicate.Heads(role + "-clause") : []))
            {
                first = first < 0 ? head : first;
                // "pledged $50 million | in aid": the tree may hang it on the verb.
                foreach (var told in Told(frames, head).Concat(Measures.IsMoney(frames.Sentence.Tokens[head]) ? predicate.Heads("in") : []))
                {
                    if (Match(frames, told, depth + 1, parties: false) is { } inner)
                    {
                        return (inner, told);
                    }
                }
            }
        }

        return (null, first);
    }

    /// <summary>The word itself, the noun that it carries ("to hold talks"), or what it measures ("$50 million in aid").</summary>
    private IEnumerable<int> Told(FrameSet frames, int head)
    {
        yield return head;
        if (frames.At(head) is { Kind: PredicateKind.Verb } verb)
        {
            foreach (var argument in verb.Arguments)
            {
                if (lexicon.Support(verb.Lemma, argument.Role) is not null || (argument.Role is "ing-clause" or "to-clause" && lexicon.AttitudeOf(verb.Lemma) is { Name: "implicative" or "presupposed" }))
                {
                    yield return argument.Head;
                }
            }
        }

        foreach (var child in frames.Sentence.Children(head))
        {
            if (Measures.IsMeasured(frames.Sentence, head, child))
            {
                yield return child;
            }
        }
    }
}
