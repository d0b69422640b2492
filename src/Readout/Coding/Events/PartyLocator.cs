using Readout.Language;

namespace Readout.Coding;

/// <summary>Gives parties of no known country that of the place of their act ("Gunmen killed two soldiers in Kabul") or of their home.</summary>
/// <remarks>One for each report. The place counts for acts of material conflict only (quad 4): who protests, shoots or is arrested somewhere mostly belongs there.</remarks>
internal sealed class PartyLocator(SpeechContext context, PartyReader parties)
{
    private const int MaterialConflict = 4;
    private static readonly HashSet<string> Where = ["in", "near", "at", "outside", "inside", "around", "across", "throughout"];
    private readonly Dictionary<(Actor Actor, string Country), Actor> _located = [];
    private readonly PartyHome _home = new(context);

    /// <summary>Locates the parties of <paramref name="draft"/>, whose place is known by now.</summary>
    public void Locate(EventDraft draft)
    {
        if (draft.Cameo.Quad == MaterialConflict || draft.Plover.Event == "CONSULT")
        {
            draft.Place ??= PlaceInClause(draft);
        }

        if ((draft.Cameo.Quad == MaterialConflict || (IsMeeting(draft) && Other(draft) != draft.Place?.Country)) && draft.Place?.Country is { Length: 3 } country)
        {
            Locate(draft.Match.Source, country, draft);
            Locate(draft.Match.Target, country, draft);
        }

        Settle(draft.Match.Source, draft);
        Settle(draft.Match.Target, draft);
        if (draft.Match.Target.Count == 0 && draft.Source.Count > 0 && draft.Match.Rule.Target.Contains("home") && parties.HomeOf(draft.Source[0]) is { } home)
        {
            draft.Match.Target.Add(home);
        }
    }

    private static bool IsMeeting(EventDraft draft) => draft.Plover.Event == "CONSULT" || draft.Cameo.Code == "036";

    /// <summary>The first country that a party is known to be of.</summary>
    private static string? Other(EventDraft draft) => draft.Source.Concat(draft.Target).Select(p => p.Country).FirstOrDefault(c => c is not null);

    /// <summary>Gives parties of no country the one that the sentence leaves no doubt about.</summary>
    private void Settle(List<Actor> side, EventDraft draft)
    {
        for (var i = 0; i < side.Count; i++)
        {
            if (side[i] is { Country: null, Kind: not ActorKind.Document, Code: null or { Length: 3 } } actor && (_home.Of(draft, actor) ?? Beside(draft, actor)) is { } country)
            {
                side[i] = At(actor, country, draft);
            }
        }
    }

    /// <summary>The country of the person whom somebody unnamed stands beside: "President Fabius and a group of deputies".</summary>
    private string? Beside(EventDraft draft, Actor actor)
    {
        var sentence = draft.Match.Sentence;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Relation == "conj" && parties.At(sentence, i, places: false).Contains(actor)
                && context.ActorAt(sentence.Index, sentence.Tokens[i].Head) is { Kind: ActorKind.Person, Country: { Length: 3 } country and not ("IGO" or "NGO" or "MNC") })
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>The first place that the clause names after "in" or the like, whatever the tree hangs it on ("killed two soldiers on Monday in Kashmir").</summary>
    private Place? PlaceInClause(EventDraft draft) =>
        PlaceUnder(draft, draft.Match.Predicate.Verbal.Head)
        // "Retook a village in the west after fighting with rebels": where that was.
        ?? (draft is { Cameo.Quad: MaterialConflict, Match.Predicate.Occasion: { } occasion } ? PlaceUnder(draft, occasion.Head) : null);

    private Place? PlaceUnder(EventDraft draft, int verb)
    {
        var sentence = draft.Match.Sentence;
        foreach (var token in sentence.Subtree(verb))
        {
            if (sentence.Tokens[token].Relation is "nmod" or "obl" && (draft.Cameo.Quad == MaterialConflict || HangsOnParty(draft, token)) && context.PlaceAt(sentence.Index, token) is { } place
                && sentence.Child(token, "case") is var preposition and >= 0 && IsWhere(sentence, preposition)
                && Nearest(sentence, token) == verb)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Whether the preposition tells where: "in", "during a visit to", "southwest of".</summary>
    private static bool IsWhere(Sentence sentence, int preposition)
    {
        var before = preposition > 0 ? sentence.Tokens[preposition - 1].Form.ToLowerInvariant() : "";
        return sentence.Tokens[preposition].Form.ToLowerInvariant() switch
        {
            "to" => before is "visit" or "trip" or "journey" or "stopover" or "tour",
            "of" => Surroundings.Contains(before) || before is "outside",
            var word => Where.Contains(word),
        };
    }

    /// <summary>Whether the phrase stands at the verb, or at a party that the tree wrongly gives it to: "met [the French president in Geneva]".</summary>
    private bool HangsOnParty(EventDraft draft, int token)
    {
        var (sentence, head) = (draft.Match.Sentence, draft.Match.Sentence.Tokens[token].Head);
        return head == draft.Match.Predicate.Verbal.Head || (head >= 0 && context.ActorsAt(sentence.Index, head).Count > 0 && !Equals(context.PlaceAt(sentence.Index, head), context.PlaceAt(sentence.Index, token)));
    }

    /// <summary>The verb whose clause the word stands in, or the head of the sentence.</summary>
    private static int Nearest(Sentence sentence, int token)
    {
        var up = sentence.Tokens[token].Head;
        while (up >= 0 && sentence.Tokens[up].Upos != "VERB" && sentence.Tokens[up].Head >= 0)
        {
            up = sentence.Tokens[up].Head;
        }

        return up;
    }

    private void Locate(List<Actor> side, string country, EventDraft draft)
    {
        for (var i = 0; i < side.Count; i++)
        {
            // Armed groups of many countries fight in one at a time: "an air strike against Islamic State near Baghdad".
            if (side[i] is { Country: null, Kind: ActorKind.Group or ActorKind.Unnamed, Code.Length: 3 } or { Country: "IMG", Kind: ActorKind.Group or ActorKind.Unnamed } or { Country: null, Kind: ActorKind.Person, Role: not null, Sectors.Count: 1 } && side[i] is var actor
                && (actor.Kind != ActorKind.Person || (IsMeeting(draft) && Other(draft) is not null && side == draft.Match.Target)))
            {
                side[i] = At(actor, country, draft);
            }
        }
    }

    private Actor At(Actor actor, string country, EventDraft draft)
    {
        if (_located.TryGetValue((actor, country), out var known))
        {
            return known;
        }

        if (actor.Mentions.Count == 1 || actor.Kind == ActorKind.Person)
        {
            actor.Locate(country);
            return actor;
        }

        // "People" here and "people" there are not the same.
        var located = new Actor { Name = actor.Name, Kind = actor.Kind, Code = actor.Country is null ? actor.Code : null, Sectors = actor.Sectors, Role = actor.Role };
        located.Mentions.AddRange(actor.Mentions.Where(m => draft.Match.Sentence.Span.Contains(m.Span)));
        located.Locate(country);
        _located[(actor, country)] = located;
        return located;
    }
}
