using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <content>Nouns and numbers beside which no country stands.</content>
internal sealed partial class ActorReading
{
    // How many sentences after a body's name its noun alone still means it.
    private const int NamedWithin = 6;

    // Empty once it is known that there is none.
    private string? _countryOfTitle;

    /// <summary>Whether a bare number stands for the people who do something: "Thousands marched", "some 5,000 protested", but not "2021 saw", "hundreds of tanks moved".</summary>
    private bool IsCrowd(Sentence sentence, int token)
    {
        var word = sentence.Tokens[token];
        return word.Deprel == "nsubj" && word.Head > token && sentence.Tokens[word.Head].Upos == "VERB"
            && (word.Upos == "NUM" ? !(word.Form.Length == 4 && word.Form.All(char.IsAsciiDigit)) && word.Form.ToLowerInvariant() is not "one" : word.Xpos == "NNS" && _lexicon.Words("counted").Contains(word.Lemma.ToLowerInvariant()))
            && !sentence.Children(token).Any(c => sentence.Tokens[c] is { Relation: "nmod" or "nummod" or "compound" or "appos" or "acl" or "flat" } || sentence.Tokens[c].Form is "%" or "$");
    }

    /// <summary>The one state that the title names without telling anything ("Belarus 2021 Human Rights Report"), whose government, police and courts the report speaks of; null if there is none.</summary>
    private string? CountryOfTitle()
    {
        if (_countryOfTitle is null)
        {
            var title = _analysis.Sentences.Where(s => _analysis.RegionAt(s.Span.Start)?.Kind == RegionKind.Title).ToList();
            var named = title.Exists(s => s.Tokens.Any(t => t.Upos is "VERB" or "AUX")) ? []
                : _recent.Where(r => title.Exists(s => s.Index == r.Sentence)).Select(r => r.Actor).Where(a => a.Country is not null).Distinct().ToList();
            _countryOfTitle = named is [{ Kind: ActorKind.State, Country: { Length: 3 } only }] && only is not ("IGO" or "NGO" or "MNC") ? only : "";
        }

        return _countryOfTitle.Length > 0 ? _countryOfTitle : null;
    }

    /// <summary>The country of those whom the noun alone names: the publisher's for one body or office, the title's for all of a state's.</summary>
    private string? Home(AgentEntry agent, string phrase, bool definite, bool plural) =>
        !definite ? null
        : _publisher?.Country is { Length: 3 } own ? agent.Sector is "GOV" or "MIL" && !plural && !IsElsewhere(own, phrase) ? own : null
        : _publisher is null && agent.Sector is "GOV" or "MIL" or "COP" or "JUD" or "LEG" or "SPY" && (agent.Kind != "person" || plural) ? CountryOfTitle() : null;

