using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>
/// Forward and back for masked words (Devlin et al. 2019): some words of each sentence are hidden, and the encoder tells which they were among words drawn at random
/// (sampled softmax, Jean et al. 2015). One a thread.
/// </summary>
internal sealed class MaskedPass(NeuralShape shape, Parameters parameters, FormTable forms, WordVectors vectors)
{
    /// <summary>Length of an output vector.</summary>
    public const int Output = 128;

    private const float Chosen = 0.22f;   // of the words are asked for;
    private const float Hidden = 0.85f;   // of those are hidden, and
    private const float Replaced = 0.08f; // are replaced by another word; the rest is left as it is

    private readonly PackedMatrix _packed = new();
    private readonly Dictionary<int, int> _types = [];
    private DensePass? _dense;
    private ILayers? _layers;

    public Gradients Gradients { get; } = new(parameters.All);

    private DensePass Dense => _dense ??= new DensePass(parameters, Gradients);

    private ILayers Layers => _layers ??= new RecurrentLayers(shape, parameters, Gradients);

    /// <summary>Computes the loss and adds the gradients of (sum of losses × <paramref name="weight"/>). Returns sums over the words asked for.</summary>
    /// <param name="sentences">Numbers of forms.</param>
    /// <param name="candidates">Rows of output vectors drawn as wrong answers, each once.</param>
    /// <param name="logDraws">For every row of output vectors, the log of how often it is expected among the candidates.</param>
    /// <param name="weight">Weight of a word's loss.</param>
    /// <param name="seed">Seed of what is hidden.</param>
    public (double Loss, int Asked, int Right) Run(IReadOnlyList<int[]> sentences, int[] candidates, float[] logDraws, float weight, ulong seed)
    {
        var random = new SplitRandom(seed);
        var starts = new int[sentences.Count + 1];
        for (var s = 0; s < sentences.Count; s++)
        {
            starts[s + 1] = starts[s] + sentences[s].Length;
        }

        var (n, width) = (starts[^1], shape.Width);
        var seen = new int[n]; // type of each word as the encoder sees it; -1: hidden
        var (asked, truths) = (new List<int>(), new List<int>());
        _types.Clear();
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < sentences[s].Length; w++)
            {
                var (i, form) = (starts[s] + w, sentences[s][w]);
                if (forms[form].Own >= 0 && random.Single() < Chosen)
                {
                    asked.Add(i);
                    truths.Add(forms[form].Own);
                    var draw = random.Single();
                    var other = sentences[random.Below(sentences.Count)];
                    form = draw < Hidden ? -1 : draw < Hidden + Replaced ? other[random.Below(other.Length)] : form;
                }

                seen[i] = form < 0 ? -1 : TypeOf(form);
            }
        }

        if (asked.Count == 0)
        {
            return default;
        }

        var input = new float[_types.Count * shape.Input];
        foreach (var (form, type) in _types)
        {
            Input(forms[form], input.AsSpan(type * shape.Input, shape.Input));
        }

        var typeX = Dense.Run(input, shape.Input, "in", _types.Count);
        var x = new float[n * width];
        for (var i = 0; i < n; i++)
        {
            (seen[i] < 0 ? parameters["mask.in"].Value : typeX.AsSpan(seen[i] * width, width)).CopyTo(x.AsSpan(i * width));
        }

        var none = new float[shape.Layers + 1][];
        Array.Fill(none, []);
        var top = Layers.Forward(x, starts, none);
        var chosen = new float[asked.Count * width];
        for (var a = 0; a < asked.Count; a++)
        {
            top.AsSpan(asked[a] * width, width).CopyTo(chosen.AsSpan(a * width));
        }

        var answer = Dense.Run(chosen, width, "mask", asked.Count);
        var danswer = new float[answer.Length];
        var (loss, right) = Answers(answer, danswer, truths, candidates, logDraws, weight);
        var dchosen = new float[chosen.Length];
        Dense.Back(chosen, width, "mask", danswer, asked.Count, dchosen);
        var dtop = new float[n * width];
        for (var a = 0; a < asked.Count; a++)
        {
            dchosen.AsSpan(a * width, width).CopyTo(dtop.AsSpan(asked[a] * width));
        }

        var dx = Layers.Back(dtop);
        var dtypeX = new float[_types.Count * width];
        for (var i = 0; i < n; i++)
        {
            VectorMath.Add(seen[i] < 0 ? Gradients.Dense("mask.in") : dtypeX.AsSpan(seen[i] * width, width), dx.AsSpan(i * width, width));
        }

        var dinput = new float[input.Length];
        Dense.Back(input, shape.Input, "in", dtypeX, _types.Count, dinput);
        foreach (var (form, type) in _types)
        {
            InputBack(forms[form], dinput.AsSpan((type * shape.Input) + shape.Vector, shape.Learned));
        }

        return (loss, asked.Count, right);
    }

    private int TypeOf(int form)
    {
        if (!_types.TryGetValue(form, out var type))
        {
            _types[form] = type = _types.Count;
        }

        return type;
    }

    private void Input(FormTable.FormInput form, Span<float> row)
    {
        for (var t = 0; t < form.Vectors.Length; t++)
        {
            if (form.Vectors[t] >= 0)
            {
                vectors.Add(t, form.Vectors[t], row[..shape.Vector]);
            }
        }

        var learned = row[shape.Vector..];
        if (form.Word >= 0)
        {
            VectorMath.Add(learned, parameters["words"].Value.AsSpan(form.Word * shape.Learned, shape.Learned));
        }

        var share = WordInput.GramShare(form.Grams.Length);
        for (var g = 0; g < form.Grams.Length; g++)
        {
            VectorMath.AddScaled(learned, parameters["grams"].Value.AsSpan(form.Grams[g] * shape.Learned, shape.Learned), g < WordInput.Single ? 1 : share);
        }
    }

    private void InputBack(FormTable.FormInput form, ReadOnlySpan<float> d)
    {
        if (form.Word >= 0)
        {
            VectorMath.Add(Gradients.Row("words", form.Word), d);
        }

        var share = WordInput.GramShare(form.Grams.Length);
        for (var g = 0; g < form.Grams.Length; g++)
        {
            VectorMath.AddScaled(Gradients.Row("grams", form.Grams[g]), d, g < WordInput.Single ? 1 : share);
        }
    }

    private (double Loss, int Right) Answers(float[] answer, float[] danswer, List<int> truths, int[] candidates, float[] logDraws, float weight)
    {
        var (m, k) = (truths.Count, candidates.Length);
        var (output, bias) = (parameters["out"].Value, parameters["out.b"].Value);
        var rows = new float[k * Output];
        for (var c = 0; c < k; c++)
        {
            output.AsSpan(candidates[c] * Output, Output).CopyTo(rows.AsSpan(c * Output));
        }

        // Scores of the candidates, and in the last column that of the truth.
        var scores = new float[m * (k + 1)];
        _packed.Pack(rows, Output, k, 1, Output);
        Gemm.Multiply(answer, Output, _packed, scores, k + 1, m);
        double loss = 0;
        var right = 0;
        var dbias = new float[k];
        for (var a = 0; a < m; a++)
        {
            var row = scores.AsSpan(a * (k + 1), k + 1);
            for (var c = 0; c < k; c++)
            {
                row[c] = candidates[c] == truths[a] ? -1e9f : row[c] + bias[candidates[c]] - logDraws[candidates[c]];
            }

            var own = answer.AsSpan(a * Output, Output);
            var truth = output.AsSpan(truths[a] * Output, Output);
            row[k] = VectorMath.Dot(own, truth) + bias[truths[a]] - logDraws[truths[a]];
            right += VectorMath.Largest(row) == k ? 1 : 0;
            loss += NetworkPass.CrossEntropy(row, k, weight);
            VectorMath.AddScaled(danswer.AsSpan(a * Output, Output), truth, row[k]);
            VectorMath.AddScaled(Gradients.Row("out", truths[a]), own, row[k]);
            Gradients.Row("out.b", truths[a])[0] += row[k];
            VectorMath.Add(dbias, row[..k]);
            row[k] = 0;
        }

        _packed.Pack(rows, k, Output, Output, 1);
        Gemm.Multiply(scores, k + 1, _packed, danswer, Output, m, add: true);
        var drows = new float[rows.Length];
        _packed.Pack(answer, m, Output, Output, 1);
        Gemm.MultiplyTransposed(scores, k + 1, _packed, drows, Output, k, add: false);
        for (var c = 0; c < k; c++)
        {
            VectorMath.Add(Gradients.Row("out", candidates[c]), drows.AsSpan(c * Output, Output));
            Gradients.Row("out.b", candidates[c])[0] += dbias[c];
        }

        return (loss, right);
    }
}
