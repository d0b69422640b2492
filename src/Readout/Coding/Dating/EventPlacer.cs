using Readout.Language;

namespace Readout.Coding;

/// <summary>Finds where the text puts an event; a place that is merely a party is none.</summary>
internal sealed class EventPlacer
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

    // States of things: what is "in" a place after one of these is the thing, not what is done about it.
    private static readonly HashSet<string> Things =
    [
        "situation", "crisis", "war", "conflict", "peace", "stability", "instability", "security", "development", "event", "tension", "violence", "unrest", "fighting", "hostility",
        "democracy", "reform", "presence", "operation", "mission", "progress", "condition", "process", "ceasefire", "escalation", "de-escalation", "right", "freedom",
        "corruption", "election", "government", "people", "ally", "partner", "interest", "influence", "coup", "genocide", "atrocity", "future", "economy", "issue", "problem",
    ];

    // What these do is done with words: their objects are where they are, and the speakers elsewhere.
    private static readonly HashSet<string> Wordy =
    [
        "discuss", "address", "review", "raise", "condemn", "denounce", "deplore", "criticize", "criticise", "welcome", "praise", "support", "back", "oppose", "mention", "assess",
        "monitor", "follow", "describe", "consider", "note", "highlight", "stress", "underscore", "emphasize", "emphasise", "stop", "end", "resolve", "settle", "influence", "affect",
        "threaten", "worry", "fear", "mourn", "regret", "recall", "cite", "blame", "fund", "finance", "want", "seek", "demand", "urge", "have", "reaffirm", "reiterate", "express",
    ];

    // Acts upon bodies and things: where the thing is, there the act is.
    private static readonly HashSet<string> Deeds =
    [
        "attack", "assault", "strike", "hit", "bomb", "shell", "bombard", "kill", "wound", "injure", "shoot", "shoot down", "ambush", "raid", "storm", "besiege", "surround", "capture",
        "seize", "occupy", "destroy", "damage", "burn", "arrest", "detain", "abduct", "kidnap", "rob", "behead", "execute", "massacre", "poison", "stab", "block", "blockade", "deploy",
        "mass", "station", "evacuate", "rescue", "liberate", "target", "disperse", "inspect", "build", "open", "close",
    ];

    private static readonly HashSet<string> Journeys = ["travel", "go", "fly", "arrive", "return", "come", "head", "visit", "trip", "journey", "tour", "travels"];

    // "the Kyiv region", "Donetsk airport": elsewhere a name before a noun names whose it is ("the U.S.–Adriatic Charter").
    private static readonly HashSet<string> Sites =
    [
        "region", "oblast", "province", "district", "governorate", "city", "town", "village", "area", "airport", "airfield", "port", "border", "coast", "capital", "suburb", "base", "palace",
        "embassy", "territory", "strip", "peninsula", "valley", "front", "sector", "direction", "island", "county", "state", "neighborhood", "neighbourhood", "camp", "prison", "refinery",
        "plant", "station", "university", "hospital", "school", "hotel", "square", "street", "stadium", "cathedral", "mosque", "church", "zone", "corridor", "frontier", "outskirt", "outskirts",
    ];

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

            if (Locates(frame, argument.Role) && !IsOfThing(frame, argument.Head) && InPhrase(context, sentence, argument.Head) is { } place)
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

        return frame.Kind == PredicateKind.Verb && Deeds.Contains(frame.Lemma) ? AtObject(context, frame) : null;
    }

    // "attacked a convoy near Kharkiv"
    private static Place? AtObject(SpeechContext context, Frame frame)
    {
        var sentence = frame.Sentence;
        foreach (var head in frame.Heads("object"))
        {
            foreach (var child in sentence.Children(head))
            {
                if (sentence.Tokens[child].Relation == "nmod" && Where.Contains(Preposition(sentence, child)) && InPhrase(context, sentence, child) is { } place)
                {
                    return place;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the place stands right behind a noun that it belongs to, though the parser hung it on the verb: "discussed the situation in Ukraine".</summary>
    private static bool IsOfThing(Frame frame, int place)
    {
        var tokens = frame.Sentence.Tokens;
        var preposition = frame.Sentence.Child(place, "case");
        if (preposition <= 0 || preposition > place || preposition - 1 == frame.Head || tokens[preposition - 1].Upos != "NOUN")
        {
            return false;
        }

        var noun = tokens[preposition - 1].Lemma.ToLowerInvariant();
        return TakesIn.Contains(noun) || (frame.Kind == PredicateKind.Verb && (Things.Contains(noun) || Wordy.Contains(frame.Lemma)));
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
            if ((token.Relation is "appos" or "flat" || (token.Relation == "compound" && Sites.Contains(sentence.Tokens[head].Lemma.ToLowerInvariant())) || (token.Relation == "nmod" && Preposition(sentence, child) == "of" && sentence.Tokens[head].Upos == "NOUN"))
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
