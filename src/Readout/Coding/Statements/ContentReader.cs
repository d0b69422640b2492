using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Turns a clause of a sentence into the spans of what is said.</summary>
internal static class ContentReader
{
    /// <summary>
    /// The stretches of the subtree of <paramref name="clause"/> without the words under <paramref name="cue"/>,
    /// opening "that" or "to" and outer punctuation cut off.
    /// </summary>
    public static List<Span> Spans(Sentence sentence, int clause, int cue)
    {
        var words = new List<int>();
        foreach (var word in sentence.Subtree(clause))
        {
            if (clause == cue || !sentence.IsUnder(cue, clause) || !sentence.IsUnder(word, cue))
            {
                words.Add(word);
            }
        }

        CutAside(sentence, words, clause);
        return Runs(sentence, words, clause);
    }

    /// <summary>Cuts what the narrator tells beside it: "said that talks would go on | even as troops moved |"; inside quotation marks it is the speaker's.</summary>
    private static void CutAside(Sentence sentence, List<int> words, int clause)
    {
        var quoted = 0;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var form = sentence.Tokens[words[i]].Form;
            quoted = form is "“" or "‘" ? quoted + 1 : form is "”" ? quoted - 1 : form == "\"" ? 1 - quoted : quoted;
            if (quoted <= 0 && words[i] > clause && form == "even" && words[i + 1] == words[i] + 1 && sentence.Tokens[words[i + 1]].Form == "as")
            {
                words.RemoveRange(i, words.Count - i);
            }
        }
    }

    /// <summary>Cuts <paramref name="words"/> (ascending) into stretches; gaps of punctuation alone do not count.</summary>
    public static List<Span> Runs(Sentence sentence, IReadOnlyList<int> words, int clause = -1)
    {
        var spans = new List<Span>();
        for (var i = 0; i < words.Count;)
        {
            var j = i;
            while (j + 1 < words.Count && OnlyPunctuation(sentence, words[j] + 1, words[j + 1]))
            {
                j++;
            }

            var (first, last) = (i, j);
            while (first <= last && IsEdge(sentence, words[first], clause))
            {
                first++;
            }

            while (last >= first && sentence.Tokens[words[last]].Upos == "PUNCT" && sentence.Tokens[words[last]].Form is not (")" or "%"))
            {
                last--;
            }

            if (first <= last)
            {
                spans.Add(sentence.Tokens[words[first]].Span.Union(sentence.Tokens[words[last]].Span));
            }

            i = j + 1;
        }

        return spans;
    }

    private static bool OnlyPunctuation(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Tokens[i].Upos != "PUNCT")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEdge(Sentence sentence, int word, int clause)
    {
        var token = sentence.Tokens[word];
        return token.Upos == "PUNCT" && token.Form is not "(" || (token.Relation == "mark" && token.Head == clause && token.Form.ToLowerInvariant() is "that" or "to")
            || token.Form == "that" && (token.Upos == "SCONJ" || word + 1 < sentence.Tokens.Count && token.Upos == "PRON" && sentence.Tokens[word + 1].Upos is "PROPN" or "DET" or "PRON");
    }
}
