using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>A predicate that may carry an event: a frame, with the verb that lends it subject and tense where it is a noun ("held talks").</summary>
/// <param name="Frame">The frame of the word itself.</param>
/// <param name="Carrier">The frame of the verb that carries it, if any.</param>
/// <param name="Support">How it does.</param>
internal sealed record Predicate(Frame Frame, Frame? Carrier = null, SupportVerb? Support = null)
{
    /// <summary>The role of those whom the text puts at an occasion: "In a call with Macron, Putin said …".</summary>
    public const string Setting = "setting";

    /// <summary>The role of those who are thanked for what the noun says.</summary>
    public const string Thanked = "thanked";

    /// <summary>The role of those who thank for it.</summary>
    public const string Thanking = "thanking";

    /// <summary>The verb in whose circumstances the noun stands, if no verb carries it.</summary>
    public Frame? Occasion { get; init; }

    /// <summary>The verb of thanks or praise that the noun stands behind: "thanked Canada for its support"; null if there is none.</summary>
    public Frame? Thanks { get; init; }

    /// <summary>Whether the object of <see cref="Occasion"/> is who is spoken to: "told Macron in a call".</summary>
    public bool IsAddressed { get; init; }

    // Prepositions that a parser may hang on the verb or on its object; "of" and "by" tell which.
    private static readonly HashSet<string> Floating =
        ["about", "across", "against", "along", "around", "at", "between", "for", "from", "in", "inside", "into", "near", "on", "onto", "over", "to", "toward", "towards", "under", "with"];

    /// <summary>The sentence.</summary>
    public Sentence Sentence => Frame.Sentence;

    /// <summary>The verb that tense and negation are read from.</summary>
    public Frame Verbal => Carrier ?? Frame;

    /// <summary>The noun phrases and clauses in a role, the predicate's own first, then those of the verb that carries it.</summary>
    public IEnumerable<int> Heads(string role)
    {
        if (role == Setting)
        {
            foreach (var head in Present())
            {
                yield return head;
            }

            yield break;
        }

        if (role is Thanked or Thanking)
        {
            foreach (var head in Thanks is null ? [] : role == Thanking ? Thanks.Heads("subject") : Thanks.Heads("object").Concat(Thanks.Heads("indirect")).Concat(Thanks.Heads("to")))
            {
                yield return head;
            }

            yield break;
        }

        foreach (var head in Frame.Heads(role))
        {
            yield return head;
        }

        if (Behind(role) is >= 0 and var next)
        {
            yield return next;
        }

        foreach (var head in Floating.Contains(role) ? AtObject(role) : [])
        {
            yield return head;
        }

        if (Carrier is null || (role == "subject" && Support is { Carries: false }))
        {
            yield break;
        }

        foreach (var head in Carrier.Heads(role))
        {
            if (head != Frame.Head)
            {
                yield return head;
            }
        }
    }

    /// <summary>The phrase that stands right behind a noun with "against" or the like, wherever the tree hangs it: "viewing Russia's aggression | against Ukraine | as a problem"; -1 if there is none.</summary>
    private int Behind(string role)
    {
        var tokens = Sentence.Tokens;
        var marker = Frame.Head + 1;
        if (Frame.Kind != PredicateKind.Noun || marker + 1 >= tokens.Count || !tokens[marker].Form.Equals(role, StringComparison.OrdinalIgnoreCase) || Frame.Heads(role).Any())
        {
            return -1;
        }

        // The preposition's own noun, if the tree has it as one of a phrase at all.
        var head = tokens[marker].Head;
        return tokens[marker].Relation == "case" && head > marker && (Adjoining.Contains(role) || tokens[head].Relation == "nsubj") && Carrier?.Head != head && !(Carrier?.Heads(role).Contains(head) ?? false) ? head : -1;
    }

    // What these open right behind a noun is the noun's.
    private static readonly HashSet<string> Adjoining = ["against", "with", "between", "of"];

    /// <summary>The infinitives that the verb asks for; where it has none, one that the tree took for a purpose ("threatened on Monday to leave").</summary>
    public IEnumerable<int> Infinitives()
    {
        var own = Heads("to-clause").ToList();
        return own.Count > 0 || Frame.Kind != PredicateKind.Verb || Frame.Heads("that-clause").Any() ? own : Frame.Heads("purpose-clause").Where(h => h > Frame.Head);
    }

