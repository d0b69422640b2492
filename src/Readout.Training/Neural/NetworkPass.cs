using System.Numerics;
using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>How much is dropped while learning; all 0 to check gradients.</summary>
/// <param name="Vector">Share of words without their vector in a table of pretrained ones.</param>
/// <param name="Word">Share of words without their learned vector.</param>
/// <param name="Gram">Share of the hashed parts of words.</param>
/// <param name="Input">Share of a sentence's input columns.</param>
/// <param name="Layer">Share of the columns between layers.</param>
/// <param name="Hidden">Share of the numbers in the heads' hidden layers.</param>
/// <param name="Lexicon">Share of sentences read without the lexicon.</param>
internal sealed record Dropout(float Vector, float Word, float Gram, float Input, float Layer, float Hidden, float Lexicon)
{
    public static Dropout None { get; } = new(0, 0, 0, 0, 0, 0, 0);
}

/// <summary>Sums of losses, and of right decisions, over a part of a batch.</summary>
internal record struct Losses(double Tags, double Names, double Arcs, double Relations)
{
    public readonly double Total => Tags + Names + Arcs + Relations;

    public static Losses operator +(Losses a, Losses b) => new(a.Tags + b.Tags, a.Names + b.Names, a.Arcs + b.Arcs, a.Relations + b.Relations);
}

/// <summary>Forward and back through the whole network for some sentences; with other layers than the recurrent ones where some are given. One a thread: it keeps its buffers.</summary>
internal sealed class NetworkPass(NeuralShape shape, NeuralLabels labels, Parameters parameters, WordVectors vectors, Func<Parameters, Gradients, ILayers>? layers = null)
{
    // Names are few among words; they count more, so that they are not drowned by the trees.
    private const float NameWeight = 2;

    private readonly TreeLoss _treeLoss = new(shape, labels, parameters);
    private readonly ChainLoss _chain = new(labels.Names.Length, NameDecoder.Transitions(labels.Names));
    private DensePass? _dense;
    private ILayers? _layers;
    private SplitRandom _random;

    public Gradients Gradients { get; } = new(parameters.All);

    private DensePass Dense => _dense ??= new DensePass(parameters, Gradients);

    private ILayers Layers => _layers ??= layers?.Invoke(parameters, Gradients) ?? new RecurrentLayers(shape, parameters, Gradients);

    /// <summary>Computes losses and adds gradients of (sum of losses × <paramref name="weight"/>).</summary>
    public Losses Run(IReadOnlyList<Example> examples, Dropout dropout, float weight, ulong seed)
    {
        _random = new SplitRandom(seed);
        var starts = new int[examples.Count + 1];
        for (var s = 0; s < examples.Count; s++)
        {
            starts[s + 1] = starts[s] + examples[s].Count;
        }

        var (n, width) = (starts[^1], shape.Width);

        // Forward. What the way back needs is kept.
        var (kept, keptGrams, input) = Inputs(examples, n, dropout);
        var inputMask = Mask(examples, shape.Input, dropout.Input);
        DensePass.Times(input, inputMask);
        var x = Dense.Run(input, shape.Input, "in", n);
        var withLexicon = examples.Select(_ => dropout.Lexicon == 0 || _random.Single() >= dropout.Lexicon).ToArray();
        ForLexicon(examples, withLexicon, (features, i) => NeuralReader.AddFeatures(features, parameters["lexicon.w"].Value, x.AsSpan(i * width, width)));
        float[][] masks = [.. Enumerable.Range(0, Layers.Count + 1).Select(_ => Mask(examples, width, dropout.Layer))];
        var top = Layers.Forward(x, starts, masks);
        var dtop = new float[n * width];
        var losses = new Losses(Tags(examples, top, dtop, n, dropout, weight), Names(examples, top, dtop, n, dropout, weight), 0, 0);
        var tree = Dense.Run(top, width, "tree", n);
        var (arcs, relations) = _treeLoss.Run(examples, starts, tree, Gradients, dropout.Hidden, weight, ref _random);
        losses = losses with { Arcs = arcs, Relations = relations };
        Dense.Back(top, width, "tree", tree, n, dtop); // tree now holds its gradient

        // Back.
        dtop = Layers.Back(dtop);
        ForLexicon(examples, withLexicon, (features, i) =>
        {
            for (; features != 0; features &= features - 1)
            {
                VectorMath.Add(Gradients.Dense("lexicon.w").AsSpan(BitOperations.TrailingZeroCount(features) * width, width), dtop.AsSpan(i * width, width));
            }
        });
        var dinput = new float[n * shape.Input];
        Dense.Back(input, shape.Input, "in", dtop, n, dinput);
        DensePass.Times(dinput, inputMask);
        InputsBack(examples, kept, keptGrams, dropout, dinput);
        return losses;
    }

