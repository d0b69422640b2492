using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <summary>A country as a word beside a noun gives it.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or IGO and so on.</param>
/// <param name="Name">The country's or body's name.</param>
/// <param name="Adjective">The word itself if it is an adjective.</param>
/// <param name="Sector">Sector of the body, if one.</param>
/// <param name="IsBody">Whether a body of state or an organisation was named, not a country.</param>
internal sealed record CountryWord(string? Country, string Name, string? Adjective, string? Sector, bool IsBody);

/// <content>Pronouns, and the bookkeeping.</content>
internal sealed partial class ActorReading
{
    private static readonly HashSet<string> Modifying = ["amod", "compound", "nmod", "appos", "flat", "conj"];

    private void ReadPronoun(Sentence sentence, int token)
    {
        var form = sentence.Tokens[token].Form.ToLowerInvariant();
        if (form is "they" or "them" or "their" && (Coordinated(sentence, token) is { Count: > 1 } named ? named : Together(sentence)) is { Count: > 1 } both)
        {
            both.ForEach(a => a.Mentions.Add(new Mention(sentence.Tokens[token].Span, MentionForm.Pronoun)));
            _at[(sentence.Index, token)] = both;
            return;
        }

        Actor? actor = null;
        switch (form)
        {
            case "he" or "him" or "his" or "she" or "her" or "himself" or "herself":
                actor = Linked(sentence, token) ?? LastPerson(sentence, token);
                break;
            case "we" or "our" or "us" or "ours" when _issuers.Count > 1 && !InQuotation(sentence.Tokens[token].Span.Start):
                _issuers.ForEach(a => a.Mentions.Add(new Mention(sentence.Tokens[token].Span, MentionForm.Pronoun)));
                _at[(sentence.Index, token)] = _issuers;
                return;
            case "we" or "our" or "us" or "ours" or "i" or "my" or "me":
                actor = InQuotation(sentence.Tokens[token].Span.Start) ? null : _publisher;
                break;
            case "it" or "its" or "they" or "their":
                actor = LastBody(sentence, token, form is "they" or "their");
                if (actor is null && form == "they" && LastTwoPersons(sentence, token) is { Count: 2 } two)
                {
                    two.ForEach(a => a.Mentions.Add(new Mention(sentence.Tokens[token].Span, MentionForm.Pronoun)));
                    _at[(sentence.Index, token)] = two;
                    return;
                }

                break;
        }

        if (actor is not null)
        {
            actor.Mentions.Add(new Mention(sentence.Tokens[token].Span, MentionForm.Pronoun));
            _at[(sentence.Index, token)] = [actor];
        }
    }

    /// <summary>The two persons of different countries of whom the last two sentences spoke: "Kim called Li. They …".</summary>
    private List<Actor> LastTwoPersons(Sentence sentence, int token)
    {
        var near = _recent.Where(r => (r.Sentence < sentence.Index ? r.Sentence >= sentence.Index - 2 : r.Token < token) && r.Actor.Kind == ActorKind.Person && r.Actor.Country is { Length: 3 }).Select(r => r.Actor).Distinct().ToList();
        return near.Count == 2 && near[0].Country != near[1].Country ? near : [];
    }

    /// <summary>Persons, states or bodies joined by "and" before the pronoun, in its sentence or as subject of the last: "Kim and Li met. They …".</summary>
    private List<Actor> Coordinated(Sentence sentence, int token)
    {
        for (var back = 0; back <= 1 && sentence.Index >= back; back++)
        {
            var tree = _analysis.Sentences[sentence.Index - back];
            for (var i = back == 0 ? token - 1 : tree.Tokens.Count - 1; i >= 0; i--)
            {
                if (tree.Tokens[i].Relation is not ("nsubj" or "root" or "parataxis") || !tree.Children(i).Any(c => tree.Tokens[c].Relation == "conj" && (back > 0 || c < token)))
                {
                    continue;
                }

                var all = tree.Children(i).Where(c => tree.Tokens[c].Relation == "conj").Prepend(i)
                    .SelectMany(c => _at.TryGetValue((tree.Index, c), out var found) ? found : []).Distinct().ToList();
                if (all.Count > 1 && all.All(a => a.Kind is ActorKind.Person or ActorKind.State or ActorKind.Government) && all.Select(a => a.Country).Distinct().Count() > 1)
                {
                    return all;
                }
            }
        }

        return [];
    }

    /// <summary>Those whom the subject of the last sentence means together: "The two leaders spoke. They …".</summary>
    private List<Actor> Together(Sentence sentence)
    {
        if (sentence.Index == 0)
        {
            return [];
        }

        var last = _analysis.Sentences[sentence.Index - 1];
        for (var i = 0; i < last.Tokens.Count; i++)
        {
            if (last.Tokens[i].Relation == "nsubj" && last.Tokens[i].Upos is "NOUN" or "PRON" or "NUM" && _at.GetValueOrDefault((last.Index, i), []) is { Count: > 1 } all
                && all.All(a => a.Kind is ActorKind.Person or ActorKind.State or ActorKind.Government) && all.Select(a => a.Country).Distinct().Count() > 1)
            {
                return [.. all];
            }
        }

        return [];
    }

