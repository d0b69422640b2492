using System.Globalization;
using System.Text;
using Readout.Text;

namespace Readout.Exports.Annotation;

/// <summary>Builds one annotation file of brat: identifiers are given in the order of the calls.</summary>
internal sealed class BratFile(string text, CodePoints points)
{
    private readonly StringBuilder _lines = new();
    private int _texts;
    private int _events;
    private int _attributes;
    private int _notes;

    /// <summary>A stretch of text; null if there is nothing visible in it. Where a line ends in it, it becomes several pieces, as brat wants.</summary>
    public string? Text(string type, Span span)
    {
        var pieces = Pieces(span);
        if (pieces.Count == 0)
        {
            return null;
        }

        var id = "T" + (++_texts).ToString(CultureInfo.InvariantCulture);
        var offsets = string.Join(';', pieces.Select(points.FromUtf16).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Start} {p.End}")));
        _lines.Append(CultureInfo.InvariantCulture, $"{id}\t{type} {offsets}\t{string.Join(' ', pieces.Select(p => p.Of(text)))}\n");
        return id;
    }

    /// <summary>An event with its roles; the second of a role is <c>Source2</c>. Roles whose text is null are left out.</summary>
    public string Event(string type, string trigger, IEnumerable<(string Role, string? Text)> roles)
    {
        var id = "E" + (++_events).ToString(CultureInfo.InvariantCulture);
        _lines.Append(CultureInfo.InvariantCulture, $"{id}\t{type}:{trigger}");
        foreach (var group in roles.Where(r => r.Text is not null).GroupBy(r => r.Role))
        {
            var n = 0;
            foreach (var (role, argument) in group)
            {
                n++;
                _lines.Append(CultureInfo.InvariantCulture, $" {role}{(n > 1 ? n.ToString(CultureInfo.InvariantCulture) : "")}:{argument}");
            }
        }

        _lines.Append('\n');
        return id;
    }

    /// <summary>An attribute of an event or text; none if the value is null.</summary>
    public void Attribute(string name, string of, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _lines.Append(CultureInfo.InvariantCulture, $"A{++_attributes}\t{name} {of} {value}\n");
        }
    }

    /// <summary>A note for annotators.</summary>
    public void Note(string of, string words) =>
        _lines.Append(CultureInfo.InvariantCulture, $"#{++_notes}\tAnnotatorNotes {of}\t{Rows.Words.Cell(words)}\n");

    /// <summary>Says that several texts mean the same.</summary>
    public void Same(IReadOnlyList<string> texts)
    {
        if (texts.Count > 1)
        {
            _lines.Append(CultureInfo.InvariantCulture, $"*\tEquiv {string.Join(' ', texts)}\n");
        }
    }

    /// <summary>The file.</summary>
    public override string ToString() => _lines.ToString();

    private List<Span> Pieces(Span span)
    {
        var pieces = new List<Span>();
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029')
            {
                if (!string.IsNullOrWhiteSpace(text[start..i]))
                {
                    pieces.Add(new Span(start, i));
                }

                start = i + 1;
            }
        }

        return pieces;
    }
}
