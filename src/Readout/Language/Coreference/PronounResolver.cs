namespace Readout.Language;

/// <summary>A pronoun and the name it stands for.</summary>
/// <param name="Pronoun">Sentence and word of the pronoun.</param>
/// <param name="Antecedent">Sentence, first and last word of the name said last before it.</param>
/// <param name="Names">Every mention by name of the same person in the report.</param>
internal readonly record struct PronounLink(
    (int Sentence, int Token) Pronoun,
    (int Sentence, int First, int Last) Antecedent,
    IReadOnlyList<(int Sentence, int First, int Last)> Names);

/// <summary>Finds which named person "he", "she", "his" and "her" stand for.</summary>
/// <remarks>
/// Candidates of the sentence and the three before it are ruled out by gender and by binding (Lappin and Leass 1994) and ranked by a
/// log-linear model. Links are made from left to right, and a pronoun that is linked counts as a mention for those after it.
/// </remarks>
internal sealed class PronounResolver
{
    private const int Window = 3;
    private const int PronounWindow = 8;

    private readonly FirstNames _names;
    private readonly PronounModel _model;

    /// <summary>A resolver with the shipped weights.</summary>
    public PronounResolver(FirstNames names)
        : this(names, PronounModel.Shipped)
    {
    }

    internal PronounResolver(FirstNames names, PronounModel model) => (_names, _model) = (names, model);

    /// <summary>A pronoun with all its candidates, for training.</summary>
    internal readonly record struct Choice(int Sentence, int Token, IReadOnlyList<(PersonMention Mention, float[] Features)> Candidates);

    /// <summary>Links of the report's third-person singular pronouns, in order.</summary>
    public IReadOnlyList<PronounLink> Resolve(IReadOnlyList<Sentence> sentences) => Resolve(sentences, null);

    internal IReadOnlyList<PronounLink> Resolve(IReadOnlyList<Sentence> sentences, Action<Choice>? watch)
    {
        var links = new List<PronounLink>();
        var named = new PersonMentions(_names).Find(sentences);
        var mentions = new List<PersonMention>();
        Person? last = null;
        for (var s = 0; s < sentences.Count; s++)
        {
            var sentence = sentences[s];
            mentions.RemoveAll(m => m.Sentence < sentence.Index - (m.Pronoun ? PronounWindow : Window));
            foreach (var name in named[s])
            {
                Count(sentence, name);
                mentions.Add(name);
            }

            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                if (IsFemalePronoun(sentence.Tokens[i]) is not { } female)
                {
                    continue;
                }

                var candidates = Candidates(sentences, sentence, i, female, mentions, last);
                watch?.Invoke(new Choice(s, i, candidates));
                if (Best(sentence, i, candidates) is not { } chosen)
                {
                    continue;
                }

                last = chosen.Person;
                last.Female ??= female;
                var link = new PersonMention(sentence.Index, i, i, i, last, true, false);
                Count(sentence, link);
                mentions.Add(link);
                links.Add(new PronounLink((sentence.Index, i), Antecedent(last, sentence.Index, i), last.Names));
            }
        }

        return links;
    }

    private static void Count(Sentence sentence, PersonMention mention)
    {
        mention.Person.Count++;
        mention.Person.Subjects += sentence.Tokens[mention.Head].Relation == "nsubj" ? 1 : 0;
    }

    private static (int Sentence, int First, int Last) Antecedent(Person person, int sentence, int token)
    {
        var before = person.Names[0];
        foreach (var name in person.Names)
        {
            before = name.Sentence < sentence || (name.Sentence == sentence && name.First < token) ? name : before;
        }

        return before;
    }

    private static bool? IsFemalePronoun(Token token) => token.Form.ToLowerInvariant() switch
    {
        "he" or "him" or "his" or "himself" => false,
        "she" or "her" or "hers" or "herself" => true,
        _ => null,
    };

    private static List<(PersonMention Mention, float[] Features)> Candidates(
        IReadOnlyList<Sentence> sentences, Sentence sentence, int pronoun, bool female, List<PersonMention> mentions, Person? last)
    {
        var found = new List<(PersonMention, float[])>();
        var nearer = new HashSet<Person>();
        for (var k = mentions.Count - 1; k >= 0; k--)
        {
            var mention = mentions[k];
            if ((mention.Person.Female is { } known && known != female) || mention.Sentence < sentence.Index - Window
                || (mention.Sentence == sentence.Index && (mention.Head == pronoun || Bound(sentence, pronoun, mention))))
            {
                continue;
            }

            found.Add((mention, PronounFeatures.Of(sentence, pronoun, mention, sentences, nearer.Count, mention.Pronoun && mention.Person == last)));
            nearer.Add(mention.Person);
        }

        return found;
    }

    private PersonMention? Best(Sentence sentence, int pronoun, List<(PersonMention Mention, float[] Features)> candidates)
    {
        PersonMention? best = null;
        var most = _model.Weights[NobodyOf(sentence.Tokens[pronoun])];
        foreach (var (mention, features) in candidates)
        {
            var score = _model.Score(features);
            if (score > most)
            {
                (best, most) = (mention, score);
            }
        }

        return best;
    }

    /// <summary>Index of the weight of "nobody named" for this kind of pronoun.</summary>
    internal static int NobodyOf(Token pronoun) =>
        PronounFeatures.Count + (pronoun.Relation == "nsubj" ? 0 : pronoun.Deprel == "nmod:poss" ? 1 : 2);

    /// <summary>Principle B: a plain pronoun is not its own clause's subject, object or possessor's host.</summary>
    private static bool Bound(Sentence sentence, int pronoun, PersonMention mention)
    {
        var p = sentence.Tokens[pronoun];
        var m = sentence.Tokens[mention.Head];
        if (p.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (p.Deprel == "nmod:poss")
        {
            // "his friend Putin": the pronoun's own noun is the name, or in apposition to it.
            return p.Head == mention.Head || (sentence.IsUnder(mention.Head, p.Head) && m.Relation is "appos" or "flat" or "nmod");
        }

        return p.Head == m.Head && ((p.Relation is "obj" or "iobj" or "obl" && m.Relation is "nsubj" or "obj" or "iobj" && m.Deprel != "nsubj:outer")
            || (p.Relation == "nsubj" && m.Relation is "obj" or "iobj" or "obl" or "xcomp" or "ccomp"));
    }
}
