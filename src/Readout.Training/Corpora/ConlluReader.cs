using System.Globalization;
using System.Text;
using Readout.Language;
using Readout.Text;

namespace Readout.Training;

/// <summary>Reads CoNLL-U line by line.</summary>
internal sealed class ConlluReader(string path)
{
    private readonly List<ConlluDocument> _documents = [];
    private readonly StringBuilder _text = new();
    private List<ConlluSentence> _sentences = [];
    private string? _id;
    private List<string> _comments = [];
    private List<Token> _tokens = [];
    private Span? _multiword;
    private string _multiwordForm = "";
    private int _multiwordLast;
    private int _multiwordAt;
    private bool _spaceAfter;
    private int _lineNumber;

    public void Line(string line)
    {
        _lineNumber++;
        if (line.Length == 0)
        {
            EndSentence();
        }
        else if (line[0] == '#')
        {
            Comment(line);
        }
        else
        {
            Word(line.Split('\t'));
        }
    }

    public IReadOnlyList<ConlluDocument> Finish()
    {
        EndSentence();
        EndDocument();
        return _documents;
    }

    private void Comment(string line)
    {
        if (line.StartsWith("# newdoc", StringComparison.Ordinal))
        {
            EndDocument();
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            _id = equals < 0 ? null : line[(equals + 1)..].Trim();
        }
        else if (line is "# newpar" or ['#', ' ', 'n', 'e', 'w', 'p', 'a', 'r', ' ', ..] && _text.Length > 0)
        {
            while (_text.Length > 0 && _text[^1] == ' ')
            {
                _text.Length--;
            }

            _text.Append("\n\n");
        }

        _comments.Add(line);
    }

    private void Word(string[] c)
    {
        if (c.Length < 10)
        {
            throw new InvalidDataException($"{path}:{_lineNumber}:1 RD910 a CoNLL-U line needs 10 columns separated by tabs, this one has {c.Length}.");
        }

        if (c[0].Contains('.', StringComparison.Ordinal))
        {
            return;
        }

        var dash = c[0].IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            _multiwordForm = c[1];
            _multiwordLast = Number(c[0][(dash + 1)..]);
            _multiword = new Span(_text.Length, _text.Length + c[1].Length);
            _multiwordAt = _text.Length;
            _text.Append(c[1]);
            _spaceAfter = !c[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            return;
        }

        var number = Number(c[0]);
        if (number != _tokens.Count + 1)
        {
            throw new InvalidDataException($"{path}:{_lineNumber}:1 RD911 word {number} follows word {_tokens.Count}; words are numbered 1, 2, 3 … and a blank line ends a sentence.");
        }

        Span span;
        Span? multiword = null;
        if (_multiword is { } surface && number <= _multiwordLast)
        {
            multiword = surface;
            var at = _multiwordAt - surface.Start;
            var fits = at + c[1].Length <= _multiwordForm.Length
                && string.Compare(_multiwordForm, at, c[1], 0, c[1].Length, StringComparison.OrdinalIgnoreCase) == 0
                && (number < _multiwordLast || at + c[1].Length == _multiwordForm.Length);
            span = fits ? new Span(_multiwordAt, _multiwordAt + c[1].Length) : surface;
            _multiwordAt += fits ? c[1].Length : 0;
        }
        else
        {
            span = new Span(_text.Length, _text.Length + c[1].Length);
            _text.Append(c[1]);
            _spaceAfter = !c[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        }

        _tokens.Add(new Token
        {
            Span = span,
            Form = c[1],
            Lemma = c[2],
            Upos = c[3],
            Xpos = c[4],
            Feats = c[5],
            Head = int.TryParse(c[6], out var head) ? head - 1 : -1,
            Deprel = c[7],
            Multiword = multiword,
        });
        if (_multiword is null || number >= _multiwordLast)
        {
            _multiword = null;
            if (_spaceAfter)
            {
                _text.Append(' ');
            }
        }
    }

    private int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new InvalidDataException($"{path}:{_lineNumber}:1 RD911 '{digits}' is no number of a word; write 1, 2, 3 … or, for a token of several words, 1-2.");

    private void EndSentence()
    {
        if (_tokens.Count > 0)
        {
            if (_tokens.Find(t => t.Head >= _tokens.Count || t.Head < -1) is { } wrong)
            {
                throw new InvalidDataException($"{path}:{_lineNumber}:1 RD912 the head {wrong.Head + 1} of '{wrong.Form}' is no word of the sentence before this line; it has {_tokens.Count}.");
            }

            var span = new Span(_tokens.Min(t => t.Span.Start), _tokens.Max(t => t.Span.End));
            var id = _comments.FirstOrDefault(c => c.StartsWith("# sent_id", StringComparison.Ordinal))?.Split('=', 2)[^1].Trim();
            _sentences.Add(new ConlluSentence(new Sentence(_sentences.Count, span, _tokens), id, _comments));
        }

        _tokens = [];
        _comments = [];
        _multiword = null;
    }

    private void EndDocument()
    {
        if (_sentences.Count > 0)
        {
            _documents.Add(new ConlluDocument(_id, _text.ToString().TrimEnd(' '), _sentences));
        }

        _sentences = [];
        _text.Clear();
    }
}
