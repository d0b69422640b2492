using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>A sentence with all that the readers of commitments look at, and the questions that they share.</summary>
internal sealed class CommitmentScene(SpeechContext context, StatementLayer statements, Sentence sentence, IReadOnlyList<CueAside> asides)
{
    private static readonly HashSet<string> PointingBack = ["such", "this", "that", "it", "these", "those", "doing"];

    public SpeechContext Context => context;

    public Sentence Sentence => sentence;

    public FrameSet Frames { get; } = context.Frames[sentence.Index];

    public IReadOnlyList<FoundCondition> Conditions { get; } = ConditionFinder.Find(sentence, context.Frames[sentence.Index], asides);

    public Statement? StatementAt(int word) => statements.InnermostFor(sentence.Tokens[word].Span);

    /// <summary>The statement that the word itself introduces: "responded with a warning that"; null if it introduces none.</summary>
    public Statement? StatementOf(int word) => statements.WithCue(sentence.Tokens[word].Span);

    public bool InCondition(int word) => Conditions.Any(c => c.Has(word));

    public bool InAside(int word) => asides.Any(a => a.Span.Contains(sentence.Tokens[word].Span));

    public List<Actor> Actors(IEnumerable<int> heads) => context.Actors(sentence, heads);

    public Actor? ActorAt(int word) => context.ActorAt(sentence.Index, word);

    /// <summary>The condition of the predicate at <paramref name="word"/>: the one under it in the tree, else the nearest with no other predicate of the kind between.</summary>
    public FoundCondition? ConditionOf(int word, Func<int, bool> isMain)
    {
        FoundCondition? best = null;
        foreach (var condition in Conditions)
        {
            if (condition.Has(word) || condition.Last < word && !Opens(condition))
            {
                continue;
            }

            var blocked = false;
            for (var i = Math.Min(word, condition.Marker) + 1; i < Math.Max(word, condition.Marker); i++)
            {
                blocked |= !condition.Has(i) && isMain(i);
            }

            if (!blocked && (best is null || Distance(condition, word) < Distance(best, word)))
            {
                best = condition;
            }
        }

        return best;
    }

    /// <summary>Whether the condition stands at the head of a clause, so that what follows depends on it.</summary>
    private bool Opens(FoundCondition condition) =>
        condition.Marker == 0 || sentence.Tokens[condition.Marker - 1].Upos is "PUNCT" or "CCONJ" or "SCONJ" || sentence.Tokens[condition.Marker - 1].Xpos is "VBD" or "VBZ" || condition.Marker < 3;

    /// <summary>
    /// The words of the predicate's phrase: from its first adverb after the auxiliaries to the last word under it, without conditions and asides;
    /// with its subject where it is passive.
    /// </summary>
    public Span Phrase(Frame frame, bool withSubject)
    {
        var under = sentence.Subtree(frame.Head);
        var start = frame.Head;
        if (frame.Kind == PredicateKind.Adjective)
        {
            var cop = under.LastOrDefault(i => i < frame.Head && sentence.Tokens[i].Upos == "AUX" && sentence.Tokens[i].Head == frame.Head, -1);
            start = cop < 0 ? start : Math.Min(start, cop + 1);
        }

        for (var i = frame.Head - 1; i >= 0 && sentence.Tokens[i].Upos is "ADV" or "PART" or "PUNCT" && sentence.Tokens[i].Head == frame.Head && sentence.Tokens[i].Form is not ","; i--)
        {
            start = sentence.Tokens[i].Upos == "PUNCT" || sentence.Tokens[i].Form is "to" ? start : i;
        }

        if (withSubject)
        {
            foreach (var head in frame.Heads(frame.Passive ? "object" : "subject"))
            {
                if (head < start)
                {
                    start = Math.Min(start, sentence.Subtree(head)[0]);
                }
            }
        }

        var last = frame.Head;
        foreach (var i in under)
        {
            if (i < start)
            {
                continue;
            }

            if (i <= last)
            {
                continue;
            }

            if (i > last + 4 && !Bridges(last + 1, i) || InCondition(i) || InAside(i))
            {
                break;
            }

            last = i;
        }

        // A verb that the tree leaves alone goes on to the next mark.
        while (last == frame.Head && frame.Kind == PredicateKind.Verb && last + 1 < sentence.Tokens.Count && !Ends(last + 1))
        {
            var end = last + 1;
            while (end < sentence.Tokens.Count && !Ends(end))
            {
                end++;
            }

            last = end - 1;
        }

        return Trim(start, last);
    }

    /// <summary>The span from word to word, outer punctuation cut off.</summary>
    public Span Trim(int first, int last)
    {
        while (first < last && sentence.Tokens[first].Upos == "PUNCT")
        {
            first++;
        }

        while (last > first && sentence.Tokens[last].Upos is "PUNCT" or "CCONJ" && sentence.Tokens[last].Form is not (")" or "%"))
        {
            last--;
        }

        return sentence.Tokens[first].Span.Union(sentence.Tokens[last].Span);
    }

