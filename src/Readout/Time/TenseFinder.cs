namespace Readout.Time;

/// <summary>Guesses from the nearest verb whether an expression tells of the past or of what is to come.</summary>
internal static class TenseFinder
{
    private const int Reach = 14;

    /// <summary>The tense around the tokens <paramref name="first"/> to <paramref name="end"/>: the nearest verb before them in the clause, else the first one after.</summary>
    public static Tense At(TimeTokens tokens, int first, int end)
    {
        var sentence = tokens[first].Sentence;
        for (var i = first - 1; i >= 0 && i >= first - Reach && tokens[i].Sentence == sentence; i--)
        {
            // A clause of its own before a semicolon or closing quote says nothing of this one.
            if (tokens.Chars(i) is ";" or "”" or ":")
            {
                break;
            }

            if (Of(tokens, i) is var tense and not Tense.Unknown)
            {
                return tense;
            }
        }

        for (var i = end; i < tokens.Count && i < end + Reach && tokens[i].Sentence == sentence; i++)
        {
            if (Of(tokens, i) is var tense and not Tense.Unknown)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    private static Tense Of(TimeTokens tokens, int i)
    {
        if (tokens[i].Word is { } word)
        {
            if (word.Future)
            {
                return Tense.Future;
            }

            if (word.Past)
            {
                return AfterBe(tokens, i) ? Tense.Future : Tense.Past;
            }
        }

        var chars = tokens.Chars(i);
        if (chars is "to" && Infinitive(tokens, i + 1))
        {
            return Tense.Future;
        }

        return chars.Length >= 5 && chars.EndsWith("ed") && char.IsLower(chars[0]) && chars is not ("hundred" or "indeed" or "proceed" or "succeed" or "exceed" or "speed" or "united" or "unprecedented" or "armed") ? (AfterBe(tokens, i) ? Tense.Future : Tense.Past) : Tense.Unknown;
    }

    // "will be held", "to be signed"
    private static bool AfterBe(TimeTokens tokens, int i) => i > 0 && tokens.Chars(i - 1) is "be";

    // "to hold talks" but not "to Geneva", "to the talks", "to talks".
    private static bool Infinitive(TimeTokens tokens, int i)
    {
        var chars = tokens.Chars(i);
        return chars.Length > 1 && char.IsLower(chars[0]) && (tokens[i].Word is null || chars is "let" or "put" or "set" or "cut" or "hit")
            && chars is not ("him" or "her" or "them" or "us" or "me" or "you" or "it" or "which" or "whom" or "what" or "its" or "his" or "their" or "our" or "my" or "your" or "no")
            && !chars.EndsWith("s") && !chars.EndsWith("ing") && !chars.EndsWith("ion") && !chars.EndsWith("ment");
    }
}
