using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>A cue set beside the words it reports: "…, the ministry said in a statement".</summary>
/// <param name="Verb">Index of the verb of speech.</param>
/// <param name="Subject">Indices of the words that may head its subject, likeliest first.</param>
/// <param name="Span">The aside without the comma before it.</param>
internal sealed record CueAside(int Verb, IReadOnlyList<int> Subject, Span Span);

/// <summary>Finds cues that are set beside the reported words, from the order of words alone.</summary>
/// <remarks>
/// Nothing is commoner in news than a closing ", the ministry said", and nothing misleads a parser more: the last clause before it
/// is easily taken for the one that says. So these are read without the tree:
/// <c>finite clause , subject (adverb) verb-of-speech rest-without-finite-verb</c>, closing the sentence or set between commas;
/// after a quotation also with the verb first.
/// </remarks>
internal static class CueAsideFinder
{
    private const int LongestSubject = 16;

    public static List<CueAside> Find(Sentence sentence, SpeechLexicon lexicon)
    {
        var asides = new List<CueAside>();
        for (var verb = 1; verb < sentence.Tokens.Count; verb++)
        {
            var token = sentence.Tokens[verb];
            if (token.Upos == "VERB" && token.Xpos is "VBD" or "VBZ" or "VBP" or "VBN" && lexicon.Verbs.TryGetValue(token.Lemma.ToLowerInvariant(), out var patterns) && patterns.Any(p => p.Quotes)
                && (Straight(sentence, verb) ?? Inverted(sentence, verb)) is { } aside)
            {
                asides.Add(aside);
            }
        }

        return asides;
    }

    /// <summary>", according to a senior official" at the end of the sentence.</summary>
    public static List<CueAside> According(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 1; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Form == "according" && tokens[i + 1].Form == "to" && IsBoundary(tokens[i - 1]) && !HasFiniteVerb(sentence, i, tokens.Count))
            {
                return [new CueAside(i, [], tokens[i].Span.Union(tokens[^1].Span))];
            }
        }

        return [];
    }

    /// <summary>"…, the ministry said in a statement."</summary>
    private static CueAside? Straight(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        var subject = new List<int>();
        var i = verb - 1;
        for (; i >= 0 && verb - i <= LongestSubject; i--)
        {
            if (IsBoundary(tokens[i]))
            {
                break;
            }

            if (tokens[i].Upos is "VERB" or "SCONJ" or "CCONJ" && tokens[i].Form is not ("and" or "&") || tokens[i].Upos == "AUX" && i != verb - 1 || tokens[i].Form is "that" or "which" or "who")
            {
                return null;
            }

            if (tokens[i].Upos is "NOUN" or "PROPN" or "PRON")
            {
                subject.Add(i);
            }
        }

        if (i < 1 || subject.Count == 0 || !IsBoundary(tokens[i]) || !HasFiniteVerb(sentence, 0, i))
        {
            return null;
        }

        // A participle after the boundary is a subject's attribute; "said" and the like read the same in both forms.
        return Close(sentence, verb, i, subject);
    }

    /// <summary>"…," said the minister.</summary>
    private static CueAside? Inverted(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBN") || !IsBoundary(tokens[verb - 1]) || verb + 1 >= tokens.Count)
        {
            return null;
        }

        var quoted = IsQuote(tokens[verb - 1].Form) || verb > 1 && IsQuote(tokens[verb - 2].Form);
        if (!quoted || tokens[verb + 1].Upos is not ("NOUN" or "PROPN" or "DET" or "ADJ" or "PRON" or "NUM"))
        {
            return null;
        }

        var subject = new List<int>();
        for (var i = verb + 1; i < tokens.Count && tokens[i].Upos is "NOUN" or "PROPN" or "DET" or "ADJ" or "PRON" or "NUM" or "PART"; i++)
        {
            if (tokens[i].Upos is "NOUN" or "PROPN" or "PRON")
            {
                subject.Add(i);
            }
        }

        return subject.Count == 0 ? null : Close(sentence, verb, verb - 1, subject);
    }

    /// <summary>The aside from the boundary to the sentence's end or the comma that closes it, if no clause is said after the verb.</summary>
    private static CueAside? Close(Sentence sentence, int verb, int boundary, List<int> subject)
    {
        var tokens = sentence.Tokens;
        var last = verb;
        var closed = false;
        for (var i = verb + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Form is "that" or ":" || IsQuote(tokens[i].Form))
            {
                closed = IsQuote(tokens[i].Form) && tokens[i - 1].Upos == "PUNCT";
                if (!closed)
                {
                    return null;
                }

                break;
            }

            if (tokens[i].Form is "," or ";" or "—" or "–" && HasFiniteVerb(sentence, i + 1, tokens.Count))
            {
                closed = true;
                break;
            }

            if (IsFinite(tokens[i]))
            {
                return null;
            }

            last = tokens[i].Upos == "PUNCT" && i + 1 >= tokens.Count ? last : i;
        }

        // What follows a closing comma and has a verb of its own goes on with the report only after speech in the middle of its clause;
        // both readings leave the words on either side as what is said.
        _ = closed;
        return new CueAside(verb, subject, tokens[boundary + 1].Span.Union(tokens[last].Span));
    }

    private static bool IsBoundary(Token token) => token.Form is "," or "—" or "–" || IsQuote(token.Form);

    private static bool IsQuote(string form) => form is "\"" or "”" or "''" or "’" or "'" or "“" or "``" or ",\"" or ",”" or "»";

    private static bool HasFiniteVerb(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsFinite(sentence.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFinite(Token token) => token.Upos is "VERB" or "AUX" && token.Xpos is "VBD" or "VBZ" or "VBP" or "MD";
}