    private static void ForLexicon(IReadOnlyList<Example> examples, bool[] with, Action<uint, int> action)
    {
        var i = 0;
        for (var s = 0; s < examples.Count; s++)
        {
            for (var w = 0; w < examples[s].Count; w++, i++)
            {
                if (with[s] && examples[s].Lexicon[w] != 0)
                {
                    action(examples[s].Lexicon[w], i);
                }
            }
        }
    }

    private (bool[] Kept, ulong[] KeptGrams, float[] Input) Inputs(IReadOnlyList<Example> examples, int n, Dropout dropout)
    {
        var kept = new bool[n];
        var keptGrams = new ulong[n];
        var input = new float[n * shape.Input];
        var (words, grams) = (parameters["words"].Value, parameters["grams"].Value);
        var i = 0;
        foreach (var e in examples)
        {
            for (var w = 0; w < e.Count; w++, i++)
            {
                var row = input.AsSpan(i * shape.Input, shape.Input);
                for (var t = 0; t < e.Vectors[w].Length; t++)
                {
                    if (e.Vectors[w][t] >= 0 && _random.Single() >= dropout.Vector)
                    {
                        vectors.Add(t, e.Vectors[w][t], row[..shape.Vector]);
                    }
                }

                var learned = row[shape.Vector..];
                kept[i] = e.Words[w] >= 0 && _random.Single() >= dropout.Word;
                if (kept[i])
                {
                    VectorMath.Add(learned, words.AsSpan(e.Words[w] * shape.Learned, shape.Learned));
                }

                keptGrams[i] = Kept(e.Grams[w].Length, dropout.Gram);
                var (full, share) = GramFactors(e, w, dropout);
                for (var bits = keptGrams[i]; bits != 0; bits &= bits - 1)
                {
                    var g = BitOperations.TrailingZeroCount(bits);
                    VectorMath.AddScaled(learned, grams.AsSpan(e.Grams[w][g] * shape.Learned, shape.Learned), g < WordInput.Single ? full : share);
                }
            }
        }

        return (kept, keptGrams, input);
    }

    /// <summary>Weights of the parts that count fully and of the others, made up for those dropped.</summary>
    private static (float Full, float Share) GramFactors(Example e, int w, Dropout dropout)
    {
        var made = 1 / (1 - dropout.Gram);
        return (made, made * WordInput.GramShare(e.Grams[w].Length));
    }

    private ulong Kept(int count, float rate)
    {
        var bits = (1UL << count) - 1;
        for (var g = 0; rate > 0 && g < count; g++)
        {
            bits &= _random.Single() < rate ? ~(1UL << g) : ulong.MaxValue;
        }

        return bits;
    }

    private void InputsBack(IReadOnlyList<Example> examples, bool[] kept, ulong[] keptGrams, Dropout dropout, float[] dinput)
    {
        var i = 0;
        foreach (var e in examples)
        {
            for (var w = 0; w < e.Count; w++, i++)
            {
                var d = dinput.AsSpan((i * shape.Input) + shape.Vector, shape.Learned);
                if (kept[i])
                {
                    VectorMath.Add(Gradients.Row("words", e.Words[w]), d);
                }

                var (full, share) = GramFactors(e, w, dropout);
                for (var bits = keptGrams[i]; bits != 0; bits &= bits - 1)
                {
                    var g = BitOperations.TrailingZeroCount(bits);
                    VectorMath.AddScaled(Gradients.Row("grams", e.Grams[w][g]), d, g < WordInput.Single ? full : share);
                }
            }
        }
    }