    /// <summary>The span of a noun phrase without conditions and asides inside it.</summary>
    public Span NounPhrase(int head)
    {
        var under = sentence.Subtree(head);
        var first = 0;
        while (under[first] < head && sentence.Tokens[under[first]].Relation is "case" or "punct" && sentence.Tokens[under[first]].Head == head)
        {
            first++;
        }

        var last = head;
        foreach (var i in under)
        {
            if (i > head && (InCondition(i) || InAside(i) || sentence.Tokens[i].Form == "," && i + 1 < sentence.Tokens.Count && sentence.Tokens[i + 1].Form is "to" or "which"))
            {
                break;
            }

            last = Math.Max(last, i);
        }

        return Trim(under[first], last);
    }

    /// <summary>Whether the noun phrase stands for any event of a kind ("any further aggression") or points back to one ("such a move").</summary>
    public (bool Implicit, bool PointsBack) Supposes(int head)
    {
        var token = sentence.Tokens[head];
        var first = token.Form.ToLowerInvariant();
        if (token.Upos == "PRON")
        {
            return (first is "it" or "this" or "that", first is "it" or "this" or "that");
        }

        var (suppose, back) = (false, false);
        foreach (var child in sentence.Children(head))
        {
            var form = sentence.Tokens[child].Form.ToLowerInvariant();
            suppose |= form is "any" or "further" or "another" or "such" or "every" or "renewed" or "continued";
            back |= PointingBack.Contains(form) && sentence.Tokens[child].Relation is "det" or "amod";
        }

        return (suppose || back, back);
    }

    /// <summary>Whether one of the actors and the other belong to the same country.</summary>
    public static bool SameSide(Actor? a, Actor? b) => a is not null && b is not null && (a == b || a.Country is not null && a.Country == b.Country && a.Country is not ("IGO" or "NGO"));

    /// <summary>The actors behind the subjects; "we" and "I" are the speaker's.</summary>
    public List<Actor> Subjects(Frame frame, Statement? statement)
    {
        var actors = new List<Actor>();
        foreach (var head in frame.Heads("subject"))
        {
            var form = sentence.Tokens[head].Form.ToLowerInvariant();
            var actor = form is "we" or "i" or "our" && statement is not null ? statement.Speaker : ActorAt(head);
            if (actor is null && form is "it" or "he" or "she" or "they" && statement is { Form: not SpeechForm.Direct })
            {
                // "North Korea said it would …".
                actor = statement.Speaker;
            }

            if (actor is not null && !actors.Contains(actor))
            {
                actors.Add(actor);
            }
        }

        return actors;
    }

    /// <summary>Who gets what a predicate gives: its object, "to", "for" and "with", and whose the object is.</summary>
    public List<Actor> Recipients(Frame frame)
    {
        var heads = new List<int>();
        foreach (var role in (string[])["indirect", "to", "for", "object", "with", "against", "on"])
        {
            foreach (var head in frame.Heads(role))
            {
                // "Send tanks to Ukraine": the tree may hang on the thing who gets it.
                heads.AddRange(role == "object" && Frames.At(head) is { } thing ? thing.Heads("to") : []);
                heads.Add(head);
                if (Frames.At(head) is { } noun)
                {
                    heads.AddRange(((string[])["possessive", "of", "to", "for", "in", "modifier", "compound", "against", "on"]).SelectMany(noun.Heads));
                }
            }
        }

        // "$1 billion in aid to Ukraine".
        heads.AddRange(frame.Heads("in").Select(Frames.At).OfType<Frame>().SelectMany(n => n.Heads("to").Concat(n.Heads("for"))));
        return Actors(heads);
    }

    /// <summary>Actors named in the words from <paramref name="first"/> to <paramref name="last"/>, left to right.</summary>
    public List<Actor> Within(int first, int last)
    {
        var actors = new List<Actor>();
        for (var i = Math.Max(0, first); i <= last && i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Upos is "PROPN" or "NOUN" or "PRON" && ActorAt(i) is { } actor && !actors.Contains(actor))
            {
                actors.Add(actor);
            }
        }

        return actors;
    }

    private bool Ends(int word) =>
        sentence.Tokens[word].Upos is "PUNCT" or "SCONJ" || sentence.Tokens[word].Xpos is "VBD" or "VBZ" or "MD" || InCondition(word) || InAside(word);

    private static int Distance(FoundCondition condition, int word) => word < condition.Marker ? condition.Marker - word : word - condition.Last;

    private bool Bridges(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Tokens[i].Upos is not "PUNCT")
            {
                return false;
            }
        }

        return true;
    }
}
