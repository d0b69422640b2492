namespace Readout.Language;

/// <summary>Somebody whom a report names, or may name.</summary>
internal sealed class Person
{
    /// <summary>The longest name given.</summary>
    public required string Key { get; set; }

    /// <summary>Number in order of first mention.</summary>
    public required int Number { get; init; }

    /// <summary>True for she, false for he, null while unknown.</summary>
    public bool? Female { get; set; }

    /// <summary>Mentions up to here, pronouns included.</summary>
    public int Count { get; set; }

    /// <summary>Mentions up to here that are subjects.</summary>
    public int Subjects { get; set; }

    /// <summary>Mentions by name in the whole report that the namer takes for a person.</summary>
    public int AsPerson { get; set; }

    /// <summary>Mentions by name in the whole report that the namer takes for a place or body.</summary>
    public int AsOther { get; set; }

    /// <summary>Sentence, first and last word of every mention by name in the whole report.</summary>
    public List<(int Sentence, int First, int Last)> Names { get; } = [];
}

/// <summary>A mention of somebody: a name, or a pronoun once it is linked.</summary>
internal readonly record struct PersonMention(int Sentence, int First, int Last, int Head, Person Person, bool Pronoun, bool Titled);

/// <summary>Finds the names in a report that may be persons, and which of them are the same person.</summary>
internal sealed class PersonMentions(FirstNames names)
{
    private readonly List<Person> _persons = [];

    /// <summary>The names of each sentence, in order; a person's <see cref="Person.Names"/> hold those of the whole report.</summary>
    public IReadOnlyList<IReadOnlyList<PersonMention>> Find(IReadOnlyList<Sentence> sentences) => [.. sentences.Select(Find)];

    private List<PersonMention> Find(Sentence sentence)
    {
        var found = new List<PersonMention>();
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsNamePart(tokens[i]))
            {
                continue;
            }

            var last = i;
            while (last + 1 < tokens.Count && (IsNamePart(tokens[last + 1]) || IsInnerPart(tokens, last + 1)) && (tokens[last + 1].Name[0] != 'B' || IsTitle(tokens[last].Form)))
            {
                last++;
            }

            var first = i;
            i = last;
            bool? female = null;
            while (first <= last && IsTitle(tokens[first].Form))
            {
                female ??= names.IsFemale(tokens[first].Form);
                first++;
            }

            if (first > last)
            {
                continue; // a title alone names nobody
            }

            female ??= names.IsFemale(tokens[first].Form);
            var person = PersonOf(tokens, first, last, female);
            person.AsPerson += tokens[last].Name.EndsWith("PER", StringComparison.Ordinal) ? 1 : 0;
            person.AsOther += tokens[last].Name.EndsWith("LOC", StringComparison.Ordinal) || tokens[last].Name.EndsWith("ORG", StringComparison.Ordinal) ? 1 : 0;
            person.Names.Add((sentence.Index, first, last));
            found.Add(new PersonMention(sentence.Index, first, last, HeadOf(tokens, first, last), person, false, first > 0 && IsTitle(tokens[first - 1].Form)));
        }

        return found;
    }

    private static int HeadOf(IReadOnlyList<Token> tokens, int first, int last)
    {
        for (var k = first; k <= last; k++)
        {
            if (tokens[k].Head < first || tokens[k].Head > last)
            {
                return k;
            }
        }

        return first;
    }

    private Person PersonOf(IReadOnlyList<Token> tokens, int first, int last, bool? female)
    {
        var full = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(k => tokens[k].Form));
        for (var i = _persons.Count - 1; i >= 0; i--)
        {
            var person = _persons[i];
            var words = person.Key.Split(' ');
            var same = person.Key == full
                || (first == last && words.Contains(full))
                || (first < last && words.Length == 1 && full.Split(' ').Contains(person.Key));
            if (same && (person.Female is null || female is null || person.Female == female))
            {
                person.Key = person.Key.Length >= full.Length ? person.Key : full;
                person.Female ??= female;
                return person;
            }
        }

        var made = new Person { Key = full, Female = female, Number = _persons.Count };
        _persons.Add(made);
        return made;
    }

    private static bool IsNamePart(Token token) =>
        token.Upos == "PROPN" && char.IsUpper(token.Form[0]) && token.Form is not ("Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December");

    private static bool IsInnerPart(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Form is "de" or "van" or "von" or "der" or "la" or "al" or "bin" or "ibn" or "da" or "di" or "el" or "-" or "." && i + 1 < tokens.Count && IsNamePart(tokens[i + 1]);

    private static bool IsTitle(string form) =>
        form is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Dr" or "Dr." or "Sir" or "Lady" or "Lord" or "Dame" or "President" or "Minister" or "Prime" or "Secretary" or "General" or "Colonel" or "Captain" or "Queen" or "King" or "Prince" or "Princess" or "Senator" or "Judge" or "Professor" or "Foreign" or "Chancellor" or "Major" or "Lieutenant" or "Officer" or "Emperor" or "Empress" or "Bishop" or "Archbishop" or "Pope" or "Governor" or "Ambassador" or "Admiral" or "Sergeant" or "Premier" or "Justice" or "Miss" or "Father" or "Sister" or "Uncle" or "Aunt";
}
