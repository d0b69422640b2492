using Readout.Language;

namespace Readout.Coding;

/// <summary>Finds the verb that a form is of where its dictionary form was guessed wrong.</summary>
internal static class VerbForms
{
    private static readonly string[] Endings = ["ing", "ed", "es", "s"];

    /// <summary>The verb's dictionary form, or one that is known and that its form may be of ("rioted" is of "riot", not "riote").</summary>
    public static string Known(Frame verb, Func<string, bool> isKnown)
    {
        var form = verb.Token.Form.ToLowerInvariant();
        if (verb.Particle >= 0 || isKnown(verb.Lemma))
        {
            return verb.Lemma;
        }

        foreach (var ending in Endings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal) && form.Length > ending.Length + 2)
            {
                var stem = form[..^ending.Length];
                string[] guesses = stem[^1] == stem[^2] ? [stem, stem + "e", stem[..^1]] : [stem, stem + "e"];
                if (Array.Find(guesses, g => isKnown(g)) is { } known)
                {
                    return known;
                }
            }
        }

        return verb.Lemma;
    }
}