    /// <summary>The phrases in a role, or down a way of roles: "purpose-clause > object" is what the purpose clause's verb has as object.</summary>
    public IEnumerable<int> Heads(string role, FrameSet frames)
    {
        var way = role.Split('>', StringSplitOptions.TrimEntries);
        var heads = Heads(way[0]);
        foreach (var step in way.Skip(1))
        {
            heads = heads.SelectMany(h => frames.At(h)?.Heads(step) ?? Beneath(h, step));
        }

        return heads;
    }

    /// <summary>What hangs by a preposition on a word that has no frame of its own: "a loan of | $3 billion for Pakistan |".</summary>
    private IEnumerable<int> Beneath(int head, string preposition) => Sentence.Children(head).Where(c =>
        Sentence.Tokens[c].Relation == "nmod" && Sentence.Child(c, "case") is >= 0 and var marker && Sentence.Tokens[marker].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase));

    /// <summary>What hangs on the verb's object by a preposition and may be the verb's own: "accused the general | of murder".</summary>
    public IEnumerable<Argument> Floats => Floating.Append("of").SelectMany(role => AtObject(role).Select(head => new Argument(role, head, true)));

    /// <summary>What hangs on the verb's object by a preposition, where the verb has nothing with it: in "massed troops near the border" either reading is meant.</summary>
    private IEnumerable<int> AtObject(string role)
    {
        if (Frame.Kind != PredicateKind.Verb || Frame.Heads(role).Any())
        {
            yield break;
        }

        foreach (var thing in Frame.Heads("object"))
        {
            // "issued warrants | for two men | sought in …": what has a preposition is no subject, whatever the tree says.
            if (thing + 1 < Sentence.Tokens.Count && Sentence.Tokens[thing + 1] is { Relation: "case" } preposition && preposition.Head > thing + 1
                && Sentence.Tokens[preposition.Head].Relation == "nsubj" && preposition.Form.Equals(role, StringComparison.OrdinalIgnoreCase))
            {
                yield return preposition.Head;
            }

            foreach (var child in Sentence.Children(thing))
            {
                if (Sentence.Tokens[child].Deprel == "nmod" && Sentence.Child(child, "case") is var marker && marker >= 0
                    && Sentence.Tokens[marker].Form.Equals(role, StringComparison.OrdinalIgnoreCase))
                {
                    foreach (var each in Sentence.Children(child).Where(c => Sentence.Tokens[c].Deprel == "conj").Prepend(child))
                    {
                        yield return each;
                    }
                }
            }
        }
    }

    /// <summary>The subject of the verb that the occasion stands at; where the occasion names nobody else, those spoken to as well.</summary>
    private IEnumerable<int> Present()
    {
        if (Occasion is null)
        {
            return [];
        }

        var alone = IsAddressed && !Frame.Arguments.Any(a => a.Role is "with" or "between" or "of" or "among");
        return Occasion.Heads("subject").Concat(alone ? Occasion.Heads("object").Concat(Occasion.Heads("indirect")) : []);
    }

    /// <summary>All arguments but the carried noun itself.</summary>
    public IEnumerable<Argument> Arguments =>
        Carrier is null ? Frame.Arguments : Frame.Arguments.Concat(Carrier.Arguments.Where(a => a.Head != Frame.Head));

    /// <summary>The words that carry the event: the verb with its particle, or the noun with the compound before it.</summary>
    public Span Trigger
    {
        get
        {
            var span = Frame.Token.Span;
            if (Frame.Kind == PredicateKind.Verb)
            {
                // A particle far from its verb ("called the talks off") is left out, so that the span stays the event's own words.
                return Frame.Particle == Frame.Head + 1 ? span.Union(Sentence.Tokens[Frame.Particle].Span) : span;
            }

            foreach (var head in Frame.Heads("compound"))
            {
                if (head == Frame.Head - 1 && Sentence.Tokens[head].Upos == "NOUN" && Sentence.Child(head, "nummod") < 0)
                {
                    span = Sentence.Tokens[head].Span.Union(span);
                }
            }

            return span;
        }
    }
}
