using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <content>Who speaks together: the issuers of a joint statement, and the members of a circle that the text lists.</content>
internal sealed partial class ActorReading
{
    // A statement names its issuers at its beginning.
    private const int IssuedWithin = 10;

    // Fewer make no circle: "partners including Poland" are more than Poland.
    private const int Circle = 3;

    private readonly List<(Sentence Sentence, int Token, Span Span)> _circles = [];
    private List<Actor> _issuers = [];
    private List<Actor> _members = [];

    /// <summary>Reads who issues the statement: "released by the Governments of A and B", "We, the Foreign Ministers of A, B and C", "Joint Statement by A and B".</summary>
    private void ReadIssuers(Sentence sentence)
    {
        if (_issuers.Count > 0 || sentence.Index >= IssuedWithin)
        {
            return;
        }

        var tokens = sentence.Tokens;
        var told = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Form.ToLowerInvariant();
            if (word == "we" && i + 2 < tokens.Count && tokens[i + 1].Form == ",")
            {
                Issue(sentence, i + 2, t => tokens[t].Upos is "VERB" or "AUX");
            }
            else if (_lexicon.Words("statements").Contains(word))
            {
                told = word == "text" || Enumerable.Range(Math.Max(0, i - 3), i - Math.Max(0, i - 3)).Any(k => tokens[k].Form.ToLowerInvariant() is "joint" or "following" or "-");
                if (told && i + 1 < tokens.Count && tokens[i + 1].Form.ToLowerInvariant() is "of" or "from" or "between" or "by" && word != "text")
                {
                    Issue(sentence, i + 2, Ends);
                }
            }
            else if (told && word == "by" && i > 0 && _lexicon.Words("issued").Contains(tokens[i - 1].Form.ToLowerInvariant()))
            {
                Issue(sentence, i + 1, Ends);
            }

            if (_issuers.Count > 0)
            {
                return;
            }
        }

        bool Ends(int token) => tokens[token].Form.ToLowerInvariant() is "on" or "following" or "after" or "to" or "regarding" or "concerning" or "upon" or "during" or "at" or "in" or "about" or "against" or ":";
    }

    private void Issue(Sentence sentence, int from, Func<int, bool> ends)
    {
        var all = new List<Actor>();
        for (var i = from; i < sentence.Tokens.Count && !ends(i); i++)
        {
            foreach (var actor in _at.GetValueOrDefault((sentence.Index, i), []))
            {
                if (actor.Country is { } country && all.TrueForAll(a => a.Country != country || (country == "IGO" && actor.Kind == ActorKind.Organisation && a.Name != actor.Name)))
                {
                    all.Add(actor);
                }
            }
        }

        if (all.Select(a => a.Country).Distinct().Count() > 1)
        {
            _issuers = all;
        }
    }

    /// <summary>Reads a list of the members of a circle: "the partners, including A, B and C". It tells who "partner countries" are elsewhere in the text.</summary>
    private void ReadMembers(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count && _members.Count == 0; i++)
        {
            if (tokens[i].Xpos is not ("NNS" or "NNPS") || !_lexicon.Words("circle").Contains(tokens[i].Lemma.ToLowerInvariant()))
            {
                continue;
            }

            var (all, at) = (new List<Actor>(), i + 1);
            while (at < tokens.Count && at <= i + 4 && _covered[at] is null)
            {
                if (tokens[at].Form.ToLowerInvariant() is not ("," or "-" or "–" or "—" or "(" or ":" or "including" or "include" or "included" or "are" or "comprise" or "namely" or "currently" or "the" or "of"))
                {
                    break;
                }

                at++;
            }

            while (at < tokens.Count)
            {
                if (_covered[at] is { Entry.Kind: ActorEntryKind.State or ActorEntryKind.Organisation or ActorEntryKind.Body } match)
                {
                    all.AddRange(_at.GetValueOrDefault((sentence.Index, at), []).Where(a => a.Country is { Length: 3 } && !all.Contains(a)));
                    at = match.Last + 1;
                }
                else if (tokens[at].Form.ToLowerInvariant() is "," or "and" or "the" or "republic" or "kingdom" or "state" or "of" or "as" or "well")
                {
                    at++;
                }
                else
                {
                    break;
                }
            }

            if (all.Count >= Circle)
            {
                _members = all;
                _circles.Add((sentence, i, tokens[i].Span));
            }
        }
    }

    /// <summary>Remembers a noun that may mean the members of a circle: "key partner countries".</summary>
    private void KeepCircle(Sentence sentence, int token, Span span)
    {
        if (_lexicon.Words("circle").Contains(sentence.Tokens[token].Lemma.ToLowerInvariant())
            && (_lexicon.Words("joint").Contains(sentence.Tokens[token].Lemma.ToLowerInvariant()) || sentence.Children(token).Any(c => _lexicon.Words("joint").Contains(sentence.Tokens[c].Lemma.ToLowerInvariant()))))
        {
            _circles.Add((sentence, token, span));
        }
    }

    /// <summary>Gives the nouns that mean a circle the members that the text lists somewhere.</summary>
    private void FillCircles()
    {
        foreach (var (sentence, token, span) in _members.Count == 0 ? [] : _circles)
        {
            var beside = sentence.Tokens[token].Relation == "conj" ? _at.GetValueOrDefault((sentence.Index, sentence.Tokens[token].Head), []) : [];
            var members = _members.Where(m => beside.All(b => b.Country != m.Country)).ToList();
            if (_at.TryGetValue((sentence.Index, token), out var known) && known.Any(k => k.Country is not null))
            {
                continue;
            }

            members.ForEach(m => m.Mentions.Add(new Mention(span, MentionForm.Nominal)));
            _at[(sentence.Index, token)] = members;
        }
    }
}
