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
}
