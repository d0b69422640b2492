using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Finds the actors in a noun phrase: its head, or those it belongs to ("Haiti's efforts", "the decision by Russia").</summary>
/// <remarks>One for each report: a state that is only named by one of its places becomes an actor once.</remarks>
/// <param name="context">The report and who is named in it.</param>
/// <param name="statements">Who says what.</param>
/// <param name="lexicon">Lists of words by which a thing's maker is found.</param>
/// <param name="documents">Nouns of things in writing.</param>
internal sealed partial class PartyReader(SpeechContext context, StatementLayer statements, EventLexicon lexicon, IReadOnlySet<string> documents)
{
    private const int Deepest = 3;
    private const string Own = "own";
    private const string Body = "body";
    private static readonly HashSet<string> Related = ["ally", "partner", "friend", "counterpart", "colleague", "neighbour", "neighbor", "enemy", "opponent", "rival", "adversary", "foe", "interlocutor", "aggressor"];

    private readonly Dictionary<string, Actor> _states = new(StringComparer.Ordinal);

    /// <summary>The actors of the phrase headed by <paramref name="head"/>.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">Index of the head word.</param>
    /// <param name="places">Whether a place stands for its state ("flew to Kyiv").</param>
    public IReadOnlyList<Actor> At(Sentence sentence, int head, bool places) => At(sentence, head, places, 0);

    /// <summary>The actors that the phrase itself is, not those it belongs to.</summary>
    public IReadOnlyList<Actor> Itself(Sentence sentence, int head) => context.ActorsAt(sentence.Index, head);

    /// <summary>Who says the words at <paramref name="token"/>: of a quotation its speaker, else the publisher if it is an actor; null if nobody is known to.</summary>
    public Actor? Speaker(Sentence sentence, int token) =>
        statements.InnermostFor(sentence.Tokens[token].Span) is { } statement ? statement.Speaker : context.Map.Publisher;

    /// <summary>The actor that published the report, if it is one.</summary>
    public Actor? Publisher => context.Map.Publisher;

    /// <summary>Whether the word names a place, or a state, that one can be in or leave.</summary>
    public bool IsPlace(Sentence sentence, int head) =>
        context.PlaceAt(sentence.Index, head) is not null || context.ActorsAt(sentence.Index, head).Any(a => a.Kind == ActorKind.State);

    private IReadOnlyList<Actor> At(Sentence sentence, int head, bool places, int depth)
    {
        if (context.ActorsAt(sentence.Index, head) is { Count: > 0 } direct)
        {
            return direct is [{ Country: not null } one] && depth == 0 ? [.. Listed(sentence, head, one).Concat(Enumerated(sentence, head, one)).Prepend(one).Distinct()] : direct;
        }

        if (sentence.Tokens[head].Upos == "PRON" && sentence.Tokens[head].Form.ToLowerInvariant() is "i" or "we" or "us" or "me" && Speaker(sentence, head) is { } speaker)
        {
            return [speaker];
        }

        if (places && context.PlaceAt(sentence.Index, head) is { } place && StateOf(place, sentence.Tokens[head].Span) is { } state)
        {
            return [state];
        }

        if (context.Map.DemonymAt(sentence.Index, head) is { Country: { } people } demonym)
        {
            // One state once, were it first named by one of its places.
            if (!_states.TryAdd(people, demonym))
            {
                demonym = _states[people];
            }

            demonym.Mentions.RemoveAll(m => m.Span == sentence.Tokens[head].Span);
            demonym.Mentions.Add(new Mention(sentence.Tokens[head].Span, MentionForm.Name));
            return depth > Deepest || Hyphenated(sentence, head) is not { } other || At(sentence, other, places, Deepest + 1) is not [{ } second] || second == demonym ? [demonym]
                : other < head ? [second, demonym] : [demonym, second];
        }

        if (depth >= Deepest || sentence.Tokens[head].Upos is not ("NOUN" or "PROPN" or "NUM" or "ADJ" or "PRON" or "DET"))
        {
            return [];
        }

        var related = Related.Contains(sentence.Tokens[head].Lemma.ToLowerInvariant());
        var made = MakerOf(sentence, head);
        if (made is { Place: false } && At(sentence, made.Value.Maker, places, depth + 1) is { Count: > 0 } makers)
        {
            return makers;
        }

        foreach (var relation in Descents(places))
        {
            if (related && relation is Own or "nmod:poss")
            {
                // Our allies are not we.
                continue;
            }

            foreach (var child in sentence.Children(head))
            {
                if ((relation == Body ? IsBody(sentence, child) : Matches(sentence, child, relation)) && At(sentence, child, places, depth + 1) is { Count: > 0 } found)
                {
                    var others = sentence.Children(child).Where(c => sentence.Tokens[c].Relation == "conj").SelectMany(c => At(sentence, c, places, Deepest));
                    return [.. found, .. others.Where(o => !found.Contains(o)).Distinct()];
                }
            }
        }

        return made is { Place: true } ? At(sentence, made.Value.Maker, true, depth + 1)
            : places && Inside(sentence, head) is >= 0 and var inside ? At(sentence, inside, true, depth + 1)
            : [];
    }

    /// <summary>Those whom a tree takes for an apposition though they are of another country: "the United States, | the Republic of Korea (ROK), and Japan |".</summary>
    private List<Actor> Listed(Sentence sentence, int head, Actor first)
    {
        var all = new List<Actor>();
        foreach (var child in sentence.Children(head).Where(c => c > head && sentence.Tokens[c].Relation == "appos"))
        {
            Add(child);
        }

        return all;

        void Add(int token)
        {
            if (context.ActorsAt(sentence.Index, token) is not [{ Country: { } country } actor] || (actor.Kind == ActorKind.Person) != (first.Kind == ActorKind.Person) || actor.Kind == ActorKind.Document || country is "MNC")
            {
                return;
            }

            if (country != first.Country && all.TrueForAll(a => a.Country != country))
            {
                all.Add(actor);
            }

            foreach (var child in sentence.Children(token).Where(c => sentence.Tokens[c].Relation is "appos" or "conj"))
            {
                Add(child);
            }
        }
    }

