namespace Readout.Language;

/// <summary>A pronoun and the name it stands for.</summary>
/// <param name="Pronoun">Sentence and word of the pronoun.</param>
/// <param name="Antecedent">Sentence, first and last word of the name said last before it.</param>
/// <param name="Names">Every mention by name of the same person in the report.</param>
public readonly record struct PronounLink(
    (int Sentence, int Token) Pronoun,
    (int Sentence, int First, int Last) Antecedent,
    IReadOnlyList<(int Sentence, int First, int Last)> Names);

/// <summary>Finds which named person "he", "she", "his" and "her" stand for.</summary>
/// <remarks>
/// A salience model in the manner of Lappin and Leass (1994): candidates of the sentence and the three before it are ruled out by
/// gender and by binding, and ranked by grammatical role, parallelism, distance and how often they are named. Links are made from
/// left to right, and a pronoun that is linked counts as a mention for those after it.
/// </remarks>
public sealed class PronounResolver(FirstNames names)
{
    private const int Window = 3;

    private sealed class Entity
    {
        public required string Key { get; set; }

        public bool? Female { get; set; }

        public int Count { get; set; }

        public List<(int Sentence, int First, int Last)> Names { get; } = [];
    }

    private readonly record struct Mention(int Sentence, int First, int Last, int Head, string Role, Entity Entity, bool Pronoun, bool Doubtful = false);

    /// <summary>Links of the report's third-person singular pronouns, in order.</summary>
    public IReadOnlyList<PronounLink> Resolve(IReadOnlyList<Sentence> sentences)
    {
        var links = new List<PronounLink>();
        var entities = new List<Entity>();
        var mentions = new List<Mention>();
        foreach (var sentence in sentences)
        {
            var here = Names(sentence, entities);
            mentions.AddRange(here);
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                if (IsFemalePronoun(sentence, i) is not { } female)
                {
                    continue;
                }

                var best = Best(sentence, i, female, mentions);
                if (best is { } chosen)
                {
                    chosen.Entity.Female ??= female;
                    chosen.Entity.Count++;
                    mentions.Add(new Mention(sentence.Index, i, i, i, sentence.Tokens[i].Deprel, chosen.Entity, true));
                    var name = mentions.LastOrDefault(m => m.Entity == chosen.Entity && !m.Pronoun && (m.Sentence < sentence.Index || m.First < i));
                    name = name.Entity is null ? chosen : name;
                    links.Add(new PronounLink((sentence.Index, i), (name.Sentence, name.First, name.Last), chosen.Entity.Names));
                }
            }

            mentions.RemoveAll(m => m.Sentence < sentence.Index - 8 && m.Pronoun);
        }

