using System.Globalization;
using Readout.Language;
using Readout.Language.Neural;

namespace Readout.Training.Neural;

/// <summary>Figures on gold words while training, in percent.</summary>
internal sealed record NeuralScore(double Upos, double Xpos, double Feats, double Uas, double Las, double Names)
{
    public static NeuralScore Of(NeuralReader reader, NeuralLabels labels, IReadOnlyList<(Sentence Sentence, List<string>? Names)> sentences)
    {
        var readings = reader.Read([.. sentences.Select(s => (IReadOnlyList<string>)[.. s.Sentence.Tokens.Select(t => t.Form)])]);
        var (n, upos, xpos, feats, uas, las) = (0, 0, 0, 0, 0, 0);
        Score names = default;
        for (var s = 0; s < sentences.Count; s++)
        {
            var tokens = sentences[s].Sentence.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                var (r, t) = (readings[s][i], tokens[i]);
                n++;
                upos += labels.Upos[r.Upos] == t.Upos ? 1 : 0;
                xpos += labels.Xpos[r.Xpos] == t.Xpos ? 1 : 0;
                feats += labels.Feats[r.Feats] == t.Feats ? 1 : 0;
                uas += r.Head == t.Head ? 1 : 0;
                las += r.Head == t.Head && labels.Relations[r.Relation].Split(':')[0] == t.Relation ? 1 : 0;
            }

            if (sentences[s].Names is { } gold)
            {
                names += NameScore.Of(gold, [.. readings[s].Select(r => labels.Names[r.Name])]);
            }
        }

        return new NeuralScore(100.0 * upos / n, 100.0 * xpos / n, 100.0 * feats / n, 100.0 * uas / n, 100.0 * las / n, names.F1);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"UPOS {Upos:F2} XPOS {Xpos:F2} FEATS {Feats:F2} UAS {Uas:F2} LAS {Las:F2} names {Names:F2}");
}
