using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <summary>The reading of one report's actors, sentence by sentence; what was named before helps with what comes after.</summary>
internal sealed partial class ActorReading
{
    private static readonly HashSet<string> PlacePrepositions =
        ["in", "at", "near", "outside", "inside", "around", "across", "throughout", "into", "through", "over", "off", "along", "within", "via"];

    private readonly Analysis _analysis;
    private readonly ActorLexicon _lexicon;
    private readonly DateOnly? _date;
    private readonly Dictionary<(int, int), IReadOnlyList<Actor>> _at = [];
    private readonly Dictionary<(int, int), Place> _placeAt = [];
    private readonly Dictionary<(int, int), Actor> _demonyms = [];
    private readonly Dictionary<string, Actor> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly List<OfficeEvidence> _offices = [];
    private readonly List<(int Sentence, int Token, Actor Actor)> _recent = [];
    private readonly Actor? _publisher;
    private readonly IReadOnlyList<string> _ownBodies = [];
    private readonly Dictionary<(int Sentence, int Token), (int Sentence, int First, int Last)> _links = [];
    private readonly List<ActorEntry> _named = [];

    // By which single names somebody unknown may be called whose full name was read.
    private readonly Dictionary<string, string> _called = new(StringComparer.Ordinal);
    private HashSet<string> _fullNames = [];

    // Surnames of persons whom the report names in full and the lexicon doesn't know, though it knows namesakes.
    private readonly HashSet<string> _strangers = new(StringComparer.Ordinal);
    private NameMatch?[] _covered = [];

    public ActorReading(Analysis analysis, ActorLexicon lexicon, DateOnly? date, PronounResolver pronouns)
    {
        foreach (var link in pronouns.Resolve(analysis.Sentences))
        {
            _links[link.Pronoun] = link.Antecedent;
        }

        (_analysis, _lexicon, _date) = (analysis, lexicon, date);
        if (lexicon.FindPublisher(analysis.Report.Publisher, analysis.Report.Url) is { } p)
        {
            _ownBodies = p.Own;
            _publisher = Make("B:" + p.Name, p.Name, ActorKind.Government, p.Code.Length > 3 ? p.Code[..3] : p.Code, p.Code.Length > 3 ? p.Code[3..] : null);
        }
    }

    public ActorMap Read()
    {
        _fullNames = FullNames();
        foreach (var sentence in _analysis.Sentences)
        {
            if (_analysis.RegionAt(sentence.Span.Start) is not { Kind: RegionKind.Boilerplate })
            {
                ReadSentence(sentence);
            }
        }

        FillCircles();
        var actors = _byKey.Values.Where(a => a.Mentions.Count > 0).ToList();
        actors.Sort((a, b) => a.Mentions.Min(m => m.Span).CompareTo(b.Mentions.Min(m => m.Span)));
        foreach (var actor in actors)
        {
            actor.Mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        }

        return new ActorMap(_at, _placeAt, _demonyms, actors, [.. _places.Values], _offices, _publisher, _foes);
    }