    private Actor? Linked(Sentence sentence, int token)
    {
        if (!_links.TryGetValue((sentence.Index, token), out var name))
        {
            return null;
        }

        for (var i = name.Last; i >= name.First; i--)
        {
            if (_at.TryGetValue((name.Sentence, i), out var found) && found is [{ Kind: ActorKind.Person } person])
            {
                return person;
            }
        }

        return null;
    }

    private bool InQuotation(int offset)
    {
        _quotations ??= QuotationFinder.Find(_analysis.Text);
        return _quotations.Any(q => q.Outer.Contains(offset));
    }

    private IReadOnlyList<Quotation>? _quotations;

    /// <summary>The person named last before the pronoun, subjects first, not further back than two sentences.</summary>
    private Actor? LastPerson(Sentence sentence, int token)
    {
        for (var back = 0; back <= 2; back++)
        {
            var here = _recent.Where(r => r.Sentence == sentence.Index - back && (back > 0 || r.Token < token) && r.Actor.Kind is ActorKind.Person or ActorKind.Unnamed).ToList();
            if (here.Count == 0)
            {
                continue;
            }

            var tree = _analysis.Sentences[sentence.Index - back];
            var subject = here.FindIndex(r => tree.Tokens[r.Token].Relation == "nsubj");
            return subject >= 0 ? here[subject].Actor : here[^1].Actor;
        }

        return null;
    }

