using Readout.Language;
using Readout.Lexicon;

namespace Readout.Coding;

/// <content>The countries and bodies that stand beside a noun.</content>
internal sealed partial class ActorReading
{
    private static readonly HashSet<string> Modifying = ["amod", "compound", "nmod", "appos", "flat", "conj"];

    /// <summary>Whether the people are the subject, counted or grouped: "a group of | leaders | said".</summary>
    private bool IsCountedSubject(Sentence sentence, int token) =>
        sentence.Tokens[token] is { Relation: "nmod", Head: >= 0 and var measure } && sentence.Tokens[measure].Relation == "nsubj" && Case(sentence, token) == "of"
        && _lexicon.Words("crowds").Contains(sentence.Tokens[measure].Lemma.ToLowerInvariant());

    /// <summary>
    /// The state that "of" joins to an office or body by the words alone: "Secretary of State for Defence | of the United Kingdom |", "Minister for Europe and Foreign Affairs | of France |", but not
    /// "of the US delegation".
    /// </summary>
    private NameMatch? StateBehind(Sentence sentence, int last)
    {
        const int longest = 8;
        var tokens = sentence.Tokens;
        for (var of = last + 1; of < Math.Min(tokens.Count, last + longest); of++)
        {
            var at = of + (of + 1 < tokens.Count && tokens[of + 1].Form == "the" ? 2 : 1);
            if (tokens[of].Form == "of" && at < tokens.Count && _covered[at] is { Entry.Kind: ActorEntryKind.State } match)
            {
                return EndsBehind(match.Last + 1) ? match : null;
            }

            // What the office is for goes on in capitals; another office ("and Prime Minister of Gondor", but "of the Council of Ministers") is another's.
            if ((tokens[of].Form is not ("of" or "for" or "and" or "the") && !char.IsUpper(tokens[of].Form[0])) || (tokens[of - 1].Form is not ("of" or "the") && _lexicon.FindAgent(tokens[of].Form) is { Kind: "person" }))
            {
                break;
            }
        }

        return null;

        // No noun that the state stands before; a name of two words or more is who has the office.
        bool EndsBehind(int next) => next >= tokens.Count || _covered[next] is { Entry.Kind: ActorEntryKind.Person } || tokens[next].Upos is not ("NOUN" or "ADJ" or "PART" or "PROPN")
            || tokens[next].Name.EndsWith("-PER", StringComparison.Ordinal) || (next + 1 < tokens.Count && IsNameWord(tokens[next]) && IsNameWord(tokens[next + 1]));

        static bool IsNameWord(Token token) => token.Upos == "PROPN" && token.Form.Length > 1 && char.IsUpper(token.Form[0]) && char.IsLower(token.Form[1]);
    }

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

        if (found.Count == 0 && StateBehind(sentence, self.Last) is { } behind)
        {
            Add(behind);
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
}
