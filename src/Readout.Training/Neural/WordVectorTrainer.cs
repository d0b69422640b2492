using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>Settings of <see cref="WordVectorTrainer"/>.</summary>
internal sealed record WordVectorSettings
{
    /// <summary>Length of a vector; a multiple of 16.</summary>
    public int Dimension { get; init; } = 128;

    /// <summary>Words kept, the most frequent first.</summary>
    public int Vocabulary { get; init; } = 50_000;

    /// <summary>Fewest occurrences of a kept word.</summary>
    public int Least { get; init; } = 8;

    /// <summary>Passes over the text.</summary>
    public int Epochs { get; init; } = 3;

    /// <summary>Widest distance of a context word.</summary>
    public int Window { get; init; } = 5;

    /// <summary>False context words drawn for each true one.</summary>
    public int Negatives { get; init; } = 6;

    /// <summary>Seed of all draws.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>
/// Learns word vectors from raw text: skip-gram with negative sampling (Mikolov et al. 2013), with separate output vectors for the neighbour on the left, the neighbour
/// on the right, and the farther words of either side (after Ling et al. 2015), which makes the vectors say more of syntax. One thread: same text and seed, same bytes.
/// </summary>
internal sealed unsafe class WordVectorTrainer(WordVectorSettings settings, Action<string> log)
{
    private const int Places = 4;
    private const double SubsampleAt = 1e-3;

    /// <summary>Learns from <paramref name="files"/> and writes keys' hashes and vectors (8 bits a number, one scale a word) to <paramref name="output"/>.</summary>
    public void Train(IReadOnlyList<string> files, string output)
    {
        var journal = new RunJournal(log);
        journal.Say(settings.ToString());
        var (words, text) = ReadText(files, journal);
        var vectors = Learn(words, text, journal.Say);
        Write(words, vectors, output);
        File.WriteAllText(Path.ChangeExtension(output, ".log"), journal.ToString());
    }

    private (List<(string Key, long Count)> Words, int[] Text) ReadText(IReadOnlyList<string> files, RunJournal journal)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<long>();
        var stream = new List<int>(60_000_000);
        var seen = new HashSet<ulong>();
        var pieces = new List<string>();
        foreach (var file in files)
        {
            journal.SayData(file);
            foreach (var paragraph in RawText.Paragraphs(file))
            {
                // A text told twice is read once.
                if (paragraph.Length < 2 || (paragraph.Length > 40 && !seen.Add(StableHash.Of(paragraph))))
                {
                    continue;
                }

                pieces.Clear();
                PlainWords.Split(paragraph, pieces);
                foreach (var piece in pieces)
                {
                    if (!numbers.TryGetValue(piece, out var number))
                    {
                        numbers[piece] = number = counts.Count;
                        counts.Add(0);
                    }

                    counts[number]++;
                    stream.Add(number);
                }

                stream.Add(-1);
            }
        }

        var kept = numbers.Where(n => counts[n.Value] >= settings.Least)
            .OrderByDescending(n => counts[n.Value]).ThenBy(n => n.Key, StringComparer.Ordinal).Take(settings.Vocabulary).ToList();
        journal.Say(string.Create(CultureInfo.InvariantCulture, $"{stream.Count} words, {counts.Count} different, {kept.Count} kept (least count {counts[kept[^1].Value]})"));
        var renumber = new int[counts.Count];
        Array.Fill(renumber, -2);
        for (var i = 0; i < kept.Count; i++)
        {
            renumber[kept[i].Value] = i;
        }

        var text = new int[stream.Count];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = stream[i] < 0 ? -1 : renumber[stream[i]];
        }

