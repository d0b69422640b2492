using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Finds cues of speech in the frames of a sentence: verbs, nouns, and "according to".</summary>
internal sealed partial class CueFinder(SpeechLexicon lexicon, SpeechContext context)
{
    private static readonly HashSet<string> ToldOf = ["receive", "hear", "reject", "dismiss", "ignore", "welcome", "face", "condemn", "fear", "follow", "accept", "answer"];

    private readonly MediumFinder _media = new(lexicon);
    private readonly Dictionary<string, Actor> _documents = new(StringComparer.Ordinal);

    /// <summary>Documents that speak and that no other layer knows as actors, in order of appearance.</summary>
    public IReadOnlyCollection<Actor> Documents => _documents.Values;

    /// <summary>The cues of a sentence, with the content that the tree shows.</summary>
    public IEnumerable<StatementDraft> Find(Sentence sentence)
    {
        var asides = CueAsideFinder.Find(sentence, lexicon);
        var closing = CueAsideFinder.According(sentence);
        foreach (var aside in asides)
        {
            if (FromAside(sentence, aside, asides) is { } draft)
            {
                yield return draft;
            }
        }

        foreach (var frame in context.Frames[sentence.Index].All)
        {
            if (asides.Any(a => a.Verb == frame.Head))
            {
                continue;
            }

            var draft = frame.Kind == PredicateKind.Noun ? FromNoun(frame) : FromVerb(frame);
            if (draft is not null)
            {
                CutAsides(draft, [.. asides, .. closing]);
                yield return draft;
            }
        }

        for (var i = 0; i + 1 < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Form.Equals("according", StringComparison.OrdinalIgnoreCase)
                && sentence.Tokens[i + 1].Form.Equals("to", StringComparison.OrdinalIgnoreCase) && FromAccording(sentence, i) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private StatementDraft? FromVerb(Frame frame)
    {
        if (Patterns(frame) is not { } patterns || frame.Negated && frame.Lemma is not "deny" || IsUnreal(frame))
        {
            return null;
        }

        StatementDraft? empty = null;
        foreach (var pattern in patterns)
        {
            if (pattern.With.Count > 0 && Beside(frame, pattern) < 0)
            {
                continue;
            }

            var speakers = frame.Heads("subject").ToList();
            if (speakers.Count == 0 || IsFirstPerson(frame.Sentence, speakers[0]) || Speaker(frame.Sentence, speakers) is not { } speaker
                || pattern.DocumentOnly && speaker.Kind != ActorKind.Document)
            {
                continue;
            }

            var draft = Draft(frame, pattern, speaker);
            if (draft.Content.Count > 0)
            {
                return draft;
            }

            if (pattern.Quotes)
            {
                empty ??= draft;
            }
        }

        // Without a clause it is a cue only if a quotation turns up.
        return empty;
    }

    private StatementDraft? FromAside(Sentence sentence, CueAside aside, List<CueAside> all)
    {
        var pattern = lexicon.Verbs[sentence.Tokens[aside.Verb].Lemma.ToLowerInvariant()].First(p => p.Quotes);
        if (aside.Subject.Any(w => IsFirstPerson(sentence, w)) || Speaker(sentence, [.. aside.Subject]) is not { } speaker)
        {
            return null;
        }

        var draft = new StatementDraft { Sentence = sentence, Word = aside.Verb, Cue = sentence.Tokens[aside.Verb].Span, Speaker = speaker, Rule = pattern.Name, Quotes = true };
        draft.Content.AddRange(ContentReader.Runs(sentence, [.. Enumerable.Range(0, sentence.Tokens.Count).Where(w => !all.Any(a => a.Span.Contains(sentence.Tokens[w].Span)))]));
        if (context.Frames[sentence.Index].At(aside.Verb) is { } frame)
        {
            draft.Medium = _media.Find(frame, pattern, word => !aside.Span.Contains(sentence.Tokens[word].Span));
            draft.Addressees.AddRange(context.Actors(sentence, pattern.Addressee.SelectMany(frame.Heads).Where(w => aside.Span.Contains(sentence.Tokens[w].Span))).Where(a => a != speaker));
        }

        draft.Time = TimeBeside(sentence, aside.Verb, draft.Content);
        return draft;
    }

    private static void CutAsides(StatementDraft draft, List<CueAside> asides)
    {
        foreach (var aside in asides)
        {
            for (var i = draft.Content.Count - 1; i >= 0; i--)
            {
                var content = draft.Content[i];
                if (!content.Overlaps(aside.Span))
                {
                    continue;
                }

                draft.Content.RemoveAt(i);
                var words = Enumerable.Range(0, draft.Sentence.Tokens.Count)
                    .Where(w => content.Contains(draft.Sentence.Tokens[w].Span) && !aside.Span.Contains(draft.Sentence.Tokens[w].Span));
                draft.Content.AddRange(ContentReader.Runs(draft.Sentence, [.. words]));
            }
        }

        draft.Content.Sort();
    }

    private IReadOnlyList<SpeechPattern>? Patterns(Frame frame) =>
        lexicon.Verbs.GetValueOrDefault(frame.Lemma)
        ?? (frame.Particle >= 0 ? lexicon.Verbs.GetValueOrDefault(frame.Token.Lemma.ToLowerInvariant()) : null);

    /// <summary>"if he says", "did not say", "refused to say", "asked to say": nothing is said.</summary>
    private bool IsUnreal(Frame frame)
    {
        if (context.Frames[frame.Sentence.Index].GovernorOf(frame) is not { } governor)
        {
            return false;
        }

        return governor.Role is "if-clause" or "unless-clause"
            || governor.Role is "to-clause" && governor.Frame.Lemma is "refuse" or "decline" or "fail" or "ask" or "urge" or "want" or "need" or "hesitate" or "like";
    }

    private static bool IsFirstPerson(Sentence sentence, int subject) =>
        sentence.Tokens[subject].Form.ToLowerInvariant() is "i" or "we" or "me" or "us" or "you" or "it" or "there" or "one";

    private Actor? Speaker(Sentence sentence, List<int> heads)
    {
        foreach (var head in heads)
        {
            if (context.ActorAt(sentence.Index, head) is { } actor)
            {
                return actor;
            }
        }

        return heads.Count > 0 ? Document(sentence, heads[0]) : null;
    }

    /// <summary>"The report found that …": the document itself, if the noun is one.</summary>
    private Actor? Document(Sentence sentence, int head)
    {
        var token = sentence.Tokens[head];
        if (token.Upos != "NOUN" || !lexicon.Documents.Contains(token.Lemma.ToLowerInvariant()))
        {
            return null;
        }

        var words = sentence.Children(head).Where(c => c < head && sentence.Tokens[c].Relation is "compound" or "amod" or "nmod").Append(head).ToList();
        var name = string.Join(' ', words.Select(w => sentence.Tokens[w].Form));
        if (!_documents.TryGetValue(name, out var document))
        {
            _documents[name] = document = new Actor { Name = name, Kind = ActorKind.Document };
        }

        document.Mentions.Add(new Mention(sentence.SpanOf(words), MentionForm.Nominal));
        return document;
    }

    private static int Beside(Frame frame, SpeechPattern pattern)
    {
        for (var i = frame.Head + 1; i < frame.Sentence.Tokens.Count && i <= frame.Head + 3; i++)
        {
            if (pattern.With.Contains(frame.Sentence.Tokens[i].Form.ToLowerInvariant()))
            {
                return i;
            }
        }

        return -1;
    }

    private StatementDraft Draft(Frame frame, SpeechPattern pattern, Actor speaker)
    {
        var sentence = frame.Sentence;
        var beside = pattern.With.Count > 0 ? Beside(frame, pattern) : -1;
        var cue = frame.Token.Span;
        cue = beside >= 0 ? cue.Union(sentence.Tokens[beside].Span) : frame.Particle >= 0 ? cue.Union(sentence.Tokens[frame.Particle].Span) : cue;
        var draft = new StatementDraft
        {
            Sentence = sentence,
            Word = frame.Head,
            Cue = cue,
            Speaker = speaker,
            Rule = pattern.Name,
            Quotes = pattern.Quotes,
        };
        // Verbs that report nothing but quotations ("continued", "smiled") leave their clauses alone.
        var clauses = pattern.Content is ["quote"] ? [] : Clauses(frame, pattern, beside).ToList();
        foreach (var clause in clauses)
        {
            draft.Content.AddRange(ContentReader.Spans(sentence, clause, frame.Head));
        }

        draft.Content.RemoveAll(c => c.Overlaps(cue));
        Prolong(frame, draft.Content);
        if (draft.Content.Count == 0 && pattern.Content.Contains("that-clause"))
        {
            draft.Content.AddRange(Rest(sentence, beside >= 0 ? beside : frame.Head, pattern.Bare));
        }

        foreach (var role in pattern.Addressee)
        {
            // "made clear to him": the tree may hang him on "clear".
            var beneath = beside < 0 ? [] : sentence.Children(beside).Where(c => sentence.Child(c, "case") is var p && p >= 0 && sentence.Tokens[p].Form.Equals(role, StringComparison.OrdinalIgnoreCase));
            draft.Addressees.AddRange(context.Actors(sentence, frame.Heads(role).Concat(beneath)).Where(a => a != speaker && !draft.Addressees.Contains(a)));
        }

        draft.Medium = _media.Find(frame, pattern, word => draft.Content.Any(c => c.Contains(sentence.Tokens[word].Span)));
        draft.Time = TimeBeside(sentence, frame.Head, draft.Content);
        return draft;
    }

    private IEnumerable<int> Clauses(Frame frame, SpeechPattern pattern, int beside)
    {
        foreach (var role in pattern.Content)
        {
            var found = false;
            foreach (var argument in frame.Arguments)
            {
                if (argument.Role == role && IsContent(frame, role, argument))
                {
                    found = true;
                    yield return argument.Head;
                }
            }

            if (found)
            {
                yield break;
            }

            // "urged the ministry to reply", "thanked the ministry for its reply": the tree may hang the rest on the noun.
            var parties = role is "that-clause" or "whether-clause" or "quote" or "object" ? [] : pattern.Addressee.Append("object").Distinct().SelectMany(frame.Heads);
            foreach (var party in parties)
            {
                var noun = context.Frames[frame.Sentence.Index].At(party);
                var head = noun is null ? -1 : noun.First(role) is var own and >= 0 ? own : noun.First(role + "-clause");
                if (head > frame.Head)
                {
                    yield return head;
                    yield break;
                }
            }
        }

        if (beside >= 0 && context.Frames[frame.Sentence.Index].At(beside) is { } adjective && adjective.First("that-clause") is var clause and >= 0)
        {
            yield return clause;
        }
    }

    /// <summary>"reaffirmed their support | for the treaty": takes in what the tree hangs on the verb although it goes with the noun.</summary>
    private static void Prolong(Frame frame, List<Span> content)
    {
        var tokens = frame.Sentence.Tokens;
        for (var again = content.Count == 1; again;)
        {
            again = false;
            var next = 0;
            while (next < tokens.Count && tokens[next].Span.Start < content[0].End)
            {
                next++;
            }

            if (next < tokens.Count && tokens[next].Form is "for" or "of" or "about" or "against" && tokens[next].Relation == "case"
                && tokens[next].Head is var noun && noun > next && tokens[noun].Head == frame.Head)
            {
                var last = frame.Sentence.Subtree(noun)[^1];
                content[0] = content[0].Union(tokens[last].Upos == "PUNCT" ? tokens[noun].Span : tokens[last].Span);
                again = true;
            }
        }
    }

    /// <summary>Where the tree shows no clause: what follows "that", or the verb itself, up to the sentence's end, if it has a finite verb.</summary>
    private static List<Span> Rest(Sentence sentence, int verb, bool bare)
    {
        var tokens = sentence.Tokens;
        var from = verb + 1;
        for (var i = from; i < tokens.Count && i < verb + 12 && tokens[i].Upos != "VERB"; i++)
        {
            if (tokens[i].Form == "that" && tokens[i].Upos is "SCONJ")
            {
                from = i + 1;
                break;
            }
        }

        if (from >= tokens.Count || from == verb + 1 && !bare || from == verb + 1 && tokens[from].Upos is not ("DET" or "PRON" or "NOUN" or "PROPN" or "ADJ" or "NUM"))
        {
            return [];
        }

        // Its verb comes before another clause: "reaffirmed the threat of sanctions, to which …" takes no clause.
        var words = Enumerable.Range(from, tokens.Count - from).ToList();
        foreach (var w in words)
        {
            if (tokens[w].Upos is "VERB" or "AUX" && tokens[w].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return ContentReader.Runs(sentence, words);
            }

            if (tokens[w].Form is "which" or "who" or "whom" or "where" || tokens[w].Form == "," && w + 1 < tokens.Count && tokens[w + 1].Upos is "CCONJ" or "SCONJ")
            {
                break;
            }
        }

        return [];
    }

    // A conjunct of an object belongs to it already; an object that a relative clause shares is what the clause is about.
    private bool IsContent(Frame frame, string role, Argument argument) => role switch
    {
        "object" => !argument.Shared && frame.Sentence.Tokens[argument.Head].Upos is "NOUN" && frame.Sentence.Tokens[argument.Head].Relation != "conj",
        "quote" => !argument.Shared || frame.Token.Relation == "parataxis",
        "of" or "about" or "against" or "for" or "on" => frame.Sentence.Tokens[argument.Head].Relation != "conj",
        _ => true,
    };

    /// <summary>When it is said: a time expression in the cue's own clause, outside what is said.</summary>
    private EventTime? TimeBeside(Sentence sentence, int cue, List<Span> content)
    {
        foreach (var time in context.Times)
        {
            if (time.Type is "date" or "time" && (time.Earliest ?? time.Latest) is not null && sentence.Span.Contains(time.Span) && !content.Any(c => c.Overlaps(time.Span)))
            {
                var word = WordAt(sentence, time.Span.Start);
                if (word >= 0 && sentence.IsUnder(word, cue) && Depth(sentence, word, cue) <= 3)
                {
                    return new EventTime(time.Earliest, time.Latest, time);
                }
            }
        }

        return null;
    }

    private static int Depth(Sentence sentence, int word, int above)
    {
        var depth = 0;
        for (; word != above && word >= 0; word = sentence.Tokens[word].Head)
        {
            depth++;
        }

        return depth;
    }

    internal static int WordAt(Sentence sentence, int offset)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Span.End > offset)
            {
                return sentence.Tokens[i].Span.Start <= offset || sentence.Tokens[i].Span.Start > offset ? i : -1;
            }
        }

        return -1;
    }
}
