using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>A condition found in a sentence.</summary>
/// <param name="Span">With its connective.</param>
/// <param name="Connective">How it is joined.</param>
/// <param name="Marker">Index of the connective's first word.</param>
/// <param name="Verb">Index of its verb or event noun; -1 if none was found.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Negated">Whether the condition itself is negated ("if it does not withdraw").</param>
internal sealed record FoundCondition(Span Span, Connective Connective, int Marker, int Verb, int Last, bool Negated)
{
    public bool Has(int word) => word >= Marker && word <= Last;
}

/// <summary>Finds conditions by their connectives: if, unless, until, in case (of), in the event of, should X, only if, provided that, as long as, without.</summary>
/// <remarks>
/// The extent is the clause under the connective in the tree, cut where the words show that it can't go on: at a closing quotation mark,
/// at an aside ("…, the ministry said"), at the comma before the main clause.
/// </remarks>
internal static class ConditionFinder
{
    private static readonly (string[] Words, Connective Connective)[] Connectives =
    [
        (["in", "the", "event", "of"], Connective.If), (["in", "the", "event", "that"], Connective.If), (["in", "the", "event"], Connective.If),
        (["in", "case", "of"], Connective.InCase), (["in", "case"], Connective.InCase), (["in", "the", "case", "of"], Connective.InCase),
        (["only", "if"], Connective.OnlyIf), (["only", "when"], Connective.OnlyIf), (["if", "and", "only", "if"], Connective.OnlyIf),
        (["in", "exchange", "for"], Connective.OnlyIf), (["in", "return", "for"], Connective.OnlyIf),
        (["on", "condition", "that"], Connective.OnlyIf), (["on", "the", "condition", "that"], Connective.OnlyIf), (["provided", "that"], Connective.OnlyIf),
        (["provided"], Connective.OnlyIf), (["providing"], Connective.OnlyIf), (["as", "long", "as"], Connective.Until), (["so", "long", "as"], Connective.Until),
        (["for", "as", "long", "as"], Connective.Until),
        (["unless"], Connective.Unless), (["until"], Connective.Until), (["if"], Connective.If), (["were"], Connective.If), (["should"], Connective.If),
    ];

    /// <summary>The conditions of a sentence, left to right. <paramref name="asides"/> are cut away.</summary>
    public static List<FoundCondition> Find(Sentence sentence, FrameSet frames, IReadOnlyList<CueAside> asides)
    {
        var found = new List<FoundCondition>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (Match(sentence, i) is not { } match || asides.Any(a => a.Span.Contains(sentence.Tokens[i].Span)))
            {
                continue;
            }

            if (Read(sentence, frames, asides, i, match.Length, match.Connective) is { } condition)
            {
                found.Add(condition);
                i = condition.Last;
            }
        }

