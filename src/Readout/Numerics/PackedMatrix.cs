namespace Readout.Numerics;

/// <summary>A matrix B [rows][columns] laid out for <see cref="Gemm"/>: strips of 16 columns, each strip row after row, the last filled with zeros.</summary>
internal sealed class PackedMatrix
{
    /// <summary>Columns of a strip: one 512-bit or two 256-bit registers.</summary>
    public const int Strip = 16;

    private float[] _values = [];

    /// <summary>Rows: the length of the inner product.</summary>
    public int Rows { get; private set; }

    /// <summary>Columns of the product.</summary>
    public int Columns { get; private set; }

    /// <summary>The packed numbers: [strips][rows][16].</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Packs a row-major matrix [rows][columns].</summary>
    public static PackedMatrix Of(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        var packed = new PackedMatrix();
        packed.Pack(matrix, rows, columns, columns, 1);
        return packed;
    }

    /// <summary>Packs, over what was there, a matrix whose element (r, c) stands at r * rowStride + c * columnStride.</summary>
    public void Pack(ReadOnlySpan<float> matrix, int rows, int columns, int rowStride, int columnStride)
    {
        (Rows, Columns) = (rows, columns);
        var strips = (columns + Strip - 1) / Strip;
        var size = strips * rows * Strip;
        if (_values.Length < size)
        {
            _values = GC.AllocateUninitializedArray<float>(size, pinned: true);
        }

        for (var s = 0; s < strips; s++)
        {
            var width = Math.Min(Strip, columns - (s * Strip));
            var into = _values.AsSpan(s * rows * Strip, rows * Strip);
            if (columnStride == 1)
            {
                for (var r = 0; r < rows; r++)
                {
                    var line = into.Slice(r * Strip, Strip);
                    matrix.Slice((r * rowStride) + (s * Strip), width).CopyTo(line);
                    line[width..].Clear();
                }
            }
            else
            {
                // A transposed matrix: read along its rows.
                if (width < Strip)
                {
                    into.Clear();
                }

                for (var c = 0; c < width; c++)
                {
                    var from = matrix[(((s * Strip) + c) * columnStride)..];
                    for (var r = 0; r < rows; r++)
                    {
                        into[(r * Strip) + c] = from[r * rowStride];
                    }
                }
            }
        }
    }
}
