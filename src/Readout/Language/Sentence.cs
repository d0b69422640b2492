using Readout.Text;

namespace Readout.Language;

/// <summary>A sentence: its words and their dependency tree. Immutable.</summary>
public sealed class Sentence
{
    private static readonly HashSet<string> Units =
        ["second", "minute", "hour", "day", "night", "morning", "weekend", "week", "month", "year", "decade", "century", "time", "mile", "kilometre", "kilometer", "km", "metre", "meter", "foot", "point", "percent", "cent", "dollar"];

    private readonly int[][] _children;

    /// <summary>Makes a sentence; the heads must form a tree or forest over <paramref name="tokens"/>.</summary>
    public Sentence(int index, Span span, IReadOnlyList<Token> tokens)
    {
        Index = index;
        Span = span;
        Tokens = tokens;
        var lists = new List<int>[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            lists[i] = [];
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Head >= 0)
            {
                lists[tokens[i].Head].Add(i);
            }
            else if (Root < 0)
            {
                Root = i;
            }
        }

        _children = Array.ConvertAll(lists, l => l.ToArray());
    }

    /// <summary>Number of the sentence in the report, from 0.</summary>
    public int Index { get; }

    /// <summary>From the first character of the first word to the last of the last, in UTF-16 units.</summary>
    public Span Span { get; }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Index of the first root; -1 in an empty sentence.</summary>
    public int Root { get; } = -1;

    /// <summary>The words that depend on word <paramref name="token"/>, left to right.</summary>
    public IReadOnlyList<int> Children(int token) => _children[token];

    /// <summary>Whether "at least", "at most" or "up to" stands before the noun's number: no preposition, but a bound.</summary>
    internal bool IsBounded(int noun) =>
        Child(noun, "nummod") is var number and > 1
        && ((Tokens[number - 1].Form is "least" or "most" && Tokens[number - 2].Form.Equals("at", StringComparison.OrdinalIgnoreCase))
            || (Tokens[number - 1].Form == "to" && Tokens[number - 2].Form.Equals("up", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the noun is counted and no span of time or distance: "more than 100 farmers", not "three days".</summary>
    internal bool IsCounted(int noun) => Child(noun, "nummod") >= 0 && Tokens[noun].Xpos is "NNS" or "NNPS" && !Units.Contains(Tokens[noun].Lemma.ToLowerInvariant());

    /// <summary>The first dependent with the relation (exact, or without its subtype); -1 if none.</summary>
    public int Child(int token, string relation)
    {
        foreach (var child in _children[token])
        {
            if (Tokens[child].Deprel == relation || Tokens[child].Relation == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>All words under <paramref name="token"/>, itself included, left to right.</summary>
    public IReadOnlyList<int> Subtree(int token)
    {
        var found = new List<int>();
        Collect(token, found);
        found.Sort();
        return found;
    }

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or stands below it.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (var steps = 0; token >= 0 && steps <= Tokens.Count; steps++)
        {
            if (token == ancestor)
            {
                return true;
            }

            token = Tokens[token].Head;
        }

        return false;
    }

    /// <summary>The characters from the first to the last of <paramref name="tokens"/> (indices, any order).</summary>
    public Span SpanOf(IEnumerable<int> tokens)
    {
        var (start, end) = (int.MaxValue, 0);
        foreach (var t in tokens)
        {
            start = Math.Min(start, Tokens[t].Span.Start);
            end = Math.Max(end, Tokens[t].Span.End);
        }

        return start > end ? new Span(Span.Start, Span.Start) : new Span(start, end);
    }

    /// <summary>The characters that the subtree of <paramref name="token"/> covers, end to end.</summary>
    public Span SubtreeSpan(int token) => SpanOf(Subtree(token));

    private void Collect(int token, List<int> into)
    {
        into.Add(token);
        foreach (var child in _children[token])
        {
            Collect(child, into);
        }
    }
}
