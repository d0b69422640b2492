namespace Readout.Exports.Items;

/// <summary>Sorts lines by their bytes, with bounded memory: sorted runs go to temporary files, which are merged at the end. Equal lines become one.</summary>
/// <remarks>A record's line begins with its schema and identifier, so that this is the order of identifiers.</remarks>
internal sealed class LineSorter(long runBytes = 64L << 20) : IDisposable
{
    private readonly List<byte[]> _lines = [];
    private readonly List<FileStream> _runs = [];
    private long _bytes;

    public void Add(byte[] line)
    {
        _lines.Add(line);
        _bytes += line.Length + 32;
        if (_bytes >= runBytes)
        {
            Spill();
        }
    }

    /// <summary>All lines in order; may be asked for once.</summary>
    public IEnumerable<byte[]> Sorted()
    {
        _lines.Sort(Compare);
        byte[]? last = null;
        foreach (var line in _runs.Count == 0 ? _lines : Merged())
        {
            if (last is null || !line.AsSpan().SequenceEqual(last))
            {
                yield return line;
            }

            last = line;
        }
    }

    public void Dispose()
    {
        foreach (var run in _runs)
        {
            run.Dispose(); // deletes the file, too
        }

        _runs.Clear();
    }

    private static int Compare(byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right);

    private void Spill()
    {
        _lines.Sort(Compare);
        var path = Path.Combine(Path.GetTempPath(), $"readout-{Guid.NewGuid():N}.run");
        var run = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        _runs.Add(run);
        foreach (var line in _lines)
        {
            run.Write(BitConverter.GetBytes(line.Length));
            run.Write(line);
        }

        run.Flush();
        run.Position = 0;
        _lines.Clear();
        _bytes = 0;
    }

    private IEnumerable<byte[]> Merged()
    {
        var sources = _runs.Select(Lines).Append(_lines).Select(s => s.GetEnumerator()).ToList();
        var next = new PriorityQueue<IEnumerator<byte[]>, byte[]>(Comparer<byte[]>.Create(Compare));
        foreach (var source in sources.Where(s => s.MoveNext()))
        {
            next.Enqueue(source, source.Current);
        }

        while (next.TryDequeue(out var source, out var line))
        {
            yield return line;
            if (source.MoveNext())
            {
                next.Enqueue(source, source.Current);
            }
        }
    }

    private static IEnumerable<byte[]> Lines(FileStream run)
    {
        var length = new byte[sizeof(int)];
        while (run.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) == length.Length)
        {
            var line = new byte[BitConverter.ToInt32(length)];
            run.ReadExactly(line);
            yield return line;
        }
    }
}