        return (kept.ConvertAll(k => (k.Key, counts[k.Value])), text);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Learn(List<(string Key, long Count)> words, int[] text, Action<string> say)
    {
        var (d, v) = (settings.Dimension, words.Count);
        var random = new SplitRandom((ulong)settings.Seed);
        var input = GC.AllocateArray<float>(v * d, pinned: true);          // [v][d]
        var output = GC.AllocateArray<float>(Places * v * d, pinned: true); // [place][v][d]
        for (var i = 0; i < input.Length; i++)
        {
            input[i] = (random.Single() - 0.5f) / d;
        }

        var total = words.Sum(w => w.Count);
        var keep = words.Select(w => (float)Math.Min(1, Math.Sqrt(SubsampleAt * total / w.Count) + (SubsampleAt * total / w.Count))).ToArray();
        var noise = NoiseTable(words);
        var line = new List<int>();
        var gradient = GC.AllocateArray<float>(d, pinned: true);
        var planned = (double)settings.Epochs * text.Length;
        double done = 0;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        fixed (float* g = gradient, inputs = input, outputs = output)
        {
            for (var epoch = 1; epoch <= settings.Epochs; epoch++)
            {
                double loss = 0;
                long pairs = 0;
                foreach (var word in text)
                {
                    done++;
                    if (word != -1)
                    {
                        // -2 is a rare word: it holds its place but is not learned.
                        if (word < 0 || random.Single() < keep[word])
                        {
                            line.Add(word);
                        }

                        continue;
                    }

                    var rate = (float)(0.03 * Math.Max(1 - (done / planned), 1e-3));
                    for (var i = 0; i < line.Count; i++)
                    {
                        if (line[i] < 0)
                        {
                            continue;
                        }

                        var center = inputs + ((long)line[i] * d);
                        new Span<float>(g, d).Clear();
                        var reach = 1 + (int)(random.Next() % (uint)settings.Window);
                        for (var j = Math.Max(0, i - reach); j <= Math.Min(line.Count - 1, i + reach); j++)
                        {
                            if (j == i || line[j] < 0)
                            {
                                continue;
                            }

                            var place = j == i - 1 ? 0 : j == i + 1 ? 1 : j < i ? 2 : 3;
                            var table = outputs + ((long)place * v * d);
                            for (var n = 0; n <= settings.Negatives; n++)
                            {
                                var target = n == 0 ? line[j] : noise[random.Next() & (uint)(noise.Length - 1)];
                                if (n > 0 && target == line[j])
                                {
                                    continue;
                                }

                                var other = table + ((long)target * d);
                                var score = Dot(center, other, d);
                                var p = 1 / (1 + MathF.Exp(-score));
                                var step = rate * ((n == 0 ? 1 : 0) - p);
                                Update(center, other, g, step, d);
                                if (n == 0)
                                {
                                    loss -= Math.Log(Math.Max(p, 1e-9));
                                    pairs++;
                                }
                            }
                        }

                        for (var k = 0; k < d; k += 16)
                        {
                            (Vector512.Load(center + k) + Vector512.Load(g + k)).Store(center + k);
                        }
                    }

                    line.Clear();
                }

                say(string.Create(CultureInfo.InvariantCulture, $"vectors epoch {epoch}: loss of true pairs {loss / pairs:F4}"));
                log($"  {watch.Elapsed.TotalSeconds:F0} s");
            }
        }

        return input;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Dot(float* a, float* b, int d)
    {
        var (x, y) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var k = 0; k < d; k += 32)
        {
            x = Vector512.FusedMultiplyAdd(Vector512.Load(a + k), Vector512.Load(b + k), x);
            y = Vector512.FusedMultiplyAdd(Vector512.Load(a + k + 16), Vector512.Load(b + k + 16), y);
        }

        return Vector512.Sum(x + y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Update(float* center, float* other, float* gradient, float step, int d)
    {
        var s = Vector512.Create(step);
        for (var k = 0; k < d; k += 16)
        {
            var o = Vector512.Load(other + k);
            Vector512.FusedMultiplyAdd(s, o, Vector512.Load(gradient + k)).Store(gradient + k);
            Vector512.FusedMultiplyAdd(s, Vector512.Load(center + k), o).Store(other + k);
        }
    }

    private static ushort[] NoiseTable(List<(string Key, long Count)> words)
    {
        var table = new ushort[1 << 21];
        var total = words.Sum(w => Math.Pow(w.Count, 0.75));
        var (at, upto) = (0, 0.0);
        for (var i = 0; i < words.Count; i++)
        {
            upto += Math.Pow(words[i].Count, 0.75) / total * table.Length;
            while (at < upto && at < table.Length)
            {
                table[at++] = (ushort)i;
            }
        }

        return table;
    }

    private void Write(List<(string Key, long Count)> words, float[] vectors, string output)
    {
        var order = VectorFile.Write(output, [.. words.Select(w => StableHash.Of(w.Key))], vectors.AsSpan(0, words.Count * settings.Dimension), settings.Dimension);
        File.WriteAllLines(Path.ChangeExtension(output, ".words.txt"), order.Select(o => $"{words[o].Key}\t{words[o].Count}"));
    }
}

/// <summary>A small fast generator of random numbers (SplitMix64, Steele et al. 2014), the same on every machine.</summary>
internal struct SplitRandom(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15UL;

    public ulong Next64()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public uint Next() => (uint)(Next64() >> 32);

    /// <summary>Evenly spread over [0, 1).</summary>
    public float Single() => (Next64() >> 40) * (1f / (1 << 24));

    /// <summary>Evenly spread over 0 … <paramref name="below"/> - 1.</summary>
    public int Below(int below) => (int)Math.BigMul(Next64(), (ulong)below, out _);

    /// <summary>A draw from the standard normal distribution (Box and Muller).</summary>
    public float Normal() => MathF.Sqrt(-2 * MathF.Log(1 - Single())) * MathF.Cos(2 * MathF.PI * Single());
}
