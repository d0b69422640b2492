namespace Readout.Language;

/// <content>Arguments that a predicate shares with others: coordination, control, relative clauses undone.</content>
internal sealed partial class FrameBuilder
{
    // Things in writing: what they say, those say who issued them.
    private static readonly HashSet<string> Documents =
        ["statement", "declaration", "letter", "communique", "communiqué", "resolution", "note", "message", "document", "report", "petition", "manifesto", "memorandum", "appeal", "decree", "leaflet", "release", "tweet", "article", "motion"];

    // Verbs whose object is who did, or is kept from, what "for", "of" or "from" tells: "thanked Oslo for sending", "accused Kigali of arming".
    private static readonly HashSet<string> ObjectControl =
    [
        "thank", "praise", "commend", "congratulate", "condemn", "criticize", "criticise", "blame", "accuse", "denounce", "punish", "sanction", "arrest", "jail", "detain", "fine",
        "hail", "applaud", "rebuke", "slam", "prevent", "stop", "keep", "dissuade", "deter", "discourage", "suspect", "convict", "imprison", "laud", "salute", "chide", "censure", "charge", "ban", "bar", "prohibit",
    ];

    // Verbs whose subject, not object, acts in the infinitive although they have an object: "promised Kyiv to send".
    private static readonly HashSet<string> SubjectControl = ["promise", "vow", "pledge", "threaten", "swear", "use", "take", "need"];

    private void Add(string role, int token, bool shared = false)
    {
        if (_tokens[token].Upos == "PRON" && Word.Deprel == "acl:relcl" && Word.Head >= 0
            && _tokens[token].Form.ToLowerInvariant() is "who" or "which" or "that" or "whom" or "whose")
        {
            // The relative pronoun stands for the noun that the clause modifies.
            AddWithConjuncts(role, Word.Head, true);
            return;
        }

        AddWithConjuncts(role, token, shared);
    }

    private void AddWithConjuncts(string role, int token, bool shared)
    {
        if (_arguments.Any(a => a.Role == role && a.Head == token))
        {
            return;
        }

        _arguments.Add(new Argument(role, token, shared));
        if (role.EndsWith("-clause", StringComparison.Ordinal) || role is "quote" or "complement")
        {
            return;
        }

        foreach (var child in sentence.Children(token))
        {
            if (_tokens[child].Relation == "conj" && child != head)
            {
                AddWithConjuncts(role, child, shared);
            }
        }
    }

    private Governor? FindGovernor()
    {
        var up = Word.Head;
        if (up < 0)
        {
            return null;
        }

        switch (Word.Relation)
        {
            case "conj":
                return new Governor(up, "conjunct");
            case "acl" when Word.Deprel == "acl:relcl":
                return new Governor(up, "relative");
            case "acl":
                return new Governor(up, Mark(head) is { Length: > 0 } m ? m + "-clause" : "participle");
            case "parataxis":
                return new Governor(up, "parataxis");
            case "appos":
                return new Governor(up, "apposition");
        }

        if (above[up] is { } frame)
        {
            foreach (var argument in frame.Arguments)
            {
                if (argument.Head == head)
                {
                    return new Governor(up, argument.Role);
                }
            }
        }

        return new Governor(up, Word.Relation);
    }

    /// <summary>Takes over what the clause leaves unsaid: subjects of infinitives, participles and coordinated verbs, gaps of relative clauses.</summary>
    private void ShareArguments(Governor? governor)
    {
        if (governor is not { } up)
        {
            return;
        }

        var frame = above[up.Predicate];
        switch (up.Role)
        {
            case "relative":
                FillGap(up.Predicate);
                break;
            case "participle":
                AddMissing(_passive ? "object" : "subject", !_passive && Documents.Contains(Lower(up.Predicate)) && Issuers(up.Predicate) is { Count: > 0 } issuers ? issuers : [up.Predicate]);
                break;
            case "to-clause" when frame is null && Word.Relation == "acl" && _tokens[up.Predicate].Upos == "PROPN" && _tokens[up.Predicate].Head < 0:
                // A headline: "Macron to visit Beijing", "Iran, EU to resume talks".
                AddMissing("subject", [up.Predicate, .. sentence.Children(up.Predicate).Where(c => c < head && _tokens[c].Relation is "conj" or "appos")]);
                _future = true;
                break;
            case "to-clause" when frame is { Kind: PredicateKind.Noun }:
                AddMissing("subject", HolderOf(frame));
                break;
            case "to-clause" or "ing-clause" or "complement" when frame is not null:
                AddMissing(_passive ? "object" : "subject", Controller(frame));
                break;
            case "conjunct" when frame is not null && frame.Kind != PredicateKind.Noun:
                ShareWithConjunct(frame);
                break;
            case "participle-clause" or "purpose-clause" when frame is not null && frame.Kind != PredicateKind.Noun:
                AddMissing(_passive ? "object" : "subject", frame.Passive ? [.. frame.Heads("object")] : [.. frame.Heads("subject")]);
                break;
            default:
                if (up.Role.EndsWith("-clause", StringComparison.Ordinal) && up.Role != "that-clause" && Word.Xpos == "VBG" && frame is not null)
                {
                    var object_ = frame.Passive || (up.Role is "for-clause" or "of-clause" or "from-clause" && ObjectControl.Contains(frame.Lemma));
                    AddMissing("subject", [.. frame.Heads(object_ ? "object" : "subject")]);
                }

                break;
        }

        if (Word.Relation == "parataxis" && _arguments.All(a => a.Role is not ("that-clause" or "quote" or "object")))
        {
            // "…, the ministry said": the main clause is what is said.
            _arguments.Add(new Argument("quote", up.Predicate, true));
        }
    }

