using System.Globalization;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Exports.Annotation;

/// <summary>A stretch of text in an annotation file.</summary>
/// <param name="Id">T1, T2 …</param>
/// <param name="Type">Its type.</param>
/// <param name="Span">From its first piece to its last, in UTF-16 units.</param>
internal sealed record BratText(string Id, string Type, Span Span);

/// <summary>An event in an annotation file.</summary>
/// <param name="Id">E1, E2 …</param>
/// <param name="Type">Its type.</param>
/// <param name="Trigger">The text that carries it.</param>
/// <param name="Roles">Roles without their numbers, in order.</param>
internal sealed record BratEvent(string Id, string Type, BratText Trigger, IReadOnlyList<(string Role, BratText Text)> Roles)
{
    /// <summary>The texts of a role.</summary>
    public IEnumerable<BratText> Of(string role) => Roles.Where(r => r.Role == role).Select(r => r.Text);
}

/// <summary>An annotation file as it was read. What it says wrongly is among the faults and left out.</summary>
internal sealed class BratLines
{
    private readonly string _file;
    private readonly string _text;
    private readonly CodePoints _points;
    private readonly ICollection<BlockFault> _faults;
    private readonly Dictionary<(string Of, string Name), string> _attributes = [];
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);

    public BratLines(string file, string lines, string text, ICollection<BlockFault> faults)
    {
        (_file, _text, _points, _faults) = (file, text, new CodePoints(text), faults);
        var all = lines.Split('\n').Select((line, i) => (Line: line.TrimEnd('\r'), Number: i + 1)).Where(l => l.Line.Length > 0).ToList();
        // Texts first: an event may stand before its trigger.
        all.Where(l => l.Line[0] == 'T').ToList().ForEach(l => Text(l.Line, l.Number));
        all.Where(l => l.Line[0] == 'E').ToList().ForEach(l => Event(l.Line, l.Number));
        all.Where(l => l.Line[0] is not 'T' and not 'E').ToList().ForEach(l => Other(l.Line, l.Number));
    }

    public Dictionary<string, BratText> Texts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, BratEvent> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>The value of an attribute; null if it isn't set.</summary>
    public string? Attribute(string of, string name) => _attributes.GetValueOrDefault((of, name));

    /// <summary>The first word of a note, which names the item; null if there is no note.</summary>
    public string? ItemOf(string of) => _notes.TryGetValue(of, out var note) ? note.Split(' ', 2)[0] : null;

    /// <summary>The value of <c>name=value</c> in a note; null if it isn't there.</summary>
    public string? NoteValue(string of, string name) =>
        _notes.GetValueOrDefault(of)?.Split(' ').FirstOrDefault(w => w.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <summary>The first of the texts that mean the same as this one.</summary>
    public string Root(string text)
    {
        while (_same.TryGetValue(text, out var other))
        {
            text = other;
        }

        return text;
    }

    // T1 <tab> Type 0 5;8 9 <tab> words
    private void Text(string line, int number)
    {
        var parts = line.Split('\t', 3);
        var space = parts.Length == 3 ? parts[1].IndexOf(' ', StringComparison.Ordinal) : -1;
        var bounds = space < 0 ? [] : parts[1][(space + 1)..].Split(';', ' ');
        var offsets = new List<int>();
        foreach (var bound in bounds)
        {
            if (!int.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            {
                break;
            }

            offsets.Add(_points.ToUtf16(offset));
        }

        if (offsets.Count < 2 || offsets.Count != bounds.Length || offsets[^1] > _text.Length || offsets[0] >= offsets[^1])
        {
            Fault(number, "RD661", "no stretch of the text; a line is: T1, tab, type, space, start, space, end, tab, words");
            return;
        }

        Texts[parts[0]] = new BratText(parts[0], parts[1][..space], new Span(offsets[0], offsets[^1]));
    }

    // E1 <tab> Type:T1 Role:T2 Role2:T3
    private void Event(string line, int number)
    {
        var parts = line.Split('\t');
        var words = parts.Length > 1 ? parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split(':')).ToList() : [];
        if (words.Count == 0 || words.Any(w => w.Length != 2 || !Texts.ContainsKey(w[1])))
        {
            Fault(number, "RD662", "the event names a text that isn't in the file; a line is: E1, tab, type:T1 role:T2 …");
            return;
        }

        var roles = words.Skip(1).Select(w => (w[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), Texts[w[1]])).ToList();
        Events[parts[0]] = new BratEvent(parts[0], words[0][0], Texts[words[0][1]], roles);
    }

    private void Other(string line, int number)
    {
        var parts = line.Split('\t');
        var words = parts.Length > 1 ? parts[1].Split(' ') : [];
        switch (line[0])
        {
            case 'A' or 'M' when words.Length == 3:
                _attributes[(words[1], words[0])] = words[2];
                break;
            case '#' when words.Length == 2 && parts.Length > 2:
                _notes[words[1]] = parts[2];
                break;
            case '*' when words.Length > 2:
                Same(words[1..]);
                break;
            case 'R' or 'N':
                break; // relations and normalisations say nothing that a record holds
            default:
                Fault(number, "RD663", $"'{parts[0]}' is no annotation that brat writes");
                break;
        }
    }

    private void Same(string[] texts)
    {
        var first = Root(texts[0]);
        foreach (var other in texts.Skip(1).Select(Root).Where(t => t != first))
        {
            _same[other] = first;
        }
    }

    private void Fault(int line, string code, string message) => _faults.Add(new BlockFault(_file, line, 1, code, message));
}
