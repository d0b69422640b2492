namespace Readout.Language;

/// <summary>Finds what may refer: noun phrases and pronouns, nested ones included.</summary>
internal static class MentionFinder
{
    private static readonly HashSet<string> InnerRelations = ["flat", "compound", "fixed", "goeswith", "reparandum"];

    /// <summary>The mentions of a sentence by first word, longer ones first.</summary>
    public static List<CoreferenceMention> Find(Sentence sentence)
    {
        var found = new List<CoreferenceMention>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Upos is not ("NOUN" or "PROPN" or "PRON") || (token.Upos != "PROPN" && InnerRelations.Contains(token.Relation)))
            {
                continue;
            }

            if (token.Upos == "PROPN" && InnerRelations.Contains(token.Relation) && !IsOwnName(sentence, i))
            {
                continue;
            }

            if (token.Upos == "PRON" ? !Refers(token) : token.Relation is "fixed" or "advmod" or "discourse")
            {
                continue;
            }

            var (first, last) = token.Upos == "PRON" ? (i, i) : Extent(sentence, i);
            found.Add(new CoreferenceMention(sentence.Index, first, last, i, KindOf(token), PluralOf(sentence, i)));
        }

        found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        return found;
    }

    /// <summary>"the [Biden] administration": a name of its own inside a compound.</summary>
    private static bool IsOwnName(Sentence sentence, int i)
    {
        var head = sentence.Tokens[i].Head;
        return sentence.Tokens[i].Relation == "compound" && head >= 0 && sentence.Tokens[head].Upos == "NOUN"
            && sentence.Tokens[i].Name.StartsWith("B-", StringComparison.Ordinal);
    }

    private static bool Refers(Token token) =>
        token.Relation is not ("expl" or "det" or "mark") && token.Lemma.ToLowerInvariant() is
            "i" or "you" or "he" or "she" or "it" or "we" or "they" or "my" or "your" or "his" or "her" or "its" or "our" or "their"
            or "myself" or "yourself" or "himself" or "herself" or "itself" or "ourselves" or "themselves" or "this" or "that" or "these" or "those"
            or "mine" or "yours" or "hers" or "ours" or "theirs";

    private static MentionKind KindOf(Token token) => token.Upos switch
    {
        "PROPN" => MentionKind.Name,
        "PRON" => MentionKind.Pronoun,
        _ => MentionKind.Nominal,
    };

    private static bool? PluralOf(Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        return token.Has("Number=Plur") ? true : token.Lemma.ToLowerInvariant() is "you" or "your" ? null : token.Has("Number=Sing") ? false : null;
    }

    /// <summary>First and last word of the noun phrase: what hangs on its noun, without prepositions before it, other members of a list, asides.</summary>
    private static (int First, int Last) Extent(Sentence sentence, int head)
    {
        var (first, last) = (head, head);
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation is "case" or "cc" or "conj" or "appos" or "parataxis" or "punct" or "mark" or "cop" or "nsubj" or "advmod" or "aux" or "dislocated" or "advcl" or "discourse" or "obl" or "expl" or "list" or "orphan"
                && !(sentence.Tokens[child].Relation == "advmod" && child < head && child > 0 && sentence.Tokens[child - 1].Upos == "DET"))
            {
                continue;
            }

            var words = sentence.Subtree(child);
            first = Math.Min(first, words[0]);
            last = Math.Max(last, words[^1]);
        }

        while (last > head && sentence.Tokens[last].Upos == "PUNCT" && sentence.Tokens[last].Form is not (")" or "]" or "\"" or "”"))
        {
            last--;
        }

        return (first, last);
    }
}
