namespace Readout.Language;

/// <summary>Undoes what the network's trees get wrong against the rules of Universal Dependencies.</summary>
internal static partial class TreeRepair
{
    // Verbs that say what somebody is taken for or made: the noun that says so stands beside an object, never alone.
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal) { "appoint", "brand", "call", "choose", "consider", "declare", "designate", "dub", "elect", "label", "name", "nominate", "proclaim", "term" };

    private static readonly Action<Token[]>[] Repairs =
    [
        Complements, Objects, Listeners, Prepositions, Doers, ParticleObjects, Nouns, Predicates, Days, Gerunds, Appositions, Willing, Participles, Subjects, Conjuncts, Due, Cases, Askings, Infinitives,
    ];

    /// <summary>All repairs. One that would leave no tree, for what it meets is odder than what it was made for, is taken back.</summary>
    public static void All(Token[] tokens)
    {
        var before = new Token[tokens.Length];
        foreach (var repair in Repairs)
        {
            tokens.CopyTo(before, 0);
            repair(tokens);
            if (!IsTree(tokens))
            {
                before.CopyTo(tokens, 0);
            }
        }
    }

    /// <summary>Whether one word is the root, and every other leads to it.</summary>
    private static bool IsTree(Token[] tokens)
    {
        var roots = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            roots += tokens[i].Head < 0 ? 1 : 0;
            var (at, steps) = (i, 0);
            while (at >= 0 && steps++ <= tokens.Length)
            {
                at = tokens[at].Head;
            }

            if (at >= 0)
            {
                return false;
            }
        }

        return roots == 1;
    }

    /// <summary>"Handed over the suspect to Chile": a noun right behind a verb's particle that has no preposition is the verb's object, no circumstance.</summary>
    public static void ParticleObjects(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var (word, verb) = (tokens[i], tokens[i].Head);
            if (word.Deprel != "obl" || word.Upos is not ("NOUN" or "PROPN" or "PRON") || verb < 0 || verb > i || tokens[verb].Upos != "VERB")
            {
                continue;
            }

            var (first, particle, free) = (i, -1, true);
            for (var child = 0; child < tokens.Length; child++)
            {
                first = tokens[child].Head == i && child < first ? child : first;
                particle = tokens[child].Head == verb && tokens[child].Deprel == "compound:prt" ? child : particle;
                free &= !(tokens[child].Head == verb && child != i && tokens[child].Deprel is ("obj" or "iobj" or "nsubj:pass" or "ccomp")) && !(tokens[child].Head == i && tokens[child].Deprel is ("case" or "mark"));
            }

            if (free && particle > verb && first == particle + 1)
            {
                tokens[i] = word with { Deprel = "obj" };
            }
        }
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
