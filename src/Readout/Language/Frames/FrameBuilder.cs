namespace Readout.Language;

/// <summary>Builds one frame from the tree and from the frames above it.</summary>
internal sealed partial class FrameBuilder(Sentence sentence, Frame?[] above, int head, PredicateKind kind)
{
    // Nouns of complex prepositions that parsers leave as noun phrases: "in case of war", "in response to the attack".
    private static readonly HashSet<string> PrepositionNouns =
    [
        "case", "event", "response", "support", "favor", "favour", "exchange", "return", "front", "spite", "light", "behalf",
        "face", "accordance", "coordination", "cooperation", "conjunction", "violation", "protest", "retaliation", "reaction", "lieu",
    ];

    // Verbs that make another with the word behind them, and take it for a preposition in no other sense that news know.
    private static readonly HashSet<(string, string)> Phrasal =
    [
        ("call", "off"), ("break", "off"), ("cut", "off"), ("fire", "off"), ("fend", "off"), ("ward", "off"), ("seal", "off"), ("pay", "off"), ("sell", "off"), ("lay", "off"), ("stave", "off"),
        ("give", "up"), ("blow", "up"), ("set", "up"), ("take", "up"), ("step", "up"), ("build", "up"), ("back", "up"), ("round", "up"), ("hold", "up"), ("prop", "up"), ("shore", "up"), ("break", "up"),
        ("shoot", "down"), ("shut", "down"), ("lay", "down"), ("bring", "down"), ("turn", "down"), ("gun", "down"), ("tear", "down"), ("water", "down"), ("back", "down"),
        ("carry", "out"), ("rule", "out"), ("pull", "out"), ("wipe", "out"), ("drive", "out"), ("single", "out"), ("hand", "out"), ("hammer", "out"), ("send", "out"), ("force", "out"),
        ("take", "over"), ("hand", "over"), ("turn", "over"), ("hand", "back"), ("give", "back"), ("pull", "back"), ("push", "back"), ("send", "back"), ("roll", "back"), ("scale", "back"), ("hold", "back"),
        ("hand", "in"), ("let", "in"), ("take", "in"), ("bring", "in"), ("send", "in"), ("put", "off"), ("give", "away"), ("take", "away"),
    ];

    // Heads of noun phrases that tell when, how long, how often or how far.
    private static readonly HashSet<string> Measures =
    [
        "second", "minute", "hour", "day", "night", "morning", "noon", "afternoon", "evening", "week", "weekend", "month", "quarter", "season", "year", "decade", "century", "time", "moment", "while",
        "spring", "summer", "autumn", "fall", "winter", "eve", "anniversary", "holiday", "way", "bit", "lot", "deal", "percent", "kilometre", "kilometer", "mile", "metre", "meter",
    ];

    private readonly IReadOnlyList<Token> _tokens = sentence.Tokens;
    private readonly List<Argument> _arguments = [];
    private readonly List<string> _auxiliaries = [];
    private bool _passive;
    private bool _past;
    private bool _perfect;
    private bool _future;
    private bool _progressive;
    private int _negation = -1;
    private int _particle = -1;

    private Token Word => _tokens[head];

    public Frame Build()
    {
        ReadAuxiliaries();
        foreach (var child in sentence.Children(head))
        {
            ReadChild(child);
        }

        var governor = FindGovernor();
        if (kind != PredicateKind.Noun)
        {
            ShareArguments(governor);
        }

        return new Frame
        {
            Sentence = sentence,
            Head = head,
            Kind = kind,
            Lemma = _particle >= 0 ? $"{Lemma()} {_tokens[_particle].Form.ToLowerInvariant()}" : Lemma(),
            Particle = _particle,
            Passive = _passive,
            Negation = _negation,
            Auxiliaries = _auxiliaries,
            Arguments = _arguments,
            Governor = governor,
            Past = _past,
            Perfect = _perfect,
            Future = _future || governor is { Role: "to-clause" } g && IsFutureCarrier(g.Predicate),
            Progressive = _progressive,
        };
    }

    private string Lower(int token) => _tokens[token].Lemma.ToLowerInvariant();