    private Actor? LastBody(Sentence sentence, int token, bool plural)
    {
        for (var back = 0; back <= 1; back++)
        {
            var index = sentence.Index - back;
            if (index < 0)
            {
                break;
            }

            var tree = _analysis.Sentences[index];
            foreach (var r in _recent.Where(r => r.Sentence == index && (back > 0 || r.Token < token)))
            {
                if ((tree.Tokens[r.Token].Relation == "nsubj" || (plural && IsCountedSubject(tree, r.Token)))
                    && (plural ? r.Actor.Kind == ActorKind.Group : r.Actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.Organisation))
                {
                    return r.Actor;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the people are the subject, counted or grouped: "a group of | leaders | said".</summary>
    private bool IsCountedSubject(Sentence sentence, int token) =>
        sentence.Tokens[token] is { Relation: "nmod", Head: >= 0 and var measure } && sentence.Tokens[measure].Relation == "nsubj" && Case(sentence, token) == "of"
        && _lexicon.Words("crowds").Contains(sentence.Tokens[measure].Lemma.ToLowerInvariant());

    /// <summary>The countries and bodies that modify a noun: "Hungarian and Romanian officials", "President of Ukraine", "Russia's army".</summary>
    private List<CountryWord> CountriesOf(Sentence sentence, int noun, NameMatch self)
    {
        var found = new List<CountryWord>();
        Collect(noun, 0);
        if (found.Count == 0 && WordBefore(sentence, self.First) is { } before)
        {
            // "Russian foreign minister", "Mr Putin's adviser": what stands before it decides, whatever the tree says.
            Add(before);
        }

        if (found.Count == 1 && sentence.Tokens[noun].Xpos is "NNS" or "NNPS")
        {
            CollectBefore();
        }

        if (found.Count > 0 && sentence.Tokens[noun].Xpos is "NNS" or "NNPS" && self.Last + 1 < sentence.Tokens.Count && sentence.Tokens[self.Last + 1].Form == "of")
        {
            CollectAfter(self.Last + 2);
        }

        return found;

        // "US and Russian officials": the words side by side, however the tree has them.
        void CollectBefore()
        {
            var at = self.First - 1;
            while (at > 1 && _covered[at] is { Entry.Kind: ActorEntryKind.People or ActorEntryKind.State, First: > 1 } word && sentence.Tokens[word.First - 1].Form is "and" or "or" or ","
                && _covered[word.First - 2] is { Entry.Kind: ActorEntryKind.People or ActorEntryKind.State } other)
            {
                var count = found.Count;
                Add(other);
                if (found.Count > count)
                {
                    found.Insert(0, found[^1]);
                    found.RemoveAt(found.Count - 1);
                }

                at = other.Last;
            }
        }

        // "the ministers of Cyprus, Greece, Israel plus the United States": the list of words, however the tree has it.
        void CollectAfter(int at)
        {
            while (at < sentence.Tokens.Count)
            {
                if (_covered[at] is { Entry.Kind: ActorEntryKind.State or ActorEntryKind.Capital } match)
                {
                    Add(match);
                    at = match.Last + 1;
                }
                else if (sentence.Tokens[at].Form is "," or "and" or "plus" or "the" or "The" or "Republic" or "Kingdom" or "State" or "of" or "as" or "well")
                {
                    at++;
                }
                else
                {
                    return;
                }
            }
        }

        void Collect(int token, int depth)
        {
            foreach (var child in sentence.Children(token))
            {
                var word = sentence.Tokens[child];
                if ((child >= self.First && child <= self.Last && depth == 0 && token != noun) || !Modifying.Contains(word.Relation))
                {
                    continue;
                }

                if ((word.Relation == "conj" && token == noun) || (word.Relation == "appos" && _covered[child] is { Entry.Country: "MNC" }))
                {
                    // "The Malaysia Airlines Boeing 777" is no airline of Boeing's.
                    continue;
                }

                var isPossessed = word.Deprel == "nmod:poss";
                if (word.Relation == "nmod" && !isPossessed && Case(sentence, child) is not ("of" or "from" or "for" or "to" or ""))
                {
                    continue;
                }

                if (_covered[child] is { } match && (match.First < self.First || match.Last > self.Last) && match.Entry is { Kind: not ActorEntryKind.Person, Country: not null })
                {
                    Add(match);
                    if (depth < 2)
                    {
                        CollectConjuncts(child);
                    }
                }
                else if (_covered[child] is { Entry: { Kind: ActorEntryKind.Person, Country: not null } } person && isPossessed)
                {
                    // "Mr Putin's adviser": his country's.
                    found.Add(new CountryWord(person.Entry.Country, person.Entry.Name, null, "GOV", true));
                }
                else if (_covered[child] is { Entry: { Kind: ActorEntryKind.Person, Country: not null } } leader && word.Relation is "compound" or "nmod" && _lexicon.Words("regimes").Contains(sentence.Tokens[noun].Lemma.ToLowerInvariant()))
                {
                    found.Add(new CountryWord(leader.Entry.Country, leader.Entry.Name, null, null, false));
                }
                else if (word.Relation is "compound" or "amod" or "nmod" && depth < 2)
                {
                    Collect(child, depth + 1);
                }
            }
        }

        void CollectConjuncts(int token)
        {
            foreach (var child in sentence.Children(token))
            {
                if (sentence.Tokens[child].Relation == "conj" && _covered[child] is { } match && match.Entry.Kind != ActorEntryKind.Person)
                {
                    Add(match);
                    CollectConjuncts(child);
                }
            }
        }

        void Add(NameMatch match)
        {
            var e = match.Entry;
            if (match.Last + 2 < sentence.Tokens.Count && sentence.Tokens[match.Last + 1].Form == "-" && sentence.Tokens[match.Last + 2].Form is "backed" or "born" or "occupied" or "controlled" or "held" or "based" or "made" or "trained" or "funded" or "speaking")
            {
                // "Russian-backed rebels" are no Russians.
                return;
            }

            if (e.Kind == ActorEntryKind.Person && e.Country is not null)
            {
                found.Add(new CountryWord(e.Country, e.Name, null, "GOV", true));
                return;
            }

            if (e.Country is null || e.Kind == ActorEntryKind.Place || found.Exists(f => f.Country == e.Country && f.Name == e.Name))
            {
                return;
            }

            found.Add(new CountryWord(
                e.Country,
                e.Name,
                e.Kind == ActorEntryKind.People ? sentence.Tokens[match.First].Form : null,
                e.Sector,
                e.Kind is ActorEntryKind.Body or ActorEntryKind.Organisation));
        }
    }

    /// <summary>The country of the place that a noun phrase says its people are in; null if it names none.</summary>
    private CountryWord? CountryAround(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (sentence.Tokens[child].Relation != "nmod" || Case(sentence, child) is not ("in" or "throughout" or "across" or "inside" or "at" or "outside" or "from"))
            {
                continue;
            }

            if (_covered[child] is { Entry: { Kind: ActorEntryKind.State or ActorEntryKind.Capital, Country: { Length: 3 } state } entry })
            {
                return new CountryWord(state, entry.Name, null, null, false);
            }

            if (_placeAt.TryGetValue((sentence.Index, child), out var place) && place.Country is { Length: 3 } country)
            {
                return new CountryWord(country, place.Name, null, null, false);
            }
        }

        return null;
    }

    /// <summary>The name that stands before a noun phrase, as its adjective or possessor, with nothing but modifiers between.</summary>
    private NameMatch? WordBefore(Sentence sentence, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 5; i--)
        {
            var word = sentence.Tokens[i];
            if (word.Form is "'s" or "’s" or "'" or "’")
            {
                return i > 0 ? _covered[i - 1] : null;
            }

            if (_covered[i] is { } match)
            {
                return match.Entry.Kind is ActorEntryKind.People or ActorEntryKind.State or ActorEntryKind.Body or ActorEntryKind.Organisation ? match : null;
            }

            if (word.Upos is not ("ADJ" or "NOUN" or "NUM" or "PROPN"))
            {
                return null;
            }
        }

        return null;
    }

    private static string Case(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence.Tokens[child].Relation == "case")
            {
                return sentence.Tokens[child].Form.ToLowerInvariant();
            }
        }

        return "";
    }

