namespace Readout.Language;

/// <summary>Joins the mentions of a report into chains, by rules from the surest to the least sure.</summary>
/// <remarks>
/// In the manner of the sieves of Lee et al. (2013): names with the same words, appositions and "X is the Y", descriptions with the same
/// noun and no new attribute, then pronouns: "he" and "she" by <see cref="PronounResolver"/>, "it" and "they" by nearness and number.
/// </remarks>
internal sealed class ChainBuilder(PronounResolver pronouns)
{
    private const int DescriptionWindow = 12;
    private const int PronounWindow = 2;

    /// <summary>The chains of a report.</summary>
    public CoreferenceChains Build(IReadOnlyList<Sentence> sentences)
    {
        var mentions = sentences.SelectMany(MentionFinder.Find).ToList();
        var sets = new DisjointSets(mentions.Count);
        var at = new Dictionary<(int, int), int>();
        for (var i = 0; i < mentions.Count; i++)
        {
            at.TryAdd((mentions[i].Sentence, mentions[i].Head), i);
        }

        var reading = new Reading(sentences, mentions, at, sets);
        reading.JoinNames();
        reading.JoinWithin();
        reading.JoinDescriptions();
        reading.JoinSpeakers();
        foreach (var link in pronouns.Resolve(sentences))
        {
            reading.Join(link);
        }

        reading.JoinThings();
        var chains = mentions.Select((m, i) => (Mention: m, Set: sets.Find(i))).GroupBy(p => p.Set)
            .OrderBy(g => g.Key).Select(g => (IReadOnlyList<CoreferenceMention>)[.. g.Select(p => p.Mention)]);
        return new CoreferenceChains([.. chains]);
    }

    /// <summary>Sets of mentions; each is named by its first.</summary>
    private sealed class DisjointSets(int count)
    {
        private readonly int[] _parent = [.. Enumerable.Range(0, count)];

        public int Find(int i)
        {
            while (_parent[i] != i)
            {
                i = _parent[i] = _parent[_parent[i]];
            }

            return i;
        }

        public void Join(int a, int b)
        {
            var (x, y) = (Find(a), Find(b));
            _parent[Math.Max(x, y)] = Math.Min(x, y);
        }
    }

    private sealed class Reading(IReadOnlyList<Sentence> sentences, List<CoreferenceMention> mentions, Dictionary<(int, int), int> at, DisjointSets sets)
    {
        private Token Head(int i) => sentences[mentions[i].Sentence].Tokens[mentions[i].Head];

        /// <summary>Names with the same words, and surnames or acronyms of names given whole.</summary>
        public void JoinNames()
        {
            var whole = new Dictionary<string, int>(StringComparer.Ordinal);
            var parts = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i].Kind != MentionKind.Name)
                {
                    continue;
                }

                var words = NameWords(i);
                var key = string.Join(' ', words);
                if (whole.TryGetValue(key, out var same) || (words.Count == 1 && parts.TryGetValue(key, out same)))
                {
                    sets.Join(same, i);
                }