    /// <summary>The dictionary form of the predicate; of a participle that was tagged as an adjective, that of its verb ("looks forward to welcoming her").</summary>
    private string Lemma()
    {
        var lemma = Lower(head);
        if (kind != PredicateKind.Verb || Word.Upos != "ADJ" || !lemma.EndsWith("ing", StringComparison.Ordinal) || lemma.Length < 6)
        {
            return lemma;
        }

        var stem = lemma[..^3];
        return stem[^1] == stem[^2] ? stem[..^1] : stem[^1] is 'v' or 'c' or 'z' || stem.EndsWith("om", StringComparison.Ordinal) || stem.EndsWith("at", StringComparison.Ordinal) ? stem + "e" : stem;
    }

    private bool IsFutureCarrier(int predicate) =>
        above[predicate] is { } f && (f.Lemma == "be" || (f.Lemma == "go" && f.Progressive));

    private void ReadAuxiliaries()
    {
        _past = Word.Xpos == "VBD";
        var to = false;
        foreach (var child in sentence.Children(head))
        {
            var word = _tokens[child];
            if (word.Relation is "aux" or "cop")
            {
                var lemma = Lower(child);
                _auxiliaries.Add(lemma);
                _past |= word.Xpos == "VBD";
                _future |= lemma is "will" or "shall" or "'ll" or "wo";
                _passive |= word.Deprel == "aux:pass";
                _perfect |= lemma == "have" && Word.Xpos is "VBN" or "VBD" && lemma == "have";
                _progressive |= lemma == "be" && Word.Xpos == "VBG";
            }
            else if (word.Deprel == "nsubj:pass" || word.Deprel == "csubj:pass")
            {
                _passive = true;
            }
            else if (word.Relation == "mark" && word.Form is "to" or "To")
            {
                to = true;
            }
        }

        // "The ministers are to meet": some trees make "are" an auxiliary beside the infinitive's own "to".
        _future |= to && _auxiliaries.Contains("be") && Word.Xpos == "VB";
        // "troops massed near the border", "the deal signed in Minsk": a past participle that modifies a noun is passive, be it tagged as a past tense.
        _passive |= Word.Deprel == "acl" && kind == PredicateKind.Verb && (Word.Xpos is "VBN" || (Word.Xpos is "VBD" && sentence.Child(head, "nsubj") < 0 && sentence.Child(head, "obj") < 0));
    }

    private void ReadChild(int child)
    {
        var word = _tokens[child];
        switch (word.Relation)
        {
            case "nsubj" when word.Deprel == "nsubj:outer":
                break;
            case "nsubj" or "csubj":
                Add(word.Deprel.EndsWith(":pass", StringComparison.Ordinal) || _passive ? "object" : "subject", child);
                break;
            case "vocative" when child < head && _tokens[child].Upos == "PROPN" && sentence.Child(head, "nsubj") < 0:
                // A headline again: "Putin, Xi hold video call".
                Add("subject", child);
                foreach (var beside in sentence.Children(child).Where(c => _tokens[c].Relation is "appos"))
                {
                    Add("subject", beside);
                }

                break;
            case "obj":
                Add("object", child);
                break;
            case "iobj":
                // Whoever is thanked or forgiven is the object, whatever the tree calls it, where there is none beside.
                Add(sentence.Child(head, "obj") < 0 && !sentence.Children(head).Any(c => _tokens[c].Relation is "ccomp" or "xcomp") ? "object" : "indirect", child);
                break;
            case "obl" or "nmod":
                ReadOblique(child);
                break;
            case "compound" when word.Deprel == "compound:prt" && Lower(child) == "up" && child + 2 < _tokens.Count && Lower(child + 1) == "to" && _tokens[child + 2].Upos == "NUM":
                // "Kidnapped up to 16 people": a bound, no particle.
                break;
            case "compound" when word.Deprel == "compound:prt":
                _particle = child;
                break;
            case "compound":
                Add("compound", child);
                break;
            case "amod":
                Add("modifier", child);
                break;
            case "xcomp" or "ccomp" or "advcl" or "acl" or "parataxis":
                if (ClauseRole(child) is { } role)
                {
                    Add(role, child);
                }

                break;
            case "advmod" or "det":
                // "Not only … but also" and "no fewer than" deny nothing.
                if (Lower(child) is "not" or "n't" or "never" or "no" or "nt" or "hardly" or "neither"
                    && !(child + 1 < _tokens.Count && _tokens[child + 1].Form.ToLowerInvariant() is "only" or "just" or "merely" or "simply" or "solely" or "least" or "fewer" or "less" or "later"))
                {
                    _negation = child;
                }

                break;
        }
    }