    /// <summary>The persons who follow one in a list with their titles, however the tree hangs them: "spoke with Prime Minister of Israel Lapid, | Prime Minister of Sweden Löfven and Chancellor of Austria Schallenberg |".</summary>
    private List<Actor> Enumerated(Sentence sentence, int head, Actor first)
    {
        var all = new List<Actor>();
        var tokens = sentence.Tokens;
        var (closed, parted) = (false, false);
        for (var i = head + 1; first.Kind == ActorKind.Person && i < tokens.Count; i++)
        {
            var at = context.ActorsAt(sentence.Index, i);
            if (at.Contains(first) || (all.Count > 0 && at.Contains(all[^1])))
            {
                continue;
            }

            if (at is [{ Kind: ActorKind.Person, Country: not null } next] && parted && tokens[i].Upos is "PROPN")
            {
                var end = i;
                while (end + 1 < tokens.Count && context.ActorsAt(sentence.Index, end + 1).Contains(next))
                {
                    end++;
                }

                if (tokens[head].Relation != "nsubj" && end + 1 < tokens.Count && tokens[end + 1].Upos is "VERB" or "AUX")
                {
                    // "… with Duda, and Putin met with Lukashenko": another clause begins.
                    break;
                }

                all.Add(next);
                parted = false;
            }
            else if (tokens[i].Form is "," or "and" or ";" or "&")
            {
                parted = true;
                closed |= tokens[i].Form is "and" or "&";
            }
            else if (tokens[i].Upos is not ("NOUN" or "PROPN" or "ADJ" or "DET" or "PART") && tokens[i].Form is not ("of" or "for" or "-" or "." or "(" or ")"))
            {
                break;
            }
        }

        return closed ? all : [];
    }

    /// <summary>The word that a hyphen joins to the one at <paramref name="token"/>: "the Ukrainian-British agreement"; null if there is none.</summary>
    private static int? Hyphenated(Sentence sentence, int token)
    {
        var tokens = sentence.Tokens;
        return token > 1 && tokens[token - 1].Form is "-" or "–" ? token - 2
            : token + 2 < tokens.Count && tokens[token + 1].Form is "-" or "–" ? token + 2
            : null;
    }

    /// <summary>Where to look for whom a thing belongs to, best first.</summary>
    private static string[] Descents(bool places) =>
        places
            ? ["by", Body, "nmod:poss", "appos", "amod", "compound", "nmod:desc", Own, "of", "from", "between", "among", "in", "near", "at", "on", "inside", "for", "to", "with", "against", "toward", "towards", "nummod"]
            : ["by", Body, "nmod:poss", "appos", "amod", "compound", "nmod:desc", Own, "of", "from", "between", "among"];

    /// <summary>Whether the word names the body that the phrase is: "their leader's Alpha Front network".</summary>
    private bool IsBody(Sentence sentence, int child) =>
        sentence.Tokens[child].Relation is "compound" or "appos" && context.ActorsAt(sentence.Index, child).Any(a => a.Kind is ActorKind.Organisation or ActorKind.Group && a.Mentions.Any(m => m.Form == MentionForm.Name && m.Span.Contains(sentence.Tokens[child].Span)));

    private static bool Matches(Sentence sentence, int child, string relation)
    {
        var word = sentence.Tokens[child];
        if (word.Deprel == "nmod:poss" && word.Upos == "PRON")
        {
            // "Its European partners" are Europe's, "its forces" are its own.
            return relation == Own;
        }

        if (word.Deprel == relation)
        {
            return true;
        }

        if (word.Deprel is not ("nmod" or "obl" or "acl"))
        {
            return false;
        }

        foreach (var marker in sentence.Children(child))
        {
            if (sentence.Tokens[marker].Relation == "case")
            {
                return sentence.Tokens[marker].Form.Equals(relation, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    /// <summary>Whether the word calls somebody the speaker's foe.</summary>
    public bool IsFoe(Sentence sentence, int head) => context.Map.IsFoe(sentence.Index, head);

    /// <summary>The actor's own state, for acts on the people at home; null if it has none.</summary>
    public Actor? HomeOf(Actor actor) => actor.Mentions.Count > 0 ? HomeOf(actor, actor.Mentions[0].Span) : null;

    /// <summary>The actor's own state, of which the words at <paramref name="mention"/> speak; null if it has none.</summary>
    public Actor? HomeOf(Actor actor, Span mention) =>
        actor is { Country: { Length: 3 } country and not ("IGO" or "NGO" or "MNC"), Kind: not ActorKind.State } ? StateOf(country, country, mention) : null;

    private Actor? StateOf(Place place, Span mention) => place.Country is { Length: 3 } country ? StateOf(country, place.Name, mention) : null;

    private Actor StateOf(string country, string name, Span mention)
    {
        var known = context.Map.Actors.FirstOrDefault(a => a.Kind == ActorKind.State && a.Country == country) ?? _states.GetValueOrDefault(country);
        if (known is null)
        {
            known = new Actor { Name = name, Kind = ActorKind.State, Code = country, Country = country, Inferred = true };
            known.Mentions.Add(new Mention(mention, MentionForm.Name));
            _states[country] = known;
        }

        return known;
    }
}
