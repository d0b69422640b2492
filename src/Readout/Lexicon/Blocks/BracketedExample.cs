using System.Text;
using Readout.Text;

namespace Readout.Lexicon;

/// <summary>An example sentence of the lexicon with its parts in brackets: <c>[speaker The minister] [cue said] …</c>.</summary>
/// <param name="Text">The sentence without brackets.</param>
/// <param name="Parts">The role and the characters of each part, in UTF-16 units of <see cref="Text"/>.</param>
internal sealed record BracketedExample(string Text, IReadOnlyList<(string Role, Span Span)> Parts)
{
    private const string Arrow = "=>";

    /// <summary>What stands behind <c>=></c> at the end of the line: how the sentence is to be coded, word by word.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>Reads an example; brackets may be nested. Null if they don't pair up or a role is missing.</summary>
    public static BracketedExample? Parse(string value)
    {
        var arrow = value.LastIndexOf(Arrow, StringComparison.Ordinal);
        var expected = arrow < 0 ? [] : value[(arrow + Arrow.Length)..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        value = arrow < 0 ? value : value[..arrow].TrimEnd();
        var text = new StringBuilder();
        var open = new Stack<(string Role, int Start)>();
        var parts = new List<(string, Span)>();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '[')
            {
                var space = value.IndexOf(' ', i);
                if (space < 0)
                {
                    return null;
                }

                open.Push((value[(i + 1)..space], text.Length));
                i = space;
            }
            else if (value[i] == ']')
            {
                if (!open.TryPop(out var part) || part.Role.Length == 0)
                {
                    return null;
                }

                parts.Add((part.Role, new Span(part.Start, text.Length)));
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return open.Count == 0 ? new BracketedExample(text.ToString(), parts) { Expected = expected } : null;
    }
}