                whole.TryAdd(key, i);
                if (words.Count > 1)
                {
                    // The last word of a person's name stands for the name, and so do the initials of a body's.
                    if (Head(i).Name.EndsWith("PER", StringComparison.Ordinal))
                    {
                        parts[words[^1]] = i;
                        parts.TryAdd(words[0], i);
                    }
                    else
                    {
                        parts.TryAdd(string.Concat(words.Select(w => char.ToUpperInvariant(w[0]))), i);
                    }
                }
            }
        }

        private List<string> NameWords(int i)
        {
            var sentence = sentences[mentions[i].Sentence];
            var words = new List<string>();
            for (var k = mentions[i].First; k <= mentions[i].Last; k++)
            {
                var token = sentence.Tokens[k];
                if (token.Upos == "PROPN" && (k == mentions[i].Head || sentence.IsUnder(k, mentions[i].Head)) && token.Form.TrimEnd('.') is not ("Mr" or "Mrs" or "Ms" or "Dr" or "Sir" or "President" or "Minister" or "Prime" or "Secretary"))
                {
                    words.Add(token.Form);
                }
            }

            return words.Count > 0 ? words : [Head(i).Form];
        }

        /// <summary>Appositions, and "X is the Y".</summary>
        public void JoinWithin()
        {
            for (var i = 0; i < mentions.Count; i++)
            {
                var (m, token) = (mentions[i], Head(i));
                var sentence = sentences[m.Sentence];
                if (token.Relation == "appos" && at.TryGetValue((m.Sentence, token.Head), out var host))
                {
                    sets.Join(host, i);
                }
                else if (sentence.Child(m.Head, "cop") >= 0 && m.Kind != MentionKind.Pronoun && sentence.Child(m.Head, "nsubj") is var subject and >= 0
                    && at.TryGetValue((m.Sentence, subject), out host) && Head(host).Upos != "PRON" && IsDefinite(i))
                {
                    sets.Join(host, i);
                }
            }
        }

        /// <summary>"the talks" after "talks in Geneva": the same noun, and nothing said of it that was not said before.</summary>
        public void JoinDescriptions()
        {
            var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i].Kind != MentionKind.Nominal)
                {
                    continue;
                }

                var lemma = Head(i).Lemma.ToLowerInvariant();
                if (!seen.TryGetValue(lemma, out var before))
                {
                    seen[lemma] = before = [];
                }

                if (IsDefinite(i))
                {
                    var attributes = Attributes(i);
                    for (var k = before.Count - 1; k >= 0 && mentions[i].Sentence - mentions[before[k]].Sentence <= DescriptionWindow; k--)
                    {
                        if (mentions[before[k]].Plural == mentions[i].Plural && !Overlap(i, before[k]) && attributes.IsSubsetOf(Attributes(before[k])))
                        {
                            sets.Join(before[k], i);
                            break;
                        }
                    }
                }

                before.Add(i);
            }
        }

        private bool IsDefinite(int i)
        {
            var sentence = sentences[mentions[i].Sentence];
            foreach (var child in sentence.Children(mentions[i].Head))
            {
                if (sentence.Tokens[child].Deprel == "nmod:poss" || (sentence.Tokens[child].Relation == "det" && sentence.Tokens[child].Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" or "both"))
                {
                    return true;
                }
            }

            return false;
        }

        private HashSet<string> Attributes(int i)
        {
            var sentence = sentences[mentions[i].Sentence];
            return [.. sentence.Children(mentions[i].Head)
                .Where(c => sentence.Tokens[c].Relation is "amod" or "compound" or "nummod" or "nmod" or "flat")
                .Select(c => sentence.Tokens[c].Lemma.ToLowerInvariant())];
        }

        private bool Overlap(int i, int k) => mentions[i].Sentence == mentions[k].Sentence && mentions[i].First <= mentions[k].Last && mentions[k].First <= mentions[i].Last;

        /// <summary>"I", "we" and "you" of one report are taken for the same throughout.</summary>
        public void JoinSpeakers()
        {
            var first = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < mentions.Count; i++)
            {
                var who = Head(i).Lemma.ToLowerInvariant() switch
                {
                    "i" or "my" or "myself" or "mine" => "i",
                    "we" or "our" or "ourselves" or "ours" => "we",
                    "you" or "your" or "yourself" or "yours" => "you",
                    _ => null,
                };
                if (mentions[i].Kind == MentionKind.Pronoun && who is not null && !first.TryAdd(who, i))
                {
                    sets.Join(first[who], i);
                }
            }
        }

        public void Join(PronounLink link)
        {
            if (!at.TryGetValue(link.Pronoun, out var pronoun))
            {
                return;
            }

            for (var k = link.Antecedent.First; k <= link.Antecedent.Last; k++)
            {
                if (at.TryGetValue((link.Antecedent.Sentence, k), out var name))
                {
                    sets.Join(name, pronoun);
                    return;
                }
            }
        }

        /// <summary>"it" and "they": the likeliest of what was said last, subjects first.</summary>
        public void JoinThings()
        {
            for (var i = 0; i < mentions.Count; i++)
            {
                bool? plural = Head(i).Lemma.ToLowerInvariant() switch
                {
                    "it" or "its" or "itself" => false,
                    "they" or "their" or "themselves" or "theirs" => true,
                    _ => null,
                };
                if (mentions[i].Kind != MentionKind.Pronoun || plural is null)
                {
                    continue;
                }

                var (best, most) = (-1, double.NegativeInfinity);
                for (var k = i - 1; k >= 0 && mentions[i].Sentence - mentions[k].Sentence <= PronounWindow; k--)
                {
                    if (Fits(i, k, plural.Value) && Likeliness(i, k) is var score && score > most)
                    {
                        (best, most) = (k, score);
                    }
                }

                if (best >= 0)
                {
                    sets.Join(best, i);
                }
            }
        }

        private bool Fits(int i, int k, bool plural)
        {
            var (m, token) = (mentions[k], Head(k));
            var body = token.Name.EndsWith("ORG", StringComparison.Ordinal) || token.Name.EndsWith("LOC", StringComparison.Ordinal);
            var number = m.Plural == plural || (m.Plural is null && m.Kind != MentionKind.Pronoun) || (plural && body);
            var thing = !token.Name.EndsWith("PER", StringComparison.Ordinal) || plural;
            var same = m.Kind != MentionKind.Pronoun || token.Lemma.ToLowerInvariant() is "it" or "its" or "itself" or "they" or "their" or "themselves" or "theirs";
            var clause = m.Sentence == mentions[i].Sentence && token.Head == Head(i).Head && Head(i).Deprel != "nmod:poss";
            return number && thing && same && !clause && !Overlap(i, k) && token.Relation is not ("obl:tmod" or "nmod:tmod" or "compound") && token.Deprel is not ("obl:unmarked" or "nmod:unmarked");
        }

        private double Likeliness(int i, int k)
        {
            var (m, token) = (mentions[k], Head(k));
            var score = -2.0 * (mentions[i].Sentence - m.Sentence);
            score += token.Relation == "nsubj" ? 1.6 : token.Relation is "obj" or "iobj" ? 0.8 : token.Deprel == "nmod:poss" ? 0.4 : token.Relation == "nmod" ? -0.6 : 0;
            score += m.Kind == MentionKind.Pronoun ? 1.2 : m.Kind == MentionKind.Name ? 0.3 : 0;
            score += token.Relation == Head(i).Relation ? 0.5 : 0;
            return score - (0.02 * (i - k));
        }
    }
}
