namespace Readout.Language;

/// <summary>Turns a dependency tree into frames: predicates with their arguments, passives, control, relatives and coordination undone.</summary>
/// <remarks>
/// Written against the English guidelines of Universal Dependencies 2. Arguments are inherited downward only,
/// from a governing predicate to the one it governs, so one pass from the root down settles them all.
/// </remarks>
internal static class Frames
{
    /// <summary>The frames of <paramref name="sentence"/>: one for every verb, common noun, and adjective with arguments.</summary>
    public static FrameSet Of(Sentence sentence)
    {
        var frames = new Frame?[sentence.Tokens.Count];
        foreach (var token in FromTheRootDown(sentence))
        {
            if (KindOf(sentence, token) is { } kind)
            {
                frames[token] = new FrameBuilder(sentence, frames, token, kind).Build();
            }
        }

        return new FrameSet(sentence, frames);
    }

    private static PredicateKind? KindOf(Sentence sentence, int token)
    {
        var word = sentence.Tokens[token];
        switch (word.Upos)
        {
            case "VERB" when word.Xpos == "VBG" && sentence.Child(token, "det") is var determiner and >= 0 && determiner < token && sentence.Child(token, "obj") < 0:
                // "The shooting" is a noun.
                return PredicateKind.Noun;
            case "VERB":
                return PredicateKind.Verb;
            case "AUX" when word.Relation is not ("aux" or "cop"):
                return PredicateKind.Verb;
            case "NOUN":
                return sentence.Child(token, "cop") >= 0 ? PredicateKind.Adjective : PredicateKind.Noun;
            case "PROPN":
                // Headlines and titles capitalise event nouns ("Talks With Russia"); names themselves carry no event.
                return word.Name == "O" ? PredicateKind.Noun : null;
            case "ADJ" when word.Form.EndsWith("ing", StringComparison.Ordinal) && sentence.Child(token, "obj") >= 0:
                return PredicateKind.Verb;
            case "ADJ":
                foreach (var child in sentence.Children(token))
                {
                    if (sentence.Tokens[child].Relation is "cop" or "nsubj" or "csubj" or "xcomp" or "ccomp" or "advcl" or "obl")
                    {
                        return PredicateKind.Adjective;
                    }
                }

                return word.Relation is "xcomp" ? PredicateKind.Adjective : null;
            default:
                return null;
        }
    }

    private static IEnumerable<int> FromTheRootDown(Sentence sentence)
    {
        var queue = new Queue<int>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Head < 0)
            {
                queue.Enqueue(i);
            }
        }

        while (queue.TryDequeue(out var token))
        {
            yield return token;
            foreach (var child in sentence.Children(token))
            {
                queue.Enqueue(child);
            }
        }
    }
}
