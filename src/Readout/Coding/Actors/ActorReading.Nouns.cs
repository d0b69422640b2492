using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <content>Common nouns: offices, bodies, groups, and the countries beside them.</content>
internal sealed partial class ActorReading
{
    // People of these sectors belong where they are said to be ("rebels in Colombia", "students in Tehran"); soldiers and envoys need not.
    private static readonly HashSet<string> AtHome = ["REB", "UAF", "CRM", "CVL", "COP", "OPP", "EDU", "LAB", "AGR", "REL", "PTY", "LEG", "JUD", "REF"];

    // "The ministers" of a statement are those that it named together, some sentences before.
    private const int GroupReach = 5;

    // How many sentences after a body's name its noun alone still means it.
    private const int NamedWithin = 6;

    private readonly HashSet<(int Sentence, int Token)> _foes = [];
    private (int Sentence, List<Actor> Actors)? _group;

    // Empty once it is known that there is none.
    private string? _countryOfTitle;

    private void ReadNoun(Sentence sentence, int token)
    {
        var tokens = sentence.Tokens;
        var (first, last, agent) = FindAgent(sentence, token);
        var lemma = tokens[token].Lemma.ToLowerInvariant();
        if (_lexicon.Words("enemies").Contains(lemma))
        {
            _foes.Add((sentence.Index, token));
        }

        if (lemma == "party" && agent is { Sector: "PTY" } && first == last
            && (tokens[token].Xpos is "NNS" or "NNPS" || (WordBefore(sentence, first) is { Entry.Kind: ActorEntryKind.People } people && people.Last == first - 1)))
        {
            // "All parties", "the Russian party" are the sides of a dispute; parties of a parliament have a name or an adjective.
            agent = null;
        }

        if (agent is null && lemma is not ("side" or "delegation" or "colleague" or "counterpart" or "party" or "interlocutor" or "country" or "nation" or "ally" or "partner" or "team"))
        {
            return;
        }

        if (last + 2 < tokens.Count && tokens[last + 1].Form == "-" && tokens[last + 2].Form.ToLowerInvariant() is "elect" or "designate" && PersonBeside(sentence, token, first, last) is null)
        {
            // A president-elect is not the president.
            return;
        }

        if (PersonBeside(sentence, token, first, last) is { } person)
        {
            // "President" of "President Joe Biden" is the person, "Representatives" of several are all of them.
            _at[(sentence.Index, token)] = tokens[token].Xpos is "NNS" or "NNPS" ? PersonsAfter(sentence, last, person) : [person];
            return;
        }

        var countries = CountriesOf(sentence, token, new NameMatch(first, last, new ActorEntry(ActorEntryKind.Organisation, "", null, null)));
        var plural = tokens[token].Xpos is "NNS" or "NNPS";
        if (countries.Count == 0 && agent?.Country is { } usual)
        {
            countries.Add(new CountryWord(usual, usual, null, agent.Sector, false));
        }

        if (countries.Count == 0 && agent is { Kind: not "government" } && AtHome.Contains(agent.Sector) && CountryAround(sentence, token) is { } home)
        {
            countries.Add(home);
        }

        if (countries.Count == 0 && agent is { Kind: "group" } && plural && Shared(sentence, token, agent.Sector) is { } joint)
        {
            countries.Add(joint);
        }

        if (countries.Count == 0 && agent is not null && Province(sentence, token) is { } province
            && !(agent.Kind == "person" && !plural && (lemma is "minister" || _lexicon.Words("rulers").Contains(lemma))))
        {
            // "The government of Sindh", "Kandahar police"; but a president of Chechnya isn't Russia's.
            countries.Add(province);
        }

        if (countries.Count == 0 && plural && lemma is "ally" or "partner" && Beside(sentence, token) is { } leader)
        {
            var joined = sentence.Children(token).FirstOrDefault(c => tokens[c].Relation == "conj" && tokens[c].Lemma.ToLowerInvariant() is "ally" or "partner", -1);
            var company = Make($"N:{leader.Country} and {lemma}", joined > 0 ? $"{tokens[token].Form} and {tokens[joined].Form}" : tokens[token].Form, ActorKind.Group, null, null);
            Refer(sentence, token, first, last, sentence.SpanOf(joined > 0 ? [first, joined] : [first, last]), company);
            return;
        }

        if (countries.Count == 0)
        {
            ReadBareNoun(sentence, token, first, last, agent, lemma, plural);
            return;
        }

        var phrase = new Span(tokens[first].Span.Start, tokens[last].Span.End).Of(_analysis.Text).ReplaceLineEndings(" ");
        var found = new List<Actor>();
        foreach (var country in countries)
        {
            found.Add(DescribedActor(country, agent, phrase, lemma, plural));
        }

        if (plural && tokens[token].Relation == "nsubj" && found.Select(a => a.Country).Distinct().Count() > 2)
        {
            _group = (sentence.Index, found);
        }

        var span = NounPhrase(sentence, token, first, last);
        foreach (var actor in found)
        {
            actor.Mentions.Add(new Mention(span, MentionForm.Nominal));
            _recent.Add((sentence.Index, token, actor));
        }

        for (var i = first; i <= last; i++)
        {
            _at[(sentence.Index, i)] = found;
        }
    }

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

    /// <summary>The country of those of the same kind whom the noun is joined to by a bare "and": "Israeli helicopters and tanks"; null if there are none.</summary>
    private CountryWord? Shared(Sentence sentence, int noun, string sector) =>
        sentence.Tokens[noun] is { Relation: "conj", Head: >= 0 and var first } && first < noun && !sentence.Children(noun).Any(c => sentence.Tokens[c].Relation is "det" or "amod" or "compound" or "nmod" or "nummod")
        && _at.TryGetValue((sentence.Index, first), out var found) && found is [{ Country: { Length: 3 } country } one] && one.Sectors.Contains(sector)
            ? new CountryWord(country, one.Name.Replace(" " + sentence.Tokens[first].Form, "", StringComparison.Ordinal), null, null, false) : null;

