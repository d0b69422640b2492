using Readout.Language.Neural;

namespace Readout.Training.Neural;

/// <summary>
/// Puts other names of the same type and number of words into a sentence now and then, so that the network learns names from what stands around them (mention replacement; Dai
/// and Adel 2020), and writes whole sentences in small letters, as people do on the web. Trees and labels stay as they are.
/// </summary>
internal sealed class NameExchange
{
    private const float SentenceShare = 0.35f, NameShare = 0.6f, InventedShare = 0.2f, SmallShare = 0.04f;

    private readonly NeuralLabels _labels;
    private readonly Func<Example, IReadOnlyList<string>, Example> _with;
    private readonly Dictionary<(string Type, int Count), List<string[]>> _names = [];
    private readonly List<string> _first = [];
    private readonly List<string> _surnames = [];
    private readonly (int Upos, int Xpos) _proper;

    /// <summary>Collects the names of the examples and of the lexicon.</summary>
    /// <param name="labels">The labels of the examples.</param>
    /// <param name="train">The examples.</param>
    /// <param name="lexicon">The lexicon's folder.</param>
    /// <param name="with">Makes an example with other words.</param>
    public NameExchange(NeuralLabels labels, IEnumerable<Example> train, string lexicon, Func<Example, IReadOnlyList<string>, Example> with)
    {
        (_labels, _with) = (labels, with);
        _proper = (Array.IndexOf(labels.Upos, "PROPN"), Array.IndexOf(labels.Xpos, "NNP"));
        foreach (var e in train.Where(e => e.Names is not null))
        {
            foreach (var (start, end, type) in Names(e).Where(n => MayChange(e, n)))
            {
                Add(type, e.Forms[start..end]);
            }
        }

        foreach (var (name, kind) in GazetteerReader.Files(lexicon).SelectMany(GazetteerReader.Names))
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!words.All(IsWritten))
            {
                continue;
            }

            switch (kind)
            {
                case GazetteerReader.FirstName when words.Length == 1:
                    _first.Add(name);
                    break;
                case GazetteerReader.Surname when words.Length == 1:
                    _surnames.Add(name);
                    break;
                case GazetteerReader.Place or GazetteerReader.Country:
                    Add("LOC", words);
                    break;
                case GazetteerReader.Organisation or GazetteerReader.Known:
                    Add("ORG", words);
                    break;
            }
        }
    }

    /// <summary>The sentence, or the same with other names or small letters.</summary>
    public Example Of(Example example, ref SplitRandom random)
    {
        if (random.Single() < SmallShare)
        {
            return _with(example, [.. example.Forms.Select(f => f.ToLowerInvariant())]);
        }

        if (example.Names is null || random.Single() >= SentenceShare)
        {
            return example;
        }

        string[]? forms = null;
        foreach (var name in Names(example))
        {
            var count = name.End - name.Start;
            if (MayChange(example, name) && random.Single() < NameShare && Other(name.Type, count, ref random) is { } other)
            {
                // No list holds every name: some are made of the halves of two.
                if (random.Single() < InventedShare && Other(name.Type, count, ref random) is { } second)
                {
                    other = [.. other.Zip(second, (a, b) => a[..((a.Length + 1) / 2)] + b[(b.Length / 2)..])];
                }

                forms ??= [.. example.Forms];
                other.CopyTo(forms, name.Start);
            }
        }

        return forms is null ? example : _with(example, forms);
    }

    /// <summary>A name of so many words. Persons are made of a first name and a surname half of the time.</summary>
    private string[]? Other(string type, int count, ref SplitRandom random)
    {
        if (type == "PER" && count <= 2 && _first.Count > 0 && _surnames.Count > 0 && random.Single() < 0.5f)
        {
            var (first, last) = (_first[random.Below(_first.Count)], _surnames[random.Below(_surnames.Count)]);
            return count == 2 ? [first, last] : [random.Single() < 0.5f ? first : last];
        }

        return _names.TryGetValue((type, count), out var names) ? names[random.Below(names.Count)] : null;
    }

    private void Add(string type, string[] words)
    {
        if (!_names.TryGetValue((type, words.Length), out var names))
        {
            _names[(type, words.Length)] = names = [];
        }

        names.Add(words);
    }

    /// <summary>Names of singular proper nouns that stand without an article.</summary>
    private bool MayChange(Example e, (int Start, int End, string Type) name)
    {
        for (var i = name.Start; i < name.End; i++)
        {
            if (!IsWritten(e.Forms[i]) || (e.Upos is not null && (e.Upos[i] != _proper.Upos || e.Xpos![i] != _proper.Xpos)))
            {
                return false;
            }
        }

        return name.Type == "PER" || name.Start == 0 || !e.Forms[name.Start - 1].Equals("the", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWritten(string word) => char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '.' or '&');

    private List<(int Start, int End, string Type)> Names(Example e) => NameSpans.Of([.. e.Names!.Select(n => n < 0 ? "O" : _labels.Names[n])]);
}
