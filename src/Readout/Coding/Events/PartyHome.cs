using Readout.Language;

namespace Readout.Coding;

/// <summary>Infers where parties of no named country are at home: "its troops", "the opposition" of a government, the president in a sentence about one country.</summary>
internal sealed class PartyHome(SpeechContext context)
{
    // Who deals with a government mostly belongs to its country; refugees, armed men and companies need not.
    private static readonly HashSet<string> Domestic = ["GOV", "OPP", "PTY", "LEG", "JUD", "LAB", "EDU", "JRN", "MED", "REL", "CVL", "COP", "ELI", "REB", "MIL", "SPY", "AGR"];

    private static readonly HashSet<string> Helped = ["REF", "CVL", "MED", "MIL", "GOV", "EDU"];

    /// <summary>The country of <paramref name="actor"/> in <paramref name="draft"/>; null if the text leaves it open.</summary>
    public string? Of(EventDraft draft, Actor actor)
    {
        var sentence = draft.Match.Sentence;
        foreach (var head in draft.Match.Paths.Select(p => p.Head).Where(h => h >= 0 && context.ActorsAt(sentence.Index, h).Contains(actor)))
        {
            if ((Owner(sentence, head) ?? Lord(sentence, head)) is { } owner)
            {
                return owner;
            }

            if (actor.Sectors.Any(s => s is "MIL" or "GOV") && IsNamed(sentence, head))
            {
                return null;
            }
        }

        if (draft.Cameo.Code.StartsWith("07", StringComparison.Ordinal) || draft.Cameo.Code.StartsWith("033", StringComparison.Ordinal))
        {
            // Who is helped lives where the need is: "food for refugees who flee the war in Liberia".
            return draft.Target.Contains(actor) && actor.Sectors.Any(Helped.Contains) ? Only(sentence, draft.Source.Select(s => s.Country).FirstOrDefault(IsState)) : null;
        }

        if (draft.Cameo.Code.StartsWith("084", StringComparison.Ordinal) && draft.Target.Contains(actor) && !actor.Sectors.Any(s => s is "OPP" or "PTY" or "LEG"))
        {
            // Whom a state frees is often another's: prisoners, hostages, journalists.
            return null;
        }

        if (draft.Plover.Event == "PROTEST")
        {
            if (draft.Target.Contains(actor) && actor.Sectors.Any(s => s is "GOV" or "LEG" or "JUD" or "MIL" or "COP") && draft.Source.FirstOrDefault(s => IsState(s.Country)) is { } people)
            {
                // A government that the text doesn't name further is the people's own.
                return people.Country;
            }

            // Who demands something of a president lives under him; who marches on an embassy need not.
            return actor.Sectors.Any(Domestic.Contains) && draft.Source.Contains(actor) && draft.Target.All(t => t.Kind is not ActorKind.State)
                && draft.Match.Paths.All(p => p.Party != "target" || p.Role is not ("outside" or "against" or "at" or "on" or "object" or "in front of")) ? Only(sentence) : null;
        }

        if (draft.Plover.Event is "ASSAULT" or "COERCE" && draft.Target.Contains(actor) && draft.Source.FirstOrDefault(s => s.Sectors.Any(k => k is "COP" or "JUD")) is { Country: { } own })
        {
            // The police and the courts deal with the people at home.
            return IsState(own) ? own : null;
        }

        if (draft.Cameo.Code.StartsWith("172", StringComparison.Ordinal) && draft.Target.Contains(actor))
        {
            // Bans and censorship are for the people at home.
            return draft.Source.Select(s => s.Country).FirstOrDefault(IsState);
        }

        return draft.Plover.Event is "AID" or "ASSAULT" or "COERCE" or "PROTEST" or "MOBILIZE" or "SANCTION" || !actor.Sectors.Any(Domestic.Contains) ? null
            : Only(sentence, pronouns: !Asks(draft) && !(actor.Kind == ActorKind.Person && actor.Sectors.Contains("GOV"))) is { } only && !IsOther(draft, actor, only) ? only : null;
    }

    /// <summary>Whether somebody asks, blames or threatens: "we urge the release of the detainees" doesn't make them ours.</summary>
    private static bool Asks(EventDraft draft) => draft.Cameo.Code[..2] is "02" or "10" or "11" or "12" or "13";

    /// <summary>Whether the state is the one that a government or army deals with: who threatens Russia isn't Russian.</summary>
    private static bool IsOther(EventDraft draft, Actor actor, string country) =>
        actor.Sectors.Any(s => s is "GOV" or "MIL") && (draft.Source.Contains(actor) ? draft.Target : draft.Source).Any(a => a.Kind == ActorKind.State && a.Country == country);

    /// <summary>The country of whom a pronoun before the noun means: "its troops", "his government".</summary>
    private string? Owner(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child] is { Deprel: "nmod:poss", Upos: "PRON" } && context.ActorsAt(sentence.Index, child).FirstOrDefault(a => IsState(a.Country)) is { } owner)
            {
                return owner.Country;
            }
        }

        return null;
    }

    /// <summary>The country of whom armed men follow: "forces loyal to President Saleh".</summary>
    private string? Lord(Sentence sentence, int head)
    {
        foreach (var loyal in sentence.Children(head).Where(c => sentence.Tokens[c].Lemma == "loyal"))
        {
            foreach (var token in sentence.Subtree(loyal).Where(t => t > loyal))
            {
                if (context.ActorsAt(sentence.Index, token).FirstOrDefault(a => IsState(a.Country)) is { } lord)
                {
                    return lord.Country;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a name that nobody knows stands before the noun: "Sahrawi troops" are no Moroccans, though "Yoruba leaders" are Nigerians.</summary>
    private bool IsNamed(Sentence sentence, int head) => sentence.Children(head).Any(c =>
        c > 0 && sentence.Tokens[c].Relation is "amod" or "compound" && char.IsUpper(sentence.Tokens[c].Form[0]) && context.ActorsAt(sentence.Index, c).Count == 0
        && sentence.Tokens[c].Form is var word && (word.EndsWith("an", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith('i') || word.EndsWith("ish", StringComparison.Ordinal)));

    /// <summary>The country that the sentence speaks of, if it is one alone.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="but">A country that doesn't count, or null.</param>
    /// <param name="pronouns">Whether "we" and "our" speak of it, too.</param>
    private string? Only(Sentence sentence, string? but = null, bool pronouns = true)
    {
        string? only = null;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!pronouns && sentence.Tokens[i].Upos == "PRON")
            {
                continue;
            }

            foreach (var country in context.ActorsAt(sentence.Index, i).Select(a => a.Country).Append(context.PlaceAt(sentence.Index, i)?.Country).Append(context.Map.DemonymAt(sentence.Index, i)?.Country).Where(c => IsState(c) && c != but))
            {
                if (only is not null && only != country)
                {
                    return null;
                }

                only = country;
            }
        }

        return only;
    }

    private static bool IsState(string? country) => country is { Length: 3 } and not ("IGO" or "NGO" or "MNC" or "IMG");
}