        return found;
    }

    private static (int Length, Connective Connective)? Match(Sentence sentence, int at)
    {
        foreach (var (words, connective) in Connectives)
        {
            if (at + words.Length >= sentence.Tokens.Count)
            {
                continue;
            }

            var matches = true;
            for (var k = 0; k < words.Length && matches; k++)
            {
                matches = sentence.Tokens[at + k].Form.Equals(words[k], StringComparison.OrdinalIgnoreCase);
            }

            if (matches && IsConnective(sentence, at, words[0]))
            {
                return (words.Length, connective);
            }
        }

        return null;
    }

    private static bool IsConnective(Sentence sentence, int at, string word)
    {
        var before = at > 0 ? sentence.Tokens[at - 1].Form.ToLowerInvariant() : "";
        return word switch
        {
            // "even if", "as if", "what if", "asked if", "not until 1994".
            "if" => before is not ("even" or "as" or "what" or "see" or "ask" or "asked" or "wonder" or "know" or "only" or "determine" or "decide"),
            // "until Monday", "until 2024" are times.
            "until" => at + 1 < sentence.Tokens.Count && sentence.Tokens[at + 1].Upos is not "NUM" && (HasVerbSoon(sentence, at + 1) || PredicateByForm(sentence, at + 1) >= 0),
            // Inverted only at the head of a clause: "Should Russia attack, …".
            "should" or "were" => (at == 0 || before is "," or ";" or "and" or "that" or "—" or "–" || word == "should" && before is not ("why" or "what" or "how" or "where" or "who" or "when") && sentence.Tokens[at - 1].Upos is "NOUN" or "PUNCT" or "PROPN") && sentence.Tokens[Math.Min(at + 1, sentence.Tokens.Count - 1)].Upos is "PROPN" or "NOUN" or "DET" or "PRON"
                && !sentence.Tokens[^1].Form.Contains('?', StringComparison.Ordinal) && (HasVerbSoon(sentence, at + 1) || sentence.Tokens[at].Head > at),
            "provided" or "providing" => before is "," or ";",
            _ => true,
        };
    }

    /// <summary>Where the tagger took the verb for a noun ("if Russia withdraws"): the noun right after a name.</summary>
    private static int PredicateByForm(Sentence sentence, int from)
    {
        for (var i = from + 1; i < sentence.Tokens.Count && sentence.Tokens[i].Form is not ("," or "."); i++)
        {
            if (sentence.Tokens[i].Upos == "NOUN" && sentence.Tokens[i - 1].Upos is "PROPN" or "ADV")
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasVerbSoon(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Tokens.Count && i < from + 12; i++)
        {
            if (sentence.Tokens[i].Upos is "VERB" or "AUX")
            {
                return true;
            }

            if (sentence.Tokens[i].Form is "," or "." or ";")
            {
                return false;
            }
        }

        return false;
    }

    private static FoundCondition? Read(Sentence sentence, FrameSet frames, IReadOnlyList<CueAside> asides, int marker, int length, Connective connective)
    {
        var tokens = sentence.Tokens;
        var nominal = tokens[marker + length - 1].Form.ToLowerInvariant() is "of" or "for";
        var verb = -1;
        var end = marker + length;
        var (comma, clause, list) = (-1, false, false);

        // "if I may add", "if we do": courtesies and the speaker's own doings bind nobody else.
        if (tokens[marker + length].Form.ToLowerInvariant() is "i" or "we" || tokens[marker + length].Form.ToLowerInvariant() is "you" && tokens[Math.Min(marker + length + 1, tokens.Count - 1)].Lemma is "will" or "like" or "want" or "look" or "have" or "know" or "remember" or "think")
        {
            return null;
        }

        for (var i = marker + length; i < tokens.Count; i++)
        {
            var form = tokens[i].Form;
            if (asides.Any(a => a.Span.Contains(tokens[i].Span)) || form is ";" or ":" or "—" or "–" or "”" or "»" || form == "\"" && i > marker + length && (i + 1 >= tokens.Count || tokens[i - 1].Span.End == tokens[i].Span.Start)
                || form is "." or "!" or "?" && i + 1 >= tokens.Count || form.Equals("then", StringComparison.OrdinalIgnoreCase) && verb >= 0)
            {
                break;
            }

            clause |= tokens[i].Upos is "VERB" or "AUX";
            if (form == "," && (clause || nominal))
            {
                // The first comma after the verb ends it, unless the tree carries the clause on (a list, a clause set in).
                if (EndsAtComma(sentence, marker, verb, i))
                {
                    break;
                }

                // Names set off by commas, "his adviser, Jane Roe, told", are the outer clause's; a list of objects has an "and" or "or".
                comma = comma < verb || list ? i : comma;
            }

            list |= comma >= 0 && tokens[i].Upos == "CCONJ";

            // "if it attacks the ford, his adviser told reporters": what a verb outside the clause governs is no part of it.
            if (comma > verb && verb >= 0 && tokens[i].Upos == "VERB" && !IsUnder(sentence, i, verb))
            {
                end = comma;
                break;
            }

            if (verb < 0 && !nominal && tokens[i].Upos is "VERB" || nominal && verb < 0 && tokens[i].Upos is "NOUN")
            {
                verb = i;
            }

            if (nominal && tokens[i].Upos is "AUX" or "VERB" or "SCONJ" or "PRON" && !IsUnder(sentence, i, verb))
            {
                break;
            }

            // A second finite clause without a comma: "if it attacks Russia will pay".
            end = i + 1;
        }

        var last = end - 1;
        while (last > marker + length && tokens[last].Upos == "PUNCT" && tokens[last].Form is not ")")
        {
            last--;
        }

        if (last < marker + length)
        {
            return null;
        }

        if (verb < 0 && !nominal)
        {
            // "if so", "if necessary", "if not": too little to act on.
            if (last - marker < length + 1)
            {
                return null;
            }

            var aux = Enumerable.Range(marker + length, last - marker - length + 1).FirstOrDefault(i => tokens[i].Upos == "AUX", -1);
            verb = aux < 0 ? PredicateByForm(sentence, marker + length) : tokens[aux].Relation == "cop" && tokens[aux].Head >= 0 ? tokens[aux].Head : aux;
        }

        var negated = verb >= 0 && (frames.At(verb)?.Negated ?? false) || HasNot(sentence, marker, last);
        return new FoundCondition(tokens[marker].Span.Union(tokens[last].Span), connective, marker, verb, last, negated);
    }

    private static bool HasNot(Sentence sentence, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (sentence.Tokens[i].Form.ToLowerInvariant() is "not" or "n't" or "n’t" or "fails" or "fail" or "failed" or "refuses" or "refuse")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnder(Sentence sentence, int word, int above) => above >= 0 && sentence.IsUnder(word, above);

    private static bool EndsAtComma(Sentence sentence, int marker, int verb, int comma)
    {
        if (marker > 0 && sentence.Tokens[marker - 1].Upos is not ("PUNCT" or "CCONJ" or "SCONJ" or "ADV"))
        {
            // A closing condition goes on to the sentence's end unless a new clause begins.
            return comma + 1 < sentence.Tokens.Count && sentence.Tokens[comma + 1].Form is "and" or "but" or "to" or "which" or "while" or "as" or "with" or "so" or "then" or "who" or "where" or "when";
        }

        for (var i = comma + 1; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Xpos == "MD" || sentence.Tokens[i].Upos == "VERB" && (verb < 0 || !sentence.IsUnder(i, verb)))
            {
                return true;
            }
        }

        return false;
    }
}
