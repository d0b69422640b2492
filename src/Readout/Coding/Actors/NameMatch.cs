using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <summary>A phrase of the actor lexicon found in a sentence.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word, inclusive.</param>
/// <param name="Entry">What it names.</param>
internal sealed record NameMatch(int First, int Last, ActorEntry Entry);

/// <summary>Finds the longest phrases of the actor lexicon in a sentence.</summary>
internal static class NameMatcher
{
    /// <summary>Matches from left to right, without overlap.</summary>
    public static List<NameMatch> Find(string text, Sentence sentence, ActorLexicon lexicon)
    {
        var tokens = sentence.Tokens;
        var found = new List<NameMatch>();
        var shouting = IsShouting(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!MayBegin(tokens[i]))
            {
                if (Uncapitalised(tokens[i], lexicon) is { } people)
                {
                    found.Add(new NameMatch(i, i, people));
                }

                continue;
            }

            for (var last = Math.Min(i + (2 * ActorLexicon.LongestPhrase), tokens.Count - 1); last >= i; last--)
            {
                var length = tokens[last].Span.End - tokens[i].Span.Start;
                if (length is > 80 or <= 0)
                {
                    continue;
                }

                if (Lookup(text, tokens, i, last, lexicon, shouting) is { } entry)
                {
                    found.Add(new NameMatch(i, last, entry));
                    i = last;
                    break;
                }
            }
        }

        return found;
    }

    private static ActorEntry? Lookup(string text, IReadOnlyList<Token> tokens, int first, int last, ActorLexicon lexicon, bool shouting)
    {
        var phrase = new Span(tokens[first].Span.Start, tokens[last].Span.End).Of(text);
        var entries = lexicon.Find(phrase);
        if (entries.Count == 0 && first > 0 && tokens[first - 1].Form is "the" or "The")
        {
            entries = lexicon.Find("the " + phrase);
        }

        foreach (var entry in entries)
        {
            if (Fits(entry, tokens, first, last, shouting))
            {
                return entry;
            }
        }

        return null;
    }

    private static bool Fits(ActorEntry entry, IReadOnlyList<Token> tokens, int first, int last, bool shouting)
    {
        var name = tokens[first].Name;
        if (shouting && last == first && tokens[first].Form.Length <= 3 && entry.Kind is ActorEntryKind.Organisation)
        {
            return false;
        }

        if (first == last && entry.Kind == ActorEntryKind.Organisation && entry.Country is "MNC" or "NGO" && !name.EndsWith("ORG", StringComparison.Ordinal))
        {
            // "Apple", "Shell", "Total": common words unless they are read as names of organisations.
            return false;
        }

        if (entry.Kind is ActorEntryKind.State or ActorEntryKind.Capital or ActorEntryKind.Place)
        {
            // "Michael Jordan", "Chelsea Clinton": part of a longer person's name.
            var inPerson = (name == "I-PER") || (name == "B-PER" && last + 1 < tokens.Count && tokens[last + 1].Name == "I-PER");
            if (inPerson && !(tokens[first].Upos == "PROPN" && last + 1 < tokens.Count && tokens[last + 1].Form is "'s" or "’s"))
            {
                return false;
            }
        }

        return true;
    }

    // Adjectives of other endings are words of their own: "polish", "french windows".
    private static readonly string[] Endings = ["an", "ese", "ani", "aqi", "eli", "eni"];

    /// <summary>The state or people that a word without its capital names, as those write who are in a hurry ("tunisian rioters", "iSrael"); null if it names none.</summary>
    private static ActorEntry? Uncapitalised(Token token, ActorLexicon lexicon)
    {
        if (token.Form.Length < 4 || !char.IsLower(token.Form[0]))
        {
            return null;
        }

        var named = token.Upos == "PROPN";
        return named || (token is { Upos: "ADJ", Relation: "amod" } && Array.Exists(Endings, e => token.Form.EndsWith(e, StringComparison.Ordinal)))
            ? lexicon.Find(char.ToUpperInvariant(token.Form[0]) + token.Form[1..].ToLowerInvariant()).FirstOrDefault(e => e.Kind == ActorEntryKind.People || (named && e.Kind == ActorEntryKind.State)) : null;
    }

    private static bool MayBegin(Token token)
    {
        var c = token.Form[0];
        return char.IsUpper(c) || c == '@' || (token.Form.Length > 1 && (token.Form.StartsWith("al", StringComparison.Ordinal) || token.Form.StartsWith("pro", StringComparison.Ordinal)) && token.Upos is "PROPN" or "X");
    }

    private static bool IsShouting(IReadOnlyList<Token> tokens)
    {
        var (upper, words) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Form.Length > 1 && char.IsLetter(token.Form[0]))
            {
                words++;
                upper += token.Form.Any(char.IsLower) ? 0 : 1;
            }
        }

        return words > 3 && upper * 2 > words;
    }
}
