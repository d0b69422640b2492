using Readout.Language;

namespace Readout.Coding;

/// <summary>
/// The words over which the telling of an event is spread: its predicate, the light verb over a noun ("held talks") or the noun under a
/// light verb, and the verbs whose time and place it shares ("will travel on Sunday to meet"). Tells how near to it a time or place stands.
/// </summary>
internal sealed class EventPredicate
{
    // Verbs that say of a thing only that it takes place: what dates them dates their noun.
    private static readonly HashSet<string> Light =
    [
        "hold", "have", "make", "take", "conduct", "begin", "start", "launch", "end", "conclude", "open", "close", "resume", "continue", "host", "convene",
        "attend", "carry", "stage", "give", "issue", "deliver", "place", "occur", "happen", "come", "follow", "be", "plan", "schedule", "set", "slate",
        "postpone", "cancel", "expect", "arrange", "organize", "organise", "do", "undertake", "complete", "sign", "impose", "pay", "join", "mount", "last",
        "express", "reiterate", "convey", "voice", "extend", "send", "renew", "offer", "receive",
    ];

    // Verbs that say how far the act under them has come; "agreed on Sunday to send" says nothing of the day of sending.
    private static readonly HashSet<string> Aspects =
    [
        "begin", "start", "continue", "be", "go", "have", "plan", "expect", "schedule", "set", "slate", "intend", "due", "seem", "appear", "prepare", "likely", "arrange",
    ];

    // "a second round of talks": the noun counts the other.
    private static readonly HashSet<string> Counts = ["round", "series", "set", "number", "session", "day", "kind", "wave", "spate"];

    // The event of the verb is part of what these bring in: "told him in a call on Sunday".
    private static readonly HashSet<string> Within = ["in", "at", "during", "by", "via", "on"];

    private const int Weak = 5;
    private const int Steps = 6;

    private readonly FrameSet _frames;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Dictionary<int, int> _distances = [];
    private readonly Dictionary<int, int> _fronted = [];
    private readonly List<Frame> _tellers = [];

    private EventPredicate(FrameSet frames)
    {
        _frames = frames;
        _tokens = frames.Sentence.Tokens;
    }

    /// <summary>The frames that tell of the event itself: its own, the light verb, the noun of a light verb.</summary>
    public IReadOnlyList<Frame> Tellers => _tellers;

    /// <summary>The predicate of <paramref name="frame"/> and what belongs to it.</summary>
    public static EventPredicate Of(FrameSet frames, Frame frame)
    {
        var predicate = new EventPredicate(frames);
        predicate.Add(frame, 0);
        if (frame.Kind == PredicateKind.Noun)
        {
            predicate.AddVerbs(frame);
        }
        else
        {
            predicate.AddNoun(frame);
            predicate.AddGovernors(frame);
        }

        return predicate;
    }

    /// <summary>The predicate alone: of a verb of speech, only its own time counts.</summary>
    public static EventPredicate Alone(FrameSet frames, Frame frame)
    {
        var predicate = new EventPredicate(frames);
        predicate.Add(frame, 0);
        return predicate;
    }

    /// <summary>Whether the verb only says that its noun takes place.</summary>
    public static bool IsLight(Frame frame) => Light.Contains(frame.Lemma) || (frame.Particle >= 0 && Light.Contains(frame.Lemma.Split(' ')[0]));

    /// <summary>The light verb that a noun hangs on, over "a round of" as well; null if there is none.</summary>
    public static Frame? LightVerb(FrameSet frames, Frame noun) =>
        Above(frames, noun) is { Role: "object" or "subject" } up && up.Frame.Kind == PredicateKind.Verb && IsLight(up.Frame) ? up.Frame : null;

    /// <summary>The verb that tells of a noun: a light verb, or that of what took place in it: "During a call, he thanked …"; null if there is none.</summary>
    public static Frame? Carrier(FrameSet frames, Frame noun) =>
        LightVerb(frames, noun) ?? (Above(frames, noun) is { } up && Within.Contains(up.Role) && up.Frame.Kind == PredicateKind.Verb ? up.Frame : null);

