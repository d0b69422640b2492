using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Codes the events of a report: every predicate that a rule knows, with its parties, its modality, its day and place.</summary>
internal sealed class EventFinder(EventLexicon lexicon, Ontology ontology, SpeechLexicon speech)
{
    /// <summary>The events, each listed once, in the order of their triggers.</summary>
    /// <param name="context">The layers below.</param>
    /// <param name="items">What is said, undertaken and arranged: part of it is an event as well; null to find the statements only.</param>
    /// <param name="log">Takes the rules that did not hold, for explanations; null to forget them.</param>
    public IReadOnlyList<Event> Find(SpeechContext context, SpeechItems? items = null, List<RuledOut>? log = null)
    {
        items ??= new SpeechItems(new StatementFinder(speech).Find(context), [], [], []);
        var drafts = new List<EventDraft>();
        var parties = new PartyReader(context, items.Statements, lexicon, speech.Documents);
        var memory = new MeetingMemory(context, items.Statements);
        var matcher = new EventMatcher(lexicon, parties, memory, log);
        var modality = new ModalityReader(lexicon, speech);
        foreach (var sentence in context.Analysis.Sentences)
        {
            if (context.Counts(sentence))
            {
                var read = Read(context, sentence, matcher, modality, parties, log);
                read.ForEach(memory.Add);
                drafts.AddRange(read);
            }
        }

        return new CommitmentEvents(lexicon, ontology).Add(EventMerger.Merge(drafts, context, ontology, parties, lexicon), context, items);
    }

    private List<EventDraft> Read(SpeechContext context, Sentence sentence, EventMatcher matcher, ModalityReader modality, PartyReader parties, List<RuledOut>? log)
    {
        var frames = context.Frames[sentence.Index];
        var matches = new List<EventMatch>();
        foreach (var frame in frames.All)
        {
            if (matcher.Match(frames, frame.Head) is { } match)
            {
                match.Modality = modality.Read(match.Predicate, frames, match.Rule);
                if (match.Modality.Modality is Modality.Occurred or Modality.Ongoing && match.Paths.Exists(p => p is { Party: "source", Head: >= 0 } && parties.IsOnlyBelieved(sentence, p.Head)))
                {
                    match.Modality = new(Modality.Possible, "who did it is only believed");
                }

                if (match.Rule.Factual && match.Modality.Modality is not (null or Modality.Occurred or Modality.Ongoing))
                {
                    match.Modality = new(null, $"counts only as a fact ({match.Modality.Why})");
                }

                if (match.Modality.Modality is Modality.Intended or Modality.Scheduled && IsMeeting(match) && (EventParties.IsPrivate(match) || match.IsOfAtMostOneCountry))
                {
                    match.Modality = new(null, "a meeting ahead with people at home or of no public office");
                }

                if (match.Modality is { Modality: Modality.Intended, Under: "attempt" } && match.Cameo[..2] is "04" or "05" or "06")
                {
                    match.Modality = new(null, "sought, and so not yet there");
                }

                if (match.Modality.Modality is null)
                {
                    log?.Add(new RuledOut(sentence.Index, frame.Head, match.Rule.Name, match.Modality.Why, Held: true));
                }
                else
                {
                    matches.Add(match);
                }
            }
        }

        // What is agreed, asked for or threatened is coded by the word that does so.
        var taken = matches.Where(m => m.ContentHead >= 0 && !m.Rule.ContentIsFact)
            .SelectMany(m => Conjuncts(sentence, m.ContentHead).Concat(m.Content is null ? [] : [m.ContentHead])).ToHashSet();
        var heads = matches.Where(m => m.ContentHead >= 0 && !m.Rule.ContentIsFact).Select(m => m.ContentHead)
            .Concat(matches.Where(m => m.Cameo[..2] is "02" or "10" or "12").Select(m => m.Predicate.Verbal.Head)).ToHashSet();
        return [.. matches.Where(Stands).SelectMany(m => m.Singly()).Select(m => Draft(context, m))];

        bool Stands(EventMatch match)
        {
            var why = taken.Contains(match.Predicate.Frame.Head) ? "what it says is coded by the word that agrees, asks, refuses or threatens"
                : IsItsPurpose(match, matches, frames) ? "it is what the meeting over it is for"
                : IsAim(match, matches, frames) ? "it is what another event of the sentence is for"
                : IsBeneath(match, heads, frames) ? "it is only what the thing agreed, asked for or refused would serve"
                : matches.Exists(m => m != match && m.Paths.Exists(p => p is { Party: "source", Head: >= 0 } && parties.MadeBy(sentence, p.Head) == match.Predicate.Frame.Head)) ? "it only tells whose the thing is that another event of the sentence is of"
                : IsDescription(match, matches) ? "it only tells who a party of another event is"
                : matches.Exists(m => m != match && IsCarriedBy(m, match)) ? "the noun that the verb carries tells it more closely"
                : null;
            if (why is not null)
            {
                log?.Add(new RuledOut(sentence.Index, match.Predicate.Frame.Head, match.Rule.Name, why, Held: true));
            }

            return why is null;
        }
    }

