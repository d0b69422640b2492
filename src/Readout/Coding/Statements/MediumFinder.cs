using Readout.Language;

namespace Readout.Coding;

/// <summary>Finds by what medium something is said, from what stands beside the cue: "in a statement", "on Twitter", "told reporters".</summary>
internal sealed class MediumFinder(SpeechLexicon lexicon)
{
    /// <summary>The medium of the cue with this frame; <paramref name="content"/> tells which words are what is said and don't count.</summary>
    public Medium Find(Frame cue, SpeechPattern pattern, Func<int, bool> content)
    {
        if (pattern.Medium != Medium.Unknown)
        {
            return pattern.Medium;
        }

        var sentence = cue.Sentence;
        foreach (var argument in cue.Arguments)
        {
            if (content(argument.Head))
            {
                continue;
            }

            if (argument.Role is "object" or "indirect" or "to" && OfTold(sentence, argument.Head) is var told and not Medium.Unknown)
            {
                return told;
            }

            if (argument.Role is "in" or "on" or "by" or "during" or "via" or "at" or "over" or "through" or "to" or "following" or "after"
                && OfNoun(sentence, argument.Role is "following" or "after" ? "during" : argument.Role, argument.Head) is var medium and not Medium.Unknown)
            {
                if (argument.Role is "following" or "after")
                {
                    continue;
                }

                return medium;
            }
        }

        return Aside(cue, content);
    }

    /// <summary>The medium that the noun headed by <paramref name="head"/> is, if it stands behind <paramref name="preposition"/>.</summary>
    public Medium OfNoun(Sentence sentence, string preposition, int head)
    {
        var token = sentence.Tokens[head];
        if (token.Upos == "PROPN")
        {
            return preposition is "on" or "in" or "via" or "to" ? lexicon.MediumOfName(Name(sentence, head)) is var m and not Medium.Unknown ? m : lexicon.MediumOfName(token.Form) : Medium.Unknown;
        }

        var noun = token.Lemma.ToLowerInvariant();
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation is "compound" or "amod"
                && lexicon.MediumOf(preposition, sentence.Tokens[child].Form.ToLowerInvariant() + " " + noun) is var compound and not Medium.Unknown)
            {
                return compound;
            }
        }

        return lexicon.MediumOf(preposition, noun);
    }

    private Medium OfTold(Sentence sentence, int head)
    {
        var token = sentence.Tokens[head];
        if (token.Upos == "PROPN")
        {
            return lexicon.MediumOfName(Name(sentence, head)) is var name and not Medium.Unknown ? name : lexicon.MediumOfName(token.Form);
        }

        var noun = token.Lemma.ToLowerInvariant();
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation == "compound"
                && lexicon.MediumOfTelling(sentence.Tokens[child].Form.ToLowerInvariant() + " " + noun) is var compound and not Medium.Unknown)
            {
                return compound;
            }
        }

        return lexicon.MediumOfTelling(noun);
    }

    private static string Name(Sentence sentence, int head)
    {
        var words = new List<int> { head };
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation is "flat" or "compound" && sentence.Tokens[child].Upos is "PROPN")
            {
                words.Add(child);
            }
        }

        words.Sort();
        return string.Join(' ', words.Select(w => sentence.Tokens[w].Form));
    }

    /// <summary>Trees often hang "in a statement" on a neighbouring word: looks along the words of the sentence that are not said.</summary>
    private Medium Aside(Frame cue, Func<int, bool> content)
    {
        var tokens = cue.Sentence.Tokens;
        for (var i = cue.Head + 1; i < tokens.Count && i <= cue.Head + 12; i++)
        {
            if (content(i) || (tokens[i].Upos is "VERB" && tokens[i].Xpos is not ("VBG" or "VBN")))
            {
                break;
            }

            if (tokens[i].Relation == "case" && tokens[i].Head > i && !content(tokens[i].Head)
                && OfNoun(cue.Sentence, tokens[i].Form.ToLowerInvariant(), tokens[i].Head) is var medium and not Medium.Unknown)
            {
                return medium;
            }
        }

        return Medium.Unknown;
    }
}
