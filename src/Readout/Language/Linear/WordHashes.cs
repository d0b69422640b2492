using System.Text;

namespace Readout.Language;

/// <summary>Hashes of what a sentence's words look like, made once and used by every linear model.</summary>
internal sealed class WordHashes
{
    /// <summary>Index 0 and the last are borders: word i stands at i + 1.</summary>
    private readonly uint[] _form;
    private readonly uint[] _lower;
    private readonly uint[] _shape;
    private readonly uint[] _suffixes; // 4 a word
    private readonly uint[] _prefixes; // 3 a word

    public WordHashes(IReadOnlyList<string> forms)
    {
        Count = forms.Count;
        _form = new uint[Count + 2];
        _lower = new uint[Count + 2];
        _shape = new uint[Count + 2];
        _suffixes = new uint[4 * Count];
        _prefixes = new uint[3 * Count];
        _form[0] = _lower[0] = _shape[0] = 1;
        _form[^1] = _lower[^1] = _shape[^1] = 2;
        var shape = new StringBuilder();
        for (var i = 0; i < Count; i++)
        {
            var form = Normalise(forms[i]);
            var lower = form.ToLowerInvariant();
            _form[i + 1] = FeatureHash.Of(form);
            _lower[i + 1] = FeatureHash.Of(lower);
            _shape[i + 1] = FeatureHash.Of(Shape(form, shape));
            for (var n = 1; n <= 4; n++)
            {
                _suffixes[(4 * i) + n - 1] = lower.Length > n ? FeatureHash.Of(lower.AsSpan(lower.Length - n)) : FeatureHash.Of(lower);
            }

            for (var n = 1; n <= 3; n++)
            {
                _prefixes[(3 * i) + n - 1] = lower.Length > n ? FeatureHash.Of(lower.AsSpan(0, n)) : FeatureHash.Of(lower);
            }
        }
    }

    public int Count { get; }

    public uint Form(int i) => _form[Math.Clamp(i + 1, 0, Count + 1)];

    public uint Lower(int i) => _lower[Math.Clamp(i + 1, 0, Count + 1)];

    public uint Shape(int i) => _shape[Math.Clamp(i + 1, 0, Count + 1)];

    public uint Suffix(int i, int length) => i >= 0 && i < Count ? _suffixes[(4 * i) + length - 1] : 0;

    public uint Prefix(int i, int length) => i >= 0 && i < Count ? _prefixes[(3 * i) + length - 1] : 0;

    /// <summary>Typographic variants that the treebanks hardly hold, as those they do; the text itself stays as it is.</summary>
    public static string Normalise(string form)
    {
        if (!form.AsSpan().ContainsAnyExceptInRange('\u0000', '\u007f'))
        {
            return form;
        }

        var result = new StringBuilder(form.Length);
        foreach (var c in form)
        {
            switch (c)
            {
                case '\u2018' or '\u2019' or '\u02BC' or '\u00B4':
                    result.Append('\'');
                    break;
                case '\u201C' or '\u201D' or '\u00AB' or '\u00BB':
                    result.Append('"');
                    break;
                case '\u2010' or '\u2011':
                    result.Append('-');
                    break;
                case '\u00AD' or '\u200B' or '\uFEFF':
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.Length == 0 ? form : result.ToString();
    }

    /// <summary>"Xxxxx" to "Xx", "1,000" to "d,d", at most 8 characters.</summary>
    private static string Shape(string form, StringBuilder into)
    {
        into.Clear();
        foreach (var c in form)
        {
            var s = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            if ((into.Length == 0 || into[^1] != s || into.Length == 1) && into.Length < 8)
            {
                into.Append(s);
            }
        }

        return into.ToString();
    }
}
