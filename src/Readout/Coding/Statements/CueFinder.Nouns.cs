using Readout.Language;

namespace Readout.Coding;

/// <summary>Cues that are nouns, and "according to".</summary>
internal sealed partial class CueFinder
{
    private StatementDraft? FromNoun(Frame frame)
    {
        if (lexicon.Nouns.GetValueOrDefault(frame.Lemma) is not { } patterns)
        {
            return null;
        }

        var sentence = frame.Sentence;
        foreach (var pattern in patterns)
        {
            var clause = pattern.Content.Select(frame.First).FirstOrDefault(c => c >= 0, -1);
            var that = clause < 0 && pattern.Content.Contains("that-clause") && frame.Head + 2 < sentence.Tokens.Count && sentence.Tokens[frame.Head + 1].Form == "that" && sentence.Tokens[frame.Head + 2].Upos != "VERB";
            if (clause < 0 && !that || Holder(frame) is not { } speaker)
            {
                continue;
            }

            var draft = new StatementDraft
            {
                Sentence = sentence,
                Word = frame.Head,
                Cue = frame.Token.Span,
                Speaker = speaker,
                Rule = pattern.Name,
                Quotes = false,
                Addressees = context.Actors(sentence, frame.Heads("to")),
            };
            draft.Content.AddRange(that ? Rest(sentence, frame.Head, false) : ContentReader.Spans(sentence, clause, frame.Head));
            draft.Medium = frame.Lemma == "statement" ? Medium.WrittenStatement : Medium.Unknown;
            return draft.Content.Count > 0 ? draft : null;
        }

        return null;
    }

    /// <summary>Whose statement it is: the possessor, "by …", or the subject of the verb that the noun hangs on.</summary>
    private Actor? Holder(Frame noun)
    {
        var sentence = noun.Sentence;
        foreach (var role in (string[])["possessive", "by", "from", "compound", "modifier"])
        {
            if (Speaker(sentence, [.. noun.Heads(role)]) is { } actor)
            {
                return actor;
            }
        }

        return context.Frames[sentence.Index].GovernorOf(noun) is { } g && g.Frame.Kind == PredicateKind.Verb && !ToldOf.Contains(g.Frame.Lemma) && g.Role != "subject"
            ? Speaker(sentence, [.. g.Frame.Heads("subject")]) : null;
    }

    private StatementDraft? FromAccording(Sentence sentence, int according)
    {
        var tokens = sentence.Tokens;
        // "according" is the case of the speaker's noun; some trees make it the head.
        var noun = tokens[according].Relation == "case" && tokens[according].Head > according ? tokens[according].Head : -1;
        if (noun < 0)
        {
            foreach (var child in sentence.Children(according))
            {
                noun = noun < 0 && child > according && tokens[child].Upos is "NOUN" or "PROPN" or "PRON" ? child : noun;
            }
        }

        if (noun < 0 || context.ActorAt(sentence.Index, noun) is not { } speaker)
        {
            return null;
        }

        var aside = tokens[according].Relation == "case" ? noun : according;
        var scope = Scope(sentence, according, aside);
        if (scope < 0)
        {
            return null;
        }

        var draft = new StatementDraft
        {
            Sentence = sentence,
            Word = according,
            Cue = tokens[according].Span.Union(tokens[according + 1].Span),
            Speaker = speaker,
            Rule = "according-to",
            Quotes = true,
        };
        draft.Content.AddRange(ContentReader.Runs(sentence, [.. sentence.Subtree(scope).Where(w => !sentence.IsUnder(w, aside))], scope));
        return draft;
    }

    /// <summary>What an "according to" covers: the whole sentence where it opens or closes it after a comma, else its clause.</summary>
    private static int Scope(Sentence sentence, int according, int aside)
    {
        var tokens = sentence.Tokens;
        var under = sentence.Subtree(aside);
        var closes = under[^1] >= tokens.Count - 2 || tokens[under[^1] + 1].Upos == "PUNCT" && under[^1] + 2 >= tokens.Count;
        if (according == 0 || closes && according > 0 && tokens[according - 1].Upos == "PUNCT")
        {
            return sentence.IsUnder(sentence.Root, aside) ? -1 : sentence.Root;
        }

        var clause = tokens[aside].Head;
        while (clause >= 0 && tokens[clause].Upos is not ("VERB" or "AUX") && sentence.Child(clause, "cop") < 0 && tokens[clause].Head >= 0)
        {
            clause = tokens[clause].Head;
        }

        return clause;
    }
}
