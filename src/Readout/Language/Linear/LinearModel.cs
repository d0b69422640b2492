using System.Text;

namespace Readout.Language;

/// <summary>A multiclass linear model over hashed sparse features: scores are sums of 16-bit weights, so they are exact and the same everywhere.</summary>
/// <remarks>
/// File: "RDLM", version, labels, then a hash table with open addressing (key, row) and the rows as (class, weight) pairs.
/// </remarks>
internal sealed class LinearModel
{
    private const uint Magic = 0x4D4C4452; // "RDLM"
    private const int Version = 1;

    private readonly uint[] _keys;    // [slots], 0 = empty
    private readonly int[] _rows;     // [slots], index into _starts
    private readonly int[] _starts;   // [rows + 1]
    private readonly ushort[] _classes; // [pairs]
    private readonly short[] _weights;  // [pairs]
    private readonly int _mask;

    private LinearModel(string[] labels, uint[] features, int[] starts, ushort[] classes, short[] weights)
    {
        Labels = labels;
        _starts = starts;
        _classes = classes;
        _weights = weights;
        var slots = 16;
        while (slots < features.Length * 2)
        {
            slots *= 2;
        }

        _mask = slots - 1;
        _keys = new uint[slots];
        _rows = new int[slots];
        for (var i = 0; i < features.Length; i++)
        {
            var slot = (int)(features[i] & _mask);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = features[i];
            _rows[slot] = i;
        }
    }

    /// <summary>The classes, in the order of the scores.</summary>
    public string[] Labels { get; }

    /// <summary>Makes a model from rows of (class, weight) pairs.</summary>
    public static LinearModel Create(string[] labels, IReadOnlyList<(uint Feature, (ushort Class, short Weight)[] Pairs)> rows)
    {
        var starts = new int[rows.Count + 1];
        var pairs = rows.Sum(r => r.Pairs.Length);
        var classes = new ushort[pairs];
        var weights = new short[pairs];
        var at = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            starts[i] = at;
            foreach (var (c, w) in rows[i].Pairs)
            {
                classes[at] = c;
                weights[at++] = w;
            }
        }

        starts[^1] = at;
        return new LinearModel(labels, [.. rows.Select(r => r.Feature)], starts, classes, weights);
    }

    /// <summary>Adds the weights of one feature to <paramref name="scores"/>; 0 is no feature.</summary>
    public void Add(uint feature, Span<int> scores)
    {
        if (feature == 0)
        {
            return;
        }

        var slot = (int)(feature & _mask);
        while (_keys[slot] != feature)
        {
            if (_keys[slot] == 0)
            {
                return;
            }

            slot = (slot + 1) & _mask;
        }

        var row = _rows[slot];
        var (from, to) = (_starts[row], _starts[row + 1]);
        for (var i = from; i < to; i++)
        {
            scores[_classes[i]] += _weights[i];
        }
    }

    /// <summary>Scores all classes: the sum over <paramref name="features"/>.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            Add(feature, scores);
        }
    }

    /// <summary>The class with the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else, or another version.</exception>
    public static LinearModel Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
        {
            throw new InvalidDataException("RD901 not a linear model of this version; train it anew with `readout train`.");
        }

        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        var rows = reader.ReadInt32();
        var pairs = reader.ReadInt32();
        return new LinearModel(
            labels,
            ReadArray<uint>(reader, rows),
            ReadArray<int>(reader, rows + 1),
            ReadArray<ushort>(reader, pairs),
            ReadArray<short>(reader, pairs));
    }

    /// <summary>Writes the model; rows keep the order in which they were made.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Labels.Length);
        foreach (var label in Labels)
        {
            writer.Write(label);
        }

        var features = new uint[_starts.Length - 1];
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] != 0)
            {
                features[_rows[slot]] = _keys[slot];
            }
        }

        writer.Write(features.Length);
        writer.Write(_classes.Length);
        WriteArray<uint>(writer, features);
        WriteArray<int>(writer, _starts);
        WriteArray<ushort>(writer, _classes);
        WriteArray<short>(writer, _weights);
    }

    private static T[] ReadArray<T>(BinaryReader reader, int length)
        where T : unmanaged
    {
        var array = new T[length];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> array)
        where T : unmanaged =>
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(array));

    /// <summary>Opens a model file for reading.</summary>
    public static BinaryReader Open(string path) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), Encoding.UTF8);
}