    /// <summary>Whether it is only what the thing agreed, asked for or refused would serve: "rejected an offer to host a summit to end the war".</summary>
    private static bool IsBeneath(EventMatch match, HashSet<int> heads, FrameSet frames)
    {
        if (match.Modality.Modality is not (Modality.Intended or Modality.Scheduled or Modality.Denied))
        {
            return false;
        }

        var up = frames.GovernorOf(match.Predicate.Verbal);
        while (up is { Role: "purpose-clause" or "to-clause" or "ing-clause" or "complement" or "object" or "of" or "for" or "participle" } above)
        {
            if (heads.Contains(above.Frame.Head))
            {
                return true;
            }

            up = frames.GovernorOf(above.Frame);
        }

        return false;
    }

    /// <summary>What is coordinated with a word: "accused them of arming rebels and | shelling | villages".</summary>
    private static IEnumerable<int> Conjuncts(Sentence sentence, int head) =>
        sentence.Children(head).Where(c => sentence.Tokens[c].Relation == "conj").SelectMany(c => Conjuncts(sentence, c).Prepend(c));

    /// <summary>Whether it is the mere purpose of what somebody did: "resigned to allow elections", "marched to demand reform". What a meeting or a call was for may have been done there.</summary>
    private static bool IsAim(EventMatch match, List<EventMatch> matches, FrameSet frames) =>
        match.Modality.Modality is Modality.Intended && frames.GovernorOf(match.Predicate.Verbal) is { Role: "purpose-clause" or "to-clause" } up
        && matches.Any(m => m != match && !IsMeeting(m) && (up.Role == "purpose-clause" ? m.Predicate.Frame == up.Frame || m.Predicate.Carrier == up.Frame : IsOfThing(m, up.Frame)));

    /// <summary>Whether a noun whose infinitive is no content of the rule carries the event, or stands in its phrase: "a hunger strike to demand reform", "took steps to free the press".</summary>
    private static bool IsOfThing(EventMatch match, Frame noun) =>
        noun.Kind == PredicateKind.Noun && match.Rule.Content.Count == 0 && (match.Predicate.Frame == noun || match.Predicate.Frame.Heads("object").Contains(noun.Head));

    /// <summary>Whether a verb and the noun that it carries are one event, of which the noun tells as much and more closely: "began a hunger strike" is no strike of workers.</summary>
    private static bool IsCarriedBy(EventMatch noun, EventMatch verb) =>
        noun.Predicate.Carrier is { } carrier && carrier == verb.Predicate.Frame && noun.Cameo != verb.Cameo && noun.Cameo[..2] == verb.Cameo[..2] && noun.Cameo.TrimEnd('0').Length >= verb.Cameo.TrimEnd('0').Length
        && verb.Source.TrueForAll(noun.Source.Contains) && verb.Target.TrueForAll(noun.Target.Contains);

