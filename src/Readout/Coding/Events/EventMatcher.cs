using Readout.Language;

namespace Readout.Coding;

/// <summary>A rule whose word stands in the text and that does not hold there, and why: for explanations.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Token">Index of the word.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Why">What it lacks.</param>
/// <param name="Held">Whether the rule did hold, and only the words around speak of no event.</param>
public sealed record RuledOut(int Sentence, int Token, string Rule, string Why, bool Held = false);

/// <summary>Finds the rule that holds for a predicate, its parties and its code.</summary>
internal sealed class EventMatcher(EventLexicon lexicon, PartyReader parties, MeetingMemory? memory, List<RuledOut>? log)
{
    private const int Deepest = 3;
    private static readonly string[] Occasions = ["in", "during", "at", "on", "after", "before", "following", "over", "ahead of", "prior to", "throughout", "upon", "since"];
    private static readonly string[] Money = ["dollar", "euro", "pound", "million", "billion", "worth", "yen", "crown", "franc"];

    /// <summary>Sectors whose dealings among themselves are nobody's politics, where no country is named: "the company sued its bank".</summary>
    private static readonly HashSet<string> Private = new(StringComparer.Ordinal) { "BUS", "CVL", "MED", "JRN", "EDU", "SOC", "AGR", "LAB", "REL", "REF", "CRM", "ELI" };

    /// <summary>The best match for the predicate at word <paramref name="head"/> of a sentence; null if no rule holds.</summary>
    public EventMatch? Match(FrameSet frames, int head) => Match(frames, head, 0, parties: true);

    /// <summary>The best match for what is threatened, promised or asked for: its parties needn't be named.</summary>
    public EventMatch? Content(FrameSet frames, int head) => Match(frames, head, 1, parties: false);

