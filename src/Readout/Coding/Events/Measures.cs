using Readout.Language;

namespace Readout.Coding;

/// <summary>Words that count or measure what they stand with: "thousands of troops", "$50 million in aid".</summary>
internal sealed class Measures(EventLexicon lexicon)
{
    private static readonly string[] Money = ["dollar", "euro", "pound", "million", "billion", "worth", "yen", "crown", "franc"];

    /// <summary>Whether the word counts or measures: "thousands of troops"; the mayor of a city is no city.</summary>
    public bool IsMeasure(Token word) =>
        word.Upos is "NUM" or "SYM" || lexicon.List("measures").Contains(word.Lemma.ToLowerInvariant()) || Money.Contains(word.Lemma.ToLowerInvariant());

    /// <summary>Whether the word is what its head is a measure of: "a shipment of military aid", "$50 million in aid".</summary>
    public static bool IsMeasured(Sentence sentence, int head, int child) =>
        sentence.Tokens[child].Deprel is "nmod" && sentence.Child(child, "case") is var m and >= 0
        && (sentence.Tokens[m].Form == "of" || (sentence.Tokens[m].Form == "in" && IsMoney(sentence.Tokens[head])));

    /// <summary>Whether the word is a sum of money, or a number that may be one.</summary>
    public static bool IsMoney(Token word) => word.Upos is "SYM" or "NUM" || Money.Contains(word.Lemma.ToLowerInvariant());
}
