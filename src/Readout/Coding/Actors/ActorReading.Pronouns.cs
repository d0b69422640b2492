using Readout.Language;

namespace Readout.Coding;

/// <content>Whom pronouns mean.</content>
internal sealed partial class ActorReading
{
    private void ReadPronoun(Sentence sentence, int token)
    {
        var form = sentence.Tokens[token].Form.ToLowerInvariant();
        if (form is "they" or "them" or "their" && (Coordinated(sentence, token) is { Count: > 1 } named ? named : Together(sentence)) is { Count: > 1 } both)
        {
            both.ForEach(a => a.Mentions.Add(new Mention(sentence.Tokens[token].Span, MentionForm.Pronoun)));
            _at[(sentence.Index, token)] = both;
            return;
        }

        Actor? actor = null;
        switch (form)
        {
            case "he" or "him" or "his" or "she" or "her" or "himself" or "herself":
                actor = Linked(sentence, token) ?? LastPerson(sentence, token);
                break;
            case "we" or "our" or "us" or "ours" when _issuers.Count > 1 && !InQuotation(sentence.Tokens[token].Span.Start):
                _issuers.ForEach(a => a.Mentions.Add(new Mention(sentence.Tokens[token].Span, MentionForm.Pronoun)));
                _at[(sentence.Index, token)] = _issuers;
                return;
            case "we" or "our" or "us" or "ours" or "i" or "my" or "me":
                actor = InQuotation(sentence.Tokens[token].Span.Start) ? null : _publisher;
                break;
            case "it" or "its" or "they" or "their":
                actor = LastBody(sentence, token, form is "they" or "their");
                if (actor is null && form == "they" && LastTwoPersons(sentence, token) is { Count: 2 } two)
                {
                    two.ForEach(a => a.Mentions.Add(new Mention(sentence.Tokens[token].Span, MentionForm.Pronoun)));
                    _at[(sentence.Index, token)] = two;
                    return;
                }

                break;
        }

        if (actor is not null)
        {
            actor.Mentions.Add(new Mention(sentence.Tokens[token].Span, MentionForm.Pronoun));
            _at[(sentence.Index, token)] = [actor];
        }
    }

    /// <summary>The two persons of different countries of whom the last two sentences spoke: "Kim called Li. They …".</summary>
    private List<Actor> LastTwoPersons(Sentence sentence, int token)
    {
        var near = _recent.Where(r => (r.Sentence < sentence.Index ? r.Sentence >= sentence.Index - 2 : r.Token < token) && r.Actor.Kind == ActorKind.Person && r.Actor.Country is { Length: 3 }).Select(r => r.Actor).Distinct().ToList();
        return near.Count == 2 && near[0].Country != near[1].Country ? near : [];
    }

    /// <summary>Persons, states or bodies joined by "and" before the pronoun, in its sentence or as subject of the last: "Kim and Li met. They …".</summary>
    private List<Actor> Coordinated(Sentence sentence, int token)
    {
        for (var back = 0; back <= 1 && sentence.Index >= back; back++)
        {
            var tree = _analysis.Sentences[sentence.Index - back];
            for (var i = back == 0 ? token - 1 : tree.Tokens.Count - 1; i >= 0; i--)
            {
                if (tree.Tokens[i].Relation is not ("nsubj" or "root" or "parataxis") || !tree.Children(i).Any(c => tree.Tokens[c].Relation == "conj" && (back > 0 || c < token)))
                {
                    continue;
                }

                var all = tree.Children(i).Where(c => tree.Tokens[c].Relation == "conj").Prepend(i)
                    .SelectMany(c => _at.TryGetValue((tree.Index, c), out var found) ? found : []).Distinct().ToList();
                if (all.Count > 1 && all.All(a => a.Kind is ActorKind.Person or ActorKind.State or ActorKind.Government) && all.Select(a => a.Country).Distinct().Count() > 1)
                {
                    return all;
                }
            }
        }

        return [];
    }

