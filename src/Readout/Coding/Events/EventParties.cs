using Readout.Language;

namespace Readout.Coding;

/// <summary>Finds the parties of an event: who stands in the roles that its rule names.</summary>
/// <param name="parties">Reads the actors of a phrase.</param>
/// <param name="memory">Meetings told of before; null where none are to be recalled.</param>
/// <param name="lexicon">Lists of words by which whoever is unnamed is found.</param>
internal sealed partial class EventParties(PartyReader parties, MeetingMemory? memory, EventLexicon lexicon)
{
    /// <summary>Sectors whose dealings among themselves are nobody's politics, where no country is named: "the company sued its bank".</summary>
    private static readonly HashSet<string> Private = new(StringComparer.Ordinal) { "BUS", "CVL", "MED", "JRN", "EDU", "SOC", "AGR", "LAB", "REL", "REF", "CRM", "ELI" };

    /// <summary>Adds the parties of <paramref name="match"/>, and the ways to them.</summary>
    public void Add(EventMatch match, FrameSet frames)
    {
        if (match.Rule.Mutual)
        {
            AddMutual(match, frames);
        }
        else
        {
            AddBoth(match, frames);
        }

        // "The president pledged to deepen our ties": we are those whom he speaks for.
        match.Target.RemoveAll(t => t == parties.Publisher && match.Target.Count + match.Source.Count > 1 && match.Source.Exists(s => s.Country is not null && s.Country == t.Country));
    }

    private void AddBoth(EventMatch match, FrameSet frames)
    {

        Fill(match, frames, "source", []);
        Fill(match, frames, "target", match.Source);
        if (match.Rule.Said && match.Target.RemoveAll(t => t.Kind == ActorKind.State && match.Source.Exists(a => a.Country == t.Country)) > 0 && match.Target.Count == 0)
        {
            // "We appreciate the support of Ukraine", says its president: he doesn't thank his own state.
            Recall(match, match.ContentHead, match.Target, "target", match.Source);
        }

        if (match.Target.Count == 0 && match.Cameo[..2] is "18" or "19" or "20" or "17")
        {
            AddEnemysFoe(match);
        }

        if (match.Rule.Each && match.Source.Select(a => a.Country).OfType<string>().Distinct().Count() > 1)
        {
            // Two who fly to Geneva meet there: the place where others meet is no party.
            match.Target.Clear();
        }

        if (match.Rule.Each)
        {
            // The trip of a company or of leaders of no country is no visit.
            match.Source.RemoveAll(s => s.Country is null && s.Kind != ActorKind.Person);
        }

        if ((match.Rule.Joint || match.Rule.Each) && match.Target.Count == 0 && match.Source.Count > 1 && AreSeveral(match))
        {
            match.Target.AddRange(match.Source.Skip(1));
            match.Source.RemoveRange(1, match.Source.Count - 1);
        }
    }

    /// <summary>Whether the sources are two parties, and not two names of one: "Colombia's ELN rebels".</summary>
    private static bool AreSeveral(EventMatch match) =>
        match.Source.Select(a => a.Country ?? a.Name).Distinct().Count() > 1 || match.Paths.Where(p => p.Party == "source").Select(p => p.Head).Distinct().Count() > 1;

    /// <summary>Adds the actors of the first role that has any that are not in <paramref name="other"/>.</summary>
    private void Fill(EventMatch match, FrameSet frames, string party, List<Actor> other)
    {
        var (roles, into) = party == "source" ? (match.Rule.Source, match.Source) : (match.Rule.Target, match.Target);
        foreach (var role in roles)
        {
            if (role is "content source" or "content target" && match.Content is { } inner)
            {
                into.AddRange((role == "content source" ? inner.Source : inner.Target).Where(a => !other.Contains(a) && !into.Contains(a)));
                if (into.Count > 0)
                {
                    match.Paths.Add(new PartyPath(party, role, match.ContentHead, [.. into]));
                }
            }
            else if (role == "recalled")
            {
                Recall(match, match.ContentHead, into, party, other);
            }
            else if (role == "speaker")
            {
                AddSpeaker(match, party);
            }
            else if (role == "victim")
            {
                AddVictim(match, frames, party, other);
            }
            else if (role is "content subject" or "content party")
            {
                AddContent(match, frames, role, party, other);
            }
            else
            {
                AddRole(match, role, frames, party, other);
            }

            if (into.Count > 0)
            {
                return;
            }
        }
    }

