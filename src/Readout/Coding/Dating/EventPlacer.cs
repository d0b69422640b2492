using Readout.Language;

namespace Readout.Coding;

/// <summary>Finds where the text puts an event; a place that is merely a party is none.</summary>
public sealed class EventPlacer
{
    private static readonly HashSet<string> Where =
        ["in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "off", "along", "over", "on", "above", "close to", "next to"];

    // What an event is part of or takes place beside: "at a conference in Munich", "on the sidelines of the summit in Rome".
    private static readonly HashSet<string> Around = ["at", "during", "on", "in", "amid"];

    // Words that ask for "in" of their own: "interfere in", "confidence in" put nothing anywhere.
    private static readonly HashSet<string> TakesIn =
    [
        "interfere", "meddle", "invest", "participate", "believe", "engage", "involve", "interest", "confidence", "trust", "faith", "interference", "investment", "belief",
        "stake", "role", "change", "increase", "decrease", "rise", "result", "succeed", "fail", "specialize",
    ];

    private static readonly HashSet<string> Journeys = ["travel", "go", "fly", "arrive", "return", "come", "head", "visit", "trip", "journey", "tour", "travels"];

    private const int Deep = 3;

    /// <summary>The place of the event that the predicate of <paramref name="frame"/> tells of; null if the text names none.</summary>
    public Place? Place(SpeechContext context, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(frame);
        foreach (var teller in EventPredicate.Of(context.Frames[frame.Sentence.Index], frame).Tellers)
        {
            if (Own(context, teller) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static Place? Own(SpeechContext context, Frame frame)
    {
        var sentence = frame.Sentence;
        foreach (var argument in frame.Arguments)
        {
            // A shared argument is the noun that a relative clause hangs on, or another verb's.
            if (argument.Shared)
            {
                continue;
            }

            if (Locates(frame, argument.Role) && InPhrase(context, sentence, argument.Head) is { } place)
            {
                return place;
            }

            if (argument.Role is "compound" or "modifier" && frame.Kind == PredicateKind.Noun && context.PlaceAt(sentence.Index, argument.Head) is { } venue)
            {
                return venue;
            }
        }

        foreach (var argument in frame.Arguments)
        {
            if (!argument.Shared && Around.Contains(argument.Role) && Beneath(context, sentence, argument.Head, 0) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static bool Locates(Frame frame, string role)
    {
        var lemma = frame.Lemma.Split(' ')[0];
        return (Where.Contains(role) && !(role == "in" && TakesIn.Contains(lemma)))
            || (Journeys.Contains(lemma) && (role is "to" or "into" || (role == "object" && lemma is "visit" or "tour")));
    }

    /// <summary>The place that a noun phrase names: its head, or the name beside a common noun ("the city of Kherson", "the capital Kyiv").</summary>
    private static Place? InPhrase(SpeechContext context, Sentence sentence, int head)
    {
        if (context.PlaceAt(sentence.Index, head) is { } own)
        {
            return own;
        }

        foreach (var child in sentence.Children(head))
        {
            var token = sentence.Tokens[child];
            if ((token.Relation is "appos" or "flat" or "compound" || (token.Relation == "nmod" && Preposition(sentence, child) == "of" && sentence.Tokens[head].Upos == "NOUN"))
                && context.PlaceAt(sentence.Index, child) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The place given for the occasion that the event is part of, some nouns down.</summary>
    private static Place? Beneath(SpeechContext context, Sentence sentence, int head, int depth)
    {
        if (depth > Deep || sentence.Tokens[head].Upos != "NOUN" || TakesIn.Contains(sentence.Tokens[head].Lemma.ToLowerInvariant()))
        {
            return null;
        }

        foreach (var child in sentence.Children(head))
        {
            var token = sentence.Tokens[child];
            var preposition = Preposition(sentence, child);
            if (token.Relation is not ("nmod" or "obl"))
            {
                continue;
            }

            if ((Where.Contains(preposition) || (preposition == "to" && Journeys.Contains(sentence.Tokens[head].Lemma.ToLowerInvariant()))) && InPhrase(context, sentence, child) is { } place)
            {
                return place;
            }

            if ((preposition == "of" || Around.Contains(preposition)) && Beneath(context, sentence, child, depth + 1) is { } further)
            {
                return further;
            }
        }

        return null;
    }

    private static string Preposition(Sentence sentence, int noun)
    {
        var child = sentence.Child(noun, "case");
        return child < 0 ? "" : sentence.Tokens[child].Form.ToLowerInvariant();
    }
}
