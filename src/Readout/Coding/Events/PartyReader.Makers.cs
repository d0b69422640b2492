using Readout.Language;

namespace Readout.Coding;

/// <content>Whose a thing is that somebody fired, planted, issued: what it does, they do.</content>
internal sealed partial class PartyReader
{
    private const string Making = "making";
    private const string Believing = "believing";

    /// <summary>Whether the phrase is a thing of which the text only says that somebody is believed to have made or sent it: "a rocket thought to be fired by rebels".</summary>
    public bool IsOnlyBelieved(Sentence sentence, int head) => MakerOf(sentence, head) is { Believed: true };

    /// <summary>The participle that tells who made or sent the thing; -1 if none does.</summary>
    public int MadeBy(Sentence sentence, int head) => MakerOf(sentence, head) is { Place: false } made ? made.Participle : -1;

    /// <summary>Who made or sent the thing ("a rocket fired by rebels"), or, of a document that nobody signs, where it came out ("a report released in the Rwandan capital").</summary>
    private (int Maker, int Participle, bool Place, bool Believed)? MakerOf(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child] is not { Deprel: "acl", Xpos: "VBN" or "VBD" } participle)
            {
                continue;
            }

            var believed = lexicon.List(Believing).Contains(participle.Lemma.ToLowerInvariant());
            var made = believed ? sentence.Child(child, "xcomp") : child;
            if (made < 0 || !lexicon.List(Making).Contains(sentence.Tokens[made].Lemma.ToLowerInvariant()))
            {
                continue;
            }

            if (Phrase(sentence, made, "by") is >= 0 and var maker)
            {
                return (maker, made, false, believed);
            }

            if (!believed && documents.Contains(sentence.Tokens[head].Lemma.ToLowerInvariant()) && Phrase(sentence, made, "in") is >= 0 and var place)
            {
                return (place, made, true, false);
            }
        }

        return null;
    }

    /// <summary>Who is in the thing: "a bus | carrying | soldiers", "a building | housing | the mission"; -1 if the text doesn't say.</summary>
    private int Inside(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child] is { Relation: "acl", Xpos: "VBG" } participle && lexicon.List("carrying").Contains(participle.Lemma.ToLowerInvariant()))
            {
                return sentence.Child(child, "obj");
            }
        }

        return -1;
    }

    private static int Phrase(Sentence sentence, int verb, string preposition)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Relation is "obl" or "nmod" && sentence.Child(child, "case") is >= 0 and var marker && sentence.Tokens[marker].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase))
            {
                return child;
            }
        }

        return -1;
    }
}
