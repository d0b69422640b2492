namespace Readout.Language;

/// <summary>What speaks for and against a pronoun's standing for whom a mention names.</summary>
internal static class PronounFeatures
{
    /// <summary>Names of the features; each has a weight of its own for subjects, possessives and other pronouns.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "pronoun", "person", "other", "unlabelled", "mixed", "placed", "the", "fits", "titled", "longName", "sameSentence", "oneBack", "twoBack", "farBack",
        "words", "between", "after", "afterLeading", "afterLeadingSubject", "subject", "passiveSubject", "object", "oblique", "modifier", "possessor", "apposition", "conjunct",
        "rootOrOther", "subjectBack", "objectBack", "obliqueBack", "possessorBack", "rootBack", "parallel", "parallelBack", "sameClauseSubject", "higherSubject", "sameHead", "nested", "mentions", "subjects",
        "allNames", "firstNamed", "lastPronoun", "otherPronoun", "sameSentenceStart",
    ];

    /// <summary>How many weights there are.</summary>
    public static int Count => Names.Count * 3;

    /// <summary>Adds name and strength of each feature that holds: at(index, value).</summary>
    public static float[] Of(Sentence sentence, int pronoun, PersonMention mention, IReadOnlyList<Sentence> sentences, int between, bool lastLinked)
    {
        var f = new float[Count];
        var p = sentence.Tokens[pronoun];
        var offset = (p.Relation == "nsubj" ? 0 : p.Deprel == "nmod:poss" ? 1 : 2) * Names.Count;
        var n = offset;
        void Next(float value) => f[n++] = value;
        void If(bool holds) => Next(holds ? 1 : 0);

        var host = sentences[mention.Sentence];
        var m = host.Tokens[mention.Head];
        var who = mention.Person;
        var named = !mention.Pronoun;
        var distance = sentence.Index - mention.Sentence;
        var near = distance == 0;
        var before = mention.First > 0 ? host.Tokens[mention.First - 1].Form.ToLowerInvariant() : "";
        If(!named);
        If(who.AsPerson > 0 && who.AsOther == 0);
        If(who.AsOther > 0 && who.AsPerson == 0);
        If(who.AsOther == 0 && who.AsPerson == 0);
        If(who.AsOther > 0 && who.AsPerson > 0);
        If(named && before is "in" or "at" or "near" or "into" or "across" or "within" or "throughout");
        If(named && before == "the");
        If(who.Female is not null);
        If(mention.Titled);
        If(who.Key.Contains(' ', StringComparison.Ordinal));
        If(near);
        If(distance == 1);
        If(distance == 2);
        If(distance > 2);
        Next(near ? MathF.Log(1 + Math.Abs(pronoun - mention.Head)) / 3 : 0);
        Next(MathF.Log(1 + between));

        var after = near && mention.First > pronoun;
        var leading = after && LeadsIn(sentence, pronoun, mention.Head);
        If(after && !leading);
        If(leading);
        If(leading && m.Relation == "nsubj");

        var passive = m.Deprel == "nsubj:pass";
        var subject = m.Relation == "nsubj" && !passive;
        If(near && subject);
        If(passive);
        If(near && m.Relation is "obj" or "iobj");
        If(near && m.Relation == "obl");
        If(m.Relation == "nmod" && m.Deprel != "nmod:poss");
        If(near && m.Deprel == "nmod:poss");
        If(m.Relation == "appos");
        If(m.Relation == "conj");
        If(near && m.Relation is "root" or "parataxis" or "vocative" or "dislocated" or "list");
        If(!near && subject);
        If(!near && m.Relation is "obj" or "iobj");
        If(!near && m.Relation == "obl");
        If(!near && m.Deprel == "nmod:poss");
        If(!near && m.Relation is "root" or "parataxis" or "vocative");
        If(near && p.Deprel == m.Deprel);
        If(!near && p.Deprel == m.Deprel);

        var (verb, above) = near ? (ClauseOf(sentence, pronoun), ClauseOf(sentence, mention.Head)) : (-1, -1);
        var subjectHere = near && m.Relation == "nsubj" && verb >= 0;
        If(subjectHere && verb == above);
        If(subjectHere && above >= 0 && verb != above && sentence.IsUnder(verb, above));
        If(near && p.Head == m.Head);
        If(near && (sentence.IsUnder(pronoun, mention.Head) || sentence.IsUnder(mention.Head, pronoun)));
        Next(MathF.Log(1 + who.Count));
        Next(MathF.Log(1 + who.Subjects));
        Next(MathF.Log(1 + who.Names.Count));
        If(who.Number == 0);
        If(lastLinked);
        If(!named && !lastLinked);
        If(distance == 1 && mention.First == 0);
        return f;
    }

    /// <summary>Whether the pronoun stands in a clause or phrase that leads in to what the name stands in: "When he arrived, Putin …".</summary>
    private static bool LeadsIn(Sentence sentence, int pronoun, int name)
    {
        for (var at = pronoun; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (sentence.Tokens[at].Relation is "advcl" or "obl" or "advmod" && sentence.Tokens[at].Head >= 0 && sentence.IsUnder(name, sentence.Tokens[at].Head) && !sentence.IsUnder(name, at))
            {
                return true;
            }
        }

        return false;
    }

    private static int ClauseOf(Sentence sentence, int token)
    {
        for (var at = token; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (sentence.Tokens[at].Upos is "VERB" or "AUX" || sentence.Child(at, "cop") >= 0)
            {
                return at;
            }
        }

        return -1;
    }
}
