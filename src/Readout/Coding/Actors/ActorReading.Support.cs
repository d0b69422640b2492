using Readout.Language;
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
