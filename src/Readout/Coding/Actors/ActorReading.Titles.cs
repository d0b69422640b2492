using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <content>Titles and who bears them: offices and their holders, titles beside names, and what a title says of somebody unknown.</content>
internal sealed partial class ActorReading
{
    // The longest titles: "Minister of State for Europe and Foreign Affairs of the Republic of …".
    private const int TitleWords = 12;

    private (int Sentence, int Last, (string? Country, string? Sector, string? Role) Described) _titled = (-1, -1, default);

    /// <summary>The persons whose names follow a title in the plural: "Representatives Ada Kim and Ben Lee".</summary>
    private List<Actor> PersonsAfter(Sentence sentence, int title, Actor first)
    {
        var all = new List<Actor> { first };
        for (var at = title + 1; at < sentence.Tokens.Count;)
        {
            if (_covered[at] is { Entry.Kind: ActorEntryKind.Person } match)
            {
                all.AddRange(_at.GetValueOrDefault((sentence.Index, HeadOf(sentence, match.First, match.Last)), []).Where(a => !all.Contains(a)));
                at = match.Last + 1;
            }
            else if (sentence.Tokens[at].Form is "," or "and")
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return all;
    }

    /// <summary>The one person of the report, named before or after, who holds such an office: "Mr Putin's foreign affairs adviser" is Yuri Ushakov.</summary>
    private Actor? Titled(string? country, string title)
    {
        var holders = _named.Where(e => e.Country == country && e.Offices.Any(o => (_date is not { } day || o.HeldOn(day)) && (" " + o.Title).EndsWith(" " + title, StringComparison.OrdinalIgnoreCase))).ToList();
        return holders is [{ } holder] ? Make("P:" + holder.Name, holder.Name, ActorKind.Person, holder.Country, holder.Sector, holder.Offices.First(o => (" " + o.Title).EndsWith(" " + title, StringComparison.OrdinalIgnoreCase)).Title) : null;
    }

    /// <summary>Who holds the office: a person of the report first, else the lexicon's on the day.</summary>
    private Actor? Holder(string? country, string office)
    {
        if (country is null || !_lexicon.Words("offices").Contains(office))
        {
            return null;
        }

        for (var i = _recent.Count - 1; i >= 0; i--)
        {
            var actor = _recent[i].Actor;
            if (actor.Kind == ActorKind.Person && actor.Country == country && actor.Role is { } role && RoleFits(role, office))
            {
                return actor;
            }
        }

        return null;
    }

    private static bool RoleFits(string role, string office)
    {
        role = role.ToLowerInvariant();
        if (role.StartsWith("former", StringComparison.Ordinal))
        {
            return false;
        }

        return office switch
        {
            "leader" or "head of state" or "head of the state" => role is "president" or "prime minister" or "chancellor" or "king" or "supreme leader" or "premier",
            "president" => role == "president" || role.StartsWith("president of", StringComparison.Ordinal),
            "secretary" => role.Contains("secretary of", StringComparison.Ordinal),
            "minister" => role.Contains("minister", StringComparison.Ordinal),
            "spokesman" or "spokesperson" or "spokeswoman" => role.Contains("spokes", StringComparison.Ordinal) || role.Contains("press secretary", StringComparison.Ordinal),
            _ => role == office || role.EndsWith(" " + office, StringComparison.Ordinal),
        };
    }

    /// <summary>Whether somebody unknown can't hold the office in the state: it has none of the kind (no minister in Washington), or the lexicon knows who holds it.</summary>
    private bool IsElsewhere(string country, string office)
    {
        var word = office.Split(' ')[^1];
        return _lexicon.Words("rulers").Contains(word)
            && (!_lexicon.HasOffice(country, word) || (_date is { } day && _lexicon.FindHolder(country, office, day) is not null));
    }

    /// <summary>Whether "of" and the name of something stand behind the title: "President of the World Economic Forum".</summary>
    private static bool IsOfAnother(Sentence sentence, int title)
    {
        var tokens = sentence.Tokens;
        var at = title + 1;
        if (at >= tokens.Count || tokens[at].Form != "of")
        {
            return false;
        }

        at += at + 1 < tokens.Count && tokens[at + 1].Form.Equals("the", StringComparison.OrdinalIgnoreCase) ? 2 : 1;
        return at < tokens.Count && tokens[at].Upos == "PROPN" && char.IsUpper(tokens[at].Form[0]);
    }

    private Actor? PersonOf(string? country, string office)
    {
        if (country is null || _date is not { } day)
        {
            return null;
        }

        var title = office is "secretary" ? "secretary of state" : office;
        var entry = _lexicon.FindHolder(country, title, day);
        return entry is null ? null : Make("P:" + entry.Name, entry.Name, ActorKind.Person, entry.Country, entry.Sector, title);
    }

    /// <summary>The person that a title belongs to: joined by apposition, flat or compound.</summary>
    private Actor? PersonBeside(Sentence sentence, int token, int first, int last)
    {
        var tokens = sentence.Tokens;
        var up = tokens[token].Head;
        if (up >= 0 && tokens[token].Relation is "compound" or "flat" or "appos" || tokens[token].Deprel == "nmod:desc")
        {
            if (PersonAt(up) is { } above)
            {
                return above;
            }
        }

        foreach (var child in sentence.Children(token))
        {
            if (tokens[child].Relation is "flat" or "appos" && PersonAt(child) is { } below)
            {
                return below;
            }
        }

        // "Prime Minister of Croatia Andrej Plenković": the name follows the title's own "of" phrase, however the tree has it.
        if (tokens[token].Form.Length > 0 && char.IsUpper(tokens[token].Form[0]))
        {
            var next = last + 1;
            if (next + 1 < tokens.Count && tokens[next].Form is "of" or "for")
            {
                next++;
                // A state that the namer takes for a first name is covered by nothing: "of Israel Naftali Bennett".
                next += _covered[next] is null && next + 1 < tokens.Count && _covered[next + 1] is { Entry.Kind: ActorEntryKind.Person } && IsState(tokens[next].Form) ? 1 : 0;
                while (next < tokens.Count && (tokens[next].Form is "the" or "of" or "and" || (_covered[next] is { Entry.Kind: not ActorEntryKind.Person } && tokens[next].Upos is "PROPN" or "ADJ" or "NOUN")))
                {
                    next++;
                }
            }

            if (next < tokens.Count && _covered[next] is { Entry.Kind: ActorEntryKind.Person } match)
            {
                return PersonAt(HeadOf(sentence, match.First, match.Last));
            }
        }

        return null;

        bool IsState(string form) => _lexicon.Find(form).Any(e => e.Kind == ActorEntryKind.State);

        Actor? PersonAt(int i) => i >= 0 && _at.TryGetValue((sentence.Index, i), out var list) && list is [{ Kind: ActorKind.Person } actor] ? actor : null;
    }

    /// <summary>The description of the person named just before in one list, under a title in the plural: "Representatives Ada Kim and | Ben Lee".</summary>
    private (string? Country, string? Sector, string? Role)? SharedTitle(Sentence sentence, int first, string? sector)
    {
        var at = first - 1;
        while (at > 0 && sentence.Tokens[at].Form is "and" or ",")
        {
            at--;
        }

        return sector is null && at < first - 1 && _titled.Sentence == sentence.Index && _titled.Last == at && _titled.Described.Role is { } role && _lexicon.FindAgent(role) is not null && role.EndsWith('s')
            ? _titled.Described : null;
    }

    /// <summary>The title that stands right before a name with the country that it is of, whatever the tree makes of it: "Minister for Europe and Foreign Affairs of France | Ada Kim".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">Index of the name's first word.</param>
    /// <param name="told">Whether the country has to stand there, and isn't supposed to be the publisher's.</param>
    private (string? Country, string? Sector, string? Role)? TitleBefore(Sentence sentence, int first, bool told)
    {
        var tokens = sentence.Tokens;
        string? country = null;
        for (var i = first - 1; i >= 0 && i >= first - TitleWords && (_covered[i] is not null || tokens[i].Upos is "NOUN" or "PROPN" or "ADJ" or "ADP" or "DET" or "CCONJ" || (tokens[i].Form is "," or "(" or ")" && i > 0 && i < first - 1)); i--)
        {
            if (_covered[i] is { Entry.Kind: ActorEntryKind.Person })
            {
                break;
            }

            if (_covered[i] is { Entry: { Kind: ActorEntryKind.State or ActorEntryKind.Body or ActorEntryKind.Organisation, Country: not null } entry })
            {
                country ??= entry.Country;
            }
            else if (char.IsUpper(tokens[i].Form[0]) && _covered[i] is null && (FindAgent(sentence, i).Agent ?? _lexicon.FindAgent(tokens[i].Form)) is { Kind: "person" } agent)
            {
                country ??= !told && agent.Sector is "GOV" or "MIL" or "LEG" && _publisher?.Country is { Length: 3 } own and not "IGO" && !IsElsewhere(own, tokens[i].Form.ToLowerInvariant()) ? own : null;
                return country is not null ? (country, country is "IGO" or "NGO" or "MNC" ? null : agent.Sector, tokens[i].Form.ToLowerInvariant()) : null;
            }
        }

        return null;
    }

    /// <summary>Country, sector and role of an unknown person, from titles and appositions around the name.</summary>
    private (string? Country, string? Sector, string? Role) Description(Sentence sentence, int head, int first, int last)
    {
        var tokens = sentence.Tokens;
        var nouns = new List<int>();
        for (var i = first - 1; i >= 0 && i >= first - 8 && tokens[i].Upos is "PROPN" or "NOUN" or "ADJ" or "PART" or "ADP" or "DET"; i--)
        {
            if (tokens[i].Upos is "NOUN" or "PROPN" && sentence.IsUnder(i, head))
            {
                nouns.Add(i);
            }
        }

        foreach (var child in sentence.Children(head))
        {
            if (tokens[child].Relation is "appos" or "flat" or "compound" || tokens[child].Deprel == "nmod:desc")
            {
                nouns.Add(child);
            }
        }

        if (tokens[head].Relation is "appos" or "flat" or "compound" && tokens[head].Head >= 0)
        {
            nouns.Add(tokens[head].Head);
        }

        (string?, string?, string?)? without = null;
        (string?, string?, string?)? inferred = null;
        foreach (var noun in nouns.Distinct())
        {
            var (from, to, agent) = FindAgent(sentence, noun);
            if (agent is null)
            {
                continue;
            }

            var span = new NameMatch(Math.Min(from, first), Math.Max(to, last), new ActorEntry(ActorEntryKind.Person, "", null, null));
            var country = CountriesOf(sentence, noun, span).Concat(CountriesOf(sentence, head, span)).FirstOrDefault();
            var role = new Span(tokens[from].Span.Start, tokens[to].Span.End).Of(_analysis.Text).ReplaceLineEndings(" ").ToLowerInvariant();
            var code = country?.Country;
            if (code is null && agent.Sector is "GOV" or "MIL" or "LEG" && _publisher?.Country is { Length: 3 } own && own != "IGO" && !IsElsewhere(own, role))
            {
                // The country that stands in the title further on goes before what is only supposed.
                inferred ??= (own, agent.Sector, role);
            }

            if (code is not null)
            {
                return (code, code is "IGO" or "NGO" or "MNC" ? null : agent.Sector, role);
            }

            // "The US commander in Iraq, General David Petraeus": the other title may have a country.
            without ??= (null, agent.Sector, role);
        }

        return TitleBefore(sentence, first, told: true) ?? inferred ?? TitleBefore(sentence, first, told: false) ?? without ?? (null, null, null);
    }

    private bool HasTitleBefore(IReadOnlyList<Token> tokens, int i) =>
        i > 0 && (IsTitle(tokens[i - 1].Form) || (char.IsUpper(tokens[i - 1].Form[0]) && _lexicon.FindAgent(tokens[i - 1].Form) is { Kind: "person" }));

    private static bool IsTitle(string form) => form is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Dr" or "Dr." or "President" or "Prime" or "Minister" or "Secretary" or "Chancellor" or "General" or "Sir" or "Senator" or "MR." or "MS." or "Foreign" or "Vice";
}
