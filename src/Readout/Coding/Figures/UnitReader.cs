using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Finds what a number counts: a sign before it, a word after it, or the verb over it.</summary>
internal sealed class UnitReader(FigureLexicon lexicon, Sentence sentence, IReadOnlyList<Piece> pieces)
{
    /// <summary>A unit and the pieces from its sign or the number to its last word.</summary>
    internal readonly record struct Unit(string Name, int First, int Last);

    public Unit? Read(int first, ReadNumber number)
    {
        if (Symbol(first - 1) is { } before)
        {
            var from = first > 1 && pieces[first - 2].Is("us") ? first - 2 : first - 1;
            // "$5 million dollars".
            var doubled = number.End < pieces.Count && Lookup(pieces[number.End]) == before;
            return new Unit(before.Name, from, doubled ? number.End : number.End - 1);
        }

        if (Symbol(number.End) is { } after)
        {
            return new Unit(after.Name, first, number.End);
        }

        return ReadWord(first, number) ?? ReadVerb(first, number);
    }

    private FigureUnit? Symbol(int at) =>
        at >= 0 && at < pieces.Count ? lexicon.Symbols.GetValueOrDefault(pieces[at].Text) : null;

    private FigureUnit? Lookup(Piece piece)
    {
        if (piece.Kind != PieceKind.Word)
        {
            return null;
        }

        var word = piece.Text;
        if (lexicon.Units.TryGetValue(word, out var unit) || TokenAt(piece.Span) is var token and >= 0 && lexicon.Units.TryGetValue(sentence.Tokens[token].Lemma.ToLowerInvariant(), out unit))
        {
            return unit;
        }

        return word.EndsWith('s') && (lexicon.Units.TryGetValue(word[..^1], out unit) || word.EndsWith("ies", StringComparison.Ordinal) && lexicon.Units.TryGetValue(word[..^3] + "y", out unit)) ? unit : null;
    }

    private FigureUnit? LookupPair(int at) =>
        at > 0 && pieces[at - 1].Kind == PieceKind.Word
            ? lexicon.Units.GetValueOrDefault(pieces[at - 1].Text + " " + pieces[at].Text) ?? lexicon.Units.GetValueOrDefault(pieces[at - 1].Text + " " + pieces[at].Text.TrimEnd('s'))
            : null;

    private Unit? ReadWord(int first, ReadNumber number)
    {
        var at = number.End;
        if (at >= pieces.Count)
        {
            return null;
        }

        if (pieces[at].Text is "-" or "‑" && at + 1 < pieces.Count)
        {
            // "a 50-minute call", "a three-day truce", but not "a 30-year-old".
            var old = at + 2 < pieces.Count && pieces[at + 2].Text is "-" or "‑" or "old" && pieces[Math.Min(at + 3, pieces.Count - 1)].Text is "old";
            return !old && Lookup(pieces[at + 1]) is { Persons: false } attribute ? new Unit(attribute.Name, first, at + 1) : null;
        }

        if (at + 1 < pieces.Count && LookupPair(at + 1) is { Persons: false } pair)
        {
            return new Unit(pair.Name, first, at + 1);
        }

        if (Lookup(pieces[at]) is { Persons: false } measure && IsMeasure(measure, at))
        {
            if (measure.Lasting && !Lasts(first) || at + 1 < pieces.Count && pieces[at + 1].Is("old"))
            {
                return null;
            }

            return new Unit(measure.Name, first, at);
        }

        return ReadNoun(first, number, at);
    }

    /// <summary>Whether the word right after the number is itself what is counted, and not the first part of a compound.</summary>
    private bool IsMeasure(FigureUnit unit, int at)
    {
        var next = at + 1 < pieces.Count ? TokenAt(pieces[at + 1].Span) : -1;
        return unit.Lasting || unit.Name is "percent" or "USD" or "EUR" or "minutes" or "hours" or "km" or "m" or "miles"
            || next < 0 || sentence.Tokens[next].Upos is not "NOUN";
    }