    /// <summary>Whether a participle without anybody who acts only tells who a party of another event is: "released a man, a member of the party | jailed a year ago |".</summary>
    private static bool IsDescription(EventMatch match, List<EventMatch> matches)
    {
        if (match is not { Source.Count: 0, Predicate: { Carrier: null, Frame: { Passive: true, Token: { Deprel: "acl", Head: var noun } } } })
        {
            return false;
        }

        while (noun >= 0)
        {
            if (matches.Exists(m => m != match && m.Paths.Exists(p => p.Head == noun)))
            {
                return true;
            }

            noun = match.Sentence.Tokens[noun].Relation is "appos" or "nmod" ? match.Sentence.Tokens[noun].Head : -1;
        }

        return false;
    }

    /// <summary>Whether a meeting is what another one was for: "flew to Kyiv to meet Zelenskyy", "met to discuss the war" are one.</summary>
    private static bool IsItsPurpose(EventMatch match, List<EventMatch> matches, FrameSet frames) =>
        IsMeeting(match) && frames.GovernorOf(match.Predicate.Verbal) is { Role: "purpose-clause" } up
        && matches.Any(m => m != match && IsMeeting(m) && (m.Predicate.Frame == up.Frame || m.Predicate.Carrier == up.Frame));

    private static bool IsMeeting(EventMatch match) => match.Cameo.StartsWith("04", StringComparison.Ordinal);

    private EventDraft Draft(SpeechContext context, EventMatch match)
    {
        var modality = match.Modality.Modality!.Value;
        var (code, by) = (match.Cameo, match.CodedBy);
        if (modality is Modality.Intended or Modality.Scheduled && match.Modality.Under != "attempt"
            && lexicon.Intents.FirstOrDefault(i => code.StartsWith(i.Inner, StringComparison.Ordinal)) is { } intent)
        {
            match.Notes.Add($"what is {modality.ToString().ToLowerInvariant()} is coded as an intent: {intent.Inner} > {intent.Code}");
            (code, by) = (intent.Code, null);
            modality = intent.Code == "036" && match.Modality.Under != "wish" ? Modality.Scheduled : modality;
        }

        var cameo = ontology.Cameo(code)!;
        if (cameo.Event == "THREATEN" && modality == Modality.Occurred && IsConditional(context, match))
        {
            match.Notes.Add("the threat names its condition");
            modality = Modality.Conditional;
        }

        return new EventDraft
        {
            Match = match,
            Plover = new Plover(by?.Event ?? cameo.Event ?? "", by?.Mode ?? cameo.Mode, by is { Contexts.Count: > 0 } ? by.Contexts : cameo.Contexts),
            Cameo = new Cameo(code, cameo.Goldstein, cameo.Quad),
            Modality = modality,
            Trigger = match.Predicate.Trigger,
            Evidence = Clause(context, match),
            IsHeading = match.Predicate is { Carrier: null, Frame.Kind: PredicateKind.Noun } && context.Analysis.RegionAt(match.Predicate.Trigger.Start)?.Kind == RegionKind.Title,
        };
    }

    /// <summary>Whether the threat names a condition: "threatened to leave unless …".</summary>
    private static bool IsConditional(SpeechContext context, EventMatch match)
    {
        var frames = context.Frames[match.Sentence.Index];
        return Under(match.Predicate.Verbal) || (match.ContentHead >= 0 && frames.At(match.ContentHead) is { } content && Under(content));

        static bool Under(Frame frame) => frame.Arguments.Any(a => a.Role is "if-clause" or "unless-clause" or "until-clause" or "should-clause" or "in case-clause" or "provided-clause" or "in case of" or "in event of");
    }

    /// <summary>The clause that tells of the event: everything under its predicate, cut at the sentence.</summary>
    private static Span Clause(SpeechContext context, EventMatch match)
    {
        var sentence = match.Sentence;
        var span = sentence.SubtreeSpan(match.Predicate.Verbal.Head).Union(match.Predicate.Trigger);
        foreach (var head in match.Paths.Select(p => p.Head))
        {
            span = head >= 0 ? span.Union(sentence.Tokens[head].Span) : span;
        }

        return context.Analysis.RegionAt(span.Start) is { } region && region.Span.Contains(span) ? span : sentence.Span;
    }
}
