using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace Readout.Numerics;

/// <summary>A file of named arrays, mapped into memory: nothing is read before it is used.</summary>
/// <remarks>
/// Layout, little endian: "RDTN", version (int32), number of arrays (int32); for each its name (length as uint16, UTF-8), bytes an element (int32) and offset
/// and length in bytes (int64 each); then the arrays, each at a multiple of 64 bytes.
/// </remarks>
internal sealed unsafe class TensorFile : IDisposable
{
    /// <summary>Version of the layout that this program reads and writes.</summary>
    public const int Version = 1;

    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Dictionary<string, (long Offset, long Length, int Size)> _entries = new(StringComparer.Ordinal);
    private readonly byte* _start;

    /// <summary>Maps a file.</summary>
    /// <exception cref="FileNotFoundException">RD900: there is no such file.</exception>
    /// <exception cref="InvalidDataException">RD901: the file is of another kind or version, or cut short.</exception>
    public TensorFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"RD900 no model {path}; build the project or train it with `readout train`.", path);
        }

        var size = new FileInfo(path).Length;
        using (var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8))
        {
            if (size < 12 || reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
            {
                throw new InvalidDataException($"RD901 {path} is no model file of version {Version}; train it anew with `readout train`.");
            }

            var count = reader.ReadInt32();
            for (var i = 0; i < count; i++)
            {
                var name = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadUInt16()));
                var elementSize = reader.ReadInt32();
                var entry = (Offset: reader.ReadInt64(), Length: reader.ReadInt64(), elementSize);
                if (entry.Offset < 0 || entry.Length < 0 || entry.Offset + entry.Length > size)
                {
                    throw new InvalidDataException($"RD901 {path} is cut short: '{name}' ends at byte {entry.Offset + entry.Length} of {size}.");
                }

                _entries[name] = entry;
            }
        }

        _map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    private static uint Magic => BinaryPrimitives.ReadUInt32LittleEndian("RDTN"u8);

    /// <summary>Names of the arrays, in order of the alphabet.</summary>
    public IReadOnlyList<string> Names => [.. _entries.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether the file holds an array of that name.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>An array, as it lies in the mapped file; valid until <see cref="Dispose"/>.</summary>
    /// <exception cref="InvalidDataException">RD902: no such array, or of another element size.</exception>
    public ReadOnlySpan<T> Get<T>(string name)
        where T : unmanaged
    {
        if (!_entries.TryGetValue(name, out var entry) || entry.Size != sizeof(T))
        {
            throw new InvalidDataException($"RD902 the model holds no array '{name}' of {sizeof(T)}-byte elements; train it anew with `readout train`.");
        }

        return new ReadOnlySpan<T>(_start + entry.Offset, (int)(entry.Length / sizeof(T)));
    }

    /// <summary>A list of lines stored as UTF-8.</summary>
    public string[] Lines(string name)
    {
        var text = Encoding.UTF8.GetString(Get<byte>(name));
        return text.Length == 0 ? [] : text.Split('\n');
    }

    /// <summary>Writes a file; arrays are laid down in order of their names.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, Array> arrays)
    {
        var entries = arrays.OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => (Name: Encoding.UTF8.GetBytes(a.Key), Size: Buffer.ByteLength(a.Value) / Math.Max(1, a.Value.Length), a.Value)).ToList();
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(entries.Count);
        var offset = Align(12 + entries.Sum(e => 2L + e.Name.Length + 20));
        foreach (var (name, size, array) in entries)
        {
            writer.Write((ushort)name.Length);
            writer.Write(name);
            writer.Write(size);
            writer.Write(offset);
            writer.Write((long)array.Length * size);
            offset = Align(offset + ((long)array.Length * size));
        }

        foreach (var (_, size, array) in entries)
        {
            writer.Flush();
            writer.Write(new byte[Align(writer.BaseStream.Position) - writer.BaseStream.Position]);
            writer.Write(MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(array), array.Length * size));
        }
    }

    /// <summary>A list of lines as an array to write.</summary>
    public static byte[] Pack(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }

    private static long Align(long offset) => (offset + 63) / 64 * 64;
}
