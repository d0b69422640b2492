namespace Readout.Lexicon;

/// <summary>Forms of names and nouns that the lexicon need not list.</summary>
internal static class NameForms
{
    /// <summary>The last names by which a person may be called.</summary>
    public static IEnumerable<string> SurnamesOf(string name)
    {
        var words = name.Split(' ');
        if (words.Length < 2)
        {
            yield break;
        }

        // East Asian names lead with the family name.
        if (words.Length == 2 && words[1].Contains('-', StringComparison.Ordinal) && words[0].Length <= 5)
        {
            yield return words[0];
        }
        else if (words[^1] is "Jr." or "Jr" or "II" or "III" or "XIV")
        {
            yield return words[^2];
        }
        else
        {
            yield return words[^1];
            if (words.Length > 2 && words[^2].ToLowerInvariant() is "von" or "der" or "de" or "van" or "le" or "di" or "el" or "al" or "bin" or "da" or "la")
            {
                yield return string.Join(' ', words[^(words.Length > 3 && words[^3].ToLowerInvariant() is "von" or "de" ? 3 : 2)..]);
            }
            else if (words.Length > 2)
            {
                // "López Obrador", "Gahr Støre", "Aung San Suu Kyi" as "Suu Kyi".
                yield return string.Join(' ', words[^2..]);
            }

            if (words.Length == 2 && words[0].Length <= 4 && words[1].Length <= 10 && words[0] is "Xi" or "Li" or "Wang" or "Hu" or "Qin" or "Yang" or "Wei" or "Zhao" or "Hua" or "Jiang" or "Tsai" or "Kim")
            {
                yield return words[0];
            }
        }
    }

    /// <summary>The plurals of a noun or a phrase.</summary>
    public static IEnumerable<string> Plurals(string word)
    {
        if (word.EndsWith('y') && word.Length > 2 && !"aeiou".Contains(word[^2], StringComparison.Ordinal))
        {
            yield return word[..^1] + "ies";
        }
        else if (word.EndsWith("man", StringComparison.Ordinal))
        {
            yield return word[..^3] + "men";
        }
        else if (word.EndsWith('s') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal))
        {
            yield return word + "es";
        }
        else
        {
            yield return word + "s";
        }

        // "minister of defence" → "ministers of defence".
        var of = word.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0)
        {
            yield return word[..of] + "s" + word[of..];
        }
    }
}
