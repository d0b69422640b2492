using System.IO.Compression;

namespace Readout.Exports.Annotation;

/// <summary>Where an exporter of many small files puts them.</summary>
public abstract class FileSet : IDisposable
{
    /// <summary>Adds a file; its stream is to be closed before the next is added.</summary>
    public abstract Stream Add(string name);

    /// <summary>Ends the set.</summary>
    public virtual void Complete()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what was opened.</summary>
    protected virtual void Close()
    {
    }
}

/// <summary>Files in a ZIP archive that is written front to back. Their dates are fixed, so that the same files give the same bytes.</summary>
public sealed class ZipFiles(Stream output) : FileSet
{
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <inheritdoc/>
    public override Stream Add(string name)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Date;
        return entry.Open();
    }

    /// <inheritdoc/>
    public override void Complete() => _archive.Dispose();

    /// <inheritdoc/>
    protected override void Close() => _archive.Dispose();
}

/// <summary>Files in a folder, which is made.</summary>
public sealed class FolderFiles(string folder) : FileSet
{
    /// <inheritdoc/>
    public override Stream Add(string name)
    {
        Directory.CreateDirectory(folder);
        return File.Create(Path.Combine(folder, name));
    }
}
