namespace Readout.Sources;

/// <summary>Splits a stream into lines at line feeds, with a limit, so that a file without line breaks can't fill the memory.</summary>
internal sealed class ByteLines(Stream stream)
{
    /// <summary>Longest line in bytes: a report of some 700,000 words.</summary>
    public const int LongestLine = 4 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _done;

    /// <summary>The first bytes still unread, without reading them.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        while (!_done && _end - _start < 4096)
        {
            Fill();
        }

        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>The next line without its line break; null at the end. <paramref name="tooLong"/> says that it was skipped.</summary>
    public byte[]? Next(out bool tooLong) => Next(keepBreaks: false, out tooLong);

    /// <summary>Everything left, line breaks included.</summary>
    /// <param name="longLine">Number from 1 of the first line over the limit; 0 if there is none.</param>
    public byte[] Rest(out int longLine)
    {
        using var all = new MemoryStream();
        longLine = 0;
        for (var number = 1; Next(keepBreaks: true, out var tooLong) is { } line; number++)
        {
            if (tooLong)
            {
                longLine = number;
                return [];
            }

            all.Write(line);
        }

        return all.ToArray();
    }

    private byte[]? Next(bool keepBreaks, out bool tooLong)
    {
        tooLong = false;
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0 || _done)
            {
                var length = at >= 0 ? searched + at : _end - _start;
                if (at < 0 && length == 0)
                {
                    return tooLong ? [] : null;
                }

                tooLong |= length > LongestLine;
                var line = tooLong ? [] : _buffer[_start..(_start + length + (keepBreaks && at >= 0 ? 1 : 0))];
                _start += length + (at >= 0 ? 1 : 0);
                return line;
            }

            searched = _end - _start;
            if (searched > LongestLine)
            {
                // Too long already: drop what is there and go on to its end.
                tooLong = true;
                _start = _end;
                searched = 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _done = read == 0;
    }
}