    private void ReadOblique(int child)
    {
        if (_tokens[child].Deprel == "nmod:poss")
        {
            Add("possessive", child);
            return;
        }

        if (_tokens[child].Upos == "ADP")
        {
            // A stranded preposition: "the state that they belong to", "the limits they believe in".
            if (Word.Deprel == "acl:relcl" && Word.Head >= 0)
            {
                AddWithConjuncts(_tokens[child].Form.ToLowerInvariant(), Word.Head, true);
            }

            return;
        }

        var preposition = Preposition(child);
        var bounded = sentence.IsBounded(child);
        if (preposition.Length == 0 || (bounded && preposition is "to" or "up" or "up to"))
        {
            // "Killed at least 30 people", "arrested more than 100 farmers": the object, though the tree has it as an oblique.
            Add((bounded || IsThing(child) || (child > head && kind == PredicateKind.Verb && sentence.IsCounted(child))) && sentence.Child(head, "obj") < 0 ? "object" : "time", child);
            return;
        }

        // "Spoken by telephone" is no passive when "have" carries it, whatever the tree calls the phrase.
        var agent = (_tokens[child].Deprel == "obl:agent" && !_perfect && sentence.Child(head, "nsubj") < 0) || (_passive && preposition == "by");
        if (Phrasal.Contains((Lower(head), preposition)) && sentence.Child(child, "case") == head + 1 && sentence.Child(head, "obj") < 0)
        {
            // "Called [off their strike]": the particle, which the tree took for a preposition.
            _particle = head + 1;
            Add("object", child);
            return;
        }

        Add(agent ? "subject" : preposition, child);
        if (kind == PredicateKind.Noun && preposition == "of")
        {
            // "The deportation of refugees by Norway": who did it hangs on the refugees in many trees.
            foreach (var by in sentence.Children(child).Where(c => _tokens[c].Relation == "nmod" && Preposition(c) == "by"))
            {
                Add("by", by);
            }
        }

        if (PrepositionNouns.Contains(Lower(child)))
        {
            foreach (var inner in sentence.Children(child))
            {
                if (_tokens[inner].Relation == "nmod" && Preposition(inner) is { Length: > 0 } second)
                {
                    Add($"{preposition} {Lower(child)} {second}", inner);
                }
            }
        }
    }

    /// <summary>The preposition of a noun phrase with its fixed parts, in lower case; empty if there is none.</summary>
    private string Preposition(int noun)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (_tokens[child].Relation != "case" || _tokens[child].Form is "'s" or "’s" or "'" or "’")
            {
                continue;
            }

            return Fixed(child);
        }

        return "";
    }

    /// <summary>A word with its fixed parts ("because of", "as long as"), in small letters.</summary>
    private string Fixed(int word)
    {
        var text = _tokens[word].Form.ToLowerInvariant();
        foreach (var part in sentence.Children(word))
        {
            text += _tokens[part].Relation == "fixed" ? " " + _tokens[part].Form.ToLowerInvariant() : "";
        }

        return text;
    }

    /// <summary>Whether a bare noun phrase behind a verb is a thing with an article and not a time or a measure: "set off [a bomb]", which some trees call an oblique.</summary>
    private bool IsThing(int child) =>
        child > head && kind == PredicateKind.Verb && _tokens[child].Upos == "NOUN" && !Measures.Contains(Lower(child))
        && sentence.Child(child, "det") >= 0 && Lower(sentence.Child(child, "det")) is "a" or "an" or "the";
}