    /// <summary>Whether the name stands where places stand: "in Geneva", "travelled to Kyiv", a dateline.</summary>
    private bool InPlace(Sentence sentence, int head)
    {
        var preposition = Case(sentence, head);
        var up = sentence.Tokens[head].Head;
        if (PlacePrepositions.Contains(preposition) || (preposition == "of" && up >= 0 && Surroundings.Contains(sentence.Tokens[up].Form.ToLowerInvariant())))
        {
            return true;
        }

        if (up < 0)
        {
            return false;
        }

        var governor = sentence.Tokens[up].Lemma.ToLowerInvariant();
        if (sentence.Tokens[head].Relation == "conj" && InPlace(sentence, up))
        {
            return true;
        }

        if (IsStop(sentence, head))
        {
            return true;
        }

        if (sentence.Tokens[head].Relation == "conj")
        {
            return false;
        }

        return (preposition is "to" or "from" or "for" && _lexicon.Words("travelling").Contains(governor)) || (preposition.Length == 0 && sentence.Tokens[head].Relation == "obj" && governor == "visit");
    }

    /// <summary>Whether the name is a further stop of a journey, however the tree hangs it: "will travel to Kyiv on July 20 and | Warsaw | on July 22".</summary>
    private bool IsStop(Sentence sentence, int head)
    {
        var tokens = sentence.Tokens;
        if (head == 0 || tokens[head - 1].Form != "and")
        {
            return false;
        }

        var to = false;
        for (var i = head - 2; i >= 0; i--)
        {
            to |= tokens[i].Form == "to";
            if (tokens[i].Upos == "VERB")
            {
                return to && _lexicon.Words("travelling").Contains(tokens[i].Lemma.ToLowerInvariant());
            }
        }

        return false;
    }

    private static int HeadOf(Sentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Head < first || sentence.Tokens[i].Head > last)
            {
                return i;
            }
        }

        return last;
    }

    /// <summary>The characters of a description: its words before the noun and the noun, not its clauses.</summary>
    private static Span NounPhrase(Sentence sentence, int token, int first, int last)
    {
        foreach (var child in sentence.Children(token))
        {
            if (child < first && sentence.Tokens[child].Relation is "amod" or "compound" or "nummod" || sentence.Tokens[child].Deprel == "nmod:poss" || (child < first && sentence.Tokens[child].Relation == "nmod"))
            {
                first = Math.Min(first, sentence.Subtree(child)[0]);
            }
        }

        return sentence.SpanOf([first, last]);
    }

    private Actor Make(string key, string name, ActorKind kind, string? country, string? sector, string? role = null, bool inferred = false)
    {
        if (!_byKey.TryGetValue(key, out var actor))
        {
            var lone = country is "IGO" or "NGO" or "MNC";
            _byKey[key] = actor = new Actor
            {
                Name = name,
                Kind = kind,
                Country = country,
                Code = country is null ? sector : lone ? country : country + sector,
                Sectors = sector is null || lone ? [] : [sector],
                Role = role,
                Inferred = inferred,
            };
        }

        return actor;
    }

    private void Put(Sentence sentence, int first, int last, int head, MentionForm form, Actor actor)
    {
        actor.Mentions.Add(new Mention(sentence.SpanOf([first, last]), form));
        _recent.Add((sentence.Index, head, actor));
        for (var i = first; i <= last; i++)
        {
            _at[(sentence.Index, i)] = [actor];
        }
    }

    private void PutPlace(Sentence sentence, NameMatch match, int head, PlacePrecision precision)
    {
        var key = match.Entry.Name + "|" + match.Entry.Country;
        if (!_places.TryGetValue(key, out var place))
        {
            _places[key] = place = new Place
            {
                Name = match.Entry.Name,
                Country = match.Entry.Country,
                Latitude = precision == PlacePrecision.Country ? null : match.Entry.Location?.Latitude,
                Longitude = precision == PlacePrecision.Country ? null : match.Entry.Location?.Longitude,
                GeoNames = match.Entry.GeoNames,
                Precision = precision,
            };
        }

        place.Mentions.Add(new Mention(sentence.SpanOf([match.First, match.Last]), MentionForm.Name));
        for (var i = match.First; i <= match.Last; i++)
        {
            _placeAt[(sentence.Index, i)] = place;
        }

        _placeAt[(sentence.Index, head)] = place;
    }
}