    /// <summary>How far the word stands from the predicate in the tree, 0 or more; null if it belongs to something else.</summary>
    public int? Distance(int word)
    {
        var (at, distance) = (word, 0);
        for (var step = 0; step < Steps && at >= 0; step++)
        {
            if (_distances.TryGetValue(at, out var own) || (_fronted.TryGetValue(at, out own) && word < FirstWord(at)))
            {
                return distance + own;
            }

            if (at != word)
            {
                if (_frames.At(at) is { Kind: not PredicateKind.Noun } || !Passes(word, at))
                {
                    return null;
                }

                distance += _tokens[at].Upos == "PROPN" ? 1 : 3;
            }

            at = _tokens[at].Head;
        }

        return null;
    }

    private void Add(Frame frame, int distance, bool tells = true)
    {
        if (_distances.TryAdd(frame.Head, distance) && tells)
        {
            _tellers.Add(frame);
        }
    }

    private void AddVerbs(Frame noun)
    {
        if (LightVerb(_frames, noun) is { } verb)
        {
            Add(verb, 1);
            AddGovernors(verb);
        }
        else if (Above(_frames, noun) is { } up && Within.Contains(up.Role) && up.Frame.Kind == PredicateKind.Verb)
        {
            Add(up.Frame, 3, false);
        }

        foreach (var child in _frames.Sentence.Children(noun.Head))
        {
            // "talks held in Geneva", "a meeting set for Monday", "the summit, which will take place on Monday"
            if (_tokens[child].Relation == "acl" && _frames.At(child) is { Kind: PredicateKind.Verb } participle && IsLight(participle))
            {
                Add(participle, 1);
            }
        }
    }

    private void AddNoun(Frame verb)
    {
        if (IsLight(verb) && _frames.At(verb.First("object")) is { Kind: PredicateKind.Noun } noun)
        {
            Add(noun, 1);
        }
    }

    private void AddGovernors(Frame verb)
    {
        for (var up = verb.Governor; up is { Role: "conjunct" } first && _frames.At(first.Predicate) is { } other; up = other.Governor)
        {
            // "On Sunday the two met and agreed …": what is fronted holds for both.
            _fronted.TryAdd(other.Head, 2);
        }

        var governor = _frames.GovernorOf(verb);
        for (var step = 0; step < 3 && governor is { } g; step++)
        {
            if (g.Role is "purpose-clause" or "participle-clause" || (g.Role is "to-clause" or "ing-clause" or "complement" && Aspects.Contains(g.Frame.Lemma)))
            {
                Add(g.Frame, Weak, false);
                governor = _frames.GovernorOf(g.Frame);
            }
            else
            {
                return;
            }
        }
    }

    // The governing frame of a noun, past nouns that count it.
    private static (Frame Frame, string Role)? Above(FrameSet frames, Frame noun)
    {
        var up = frames.GovernorOf(noun);
        while (up is { Role: "of" } counted && counted.Frame.Kind == PredicateKind.Noun && Counts.Contains(counted.Frame.Lemma))
        {
            up = frames.GovernorOf(counted.Frame);
        }

        return up;
    }

    /// <summary>Whether what hangs on the noun <paramref name="at"/> may belong to what governs the noun: parsers hang "on Sunday" on the nearest one.</summary>
    private bool Passes(int word, int at)
    {
        var noun = _tokens[at];
        if (noun.Relation is not ("obl" or "nmod" or "obj" or "iobj" or "nsubj" or "appos" or "conj" or "compound" or "flat"))
        {
            return false;
        }

        if (word < at && noun.Upos != "PROPN")
        {
            // "the December 7 call" dates the call; of the verb only what took place in it.
            return noun.Relation == "obl" && Within.Contains(Preposition(at));
        }

        return noun.Upos == "PROPN" || (noun.Relation != "nsubj" && Preposition(at) is not ("after" or "before" or "since" or "until" or "following" or "despite" or "ahead" or "amid" or "about"));
    }

    private string Preposition(int noun)
    {
        var child = _frames.Sentence.Child(noun, "case");
        return child < 0 ? "" : _tokens[child].Form.ToLowerInvariant();
    }

    // The verb or its subject, whichever stands first.
    private int FirstWord(int verb)
    {
        var subject = _frames.Sentence.Child(verb, "nsubj");
        return subject >= 0 ? Math.Min(subject, verb) : verb;
    }
}