    /// <summary>Surnames of the persons whose full names the report gives somewhere: they settle who a bare surname is.</summary>
    private HashSet<string> FullNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in _analysis.Sentences)
        {
            foreach (var match in NameMatcher.Find(_analysis.Text, sentence, _lexicon))
            {
                if (match.Entry.Kind == ActorEntryKind.Person)
                {
                    names.Add(match.Entry.Name);
                    if (!_named.Contains(match.Entry))
                    {
                        _named.Add(match.Entry);
                    }
                }
            }

            NoteStrangers(sentence);
        }

        return names;
    }

    /// <summary>Notes whose full name the report gives that shares only the surname with those whom the lexicon knows: "Jose W. Fernandez" isn't Alberto.</summary>
    private void NoteStrangers(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var last = i;
            while (tokens[i].Name == "B-PER" && last + 1 < tokens.Count && tokens[last + 1].Name == "I-PER")
            {
                last++;
            }

            if (last > i && !IsTitle(tokens[i].Form) && _lexicon.FindSurname(tokens[last].Form) is { Count: > 0 } known && known.All(k => !SameFirstName(k.Name, tokens[i].Form)))
            {
                _strangers.Add(ActorLexicon.Normalise(tokens[last].Form));
            }
        }
    }

    private void ReadSentence(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        _covered = new NameMatch?[tokens.Count];
        var matches = NameMatcher.Find(_analysis.Text, sentence, _lexicon);
        foreach (var match in matches)
        {
            for (var i = match.First; i <= match.Last; i++)
            {
                _covered[i] = match;
            }
        }

        foreach (var match in matches)
        {
            ReadMatch(sentence, match);
        }

        ReadNames(sentence);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_covered[i] is null && tokens[i].Upos is "NOUN" or "PROPN" && !_at.ContainsKey((sentence.Index, i)))
            {
                ReadNoun(sentence, i);
            }
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (_covered[i] is null && !_at.ContainsKey((sentence.Index, i)) && IsCrowd(sentence, i))
            {
                var some = Make($"N:{sentence.Index} {i}", tokens[i].Form, ActorKind.Group, null, "CVL");
                Refer(sentence, i, i, i, NounPhrase(sentence, i, i, i), some);
            }
        }

        ReadIssuers(sentence);
        ReadMembers(sentence);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Upos is "PRON" or "DET" && !_at.ContainsKey((sentence.Index, i)))
            {
                ReadPronoun(sentence, i);
            }
        }
    }

    private void ReadMatch(Sentence sentence, NameMatch match)
    {
        var head = HeadOf(sentence, match.First, match.Last);
        var entry = match.Entry;
        switch (entry.Kind)
        {
            case ActorEntryKind.State:
                Put(sentence, match.First, match.Last, head, MentionForm.Name, Make("S:" + entry.Country, entry.Name, ActorKind.State, entry.Country, null));
                if (InPlace(sentence, head))
                {
                    PutPlace(sentence, match, head, PlacePrecision.Country);
                }

                break;
            case ActorEntryKind.People:
                if (match.First > 0 && sentence.Tokens[match.First - 1].Form.Equals("ethnic", StringComparison.OrdinalIgnoreCase))
                {
                    // Ethnic Greeks may be citizens of any state.
                    if (sentence.Tokens[head].Xpos is "NNPS" or "NNS")
                    {
                        var some = "ethnic " + sentence.Tokens[head].Form;
                        Put(sentence, match.First, match.Last, head, MentionForm.Nominal, Make("N: " + some, some, ActorKind.Group, null, "CVL"));
                    }

                    for (var i = match.First; i <= match.Last; i++)
                    {
                        _covered[i] = null;
                    }
                }
                else if (IsOfPeople(sentence, head))
                {
                    var many = sentence.Tokens[head].Form;
                    Put(sentence, match.First, match.Last, head, MentionForm.Nominal, Make($"N:{entry.Country} {many}", many, ActorKind.Group, entry.Country, "CVL"));
                }
                else if (sentence.Tokens[head].Upos is "NOUN" or "PROPN" && sentence.Tokens[head].Relation is not ("amod" or "compound"))
                {
                    Put(sentence, match.First, match.Last, head, MentionForm.Name, Make("S:" + entry.Country, entry.Name, ActorKind.State, entry.Country, null));
                }
                else
                {
                    for (var i = match.First; i <= match.Last; i++)
                    {
                        _demonyms[(sentence.Index, i)] = Make("S:" + entry.Country, entry.Name, ActorKind.State, entry.Country, null);
                    }
                }

                break;
            case ActorEntryKind.Capital:
                if (InPlace(sentence, head))
                {
                    PutPlace(sentence, match, head, PlacePrecision.City);
                }
                else
                {
                    Put(sentence, match.First, match.Last, head, MentionForm.Name, Make("B:" + entry.Name, entry.Name, ActorKind.Government, entry.Country, "GOV"));
                }

                break;
            case ActorEntryKind.Body:
                var country = entry.Country;
                if (entry.Name is "Congress" or "Senate" or "House of Representatives" or "Supreme Court" or "Parliament" or "National Assembly" or "Coast Guard" or "National Guard")
                {
                    // Bodies that many states have: a country word beside them decides.
                    country = CountriesOf(sentence, head, match).FirstOrDefault()?.Country ?? country;
                }

                Put(sentence, match.First, match.Last, head, MentionForm.Name, Make($"B:{country}{entry.Name}", entry.Name, ActorKind.Government, country, entry.Sector));
                break;
            case ActorEntryKind.Organisation:
                var words = sentence.SpanOf(Enumerable.Range(match.First, match.Last - match.First + 1)).Of(_analysis.Text);
                if (_ownBodies.FirstOrDefault(b => b.Equals(words, StringComparison.OrdinalIgnoreCase)) is { } own)
                {
                    Put(sentence, match.First, match.Last, head, MentionForm.Name, Make($"B:{_publisher!.Country}{own}", own, ActorKind.Government, _publisher.Country, "GOV"));
                    break;
                }

                if (entry.Name == "European Union" && _analysis.Text.AsSpan(sentence.Tokens[match.First].Span.Start).StartsWith("Brussels") && InPlace(sentence, head))
                {
                    PutPlace(sentence, new NameMatch(match.First, match.Last, new ActorEntry(ActorEntryKind.Place, "Brussels", "BEL", null) { Location = (50.85, 4.35) }), head, PlacePrecision.City);
                    break;
                }

                Put(sentence, match.First, match.Last, head, MentionForm.Name, Make("O:" + entry.Name, entry.Name, entry.Sector is "REB" or "UAF" or "CRM" ? ActorKind.Group : ActorKind.Organisation, entry.Country, entry.Sector));
                break;
            case ActorEntryKind.Person:
                PutPerson(sentence, match.First, match.Last, head, entry);
                break;
            case ActorEntryKind.Place:
                PutPlace(sentence, match, head, entry.Precision switch { "site" => PlacePrecision.Site, "city" => PlacePrecision.City, _ => PlacePrecision.Region });
                break;
        }
    }

    /// <summary>Whether the name of a people means some of its people: "young Kenyans", "more than 100 Kenyans", "dozens of Kenyans"; "Kenyans" alone may be the state.</summary>
    private bool IsOfPeople(Sentence sentence, int head)
    {
        var word = sentence.Tokens[head];
        return word.Xpos is "NNPS" or "NNS" && word.Relation is not ("amod" or "compound")
            && (sentence.Child(head, "nummod") >= 0 || sentence.Children(head).Any(c => sentence.Tokens[c].Relation == "amod" && (c == 0 || char.IsLower(sentence.Tokens[c].Form[0])) && c < head)
                || (word.Relation == "nmod" && Case(sentence, head) == "of" && _lexicon.Words("crowds").Contains(sentence.Tokens[word.Head].Lemma.ToLowerInvariant())));
    }

    /// <summary>Names that the namer found and the lexicon does not have whole: surnames, unknown persons, unknown bodies, cities.</summary>
    private void ReadNames(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = i;
            string type;
            if (tokens[i].Name.StartsWith("B-", StringComparison.Ordinal))
            {
                type = tokens[i].Name[2..];
                while (last + 1 < tokens.Count && tokens[last + 1].Name == "I-" + type)
                {
                    last++;
                }

                if (type == "LOC" && i == last && HasTitleBefore(tokens, i) && _lexicon.FindSurname(tokens[i].Form).Count > 0)
                {
                    // "President Yoon" is no place.
                    type = "PER";
                }
            }
            else if (_covered[i] is null && tokens[i].Upos == "PROPN" && tokens[i].Name == "O" && _lexicon.FindSurname(tokens[i].Form).Count > 0 && HasTitleBefore(tokens, i))
            {
                type = "PER";
            }
            else
            {
                continue;
            }

            // "The President" is an office and no name, whatever the namer says.
            var office = type == "PER" && ((i == last && IsTitle(tokens[i].Form)) || _lexicon.FindAgent(new Span(tokens[i].Span.Start, tokens[last].Span.End).Of(_analysis.Text)) is not null);
            if (!office && Enumerable.Range(i, last - i + 1).All(k => _covered[k] is null))
            {
                var head = HeadOf(sentence, i, last);
                switch (type)
                {
                    case "PER":
                        ReadPersonName(sentence, i, last, head);
                        break;
                    case "LOC":
                        ReadCity(sentence, i, last, head);
                        break;
                    default:
                        ReadBody(sentence, i, last, head);
                        break;
                }
            }

            i = last;
        }
    }

    private bool HasTitleBefore(IReadOnlyList<Token> tokens, int i) =>
        i > 0 && (IsTitle(tokens[i - 1].Form) || (char.IsUpper(tokens[i - 1].Form[0]) && _lexicon.FindAgent(tokens[i - 1].Form) is { Kind: "person" }));

    private void ReadPersonName(Sentence sentence, int first, int last, int head)
    {
        var tokens = sentence.Tokens;
        while (first < last && (IsTitle(tokens[first].Form) || (first > 0 && tokens[first].Form == "State" && tokens[first - 1].Form == "of")))
        {
            first++;
        }

        if (last - first >= 2 && first > 0 && tokens[first - 1].Form is "of" && _lexicon.Find(tokens[first].Form).FirstOrDefault(e => e.Kind == ActorEntryKind.State) is { } state)
        {
            // "Prime Minister of Sweden Stefan Löfven": the namer takes the state for a first name.
            var match = new NameMatch(first, first, state);
            _covered[first] = match;
            ReadMatch(sentence, match);
            first++;
        }

        while (first < last && _lexicon.Words("headings").Contains(tokens[last].Form))
        {
            // In titles the namer takes the noun of the thing for a surname: "Special Envoy Lipstadt Travel".
            last--;
        }

        var name = new Span(tokens[first].Span.Start, tokens[last].Span.End).Of(_analysis.Text);
        if (name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal))
        {
            name = name[..^2];
        }

        if (first == last && _called.TryGetValue(ActorLexicon.Normalise(name), out var called) && _byKey.TryGetValue(called, out var again)
            && !_lexicon.FindSurname(name).Any(c => _fullNames.Contains(c.Name)))
        {
            // "Mr Kim", where the report gave another Kim's full name than the leader's.
            Put(sentence, first, last, head, MentionForm.Name, again);
            _covered[first] ??= new NameMatch(first, last, new ActorEntry(ActorEntryKind.Person, again.Name, again.Country, null));
            return;
        }

        var family = last > first && tokens[last].Form is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" ? last - 1 : last;
        var surname = first == last ? name : tokens[family].Form;
        var stranger = first == last && _strangers.Contains(ActorLexicon.Normalise(name)) && !_lexicon.FindSurname(name).Any(c => _fullNames.Contains(c.Name));
        var candidate = stranger ? null : Choose(_lexicon.FindSurname(name).Concat(first == last ? [] : _lexicon.FindSurname(surname)), first == last ? null : tokens[first].Form);
        if (candidate is not null)
        {
            PutPerson(sentence, first, last, head, candidate);
            for (var i = first; i <= last; i++)
            {
                _covered[i] = new NameMatch(first, last, candidate);
            }

            return;
        }

        var (country, sector, role) = Description(sentence, head, first, last);
        if (country is null && SharedTitle(sentence, first, sector) is { } shared)
        {
            (country, sector, role) = shared;
        }

        _titled = country is not null && first > 0 ? (sentence.Index, last, (country, sector, role)) : _titled;
        var key = "U:" + ActorLexicon.Normalise(surname);
        if (first < last)
        {
            _called.TryAdd(ActorLexicon.Normalise(tokens[first].Form), key);
            _called.TryAdd(ActorLexicon.Normalise(surname), key);
        }

        if (!_byKey.TryGetValue(key, out var actor) || (actor.Code is null && (country ?? sector) is not null))
        {
            var old = actor;
            actor = new Actor
            {
                Name = old is not null && old.Name.Length > name.Length ? old.Name : name.ReplaceLineEndings(" "),
                Kind = ActorKind.Person,
                Country = country,
                Code = country is null ? null : country + sector,
                Sectors = sector is null ? [] : [sector],
                Role = role,
            };
            if (old is not null)
            {
                Replace(old, actor);
            }

            _byKey[key] = actor;
        }

        Put(sentence, first, last, head, MentionForm.Name, actor);
        for (var i = first; i <= last; i++)
        {
            _covered[i] ??= new NameMatch(first, last, new ActorEntry(ActorEntryKind.Person, actor.Name, null, null));
        }
    }

    /// <summary>A later, fuller description of the same person takes the place of an earlier one.</summary>
    private void Replace(Actor old, Actor actor)
    {
        actor.Mentions.AddRange(old.Mentions);
        foreach (var (key, list) in _at.ToList())
        {
            if (list.Contains(old))
            {
                _at[key] = [.. list.Select(a => a == old ? actor : a)];
            }
        }

        for (var i = 0; i < _recent.Count; i++)
        {
            if (_recent[i].Actor == old)
            {
                _recent[i] = (_recent[i].Sentence, _recent[i].Token, actor);
            }
        }
    }

    private static bool IsTitle(string form) => form is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Dr" or "Dr." or "President" or "Prime" or "Minister" or "Secretary" or "Chancellor" or "General" or "Sir" or "Senator" or "MR." or "MS." or "Foreign" or "Vice";

    /// <summary>The person meant by a surname: one already named in full, else one in office on the day, else the only one.</summary>
    private ActorEntry? Choose(IEnumerable<ActorEntry> candidates, string? firstName)
    {
        var fitting = candidates.Distinct().Where(c => firstName is null || (SameFirstName(c.Name, firstName) && !IsMononym(c.Name, firstName))).ToList();
        if (fitting.Count == 0)
        {
            return null;
        }

        if (fitting.Find(c => _fullNames.Contains(c.Name)) is { } named)
        {
            return named;
        }

        if (_date is { } day)
        {
            var holding = fitting.Where(c => c.Offices.Any(o => o.HeldOn(day))).ToList();
            if (holding.Count >= 1)
            {
                // Two in office at once: the higher stands first in the lexicon.
                return holding[0];
            }
        }

        // "President Bush" of a day when neither was: whichever of them it is, he is of one country; the last in office before that day is meant.
        return fitting.Count == 1 || fitting.Select(c => c.Country).Distinct().Count() == 1 ? fitting.MaxBy(LastDay) : null;
    }

    /// <summary>The last day in office before the report, as a number; 0 for those whose time was still to come.</summary>
    private int LastDay(ActorEntry entry) =>
        entry.Offices.Select(o => (o.To ?? DateOnly.MaxValue).DayNumber).Where(d => _date is not { } day || d <= day.DayNumber).DefaultIfEmpty(0).Max();

    /// <summary>Whether the name of the lexicon is a king's, who has no surname: "Abdullah II" is no "Abdullah Abdullah".</summary>
    private static bool IsMononym(string full, string first) => full.Split(' ') is [{ } only, "I" or "II" or "III" or "IV" or "V" or "VI" or "VII" or "VIII" or "X" or "XIV"] && ActorLexicon.Normalise(only) == ActorLexicon.Normalise(first);

    private static bool SameFirstName(string full, string first)
    {
        var a = ActorLexicon.Normalise(full.Split(' ')[0]);
        var b = ActorLexicon.Normalise(first);
        return a.StartsWith(b.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase)
            || (a.Length > 3 && b.Length > 3 && a.AsSpan(0, 3).Equals(b.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase));
    }

    private void PutPerson(Sentence sentence, int first, int last, int head, ActorEntry entry)
    {
        var held = _date is { } day ? entry.Offices.FirstOrDefault(o => o.HeldOn(day)) : default;
        string? sector = entry.Sector;
        var country = entry.Country;
        string? role = held.Title;
        if (held.Title is null && entry.Offices.Count > 0)
        {
            if (_date is { } d && entry.Offices.All(o => o.To is { } to && to < d))
            {
                (sector, role) = (country is "IGO" ? null : "ELI", "former " + entry.Offices[^1].Title);
            }
            else if (_date is null && entry.Offices.Count == 1)
            {
                role = entry.Offices[0].Title;
            }
        }

        var actor = Make("P:" + entry.Name, entry.Name, ActorKind.Person, country, sector, role);
        Put(sentence, first, last, head, MentionForm.Name, actor);
        if (_date is null)
        {
            _offices.AddRange(entry.Offices.Select(office => new OfficeEvidence(sentence.SpanOf(Enumerable.Range(first, last - first + 1)), office.Title, office.From, office.To)));
        }
    }

    /// <summary>The one other state in which the sentence sets what it tells ("In Thailand, …"); null if there is none.</summary>
    private string? Abroad(Sentence sentence, string own)
    {
        var states = Enumerable.Range(0, sentence.Tokens.Count)
            .Where(i => _covered[i] is { Entry: { Kind: ActorEntryKind.State or ActorEntryKind.Capital, Country: { Length: 3 } there } } match && there != own && match.First > 0
                && sentence.Tokens[match.First - 1].Form.ToLowerInvariant() is "in" or "to")
            .Select(i => _covered[i]!.Entry.Country).Distinct().ToList();
        return states is [{ } only] ? only : null;
    }

    private void ReadCity(Sentence sentence, int first, int last, int head)
    {
        var name = new Span(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End).Of(_analysis.Text);
        if (_lexicon.FindCity(name) is { } city)
        {
            PutPlace(sentence, new NameMatch(first, last, city), head, PlacePrecision.City);
        }
    }

    private void ReadBody(Sentence sentence, int first, int last, int head)
    {
        var tokens = sentence.Tokens;
        var name = new Span(tokens[first].Span.Start, tokens[last].Span.End).Of(_analysis.Text).ReplaceLineEndings(" ");
        AgentEntry? agent = null;
        // The last words say what a body is: a "Bomber Aviation Regiment" is a regiment.
        for (var j = last; j >= first && agent is null; j--)
        {
            for (var i = Math.Max(first, j - 2); i <= j && agent is null; i++)
            {
                agent = _lexicon.FindAgent(new Span(tokens[i].Span.Start, tokens[j].Span.End).Of(_analysis.Text));
            }
        }

        var countries = CountriesOf(sentence, head, new NameMatch(first, last, new ActorEntry(ActorEntryKind.Organisation, name, null, null)));
        var country = countries.Count > 0 ? countries[0].Country : null;
        var inferred = false;
        if (country is null && agent is { Kind: "government" } or { Sector: "MIL" } && _publisher?.Country is { } own)
        {
            // "In Thailand, she will meet with the National Human Rights Commission": there it is theirs.
            (country, inferred) = (Abroad(sentence, own) ?? own, true);
        }

        var sector = agent?.Sector;
        Put(sentence, first, last, head, MentionForm.Name, Make("O:" + ActorLexicon.Normalise(name) + country, name, agent is { Kind: "government" } ? ActorKind.Government : ActorKind.Organisation, country, country is null or "IGO" ? null : sector, null, inferred));
        for (var i = first; i <= last; i++)
        {
            _covered[i] ??= new NameMatch(first, last, new ActorEntry(ActorEntryKind.Organisation, name, country, sector));
        }
    }
}