    /// <summary>Who issues the document that the noun is: "the ministry issued a statement condemning …" tells what the ministry condemns.</summary>
    private List<int> Issuers(int document) =>
        _tokens[document].Relation == "obj" && _tokens[document].Head is var verb and >= 0 && above[verb] is { Kind: PredicateKind.Verb } issuing ? [.. issuing.Heads("subject")] : [];

    private void FillGap(int noun)
    {
        if (_arguments.Any(a => a.Head == noun))
        {
            return;
        }

        if (_arguments.All(a => a.Role != "subject") && !_passive)
        {
            AddWithConjuncts("subject", noun, true);
        }
        else if (_arguments.All(a => a.Role != "object") && kind == PredicateKind.Verb)
        {
            AddWithConjuncts("object", noun, true);
        }
    }

    private void ShareWithConjunct(Frame first)
    {
        if (_arguments.Any(a => a.Role is "subject") || (_passive && _arguments.Any(a => a.Role == "object")))
        {
            return;
        }

        // A coordinated passive shares the passive subject: "was arrested and deported"; an active one after it, too.
        var shared = first.Passive ? first.Heads("object") : first.Heads("subject");
        AddMissing(_passive ? "object" : "subject", [.. shared]);
        if (!_passive && !first.Passive && _arguments.All(a => a.Role is not "object" && !a.Role.EndsWith("-clause", StringComparison.Ordinal)))
        {
            // "condemned and sanctioned Russia": the object follows both verbs.
            foreach (var o in first.Heads("object").Where(o => o > head))
            {
                AddWithConjuncts("object", o, true);
            }
        }

        if (_auxiliaries.Count == 0 && Word.Xpos is "VB" or "VBN" or "VBG")
        {
            _auxiliaries.AddRange(first.Auxiliaries);
            _future |= first.Future;
            _past |= first.Past;
            _perfect |= first.Perfect;
            _progressive |= first.Progressive;
            _passive |= first.Passive && Word.Xpos == "VBN";
        }
    }

    private static List<int> Controller(Frame governor)
    {
        if (governor.Passive || (!SubjectControl.Contains(governor.Lemma) && governor.Heads("object").Any(o => o != governor.Head)))
        {
            return [.. governor.Heads("object")];
        }

        return [.. governor.Heads("indirect").Any() && !SubjectControl.Contains(governor.Lemma) ? governor.Heads("indirect") : governor.Heads("subject")];
    }

    /// <summary>Whose plan, threat or right it is: the possessor, or the subject of the verb that has the noun as object ("has plans to").</summary>
    private List<int> HolderOf(Frame noun)
    {
        var holder = noun.Heads("possessive").Concat(noun.Heads("by")).ToList();
        if (holder.Count == 0 && noun.Governor is { Role: "object" } g && above[g.Predicate] is { } verb)
        {
            holder.AddRange(verb.Passive ? [] : verb.Heads("subject"));
        }

        return holder;
    }

    private void AddMissing(string role, IReadOnlyList<int> heads)
    {
        if (_arguments.Any(a => a.Role == role))
        {
            return;
        }

        foreach (var token in heads)
        {
            if (token != head && _arguments.All(a => a.Role != role || a.Head != token))
            {
                _arguments.Add(new Argument(role, token, true));
            }
        }
    }
}
