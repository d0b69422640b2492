using Readout.Numerics;

namespace Readout.Language.Neural;

/// <summary>
/// What the network makes of a word form before it looks at the neighbours: its input, and the first layer's product with it. Kept for forms met again, which most words of a text are.
/// One a thread; what it gives doesn't depend on what was met before.
/// </summary>
internal sealed class TypeInputs(NeuralModel model)
{
    // 8 KiB each. Of the words of a news text, about four in five are found among as many.
    private const int Most = 4096;

    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly int _width = model.Shape.Width;
    private readonly int _product = model.Shape.Layers > 0 ? 6 * model.Shape.Hidden : 0;
    private float[] _input = []; // [new types][input]
    private float[] _x = [];     // [types][width]
    private float[] _u = [];     // [types][6 · hidden]

    /// <summary>Numbers of the forms of some sentences, good until the next call.</summary>
    public int[] Find(IReadOnlyList<IReadOnlyList<string>> sentences, int from, int to, int words)
    {
        if (_types.Count + words > Most)
        {
            _types.Clear();
        }

        var (types, first, at) = (new int[words], _types.Count, 0);
        var size = model.Shape.Input;
        for (var s = from; s < to; s++)
        {
            foreach (var form in sentences[s])
            {
                if (!_types.TryGetValue(form, out var type))
                {
                    _types[form] = type = _types.Count;
                    var row = (type - first) * size;
                    Grow(ref _input, row, size);
                    model.Input(form, _input.AsSpan(row, size));
                }

                types[at++] = type;
            }
        }

        Compute(first, _types.Count - first);
        return types;
    }

    /// <summary>A form's input to the first layer, [width].</summary>
    public ReadOnlySpan<float> X(int type) => _x.AsSpan(type * _width, _width);

    /// <summary>The first layer's product with it, [6 · hidden].</summary>
    public ReadOnlySpan<float> U(int type) => _u.AsSpan(type * _product, _product);

    private void Compute(int first, int count)
    {
        Grow(ref _x, first * _width, count * _width);
        Grow(ref _u, first * _product, count * _product);
        var x = _x.AsSpan(first * _width);
        Gemm.Multiply(_input, model.Shape.Input, model.Matrix("in.w"), x, _width, count);
        VectorMath.AddBias(x, model.Row("in.b"), count);
        if (_product > 0)
        {
            Gemm.Multiply(x, _width, model.Matrix("sru0.w"), _u.AsSpan(first * _product), _product, count);
        }
    }

    /// <summary>Makes room for <paramref name="more"/> after the first <paramref name="used"/>, which stay.</summary>
    private static void Grow(ref float[] buffer, int used, int more)
    {
        if (buffer.Length < used + more)
        {
            var larger = GC.AllocateUninitializedArray<float>((used + more) * 3 / 2, pinned: true);
            buffer.AsSpan(0, used).CopyTo(larger);
            buffer = larger;
        }
    }
}
