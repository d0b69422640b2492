using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Readout.Numerics;

/// <summary>A table of vectors kept with 8 bits a number and one scale a row; either in memory or in a mapped file.</summary>
internal sealed unsafe class QuantisedTable
{
    private readonly sbyte[] _values = [];
    private readonly float[] _scales = [];
    private readonly sbyte* _value; // [Rows][Width], pinned or mapped
    private readonly float* _scale; // [Rows]

    /// <summary>The arrays <c>name.value</c> and <c>name.scale</c> of a file, which must stay open.</summary>
    public QuantisedTable(TensorFile file, string name, int width)
    {
        var scales = file.Get<float>(name + ".scale");
        var values = file.Get<sbyte>(name + ".value");
        (Width, Rows) = (width, scales.Length);
        if (values.Length != Rows * width)
        {
            throw new InvalidDataException($"RD903 the table '{name}' does not have {Rows} rows of {width} numbers; train the model anew with `readout train`.");
        }

        // The mapping does not move.
        _value = (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(values));
        _scale = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(scales));
    }

    /// <summary>Rounds a matrix [rows][width].</summary>
    public QuantisedTable(ReadOnlySpan<float> matrix, int width)
    {
        (Width, Rows) = (width, matrix.Length / width);
        _values = GC.AllocateUninitializedArray<sbyte>(matrix.Length, pinned: true);
        _scales = GC.AllocateUninitializedArray<float>(Rows, pinned: true);
        _value = (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_values));
        _scale = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_scales));
        for (var r = 0; r < Rows; r++)
        {
            var row = matrix.Slice(r * width, width);
            var largest = 1e-9f;
            foreach (var x in row)
            {
                largest = MathF.Max(largest, MathF.Abs(x));
            }

            _scales[r] = largest / 127;
            for (var k = 0; k < width; k++)
            {
                _values[(r * width) + k] = (sbyte)MathF.Round(row[k] / _scales[r]);
            }
        }
    }

    /// <summary>Number of vectors.</summary>
    public int Rows { get; }

    /// <summary>Length of a vector.</summary>
    public int Width { get; }

    /// <summary>into += factor · row.</summary>
    public void AddRow(int row, float factor, Span<float> into)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows);
        VectorMath.AddScaled(into[..Width], new ReadOnlySpan<sbyte>(_value + ((long)row * Width), Width), factor * _scale[row]);
    }

    /// <summary>The arrays to write under <paramref name="name"/>.</summary>
    public void Save(string name, IDictionary<string, Array> arrays)
    {
        arrays[name + ".value"] = _values;
        arrays[name + ".scale"] = _scales;
    }
}
