namespace Readout.Text;

/// <summary>Converts between UTF-16 offsets, which .NET counts, and Unicode code points, which records count.</summary>
public sealed class CodePoints
{
    // UTF-16 offsets of the second unit of every surrogate pair, ascending; empty for most texts.
    private readonly int[] _seconds;

    /// <summary>Indexes the surrogate pairs of <paramref name="text"/>.</summary>
    public CodePoints(string text)
    {
        // Most texts have none, which is seen many characters at a time.
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        var seconds = new List<int>();
        for (var i = first < 0 ? text.Length : first + 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                seconds.Add(i);
            }
        }

        _seconds = [.. seconds];
    }

    /// <summary>Code points before the UTF-16 offset <paramref name="offset"/>.</summary>
    public int FromUtf16(int offset)
    {
        if (_seconds.Length == 0)
        {
            return offset;
        }

        var i = Array.BinarySearch(_seconds, offset);
        return offset - (i >= 0 ? i : ~i);
    }

    /// <summary>UTF-16 offset of the code point number <paramref name="codePoint"/>.</summary>
    public int ToUtf16(int codePoint)
    {
        var (low, high) = (0, _seconds.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            // _seconds[m] - m is the number of code points up to and including pair m.
            if (_seconds[middle] - middle <= codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePoint + low;
    }

    /// <summary>The span in code points.</summary>
    public Span FromUtf16(Span span) => new(FromUtf16(span.Start), FromUtf16(span.End));

    /// <summary>The span in UTF-16 units.</summary>
    public Span ToUtf16(Span span) => new(ToUtf16(span.Start), ToUtf16(span.End));
}
