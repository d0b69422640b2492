using System.Text;
using Readout.Language;
using Readout.Text;

namespace Readout.Training;

/// <summary>Trains <see cref="Segmenter"/> and its table of multiword tokens.</summary>
internal static class SegmenterTrainer
{
    public static (LinearModel Model, MultiwordTable Table) Train(IReadOnlyList<ConlluDocument> documents, LinearTrainer trainer, int epochs = 8)
    {
        var table = MakeTable(documents);
        var perceptron = new Perceptron(3);
        var order = documents.SelectMany(Stretches).ToList();
        var features = new uint[Segmenter.FeatureCount];
        var scores = new float[3];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            trainer.Shuffle(order);
            var (right, all) = (0, 0);
            foreach (var stretch in order)
            {
                var text = trainer.Random.Next(3) == 0 ? Wrap(stretch.Text, trainer.Random.Next(60, 100)) : stretch.Text;
                var range = new Span(0, text.Length);
                var start = -1;
                for (var i = 0; i < text.Length; i++)
                {
                    if (Segmenter.IsSpace(text[i]))
                    {
                        continue;
                    }

                    start = start < 0 ? i : start;
                    var truth = stretch.Ends[i];
                    if (!Segmenter.Undecided(text, i, text.Length))
                    {
                        Segmenter.Fill(text, range, start, i, features);
                        perceptron.Score(features, scores);
                        var guess = LinearTrainer.Best(scores);
                        perceptron.Tick();
                        all++;
                        if (guess == truth)
                        {
                            right++;
                        }
                        else
                        {
                            perceptron.Update(features, truth, guess);
                        }
                    }

                    if (truth != Segmenter.Inside)
                    {
                        start = -1;
                    }
                }
            }

            trainer.Log($"tokens epoch {epoch}: {100.0 * right / all:F3} % of decisions right");
        }

        return (perceptron.Average(["inside", "token", "sentence"], least: 1, floor: 0.05f), table);
    }

    /// <summary>Texts in which each character knows whether a token or sentence ends after it: a document at a time, paragraphs apart by blank lines.</summary>
    private static IEnumerable<(string Text, byte[] Ends)> Stretches(ConlluDocument document)
    {
        var ends = new byte[document.Text.Length];
        foreach (var sentence in document.Sentences)
        {
            foreach (var token in sentence.Sentence.Tokens)
            {
                ends[(token.Multiword ?? token.Span).End - 1] = Segmenter.TokenEnd;
            }

            ends[sentence.Sentence.Span.End - 1] = Segmenter.SentenceEnd;
        }

        yield return (document.Text, ends);
    }

    /// <summary>Hard-wraps lines, as plain-text files often are, without moving a character.</summary>
    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder(text);
        var column = 0;
        for (var i = 0; i < wrapped.Length; i++)
        {
            column = wrapped[i] == '\n' ? 0 : column + 1;
            if (column > width && wrapped[i] == ' ')
            {
                wrapped[i] = '\n';
                column = 0;
            }
        }

        return wrapped.ToString();
    }

    private static MultiwordTable MakeTable(IReadOnlyList<ConlluDocument> documents)
    {
        var splits = new SortedDictionary<string, List<string>>(StringComparer.Ordinal); // token → "2 3" per occurrence
        var endings = new SortedDictionary<string, (int Split, int Whole)>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var sentence in document.Sentences)
            {
                foreach (var token in sentence.Sentence.Tokens.GroupBy(t => t.Multiword ?? t.Span))
                {
                    var surface = PlainForm.Of(token.Key.Of(document.Text)).ToLowerInvariant();
                    var parts = token.ToList();
                    if (surface.Length != token.Key.Length || parts.Sum(p => p.Span.Length) != surface.Length)
                    {
                        continue;
                    }

                    if (!splits.TryGetValue(surface, out var seen))
                    {
                        splits[surface] = seen = [];
                    }

                    seen.Add(string.Join(' ', parts.Select(p => p.Span.Length)));
                    if (parts.Count == 2)
                    {
                        var ending = surface[^parts[1].Span.Length..];
                        var count = endings.GetValueOrDefault(ending);
                        endings[ending] = (count.Split + 1, count.Whole);
                    }
                }
            }
        }

        foreach (var (surface, seen) in splits)
        {
            foreach (var ending in endings.Keys.ToList())
            {
                if (surface.Length > ending.Length && surface.EndsWith(ending, StringComparison.Ordinal) && char.IsLetterOrDigit(surface[^(ending.Length + 1)]))
                {
                    endings[ending] = (endings[ending].Split, endings[ending].Whole + seen.Count(s => !s.Contains(' ', StringComparison.Ordinal)));
                }
            }
        }

        var kept = endings.Where(e => e.Value.Split >= 8 && e.Value.Split > 4 * e.Value.Whole).Select(e => e.Key).OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal).ToList();
        var whole = new Dictionary<string, int[]>();
        foreach (var (surface, seen) in splits)
        {
            var best = seen.GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            var ending = kept.Find(e => surface.Length > e.Length && surface.EndsWith(e, StringComparison.Ordinal) && char.IsLetterOrDigit(surface[^(e.Length + 1)]));
            var predicted = ending is null ? $"{surface.Length}" : $"{surface.Length - ending.Length} {ending.Length}";
            if (best.Key != predicted && best.Count() >= 2)
            {
                whole[surface] = [.. best.Key.Split(' ').Select(int.Parse)];
            }
        }

        return new MultiwordTable(whole, kept);
    }
}
