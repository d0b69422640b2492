using System.Globalization;
using Readout.Text;

namespace Readout.Language;

/// <summary>Writes the sentences of one document as CoNLL-U, with character offsets and names in MISC.</summary>
/// <remarks>
/// Offsets (<c>TokenRange=start:end</c>, half open) count Unicode code points of the text. All FORMs together are all its characters but
/// white space: signs that can't be seen and stand between words (a zero-width space, say) go to the word before them. A byte order mark
/// that opens the text is no part of it.
/// </remarks>
/// <param name="text">The document's text.</param>
/// <param name="document">Identifier for <c># newdoc id</c> and the sentences' own, or null for none.</param>
/// <param name="into">Gets the lines, each ended by a line feed.</param>
internal sealed class ConlluWriter(string text, string? document, TextWriter into)
{
    private readonly CodePoints _points = new(text);
    private int _written;
    private int _end;

    /// <summary>More for MISC of a word with these characters: <c>Name=value|</c> as often as there is something to say; null for nothing.</summary>
    public Func<Span, string>? More { get; init; }

    /// <summary>A surface token: the words from First to Last, its characters, what follows.</summary>
    private readonly record struct Surface(int First, int Last, Span Span, bool Space);

    /// <summary>Writes all sentences of a document.</summary>
    public static void Write(string text, IReadOnlyList<Sentence> sentences, string? document, TextWriter into) =>
        new ConlluWriter(text, document, into).Write(sentences, text.Length);

    /// <summary>Writes the next sentences of the document.</summary>
    /// <param name="sentences">They follow those written before.</param>
    /// <param name="end">Offset up to which the text is theirs.</param>
    /// <param name="comments">The comment lines of the n-th of them, where they are given; null to make them.</param>
    public void Write(IReadOnlyList<Sentence> sentences, int end, Func<int, IReadOnlyList<string>>? comments = null)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var surfaces = Surfaces(sentence, i + 1 < sentences.Count ? sentences[i + 1].Span.Start : end);
            if (comments?.Invoke(i) is { } given)
            {
                foreach (var line in given)
                {
                    into.Write(line + "\n");
                }
            }
            else
            {
                WriteComments(sentence, surfaces);
            }

            foreach (var surface in surfaces)
            {
                WriteWords(sentence, surface);
            }

            into.Write('\n');
            _written++;
            _end = surfaces.Count > 0 ? surfaces[^1].Span.End : _end;
        }
    }

    private void WriteComments(Sentence sentence, List<Surface> surfaces)
    {
        if (_written == 0 && document is not null)
        {
            into.Write($"# newdoc id = {OneLine(document)}\n");
        }

        var between = text.AsSpan(_end, Math.Max(0, sentence.Span.Start - _end));
        if (_written == 0 || between.IndexOfAny('\n', '\r') >= 0)
        {
            into.Write("# newpar\n");
        }

        into.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(document ?? "s")}-{_written + 1}\n# text = "));
        for (var i = 0; i < surfaces.Count; i++)
        {
            into.Write(Visible(surfaces[i].Span.Of(text)));
            into.Write(surfaces[i].Space && i + 1 < surfaces.Count ? " " : "");
        }

        into.Write('\n');
    }

    private List<Surface> Surfaces(Sentence sentence, int after)
    {
        var tokens = sentence.Tokens;
        var surfaces = new List<Surface>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var first = i;
            while (tokens[first].Multiword is { } multiword && i + 1 < tokens.Count && tokens[i + 1].Multiword == multiword)
            {
                i++;
            }

            var span = Outer(tokens[first]);
            var next = i + 1 < tokens.Count ? Outer(tokens[i + 1]).Start : after;
            var start = surfaces.Count == 0 && _written == 0 ? StartOf(span.Start) : span.Start;
            var end = EndOf(span.End, Math.Max(span.End, next));
            surfaces.Add(new Surface(first, i, new Span(start, end), next > end || end == text.Length));
        }

        return surfaces;
    }

    private void WriteWords(Sentence sentence, Surface surface)
    {
        var space = surface.Space ? "" : "SpaceAfter=No|";
        var several = sentence.Tokens[surface.First].Multiword is not null;
        if (several)
        {
            into.Write(string.Create(CultureInfo.InvariantCulture, $"{surface.First + 1}-{surface.Last + 1}\t{Visible(surface.Span.Of(text))}\t_\t_\t_\t_\t_\t_\t_\t{space}{Range(surface.Span)}\n"));
        }

        for (var i = surface.First; i <= surface.Last; i++)
        {
            var token = sentence.Tokens[i];
            var grown = !several && surface.Span != token.Span;
            into.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1}\t{(grown ? Visible(surface.Span.Of(text)) : token.Form)}\t{token.Lemma}\t{token.Upos}\t{token.Xpos}\t{token.Feats}\t{token.Head + 1}\t{token.Deprel}\t_\tNER={token.Name}|{More?.Invoke(token.Span)}{(several ? "" : space)}{Range(several ? token.Span : surface.Span)}\n"));
        }
    }

    private string Range(Span span)
    {
        var range = _points.FromUtf16(span);
        return string.Create(CultureInfo.InvariantCulture, $"TokenRange={range.Start}:{range.End}");
    }

    private static Span Outer(Token token) => token.Multiword ?? token.Span;

    /// <summary>Takes in what is invisible but no white space before the first word.</summary>
    private int StartOf(int start)
    {
        for (var i = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; i < start; i++)
        {
            if (!IsWhite(text[i]))
            {
                return i;
            }
        }

        return start;
    }

    /// <summary>Takes in what is invisible but no white space up to the next word.</summary>
    private int EndOf(int end, int next)
    {
        for (var i = Math.Min(next, text.Length); i > end; i--)
        {
            if (!IsWhite(text[i - 1]))
            {
                return i;
            }
        }

        return end;
    }

    // The four information separators count as white space for most readers of the format.
    private static bool IsWhite(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    private static string Visible(string form) => form.Any(IsWhite) ? string.Concat(form.Where(c => !IsWhite(c))) : form;

    private static string OneLine(string words) => words.ReplaceLineEndings(" ").Replace('\t', ' ');
}
