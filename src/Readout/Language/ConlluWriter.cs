using System.Globalization;
using System.Text;
using Readout.Text;

namespace Readout.Language;

/// <summary>Writes sentences as CoNLL-U, with character offsets and names in MISC.</summary>
/// <remarks>Offsets (<c>TokenRange=start:end</c>, half open) count Unicode code points of the text.</remarks>
public static class ConlluWriter
{
    /// <summary>Writes the sentences of one document.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="document">Identifier for <c># newdoc id</c>, or null for none.</param>
    /// <param name="into">Gets the lines, each ended by a line feed.</param>
    public static void Write(string text, IReadOnlyList<Sentence> sentences, string? document, TextWriter into)
    {
        var points = new CodePoints(text);
        if (document is not null)
        {
            into.Write($"# newdoc id = {OneLine(document)}\n");
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var after = i + 1 < sentences.Count ? sentences[i + 1].Span.Start : text.Length;
            into.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(document ?? "s")}-{i + 1}\n"));
            into.Write($"# text = {SurfaceOf(text, sentence)}\n");
            WriteWords(text, points, sentence, after, into);
            into.Write('\n');
        }
    }

    /// <summary>The columns of one word without its number, MISC included.</summary>
    private static void WriteWords(string text, CodePoints points, Sentence sentence, int after, TextWriter into)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Multiword is { } surface && (i == 0 || tokens[i - 1].Multiword != surface))
            {
                var last = i;
                while (last + 1 < tokens.Count && tokens[last + 1].Multiword == surface)
                {
                    last++;
                }

                var range = points.FromUtf16(surface);
                var next = last + 1 < tokens.Count ? Outer(tokens[last + 1]).Start : after;
                into.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1}-{last + 1}\t{Visible(surface.Of(text))}\t_\t_\t_\t_\t_\t_\t_\t{Space(surface.End, next)}TokenRange={range.Start}:{range.End}\n"));
            }

            var span = points.FromUtf16(token.Span);
            var following = i + 1 < tokens.Count ? Outer(tokens[i + 1]).Start : after;
            var misc = new StringBuilder();
            if (token.Name != "O")
            {
                misc.Append("NER=").Append(token.Name).Append('|');
            }

            if (token.Multiword is null)
            {
                misc.Append(Space(token.Span.End, following));
            }

            misc.Append(CultureInfo.InvariantCulture, $"TokenRange={span.Start}:{span.End}");
            into.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos}\t{token.Xpos}\t{token.Feats}\t{token.Head + 1}\t{token.Deprel}\t_\t{misc}\n"));
        }
    }

    private static Span Outer(Token token) => token.Multiword ?? token.Span;

    // White space of any kind follows unless the next token begins at once.
    private static string Space(int end, int next) => next > end ? "" : "SpaceAfter=No|";

    /// <summary>The sentence's own characters, white space as single blanks.</summary>
    private static string SurfaceOf(string text, Sentence sentence)
    {
        var surface = new StringBuilder();
        var previous = -1;
        foreach (var token in sentence.Tokens)
        {
            var span = Outer(token);
            if (span.Start < previous)
            {
                continue;
            }

            if (previous >= 0 && span.Start > previous)
            {
                surface.Append(' ');
            }

            surface.Append(Visible(span.Of(text)));
            previous = span.End;
        }

        return surface.ToString();
    }

    private static string Visible(string form) =>
        form.Any(Segmenter.IsSpace) ? string.Concat(form.Where(c => !Segmenter.IsSpace(c))) : form;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
