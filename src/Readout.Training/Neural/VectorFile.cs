using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>Writes word vectors as <see cref="Language.Neural.WordVectors"/> maps them: by the hashes of their keys, ascending, 8 bits a number.</summary>
internal static class VectorFile
{
    /// <summary>Writes vectors; returns the order in which the words stand in the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hashes">Hash of each word's key.</param>
    /// <param name="numbers">Their vectors, [words][width].</param>
    /// <param name="width">Length of a vector.</param>
    public static int[] Write(string path, IReadOnlyList<ulong> hashes, ReadOnlySpan<float> numbers, int width)
    {
        int[] order = [.. Enumerable.Range(0, hashes.Count).OrderBy(i => hashes[i])];
        var sorted = new float[order.Length * width];
        for (var i = 0; i < order.Length; i++)
        {
            numbers.Slice(order[i] * width, width).CopyTo(sorted.AsSpan(i * width));
        }

        var arrays = new Dictionary<string, Array>(StringComparer.Ordinal) { ["vectors.hash"] = order.Select(i => hashes[i]).ToArray() };
        new QuantisedTable(sorted, width).Save("vectors", arrays);
        TensorFile.Write(path, arrays);
        return order;
    }
}
