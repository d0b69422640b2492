using Readout.Language;

namespace Readout.Training;

/// <summary>Trains <see cref="Parser"/> with the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013).</summary>
internal static class ParserTrainer
{
    private sealed record Example(WordHashes Words, uint[] Tags, int[] Heads, int[] Labels);

    /// <param name="sentences">Gold trees.</param>
    /// <param name="tags">The tags that the parser will see for each sentence; not the gold ones, so that it learns to live with the tagger's errors.</param>
    /// <param name="trainer">Order and log.</param>
    /// <param name="epochs">Passes over the data.</param>
    public static LinearModel Train(IReadOnlyList<Sentence> sentences, IReadOnlyList<uint[]> tags, LinearTrainer trainer, int epochs = 12)
    {
        var relations = LinearTrainer.LabelsOf(sentences.SelectMany(s => s.Tokens).Select(t => t.Deprel));
        var numbers = Enumerable.Range(0, relations.Length).ToDictionary(i => relations[i], i => i, StringComparer.Ordinal);
        var examples = sentences.Select((s, k) => new Example(
            LinearTrainer.Hash(s),
            tags[k],
            [.. s.Tokens.Select(t => t.Head < 0 ? s.Tokens.Count : t.Head)],
            [.. s.Tokens.Select(t => numbers[t.Deprel])])).ToList();
        var classes = Parser.Classes(relations);
        var perceptron = new Perceptron(classes.Length);
        var features = new uint[ParserFeatures.Count];
        var scores = new float[classes.Length];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            trainer.Shuffle(examples);
            var (right, all) = (0, 0);
            foreach (var example in examples)
            {
                var state = new TransitionState(example.Words.Count);
                while (!state.Done)
                {
                    ParserFeatures.Fill(state, example.Words, example.Tags, features);
                    perceptron.Score(features, scores);
                    perceptron.Tick();
                    var (guess, truth) = Choose(state, example, scores, relations.Length);
                    all++;
                    if (guess == truth)
                    {
                        right++;
                    }
                    else
                    {
                        perceptron.Update(features, truth, guess);
                    }

                    // Explore: follow the parser's own choice most of the time once it has learnt something.
                    Parser.Apply(state, epoch > 1 && trainer.Random.NextDouble() < 0.9 ? guess : truth, relations.Length);
                }
            }

            trainer.Log($"tree epoch {epoch}: {100.0 * right / all:F2} % of transitions right while learning");
        }

        return perceptron.Average(classes, least: 3, floor: 0.03f);
    }

    /// <summary>The best allowed transition, and the best of those that lose no reachable gold arc.</summary>
    private static (int Guess, int Truth) Choose(TransitionState state, Example gold, float[] scores, int relations)
    {
        var shift = state.CanShift ? ShiftCost(state, gold) : int.MaxValue;
        var left = state.CanLeft ? LeftCost(state, gold) : int.MaxValue;
        var right = state.CanRight ? RightCost(state, gold) : int.MaxValue;
        var least = Math.Min(shift, Math.Min(left, right));
        var (guess, guessScore, truth, truthScore) = (-1, float.NegativeInfinity, -1, float.NegativeInfinity);
        if (state.CanShift)
        {
            Consider(0, shift == least);
        }

        var top = state.Stack(0);
        if (state.CanLeft)
        {
            var arc = gold.Heads[top] == state.Next;
            for (var l = 0; l < relations; l++)
            {
                Consider(1 + l, left == least && (!arc || gold.Labels[top] == l));
            }
        }

        if (state.CanRight)
        {
            var arc = gold.Heads[top] == state.Stack(1);
            for (var l = 0; l < relations; l++)
            {
                Consider(1 + relations + l, right == least && (!arc || gold.Labels[top] == l));
            }
        }

        return (guess, truth);

        void Consider(int c, bool good)
        {
            if (scores[c] > guessScore)
            {
                (guess, guessScore) = (c, scores[c]);
            }

            if (good && scores[c] > truthScore)
            {
                (truth, truthScore) = (c, scores[c]);
            }
        }
    }

    private static int ShiftCost(TransitionState s, Example gold)
    {
        var cost = 0;
        for (var d = 0; d < s.StackSize; d++)
        {
            var word = s.Stack(d);
            cost += gold.Heads[word] == s.Next ? 1 : 0;
            cost += d > 0 && gold.Heads[s.Next] == word ? 1 : 0;
        }

        return cost;
    }

    private static int LeftCost(TransitionState s, Example gold)
    {
        var top = s.Stack(0);
        var head = gold.Heads[top];
        return (head > s.Next || head == s.Stack(1) ? 1 : 0) + ChildrenAhead(s, gold, top);
    }

    private static int RightCost(TransitionState s, Example gold)
    {
        var top = s.Stack(0);
        return (gold.Heads[top] >= s.Next ? 1 : 0) + ChildrenAhead(s, gold, top);
    }

    private static int ChildrenAhead(TransitionState s, Example gold, int top)
    {
        var count = 0;
        for (var i = s.Next; i < s.Words; i++)
        {
            count += gold.Heads[i] == top ? 1 : 0;
        }

        return count;
    }
}
