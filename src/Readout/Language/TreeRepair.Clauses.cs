using System.Globalization;

namespace Readout.Language;

/// <content>Words that hang on the wrong one of two clauses.</content>
internal static partial class TreeRepair
{
    // Verbs that have an object and what is done to it: "wants them freed".
    private static readonly HashSet<string> Causing = new(StringComparer.Ordinal) { "have", "get", "see", "want", "keep", "find", "leave", "hear", "need", "make", "feel", "like", "order", "watch", "declare", "hold", "set", "consider", "deem", "remain", "stay", "become", "seem" };

    /// <summary>What stands as a noun, with a modifier or a name behind it, is one, though tagged as a verb: "the rights | watchdog | Amnesty accused …"; the name behind it is an apposition and no object.</summary>
    public static void Nouns(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is not { Upos: "VERB", Deprel: "nsubj" or "nsubj:pass" or "obj" or "iobj" }
                || Array.Exists(tokens, t => t.Head == i && t.Relation is "aux" or "nsubj" or "mark" or "xcomp" or "ccomp" or "cop")
                || !Array.Exists(tokens, t => t.Head == i && (t.Relation is "amod" or "compound" || (t.Deprel == "obj" && t.Upos == "PROPN"))))
            {
                continue;
            }

            tokens[i] = tokens[i] with { Upos = "NOUN", Xpos = tokens[i].Xpos == "VBZ" ? "NNS" : "NN" };
            for (var child = i + 1; child < tokens.Length; child++)
            {
                if (tokens[child].Head == i && tokens[child].Relation is "obj" or "iobj")
                {
                    tokens[child] = tokens[child] with { Deprel = "appos" };
                }
            }
        }
    }

    private static readonly HashSet<string> DayNames = new(
        [.. DateTimeFormatInfo.InvariantInfo.DayNames, .. DateTimeFormatInfo.InvariantInfo.MonthNames, "today", "yesterday", "tomorrow", "tonight", "Today", "Yesterday", "Tomorrow"], StringComparer.Ordinal);

    /// <summary>
    /// A noun that has a subject and no copula is the object of the past tense before it, which the tree took for its modifier: "the ministry | postponed | talks".
    /// So is one that is joined to the nouns before without a word between: "tanks and guns | shelled | positions".
    /// </summary>
    public static void Predicates(Token[] tokens)
    {
        for (var verb = 1; verb < tokens.Length; verb++)
        {
            var thing = tokens[verb].Head;
            if (tokens[verb] is not { Deprel: "amod", Upos: "VERB", Xpos: "VBD" or "VBN" } || thing <= verb || tokens[thing].Upos != "NOUN" || Array.Exists(tokens, t => t.Head == thing && t.Relation is "cop" or "aux" or "case" or "mark")
                || Array.FindIndex(tokens, t => t.Head == thing && t.Relation == "det") is >= 0 and var article && article < verb)
            {
                continue;
            }

            var subject = Array.FindIndex(tokens, t => t.Head == thing && t.Deprel == "nsubj");
            var joined = tokens[thing].Deprel == "conj" && tokens[verb - 1].Upos is "NOUN" or "PROPN" && tokens[tokens[thing].Head].Head < 0 && tokens[thing].Head < verb;
            if (subject >= 0 && subject < verb)
            {
                tokens[verb] = tokens[verb] with { Head = tokens[thing].Head, Deprel = tokens[thing].Deprel, Xpos = "VBD" };
                tokens[subject] = tokens[subject] with { Head = verb };
            }
            else if (joined && !Between(tokens, thing, verb))
            {
                var first = tokens[thing].Head;
                tokens[verb] = tokens[verb] with { Head = -1, Deprel = "root", Xpos = "VBD" };
                tokens[first] = tokens[first] with { Head = verb, Deprel = "nsubj" };
            }
            else
            {
                continue;
            }

            tokens[thing] = tokens[thing] with { Head = verb, Deprel = "obj" };
            for (var i = 0; i < tokens.Length; i++)
            {
                if (i != verb && tokens[i].Head == thing && (i < verb || tokens[i].Relation == "punct"))
                {
                    tokens[i] = tokens[i] with { Head = verb };
                }
            }
        }
    }

    /// <summary>Whether a word of the noun stands before its participle: its article, "and", a comma.</summary>
    private static bool Between(Token[] tokens, int noun, int participle) => Array.FindIndex(tokens, t => t.Head == noun) is >= 0 and var first && first < participle;

    /// <summary>
    /// A subject stands on its own verb's side: in "troops shelled the town, officials said" the officials say, whichever verb the tree gives them to, and the troops shell.
    /// A noun behind an active verb that has its subject before it is the object: "shortened by an hour the curfew".
    /// </summary>
    public static void Subjects(Token[] tokens)
    {
        for (var verb = 0; verb < tokens.Length; verb++)
        {
            if (tokens[verb].Upos != "VERB")
            {
                continue;
            }

            if (verb > 0 && tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" && tokens[verb - 1] is { Deprel: "compound", Upos: "NOUN" or "PROPN" } && tokens[verb - 1].Head == verb && SubjectsOf(tokens, verb).Count == 0)
            {
                // "Gunmen | shot and killed a soldier": a verb in the past has no compound.
                tokens[verb - 1] = tokens[verb - 1] with { Deprel = "nsubj" };
            }

            var said = Array.FindIndex(tokens, t => t.Head == verb && t.Relation == "ccomp");
            var (own, inner) = (SubjectsOf(tokens, verb), said < 0 ? [] : SubjectsOf(tokens, said));
            if (said >= 0 && said < verb && own.Count == 0 && inner.Count > 1 && inner[^1] is var late && late > said && late < verb)
            {
                Move(tokens, late, verb);
            }
            else if (said >= 0 && said < verb && inner.Count == 0 && own.Count > 1 && own[0] is var early && early < said && own[^1] > said && tokens[said].Xpos is "VBD" or "VBZ" or "VBP")
            {
                Move(tokens, early, said);
            }
            else if (said > verb && own.Count == 0 && inner.Count > 1 && inner[0] is var before && before < verb && inner[^1] > verb && tokens[verb].Xpos is "VBD" or "VBZ" or "VBP")
            {
                Move(tokens, before, verb);
            }
            else if (own.Count == 2 && own[0] < verb && own[1] > verb && tokens[own[0]].Deprel == "nsubj" && tokens[own[1]].Deprel == "nsubj" && tokens[verb].Xpos is "VBD" or "VBZ" or "VBP"
                && !(tokens[verb].Relation == "ccomp" && tokens[verb].Head > own[1])
                && !Array.Exists(tokens, t => t.Head == verb && t.Relation is "obj" or "ccomp" or "xcomp"))
            {
                tokens[own[1]] = tokens[own[1]] with { Deprel = "obj" };
            }
        }
    }

    /// <summary>What "and" joins to a noun of the first clause across the subject of the second belongs to that subject: "fired on a boat, officials | and diplomats | said".</summary>
    public static void Conjuncts(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var first = tokens[i].Head;
            if (tokens[i].Deprel != "conj" || first < 0 || first > i || tokens[i].Upos is not ("NOUN" or "PROPN"))
            {
                continue;
            }

            for (var subject = i - 1; subject > first; subject--)
            {
                if (tokens[subject].Deprel == "nsubj" && tokens[subject].Head > i && tokens[subject].Upos is "NOUN" or "PROPN" && !IsUnder(tokens, subject, i))
                {
                    tokens[i] = tokens[i] with { Head = subject };
                    break;
                }
            }
        }
    }

    /// <summary>
    /// A gerund behind its preposition has the noun after it as object, and doesn't describe it: "charged its neighbour with | supporting rebels |".
    /// What stands as a clause there is a gerund, were it tagged as an adjective or a noun: "looks forward to | welcoming the minister |".
    /// </summary>
    public static void Gerunds(Token[] tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            Untagged(tokens, i);
            var noun = tokens[i].Head;
            if (tokens[i] is { Deprel: "amod", Xpos: "VBG" } && noun > i && tokens[i - 1].Head == i && tokens[i - 1].Deprel == "mark" && tokens[noun].Head is >= 0 and var up && up < i && tokens[up].Upos == "VERB")
            {
                tokens[i] = tokens[i] with { Head = up, Deprel = "advcl" };
                tokens[noun] = tokens[noun] with { Head = i, Deprel = "obj" };
            }
        }
    }

    private static void Untagged(Token[] tokens, int i)
    {
        if (tokens[i] is not { Upos: "ADJ" or "NOUN", Relation: "advcl" or "ccomp" or "xcomp" or "acl" } word || !word.Form.EndsWith("ing", StringComparison.Ordinal) || word.Head < 0 || word.Head > i
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

    /// <summary>
    /// A participle between a verb and its object describes the object: "reject | proposed | changes" are no two clauses.
    /// One behind an object describes it, unless the verb has something done: "freed three men | held hostage |", but "had the men arrested".
    /// One at the end of an apposition describes the apposition: "the mayor, | a member of the party jailed in May |", has no subject.
    /// </summary>
    public static void Participles(Token[] tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i] is not { Upos: "VERB", Xpos: "VBN" or "VBD" } || Array.Exists(tokens, t => t.Head == i && t.Relation is "aux" or "mark" or "cop" or "cc" or "expl"))
            {
                continue;
            }

            var subjects = SubjectsOf(tokens, i);
            var thing = Array.FindIndex(tokens, t => t.Head == i && t.Deprel == "obj");
            if (subjects.Count == 0 && thing > i && thing <= i + 4 && !IsUnder(tokens, i - 1, i) && tokens[i - 1] is { Upos: "VERB", Xpos: "VBD" or "VBZ" or "VBP" or "VB" } && tokens[i].Relation is "ccomp" or "xcomp" or "conj"
                && !Causing.Contains(tokens[i - 1].Lemma) && !Array.Exists(tokens, t => t.Head == thing && t.Relation == "det")
                && !Array.Exists(tokens, t => t.Head == i - 1 && t.Relation == "obj") && !Array.Exists(tokens, t => t.Head == i && t.Relation == "compound"))
            {
                tokens[thing] = tokens[thing] with { Head = i - 1, Deprel = "obj" };
                tokens[i] = tokens[i] with { Head = thing, Deprel = "amod" };
            }
            else if (tokens[i].Deprel == "xcomp" && subjects.Count == 0 && tokens[i - 1] is { Deprel: "obj", Upos: "NOUN" or "PROPN" } && tokens[i - 1].Head == tokens[i].Head && tokens[i].Head >= 0 && !Causing.Contains(tokens[tokens[i].Head].Lemma))
            {
                tokens[i] = tokens[i] with { Head = i - 1, Deprel = "acl", Xpos = "VBN" };
                if (thing > i)
                {
                    // "Engineers held | hostage |": what they were held as.
                    tokens[thing] = tokens[thing] with { Deprel = "xcomp" };
                }
            }
            else if (tokens[i].Deprel == "acl" && subjects is [{ } inner] && thing < 0 && tokens[i].Head is >= 0 and var noun && noun < inner && inner < i
                && First(tokens, inner) is > 0 and var start && tokens[start - 1].Form == ",")
            {
                tokens[inner] = tokens[inner] with { Head = noun, Deprel = "appos" };
                tokens[i] = tokens[i] with { Head = inner, Xpos = "VBN" };
            }
        }
    }

    /// <summary>What stands behind the name of a day belongs to the word that the day stands with: "talks on Monday | between A and B |", "a hearing Tuesday | into the deaths |"; but "the Monday of last week".</summary>
    public static void Days(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var day = tokens[i].Head;
            if (tokens[i].Deprel != "nmod" || day < 0 || day > i || tokens[day].Head < 0 || !IsDay(tokens[day]) || IsDay(tokens[i]) || tokens[i].Upos is not ("NOUN" or "PROPN"))
            {
                continue;
            }

            if (Array.Find(tokens, t => t.Head == i && t.Relation == "case") is { } marker && !marker.Form.Equals("of", StringComparison.OrdinalIgnoreCase) && marker.Form is not ("'s" or "’s"))
            {
                var up = tokens[day].Head;
                tokens[i] = tokens[i] with { Head = up, Deprel = tokens[up].Upos is "VERB" or "AUX" or "ADJ" ? "obl" : "nmod" };
            }
        }
    }

    private static bool IsDay(Token token) => DayNames.Contains(token.Form) || (token.Upos == "NUM" && token.Form.Length <= 4);

    private static List<int> SubjectsOf(Token[] tokens, int verb)
    {
        var found = new List<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Relation is "nsubj" or "csubj" or "expl")
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>The first word of the noun phrase that <paramref name="head"/> heads, as far as its words stand side by side.</summary>
    private static int First(Token[] tokens, int head)
    {
        var first = head;
        while (first > 0 && tokens[first - 1].Head >= first && tokens[first - 1].Head <= head && tokens[first - 1].Relation != "punct")
        {
            first--;
        }

        return first;
    }

    private static bool IsUnder(Token[] tokens, int token, int ancestor)
    {
        for (var steps = 0; token >= 0 && steps <= tokens.Length; steps++)
        {
            if (token == ancestor)
            {
                return true;
            }

            token = tokens[token].Head;
        }

        return false;
    }

    private static void Move(Token[] tokens, int subject, int verb) => tokens[subject] = tokens[subject] with { Head = verb };
}
