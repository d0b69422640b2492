namespace Readout.Language;

/// <summary>Undoes what the network's trees get wrong against the rules of Universal Dependencies.</summary>
internal static partial class TreeRepair
{
    // Verbs that say what somebody is taken for or made: the noun that says so stands beside an object, never alone.
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal) { "appoint", "brand", "call", "choose", "consider", "declare", "designate", "dub", "elect", "label", "name", "nominate", "proclaim", "term" };

    /// <summary>All repairs.</summary>
    public static void All(Token[] tokens)
    {
        Complements(tokens);
        Objects(tokens);
        Listeners(tokens);
        Prepositions(tokens);
    }

    /// <summary>"The president called the minister on Sunday": a noun that is what an active verb says of its object, where there is no object, is the object.</summary>
    public static void Objects(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var (word, verb) = (tokens[i], tokens[i].Head);
            if (word.Deprel != "xcomp" || word.Upos is not ("NOUN" or "PROPN" or "PRON") || verb < 0 || verb > i || !Naming.Contains(tokens[verb].Lemma) || tokens[verb].Deprel == "acl:relcl")
            {
                continue;
            }

            var alone = true;
            for (var child = 0; child < tokens.Length; child++)
            {
                alone &= !(tokens[child].Head == verb && tokens[child].Deprel is ("obj" or "iobj" or "nsubj:pass" or "ccomp")) && !(tokens[child].Head == i && tokens[child].Deprel is ("cop" or "mark" or "case"));
            }

            if (alone)
            {
                tokens[i] = word with { Deprel = "obj" };
            }
        }
    }

    /// <summary>
    /// A relative clause has no subordinator: where one with "that" hangs on the object of a verb ("warned Kyiv that talks would fail"), it is what the verb says.
    /// </summary>
    public static void Complements(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var (word, up) = (tokens[i], tokens[i].Head);
            if (word.Deprel != "acl:relcl" || up < 0 || up > i || tokens[up].Relation is not ("obj" or "iobj") || tokens[up].Head < 0 || tokens[tokens[up].Head].Upos != "VERB")
            {
                continue;
            }

            for (var child = up + 1; child < i; child++)
            {
                if (tokens[child].Head == i && tokens[child].Relation == "mark" && tokens[child].Upos == "SCONJ" && tokens[child].Lemma == "that")
                {
                    tokens[i] = word with { Head = tokens[up].Head, Deprel = "ccomp" };
                    break;
                }
            }
        }
    }
}