    /// <summary>Who speaks, where the verb has nobody as subject because it is said to somebody: "Thank you to all".</summary>
    private void AddSpeaker(EventMatch match, string party)
    {
        var verb = match.Predicate.Verbal;
        if (verb is { Kind: PredicateKind.Verb, Passive: false, Token.Xpos: "VB" or "VBP" } && !verb.Heads("subject").Any() && parties.Speaker(match.Sentence, verb.Head) is { } speaker)
        {
            (party == "source" ? match.Source : match.Target).Add(speaker);
            match.Paths.Add(new PartyPath(party, "speaker", -1, [speaker]));
        }
    }

    /// <summary>Who does, or suffers, what the content says, event or not: "demanded that Sudan return it".</summary>
    private void AddContent(EventMatch match, FrameSet frames, string role, string party, List<Actor> other)
    {
        if (match.ContentHead < 0 || frames.At(match.ContentHead) is not { } content)
        {
            return;
        }

        var into = party == "source" ? match.Source : match.Target;
        foreach (var argument in content.Arguments)
        {
            if (role == "content party" || argument.Role == (content.Passive ? "object" : "subject"))
            {
                var found = parties.At(match.Sentence, argument.Head, places: true).Where(a => !other.Contains(a) && !into.Contains(a) && IsParty(a)).ToList();
                into.AddRange(found);
                if (found.Count > 0)
                {
                    match.Paths.Add(new PartyPath(party, role, argument.Head, found));
                }
            }
        }
    }

    private void AddRole(EventMatch match, string role, FrameSet frames, string party, List<Actor> other)
    {
        var into = party == "source" ? match.Source : match.Target;
        // Who condemns the attack on a town doesn't blame the town.
        var suffered = match.Content is not null && party == "target" && match.Rule.Cameo.StartsWith("11", StringComparison.Ordinal);
        if (suffered && role is "against" or "at" or "on" or "in" or "over" or "to")
        {
            return;
        }

        if (match.Rule.Said && party == "target" && role == "for" && match.Predicate.Heads("object").Any(h => match.Sentence.Tokens[h] is { Upos: "PRON" } word && !word.Form.Equals("you", StringComparison.OrdinalIgnoreCase)))
        {
            // "Thanked them for their help to Ukraine": whoever they are, it isn't Ukraine.
            return;
        }

        foreach (var head in match.Predicate.Heads(role, frames))
        {
            var found = parties.At(match.Sentence, head, places: party == "target" && !suffered).Where(a => !other.Contains(a) && !into.Contains(a) && IsParty(a)).ToList();
            if (found.Count > 0)
            {
                into.AddRange(found);
                match.Paths.Add(new PartyPath(party, role, head, found));
            }
        }
    }

    /// <summary>All parties of a mutual event; the first-named is the source.</summary>
    private void AddMutual(EventMatch match, FrameSet frames)
    {
        var all = new List<(int Head, Actor Actor)>();
        foreach (var role in match.Rule.Source.Concat(match.Rule.Target).Distinct().OrderBy(r => r == Predicate.Setting))
        {
            if (role == Predicate.Setting && all.Count > 1)
            {
                continue;
            }

            // Two who fly to Geneva meet there: the place of a meeting of others is no party.
            var places = match.Rule.Target.Contains(role) && !match.Rule.Source.Contains(role) && all.Select(a => a.Actor.Country).Distinct().Count() < 2;
            foreach (var head in match.Predicate.Heads(role, frames))
            {
                var found = parties.At(match.Sentence, head, places).Where(IsParty).ToList();
                if (role == "of" && match.Predicate.Frame.Kind == PredicateKind.Noun && match.Sentence.Tokens[head].Upos == "NOUN" && parties.Itself(match.Sentence, head).Count == 0 && !lexicon.List("measures").Contains(match.Sentence.Tokens[head].Lemma.ToLowerInvariant()))
                {
                    // "The discussion of Russia's use of food": what is talked about.
                    found.Clear();
                }

                if (role == "possessive" && match.Sentence.Tokens[head].Upos == "PRON")
                {
                    // "He will continue our talks with Chile": we are who he speaks for.
                    found.RemoveAll(f => all.Exists(a => a.Actor.Country is not null && a.Actor.Country == f.Country));
                }

                if (found.Count > 0)
                {
                    all.AddRange(found.Where(f => all.All(a => a.Actor != f)).Select(f => (head, f)));
                    match.Paths.Add(new PartyPath("party", role, head, found));
                }
            }
        }

        if (all.Count > 0 && match.Predicate.Frame.Kind == PredicateKind.Noun && match.Paths.TrueForAll(p => p.Role is "with") && match.Rule.Source.Contains("subject"))
        {
            // "Deepening cooperation with Norway and Canada": they don't cooperate with each other, but with whoever says so.
            // "Evacuated in cooperation with the Red Cross" leaves open who else evacuates.
            var aside = match.Cameo.StartsWith("06", StringComparison.Ordinal) && match.Sentence.Child(match.Predicate.Frame.Head, "case") >= 0;
            if (!aside && parties.Speaker(match.Sentence, match.Predicate.Frame.Head) is { Country: not null } speaker && all.TrueForAll(a => a.Actor.Country != speaker.Country))
            {
                all.Insert(0, (-1, speaker));
                match.Paths.Add(new PartyPath("party", "speaker", -1, [speaker]));
            }
            else if (aside || all.Count > 1)
            {
                all.Clear();
            }
        }

        if (all.Count > 1 && all.TrueForAll(a => a.Actor.Country == "IGO") && match.Paths.Select(p => p.Role).Distinct().Count() == 1)
        {
            // "The UN Secretary-General's talks in Moscow": he and his organisation are one party.
            all.RemoveRange(1, all.Count - 1);
        }

        all.Sort((a, b) => a.Head.CompareTo(b.Head));
        match.Source.AddRange(all.Take(1).Select(a => a.Actor));
        match.Target.AddRange(all.Skip(1).Select(a => a.Actor));
        if (all.Count < 2 && match.Rule.Cameo.StartsWith("04", StringComparison.Ordinal) && match.Predicate.Frame.Kind == PredicateKind.Noun && IsKnown(match.Sentence, match.Predicate.Frame.Head)
            && memory?.Before(match.Sentence, match.Predicate.Frame.Head, match.Source) is { } meeting)
        {
            match.Source.Clear();
            match.Source.Add(meeting.Parties[0]);
            match.Target.AddRange(meeting.Parties.Skip(1));
            match.Recalled = meeting;
            match.Remembered = meeting;
            match.Paths.Add(new PartyPath("party", "recalled", -1, meeting.Parties));
        }
    }

