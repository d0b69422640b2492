using System.Globalization;

namespace Readout.Language;

/// <summary>The weights of <see cref="PronounFeatures"/>: a log-linear ranking of the candidates and of "nobody named".</summary>
internal sealed class PronounModel(float[] weights)
{
    private const string Resource = "Readout.pronouns.txt";
    private static readonly string[] Kinds = ["subject", "possessive", "other"];
    private static readonly Lazy<PronounModel> Built = new(() =>
    {
        using var stream = typeof(PronounModel).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    });

    /// <summary>The shipped weights, models/pronouns.txt as it was when the program was built.</summary>
    public static PronounModel Shipped => Built.Value;

    /// <summary>The score of "nobody named", one a kind of pronoun, comes after the features' weights.</summary>
    public static int Size => PronounFeatures.Count + Kinds.Length;

    public float[] Weights { get; } = weights;

    /// <summary>Score of a candidate.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * Weights[i];
        }

        return sum;
    }

    /// <summary>Reads lines of kind, feature and weight; features unknown to this version are left out, missing ones weigh nothing.</summary>
    public static PronounModel Read(TextReader reader)
    {
        var weights = new float[Size];
        while (reader.ReadLine() is { } line)
        {
            var c = line.Split(' ');
            if (c.Length == 3 && Index(c[0], c[1]) is var index and >= 0)
            {
                weights[index] = float.Parse(c[2], CultureInfo.InvariantCulture);
            }
        }

        return new PronounModel(weights);
    }

    /// <summary>Writes the weights as text.</summary>
    public void Write(TextWriter writer)
    {
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            for (var i = 0; i < PronounFeatures.Names.Count; i++)
            {
                Line(writer, Kinds[kind], PronounFeatures.Names[i], Weights[(kind * PronounFeatures.Names.Count) + i]);
            }

            Line(writer, Kinds[kind], "nobody", Weights[PronounFeatures.Count + kind]);
        }
    }

    private static void Line(TextWriter writer, string kind, string feature, float weight) =>
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{kind} {feature} {weight:F3}\n"));

    private static int Index(string kind, string feature)
    {
        var k = Array.IndexOf(Kinds, kind);
        if (k >= 0 && feature == "nobody")
        {
            return PronounFeatures.Count + k;
        }

        for (var i = 0; k >= 0 && i < PronounFeatures.Names.Count; i++)
        {
            if (PronounFeatures.Names[i] == feature)
            {
                return (k * PronounFeatures.Names.Count) + i;
            }
        }

        return -1;
    }
}