    /// <summary>Nouns without a country: "the President" again, "the two leaders", "gunmen".</summary>
    private void ReadBareNoun(Sentence sentence, int token, int first, int last, AgentEntry? agent, string lemma, bool plural)
    {
        var tokens = sentence.Tokens;
        var definite = Determiner(sentence, token) is "the" or "both" or "these" or "those" or "this" or "our" or "";
        var phrase = new Span(tokens[first].Span.Start, tokens[last].Span.End).Of(_analysis.Text).ReplaceLineEndings(" ").ToLowerInvariant();
        var span = NounPhrase(sentence, token, first, last);
        if (plural && _lexicon.Words("collective").Contains(lemma) && (HasTwo(sentence, token) || Determiner(sentence, token) is "undersigned"
            || (Determiner(sentence, token) is "the" or "our" or "these" or "undersigned" && (_issuers.Count > 1 || lemma is "leader" or "president" or "side" or "interlocutor" or "party" or "minister"))))
        {
            var pair = _issuers.Count == 2 || (_issuers.Count > 1 && !HasTwo(sentence, token)) ? _issuers
                : !HasTwo(sentence, token) && _group is { } named && sentence.Index - named.Sentence <= GroupReach ? named.Actors : LastTwoParties(sentence, token);
            if (pair.Count >= 2)
            {
                foreach (var actor in pair)
                {
                    actor.Mentions.Add(new Mention(span, MentionForm.Nominal));
                }

                _at[(sentence.Index, token)] = pair;
            }

            return;
        }

        if (!plural && agent is { Kind: "person" } && _lexicon.Words("offices").Contains(phrase) && IsOfAnother(sentence, last))
        {
            // The President of a bank or a forum isn't the President.
            return;
        }

        if (!plural && definite && agent is { Kind: "person" } && _lexicon.Words("offices").Contains(phrase))
        {
            for (var i = _recent.Count - 1; i >= 0; i--)
            {
                var actor = _recent[i].Actor;
                if (actor.Kind == ActorKind.Person && actor.Role is { } role && RoleFits(role, phrase) && (_publisher is null || phrase != "president" || actor.Country == _publisher.Country))
                {
                    Refer(sentence, token, first, last, span, actor);
                    return;
                }
            }

            if (_publisher is not null && PersonOf(_publisher.Country, phrase) is { } own)
            {
                Refer(sentence, token, first, last, span, own);
                return;
            }
        }

        if (plural)
        {
            KeepCircle(sentence, token, span);
        }

        if (!plural && definite && Determiner(sentence, token) == "the" && NamedBefore(sentence, token, lemma) is { } body)
        {
            Refer(sentence, token, first, last, span, body);
            return;
        }

        if (agent is null || agent.Kind == "government" && agent.Sector == "GOV" && lemma is "state" or "leadership" or "agency" or "mission" or "palace")
        {
            return;
        }

        // Nobody's country is known: armed men and crowds still are somebody; offices of no country are not coded.
        if (_lexicon.Words("enemies").Contains(lemma))
        {
            // Whose enemy it is, is plain; who it is, is told by the foreign army that was named last.
            if (_recent.LastOrDefault(r => r.Actor is { Country: { Length: 3 } } && r.Actor.Sectors.Contains("MIL") && r.Actor.Country != _publisher?.Country).Actor is { } enemy)
            {
                Refer(sentence, token, first, last, span, enemy);
            }

            return;
        }

        if (agent.Kind == "person" && tokens[token].Relation == "compound" && (plural || lemma is "deputy" or "vice"))
        {
            // A "Senior Officials Meeting" names no officials, a deputy chief is no deputy of a parliament.
            return;
        }

        var home = Home(agent, phrase, definite, plural);
        var actorOf = Make(
            $"N:{home} {phrase}{(agent.Kind == "person" && !definite ? $" {sentence.Index}" : "")}",
            phrase,
            agent.Kind switch { "group" => ActorKind.Group, "government" => ActorKind.Government, _ => plural ? ActorKind.Group : ActorKind.Unnamed },
            home,
            agent.Sector,
            null,
            home is not null);
        Refer(sentence, token, first, last, span, actorOf, MentionForm.Nominal);
    }

    /// <summary>The body named last before whose name has the noun: "the commission" after "the European Commission"; null if there is none.</summary>
    private Actor? NamedBefore(Sentence sentence, int token, string lemma)
    {
        for (var i = _recent.Count - 1; i >= 0; i--)
        {
            var (at, _, actor) = _recent[i];
            if (sentence.Index - at > NamedWithin)
            {
                break;
            }

            if (actor is { Kind: ActorKind.Organisation or ActorKind.Government, Country: not null } && (at < sentence.Index || _recent[i].Token < token)
                && actor.Name.Split(' ', '-') is { Length: > 1 } words && words.Any(w => w.Equals(lemma, StringComparison.OrdinalIgnoreCase)))
            {
                return actor;
            }
        }

        return null;
    }

    private static bool HasTwo(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence.Tokens[child].Form.ToLowerInvariant() is "two" or "both")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The two parties of different countries that were named last.</summary>
    private List<Actor> LastTwoParties(Sentence sentence, int token)
    {
        var before = _recent.FindAll(r => r.Sentence < sentence.Index || r.Token < token);
        // Those who meet are persons, where two of different countries are named; a state that is only spoken of is no party.
        var persons = LastTwo(before, a => a.Kind == ActorKind.Person);
        return persons.Count == 2 ? persons : LastTwo(before, a => a.Kind is ActorKind.Person or ActorKind.State or ActorKind.Government);
    }

    private static List<Actor> LastTwo(List<(int Sentence, int Token, Actor Actor)> recent, Func<Actor, bool> fits)
    {
        var pair = new List<Actor>();
        for (var i = recent.Count - 1; i >= 0 && pair.Count < 2; i--)
        {
            var actor = recent[i].Actor;
            if (actor.Country is { Length: 3 } && fits(actor) && pair.TrueForAll(a => a.Country != actor.Country)
                && (actor.Kind == ActorKind.Person || !recent.Exists(r => r.Actor.Kind == ActorKind.Person && r.Actor.Country == actor.Country)))
            {
                pair.Insert(0, actor);
            }
        }

        return pair;
    }
}
