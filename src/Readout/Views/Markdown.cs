using System.Text;

namespace Readout.Views;

/// <summary>Writes a Markdown document piece by piece.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    public void Heading(int level, string text)
    {
        Space();
        _text.Append('#', level).Append(' ').Append(text).Append('\n');
    }

    public void Paragraph(string text)
    {
        Space();
        _text.Append(text).Append('\n');
    }

    /// <summary>A line of a list; lines one after the other make one list.</summary>
    public void Item(string text, bool first = false)
    {
        if (first)
        {
            Space();
        }

        _text.Append("- ").Append(text).Append('\n');
    }

    /// <summary>A table; rows of fewer cells are filled up.</summary>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Space();
        Row(head);
        Row([.. head.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Row([.. row, .. Enumerable.Repeat("", head.Count - row.Count)]);
        }
    }

    /// <summary>Words as they stand, brackets and all.</summary>
    public static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Row(IReadOnlyList<string> cells) =>
        _text.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    private void Space()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }
}
