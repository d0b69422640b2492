using Readout.Language;

namespace Readout.Coding;

/// <content>Words around a predicate that say what it is: asked, allowed by law, alleged, known.</content>
internal sealed partial class ModalityReader
{
    /// <summary>"Has he spoken with them?": yes or no is open; but "why has he left?".</summary>
    private static bool IsAsked(Frame verb)
    {
        var tokens = verb.Sentence.Tokens;
        var first = 0;
        while (first < tokens.Count && tokens[first].Upos is "CCONJ" or "INTJ" or "ADV" or "PUNCT" && tokens[first].Xpos is not "WRB")
        {
            first++;
        }

        return first < tokens.Count && tokens[^1].Form.Contains('?', StringComparison.Ordinal) && tokens[first].Upos == "AUX" && first < verb.Head
            && (tokens[first].Head == verb.Head || (verb.Token.Relation == "conj" && tokens[first].Head == verb.Token.Head));
    }

    /// <summary>The law by which it is done: "by law authorities do not allow strikes", "under the constitution the king appoints"; null if none is named.</summary>
    private string? ByLaw(Frame verb)
    {
        var tokens = verb.Sentence.Tokens;
        var at = verb.Arguments.Where(a => a.Role is "by" or "under" or "according to" && lexicon.List("laws").Contains(tokens[a.Head].Lemma.ToLowerInvariant())).Select(a => a.Head).FirstOrDefault(-1);
        return at < 0 ? null : tokens[at].Lemma;
    }

    /// <summary>The word that makes a mere claim of what the noun tells, or of the noun whose participle tells it: "alleged crimes", "an alleged plot hatched by"; null if there is none.</summary>
    private string? Alleged(Predicate predicate)
    {
        var tokens = predicate.Sentence.Tokens;
        var frame = predicate.Frame;
        IEnumerable<int> heads = frame.Kind == PredicateKind.Noun ? [frame.Head] : frame.Token is { Deprel: "acl", Head: >= 0 } ? [frame.Token.Head] : [];
        return heads.SelectMany(predicate.Sentence.Children).Where(c => tokens[c].Relation == "amod" && lexicon.List("claimed").Contains(tokens[c].Form.ToLowerInvariant())).Select(c => tokens[c].Form).FirstOrDefault();
    }

    /// <summary>Whether a law does what the verb says: "the constitution provides for", "the bill allows".</summary>
    private bool IsOfLaw(Frame verb) => verb.Heads(verb.Passive ? "by" : "subject").Any(h => lexicon.List("laws").Contains(verb.Sentence.Tokens[h].Lemma.ToLowerInvariant()));

    /// <summary>"Would reiterate that …, according to an official": told of a day before.</summary>
    private static bool IsAttributed(Sentence sentence) =>
        Enumerable.Range(0, Math.Max(0, sentence.Tokens.Count - 1)).Any(i => sentence.Tokens[i].Form.Equals("according", StringComparison.OrdinalIgnoreCase) && sentence.Tokens[i + 1].Form == "to");

    /// <summary>The word that governs, with "forward": what one looks forward to is on the calendar, what one looks to do is wished for.</summary>
    private string Over(Frame frame)
    {
        var behind = frame.Kind == PredicateKind.Verb && frame.Head + 1 < frame.Sentence.Tokens.Count ? frame.Lemma + " " + frame.Sentence.Tokens[frame.Head + 1].Form : "";
        return lexicon.AttitudeOf(behind) is null ? frame.Lemma : behind;
    }

    /// <summary>Whether the noun is of something that need not be: "any aggression", "further attacks".</summary>
    private static bool IsOpen(Frame noun) => noun.Sentence.Children(noun.Head).Any(c =>
        noun.Sentence.Tokens[c].Relation is "amod" or "det" && noun.Sentence.Tokens[c].Form.ToLowerInvariant() is "any" or "further" or "possible" or "potential" or "future" or "new" or "renewed" or "another" or "no" or "such");

    /// <summary>Whether the noun is somebody's, or one that was told of: "Russia's invasion", "the invasion".</summary>
    private static bool IsKnown(Frame noun) => !IsOpen(noun) && noun.Sentence.Children(noun.Head).Any(c =>
        noun.Sentence.Tokens[c].Deprel == "nmod:poss" || (noun.Sentence.Tokens[c].Relation == "det" && noun.Sentence.Tokens[c].Form.ToLowerInvariant() is "the" or "this" or "that"));

    /// <summary>Whether a comma stands before the clause, or before the one that it is joined to.</summary>
    private static bool IsApart(Frame clause)
    {
        var first = clause.Token is { Relation: "conj", Head: >= 0 } ? clause.Token.Head : clause.Head;
        return first > 0 && clause.Sentence.Tokens[first - 1].Form == ",";
    }
}
