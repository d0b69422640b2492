using Readout.Numerics;

namespace Readout.Language.Neural;

/// <summary>Tables of pretrained word vectors, side by side: a word's vector is that of each table, one after the other, and zeros where a table lacks it. Immutable.</summary>
/// <param name="tables">Hashes of words (ascending), their vectors, and the factor that brings these to the deviation that the network learned with.</param>
internal sealed class WordVectors(params IReadOnlyList<(ulong[] Hashes, QuantisedTable Table, float Factor)> tables)
{
    // Deviation of the numbers of a vector as the network gets them.
    private const double Deviation = 0.5;

    /// <summary>Files of a models' folder that hold vectors: those learned from the project's texts, and the general ones, which may be lacking.</summary>
    public static IReadOnlyList<string> Files { get; } = ["vectors.neural", "general.neural"];

    /// <summary>How many tables there are.</summary>
    public int Count => tables.Count;

    /// <summary>Length of a word's vectors together.</summary>
    public int Width => tables.Sum(t => t.Table.Width);

    /// <summary>Factors of the tables.</summary>
    public float[] Factors => [.. tables.Select(t => t.Factor)];

    /// <summary>Words of the first table: those that occur in the project's own texts.</summary>
    public int Rows => tables[0].Table.Rows;

    /// <summary>Rows of a word in each table; -1 where it has none.</summary>
    public void Find(ulong hash, Span<int> rows)
    {
        for (var t = 0; t < tables.Count; t++)
        {
            rows[t] = StableHash.Find(tables[t].Hashes, hash);
        }
    }

    /// <summary>Rows of a word in each table.</summary>
    public int[] Find(ulong hash)
    {
        var rows = new int[Count];
        Find(hash, rows);
        return rows;
    }

    /// <summary>Adds the vector of a row of a table, at its place among <paramref name="into"/>, which is as long as all together.</summary>
    public void Add(int table, int row, Span<float> into)
    {
        var at = 0;
        for (var t = 0; t < table; t++)
        {
            at += tables[t].Table.Width;
        }

        tables[table].Table.AddRow(row, tables[table].Factor, into[at..]);
    }

    /// <summary>Maps the files of a folder for a network that learned with such factors, one a table.</summary>
    /// <exception cref="FileNotFoundException">The folder lacks one.</exception>
    public static WordVectors Load(string folder, ReadOnlySpan<float> factors)
    {
        var tables = new (ulong[], QuantisedTable, float)[factors.Length];
        for (var t = 0; t < tables.Length; t++)
        {
            var (hashes, table) = Map(Path.Combine(folder, Files[t]));
            tables[t] = (hashes, table, factors[t]);
        }

        return new WordVectors(tables);
    }

    /// <summary>Maps what a folder has of them, to learn with.</summary>
    /// <exception cref="FileNotFoundException">The folder lacks the first.</exception>
    public static WordVectors ToLearnWith(string folder)
    {
        var tables = new List<(ulong[], QuantisedTable, float)>();
        foreach (var path in Files.Select(f => Path.Combine(folder, f)))
        {
            if (tables.Count == 0 || File.Exists(path))
            {
                var (hashes, table) = Map(path);
                tables.Add((hashes, table, FactorOf(table)));
            }
        }

        return new WordVectors(tables);
    }

    /// <summary>Factor that brings the numbers of the vectors to a deviation of 0.5.</summary>
    private static float FactorOf(QuantisedTable table)
    {
        var row = new float[table.Width];
        double sum = 0;
        for (var i = 0; i < table.Rows; i++)
        {
            Array.Clear(row);
            table.AddRow(i, 1, row);
            sum += VectorMath.Dot(row, row);
        }

        return (float)(Deviation / Math.Sqrt(sum / ((double)table.Rows * table.Width)));
    }

    private static (ulong[] Hashes, QuantisedTable Table) Map(string path)
    {
        // Stays mapped as long as the program runs.
        var file = new TensorFile(path);
        var rows = file.Get<float>("vectors.scale").Length;
        return (file.Get<ulong>("vectors.hash").ToArray(), new QuantisedTable(file, "vectors", file.Get<sbyte>("vectors.value").Length / Math.Max(1, rows)));
    }
}
