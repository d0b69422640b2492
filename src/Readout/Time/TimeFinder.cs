using Readout.Language;
using Readout.Text;

namespace Readout.Time;

/// <summary>Finds the expressions of time in a text and puts them on the calendar.</summary>
internal static class TimeFinder
{
    /// <summary>All expressions, first to last, without overlap. Without <paramref name="anchor"/>, what leans on the day of writing stays open.</summary>
    public static IReadOnlyList<TimeExpression> Find(Analysis analysis, TimeAnchor? anchor)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Read(analysis).Resolve(anchor);
    }

    /// <summary>The expressions as they are said, before they are put on the calendar.</summary>
    internal static TimeReading Read(Analysis analysis)
    {
        var borders = new List<int>(analysis.Sentences.Count);
        foreach (var sentence in analysis.Sentences)
        {
            borders.Add(sentence.Span.Start);
        }

        return new TimeReading(analysis.Text, borders);
    }

    /// <summary>The same over a text that has not been analysed: sentences are guessed.</summary>
    public static IReadOnlyList<TimeExpression> Find(string text, TimeAnchor? anchor)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TimeReading(text).Resolve(anchor);
    }
}

/// <summary>A text read for its expressions of time: found once, resolved against as many days of writing as need be.</summary>
internal sealed class TimeReading
{
    private readonly TimeTokens _tokens;
    private readonly List<TimeMatch> _matches;
    private readonly Tense[] _tenses;

    /// <summary>Reads the text; <paramref name="borders"/> are the offsets of its sentences, ascending, if known.</summary>
    public TimeReading(string text, IReadOnlyList<int>? borders = null)
    {
        _tokens = new TimeTokens(text, TimeWords.Default, borders);
        _matches = new TimeGrammar(_tokens).FindAll();
        MarkAsides();
        _tenses = new Tense[_matches.Count];
        for (var i = 0; i < _tenses.Length; i++)
        {
            _tenses[i] = TenseFinder.At(_tokens, _matches[i].First, _matches[i].End);
            if (IsFromNow(i))
            {
                var length = _matches[i].Meaning;
                _matches[i] = _matches[i] with { Meaning = TimeGrammar.Shifted(length.Unit, length.Amount, 1) with { FromWriting = true } };
                _tenses[i] = Tense.Future;
            }
        }
    }

    // "will meet in two weeks", "in three days' time": no length but a day to come.
    private bool IsFromNow(int match)
    {
        var (first, end, meaning) = (_matches[match].First, _matches[match].End, _matches[match].Meaning);
        return meaning is { Kind: MeaningKind.Length, Relation: Relation.None, Amount: not null, Unit: Unit.Day or Unit.Week or Unit.Month or Unit.Year } && _tokens.Is(first - 1, "in")
            && (_tenses[match] == Tense.Future ? !_tokens.IsAny(end, "of", "or") : _tokens.Chars(end) is "'" or "’" && _tokens.Is(end + 1, "time"));
    }

    /// <summary>What was found, in order.</summary>
    public IReadOnlyList<TimeMatch> Matches => _matches;

    /// <summary>The words.</summary>
    public TimeTokens Tokens => _tokens;

    /// <summary>The tense around expression number <paramref name="match"/>.</summary>
    public Tense TenseOf(int match) => _tenses[match];

    /// <summary>Its characters.</summary>
    public Span SpanOf(int match) => new(_tokens[_matches[match].First].Start, _tokens[_matches[match].End - 1].End);

    /// <summary>The expressions on the calendar.</summary>
    public IReadOnlyList<TimeExpression> Resolve(TimeAnchor? anchor)
    {
        var first = Pass(anchor?.Earliest);
        var last = anchor is { } a && a.Latest != a.Earliest ? Pass(a.Latest) : first;
        var found = new TimeExpression[_matches.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var (one, two) = (first[i], last[i]);
            // Where the day of writing makes a difference, the value keeps what both agree on and the bounds hold both.
            found[i] = one == two
                ? new TimeExpression(SpanOf(i), one.Value, one.Type, one.Earliest, one.Latest)
                : new TimeExpression(SpanOf(i), Common(one.Value, two.Value), one.Type, Min(one.Earliest, two.Earliest), Max(one.Latest, two.Latest));
        }

        return found;
    }

    /// <summary>
    /// Marks years named in passing: the years before and after agree with each other and not with it
    /// ("in 1975 …, as in 1812, …, in 1975"). A bare month after it belongs to the story's year.
    /// </summary>
    private void MarkAsides()
    {
        var years = new List<int>();
        for (var i = 0; i < _matches.Count; i++)
        {
            if (_matches[i].Meaning is { Kind: MeaningKind.Point, Year: not null, ShortYear: false, Closing: false, Grain: >= Grain.Year })
            {
                years.Add(i);
            }
        }

        for (var k = 1; k + 1 < years.Count; k++)
        {
            var (before, year, after) = (Year(k - 1), Year(k), Year(k + 1));
            if (Math.Abs(before - after) <= AsideSpread && (year < Math.Min(before, after) || year > Math.Max(before, after)))
            {
                _matches[years[k]] = _matches[years[k]] with { Meaning = _matches[years[k]].Meaning with { Aside = true } };
            }
        }

        int Year(int k) => _matches[years[k]].Meaning.Year!.Value;
    }

    private const int AsideSpread = 1;

    private Resolved[] Pass(DateOnly? writing)
    {
        var resolver = new TimeResolver(writing, IsStory(writing));
        var values = new Resolved[_matches.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = resolver.Next(_matches[i].Meaning, _tenses[i], _tokens[_matches[i].First].Sentence);
        }

        return values;
    }

    /// <summary>Whether the text tells of the past: most of its years lie years back, and few of its words lean on the day of writing.</summary>
    private bool IsStory(DateOnly? writing)
    {
        if (writing is not { } day)
        {
            return true;
        }

        var (past, all, leaning) = (0, 0, 0);
        foreach (var match in _matches)
        {
            var m = match.Meaning;
            if (m is { Kind: MeaningKind.Point, Year: { } year, ShortYear: false, Grain: >= Grain.Year })
            {
                all++;
                past += year < day.Year ? 1 : 0;
            }
            else if (m.FromWriting || m.Relation is Relation.This or Relation.Last or Relation.Next || (m.Weekday is not null && m.Month is null))
            {
                leaning++;
            }
        }

        return past >= 5 && past * 10 >= all * 7 && leaning * 3 < past;
    }

    // 2022-01-02 and 2022-01-09 are 2022-01-XX.
    private static string Common(string one, string two)
    {
        var (first, second) = (one.Split('-'), two.Split('-'));
        if (first.Length != second.Length)
        {
            return first[0] == second[0] ? first[0] : "XXXX-XX-XX";
        }

        var same = true;
        for (var i = 0; i < first.Length; i++)
        {
            same &= first[i] == second[i];
            first[i] = same ? first[i] : new string('X', Math.Min(first[i].Length, i == 0 ? 4 : 2));
        }

        return string.Join('-', first);
    }

    private static DateOnly? Min(DateOnly? one, DateOnly? two) => one is { } a && two is { } b ? (a < b ? a : b) : null;

    private static DateOnly? Max(DateOnly? one, DateOnly? two) => one is { } a && two is { } b ? (a > b ? a : b) : null;
}
