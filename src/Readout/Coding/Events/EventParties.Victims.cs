using Readout.Language;

namespace Readout.Coding;

/// <content>Who is attacked, where the words of the attack don't say so.</content>
internal sealed partial class EventParties
{
    /// <summary>The one state that the sentence defends against the source: "support for Ukraine in the face of Russia's aggression"; nobody where it defends several.</summary>
    private void AddVictim(EventMatch match, FrameSet frames, string party, List<Actor> other)
    {
        var sentence = match.Sentence;
        var (head, state) = (-1, (Actor?)null);
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!IsDefended(sentence, frames, i) || parties.At(sentence, i, places: true) is not [{ Country: { Length: 3 } country and not ("IGO" or "NGO" or "MNC") } found]
                || other.Exists(o => o.Country is null || o.Country == country) || other.Count == 0)
            {
                continue;
            }

            if (state is not null && state.Country != country)
            {
                return;
            }

            (head, state) = state is null ? (i, found) : (head, state);
        }

        if (state is not null)
        {
            (party == "source" ? match.Source : match.Target).Add(state);
            match.Paths.Add(new PartyPath(party, "victim", head, [state]));
        }
    }

    /// <summary>Whether the word stands as whom one defends or helps: "Ukraine's sovereignty", "the Ukrainian people", "support for Ukraine", "to help Ukraine".</summary>
    private bool IsDefended(Sentence sentence, FrameSet frames, int token)
    {
        var word = sentence.Tokens[token];
        if (word.Head < 0)
        {
            return false;
        }

        var above = sentence.Tokens[word.Head].Lemma.ToLowerInvariant();
        var marker = sentence.Child(token, "case");
        var preposition = marker >= 0 ? sentence.Tokens[marker].Form.ToLowerInvariant() : "";
        return word.Deprel == "nmod:poss" || word.Relation is "amod" or "compound" || (word.Relation == "nmod" && preposition == "of") ? lexicon.List("defended").Contains(above)
            : word.Relation == "obj" || preposition is "for" or "to" or "with"
                ? lexicon.List("backing").Contains(above) || (marker > 0 && lexicon.List("backing").Contains(sentence.Tokens[marker - 1].Lemma.ToLowerInvariant()))
            : word.Relation == "nsubj" && frames.At(word.Head) is { Kind: PredicateKind.Verb } verb && lexicon.List("resisting").Contains(verb.Lemma);
    }

    /// <summary>What "the enemy" does is done to the state of who calls him so.</summary>
    private void AddEnemysFoe(EventMatch match)
    {
        var path = match.Paths.Find(p => p.Party == "source" && p.Head >= 0 && parties.IsFoe(match.Sentence, p.Head));
        if (path is not null && parties.Speaker(match.Sentence, path.Head) is { } speaker && parties.HomeOf(speaker, match.Sentence.Tokens[path.Head].Span) is { } home && !match.Source.Exists(s => s.Country == home.Country))
        {
            match.Target.Add(home);
            match.Paths.Add(new PartyPath("target", "victim", path.Head, [home]));
        }
    }
}
