using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Record;

/// <summary>Computes what <see cref="Provenance"/> says: hashes of models and lexicon, the program's version.</summary>
internal static class Fingerprint
{
    /// <summary>The program's name and version, the commit included where the build knew it.</summary>
    public static string Program { get; } = "readout " + Version();

    /// <summary>The provenance of what these folders hold.</summary>
    /// <param name="models">Folder of models.</param>
    /// <param name="files">The models in it that are used.</param>
    /// <param name="lexicons">Folders of the lexicon, those shipped first.</param>
    public static Provenance Of(string models, IEnumerable<string> files, IEnumerable<string> lexicons)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var stream = File.OpenRead(Path.Combine(models, file));
            hashes[file] = Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        return new Provenance { Program = Program, Models = hashes, Lexicon = OfFolders(lexicons) };
    }

    /// <summary>SHA-256 over the names and bytes of all files below the folders; neither dates nor the folders' own places count.</summary>
    public static string OfFolders(IEnumerable<string> folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
                .OrderBy(file => file.Name, StringComparer.Ordinal);
            foreach (var (name, file) in files)
            {
                var bytes = File.ReadAllBytes(file);
                hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
                hash.AppendData(bytes);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Version()
    {
        var full = typeof(Fingerprint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        // "0.1.0+" and forty digits of the commit; nine tell it well enough.
        var plus = full.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? full : full[..Math.Min(full.Length, plus + 10)];
    }
}