    /// <summary>The other party of the call or meeting that the word names ("the call, which Moscow had requested"), or that "I" and "we" have just spoken with.</summary>
    private void Recall(EventMatch match, int head, List<Actor> into, string party, List<Actor> other)
    {
        var spoken = match.Rule.Said && match.Paths.Exists(p => p.Role == "speaker" || (p.Role == "subject" && p.Head >= 0 && match.Sentence.Tokens[p.Head].Lemma.ToLowerInvariant() is "i" or "we"));
        if (head >= 0 && (spoken || IsKnown(match.Sentence, head)) && memory?.Before(match.Sentence, head, other) is { } meeting)
        {
            var others = meeting.Parties.Where(p => !other.Any(o => o == p || (o.Country is not null && o.Country == p.Country))).ToList();
            into.AddRange(others);
            match.Remembered = meeting;
            match.Paths.Add(new PartyPath(party, "recalled", head, others));
        }
    }

    /// <summary>Whether the noun speaks of something that was told already: "the call", "their talks".</summary>
    private static bool IsKnown(Sentence sentence, int head) => sentence.Children(head).Any(c =>
        sentence.Tokens[c].Relation is "det" && sentence.Tokens[c].Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those"
        || sentence.Tokens[c].Deprel == "nmod:poss" && sentence.Tokens[c].Form.Equals("their", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether somebody can be a party: documents speak, but don't act.</summary>
    private static bool IsParty(Actor actor) => actor.Kind != ActorKind.Document && !actor.IsCompany;

    /// <summary>Whether nobody of a state or of public office is on one side: to meet business people on a journey is no business of states.</summary>
    public static bool IsPrivate(EventMatch match) => match.Target.Count > 0 && match.Target.All(t => t.Kind != ActorKind.Person && t.Sectors.Count > 0 && !IsPublic(t));

    /// <summary>Whether one of the parties is of public interest: of a known country or of public office. Of violence it is asked when its place is known.</summary>
    public static bool IsOfInterest(EventMatch match) => match.Source.Concat(match.Target).Any(IsPublic);

    /// <summary>Whether the party isn't of the people, business or the press alone: experts who meet at home are no talks.</summary>
    public static bool HasOffice(Actor actor) => actor.Sectors.Count == 0 || actor.Sectors.Any(s => s == "ELI" || !Private.Contains(s));

    private static bool IsPublic(Actor actor) => actor.Country is not null || actor.Sectors.Any(s => !Private.Contains(s));

    /// <summary>Whether the match has the parties that its rule asks for, and one of them is of public interest.</summary>
    public bool Enough(EventMatch match) => (!lexicon.Counts("officials", match.Cameo) || match.Source.Concat(match.Target).Any(HasOffice)) && (match.Source.Concat(match.Target).Any(IsPublic) || lexicon.Counts("anybody", match.Cameo)) && match.Rule.Alone switch
    {
        "target" => match.Source.Count > 0,
        "source" => match.Target.Count > 0,
        "either" => match.Source.Count + match.Target.Count > 0,
        _ => match.Source.Count > 0 && match.Target.Count > 0,
    };
}