    private double Tags(IReadOnlyList<Example> examples, float[] top, float[] dtop, int n, Dropout dropout, float weight)
    {
        var hidden = Dense.Run(top, shape.Width, "tag", n);
        VectorMath.Relu(hidden);
        var mask = Mask(hidden.Length, dropout.Hidden);
        DensePass.Times(hidden, mask);
        var scores = Dense.Run(hidden, shape.TagHidden, "tags", n);
        var (u, p, f) = (labels.Upos.Length, labels.Xpos.Length, labels.Feats.Length);
        double loss = 0;
        var i = 0;
        foreach (var e in examples)
        {
            for (var w = 0; w < e.Count; w++, i++)
            {
                var row = scores.AsSpan(i * labels.TagColumns, labels.TagColumns);
                loss += CrossEntropy(row[..u], e.Upos?[w] ?? -1, weight);
                loss += CrossEntropy(row.Slice(u, p), e.Xpos?[w] ?? -1, weight * 0.5f);
                loss += CrossEntropy(row.Slice(u + p, f), e.Feats?[w] ?? -1, weight * 0.5f);
            }
        }

        var dhidden = new float[hidden.Length];
        Dense.Back(hidden, shape.TagHidden, "tags", scores, n, dhidden);
        Through(dhidden, hidden, mask);
        Dense.Back(top, shape.Width, "tag", dhidden, n, dtop);
        return loss;
    }

    private double Names(IReadOnlyList<Example> examples, float[] top, float[] dtop, int n, Dropout dropout, float weight)
    {
        var hidden = Dense.Run(top, shape.Width, "name", n);
        VectorMath.Relu(hidden);
        var mask = Mask(hidden.Length, dropout.Hidden);
        DensePass.Times(hidden, mask);
        var dhidden = new float[hidden.Length];
        var loss = Chain(examples, hidden, dhidden, n, "names", false, weight) + Chain(examples, hidden, dhidden, n, "names2", true, weight);
        Through(dhidden, hidden, mask);
        Dense.Back(top, shape.Width, "name", dhidden, n, dtop);
        return loss;
    }

    /// <summary>The chain of names of those sentences that one of the two layers is for.</summary>
    private double Chain(IReadOnlyList<Example> examples, float[] hidden, float[] dhidden, int n, string layer, bool other, float weight)
    {
        if (!examples.Any(e => e.Names is not null && e.OtherNames == other))
        {
            return 0;
        }

        var scores = Dense.Run(hidden, shape.NameHidden, layer, n);
        var (count, at) = (labels.Names.Length, 0);
        double loss = 0;
        foreach (var e in examples)
        {
            var part = scores.AsSpan(at * count, e.Count * count);
            if (e.Names is { } names && e.OtherNames == other)
            {
                loss += _chain.Run(part, names, parameters[layer + ".t"].Value, Gradients.Dense(layer + ".t"), weight * NameWeight);
            }
            else
            {
                part.Clear();
            }

            at += e.Count;
        }

        Dense.Back(hidden, shape.NameHidden, layer, scores, n, dhidden);
        return loss;
    }

    /// <summary>Scores become the gradient of -log p(truth) × weight; without a truth, zeros. Returns the loss × weight.</summary>
    internal static double CrossEntropy(Span<float> scores, int truth, float weight)
    {
        if (truth < 0)
        {
            scores.Clear();
            return 0;
        }

        VectorMath.Softmax(scores);
        var loss = -Math.Log(Math.Max(scores[truth], 1e-12f));
        scores[truth] -= 1;
        VectorMath.Scale(scores, weight);
        return loss * weight;
    }

    /// <summary>One mask a sentence, the same for all its words (Gal and Ghahramani 2016).</summary>
    private float[] Mask(IReadOnlyList<Example> examples, int width, float rate)
    {
        if (rate == 0)
        {
            return [];
        }

        var mask = new float[examples.Sum(e => e.Count) * width];
        var at = 0;
        foreach (var e in examples)
        {
            var first = mask.AsSpan(at, width);
            for (var k = 0; k < width; k++)
            {
                first[k] = _random.Single() < rate ? 0 : 1 / (1 - rate);
            }

            for (var w = 1; w < e.Count; w++)
            {
                first.CopyTo(mask.AsSpan(at + (w * width)));
            }

            at += e.Count * width;
        }

        return mask;
    }

    private float[] Mask(int size, float rate)
    {
        if (rate == 0)
        {
            return [];
        }

        var mask = new float[size];
        for (var k = 0; k < size; k++)
        {
            mask[k] = _random.Single() < rate ? 0 : 1 / (1 - rate);
        }

        return mask;
    }

    /// <summary>The gradient through a mask and a rectifier whose masked output is given.</summary>
    private static void Through(float[] gradient, float[] output, float[] mask)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = output[i] > 0 ? gradient[i] * (mask.Length > 0 ? mask[i] : 1) : 0;
        }
    }
}