    private bool Lasts(int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4; i--)
        {
            if (pieces[i].Text is "lasted" or "lasting" or "lasts")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The head noun after the number, over adjectives and "of": "tens of thousands of Russian troops".</summary>
    private Unit? ReadNoun(int first, ReadNumber number, int at)
    {
        var noun = -1;
        for (var i = at; i < pieces.Count && i < at + 7; i++)
        {
            var token = TokenAt(pieces[i].Span);
            if (token < 0)
            {
                break;
            }

            var word = sentence.Tokens[token];
            if (noun >= 0 && word.Upos is not ("NOUN" or "PROPN"))
            {
                break;
            }

            if (word.Upos == "NOUN")
            {
                noun = i;
            }
            else if (pieces[i].Text is "of" or "-" or "more" or "additional" or "other" || word.Upos is "ADJ" or "PROPN" or "DET" or "ADV" or "PRON" || word.Xpos is "VBN" or "PRP$" || word is { Xpos: "VBG", Relation: "amod" or "compound" })
            {
                if (word.Upos is "ADV" or "DET" or "PRON" && i == at && word.Xpos != "PRP$")
                {
                    break;
                }

                if (pieces[i].Is("dead") || pieces[i].Is("wounded") || pieces[i].Is("missing"))
                {
                    return new Unit(pieces[i].Text, first, i);
                }
            }
            else
            {
                break;
            }
        }

        if (noun < 0 || pieces[noun].Span.Start < pieces[number.End - 1].Span.End)
        {
            return null;
        }

        var unit = LookupPair(noun) ?? Lookup(pieces[noun]);
        if (unit is null)
        {
            // Small numbers in words mostly say which, not how many: "two leaders", "three areas".
            var counted = pieces[noun].Text;
            return number.Words && number.High <= 12 || counted.Length < 3 || IsNamed(first) || IsVagueNoun(counted) ? null : new Unit(counted, first, noun);
        }

        if (unit.Lasting)
        {
            return null;
        }

        return new Unit(unit.Persons ? Casualty(TokenAt(pieces[noun].Span)) ?? unit.Name : unit.Name, first, noun);
    }

    private static bool IsVagueNoun(string noun) =>
        noun is "time" or "times" or "way" or "ways" or "thing" or "things" or "thirds" or "third" or "quarter" or "quarters" or "century" or "anniversary" or "decade" or "decades"
            or "weekend" or "evening" or "morning" or "night" or "nights" or "second" or "seconds" or "quarters" or "hour" or "day" or "a" or "fold" or "session" or "edition" or "bis";

    // "Sputnik 5 vaccines", "Boeing 737 jets": the number belongs to the name before it.
    private bool IsNamed(int first)
    {
        var token = first > 0 ? TokenAt(pieces[first - 1].Span) : -1;
        return token > 0 && sentence.Tokens[token].Upos == "PROPN";
    }

    private Unit? ReadVerb(int first, ReadNumber number)
    {
        var token = TokenAt(pieces[number.End - 1].Span);
        return token >= 0 && Casualty(token) is { } name ? new Unit(name, first, number.End - 1) : null;
    }

    /// <summary>dead or wounded, if the verb over or beside <paramref name="noun"/> says so.</summary>
    private string? Casualty(int noun)
    {
        if (noun < 0)
        {
            return null;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (sentence.Tokens[child].Deprel == "acl" && sentence.Tokens[child].Xpos == "VBN" && lexicon.Casualties.TryGetValue(sentence.Tokens[child].Lemma, out var after))
            {
                return after;
            }
        }

        var head = sentence.Tokens[noun].Head;
        if (head < 0 || !lexicon.Casualties.TryGetValue(sentence.Tokens[head].Lemma, out var name))
        {
            return null;
        }

        var relation = sentence.Tokens[noun].Deprel;
        // "At least" makes an oblique of the object in some trees.
        var bounded = relation == "obl" && sentence.IsBounded(noun);
        var suffers = bounded || relation is "obj" or "nsubj:pass" || relation == "nsubj" && (sentence.Tokens[head].Lemma is "die" or "perish" || sentence.Child(head, "aux:pass") >= 0);
        return suffers ? name : null;
    }

    private int TokenAt(Span span)
    {
        var (low, high) = (0, sentence.Tokens.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sentence.Tokens[middle].Span.End <= span.Start)
            {
                low = middle + 1;
            }
            else if (sentence.Tokens[middle].Span.Start > span.Start)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
