namespace Readout.Language;

/// <content>Words taken for another part of speech, and phrases for clauses.</content>
internal static partial class TreeRepair
{
    // Words in -ing that describe a noun and have no object.
    private static readonly HashSet<string> Describing = new(StringComparer.Ordinal) { "neighboring", "neighbouring", "surrounding", "remaining", "existing", "ongoing", "outgoing", "incoming", "warring", "opposing", "ruling", "upcoming", "pending" };

    // What somebody is who is to act.
    private static readonly HashSet<string> OfPersons = new(StringComparer.Ordinal) { "willing", "unwilling", "ready", "prepared", "eager", "keen", "reluctant", "determined", "able", "unable", "poised", "loath" };

    /// <summary>
    /// A gerund behind its preposition has the noun after it as object, and doesn't describe it: "charged its neighbour with | supporting rebels |".
    /// What stands as a clause there is a gerund, were it tagged as an adjective or a noun: "looks forward to | welcoming the minister |".
    /// </summary>
    public static void Gerunds(Token[] tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            Untagged(tokens, i);
            LookedForwardTo(tokens, i);
            Surrounding(tokens, i);
            var noun = tokens[i].Head;
            if (tokens[i] is { Deprel: "amod", Xpos: "VBG" } && noun > i && tokens[i - 1].Head == i && tokens[i - 1].Deprel == "mark" && tokens[noun].Head is >= 0 and var up && up < i && tokens[up].Upos == "VERB")
            {
                tokens[i] = tokens[i] with { Head = up, Deprel = "advcl" };
                tokens[noun] = tokens[noun] with { Head = i, Deprel = "obj" };
            }
        }
    }

    /// <summary>And the other way round: what only describes is no clause: "withdrew from | neighboring Lebanon |".</summary>
    private static void Surrounding(Token[] tokens, int i)
    {
        var thing = Describing.Contains(tokens[i].Form) && tokens[i].Relation is "advcl" or "acl" ? Array.FindIndex(tokens, t => t.Head == i && t.Relation == "obj") : -1;
        if (thing <= i || First(tokens, thing) != i + 1 || tokens[i].Head < 0 || Array.Exists(tokens, t => t.Head == thing && t.Relation == "det"))
        {
            return;
        }

        var up = tokens[i].Head;
        tokens[thing] = tokens[thing] with { Head = up, Deprel = tokens[up].Upos is "VERB" or "AUX" or "ADJ" ? "obl" : "nmod" };
        for (var child = 0; child < tokens.Length; child++)
        {
            if (tokens[child].Head == i)
            {
                tokens[child] = tokens[child] with { Head = thing, Deprel = tokens[child].Relation == "mark" ? "case" : tokens[child].Deprel };
            }
        }

        tokens[i] = tokens[i] with { Head = thing, Deprel = "amod", Upos = "ADJ", Xpos = "JJ" };
    }

    /// <summary>Willing and ready is somebody, never "it" that stands for a clause: "the ministry said it is | willing to talk |".</summary>
    public static void Willing(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Deprel != "csubj" || tokens[i].Head is not (>= 0 and var state) || state > i || !OfPersons.Contains(tokens[state].Lemma))
            {
                continue;
            }

            var it = Array.FindIndex(tokens, t => t.Head == state && t.Deprel == "expl");
            if (it >= 0 && it < state)
            {
                tokens[it] = tokens[it] with { Deprel = "nsubj" };
                tokens[i] = tokens[i] with { Deprel = "xcomp" };
            }
        }
    }

    private static void Untagged(Token[] tokens, int i)
    {
        if (tokens[i] is not { Upos: "ADJ" or "NOUN", Relation: "advcl" or "ccomp" or "xcomp" or "acl" } word || !word.Form.EndsWith("ing", StringComparison.Ordinal) || Describing.Contains(word.Form) || word.Head < 0 || word.Head > i
            || tokens[i - 1] is not { Upos: "ADP" or "SCONJ" or "PART" } preposition || Array.Exists(tokens, t => t.Head == i && t.Relation is "det" or "amod" or "cop" or "nmod" or "compound"))
        {
            return;
        }

        // The phrase right behind it, whose first word is not yet another preposition.
        var thing = Array.FindIndex(tokens, i + 1, t => t.Upos is "NOUN" or "PROPN" or "PRON" && (t.Head <= i || t.Head == word.Head) && t.Relation is "obl" or "obj" or "nmod" or "conj" or "advcl" or "xcomp" or "iobj");
        if (thing < 0 || First(tokens, thing) != i + 1 || tokens[i + 1].Relation == "case")
        {
            return;
        }

        tokens[i] = word with { Upos = "VERB", Xpos = "VBG" };
        tokens[i - 1] = preposition with { Head = i, Deprel = "mark" };
        tokens[thing] = tokens[thing] with { Head = i, Deprel = "obj" };
    }

    /// <summary>Whoever looks forward to "welcoming the minister" means the welcome, and no minister who is welcoming.</summary>
    private static void LookedForwardTo(Token[] tokens, int i)
    {
        var noun = tokens[i].Head;
        if (i < 2 || tokens[i] is not { Deprel: "amod" } word || !word.Form.EndsWith("ing", StringComparison.Ordinal) || noun < i || tokens[noun].Relation is not ("obl" or "nmod")
            || !tokens[i - 1].Form.Equals("to", StringComparison.Ordinal) || tokens[i - 1].Head != noun || !tokens[i - 2].Form.Equals("forward", StringComparison.Ordinal) || tokens[noun].Head is not (>= 0 and var look))
        {
            return;
        }

        tokens[i] = word with { Upos = "VERB", Xpos = "VBG", Head = look, Deprel = "advcl" };
        tokens[i - 1] = tokens[i - 1] with { Head = i, Deprel = "mark", Upos = "SCONJ" };
        tokens[noun] = tokens[noun] with { Head = i, Deprel = "obj" };
    }

    /// <summary>
    /// A verb has one subject: of two before it, the farther one behind a comma and a whole clause is an apposition in that clause: "freed the mayor, | a member of the party |, officials said".
    /// </summary>
    public static void Appositions(Token[] tokens)
    {
        for (var verb = 0; verb < tokens.Length; verb++)
        {
            if (tokens[verb].Upos != "VERB" || SubjectsOf(tokens, verb) is not [var far, var near] || near > verb || tokens[far] is not { Deprel: "nsubj", Upos: "NOUN" or "PROPN" } || tokens[near].Deprel != "nsubj")
            {
                continue;
            }

            var clause = Array.FindIndex(tokens, t => t.Head == verb && t.Relation is "ccomp" or "parataxis");
            var first = First(tokens, far);
            if (clause < 0 || clause >= first - 1 || tokens[first - 1].Form != "," || first < 2 || SubjectsOf(tokens, clause).Count == 0)
            {
                continue;
            }

            // Up from the word before the comma to the noun that stands at the clause's verb.
            var noun = first - 2;
            while (tokens[noun].Head > clause && tokens[noun].Head != verb)
            {
                noun = tokens[noun].Head;
            }

            if (tokens[noun].Head == clause && noun > clause && tokens[noun].Upos is "NOUN" or "PROPN")
            {
                tokens[far] = tokens[far] with { Head = noun, Deprel = "appos" };
            }
        }
    }
}
