using Readout.Text;

namespace Readout.Language;

/// <summary>How surface tokens are split into syntactic words: "don't" do n't, "Russia's" Russia 's, "cannot" can not.</summary>
/// <param name="Whole">Lower-case tokens and the lengths of their words.</param>
/// <param name="Endings">Lower-case endings that are words of their own, longest first.</param>
internal sealed record MultiwordTable(IReadOnlyDictionary<string, int[]> Whole, IReadOnlyList<string> Endings)
{
    /// <summary>Appends the words of the token at <paramref name="span"/>.</summary>
    public void Split(string text, Span span, List<Segmenter.Piece> into)
    {
        if (span.Length is 1 or > 40)
        {
            into.Add(new Segmenter.Piece(span, null));
            return;
        }

        var token = PlainForm.Of(span.Of(text)).ToLowerInvariant();
        if (token.Length != span.Length)
        {
            into.Add(new Segmenter.Piece(span, null));
            return;
        }

        if (Whole.TryGetValue(token, out var lengths))
        {
            if (lengths.Length == 1)
            {
                into.Add(new Segmenter.Piece(span, null));
                return;
            }

            var at = span.Start;
            foreach (var length in lengths)
            {
                into.Add(new Segmenter.Piece(new Span(at, at + length), span));
                at += length;
            }

            return;
        }

        foreach (var ending in Endings)
        {
            if (token.Length > ending.Length && token.EndsWith(ending, StringComparison.Ordinal) && char.IsLetterOrDigit(token[^(ending.Length + 1)]))
            {
                var cut = span.End - ending.Length;
                into.Add(new Segmenter.Piece(new Span(span.Start, cut), span));
                into.Add(new Segmenter.Piece(new Span(cut, span.End), span));
                return;
            }
        }

        into.Add(new Segmenter.Piece(span, null));
    }

    public static MultiwordTable Read(BinaryReader reader)
    {
        var whole = new Dictionary<string, int[]>();
        for (var n = reader.ReadInt32(); n > 0; n--)
        {
            var key = reader.ReadString();
            var lengths = new int[reader.ReadByte()];
            for (var i = 0; i < lengths.Length; i++)
            {
                lengths[i] = reader.ReadByte();
            }

            whole[key] = lengths;
        }

        var endings = new string[reader.ReadInt32()];
        for (var i = 0; i < endings.Length; i++)
        {
            endings[i] = reader.ReadString();
        }

        return new MultiwordTable(whole, endings);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Whole.Count);
        foreach (var (key, lengths) in Whole.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Write(key);
            writer.Write((byte)lengths.Length);
            foreach (var l in lengths)
            {
                writer.Write((byte)l);
            }
        }

        writer.Write(Endings.Count);
        foreach (var ending in Endings)
        {
            writer.Write(ending);
        }
    }
}
