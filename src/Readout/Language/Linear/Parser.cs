namespace Readout.Language;

/// <summary>Greedy arc-hybrid dependency parser. Labels of the model: <c>S</c>, <c>L:relation</c>, <c>R:relation</c>.</summary>
internal sealed class Parser
{
    private readonly LinearModel _model;

    public Parser(LinearModel model)
    {
        _model = model;
        Relations = [.. model.Labels.Where(l => l.StartsWith("L:", StringComparison.Ordinal)).Select(l => l[2..])];
    }

    /// <summary>The relations, numbered.</summary>
    public string[] Relations { get; }

    /// <summary>Class names for relations: shift, then all lefts, then all rights.</summary>
    public static string[] Classes(IReadOnlyList<string> relations) =>
        ["S", .. relations.Select(r => "L:" + r), .. relations.Select(r => "R:" + r)];

    /// <summary>Finds heads (-1 for the root) and relations.</summary>
    public (int Head, string Relation)[] Parse(WordHashes words, uint[] tags)
    {
        var state = new TransitionState(words.Count);
        Span<int> scores = stackalloc int[_model.Labels.Length];
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        while (!state.Done)
        {
            ParserFeatures.Fill(state, words, tags, features);
            _model.Score(features, scores);
            Apply(state, BestAllowed(state, scores, Relations.Length), Relations.Length);
        }

        var result = new (int, string)[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var root = state.Heads[i] == words.Count;
            result[i] = (root ? -1 : state.Heads[i], root ? "root" : Relations[state.Labels[i]] is "root" ? "dep" : Relations[state.Labels[i]]);
        }

        return result;
    }

    /// <summary>The best class that the state allows.</summary>
    public static int BestAllowed(TransitionState state, ReadOnlySpan<int> scores, int relations)
    {
        var (best, score) = (-1, int.MinValue);
        if (state.CanShift)
        {
            (best, score) = (0, scores[0]);
        }

        if (state.CanLeft)
        {
            for (var c = 1; c <= relations; c++)
            {
                if (scores[c] > score)
                {
                    (best, score) = (c, scores[c]);
                }
            }
        }

        if (state.CanRight)
        {
            for (var c = relations + 1; c <= 2 * relations; c++)
            {
                if (scores[c] > score)
                {
                    (best, score) = (c, scores[c]);
                }
            }
        }

        return best;
    }

    public static void Apply(TransitionState state, int transition, int relations)
    {
        if (transition == 0)
        {
            state.Shift();
        }
        else if (transition <= relations)
        {
            state.Left(transition - 1);
        }
        else
        {
            state.Right(transition - 1 - relations);
        }
    }

    public static uint TagHash(string upos, string xpos) => FeatureHash.Join(99, FeatureHash.Of(upos), FeatureHash.Of(xpos));
}
