namespace Readout.Language;

/// <content>Infinitives that hang on the wrong verb.</content>
internal static partial class TreeRepair
{
    /// <summary>
    /// A bare infinitive is not joined to a verb that has a tense, but to the infinitive between them: "called on Russia to end the war, | withdraw its troops | and comply", where nobody withdrew.
    /// </summary>
    public static void Infinitives(Token[] tokens)
    {
        for (var i = 2; i < tokens.Length; i++)
        {
            var verb = tokens[i].Head;
            if (tokens[i] is not { Upos: "VERB", Xpos: "VB", Deprel: "conj" or "parataxis" } || verb < 0 || verb > i || tokens[verb] is not { Upos: "VERB", Xpos: "VBD" or "VBZ" or "VBP" or "VBN" or "VBG" }
                || Array.Exists(tokens, t => t.Head == i && t.Relation is "nsubj" or "aux" or "mark" or "expl" or "cop"))
            {
                continue;
            }

            // The last one that is the verb's own, or that of whom it is said to.
            var to = Array.FindLastIndex(tokens, i - 1, i - 1 - verb, t => t is { Upos: "VERB", Xpos: "VB" } && (t.Head == verb || (t.Head > verb && tokens[t.Head].Head == verb && t.Relation == "acl")) && t.Deprel != "acl:relcl");
            if (to > verb && Array.Exists(tokens, t => t.Head == to && t is { Relation: "mark", Xpos: "TO" }))
            {
                tokens[i] = tokens[i] with { Head = to, Deprel = "conj" };
            }
        }
    }

    /// <summary>"Our calls for | the government to withdraw |": who is to do it is the subject of the infinitive, and this belongs to the noun before "for".</summary>
    public static void Askings(Token[] tokens)
    {
        for (var mark = 1; mark < tokens.Length; mark++)
        {
            var verb = tokens[mark].Head;
            if (tokens[mark] is not { Deprel: "mark", Lemma: "for" } || verb < mark || Array.FindIndex(tokens, mark, verb - mark, t => t.Head == verb && t is { Relation: "mark", Xpos: "TO" }) is not (> 0 and var to))
            {
                continue;
            }

            var doer = Array.FindLastIndex(tokens, to - 1, to - 1 - mark, t => t.Upos is "NOUN" or "PROPN" or "PRON" && (t.Head < mark || t.Head == verb));
            if (doer > mark && tokens[doer].Head < mark && !IsUnder(tokens, verb, doer) && SubjectsOf(tokens, verb).Count == 0)
            {
                tokens[doer] = tokens[doer] with { Head = verb, Deprel = Array.Exists(tokens, t => t.Head == verb && t.Deprel == "aux:pass") ? "nsubj:pass" : "nsubj" };
            }

            if (tokens[mark - 1].Upos == "NOUN" && tokens[verb].Deprel == "advcl" && tokens[verb].Head == tokens[mark - 1].Head && tokens[verb].Head >= 0)
            {
                tokens[verb] = tokens[verb] with { Head = mark - 1, Deprel = "acl" };
            }
        }
    }

    /// <summary>"Is due to | visit |" tells what is planned: before an infinitive "due to" gives no reason.</summary>
    public static void Due(Token[] tokens)
    {
        for (var due = 0; due < tokens.Length - 2; due++)
        {
            var verb = tokens[due].Head;
            if (tokens[due] is not { Deprel: "mark" or "case", Lemma: "due" } || verb <= due + 1 || tokens[due + 1] is not { Lemma: "to" } || tokens[due + 1].Head != due || tokens[verb].Upos != "VERB"
                || !(tokens[verb].Xpos == "VB" || (tokens[verb].Xpos == "VBN" && Array.Exists(tokens[(due + 2)..verb], t => t.Head == verb && t is { Xpos: "VB", Relation: "aux" })))
                || Array.FindLastIndex(tokens, due, due + 1, t => t.Head == verb && t.Relation is "cop" or "aux" && t.Lemma == "be") is not (>= 0 and var be))
            {
                continue;
            }

            tokens[due] = tokens[due] with { Head = tokens[verb].Head, Deprel = tokens[verb].Deprel };
            tokens[due + 1] = tokens[due + 1] with { Head = verb, Deprel = "mark", Upos = "PART", Xpos = "TO" };
            tokens[verb] = tokens[verb] with { Head = due, Deprel = "xcomp" };
            tokens[be] = tokens[be] with { Deprel = "cop" };
            for (var i = 0; i < tokens.Length; i++)
            {
                if (i != due && tokens[i].Head == verb && (i < due || tokens[i].Form == "."))
                {
                    tokens[i] = tokens[i] with { Head = due, Deprel = tokens[i].Relation == "nsubj" ? "nsubj" : tokens[i].Deprel };
                }
            }
        }
    }

    /// <summary>An object has no preposition before it: "call on | Ghana | to leave".</summary>
    public static void Cases(Token[] tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            var noun = tokens[i].Head;
            if (tokens[i] is { Deprel: "case", Upos: "ADP" } && noun > i && tokens[noun] is { Deprel: "obj", Upos: "NOUN" or "PROPN" or "PRON" } && tokens[noun].Head is >= 0 and var verb && verb < i)
            {
                tokens[i] = tokens[i] with { Xpos = "IN" };
                tokens[noun] = tokens[noun] with { Deprel = "obl" };
            }
        }
    }
}
