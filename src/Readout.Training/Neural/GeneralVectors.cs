using System.Globalization;
using System.Runtime.InteropServices;
using Readout.Language.Neural;

namespace Readout.Training.Neural;

/// <summary>
/// Makes general.neural of a text file of word vectors in the form of GloVe (Pennington et al. 2014): a word and its numbers on each line, parted by spaces, frequent words first.
/// They tell of words that the project's own texts lack.
/// </summary>
internal sealed class GeneralVectors(int most, Action<string> log)
{
    /// <summary>Reads the first words of <paramref name="source"/>, rounds their vectors to 8 bits, and writes them and a log.</summary>
    /// <exception cref="InvalidDataException">RD926: a line has no numbers, or not as many as the first.</exception>
    public void Make(string source, string output)
    {
        var journal = new RunJournal(log);
        journal.SayData(source);
        var (numbers, hashes, seen, width, line) = (new List<float>(), new List<ulong>(), new HashSet<ulong>(), 0, 0);
        foreach (var text in File.ReadLines(source))
        {
            line++;
            var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            width = width == 0 ? parts.Length - 1 : width;
            var vector = parts.Skip(1).Select(p => float.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) ? x : float.NaN).ToArray();
            if (width < 1 || vector.Length != width || vector.Any(x => !float.IsFinite(x)))
            {
                throw new InvalidDataException($"RD926 {source}:{line}: not a word and {(width > 0 ? width : "its")} numbers parted by spaces; take a text file in the form of GloVe, such as glove.6B.100d.txt.");
            }

            // Forms that differ in what the key leaves out (digits, quotes) share the vector of the most frequent.
            if (WordInput.KeyHash(parts[0]) is var hash && seen.Add(hash))
            {
                hashes.Add(hash);
                numbers.AddRange(vector);
            }

            if (hashes.Count == most)
            {
                break;
            }
        }

        VectorFile.Write(output, hashes, CollectionsMarshal.AsSpan(numbers), width);
        journal.Say($"{hashes.Count} words of {width} numbers");
        File.WriteAllText(Path.ChangeExtension(output, ".log"), journal.ToString());
    }
}