    private EventMatch? Match(FrameSet frames, int head, int depth, bool parties)
    {
        if (frames.At(head) is not { } frame)
        {
            return null;
        }

        foreach (var (rule, predicate) in Candidates(frames, frame))
        {
            if (Try(rule, predicate, frames, depth, parties) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>Rules whose words the frame has, the most special first; the order of the files decides between equals.</summary>
    private IEnumerable<(EventRule Rule, Predicate Predicate)> Candidates(FrameSet frames, Frame frame)
    {
        var found = new List<(EventRule Rule, Predicate Predicate, int Weight)>();
        switch (frame.Kind)
        {
            case PredicateKind.Verb:
                var verb = new Predicate(frame);
                foreach (var (rule, phrase) in lexicon.PhrasesOf(frame.Lemma).Concat(frame.Particle >= 0 ? lexicon.PhrasesOf(frame.Token.Lemma.ToLowerInvariant()) : []))
                {
                    if (frame.Heads(phrase.Role).Any(h => IsWord(frame.Sentence, h, phrase.Noun)))
                    {
                        found.Add((rule, verb, rule.Weight + 3));
                    }
                }

                found.AddRange(lexicon.OfVerb(frame.Lemma).Select(r => (r, verb, r.Weight)));
                // "called on", "asked for": parsers hang the preposition on its noun.
                found.AddRange(frame.Arguments.Select(a => a.Role).Distinct().SelectMany(role => lexicon.OfVerb($"{frame.Lemma} {role}").Select(r => (r, verb, r.Weight + 1))));
                if (LooseParticle(frame) is { } particle)
                {
                    found.AddRange(lexicon.OfVerb($"{frame.Lemma} {particle}").Select(r => (r, verb, r.Weight + 1)));
                }

                break;
            case PredicateKind.Noun:
                var noun = Carried(frames, frame);
                if (frame.Head > 0)
                {
                    var before = frame.Sentence.Tokens[frame.Head - 1];
                    found.AddRange(lexicon.OfNoun($"{before.Form.ToLowerInvariant()} {frame.Lemma}").Select(r => (r, noun, r.Weight + 3)));
                }

                found.AddRange(lexicon.OfNoun(frame.Lemma).Select(r => (r, noun, r.Weight)));
                break;
            default:
                var state = new Predicate(frame);
                found.AddRange(lexicon.OfAdjective(frame.Lemma).Select(r => (r, state, r.Weight)));
                found.AddRange(lexicon.OfNoun(frame.Lemma).Select(r => (r, state, r.Weight)));
                break;
        }

        return found.OrderByDescending(f => f.Weight).Select(f => (f.Rule, f.Predicate));
    }

    /// <summary>A word right behind the verb that is its particle, whatever the tree makes of it: "pulled back from", "pulled out of"; null if there is none.</summary>
    private static string? LooseParticle(Frame verb)
    {
        var next = verb.Head + 1;
        return verb.Particle < 0 && next < verb.Sentence.Tokens.Count && verb.Sentence.Tokens[next].Upos is "ADV" or "ADP"
            && verb.Sentence.Tokens[next].Form.ToLowerInvariant() is var word and ("out" or "back" or "off" or "away" or "down" or "up" or "aside") ? word : null;
    }

    /// <summary>The noun with the verb that carries it, if one does: "held talks", "talks took place", "on a visit".</summary>
    private Predicate Carried(FrameSet frames, Frame noun)
    {
        var governor = frames.GovernorOf(noun);
        while (governor is { Role: "of", Frame.Kind: PredicateKind.Noun } measure && lexicon.List("measures").Contains(measure.Frame.Lemma))
        {
            // "held a series of meetings": the verb carries what it counts.
            governor = frames.GovernorOf(measure.Frame);
        }

        if (governor is { } up && up.Frame.Kind != PredicateKind.Noun && lexicon.Support(up.Frame.Lemma, up.Role) is { } support)
        {
            return new Predicate(noun, up.Frame, support);
        }

        // "the decision to hold talks", "talks held in Geneva": the participle stands under the noun.
        foreach (var child in noun.Sentence.Children(noun.Head))
        {
            if (noun.Sentence.Tokens[child].Relation == "acl" && frames.At(child) is { } clause && clause.Kind == PredicateKind.Verb
                && clause.Heads("object").Contains(noun.Head) && lexicon.Support(clause.Lemma, "object") is { } below)
            {
                return new Predicate(noun, clause, below);
            }
        }

        return Occasion(frames, noun) is { } occasion
            ? new Predicate(noun) { Occasion = occasion, IsAddressed = lexicon.List("addressing").Contains(occasion.Lemma) }
            : new Predicate(noun);
    }

    /// <summary>The verb in whose circumstances the noun stands ("said in a call"), were there other nouns on the way ("spoke of grain in a call"); null if there is none.</summary>
    private static Frame? Occasion(FrameSet frames, Frame noun)
    {
        var up = frames.GovernorOf(noun);
        if (up is null || Array.IndexOf(Occasions, up.Value.Role) < 0)
        {
            return null;
        }

        while (up is { Frame.Kind: PredicateKind.Noun, Role: not "on" } above)
        {
            up = frames.GovernorOf(above.Frame);
        }

        return up is { Frame.Kind: PredicateKind.Verb } verb ? verb.Frame : null;
    }

    private EventMatch? Try(EventRule rule, Predicate predicate, FrameSet frames, int depth, bool wantParties)
    {
        if (Failing(rule, predicate, frames, wantParties) is { } why)
        {
            return Reject(rule, predicate, why);
        }

        var (content, contentHead) = depth < Deepest ? ContentOf(rule, predicate, frames, depth) : (null, -1);
        var code = content is null ? null : rule.As.FirstOrDefault(a => content.Cameo.StartsWith(a.Inner, StringComparison.Ordinal))?.Code;
        var same = code == "=";
        if (rule.NeedsContent && code is null)
        {
            return Reject(rule, predicate, content is null ? "what it is about is no event of any rule" : $"its content ({content.Cameo}) has no code in the rule");
        }

        var match = new EventMatch
        {
            Rule = rule,
            Predicate = predicate,
            Cameo = same ? content!.Cameo : code ?? rule.Cameo,
            CodedBy = same ? content!.CodedBy : code is null ? rule : null,
            Content = content,
            ContentHead = contentHead,
        };
        AddParties(match, frames);
        if (!wantParties)
        {
            return match;
        }

        return rule.Abroad && match.IsOfOneCountry ? Reject(rule, predicate, "all parties are of one country")
            : Enough(match) ? match
            : Reject(rule, predicate, match.Source.Count == 0 ? "no actor as source" : match.Target.Count == 0 ? "no actor as target" : "neither party has a country or a public office");
    }

    private EventMatch? Reject(EventRule rule, Predicate predicate, string why)
    {
        log?.Add(new RuledOut(predicate.Sentence.Index, predicate.Frame.Head, rule.Name, why));
        return null;
    }

    private string? Failing(EventRule rule, Predicate predicate, FrameSet frames, bool alone)
    {
        // What is pledged or asked for is carried by that: "pledged $5 million in aid".
        if (rule.NeedsCarrier && predicate.Carrier is null && alone)
        {
            return "no verb that carries the noun";
        }

        foreach (var form in rule.Form)
        {
            var verb = predicate.Verbal;
            if (form == "negated" ? !verb.Negated : !(verb.Future || verb.Auxiliaries.Contains("would")) || verb.Negated)
            {
                return $"the verb is not {form}";
            }
        }

        foreach (var test in rule.Needs)
        {
            if (!Holds(test, predicate, frames))
            {
                return $"needs {test.Told}";
            }
        }

        foreach (var test in rule.Not)
        {
            if (Holds(test, predicate, frames, strict: true))
            {
                return $"not with {test.Told}";
            }
        }

        return null;
    }

    private bool Holds(RoleTest test, Predicate predicate, FrameSet frames, bool strict = false)
    {
        foreach (var argument in predicate.Arguments.Concat(predicate.Floats))
        {
            if ((test.Roles.Contains(argument.Role) || test.Roles.Contains("any")) && (Is(test, predicate.Sentence, argument.Head, strict) || IsUnder(frames.At(argument.Head), test.Words)))
            {
                return true;
            }
        }

        foreach (var role in test.Roles)
        {
            if (Heads(predicate, role, frames).Any(h => Is(test, predicate.Sentence, h, strict)))
            {
                return true;
            }
        }

        return test.Words.Contains("nobody") && test.Roles.Any(r => !predicate.Heads(r).Any());
    }

    private bool Is(RoleTest test, Sentence sentence, int head, bool strict) =>
        test.Anything
        || (test.Words.Count > 0 && HasWord(sentence, head, test.Words, strict))
        || (test.Number && sentence.Tokens[head].Upos == "NUM")
        || (test.Actor && parties.At(sentence, head, places: true).Count > 0)
        || (test.Party && parties.Itself(sentence, head).Count > 0)
        || (test.Person && parties.Itself(sentence, head).Any(a => a.Kind == ActorKind.Person))
        || (test.Place && parties.IsPlace(sentence, head))
        || (test.Sectors.Count > 0 && parties.At(sentence, head, places: false).Any(a => a.Sectors.Any(test.Sectors.Contains) || test.Sectors.Contains(a.Country ?? "")));

    /// <summary>The phrases in a role, or down a way of roles: "purpose-clause > object" is what the purpose clause's verb has as object.</summary>
    private static IEnumerable<int> Heads(Predicate predicate, string role, FrameSet frames)
    {
        var way = role.Split('>', StringSplitOptions.TrimEntries);
        var heads = predicate.Heads(way[0]);
        foreach (var step in way.Skip(1))
        {
            heads = heads.SelectMany(h => frames.At(h)?.Heads(step) ?? []);
        }

        return heads;
    }

    /// <summary>Whether a clause stands under one of the words as an auxiliary: "must return".</summary>
    private static bool IsUnder(Frame? clause, IReadOnlySet<string> words) => clause is not null && clause.Auxiliaries.Any(words.Contains);

    /// <summary>Whether the phrase is headed by one of the words, or by a measure of it ("thousands of troops"), or has it as compound ("troop movements").</summary>
    private bool HasWord(Sentence sentence, int head, IReadOnlySet<string> words, bool strict)
    {
        return Is(head) || sentence.Children(head).Any(c => (sentence.Tokens[c].Deprel is "compound" or "amod" or "conj" && Is(c)) || (IsMeasured(sentence, head, c) && (!strict || IsMeasure(sentence.Tokens[head])) && HasWord(sentence, c, words, strict)));

        bool Is(int token)
        {
            var (lemma, form) = (sentence.Tokens[token].Lemma.ToLowerInvariant(), sentence.Tokens[token].Form.ToLowerInvariant());
            return words.Contains(lemma) || words.Contains(form)
                || (token > 0 && sentence.Tokens[token - 1].Form.ToLowerInvariant() is var before && (words.Contains($"{before} {lemma}") || words.Contains($"{before} {form}")));
        }
    }

    /// <summary>Whether the word counts or measures: "thousands of troops"; the mayor of a city is no city.</summary>
    private bool IsMeasure(Token word) =>
        word.Upos is "NUM" or "SYM" || lexicon.List("measures").Contains(word.Lemma.ToLowerInvariant()) || Money.Contains(word.Lemma.ToLowerInvariant());

    /// <summary>Whether the word is what its head is a measure of: "a shipment of military aid", "$50 million in aid".</summary>
    private static bool IsMeasured(Sentence sentence, int head, int child) =>
        sentence.Tokens[child].Deprel is "nmod" && sentence.Child(child, "case") is var m and >= 0
        && (sentence.Tokens[m].Form == "of" || (sentence.Tokens[m].Form == "in" && IsMoney(sentence.Tokens[head])));

    private static bool IsMoney(Token word) => word.Upos is "SYM" or "NUM" || Money.Contains(word.Lemma.ToLowerInvariant());

    private static bool IsWord(Sentence sentence, int token, string word) =>
        sentence.Tokens[token].Lemma.Equals(word, StringComparison.OrdinalIgnoreCase) || sentence.Tokens[token].Form.Equals(word, StringComparison.OrdinalIgnoreCase);

    private (EventMatch? Content, int Head) ContentOf(EventRule rule, Predicate predicate, FrameSet frames, int depth)
    {
        var first = -1;
        foreach (var role in rule.Content)
        {
            foreach (var head in Heads(predicate, role, frames))
            {
                first = first < 0 ? head : first;
                // "pledged $50 million | in aid": the tree may hang it on the verb.
                foreach (var told in Told(frames, head).Concat(IsMoney(frames.Sentence.Tokens[head]) ? predicate.Heads("in") : []))
                {
                    if (Match(frames, told, depth + 1, parties: false) is { } inner)
                    {
                        return (inner, told);
                    }
                }
            }
        }

        return (null, first);
    }

    /// <summary>The word itself, the noun that it carries ("to hold talks"), or what it measures ("$50 million in aid").</summary>
    private IEnumerable<int> Told(FrameSet frames, int head)
    {
        yield return head;
        if (frames.At(head) is { Kind: PredicateKind.Verb } verb)
        {
            foreach (var argument in verb.Arguments)
            {
                if (lexicon.Support(verb.Lemma, argument.Role) is not null)
                {
                    yield return argument.Head;
                }
            }
        }

        foreach (var child in frames.Sentence.Children(head))
        {
            if (IsMeasured(frames.Sentence, head, child))
            {
                yield return child;
            }
        }
    }

    private void AddParties(EventMatch match, FrameSet frames)
    {
        if (match.Rule.Mutual)
        {
            AddMutual(match, frames);
            return;
        }

        Fill(match, frames, "source", []);
        Fill(match, frames, "target", match.Source);
        if (match.Rule.Said && match.Target.RemoveAll(t => t.Kind == ActorKind.State && match.Source.Exists(a => a.Country == t.Country)) > 0 && match.Target.Count == 0)
        {
            // "We appreciate the support of Ukraine", says its president: he doesn't thank his own state.
            Recall(match, match.ContentHead, match.Target, "target", match.Source);
        }

        if (match.Rule.Each && match.Source.Select(a => a.Country).Distinct().Count() > 1)
        {
            // Two who fly to Geneva meet there: the place where others meet is no party.
            match.Target.Clear();
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
                    match.Paths.Add((party, role, match.ContentHead));
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
            match.Paths.Add((party, "speaker", -1));
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
                    match.Paths.Add((party, role, argument.Head));
                }
            }
        }
    }

    private void AddRole(EventMatch match, string role, FrameSet frames, string party, List<Actor> other)
    {
        var into = party == "source" ? match.Source : match.Target;
        foreach (var head in Heads(match.Predicate, role, frames))
        {
            var found = parties.At(match.Sentence, head, places: party == "target").Where(a => !other.Contains(a) && !into.Contains(a) && IsParty(a)).ToList();
            if (found.Count > 0)
            {
                into.AddRange(found);
                match.Paths.Add((party, role, head));
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
            foreach (var head in Heads(match.Predicate, role, frames))
            {
                var found = parties.At(match.Sentence, head, places).Where(IsParty).ToList();
                if (found.Count > 0)
                {
                    all.AddRange(found.Where(f => all.All(a => a.Actor != f)).Select(f => (head, f)));
                    match.Paths.Add(("party", role, head));
                }
            }
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
            match.Paths.Add(("party", "recalled", -1));
        }
    }

    /// <summary>The other party of the call or meeting that the word names ("the call, which Moscow had requested"), or that "I" and "we" have just spoken with.</summary>
    private void Recall(EventMatch match, int head, List<Actor> into, string party, List<Actor> other)
    {
        var spoken = match.Rule.Said && match.Paths.Exists(p => p.Role == "speaker" || (p.Role == "subject" && p.Head >= 0 && match.Sentence.Tokens[p.Head].Lemma.ToLowerInvariant() is "i" or "we"));
        if (head >= 0 && (spoken || IsKnown(match.Sentence, head)) && memory?.Before(match.Sentence, head, other) is { } meeting)
        {
            into.AddRange(meeting.Parties.Where(p => !other.Any(o => o == p || (o.Country is not null && o.Country == p.Country))));
            match.Paths.Add((party, "recalled", head));
        }
    }

    /// <summary>Whether the noun speaks of something that was told already: "the call", "their talks".</summary>
    private static bool IsKnown(Sentence sentence, int head) => sentence.Children(head).Any(c =>
        sentence.Tokens[c].Relation is "det" && sentence.Tokens[c].Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those"
        || sentence.Tokens[c].Deprel == "nmod:poss" && sentence.Tokens[c].Form.Equals("their", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether somebody can be a party: documents speak, but don't act.</summary>
    private static bool IsParty(Actor actor) => actor.Kind != ActorKind.Document;

    private static bool IsPublic(Actor actor) => actor.Country is not null || actor.Sectors.Any(s => !Private.Contains(s));

    private static bool Enough(EventMatch match) => match.Source.Concat(match.Target).Any(IsPublic) && match.Rule.Alone switch
    {
        "target" => match.Source.Count > 0,
        "source" => match.Target.Count > 0,
        "either" => match.Source.Count + match.Target.Count > 0,
        _ => match.Source.Count > 0 && match.Target.Count > 0,
    };
}
