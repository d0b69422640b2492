using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Finds the numbers that a report claims of something: "some 100,000 troops", "$800 million", "30 dead".</summary>
/// <remarks>Years, dates, times of day, ages, numbers of laws and lists are not figures. A number without a unit is none either.</remarks>
internal sealed class FigureFinder(FigureLexicon lexicon)
{
    private static readonly HashSet<string> Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    ];

    private readonly NumberReader _numbers = new(lexicon);

    /// <summary>The figures of the report, in order. Numbers inside dates and times of day are passed over.</summary>
    public IReadOnlyList<Figure> Find(SpeechContext context)
    {
        var figures = new List<Figure>();
        foreach (var sentence in context.Analysis.Sentences)
        {
            if (!context.Counts(sentence))
            {
                continue;
            }

            var from = figures.Count;
            Read(context.Text, sentence, [.. context.Times.Where(t => t.Span.Overlaps(sentence.Span))], figures);
            foreach (var figure in figures.Skip(from))
            {
                figure.OfActor = ActorOf(context, sentence, figure);
            }
        }

        return figures;
    }

    /// <summary>Who is counted: the actor that a word of the figure refers to ("100,000 Russian troops").</summary>
    private static Actor? ActorOf(SpeechContext context, Sentence sentence, Figure figure)
    {
        for (var i = sentence.Tokens.Count - 1; i >= 0; i--)
        {
            if (figure.Span.Contains(sentence.Tokens[i].Span) && sentence.Tokens[i].Upos is "NOUN" or "PROPN" && figure.Span.Contains(sentence.Tokens[i].Span) && context.ActorAt(sentence.Index, i) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }

    private void Read(string text, Sentence sentence, IReadOnlyList<TimeItem> times, List<Figure> figures)
    {
        var pieces = NumberReader.Cut(text, sentence.Span);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (_numbers.Read(pieces, i) is not { } number)
            {
                continue;
            }

            var first = i;
            var range = ReadRange(pieces, first, ref number);
            i = number.End - 1;
            if (IsNoFigure(text, pieces, first, number) || times.Any(t => t.Type is "date" or "time" or "set" && t.Span.Overlaps(pieces[first].Span)))
            {
                continue;
            }

            var units = new UnitReader(lexicon, sentence, pieces);
            if (units.Read(first, number) is not { } unit)
            {
                continue;
            }

            var (start, approximate) = ReadApproximators(pieces, unit.First < first ? unit.First : first, range);
            var end = unit.Last;
            foreach (var after in lexicon.ApproximatorsAfter)
            {
                if (MatchesAt(pieces, end + 1, after) is var length and > 0)
                {
                    approximate = true;
                    end += length;
                    break;
                }
            }

            var isRange = number.High > number.Low;
            figures.Add(new Figure
            {
                Value = isRange ? null : number.Low,
                Low = isRange ? number.Low : null,
                High = isRange ? number.High : null,
                Approximate = approximate || number.High > number.Low && !range,
                Unit = unit.Name,
                Span = new Span(pieces[start].Span.Start, pieces[end].Span.End),
            });
            i = Math.Max(i, Math.Min(end, pieces.Count - 1));
        }
    }

    /// <summary>"1-2 million", "5 to 10", "between 5 and 10": widens <paramref name="number"/> to the range.</summary>
    private bool ReadRange(IReadOnlyList<Piece> pieces, int first, ref ReadNumber number)
    {
        var link = number.End;
        if (link + 1 >= pieces.Count || number.High > number.Low)
        {
            return false;
        }

        var joins = pieces[link].Text is "-" or "–" or "—" or "to" || (pieces[link].Is("and") && first > 0 && pieces[first - 1].Is("between"));
        var next = link + 1;
        if (joins && next + 1 < pieces.Count && lexicon.Symbols.ContainsKey(pieces[next].Text))
        {
            next++;
        }

        if (!joins || _numbers.Read(pieces, next) is not { } second || second.High > second.Low)
        {
            return false;
        }

        var low = number.Low;
        if (second.Scaled && !number.Scaled && low < 1000)
        {
            // "1-2 million": the scale belongs to both.
            for (var i = next + 1; i < second.End; i++)
            {
                low *= lexicon.Scales.GetValueOrDefault(pieces[i].Text, 1);
            }
        }

        if (low >= second.Low)
        {
            return false;
        }

        number = new ReadNumber(low, second.High, second.End, number.Words && second.Words, second.Scaled);
        return true;
    }

    private (int Start, bool Approximate) ReadApproximators(IReadOnlyList<Piece> pieces, int first, bool range)
    {
        var (start, approximate) = (first, false);
        if (range && start > 0 && pieces[start - 1].Text is "between" or "from")
        {
            start--;
        }

        for (var again = true; again;)
        {
            again = false;
            for (var length = Math.Min(4, start); length > 0; length--)
            {
                var phrase = string.Join(' ', Enumerable.Range(start - length, length).Select(k => pieces[k].Text));
                if (lexicon.Approximators.Contains(phrase))
                {
                    (start, approximate, again) = (start - length, true, true);
                    break;
                }
            }
        }

        return (start, approximate);
    }

    private static int MatchesAt(IReadOnlyList<Piece> pieces, int at, string phrase)
    {
        var words = phrase.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= pieces.Count || pieces[at + i].Text != words[i])
            {
                return 0;
            }
        }

        return words.Length;
    }

    private bool IsNoFigure(string text, IReadOnlyList<Piece> pieces, int first, ReadNumber number)
    {
        var piece = pieces[first];
        var last = pieces[number.End - 1];
        var before = piece.Span.Start > 0 ? text[piece.Span.Start - 1] : ' ';
        var after = last.Span.End < text.Length ? text[last.Span.End] : ' ';
        var previous = first > 0 ? pieces[first - 1] : default;
        var next = number.End < pieces.Count ? pieces[number.End] : default;
        var numeral = piece.Kind == PieceKind.Numeral;

        // G7, S-400, #5, 9/11, 10:56, 30th, a telephone number.
        if (numeral && (char.IsLetter(before) || before is '/' or '#' or '@' or ':' or '.' or '_' || (before is '-' or '‑' or '\u2060' && piece.Span.Start > 1 && char.IsLetterOrDigit(text[piece.Span.Start - 2]))
            || char.IsLetter(after) && last.Kind == PieceKind.Numeral || after is '/' or ':' or '_' || (after is '-' or '.' && last.Span.End + 1 < text.Length && char.IsAsciiDigit(text[last.Span.End + 1]))))
        {
            return true;
        }

        // "1. The parties …", "(2)".
        if (numeral && (first == 0 && next.Text is "." or ")" || previous.Text == "(" && next.Text == ")"))
        {
            return true;
        }

        if (previous.Text is not null && (lexicon.Labels.Contains(previous.Text) || previous.Text == "." && first > 1 && lexicon.Labels.Contains(pieces[first - 2].Text)))
        {
            return true;
        }

        // "1 in 4 Americans", "four out of five": shares.
        if (first > 1 && previous.Text is "in" or "of" && number.High <= 20 && (pieces[first - 2].Kind == PieceKind.Numeral || pieces[first - 2].Text == "out" || lexicon.Numbers.ContainsKey(pieces[first - 2].Text)))
        {
            return true;
        }

        // "one of them", "no one", "the two leaders": not claims of a number.
        if (number.Words && (next.Text is "of" or "another" or "day" && number.Low == 1 || previous.Text is "no" or "any" or "every" or "each" or "the" or "these" or "those" or "this" or "that"))
        {
            return true;
        }

        return numeral && !number.Scaled && IsDateOrTime(text, pieces, first, number, previous, next);
    }

    private bool IsDateOrTime(string text, IReadOnlyList<Piece> pieces, int first, ReadNumber number, Piece previous, Piece next)
    {
        var day = number.High <= 31;
        if (day && (previous.Text is not null && Months.Contains(previous.Text)
            || next.Text is not null && Months.Contains(next.Text) && char.IsUpper(text[next.Span.Start])
            || next.Text is "of" && number.End + 1 < pieces.Count && Months.Contains(pieces[number.End + 1].Text)))
        {
            return true;
        }

        if (next.Text is "a" or "p" && number.End + 2 < pieces.Count && pieces[number.End + 1].Is(".") && pieces[number.End + 2].Is("m") || next.Text is "am" or "pm" or "o")
        {
            return true;
        }

        var year = number.Low == number.High && number.Low is >= 1500 and <= 2100 && pieces[first].Text.Length == 4;
        var unit = next.Text is not null && (lexicon.Units.ContainsKey(next.Text) || lexicon.Units.ContainsKey(next.Text.TrimEnd('s')) || lexicon.Symbols.ContainsKey(next.Text));
        var currency = previous.Text is not null && lexicon.Symbols.ContainsKey(previous.Text);
        return year && !unit && !currency;
    }
}
