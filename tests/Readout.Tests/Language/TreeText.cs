using Readout.Language;
using Readout.Text;

namespace Readout.Tests.Language;

/// <summary>Builds sentences by hand, without a model: one word is <c>form|lemma|XPOS|head|deprel</c>, heads counted from 1, 0 for the root.</summary>
internal static class TreeText
{
    public static Sentence Parse(string words)
    {
        var tokens = new List<Token>();
        var at = 0;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var c = word.Split('|');
            tokens.Add(new Token
            {
                Span = new Span(at, at + c[0].Length),
                Form = c[0],
                Lemma = c[1],
                Xpos = c[2],
                Upos = UposOf(c[2], c[4]),
                Head = int.Parse(c[3]) - 1,
                Deprel = c[4],
            });
            at += c[0].Length + 1;
        }

        return new Sentence(0, new Span(0, at - 1), tokens);
    }

    private static string UposOf(string xpos, string deprel) => xpos switch
    {
        _ when deprel.StartsWith("aux", StringComparison.Ordinal) || deprel == "cop" => "AUX",
        "NN" or "NNS" => "NOUN",
        "NNP" or "NNPS" => "PROPN",
        "JJ" => "ADJ",
        "IN" when deprel == "mark" => "SCONJ",
        "IN" => "ADP",
        "TO" => "PART",
        "RB" => "ADV",
        "PRP" or "WP" or "WDT" => "PRON",
        "DT" => "DET",
        "CC" => "CCONJ",
        "MD" => "AUX",
        _ when xpos.StartsWith('V') => "VERB",
        _ => "X",
    };
}
