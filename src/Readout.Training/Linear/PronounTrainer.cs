using Readout.Language;

namespace Readout.Training;

/// <summary>Learns the weights of <see cref="PronounModel"/> from GAP: maximum likelihood of a right candidate, with a penalty on large weights.</summary>
internal sealed class PronounTrainer(IReadOnlyList<GapSnippet> snippets, FirstNames names, Action<string> say)
{
    // Pronouns before the one asked for are linked by the model itself; after a few rounds that no longer changes much.
    private const int Rounds = 4;
    private const int Steps = 400;
    private const float Penalty = 0.0005f;

    /// <summary>Right marks the candidates that may be meant.</summary>
    private sealed record Example(List<float[]> Candidates, List<bool> Right, bool NobodyRight, int Nobody);

    /// <summary>Learns from all snippets and writes the weights.</summary>
    public void Write(string path)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        Learn(snippets).Write(writer);
    }

    /// <summary>F1 when each part is judged by weights learned from the others.</summary>
    public IReadOnlyDictionary<string, Score> CrossValidate(int folds)
    {
        var total = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        for (var fold = 0; fold < folds; fold++)
        {
            var resolver = new PronounResolver(names, Learn([.. snippets.Where((_, i) => i % folds != fold)]));
            foreach (var (name, score) in GapScore.Of(snippets.Where((_, i) => i % folds == fold), resolver))
            {
                total[name] = total.GetValueOrDefault(name) + score;
            }
        }

        return total;
    }

    private PronounModel Learn(IReadOnlyList<GapSnippet> from)
    {
        var model = new PronounModel(new float[PronounModel.Size]);
        for (var round = 1; round <= Rounds; round++)
        {
            var examples = from.SelectMany(s => Examples(s, new PronounResolver(names, model))).ToList();
            model = new PronounModel((float[])model.Weights.Clone());
            var squares = new float[PronounModel.Size];
            double loss = 0;
            for (var step = 0; step < Steps; step++)
            {
                loss = Step(examples, model.Weights, squares);
            }

            say($"pronouns round {round}: {examples.Count} pronouns, loss {loss:F4}");
        }

        return model;
    }

    private static IEnumerable<Example> Examples(GapSnippet snippet, PronounResolver resolver)
    {
        Example? found = null;
        resolver.Resolve(snippet.Sentences, choice =>
        {
            var token = snippet.Sentences[choice.Sentence].Tokens[choice.Token];
            if (!token.Span.Contains(snippet.Pronoun))
            {
                return;
            }

            var (meant, other) = (new List<bool>(), new List<bool>());
            foreach (var (mention, _) in choice.Candidates)
            {
                var spans = mention.Person.Names.ConvertAll(n => snippet.Sentences[n.Sentence].SpanOf([n.First, n.Last]));
                meant.Add((snippet.IsA && spans.Exists(x => x.Overlaps(snippet.A))) || (snippet.IsB && spans.Exists(x => x.Overlaps(snippet.B))));
                other.Add(spans.Exists(x => x.Overlaps(snippet.A) || x.Overlaps(snippet.B)));
            }

            var neither = !snippet.IsA && !snippet.IsB;
            found = new Example(
                [.. choice.Candidates.Select(c => c.Features)],
                neither ? other.ConvertAll(o => !o) : meant,
                neither,
                PronounResolver.NobodyOf(token));
        });
        if (found is not null && (found.NobodyRight || found.Right.Contains(true)))
        {
            yield return found;
        }
    }

    /// <summary>One step of AdaGrad over all examples; gives the mean loss before it.</summary>
    private static double Step(List<Example> examples, float[] weights, float[] squares)
    {
        var gradient = new double[weights.Length];
        var model = new PronounModel(weights);
        double loss = 0;
        foreach (var example in examples)
        {
            var scores = example.Candidates.ConvertAll(c => (double)model.Score(c));
            var nobody = (double)weights[example.Nobody];
            var most = Math.Max(nobody, scores.Count > 0 ? scores.Max() : nobody);
            var all = scores.Sum(x => Math.Exp(x - most)) + Math.Exp(nobody - most);
            var right = scores.Where((_, i) => example.Right[i]).Sum(x => Math.Exp(x - most)) + (example.NobodyRight ? Math.Exp(nobody - most) : 0);
            loss -= Math.Log(right / all);
            for (var i = 0; i < scores.Count; i++)
            {
                var e = Math.Exp(scores[i] - most);
                Add(gradient, example.Candidates[i], (e / all) - (example.Right[i] ? e / right : 0));
            }

            var none = Math.Exp(nobody - most);
            gradient[example.Nobody] += (none / all) - (example.NobodyRight ? none / right : 0);
        }

        for (var i = 0; i < weights.Length; i++)
        {
            var g = (float)(gradient[i] / examples.Count) + (Penalty * weights[i]);
            squares[i] += g * g;
            weights[i] -= squares[i] > 0 ? 0.1f * g / MathF.Sqrt(squares[i]) : 0;
        }

        return loss / examples.Count;
    }

    private static void Add(double[] gradient, float[] features, double by)
    {
        for (var i = 0; i < features.Length; i++)
        {
            gradient[i] += features[i] * by;
        }
    }
}
