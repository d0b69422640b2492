namespace Readout.Language;

/// <content>Words that hang one phrase too far.</content>
internal static partial class TreeRepair
{
    // Verbs that name the listener before what is said.
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "tell", "inform", "remind", "assure", "reassure", "warn", "promise", "notify", "convince", "advise", "caution" };

    /// <summary>A clause has one subject: of two behind a verb that tells somebody something, the first is the listener: "told | the president | the army would leave".</summary>
    public static void Listeners(Token[] tokens)
    {
        for (var clause = 0; clause < tokens.Length; clause++)
        {
            var verb = tokens[clause].Head;
            if (tokens[clause].Deprel != "ccomp" || verb < 0 || verb > clause || !Telling.Contains(tokens[verb].Lemma) || Array.Exists(tokens, t => t.Head == verb && t.Relation is "obj" or "iobj"))
            {
                continue;
            }

            var first = Array.FindIndex(tokens, verb + 1, clause - verb, t => t.Head == clause && t.Deprel == "nsubj");
            if (first >= 0 && Array.FindIndex(tokens, first + 1, clause - first, t => t.Head == clause && t.Relation == "nsubj") >= 0)
            {
                tokens[first] = tokens[first] with { Head = verb, Deprel = "iobj" };
            }
        }
    }

    /// <summary>A preposition belongs to the noun next behind it, not to one under that noun that has a preposition of its own: "demands | for | guarantees in the east".</summary>
    public static void Prepositions(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var under = tokens[i].Head;
            if (tokens[i] is not { Deprel: "case", Upos: "ADP" } || under < i || tokens[under].Head is not (>= 0 and var noun) || noun <= i || noun >= under || tokens[noun].Upos is not ("NOUN" or "PROPN"))
            {
                continue;
            }

            if (Array.Exists(tokens[noun..under], t => t.Head == under && t.Deprel == "case") && !Array.Exists(tokens[..noun], t => t.Head == noun && t.Deprel == "case"))
            {
                tokens[i] = tokens[i] with { Head = noun };
            }
        }
    }

    /// <summary>Under a verb that has its subject, "by" doesn't name who did it: "launched an inquiry into | abuses by Slovak soldiers". How something is done ("by bus") stays with the verb.</summary>
    public static void Doers(Token[] tokens)
    {
        for (var by = 2; by < tokens.Length; by++)
        {
            var (doer, deed) = (tokens[by].Head, by - 1);
            if (tokens[by] is not { Deprel: "case", Lemma: "by" } || doer < by || tokens[doer].Relation != "obl" || tokens[doer].Head is not (>= 0 and var verb) || verb >= deed)
            {
                continue;
            }

            var active = Array.Exists(tokens, t => t.Head == verb && t.Deprel == "nsubj") && !Array.Exists(tokens, t => t.Head == verb && t.Deprel == "aux:pass");
            if (active && tokens[deed] is { Upos: "NOUN", Relation: "nmod" or "obl" } && Array.Exists(tokens[verb..deed], t => t.Head == deed && t.Deprel == "case") && IsSomebody(tokens, doer))
            {
                tokens[doer] = tokens[doer] with { Head = deed, Deprel = "nmod" };
            }
        }
    }

    /// <summary>A name, or several: "by Slovak soldiers", not "by bus", "by May" or "by 3 percent".</summary>
    private static bool IsSomebody(Token[] tokens, int noun) =>
        !Array.Exists(tokens, t => t.Head == noun && t.Deprel == "nummod")
        && (tokens[noun].Upos == "NOUN" ? tokens[noun].Xpos == "NNS" : tokens[noun].Xpos == "NNPS" || Array.Exists(tokens, t => t.Head == noun && t.Relation is ("compound" or "flat" or "det")));
}
