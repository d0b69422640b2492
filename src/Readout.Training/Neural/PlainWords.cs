using Readout.Language;

namespace Readout.Training.Neural;

/// <summary>Splits raw text into words roughly as the treebanks do, fast: only word vectors are learned from it, so that a rare wrong split costs nothing.</summary>
internal static class PlainWords
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "st", "gen", "col", "lt", "sgt", "gov", "sen", "rep", "prof", "jr", "sr", "no", "vs", "inc", "co", "corp", "ltd", "etc",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    private static readonly string[] Clitics = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "'"];

    /// <summary>Adds the key (<see cref="WordKey"/>) of each word of a paragraph to <paramref name="into"/>.</summary>
    public static void Split(string paragraph, List<string> into)
    {
        var text = WordKey.Of(paragraph).AsSpan();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == '\uFEFF')
            {
                i++;
                continue;
            }

            var start = i;
            if (!char.IsLetterOrDigit(text[i]) && !(text[i] == '\'' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                while (i < text.Length && text[i] == text[start])
                {
                    i++;
                }

                into.Add(text[start..i].ToString());
                continue;
            }

            i++;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInside(text, i)))
            {
                i++;
            }

            if (i < text.Length && text[i] == '.' && (text[start..i].Contains('.') || i - start == 1 || Abbreviations.Contains(text[start..i].ToString())))
            {
                i++;
            }

            Clitic(text[start..i], into);
        }
    }

    /// <summary>Whether the mark at <paramref name="i"/> stands inside a word or number: 1,000 u.s don't.</summary>
    private static bool IsInside(ReadOnlySpan<char> text, int i) =>
        text[i] is '.' or ',' or '\'' or ':' && i + 1 < text.Length && (text[i], text[i - 1], text[i + 1]) switch
        {
            (',' or ':', var a, var b) => char.IsDigit(a) && char.IsDigit(b),
            ('.', var a, var b) => (char.IsDigit(a) && char.IsDigit(b)) || (char.IsLetter(a) && char.IsLetter(b)),
            (_, var a, var b) => char.IsLetter(a) && char.IsLetter(b),
        };

    private static void Clitic(ReadOnlySpan<char> word, List<string> into)
    {
        if (word is "cannot")
        {
            into.Add("can");
            into.Add("not");
            return;
        }

        foreach (var clitic in Clitics)
        {
            if (word.Length > clitic.Length && word.EndsWith(clitic))
            {
                into.Add(word[..^clitic.Length].ToString());
                into.Add(clitic);
                return;
            }
        }

        into.Add(word.ToString());
    }
}
