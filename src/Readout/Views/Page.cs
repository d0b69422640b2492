using System.Text;
using Readout.Text;

namespace Readout.Views;

/// <summary>Lines of text for the terminal: wrapped, indented, and safe to print, whatever the report holds.</summary>
/// <param name="width">Columns.</param>
/// <param name="colour">Whether to write ANSI sequences; without, marked words stand in « ».</param>
internal sealed class Page(int width, bool colour)
{
    // Private-use characters that carry the marks through the wrapping; the report's own are replaced before.
    private const char On = '\uE000';
    private const char Off = '\uE001';

    private readonly StringBuilder _lines = new();

    /// <summary>Adds a heading.</summary>
    public void Heading(string text, string style) => _lines.Append('\n').Append(Styled(text, style)).Append('\n');

    /// <summary>Adds a wrapped paragraph.</summary>
    public void Text(string text, int indent = 0, string style = "") => Wrap(Clean(text), indent, style);

    /// <summary>Adds an item's first line: identifier, bold words, further pieces; pieces that don't fit go on in a line of their own.</summary>
    public void Item(string id, string label, IEnumerable<string?> rest)
    {
        const int Margin = 8;
        var name = Clean(label);
        _lines.Append(Styled(id.PadLeft(4), "36")).Append("  ").Append(Styled(name, "1"));
        var length = 6 + Columns(name);
        foreach (var piece in rest.Where(r => !string.IsNullOrEmpty(r)).Select(r => Clean(r!)))
        {
            var fits = length + 2 + Columns(piece) <= width;
            _lines.Append(fits ? "  " : "\n" + new string(' ', Margin)).Append(piece);
            length = (fits ? length + 2 : Margin) + Columns(piece);
        }

        _lines.Append('\n');
    }

    /// <summary>Adds a passage of the report with some of its words marked.</summary>
    public void Passage(string text, Span passage, IEnumerable<Span> marked, int indent)
    {
        var built = new StringBuilder();
        var at = passage.Start;
        foreach (var span in Merged(marked, passage))
        {
            built.Append(Clean(text[at..span.Start])).Append(colour ? On : '«').Append(Clean(text[span.Start..span.End])).Append(colour ? Off : '»');
            at = span.End;
        }

        built.Append(Clean(text[at..passage.End]));
        Wrap(built.ToString(), indent, "");
    }

    /// <inheritdoc/>
    public override string ToString() => _lines.ToString();

    private static List<Span> Merged(IEnumerable<Span> spans, Span passage)
    {
        var merged = new List<Span>();
        foreach (var span in spans.Where(s => passage.Contains(s) && !s.IsEmpty).Order())
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1].Union(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private void Wrap(string text, int indent, string style)
    {
        var margin = new string(' ', indent);
        var line = new StringBuilder();
        var (length, marked) = (0, false);
        void End()
        {
            if (line.Length > 0)
            {
                _lines.Append(margin).Append(Styled(Shown(line.ToString(), marked), style)).Append('\n');
            }

            line.Clear();
            length = 0;
        }

        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var size = Columns(word);
            if (length > 0 && indent + length + 1 + size > width)
            {
                var open = IsOpen(line.ToString(), marked);
                End();
                marked = open;
            }

            if (length > 0)
            {
                line.Append(' ');
                length++;
            }

            line.Append(word);
            length += size;
        }

        End();
    }

    private static int Columns(string text) => text.EnumerateRunes().Count(r => r.Value is not (On or Off));

    private static bool IsOpen(string line, bool before)
    {
        var (on, off) = (line.LastIndexOf(On), line.LastIndexOf(Off));
        return on < 0 && off < 0 ? before : on > off;
    }

    // A mark that goes on over the end of a line is closed there, so that the margin stays clean.
    private static string Shown(string line, bool openBefore)
    {
        var whole = (openBefore ? On + line : line) + (IsOpen(line, openBefore) ? Off : "");
        return whole.Replace(On.ToString(), "\u001b[1;4m", StringComparison.Ordinal).Replace(Off.ToString(), "\u001b[22;24m", StringComparison.Ordinal);
    }

    private string Styled(string text, string style) => colour && style.Length > 0 ? $"\u001b[{style}m{text}\u001b[0m" : text;

    // A report can hold anything: line breaks become spaces, and control characters must not reach the terminal.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(c switch
            {
                '\u00AD' or '\uFEFF' => "",
                On or Off => "\uFFFD",
                _ when char.IsWhiteSpace(c) => " ",
                // Bidirectional overrides would reorder what stands beside them.
                _ when char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => "\uFFFD",
                _ => c.ToString(),
            });
        }

        return clean.ToString();
    }
}