    /// <summary>The country of the region or city that an office or body is of: "the governor of Helmand", "Sindh province's government"; null if it names none.</summary>
    private CountryWord? Province(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (!(sentence.Tokens[child].Relation == "compound" || sentence.Tokens[child].Deprel == "nmod:poss" || (sentence.Tokens[child].Relation == "nmod" && Case(sentence, child) == "of")))
            {
                continue;
            }

            var named = sentence.Tokens[child].Lemma.ToLowerInvariant() is "province" or "city" or "region" or "state" or "district" or "town" or "county"
                ? sentence.Children(child).Where(c => sentence.Tokens[c].Relation is "compound" or "nmod" or "appos" or "flat").Prepend(child) : [child];
            foreach (var at in named)
            {
                // Of thirty thousand cities many share their name with something else: "the Virginia delegation".
                if (_placeAt.TryGetValue((sentence.Index, at), out var place) && place.Country is { Length: 3 } country && (place.GeoNames is null || sentence.Tokens[child].Relation == "nmod"))
                {
                    return new CountryWord(country, place.Name, null, null, false);
                }
            }
        }

        return null;
    }

    /// <summary>The state or government that the noun is joined to: "the United States and its allies"; null if there is none.</summary>
    private Actor? Beside(Sentence sentence, int token)
    {
        var first = sentence.Tokens[token].Relation == "conj" ? sentence.Tokens[token].Head : -1;
        return first >= 0 && _at.TryGetValue((sentence.Index, first), out var found) && found is [{ Kind: ActorKind.State or ActorKind.Government } leader] ? leader : null;
    }

    private Actor DescribedActor(CountryWord country, AgentEntry? agent, string phrase, string lemma, bool plural)
    {
        if (plural && country is { Adjective: not null, Country: { Length: 3 } } && lemma is "partner" or "colleague")
        {
            // "Our French partners" are France's; "America's partners" are anybody.
            return Make($"N:{country.Country} {lemma}", $"{country.Adjective} {phrase}", ActorKind.Group, country.Country, "GOV");
        }

        if (agent is null && lemma is "ally" or "partner" or "country" or "nation")
        {
            return Make("N:" + country.Country + lemma, country.Name + " " + phrase, ActorKind.Group, null, null);
        }

        var sector = country.IsBody && country.Country is not ("IGO" or "NGO" or "MNC") && agent?.Sector == "GOV" ? country.Sector ?? "GOV" : agent?.Sector ?? "GOV";
        if (!plural && agent is { Kind: "person", Sector: "GOV" or "MIL" } && Holder(country.Country, phrase.ToLowerInvariant()) is { } holder)
        {
            return holder;
        }

        if (!plural && country.IsBody && agent?.Kind == "person" && Titled(country.Country, phrase.ToLowerInvariant()) is { } titled)
        {
            return titled;
        }

        if (country.Country is "IGO" or "NGO" or "MNC" or null)
        {
            var name = country.Name == country.Country ? phrase : $"{country.Name} {phrase}";
            return Make("N:" + name.ToLowerInvariant(), name, ActorKind.Unnamed, country.Country, null);
        }

        var kind = agent?.Kind switch { "group" => ActorKind.Group, "government" => ActorKind.Government, _ => plural ? ActorKind.Group : ActorKind.Unnamed };
        return Make($"N:{country.Country} {phrase.ToLowerInvariant()}", $"{country.Adjective ?? country.Name} {phrase}", kind, country.Country, sector, agent?.Kind == "person" ? phrase.ToLowerInvariant() : null);
    }

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

    private void Refer(Sentence sentence, int token, int first, int last, Span span, Actor actor, MentionForm form = MentionForm.Nominal)
    {
        actor.Mentions.Add(new Mention(span, form));
        _recent.Add((sentence.Index, token, actor));
        for (var i = first; i <= last; i++)
        {
            _at[(sentence.Index, i)] = [actor];
        }
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

    /// <summary>The determiner or possessive pronoun in lower case; empty if there is none.</summary>
    private static string Determiner(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence.Tokens[child].Relation == "det" || sentence.Tokens[child].Deprel == "nmod:poss")
            {
                return sentence.Tokens[child].Form.ToLowerInvariant();
            }
        }

        return "";
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

    /// <summary>The longest role noun that ends or heads at the word: "foreign minister", "secretary of state".</summary>
    private (int First, int Last, AgentEntry? Agent) FindAgent(Sentence sentence, int token)
    {
        var tokens = sentence.Tokens;
        for (var length = 6; length >= 1; length--)
        {
            for (var first = Math.Max(0, token - length + 1); first <= token; first++)
            {
                var last = first + length - 1;
                if (last >= tokens.Count || last < token || HeadOf(sentence, first, last) != token || Blocked(first, last))
                {
                    continue;
                }

                var phrase = new Span(tokens[first].Span.Start, tokens[last].Span.End).Of(_analysis.Text);
                if (_lexicon.FindAgent(phrase) is { } agent)
                {
                    return (first, last, agent);
                }
            }
        }

        return (token, token, _lexicon.FindAgent(tokens[token].Lemma));

        bool Blocked(int first, int last)
        {
            for (var i = first; i <= last; i++)
            {
                if (_covered[i] is { Entry.Kind: not ActorEntryKind.Organisation })
                {
                    return true;
                }
            }

            return false;
        }
    }
}