    /// <summary>Those whom the subject of the last sentence means together: "The two leaders spoke. They …".</summary>
    private List<Actor> Together(Sentence sentence)
    {
        if (sentence.Index == 0)
        {
            return [];
        }

        var last = _analysis.Sentences[sentence.Index - 1];
        for (var i = 0; i < last.Tokens.Count; i++)
        {
            if (last.Tokens[i].Relation == "nsubj" && last.Tokens[i].Upos is "NOUN" or "PRON" or "NUM" && _at.GetValueOrDefault((last.Index, i), []) is { Count: > 1 } all
                && all.All(a => a.Kind is ActorKind.Person or ActorKind.State or ActorKind.Government) && all.Select(a => a.Country).Distinct().Count() > 1)
            {
                return [.. all];
            }
        }

        return [];
    }

    private Actor? Linked(Sentence sentence, int token)
    {
        if (!_links.TryGetValue((sentence.Index, token), out var name))
        {
            return null;
        }

        for (var i = name.Last; i >= name.First; i--)
        {
            if (_at.TryGetValue((name.Sentence, i), out var found) && found is [{ Kind: ActorKind.Person } person])
            {
                return person;
            }
        }

        return null;
    }

    private bool InQuotation(int offset)
    {
        _quotations ??= QuotationFinder.Find(_analysis.Text);
        return _quotations.Any(q => q.Outer.Contains(offset));
    }

    private IReadOnlyList<Quotation>? _quotations;

    /// <summary>The person named last before the pronoun, subjects first, not further back than two sentences.</summary>
    private Actor? LastPerson(Sentence sentence, int token)
    {
        for (var back = 0; back <= 2; back++)
        {
            var here = _recent.Where(r => r.Sentence == sentence.Index - back && (back > 0 || r.Token < token) && r.Actor.Kind is ActorKind.Person or ActorKind.Unnamed).ToList();
            if (here.Count == 0)
            {
                continue;
            }

            var tree = _analysis.Sentences[sentence.Index - back];
            var subject = here.FindIndex(r => tree.Tokens[r.Token].Relation == "nsubj");
            return subject >= 0 ? here[subject].Actor : here[^1].Actor;
        }

        return null;
    }

    /// <summary>"Imposed costs on Russia for | its | war": what somebody gets something for is his own, and not the subject's.</summary>
    private Actor? Repaid(Sentence sentence, int token, bool plural)
    {
        var noun = sentence.Tokens[token].Deprel == "nmod:poss" ? sentence.Tokens[token].Head : -1;
        var mark = noun < 0 ? -1 : sentence.Child(noun, "case");
        if (mark < 0 || mark > token || sentence.Tokens[mark].Form is not ("for" or "over") || sentence.Children(noun).Any(c => sentence.Tokens[c].Form == "own"))
        {
            return null;
        }

        var verb = sentence.Tokens[noun].Head;
        while (verb >= 0 && sentence.Tokens[verb].Upos != "VERB")
        {
            verb = sentence.Tokens[verb].Head;
        }

        return verb < 0 || verb > mark ? null : _recent.FindLast(r => r.Sentence == sentence.Index && r.Token > verb && r.Token < mark && sentence.Tokens[r.Token].Relation != "nsubj"
            && (plural ? r.Actor.Kind is ActorKind.Group : r.Actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.Organisation)).Actor;
    }

    private Actor? LastBody(Sentence sentence, int token, bool plural)
    {
        if (Repaid(sentence, token, plural) is { } repaid)
        {
            return repaid;
        }

        for (var back = 0; back <= 1; back++)
        {
            var index = sentence.Index - back;
            if (index < 0)
            {
                break;
            }

            var tree = _analysis.Sentences[index];
            foreach (var r in _recent.Where(r => r.Sentence == index && (back > 0 || r.Token < token)))
            {
                if ((tree.Tokens[r.Token].Relation == "nsubj" || (plural && IsCountedSubject(tree, r.Token)))
                    && (plural ? r.Actor.Kind == ActorKind.Group : r.Actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.Organisation))
                {
                    return r.Actor;
                }
            }
        }

        return null;
    }
}
