namespace Readout.Language;

/// <summary>The form under which word vectors and learned embeddings are looked up: small letters, digits as 0, straight quotes and dashes.</summary>
internal static class WordKey
{
    /// <summary>Writes the key of <paramref name="form"/>; returns its length, which is that of the form.</summary>
    public static int Write(ReadOnlySpan<char> form, Span<char> into)
    {
        for (var i = 0; i < form.Length; i++)
        {
            into[i] = Fold(form[i]);
        }

        return form.Length;
    }

    /// <summary>Writes <paramref name="form"/> with straight quotes and dashes, its capitals kept; returns its length.</summary>
    public static int WriteCased(ReadOnlySpan<char> form, Span<char> into)
    {
        for (var i = 0; i < form.Length; i++)
        {
            into[i] = form[i] < 128 || char.IsLetterOrDigit(form[i]) ? form[i] : Fold(form[i]);
        }

        return form.Length;
    }

    /// <summary>The key as a string.</summary>
    public static string Of(string form) => string.Create(form.Length, form, (into, f) => Write(f, into));

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c + 32),
        >= '0' and <= '9' => '0',
        < (char)128 => c,
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        _ when char.IsDigit(c) => '0',
        _ => char.ToLowerInvariant(c),
    };
}
