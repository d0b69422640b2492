namespace Readout.Language;

/// <summary>The kind of word that a frame is built on.</summary>
internal enum PredicateKind
{
    /// <summary>A verb.</summary>
    Verb,

    /// <summary>A noun that may carry an event: "withdrawal", "talks".</summary>
    Noun,

    /// <summary>A predicative adjective or noun: "is ready", "was a threat".</summary>
    Adjective,
}

/// <summary>One argument of a predicate, after passives, control, relative clauses and coordination are undone.</summary>
/// <param name="Role">
/// subject, object, indirect, possessive, compound, modifier, or a preposition ("with", "because of").
/// Clauses: "to" + "-clause" and so on: to-clause, that-clause, ing-clause, quote, and marked ones by their marker: if-clause, unless-clause …
/// </param>
/// <param name="Head">Index in the sentence of the argument's head word.</param>
/// <param name="Shared">Whether it was found by undoing control, coordination or a relative clause, and does not stand at the predicate itself.</param>
internal readonly record struct Argument(string Role, int Head, bool Shared = false);

/// <summary>How a predicate hangs on another one.</summary>
/// <param name="Predicate">Index in the sentence of the governing predicate.</param>
/// <param name="Role">The role this one has there: to-clause, that-clause, if-clause, object, relative, conjunct …</param>
internal readonly record struct Governor(int Predicate, string Role);

/// <summary>A predicate with its normalised arguments: the view of a sentence that coding rules are written against.</summary>
internal sealed class Frame
{
    /// <summary>The sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Index of the predicate word.</summary>
    public required int Head { get; init; }

    /// <summary>Kind of predicate.</summary>
    public required PredicateKind Kind { get; init; }

    /// <summary>Lemma in lower case, with its particle: "call off".</summary>
    public required string Lemma { get; init; }

    /// <summary>Index of the verb particle, or -1.</summary>
    public int Particle { get; init; } = -1;

    /// <summary>Whether the verb is in the passive.</summary>
    public bool Passive { get; init; }

    /// <summary>Index of the word that negates it (not, never, no …), or -1.</summary>
    public int Negation { get; init; } = -1;

    /// <summary>Auxiliaries and copula as lemmas in order: "will", "have", "be".</summary>
    public IReadOnlyList<string> Auxiliaries { get; init; } = [];

    /// <summary>Arguments, in order of their heads for each origin.</summary>
    public required IReadOnlyList<Argument> Arguments { get; init; }

    /// <summary>The predicate that this one hangs on, if any.</summary>
    public Governor? Governor { get; init; }

    /// <summary>Whether the predicate is negated by a word of its own.</summary>
    public bool Negated => Negation >= 0;

    /// <summary>The predicate word.</summary>
    public Token Token => Sentence.Tokens[Head];

    /// <summary>Whether the verb is a past form or has one as auxiliary ("had", "was", "did").</summary>
    public bool Past { get; init; }

    /// <summary>Whether "will", "shall", "going to" or "be to" carries it; "would" stands in <see cref="Auxiliaries"/> only.</summary>
    public bool Future { get; init; }

    /// <summary>Whether it is "have/has/had …ed".</summary>
    public bool Perfect { get; init; }

    /// <summary>Whether it is "is/are …ing".</summary>
    public bool Progressive { get; init; }

    /// <summary>Heads of the arguments with this role, coordinated ones included.</summary>
    public IEnumerable<int> Heads(string role)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Role == role)
            {
                yield return argument.Head;
            }
        }
    }

    /// <summary>The head of the first argument with this role, or -1.</summary>
    public int First(string role)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Role == role)
            {
                return argument.Head;
            }
        }

        return -1;
    }

    /// <summary><c>told(subject=Biden, object=Ukraine)</c>, for explanations and tests.</summary>
    public override string ToString() =>
        $"{(Negated ? "not " : "")}{Lemma}({string.Join(", ", Arguments.Select(a => $"{a.Role}={Sentence.Tokens[a.Head].Form}"))})";
}
