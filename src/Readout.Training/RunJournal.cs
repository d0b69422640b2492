using System.Security.Cryptography;
using System.Text;

namespace Readout.Training;

/// <summary>The log of a run, kept with the model: settings, hashes of the data, scores. Nothing in it depends on the clock or the machine.</summary>
/// <param name="log">Gets each line, too.</param>
internal sealed class RunJournal(Action<string> log)
{
    private readonly StringBuilder _lines = new();

    public void Say(string line)
    {
        log(line);
        _lines.Append(line).Append('\n');
    }

    /// <summary>Notes a file that is learned from.</summary>
    public void SayData(string file) => Say($"data {Path.GetFileName(file)} sha256 {Hash(file)}");

    /// <summary>Goes on with the journal of an interrupted run.</summary>
    /// <exception cref="InvalidDataException">RD922: that run had other settings or data.</exception>
    public void Resume(string journal, string checkpoint)
    {
        if (!journal.StartsWith(_lines.ToString(), StringComparison.Ordinal))
        {
            throw new InvalidDataException($"RD922 {checkpoint} holds the state of a run with other settings or data; name another folder with --checkpoints, or delete the file.");
        }

        _lines.Clear().Append(journal);
    }

    public override string ToString() => _lines.ToString();

    /// <summary>SHA-256 of a file, in hexadecimal digits.</summary>
    public static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
