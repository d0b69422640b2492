using Readout.Language;
using Readout.Language.Neural;
using Readout.Numerics;
using Readout.Text;

namespace Readout.Training.Neural;

/// <summary>Word forms as numbers, with what the network sees of each. Grows as text is read; one thread writes, and what is read of it was written before.</summary>
internal sealed class FormTable(ulong[] words, WordVectors vectors, int gramRows)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private FormInput[] _inputs = new FormInput[1 << 16];

    /// <summary>Rows of a form: in the learned words and the tables of pretrained vectors (-1: none), and in the hashed parts.</summary>
    public readonly record struct FormInput(int Word, int[] Vectors, int[] Grams)
    {
        /// <summary>Row in the vectors learned from the project's own texts: the words that can be asked for.</summary>
        public int Own => Vectors[0];
    }

    public FormInput this[int number] => _inputs[number];

    public int Number(string form)
    {
        if (_numbers.TryGetValue(form, out var number))
        {
            return number;
        }

        _numbers[form] = number = _numbers.Count;
        if (number == _inputs.Length)
        {
            Array.Resize(ref _inputs, 2 * number);
        }

        Span<int> rows = stackalloc int[WordInput.MostRows];
        var hash = WordInput.KeyHash(form);
        _inputs[number] = new FormInput(StableHash.Find(words, hash), vectors.Find(hash), rows[..WordInput.Rows(form, gramRows, rows)].ToArray());
        return number;
    }
}

/// <summary>Raw text as sentences of numbered forms, paragraphs in an order drawn from a seed, a chunk at a time.</summary>
internal sealed class RawCorpus
{
    // Longer ones are lists and tables more often than sentences.
    private const int LongestSentence = 90;
    private const int ShortestSentence = 4;

    private readonly List<string> _paragraphs = [];
    private readonly Segmenter _segmenter;
    private readonly FormTable _forms;
    private int _next;

    /// <summary>Reads the files; a paragraph told twice counts once.</summary>
    public RawCorpus(IReadOnlyList<string> files, Segmenter segmenter, FormTable forms, int seed)
    {
        (_segmenter, _forms) = (segmenter, forms);
        var seen = new HashSet<ulong>();
        foreach (var file in files)
        {
            _paragraphs.AddRange(RawText.Paragraphs(file).Where(p => p.Length > 40 && seen.Add(StableHash.Of(p))));
        }

        var random = new SplitRandom((ulong)seed);
        for (var i = _paragraphs.Count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (_paragraphs[i], _paragraphs[j]) = (_paragraphs[j], _paragraphs[i]);
        }
    }

    public int Paragraphs => _paragraphs.Count;

    /// <summary>The next sentences of about so many words; after the last paragraph comes the first again.</summary>
    public List<int[]> Chunk(int words)
    {
        var sentences = new List<int[]>();
        while (words > 0)
        {
            var text = _paragraphs[_next++ % _paragraphs.Count];
            foreach (var pieces in _segmenter.Segment(text, new Span(0, text.Length)))
            {
                if (pieces.Count is >= ShortestSentence and <= LongestSentence)
                {
                    sentences.Add([.. pieces.Select(p => _forms.Number(p.Span.Of(text)))]);
                    words -= pieces.Count;
                }
            }
        }

        return sentences;
    }
}