        return links;
    }

    private static bool? IsFemalePronoun(Sentence sentence, int token) => sentence.Tokens[token].Form.ToLowerInvariant() switch
    {
        "he" or "him" or "his" or "himself" => false,
        "she" or "her" or "hers" or "herself" => true,
        _ => null,
    };

    /// <summary>Runs of proper nouns that may be persons, each with its entity.</summary>
    private List<Mention> Names(Sentence sentence, List<Entity> entities)
    {
        var found = new List<Mention>();
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsNamePart(tokens[i]))
            {
                continue;
            }

            var last = i;
            while (last + 1 < tokens.Count && (IsNamePart(tokens[last + 1]) || IsInnerPart(tokens, last + 1)) && tokens[last + 1].Name is not ("B-PER" or "B-LOC" or "B-ORG"))
            {
                last++;
            }

            var first = i;
            bool? female = null;
            while (first < last && IsTitle(tokens[first].Form))
            {
                female ??= names.IsFemale(tokens[first].Form);
                first++;
            }

            female ??= names.IsFemale(tokens[first].Form);
            var head = first;
            for (var k = first; k <= last; k++)
            {
                if (tokens[k].Head < first || tokens[k].Head > last)
                {
                    head = k;
                    break;
                }
            }

            var entity = EntityOf(tokens, first, last, female, entities);
            entity.Count++;
            entity.Names.Add((sentence.Index, first, last));
            found.Add(new Mention(sentence.Index, first, last, head, tokens[head].Deprel, entity, false, Doubtful(tokens, first, last, female)));
            i = last;
        }

        return found;
    }

    /// <summary>Whether the name is read as a place or organisation, or stands where places do.</summary>
    private static bool Doubtful(IReadOnlyList<Token> tokens, int first, int last, bool? female) =>
        female is null && (tokens[last].Name.EndsWith("LOC", StringComparison.Ordinal) || tokens[last].Name.EndsWith("ORG", StringComparison.Ordinal)
            || (first > 0 && tokens[first - 1].Form.ToLowerInvariant() is "in" or "the" or "at"));

    private static bool IsNamePart(Token token) =>
        token.Upos == "PROPN" && char.IsUpper(token.Form[0]) && token.Form is not ("Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December");

    private static bool IsInnerPart(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Form is "de" or "van" or "von" or "der" or "la" or "al" or "bin" or "ibn" or "da" or "di" or "el" or "-" or "." && i + 1 < tokens.Count && IsNamePart(tokens[i + 1]);

    private static bool IsTitle(string form) =>
        form is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Dr" or "Dr." or "Sir" or "Lady" or "Lord" or "President" or "Minister" or "Prime" or "Secretary" or "General" or "Colonel" or "Captain" or "Queen" or "King" or "Prince" or "Princess" or "Senator" or "Judge" or "Professor" or "Foreign" or "Chancellor";

    private static Entity EntityOf(IReadOnlyList<Token> tokens, int first, int last, bool? female, List<Entity> entities)
    {
        var full = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(k => tokens[k].Form));
        foreach (var entity in Enumerable.Reverse(entities))
        {
            var words = entity.Key.Split(' ');
            var same = entity.Key == full
                || (first == last && words.Contains(full))
                || (first < last && words.Length == 1 && full.Split(' ').Contains(entity.Key));
            if (same && (entity.Female is null || female is null || entity.Female == female))
            {
                entity.Key = entity.Key.Length >= full.Length ? entity.Key : full;
                entity.Female ??= female;
                return entity;
            }
        }

        var made = new Entity { Key = full, Female = female };
        entities.Add(made);
        return made;
    }

    private static Mention? Best(Sentence sentence, int pronoun, bool female, List<Mention> mentions)
    {
        (Mention? Mention, double Score) best = (null, double.NegativeInfinity);
        foreach (var mention in mentions)
        {
            if (mention.Sentence < sentence.Index - Window || (mention.Entity.Female is { } known && known != female))
            {
                continue;
            }

            if (mention.Sentence == sentence.Index && (mention.Head == pronoun || Bound(sentence, pronoun, mention)))
            {
                continue;
            }

            var score = Score(sentence, pronoun, female, mention);
            if (score > best.Score)
            {
                best = (mention, score);
            }
        }

        return best.Score > -6 ? best.Mention : null;
    }

    /// <summary>Principle B: a plain pronoun is not its own clause's subject, object or possessor's host.</summary>
    private static bool Bound(Sentence sentence, int pronoun, Mention mention)
    {
        var p = sentence.Tokens[pronoun];
        var m = sentence.Tokens[mention.Head];
        if (mention.First > pronoun)
        {
            // A name after the pronoun only serves one in a clause or phrase that leads in: "When he arrived, Putin …".
            return !LeadsIn(sentence, pronoun, mention.Head);
        }

        if (p.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (p.Deprel == "nmod:poss")
        {
            // "Putin's his": the pronoun's own noun is the name, or in apposition to it.
            return p.Head == mention.Head || sentence.IsUnder(mention.Head, p.Head);
        }

        return p.Head == m.Head && p.Relation is "obj" or "iobj" or "obl" && m.Relation is "nsubj" or "obj" or "iobj" && m.Deprel != "nsubj:outer";
    }

    private static bool LeadsIn(Sentence sentence, int pronoun, int name)
    {
        for (var at = pronoun; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (sentence.Tokens[at].Relation is "advcl" or "obl" && sentence.Tokens[at].Head >= 0 && sentence.IsUnder(name, sentence.Tokens[at].Head) && !sentence.IsUnder(name, at))
            {
                return sentence.Tokens[name].Relation == "nsubj";
            }
        }

        return false;
    }

    private static double Score(Sentence sentence, int pronoun, bool female, Mention mention)
    {
        var p = sentence.Tokens[pronoun];
        var distance = sentence.Index - mention.Sentence;
        var score = mention.Pronoun ? 1.0 : mention.Doubtful ? -1.8 : 0.0;
        score -= distance switch { 0 => 0, 1 => 1.2, 2 => 2.6, _ => 4.0 };
        score += mention.Entity.Female == female ? 1.0 : 0;
        score += 0.35 * Math.Log(1 + mention.Entity.Count);
        score += mention.First > pronoun && distance == 0 ? -0.5 : 0;
        return score + RoleScore(sentence, p, pronoun, mention, distance);
    }

    private static double RoleScore(Sentence sentence, Token p, int pronoun, Mention mention, int distance)
    {
        var role = mention.Role;
        var subject = role.StartsWith("nsubj", StringComparison.Ordinal);
        var score = 0.0;
        if (distance == 0)
        {
            var m = sentence.Tokens[mention.Head];
            var verb = ClauseOf(sentence, pronoun);
            var above = ClauseOf(sentence, mention.Head);
            score += subject ? 1.6 : role is "obj" or "iobj" ? 0.6 : role is "nmod:poss" ? 0.3 : 0;
            if (subject && verb >= 0 && above >= 0 && (verb == above || sentence.IsUnder(verb, above)))
            {
                // The subject of this clause or of one above it.
                score += p.Deprel == "nmod:poss" ? 1.2 : 0.8;
            }

            score -= 0.02 * Math.Abs(pronoun - mention.Head);
            score += p.Relation == m.Relation ? 0.3 : 0;
        }
        else
        {
            score -= 0.01 * pronoun;
            score += subject ? 1.4 : 0.2;
            score += p.Relation == "nsubj" && subject ? 0.6 : 0;
        }

        return score;
    }

    private static int ClauseOf(Sentence sentence, int token)
    {
        for (var at = token; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (sentence.Tokens[at].Upos is "VERB" or "AUX" || sentence.Child(at, "cop") >= 0)
            {
                return at;
            }
        }

        return -1;
    }
}
